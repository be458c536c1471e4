//! Mails are queued in the transaction of the act that causes them, composed at that moment.
//! Sending is the worker's affair: a dead mail server delays mail and nothing else.

use app::mail::{MailItem, MailModel, MailPaper, compose};
use chrono::NaiveDate;
use domain::{
    Locale,
    calendar::local,
    dossier::{Handover, MailKind, MailState},
    form::{FieldRole, PartyKind},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};

use super::{Desk, acting::situation, clocks, drafts::token_of, offices};
use crate::storage::{
    Tx,
    coded::Coded,
    entities::{account, dossier, draft, mail, office, party},
    ids::{DossierId, DraftId, MailId},
};

/// What an act knows beside what stands in the dossier.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The code of the ground.
    pub ground: Option<String>,
    /// The words of the act, as its author wrote them.
    pub words: Option<String>,
    /// To-do items of a supplement request.
    pub items: Vec<MailItem>,
    pub asked_on: Option<NaiveDate>,
    /// The day that a signed paper gives the request.
    pub request_date: Option<NaiveDate>,
    /// The day promised before.
    pub due_before: Option<NaiveDate>,
    pub handover: Option<Handover>,
    pub handed_to: Option<String>,
    pub papers: Vec<MailPaper>,
    /// Whether the requester is a body, where the act knows it already.
    pub organization: Option<bool>,
}

/// Queues the mail about a dossier, if its citizen gave an address. Says whether it did.
pub(crate) async fn about_dossier(
    desk: &Desk,
    tx: &Tx,
    kind: MailKind,
    dossier: &dossier::Model,
    facts: Facts,
) -> anyhow::Result<bool> {
    let Some(recipient) = &dossier.contact_email else {
        return Ok(false);
    };
    let model = model(desk, tx, kind, dossier, facts).await?;
    let place = (Some(dossier.id), None);
    queue(desk, tx, kind, &model, *dossier.locale, recipient, place).await?;
    Ok(true)
}

/// Queues a mail about a draft, with its link.
pub(crate) async fn about_draft(
    desk: &Desk,
    tx: &Tx,
    kind: MailKind,
    draft: &draft::Model,
    recipient: &str,
) -> anyhow::Result<()> {
    let locale = *draft.locale;
    let office = offices::receiving(tx).await?;
    let model = MailModel {
        origin: desk.policy.origin.clone(),
        office: office.map(|office| office.name).unwrap_or_default(),
        procedure: procedure_name(desk, &draft.procedure, locale),
        at: desk.now(),
        draft: Some(token_of(desk, draft.id).to_string()),
        draft_ends: Some(local(draft.expires_at).date()),
        ..MailModel::default()
    };
    let place = (None, Some(draft.id));
    queue(desk, tx, kind, &model, locale, recipient, place).await
}

async fn model(
    desk: &Desk,
    tx: &Tx,
    kind: MailKind,
    dossier: &dossier::Model,
    facts: Facts,
) -> anyhow::Result<MailModel> {
    let locale = *dossier.locale;
    let clocks = clocks::of(dossier)?;
    let office = office::Entity::find_by_id(dossier.office_id)
        .one(tx)
        .await?;
    let officer = match dossier.assignee_id {
        Some(id) => account::Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    let organization = match facts.organization {
        Some(known) => known,
        None => is_organization(tx, dossier.id).await?,
    };
    let procedure = desk.catalogue.procedure(&dossier.procedure);
    let ground = facts
        .ground
        .map(|code| app::text::Texts::new(locale).ground(procedure, &code));
    Ok(MailModel {
        origin: desk.policy.origin.clone(),
        office: office.map(|office| office.name).unwrap_or_default(),
        addressee: Some(dossier.applicant.clone()).filter(|name| !name.is_empty()),
        organization,
        procedure: procedure_name(desk, &dossier.procedure, locale),
        code: Some(dossier.code.clone()),
        at: dossier.updated_at,
        state: Some(*dossier.state),
        on_behalf: dossier.on_behalf,
        pre_filing: situation(dossier).waits_for_paper(),
        papers: facts.papers,
        answer_by: clocks.answered_at.is_none().then_some(clocks.answer_due.at),
        request_date: facts.request_date,
        due: clocks
            .day_to_name()
            .or_else(|| clocks.due.filter(|_| kind == MailKind::Extended)),
        due_before: facts.due_before,
        ground,
        words: facts.words,
        items: facts.items,
        asked_on: facts.asked_on,
        outcome: dossier.outcome.map(|outcome| outcome.0),
        handover: facts.handover,
        handed_to: facts.handed_to,
        officer: officer.map(|account| account.name),
        draft: None,
        draft_ends: None,
    })
}

fn procedure_name(desk: &Desk, id: &str, locale: Locale) -> String {
    desk.catalogue
        .procedure(id)
        .map(|procedure| procedure.name.get(locale).to_owned())
        .unwrap_or_default()
}

async fn is_organization(tx: &Tx, dossier: DossierId) -> Result<bool, DbErr> {
    Ok(party::Entity::find()
        .filter(party::Column::DossierId.eq(dossier))
        .filter(party::Column::Role.eq(Coded(FieldRole::Requester)))
        .one(tx)
        .await?
        .is_some_and(|party| *party.kind == PartyKind::Organization))
}

async fn queue(
    desk: &Desk,
    tx: &Tx,
    kind: MailKind,
    model: &MailModel,
    locale: Locale,
    recipient: &str,
    (dossier, draft): (Option<DossierId>, Option<DraftId>),
) -> anyhow::Result<()> {
    let id = MailId::new(&*desk.clock, &desk.rng);
    let now = desk.now();
    let composed = compose(kind, model, locale);
    let row = mail::Model {
        id,
        kind: kind.into(),
        dossier_id: dossier,
        draft_id: draft,
        recipient: recipient.to_owned(),
        locale: locale.into(),
        subject: composed.subject,
        text: composed.text,
        html: composed.html,
        message_id: format!("<{id}@{}>", host(&desk.policy.origin)),
        state: MailState::Queued.into(),
        attempts: 0,
        created_at: now,
        next_attempt_at: now,
        sent_at: None,
        reason: None,
    };
    mail::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The part of the origin that makes a Message-ID the portal's own.
fn host(origin: &str) -> &str {
    let host = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    let host = host.split([':', '/']).next().unwrap_or_default();
    if host.is_empty() { "localhost" } else { host }
}
