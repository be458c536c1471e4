//! The one transaction in which a dossier comes to be.

use app::mail::MailPaper;
use chrono::{DateTime, Utc};
use domain::{
    codes::{DossierCode, hex},
    dossier::{Action, State},
    form::{PartyKind, WarningKind},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Statement,
    sea_query::{Expr, OnConflict},
};
use serde_json::json;

use super::{
    Answer, DossierWarning, Submission, SubmitRefusal, Submitted, prepare::Prepared, secret,
    secret_digest, secret_sent,
};
use crate::{
    auth::{self, LetIn},
    casework::{
        Actor, Desk, Failure, clocks,
        events::{self, Entry},
        failure::refuse,
        idempotency::{Before, Once},
        mails, offices, papers, records,
    },
    storage::{
        Tx,
        coded::Coded,
        entities::{dossier, dossier_answers, draft, file, form_version, judgment, office, party},
        ids::{DossierId, SessionId},
        search,
    },
};

pub(super) enum Written {
    Received(Box<Submitted>),
    /// Somebody sent the same a moment ago.
    Already(Answer),
    /// The draft has changed since it was read.
    DraftMoved,
}

pub(super) async fn write(
    desk: &Desk,
    tx: &Tx,
    actor: &Actor,
    submission: &Submission<'_>,
    once: &Once,
    prepared: &Prepared,
) -> Result<Written, Failure<SubmitRefusal>> {
    if let Some(written) = overtaken(tx, once, prepared).await? {
        return Ok(written);
    }
    let (mut dossier, office) = new_dossier(desk, tx, prepared).await?;
    let warnings = with_duplicates(tx, prepared, &dossier).await?;
    dossier.warnings = serde_json::to_value(&warnings)?;
    let entry = entry(prepared, &dossier, &office);
    let event = events::next(&mut dossier, prepared.at, actor, &entry);
    dossier::Entity::insert(dossier.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    events::keep(tx, &event).await?;
    keep_content(desk, tx, prepared, &dossier).await?;
    papers::issue(desk, tx, &dossier, prepared.slips).await?;
    if let Some(kind) = prepared.mail {
        mails::about_dossier(desk, tx, kind, &dossier, facts(prepared)).await?;
    }
    let answer = Answer {
        dossier: dossier.id,
        code: dossier.code.clone(),
    };
    let let_in = let_see(desk, tx, submission.session, &answer, prepared.at).await?;
    if !once.keep(desk, tx, &answer).await? {
        return refuse(SubmitRefusal::KeyReused);
    }
    Ok(Written::Received(Box::new(Submitted {
        secret: secret(desk, dossier.id),
        dossier: dossier.id,
        code: dossier.code,
        replayed: false,
        owner: let_in.owner,
        session: let_in.opened,
    })))
}

/// What the mail tells of what came in.
fn facts(prepared: &Prepared) -> mails::Facts {
    let draft = &prepared.draft;
    let papers = draft.form.papers.iter().filter_map(|slot| {
        let files: Vec<_> = draft
            .files
            .iter()
            .filter(|file| file.slot == slot.id)
            .collect();
        let pages: Option<i32> = files.iter().map(|file| file.pages).sum();
        (!files.is_empty()).then(|| MailPaper {
            label: slot.label.get(draft.locale).to_owned(),
            files: u32::try_from(files.len()).unwrap_or(u32::MAX),
            pages: pages.and_then(|pages| u32::try_from(pages).ok()),
        })
    });
    mails::Facts {
        papers: papers.collect(),
        organization: prepared
            .requester()
            .map(|party| party.kind == PartyKind::Organization),
        ..mails::Facts::default()
    }
}

/// Takes hold of the draft and looks whether it is still as it was read.
async fn overtaken(
    tx: &Tx,
    once: &Once,
    prepared: &Prepared,
) -> Result<Option<Written>, Failure<SubmitRefusal>> {
    let row = draft::Entity::find_by_id(prepared.draft.id)
        .lock_exclusive()
        .one(tx)
        .await?;
    Ok(match row {
        Some(row) if row.sent_as.is_some() => match once.before(tx).await? {
            Before::Answered(answer) => Some(Written::Already(answer)),
            Before::Other => return refuse(SubmitRefusal::KeyReused),
            Before::Nothing => Some(Written::DraftMoved),
        },
        Some(row) if row.version == prepared.draft.version => None,
        _ => Some(Written::DraftMoved),
    })
}

async fn new_dossier(
    desk: &Desk,
    tx: &Tx,
    prepared: &Prepared,
) -> Result<(dossier::Model, office::Model), Failure<SubmitRefusal>> {
    let office = offices::receiving(tx)
        .await?
        .ok_or_else(|| anyhow::anyhow!("there is no office to receive a dossier"))?;
    let id = DossierId::new(&*desk.clock, &desk.rng);
    let code = next_code(desk, tx, prepared, &office).await?;
    let requester = prepared.requester();
    let draft = &prepared.draft;
    let secret = secret(desk, id);
    let mut dossier = dossier::Model {
        id,
        code: code.to_string(),
        office_id: office.id,
        procedure: draft.procedure.clone(),
        channel: draft.channel.into(),
        locale: draft.locale.into(),
        state: prepared.to.into(),
        previous_state: None,
        outcome: None,
        version: 0,
        applicant: requester
            .map(|party| party.name.clone())
            .unwrap_or_default(),
        subject: domain::form::subject_line(&draft.form, &prepared.canonical).unwrap_or_default(),
        assignee_id: None,
        confidential: prepared.confidential,
        pre_filing: desk.policy.is_pre_filing(draft.channel),
        on_behalf: draft.account.is_some(),
        was_accepted: false,
        supplement_requests: 0,
        warnings: json!([]),
        contact_email: requester.and_then(|party| party.email.clone()),
        contact_phone: requester.and_then(|party| party.phone.clone()),
        secret_digest: secret_digest(desk, id, &secret),
        likeness: prepared.likeness.clone(),
        request_date: prepared.request_date,
        submitted_at: prepared.at,
        accepted_at: None,
        decided_at: None,
        delivered_at: None,
        closed_at: None,
        clocks: json!({}),
        due_at: None,
        queue_at: prepared.at,
        timeliness: None,
        event_head: events::GENESIS.to_vec(),
        updated_at: prepared.at,
    };
    clocks::keep(&mut dossier, &prepared.clocks)?;
    Ok((dossier, office))
}

/// The next serial number of the day: one row a day, counted up inside the transaction, so
/// that no number is given twice and none is lost.
async fn next_code(
    desk: &Desk,
    tx: &Tx,
    prepared: &Prepared,
    office: &office::Model,
) -> anyhow::Result<DossierCode> {
    let scope = format!("dossier:{}:{}", office.code, prepared.request_date);
    let row = tx
        .query_one_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            "INSERT INTO counters (scope, value) VALUES ($1, 1)
             ON CONFLICT (scope) DO UPDATE SET value = counters.value + 1
             RETURNING value",
            [scope.into()],
        ))
        .await?
        .ok_or_else(|| anyhow::anyhow!("the counter gave no number"))?;
    let serial: i64 = row.try_get("", "value")?;
    Ok(desk.policy.code_pattern.render(
        &office.code,
        prepared.request_date,
        u32::try_from(serial)?,
    )?)
}

