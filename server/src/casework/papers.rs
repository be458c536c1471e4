//! Papers that the portal makes: each has a token for its QR code. Slips that the desk issues by
//! hand are not known here.

use chrono::{DateTime, Utc};
use domain::{codes::Token, dossier::Slip};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::Desk;
use crate::storage::{
    Tx,
    entities::{dossier, issued_paper},
    ids::PaperId,
};

/// Registers those slips of an act that the portal makes itself.
pub(super) async fn issue(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    slips: &[Slip],
) -> Result<(), sea_orm::DbErr> {
    for slip in slips.iter().filter(|slip| slip.is_made_here()) {
        let row = issued_paper::Model {
            id: PaperId::new(&*desk.clock, &desk.rng),
            token: Token::from_bytes(desk.rng.bytes()).to_string(),
            kind: (*slip).into(),
            dossier_id: dossier.id,
            issued_at: desk.now(),
        };
        issued_paper::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// What anyone may know about a paper: that the portal made it, of which kind, when. Nothing
/// about what a copy says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedPaper {
    pub kind: Slip,
    pub issued_at: DateTime<Utc>,
}

/// The paper behind the token of a QR code; no personal data.
pub async fn verify_paper(desk: &Desk, token: &str) -> anyhow::Result<Option<VerifiedPaper>> {
    let Ok(token) = Token::parse(token) else {
        return Ok(None);
    };
    let found = issued_paper::Entity::find()
        .filter(issued_paper::Column::Token.eq(token.to_string()))
        .one(&desk.db.read)
        .await?;
    Ok(found.map(|row| VerifiedPaper {
        kind: *row.kind,
        issued_at: row.issued_at,
    }))
}
