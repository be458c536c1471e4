//! One dossier as staff see it: what may be done, what the law demands, what was answered,
//! what has happened. On narrow screens in this order, on wide ones side by side.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    dossier::{Action, Channel, Fault, Outcome, Role, State},
    form::PresentedSection,
};
use leptos::prelude::*;

use super::act_form::{ActForm, act_form};
use crate::{
    routes,
    text::{t, texts, tw},
    ui::{
        Disclosure, Fact, Facts, FactsLayout, FileLink, Notice, NoticeKind, StatusTag, Timeline,
        TimelineEntry,
        answers::answers,
        checklist::{CheckLine, checklist},
        due_tag::{Due, DueLine},
    },
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
    pub warnings: Vec<WarningLine>,
    pub due: Due,
    pub request_date: NaiveDate,
    pub submitted_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
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
}

/// Somebody else acted meanwhile; nothing was done, nothing that was typed is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub since: Vec<EventLine>,
    /// What was typed for an act that is no longer possible.
    pub typed: Vec<String>,
}

pub fn dossier_page(model: &StaffDossierModel) -> AnyView {
    view! {
        <div class="dossier">
            {head(model)}
            <div class="dossier-columns">
                <div class="dossier-work flow">
                    {work(model)}
                    {clock(model)}
                    {timeline(model)}
                </div>
                <section class="dossier-check flow" aria-labelledby="checklist">
                    <h2 id="checklist">{t("dossier-checklist")}</h2>
                    {check(model)}
                    {todo(model)}
                </section>
                <div class="dossier-answers flow">
                    {papers(model)}
                    <section class="flow" aria-labelledby="answers">
                        <h2 id="answers">{t("dossier-answers")}</h2>
                        {answers(&model.sections)}
                    </section>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn head(model: &StaffDossierModel) -> AnyView {
    let marks = model
        .marks
        .iter()
        .map(|mark| view! { <span class="mark">{t(&format!("dossier-mark-{mark}"))}</span> })
        .collect_view();
    let subject = (!model.subject.is_empty()).then(|| view! { " · "{model.subject.clone()} });
    view! {
        <p><a href=routes::QUEUE>{t("dossier-to-queue")}</a></p>
        <h1>{model.person.clone()}</h1>
        <p>
            <b class="figures">{model.code.clone()}</b>
            " · "
            {model.procedure.clone()}
            {subject}
        </p>
        <p class="row">
            <StatusTag state=model.state/>
            <DueLine due=model.due/>
            <span class="mark">{t(&format!("channel-{}", model.channel.code()))}</span>
            {marks}
        </p>
        {done(model)}
        {conflict(model)}
        {problems(model)}
        {warnings(model)}
    }
    .into_any()
}

/// Says what has just been done.
fn done(model: &StaffDossierModel) -> Option<AnyView> {
    let action = model.done?;
    let words = t(&format!("event-{}", action.code()));
    Some(
        view! {
            <div role="status">
                <Notice kind=NoticeKind::Success><p>{words}</p></Notice>
            </div>
        }
        .into_any(),
    )
}

/// Who did what meanwhile; the typed words stand in their form, or here.
fn conflict(model: &StaffDossierModel) -> Option<AnyView> {
    let conflict = model.conflict.as_ref()?;
    let since = conflict
        .since
        .iter()
        .map(|event| {
            let when = texts().short_moment(event.at);
            view! { <li>{when}" · "{who(event)}": "{what(event)}</li> }
        })
        .collect_view();
    let typed = conflict
        .typed
        .iter()
        .map(|words| view! { <blockquote class="typed">{words.clone()}</blockquote> })
        .collect_view();
    let orphaned = (!conflict.typed.is_empty()).then(|| view! { <p>{t("conflict-orphan")}</p> });
    Some(
        view! {
            <div role="alert" tabindex="-1" autofocus>
                <Notice kind=NoticeKind::Warning title=t("conflict-staff-title")>
                    <p>{t("conflict-staff-words")}</p>
                    <ul>{since}</ul>
                    {orphaned}
                    {typed}
                </Notice>
            </div>
        }
        .into_any(),
    )
}

/// What stopped the act, with links to the controls.
fn problems(model: &StaffDossierModel) -> Option<AnyView> {
    let lines: Vec<_> = model
        .acts
        .iter()
        .flat_map(|act| {
            act.problems
                .iter()
                .map(move |(field, key)| (act.id(field), *key))
        })
        .map(|(id, key)| view! { <li><a href=format!("#{id}")>{t(key)}</a></li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div role="alert" tabindex="-1" autofocus>
                <Notice kind=NoticeKind::Error title=t("act-problems")>
                    <ul>{lines}</ul>
                </Notice>
            </div>
        }
        .into_any()
    })
}

fn warnings(model: &StaffDossierModel) -> Option<AnyView> {
    let lines: Vec<_> = model
        .warnings
        .iter()
        .map(|warning| {
            let about = warning.about.clone().map(|about| view! { " ("{about}")" });
            let codes = warning
                .codes
                .iter()
                .map(|code| {
                    let href = routes::path(routes::STAFF_DOSSIER, &[code]);
                    view! { " "<a class="figures" href=href>{code.clone()}</a> }
                })
                .collect_view();
            view! { <li>{t(&format!("warning-{}", warning.kind))}{about}{codes}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Notice kind=NoticeKind::Warning title=t("dossier-warnings")>
                <ul>{lines}</ul>
            </Notice>
        }
        .into_any()
    })
}

fn work(model: &StaffDossierModel) -> AnyView {
    let acts = if model.acts.is_empty() {
        view! { <p class="quiet">{t("dossier-no-acts")}</p> }.into_any()
    } else {
        let acts = model.acts.iter().map(act_form).collect_view();
        view! { <div class="acts">{acts}</div> }.into_any()
    };
    let results = model.results.iter().map(result(model)).collect_view();
    let results = (!model.results.is_empty()).then(|| {
        view! {
            <section class="flow" aria-labelledby="results">
                <h2 id="results">{t("dossier-results")}</h2>
                {results}
            </section>
        }
    });
    view! {
        <section class="flow" aria-labelledby="acts">
            <h2 id="acts">{t("dossier-acts")}</h2>
            {acts}
        </section>
        {results}
    }
    .into_any()
}

fn result(model: &StaffDossierModel) -> impl Fn(&ResultLine) -> AnyView + '_ {
    |result| {
        let stands = match (result.approved_at, result.sent_back_at) {
            (Some(at), _) => ("result-approved", at),
            (None, Some(at)) => ("result-sent-back", at),
            (None, None) => ("result-proposed", result.proposed_at),
        };
        let at = texts().short_moment(stands.1);
        let ground = result
            .ground
            .clone()
            .map(|ground| view! { <p>{ground}</p> });
        let file = result
            .file
            .as_ref()
            .map(|file| view! { <p>{file_link(model, file)}</p> });
        view! {
            <div class="result">
                <p>
                    <b>{t(&format!("outcome-{}", result.outcome.code()))}</b>
                    " · "
                    <span class="quiet">{tw(stands.0, &[("at", at.into())])}</span>
                </p>
                {ground}
                <blockquote class="typed">{result.words.clone()}</blockquote>
                {file}
            </div>
        }
        .into_any()
    }
}