async fn with_duplicates(
    tx: &Tx,
    prepared: &Prepared,
    dossier: &dossier::Model,
) -> Result<Vec<DossierWarning>, sea_orm::DbErr> {
    let mut warnings = prepared.warnings.clone();
    let Some(likeness) = &prepared.likeness else {
        return Ok(warnings);
    };
    let codes: Vec<String> = dossier::Entity::find()
        .filter(dossier::Column::Likeness.eq(likeness.clone()))
        .filter(dossier::Column::OfficeId.eq(dossier.office_id))
        .filter(dossier::Column::State.ne(Coded(State::Withdrawn)))
        .order_by_asc(dossier::Column::Id)
        .select_only()
        .column(dossier::Column::Code)
        .limit(5)
        .into_tuple()
        .all(tx)
        .await?;
    if !codes.is_empty() {
        warnings.push(DossierWarning {
            kind: WarningKind::PossibleDuplicate,
            path: None,
            codes,
        });
    }
    Ok(warnings)
}

/// Answers, form, parties, judgments; the files move over from the draft, which is closed.
async fn keep_content(
    desk: &Desk,
    tx: &Tx,
    prepared: &Prepared,
    dossier: &dossier::Model,
) -> Result<(), Failure<SubmitRefusal>> {
    if !desk.forms.is_stored(&prepared.form) {
        keep_form(tx, prepared).await?;
    }
    let answers = dossier_answers::Model {
        dossier_id: dossier.id,
        form_digest: prepared.form.digest.clone(),
        typed: serde_json::to_value(&prepared.typed)?,
        canonical: serde_json::to_value(&prepared.canonical)?,
    };
    dossier_answers::Entity::insert(answers.into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    party::Entity::insert_many(parties(prepared, dossier.id))
        .exec_without_returning(tx)
        .await?;
    judgment::Entity::insert_many(judgments(prepared, dossier.id))
        .exec_without_returning(tx)
        .await?;
    file::Entity::update_many()
        .col_expr(file::Column::DossierId, Expr::val(dossier.id))
        .col_expr(file::Column::DraftId, Expr::val(Option::<uuid::Uuid>::None))
        .filter(file::Column::DraftId.eq(prepared.draft.id))
        .exec(tx)
        .await?;
    draft::Entity::update_many()
        .col_expr(draft::Column::SentAs, Expr::val(dossier.code.clone()))
        .filter(draft::Column::Id.eq(prepared.draft.id))
        .exec(tx)
        .await?;
    Ok(())
}

async fn keep_form(tx: &Tx, prepared: &Prepared) -> Result<(), Failure<SubmitRefusal>> {
    let form = form_version::Model {
        digest: prepared.form.digest.clone(),
        form: prepared.draft.form.id.clone(),
        version: i32::try_from(prepared.draft.form.version).unwrap_or(i32::MAX),
        definition: serde_json::to_value(&*prepared.draft.form)?,
        first_used_at: prepared.at,
    };
    form_version::Entity::insert(form.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

fn parties(prepared: &Prepared, dossier: DossierId) -> Vec<party::ActiveModel> {
    prepared
        .parties
        .iter()
        .map(|record| {
            let folded = search::folded_name(&record.name);
            party::ActiveModel {
                dossier_id: Set(dossier),
                role: Set(record.role.into()),
                position: Set(i32::try_from(record.index).unwrap_or(i32::MAX)),
                kind: Set(record.kind.into()),
                name: Set(record.name.clone()),
                name_words: Set(search::words(&folded).join(" ")),
                name_folded: Set(folded),
                id_number: Set(record.id_number.clone()),
                birth: Set(record.birth.clone()),
                address: Set(record.address_line.clone()),
                phone: Set(record.phone.clone()),
                email: Set(record.email.clone()),
                ..Default::default()
            }
        })
        .collect()
}

fn judgments(prepared: &Prepared, dossier: DossierId) -> Vec<judgment::ActiveModel> {
    (0..)
        .zip(&prepared.judgments)
        .map(|(position, record)| judgment::ActiveModel {
            dossier_id: Set(dossier),
            position: Set(position),
            number: Set(record.number.clone()),
            number_key: Set(record.key.clone()),
            date: Set(record.date.clone()),
            court: Set(record.court.clone()),
            ..Default::default()
        })
        .collect()
}

/// The first entry of the log names every file by its digest: what was received can be proved.
fn entry(prepared: &Prepared, dossier: &dossier::Model, office: &office::Model) -> Entry<'static> {
    let files: Vec<_> = prepared.draft.files.iter().map(records::file).collect();
    Entry {
        data: json!({
            "code": dossier.code,
            "office": office.code,
            "procedure": dossier.procedure,
            "channel": dossier.channel.code(),
            "form": hex(&prepared.form.digest),
            "answers": records::answers(&json!(prepared.canonical)),
            "files": files,
        }),
        ..Entry::of(Action::Submit, Some(State::Draft), prepared.to)
    }
}

/// Lets the browser in again that sends what was received before.
pub(super) async fn reopen(
    desk: &Desk,
    tx: &Tx,
    session: Option<SessionId>,
    answer: &Answer,
) -> Result<LetIn, Failure<SubmitRefusal>> {
    // Held: nobody slips in beside a new secret that shuts everybody out.
    let dossier = dossier::Entity::find_by_id(answer.dossier)
        .lock_shared()
        .one(tx)
        .await?
        .ok_or_else(|| anyhow::anyhow!("dossier {} was received and is gone", answer.code))?;
    let shut =
        secret_sent(desk, &dossier).is_none() || auth::was_closed(tx, answer.dossier).await?;
    if shut {
        return refuse(SubmitRefusal::Shut { code: dossier.code });
    }
    Ok(let_see(desk, tx, session, answer, dossier.submitted_at).await?)
}

/// Lets the browser see the dossier and its secret, the secret for a while after the sending:
/// however often the form is sent, that while is not begun anew.
async fn let_see(
    desk: &Desk,
    tx: &Tx,
    session: Option<SessionId>,
    answer: &Answer,
    sent_at: DateTime<Utc>,
) -> anyhow::Result<LetIn> {
    let dossier = (answer.dossier, answer.code.as_str());
    let fresh_until = sent_at + desk.policy.secret_shown;
    auth::let_see(desk, tx, session, dossier, Some(fresh_until)).await
}
