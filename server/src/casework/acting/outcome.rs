//! Results: proposed, approved, sent back.

use domain::{
    dossier::{Outcome, Role},
    files::RESULT_SLOT,
    procedure::GroundCode,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde_json::{Value, json};

use super::Act;
use crate::{
    casework::{
        Actor, Desk,
        drafts::{Place, file_row},
        records,
    },
    storage::{
        Tx,
        entities::{dossier, file, result},
        ids::{AccountId, DossierId, ResultId},
    },
};

pub(super) async fn propose(
    desk: &Desk,
    tx: &Tx,
    actor: &Actor,
    dossier: &dossier::Model,
    act: &Act,
    ground: Option<&GroundCode>,
) -> anyhow::Result<Value> {
    let Act::Propose {
        outcome,
        words,
        file,
        ..
    } = act
    else {
        anyhow::bail!("not a proposal");
    };
    let paper = match file {
        Some(new) => {
            let place = Place {
                slot: RESULT_SLOT,
                position: 0,
                draft: None,
                dossier: Some(dossier.id),
                item: None,
            };
            let row = file_row(desk, new, &place, actor.role(), actor.account());
            file::Entity::insert(row.clone().into_active_model().reset_all())
                .exec_without_returning(tx)
                .await?;
            Some(row)
        }
        None => None,
    };
    let row = result::Model {
        id: ResultId::new(&*desk.clock, &desk.rng),
        dossier_id: dossier.id,
        outcome: Outcome::from(*outcome).into(),
        ground: ground.map(|ground| ground.code().to_owned()),
        words: words.clone(),
        file_id: paper.as_ref().map(|paper| paper.id),
        proposed_by: member(actor)?,
        proposed_at: desk.now(),
        approved_by: None,
        approved_at: None,
        sent_back_at: None,
        lapsed_at: None,
    };
    result::Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(json!({
        "result": row.id.to_string(),
        "outcome": outcome.code(),
        "sha256": records::paper(paper.as_ref()),
    }))
}

pub(super) async fn approve(
    desk: &Desk,
    tx: &Tx,
    actor: &Actor,
    dossier: &mut dossier::Model,
) -> anyhow::Result<(Value, result::Model)> {
    let row = open_result(tx, dossier).await?;
    dossier.outcome = Some(row.outcome);
    result::ActiveModel {
        id: Set(row.id),
        approved_by: Set(Some(member(actor)?)),
        approved_at: Set(Some(desk.now())),
        ..Default::default()
    }
    .update(tx)
    .await?;
    let data = json!({ "result": row.id.to_string(), "outcome": row.outcome.code() });
    Ok((data, row))
}

pub(super) async fn send_back(
    desk: &Desk,
    tx: &Tx,
    dossier: &dossier::Model,
) -> anyhow::Result<()> {
    let row = open_result(tx, dossier).await?;
    result::ActiveModel {
        id: Set(row.id),
        sent_back_at: Set(Some(desk.now())),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

/// The proposal that waits for the head.
async fn open_result(tx: &Tx, dossier: &dossier::Model) -> anyhow::Result<result::Model> {
    open_results(tx, [dossier.id])
        .await?
        .into_iter()
        .next()
        .ok_or_else(|| anyhow::anyhow!("dossier {} awaits approval of nothing", dossier.code))
}

/// The proposals of these dossiers that wait for the head, the newest first: of one dossier
/// the first counts, for whoever reads as for whoever decides.
pub(in crate::casework) async fn open_results<C: ConnectionTrait>(
    db: &C,
    dossiers: impl IntoIterator<Item = DossierId>,
) -> Result<Vec<result::Model>, DbErr> {
    undecided(result::Entity::find())
        .filter(result::Column::DossierId.is_in(dossiers))
        .order_by_desc(result::Column::ProposedAt)
        .order_by_desc(result::Column::Id)
        .all(db)
        .await
}

/// The dossier went another way before the head decided.
pub(super) async fn lapse(desk: &Desk, tx: &Tx, dossier: DossierId) -> Result<(), DbErr> {
    let open = result::Entity::update_many()
        .col_expr(result::Column::LapsedAt, Expr::value(desk.now()))
        .filter(result::Column::DossierId.eq(dossier));
    undecided(open).exec(tx).await?;
    Ok(())
}

/// Neither approved nor sent back nor lapsed.
fn undecided<Q: QueryFilter>(query: Q) -> Q {
    query
        .filter(result::Column::ApprovedAt.is_null())
        .filter(result::Column::SentBackAt.is_null())
        .filter(result::Column::LapsedAt.is_null())
}

fn member(actor: &Actor) -> anyhow::Result<AccountId> {
    actor
        .account()
        .ok_or_else(|| anyhow::anyhow!("{:?} has no account", Role::code(actor.role())))
}
