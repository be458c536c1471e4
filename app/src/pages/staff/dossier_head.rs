//! The head of a dossier's page: who and what it is, and everything that wants to be seen
//! first.

use leptos::prelude::*;

use super::act_form::ActForm;
use super::dossier::{StaffDossierModel, what, who};
use crate::{
    routes,
    text::{t, texts},
    ui::{
        Notice, NoticeKind, StatusTag,
        due_tag::DueLine,
        error_summary::{SummaryLine, error_summary},
    },
};

pub(super) fn head(model: &StaffDossierModel) -> AnyView {
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
        {unsigned(model)}
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

/// Says why no result can be proposed, and who can change that.
fn unsigned(model: &StaffDossierModel) -> Option<AnyView> {
    let said = model.conflict.as_ref().is_some_and(|one| one.unsigned);
    (model.unsigned && !said).then(|| {
        view! {
            <Notice title=t("unsigned-title")>
                <p>{t("unsigned-words")}</p>
            </Notice>
        }
        .into_any()
    })
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
    let (title, words) = if conflict.unsigned {
        (t("unsigned-title"), t("unsigned-words"))
    } else {
        (t("conflict-staff-title"), t("conflict-staff-words"))
    };
    Some(
        view! {
            <div role="alert" tabindex="-1" autofocus>
                <Notice kind=NoticeKind::Warning title=title>
                    <p>{words}</p>
                    <ul>{since}</ul>
                    {orphaned}
                    {typed}
                </Notice>
            </div>
        }
        .into_any(),
    )
}

/// What stopped the act or the checklist, with links to the controls.
fn problems(model: &StaffDossierModel) -> AnyView {
    let line = |act: &ActForm, (field, words): &(String, String)| SummaryLine {
        href: format!("#{}", act.id(field)),
        words: words.clone(),
    };
    let acts = model
        .acts
        .iter()
        .flat_map(|act| act.problems.iter().map(move |problem| line(act, problem)));
    let notes = model.checklist.iter().filter_map(|line| {
        let problem = line.problem.as_ref()?;
        Some(SummaryLine {
            href: format!("#{}", line.words_id()),
            words: format!("{}: {problem}", line.label),
        })
    });
    error_summary(acts.chain(notes).collect())
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
            view! { <li>{t(&format!("desk-warning-{}", warning.kind))}{about}{codes}</li> }
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
