//! What can be worked out before the transaction: is it complete, who is in it, what is odd.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Token,
    dossier::{Clocks, MailKind, Role, Situation, Slip, State, decide},
    form::{self, Answers, Context, FieldRole, FormDefinition, PartyRecord, WarningKind},
    procedure::TermRole,
    values::JudgmentNumber,
};
use serde::{Deserialize, Serialize};

use super::SubmitRefusal;
use crate::{
    casework::{
        Actor, Desk, Draft, DraftRefusal, Failure, clocks, desk::digest, drafts, failure::refuse,
        forms::PinnedForm,
    },
    storage::{entities::draft, search},
};

/// Something odd that the officer should see; it never stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierWarning {
    pub kind: WarningKind,
    /// The answer that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Codes of dossiers that look the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
}

/// A judgment that the request refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct JudgmentRecord {
    pub number: String,
    pub key: String,
    pub date: Option<String>,
    pub court: Option<String>,
}

/// A draft that is ready to be received.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    pub draft: Draft,
    pub form: PinnedForm,
    pub typed: Answers,
    pub canonical: Answers,
    pub parties: Vec<PartyRecord>,
    pub judgments: Vec<JudgmentRecord>,
    pub warnings: Vec<DossierWarning>,
    pub likeness: Option<Vec<u8>>,
    pub confidential: bool,
    pub request_date: NaiveDate,
    pub at: DateTime<Utc>,
    pub clocks: Clocks,
    pub to: State,
    pub mail: Option<MailKind>,
    pub slips: &'static [Slip],
}

impl Prepared {
    /// Who files: the queue names this party, the mails go to it.
    pub fn requester(&self) -> Option<&PartyRecord> {
        self.parties
            .iter()
            .find(|party| party.role == FieldRole::Requester)
    }
}

pub(super) async fn prepare(
    desk: &Desk,
    actor: &Actor,
    token: Token,
    row: draft::Model,
) -> Result<Prepared, Failure<SubmitRefusal>> {
    let row = drafts::still_open(desk, Some(row)).map_err(|failure| failure.map(Into::into))?;
    let draft = drafts::opened(desk, &desk.db.read, row, token)
        .await
        .map_err(|failure| failure.map(Into::into))?;
    let procedure = desk.catalogue.procedure(&draft.procedure);
    let form = desk.forms.newest(&draft.form.id);
    let (Some(procedure), Some(form)) = (procedure, form) else {
        return refuse(DraftRefusal::NoSuchProcedure.into());
    };
    let at = desk.now();
    // Sending makes the request, also at night and on Sundays.
    let request_date = desk.clock.today();
    let context = Context::new(request_date, desk.catalogue.calendar());
    complete(&draft, &context)?;
    let typed = form::asked(&draft.form, &draft.answers, &context);
    let canonical = form::canonical(&draft.form, &draft.answers, &context);
    let parties = form::parties(&draft.form, &canonical);
    let judgments = judgments(&draft.form, &canonical);
    let warnings = form::warnings(&draft.form, &draft.answers, &context)
        .into_iter()
        .map(|warning| DossierWarning {
            kind: warning.kind,
            path: Some(warning.path),
            codes: Vec::new(),
        })
        .collect();
    let rules = clocks::rules(desk, &procedure.id, request_date);
    let statutory = procedure.counted_term(TermRole::Decision, request_date);
    let (to, mail, slips) = entry(actor)?;
    Ok(Prepared {
        likeness: likeness(&draft.procedure, &judgments, &parties),
        confidential: procedure.confidential,
        clocks: Clocks::start(request_date, at, statutory, &rules),
        draft,
        form,
        typed,
        canonical,
        parties,
        judgments,
        warnings,
        request_date,
        at,
        to,
        mail,
        slips,
    })
}

/// Answers and papers, all of them.
fn complete(draft: &Draft, context: &Context<'_>) -> Result<(), Failure<SubmitRefusal>> {
    let mut errors = form::validate(&draft.form, &draft.answers, context);
    let papers = form::validate_papers(&draft.form, &draft.answers, context, &draft.filled_slots());
    for error in papers.iter() {
        errors.add(error.path.clone(), error.error.clone());
    }
    if errors.is_empty() {
        Ok(())
    } else {
        refuse(SubmitRefusal::Incomplete(errors))
    }
}

/// What the table says of sending.
fn entry(actor: &Actor) -> anyhow::Result<(State, Option<MailKind>, &'static [Slip])> {
    let situation = Situation::draft(false);
    // Whoever holds the draft's token sends as a citizen, unless the desk does it on behalf.
    let role = match actor.role() {
        Role::Clerk | Role::Head => actor.role(),
        _ => Role::Citizen,
    };
    let (row, to) = decide(situation, domain::dossier::Action::Submit, role)?;
    Ok((to, row.mail, row.slips))
}

fn judgments(form: &FormDefinition, answers: &Answers) -> Vec<JudgmentRecord> {
    let detail = |number: &str, part: &str| {
        form.fields()
            .filter(|field| {
                matches!(
                    field.role,
                    Some(FieldRole::EnforcedJudgment | FieldRole::Judgment)
                )
            })
            .map(|field| &field.id)
            .find(|path| answers.get(&format!("{path}.number")) == number)
            .map(|path| answers.get(&format!("{path}.{part}")))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let mut numbers = form::judgment_numbers(form, answers);
    numbers.extend(form::case_numbers(form, answers));
    numbers
        .into_iter()
        .filter_map(|number| {
            Some(JudgmentRecord {
                key: JudgmentNumber::parse(&number).ok()?.key(),
                date: detail(&number, "date"),
                court: detail(&number, "court"),
                number,
            })
        })
        .collect()
}

/// One digest over procedure, judgments with their dates, and the folded names of the parties:
/// two requests with the same one may be the same request. Without a judgment there is none.
fn likeness(
    procedure: &str,
    judgments: &[JudgmentRecord],
    parties: &[PartyRecord],
) -> Option<Vec<u8>> {
    if judgments.is_empty() {
        return None;
    }
    let mut lines: Vec<String> = judgments
        .iter()
        .map(|judgment| {
            format!(
                "{} {}",
                judgment.key,
                judgment.date.as_deref().unwrap_or_default()
            )
        })
        .chain(
            parties
                .iter()
                .map(|party| format!("{}{}", party.role.code(), search::folded_name(&party.name))),
        )
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines.insert(0, procedure.to_owned());
    Some(digest(lines.join("\n")))
}
