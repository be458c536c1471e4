//! Results: proposed, approved, sent back.

use domain::{dossier::Role, procedure::GroundCode};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde_json::{Value, json};

use super::Act;
use crate::{
    casework::{
        Actor, Desk,
        drafts::{Place, file_row},
        events::hex,
    },
    storage::{
        Tx,
        entities::{dossier, file, result},
        ids::{AccountId, ResultId},
    },
};

/// The slot of the paper that the citizen receives at the end.
pub const RESULT_SLOT: &str = "result";

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
        outcome: (*outcome).into(),
        ground: ground.map(|ground| ground.code().to_owned()),
        words: words.clone(),
        file_id: paper.as_ref().map(|paper| paper.id),
        proposed_by: member(actor)?,
        proposed_at: desk.now(),
        approved_by: None,
        approved_at: None,
        sent_back_at: None,
    };
    result::Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(json!({
        "result": row.id.to_string(),
        "outcome": outcome.code(),
        "sha256": paper.map(|paper| hex(&paper.sha256)),
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
    result::Entity::find()
        .filter(result::Column::DossierId.eq(dossier.id))
        .filter(result::Column::ApprovedAt.is_null())
        .filter(result::Column::SentBackAt.is_null())
        .order_by_desc(result::Column::ProposedAt)
        .one(tx)
        .await?
        .ok_or_else(|| anyhow::anyhow!("dossier {} awaits approval of nothing", dossier.code))
}

fn member(actor: &Actor) -> anyhow::Result<AccountId> {
    actor
        .account()
        .ok_or_else(|| anyhow::anyhow!("{:?} has no account", Role::code(actor.role())))
}
