//! The columns of a dossier's page: what may be done, what the law demands, what was answered.

use domain::dossier::Role;
use leptos::prelude::*;

use super::{
    act_form::act_form,
    dossier::{EventLine, PaperFile, ResultLine, StaffDossierModel, what, who},
};
use crate::{
    routes,
    text::{t, texts, tw},
    ui::{
        Disclosure, Fact, Facts, FactsLayout, FileLink, Timeline, TimelineEntry,
        checklist::checklist, due_tag::DueLine,
    },
};

pub(super) fn work(model: &StaffDossierModel) -> AnyView {
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
        let stands = match (result.approved_at, result.sent_back_at, result.lapsed_at) {
            (Some(at), ..) => ("result-approved", at),
            (None, Some(at), _) => ("result-sent-back", at),
            (None, None, Some(at)) => ("result-lapsed", at),
            (None, None, None) => ("result-proposed", result.proposed_at),
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

pub(super) fn clock(model: &StaffDossierModel) -> AnyView {
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
    if let Some(code) = model.national {
        facts.push(Fact::new(t("dossier-national"), code.to_string()));
    }
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

pub(super) fn timeline(model: &StaffDossierModel) -> AnyView {
    let entries = model
        .events
        .iter()
        .rev()
        .map(|event| TimelineEntry {
            when: texts().short_moment(event.at),
            datetime: event.at.to_rfc3339(),
            who: who(event),
            what: what(event),
            details: [paper_day(event), event.ground.clone(), event.words.clone()]
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

fn paper_day(event: &EventLine) -> Option<String> {
    let day = event.paper_on.map(|day| texts().short_date(day))?;
    Some(tw("event-paper-day", &[("date", day.into())]))
}

pub(super) fn check(model: &StaffDossierModel) -> AnyView {
    let action = routes::path(routes::STAFF_CHECKLIST, &[&model.code]);
    checklist(&model.checklist, model.may_tick.then_some(action))
}

pub(super) fn todo(model: &StaffDossierModel) -> Option<AnyView> {
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

pub(super) fn papers(model: &StaffDossierModel) -> AnyView {
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
