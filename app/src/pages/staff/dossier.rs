//! One dossier as staff see it: what may be done, what the law demands, what was answered,
//! what has happened. On narrow screens in this order, on wide ones side by side.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Locale,
    dossier::{Action, Channel, Fault, Outcome, Role, State},
    form::PresentedSection,
};
use leptos::prelude::*;

use super::{
    act_form::ActForm,
    dossier_head::head,
    dossier_parts::{check, clock, papers, timeline, todo, work},
    samples,
};
use crate::{
    pages::page::{Page, marked},
    shell::Room,
    text::{Texts, t, tw},
    ui::{answers::answers, checklist::CheckLine, due_tag::Due},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffDossierModel {
    pub code: String,
    pub state: State,
    pub person: String,
    pub procedure: String,
    pub subject: String,
    pub channel: Channel,
    /// Codes of marks (`pre_filing`, `on_behalf`, `confidential`).
    pub marks: Vec<&'static str>,
    /// The signed paper of a pre-filing is waited for: until it comes, no result.
    pub unsigned: bool,
    pub warnings: Vec<WarningLine>,
    pub due: Due,
    pub request_date: NaiveDate,
    pub submitted_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
    /// Its status code in the national data exchange, 1 to 10.
    pub national: Option<u8>,
    pub officer: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// What the law tells the desk about this procedure.
    pub reminders: Vec<String>,
    pub acts: Vec<ActForm>,
    pub checklist: Vec<CheckLine>,
    /// Whether this reader ticks.
    pub may_tick: bool,
    pub sections: Vec<PresentedSection>,
    pub papers: Vec<PaperGroup>,
    pub todo: Vec<ItemLine>,
    pub results: Vec<ResultLine>,
    /// Oldest first.
    pub events: Vec<EventLine>,
    /// What has just been done.
    pub done: Option<Action>,
    pub conflict: Option<Conflict>,
}

impl Page for StaffDossierModel {
    const NAME: &'static str = "staff-dossier";
    const SEEN_BY: Option<Role> = Some(Role::Officer);

    fn title(&self, texts: &Texts) -> String {
        let acts = self.acts.iter().any(|act| !act.problems.is_empty());
        let wrong = acts || self.checklist.iter().any(|line| line.problem.is_some());
        marked(format!("{} · {}", self.person, self.code), wrong, texts)
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="dossier">
                {head(self)}
                <div class="dossier-columns">
                    <div class="dossier-work flow">
                        {work(self)}
                        {clock(self)}
                        {timeline(self)}
                    </div>
                    <section class="dossier-check flow" aria-labelledby="checklist">
                        <h2 id="checklist">{t("dossier-checklist")}</h2>
                        {check(self)}
                        {todo(self)}
                    </section>
                    <div class="dossier-answers flow">
                        {papers(self)}
                        <section class="flow" aria-labelledby="answers">
                            <h2 id="answers">{t("dossier-answers")}</h2>
                            {answers(&self.sections)}
                        </section>
                    </div>
                </div>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        samples::dossiers()
    }
}

/// Something that wants a look, and never blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningLine {
    /// Code of the warning.
    pub kind: String,
    /// Where it shows.
    pub about: Option<String>,
    /// Dossiers that look the same.
    pub codes: Vec<String>,
}

/// The files of one place for papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperGroup {
    pub label: String,
    pub files: Vec<PaperFile>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperFile {
    pub id: String,
    pub name: String,
    /// As people know it: `PDF`, `JPEG`.
    pub kind: String,
    pub bytes: u64,
    pub pages: Option<u32>,
    /// The virus scanner has not seen it.
    pub unscanned: bool,
    /// Came in after the request.
    pub added: bool,
}

/// A to-do item of a supplement request, with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLine {
    pub fault: Fault,
    pub about: Option<String>,
    pub words: String,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
}

/// A result, proposed or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultLine {
    pub outcome: Outcome,
    pub ground: Option<String>,
    pub words: String,
    pub file: Option<PaperFile>,
    pub proposed_at: DateTime<Utc>,
    pub approved_at: Option<DateTime<Utc>>,
    pub sent_back_at: Option<DateTime<Utc>>,
    pub lapsed_at: Option<DateTime<Utc>>,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventLine {
    pub at: DateTime<Utc>,
    /// Code of the act.
    pub action: String,
    pub role: Role,
    pub name: Option<String>,
    pub ground: Option<String>,
    pub words: Option<String>,
    /// The day on which a signed paper came, where it was recorded.
    pub paper_on: Option<NaiveDate>,
}

/// Somebody else acted meanwhile; nothing was done, nothing that was typed is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub since: Vec<EventLine>,
    /// What was typed for an act that is no longer possible.
    pub typed: Vec<String>,
    /// Nobody else acted: the signed paper is missing.
    pub unsigned: bool,
}

/// Who acted, with the role.
pub(super) fn who(event: &EventLine) -> String {
    let role = t(&format!("role-{}", event.role.code()));
    match &event.name {
        Some(name) => tw(
            "signed-in-as",
            &[("name", name.as_str().into()), ("role", role.into())],
        ),
        None => role,
    }
}

/// What was done.
pub(super) fn what(event: &EventLine) -> String {
    t(&format!("event-{}", event.action))
}