fn clock(model: &StaffDossierModel) -> AnyView {
    let texts = texts();
    let mut facts = vec![
        Fact::new(
            t("dossier-request-date"),
            texts.short_date(model.request_date),
        ),
        Fact::new(
            t("dossier-submitted"),
            texts.short_moment(model.submitted_at),
        ),
    ];
    if let Some(at) = model.accepted_at {
        facts.push(Fact::new(t("dossier-accepted"), texts.short_moment(at)));
    }
    facts.push(Fact::new(
        t("dossier-due"),
        view! { <DueLine due=model.due/> },
    ));
    let officer = model.officer.clone().unwrap_or_else(|| t("queue-nobody"));
    facts.push(Fact::new(t("dossier-officer"), officer));
    let contact: Vec<String> = [model.phone.clone(), model.email.clone()]
        .into_iter()
        .flatten()
        .collect();
    let contact = if contact.is_empty() {
        t("dossier-no-contact")
    } else {
        contact.join(" · ")
    };
    facts.push(Fact::new(t("dossier-contact"), contact));
    let reminders = (!model.reminders.is_empty()).then(|| {
        let lines = model
            .reminders
            .iter()
            .map(|words| view! { <li>{words.clone()}</li> })
            .collect_view();
        view! { <Disclosure summary=t("dossier-reminders")><ul>{lines}</ul></Disclosure> }
    });
    view! {
        <section class="flow" aria-labelledby="clock">
            <h2 id="clock">{t("dossier-clock")}</h2>
            <Facts facts=facts layout=FactsLayout::Lines/>
            {reminders}
        </section>
    }
    .into_any()
}

