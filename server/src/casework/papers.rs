//! Papers that leave the house: each has a token for its QR code.

use domain::{codes::Token, dossier::Slip};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use super::Desk;
use crate::storage::{
    self, Tx,
    entities::{dossier, issued_paper},
    ids::PaperId,
};

/// Registers the slips that an act issues.
pub(super) async fn issue(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
    slips: &[Slip],
) -> Result<Vec<issued_paper::Model>, sea_orm::DbErr> {
    let rows: Vec<issued_paper::Model> = slips
        .iter()
        .map(|slip| issued_paper::Model {
            id: PaperId::new(&*desk.clock, &desk.rng),
            token: Token::from_bytes(desk.rng.bytes()).to_string(),
            kind: slip.code().to_owned(),
            number: None,
            dossier_id: dossier.id,
            digest: None,
            issued_at: desk.now(),
            replaced_by: None,
        })
        .collect();
    issued_paper::Entity::insert_many(
        rows.iter()
            .map(|row| row.clone().into_active_model().reset_all()),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(rows)
}

/// The newest paper of a kind.
pub async fn issued(
    desk: &Desk,
    dossier: &dossier::Model,
    slip: Slip,
) -> Result<Option<issued_paper::Model>, sea_orm::DbErr> {
    issued_paper::Entity::find()
        .filter(issued_paper::Column::DossierId.eq(dossier.id))
        .filter(issued_paper::Column::Kind.eq(slip.code()))
        .order_by_desc(issued_paper::Column::IssuedAt)
        .one(&desk.db.read)
        .await
}

/// Keeps the digest of the bytes that were handed out, so that a copy can be compared.
pub async fn handed_out(desk: &Desk, paper: PaperId, sha256: [u8; 32]) -> anyhow::Result<()> {
    storage::write!(&desk.db, |tx| -> anyhow::Result<()> {
        issued_paper::ActiveModel {
            id: sea_orm::ActiveValue::Set(paper),
            digest: sea_orm::ActiveValue::Set(Some(sha256.to_vec())),
            ..Default::default()
        }
        .update(tx)
        .await?;
        Ok(())
    })
}

/// What anyone may know about a paper: whether it is authentic, of which kind, from when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedPaper {
    pub kind: String,
    pub number: Option<String>,
    pub issued_at: chrono::DateTime<chrono::Utc>,
    pub digest: Option<Vec<u8>>,
    /// A newer paper has taken its place.
    pub replaced: bool,
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
        kind: row.kind,
        number: row.number,
        issued_at: row.issued_at,
        digest: row.digest,
        replaced: row.replaced_by.is_some(),
    }))
}
