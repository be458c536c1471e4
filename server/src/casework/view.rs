//! One dossier with all that its page shows. At most eleven statements.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    dossier::{Action, Clocks, TABLE, Transition, allowed},
    files::RESULT_SLOT,
    form::{Answers, FormDefinition},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    Actor, Desk, DossierWarning, Failure, File, Member,
    acting::{assignable, situation},
    clocks,
    failure::refuse,
};
use crate::storage::{
    entities::{
        account, checklist_mark, dossier, dossier_answers, event, file, issued_paper, judgment,
        party, result, supplement_item,
    },
    ids::{AccountId, DossierId, FileId},
};

/// All about a dossier that its reader may know.
#[derive(Clone, Debug)]
pub struct DossierView {
    pub dossier: dossier::Model,
    pub form: Arc<FormDefinition>,
    /// As typed, cleaned.
    pub typed: Answers,
    /// As understood.
    pub canonical: Answers,
    pub warnings: Vec<DossierWarning>,
    pub clocks: Clocks,
    pub parties: Vec<party::Model>,
    pub judgments: Vec<judgment::Model>,
    pub files: Vec<File>,
    /// Oldest first; the citizen sees the acts of which the table tells her by mail. Proposals
    /// and what the head sends back are the office's own.
    pub events: Vec<event::Model>,
    pub items: Vec<supplement_item::Model>,
    /// Newest first; the citizen sees approved ones only, and none while it is decided anew.
    pub results: Vec<result::Model>,
    pub papers: Vec<issued_paper::Model>,
    /// What the desk has ticked; empty for the citizen.
    pub marks: Vec<checklist_mark::Model>,
    /// Who may be given the dossier; empty for the citizen.
    pub colleagues: Vec<Member>,
    /// Name of the one who has it.
    pub assignee: Option<String>,
    /// What the reader may do now.
    pub allowed: Vec<&'static Transition>,
}

/// There is no such dossier, or not for this reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such dossier")]
pub struct NoSuchDossier;

impl DossierView {
    /// What the owner is asked for now: the items of the latest list that have no answer.
    pub fn open_items(&self) -> impl Iterator<Item = &supplement_item::Model> {
        let round = self.dossier.supplement_requests;
        self.items
            .iter()
            .filter(move |item| item.round == round && item.answered_at.is_none())
    }
}

/// The dossier as `reader` may see it.
pub async fn dossier_view(
    desk: &Desk,
    code: &str,
    reader: &Actor,
) -> Result<DossierView, Failure<NoSuchDossier>> {
    let db = &desk.db.read;
    let found = dossier::Entity::find()
        .filter(dossier::Column::Code.eq(code))
        .find_also_related(dossier_answers::Entity)
        .one(db)
        .await?;
    let Some((dossier, Some(answers))) = found.filter(|(dossier, _)| reader.sees(dossier)) else {
        return refuse(NoSuchDossier);
    };
    let id = dossier.id;
    let staff = matches!(reader, Actor::Staff(_));
    let accounts = accounts(desk, &dossier).await?;
    let (marks, colleagues) = if staff {
        let marks = checklist_mark::Entity::find()
            .filter(checklist_mark::Column::DossierId.eq(id))
            .all(db)
            .await?;
        (marks, colleagues(&dossier, &accounts))
    } else {
        (Vec::new(), Vec::new())
    };
    let mut results = result::Entity::find()
        .filter(result::Column::DossierId.eq(id))
        .order_by_desc(result::Column::ProposedAt)
        .all(db)
        .await?;
    if !staff {
        let stands = dossier.state.has_result();
        results.retain(|result| stands && result.approved_at.is_some());
    }
    let files = files(desk, id, &results, staff).await?;
    let clocks = clocks::of(&dossier)?;
    Ok(DossierView {
        form: desk.forms.pinned(db, &answers.form_digest).await?,
        typed: serde_json::from_value(answers.typed)?,
        canonical: serde_json::from_value(answers.canonical)?,
        warnings: serde_json::from_value(dossier.warnings.clone())?,
        allowed: offered(&dossier, &clocks, reader, desk.now()),
        clocks,
        parties: party::Entity::find()
            .filter(party::Column::DossierId.eq(id))
            .order_by_asc(party::Column::Id)
            .all(db)
            .await?,
        judgments: judgment::Entity::find()
            .filter(judgment::Column::DossierId.eq(id))
            .order_by_asc(judgment::Column::Position)
            .all(db)
            .await?,
        files,
        events: events(desk, id, staff).await?,
        items: supplement_item::Entity::find()
            .filter(supplement_item::Column::DossierId.eq(id))
            .order_by_asc(supplement_item::Column::Round)
            .order_by_asc(supplement_item::Column::Position)
            .all(db)
            .await?,
        papers: issued_paper::Entity::find()
            .filter(issued_paper::Column::DossierId.eq(id))
            .order_by_asc(issued_paper::Column::IssuedAt)
            .all(db)
            .await?,
        results,
        marks,
        assignee: dossier
            .assignee_id
            .and_then(|id| accounts.get(&id))
            .map(|account| account.name.clone()),
        colleagues,
        dossier,
    })
}