fn timeline(model: &StaffDossierModel) -> AnyView {
    let entries = model
        .events
        .iter()
        .rev()
        .map(|event| TimelineEntry {
            when: texts().short_moment(event.at),
            datetime: event.at.to_rfc3339(),
            who: who(event),
            what: what(event),
            details: [event.ground.clone(), event.words.clone()]
                .into_iter()
                .flatten()
                .collect(),
            by_citizen: event.role == Role::Citizen,
        })
        .collect();
    view! {
        <section class="flow" aria-labelledby="timeline">
            <h2 id="timeline">{t("dossier-timeline")}</h2>
            <Timeline entries=entries/>
        </section>
    }
    .into_any()
}

fn who(event: &EventLine) -> String {
    let role = t(&format!("role-{}", event.role.code()));
    match &event.name {
        Some(name) => tw(
            "signed-in-as",
            &[("name", name.as_str().into()), ("role", role.into())],
        ),
        None => role,
    }
}

fn what(event: &EventLine) -> String {
    t(&format!("event-{}", event.action))
}

fn check(model: &StaffDossierModel) -> AnyView {
    let action = routes::path(routes::STAFF_CHECKLIST, &[&model.code]);
    checklist(&model.checklist, model.may_tick.then_some(action))
}

fn todo(model: &StaffDossierModel) -> Option<AnyView> {
    if model.todo.is_empty() {
        return None;
    }
    let lines = model
        .todo
        .iter()
        .map(|item| {
            let about = item.about.clone().map(|about| format!("{about}. "));
            let answered = match (&item.answer, item.answered_at) {
                (_, None) => t("item-open"),
                (answer, Some(at)) => {
                    let at = texts().short_moment(at);
                    let head = tw("item-answered", &[("at", at.into())]);
                    match answer {
                        Some(words) => format!("{head} {words}"),
                        None => head,
                    }
                }
            };
            view! {
                <li>
                    <p>
                        <b>{t(&format!("mail-fault-{}", item.fault.code()))}": "</b>
                        {about}
                        {item.words.clone()}
                    </p>
                    <p class="quiet">{answered}</p>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <h3>{t("dossier-items")}</h3>
            <ol class="items">{lines}</ol>
        }
        .into_any(),
    )
}

fn papers(model: &StaffDossierModel) -> AnyView {
    let groups = model
        .papers
        .iter()
        .map(|group| {
            let files = group
                .files
                .iter()
                .map(|file| view! { <li>{file_link(model, file)}{file_notes(file)}</li> })
                .collect_view();
            view! {
                <h3>{group.label.clone()}</h3>
                <ul class="files" role="list">{files}</ul>
            }
        })
        .collect_view();
    let none = model
        .papers
        .is_empty()
        .then(|| view! { <p class="quiet">{t("dossier-no-papers")}</p> });
    let form = routes::path(routes::STAFF_FORM, &[&model.code]);
    view! {
        <section class="flow" aria-labelledby="papers">
            <h2 id="papers">{t("dossier-papers")}</h2>
            {none}
            {groups}
            <p><FileLink href=form name=t("dossier-form") kind="PDF" size=None/></p>
        </section>
    }
    .into_any()
}

fn file_link(model: &StaffDossierModel, file: &PaperFile) -> AnyView {
    let href = routes::path(routes::STAFF_FILE, &[&model.code, &file.id]);
    view! {
        <FileLink href=href name=file.name.clone() kind=file.kind.clone() size=Some(file.bytes)/>
    }
    .into_any()
}

fn file_notes(file: &PaperFile) -> AnyView {
    let pages = file
        .pages
        .map(|pages| view! { " "<small>{tw("file-pages", &[("pages", pages.into())])}</small> });
    let scan = file
        .unscanned
        .then(|| view! { " "<span class="mark">{t("file-unscanned")}</span> });
    let added = file
        .added
        .then(|| view! { " "<span class="mark new">{t("file-added")}</span> });
    view! { {pages}{scan}{added} }.into_any()
}
