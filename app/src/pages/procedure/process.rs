//! What happens after: steps, time limits, where to hand in and where the result comes.

use chrono::NaiveDate;
use domain::procedure::{Fact as CatalogueFact, Procedure, Term};
use leptos::prelude::*;

use crate::{
    text::{t, texts},
    ui::{
        Fact, Facts, FactsLayout, Steps,
        localized::{or_unknown, say, unconfirmed, unknown},
    },
};

pub(super) fn steps(procedure: &Procedure) -> impl IntoView + use<> {
    let steps: Vec<AnyView> = procedure
        .steps
        .iter()
        .map(|step| view! { <p>{say(step)}</p> }.into_any())
        .collect();
    let body = if steps.is_empty() {
        view! { <p>{unknown()}</p> }.into_any()
    } else {
        view! { <Steps steps=steps/> }.into_any()
    };
    view! {
        <h2 id="cac-buoc">{t("procedure-steps")}</h2>
        <div data-item="steps">{body}</div>
    }
}

pub(super) fn terms(procedure: &Procedure, today: NaiveDate) -> impl IntoView + use<> {
    let facts: Vec<Fact> = procedure.terms_on(today).map(term).collect();
    let body = if facts.is_empty() {
        view! { <p>{unknown()}</p> }.into_any()
    } else {
        view! { <Facts facts=facts layout=FactsLayout::Lines/> }.into_any()
    };
    view! {
        <h2 id="thoi-han">{t("procedure-terms")}</h2>
        <div data-item="terms">{body}</div>
    }
}

fn term(term: &Term) -> Fact {
    let length = term
        .value
        .zip(term.unit)
        .map(|(value, unit)| texts().term(value, unit));
    let from = term
        .from
        .as_ref()
        .map(|from| view! { <p class="quiet">{t("procedure-term-from")} " " {say(from)}</p> });
    let note = term
        .note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    let basis = term
        .basis
        .clone()
        .map(|basis| view! { <p class="quiet" lang="vi">{basis}</p> });
    let unsure = (!term.verified).then(unconfirmed);
    Fact::new(
        say(&term.what),
        view! { {or_unknown(length)} {unsure} {from} {note} {basis} },
    )
}

pub(super) fn delivery(procedure: &Procedure) -> impl IntoView + use<> {
    let channels: Vec<_> = procedure
        .channels
        .iter()
        .map(|channel| {
            view! { <li>{t(&format!("procedure-channel-{}", channel.code()))}</li> }
        })
        .collect();
    let channels = (!channels.is_empty())
        .then(|| view! { <ul class="plain-list" role="list">{channels}</ul> });
    let facts = vec![
        Fact::new(
            t("procedure-channels"),
            view! { <div data-item="manner">{or_unknown(channels)}</div> },
        ),
        Fact::new(
            t("procedure-authority"),
            view! { <div data-item="authority">{stated(procedure.authority.as_ref())}</div> },
        ),
        Fact::new(t("procedure-signer"), stated(procedure.signer.as_ref())),
        Fact::new(
            t("procedure-return"),
            view! { <div data-item="delivery">{t("procedure-return-ways")}</div> },
        ),
    ];
    view! {
        <h2 id="noi-nop">{t("procedure-delivery")}</h2>
        <Facts facts=facts layout=FactsLayout::Lines/>
    }
}

fn stated(fact: Option<&CatalogueFact>) -> AnyView {
    or_unknown(fact.map(|fact| {
        let unsure = (!fact.verified).then(unconfirmed);
        view! { {say(&fact.text)} {unsure} }
    }))
}