/// What the table lets the reader do now, without what the clocks would refuse whatever is typed.
fn offered(
    dossier: &dossier::Model,
    clocks: &Clocks,
    reader: &Actor,
    now: DateTime<Utc>,
) -> Vec<&'static Transition> {
    let mut offered = allowed(situation(dossier), reader.role());
    offered.retain(|row| row.action != Action::Extend || clocks.extendable(now).is_ok());
    offered
}

/// A file of a dossier, if the reader may see both.
pub async fn dossier_file(
    desk: &Desk,
    code: &str,
    id: FileId,
    reader: &Actor,
) -> Result<(dossier::Model, File), Failure<NoSuchDossier>> {
    let found = file::Entity::find_by_id(id)
        .find_also_related(dossier::Entity)
        .one(&desk.db.read)
        .await?;
    let Some((file, Some(dossier))) = found else {
        return refuse(NoSuchDossier);
    };
    let theirs = dossier.code == code && reader.sees(&dossier);
    let staff = matches!(reader, Actor::Staff(_));
    // A proposed result is the office's own until it is approved; then it is downloaded by
    // the path that delivers it.
    if !theirs || (!staff && file.slot == RESULT_SLOT) {
        return refuse(NoSuchDossier);
    }
    Ok((dossier, file))
}

async fn events(
    desk: &Desk,
    dossier: DossierId,
    staff: bool,
) -> Result<Vec<event::Model>, sea_orm::DbErr> {
    let mut events = event::Entity::find()
        .filter(event::Column::DossierId.eq(dossier))
        .order_by_asc(event::Column::Seq)
        .all(&desk.db.read)
        .await?;
    if !staff {
        events.retain(|event| {
            TABLE
                .iter()
                .any(|row| row.action == *event.action && row.mail.is_some())
        });
    }
    Ok(events)
}

async fn files(
    desk: &Desk,
    dossier: DossierId,
    results: &[result::Model],
    staff: bool,
) -> Result<Vec<File>, sea_orm::DbErr> {
    let mut files = file::Entity::find()
        .filter(file::Column::DossierId.eq(dossier))
        .order_by_asc(file::Column::Slot)
        .order_by_asc(file::Column::Position)
        .all(&desk.db.read)
        .await?;
    if !staff {
        files.retain(|file| {
            file.slot != RESULT_SLOT || results.iter().any(|result| result.file_id == Some(file.id))
        });
    }
    Ok(files)
}

async fn accounts(
    desk: &Desk,
    dossier: &dossier::Model,
) -> Result<HashMap<AccountId, account::Model>, sea_orm::DbErr> {
    Ok(account::Entity::find()
        .filter(account::Column::OfficeId.eq(dossier.office_id))
        .all(&desk.db.read)
        .await?
        .into_iter()
        .map(|account| (account.id, account))
        .collect())
}

fn colleagues(
    dossier: &dossier::Model,
    accounts: &HashMap<AccountId, account::Model>,
) -> Vec<Member> {
    let mut fit: Vec<Member> = accounts
        .values()
        .filter(|account| assignable(dossier, account))
        .cloned()
        .map(Member::from)
        .collect();
    fit.sort_by(|one, other| one.login.cmp(&other.login));
    fit
}
