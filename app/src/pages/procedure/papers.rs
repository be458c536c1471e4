//! What to bring: always, in some cases, if one has it.

use domain::procedure::{CopyKind, Need, Procedure, RequiredDocument};
use leptos::prelude::*;

use crate::{
    text::{FluentValue, t, tw},
    ui::localized::{say, unconfirmed, unknown},
};

pub(super) fn section(procedure: &Procedure) -> impl IntoView + use<> {
    let body = if procedure.documents.is_empty() {
        view! { <p>{unknown()}</p> }.into_any()
    } else {
        view! {
            {group(procedure, Need::Always, "procedure-papers-always")}
            {group(procedure, Need::When, "procedure-papers-when")}
            {group(procedure, Need::Optional, "procedure-papers-optional")}
        }
        .into_any()
    };
    let sets = match procedure.sets {
        Some(sets) => tw("procedure-sets", &[("sets", FluentValue::from(sets))]),
        None => t("procedure-sets-unknown"),
    };
    view! {
        <h2 id="can-co">{t("procedure-papers")}</h2>
        <div class="flow" data-item="documents">
            {body}
            <p class="quiet">{sets}</p>
        </div>
    }
}

fn group(
    procedure: &Procedure,
    need: Need,
    heading: &'static str,
) -> Option<impl IntoView + use<>> {
    let papers: Vec<_> = procedure
        .documents
        .iter()
        .filter(|document| document.required == need)
        .map(paper)
        .collect();
    (!papers.is_empty()).then(|| {
        view! {
            <h3>{t(heading)}</h3>
            <ul class="papers" role="list">{papers}</ul>
        }
    })
}

fn paper(document: &RequiredDocument) -> impl IntoView + use<> {
    let case = document.when.as_ref().map(|case| {
        view! { <p class="case">{t("procedure-case")} " " {say(case)}</p> }
    });
    let kinds: Vec<String> = document
        .kinds
        .iter()
        .map(|kind| t(&format!("copy-{}", kind.code())))
        .collect();
    let shape = (!kinds.is_empty() && document.kinds != [CopyKind::Data])
        .then(|| view! { " " <span class="quiet">{format!("({})", kinds.join(", "))}</span> });
    let unsure = (!document.verified).then(unconfirmed);
    let note = document
        .note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    view! {
        <li>
            {case}
            <p>{say(&document.name)} {shape} {unsure}</p>
            {note}
        </li>
    }
}
