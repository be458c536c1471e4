//! Four facts: how long by law and how long usually, cost, what one gets, who may ask.

use domain::procedure::{Procedure, TermRole};
use leptos::prelude::*;

use super::ProcedureModel;
use crate::{
    text::{t, texts},
    ui::{
        Fact, Facts, Panel,
        localized::{or_unknown, say, unconfirmed},
    },
};

pub(super) fn facts(model: &ProcedureModel) -> impl IntoView + use<> {
    let procedure = &model.procedure;
    let facts = vec![
        Fact::new(t("procedure-how-long"), how_long(model)),
        Fact::new(t("procedure-fee"), fee(procedure)),
        Fact::new(t("procedure-result"), item("results", results(procedure))),
        Fact::new(t("procedure-who"), item("subjects", who(procedure))),
    ];
    view! {
        <Panel>
            <Facts facts=facts/>
        </Panel>
    }
}

fn item(code: &'static str, body: AnyView) -> impl IntoView {
    view! { <div data-item=code>{body}</div> }
}

fn who(procedure: &Procedure) -> AnyView {
    list(procedure.who.iter().map(say).collect())
}

fn results(procedure: &Procedure) -> AnyView {
    let results = list(procedure.results.iter().map(say).collect());
    let note = procedure
        .result_note
        .as_ref()
        .map(|note| view! { <p class="quiet">{say(note)}</p> });
    view! { {results} {note} }.into_any()
}

fn how_long(model: &ProcedureModel) -> AnyView {
    let term = model.procedure.term(TermRole::Decision, model.today);
    let term = term.and_then(|term| {
        let words = texts().term(term.value?, term.unit?);
        let unsure = (!term.verified).then(unconfirmed);
        Some(view! { {words} {unsure} })
    });
    or_unknown(term)
}

fn fee(procedure: &Procedure) -> AnyView {
    or_unknown(procedure.fee.as_ref().map(|fee| {
        let unsure = (!fee.verified).then(unconfirmed);
        view! { {say(&fee.text)} {unsure} }
    }))
}

/// One as a sentence, several as a list.
fn list(mut items: Vec<AnyView>) -> AnyView {
    match items.len() {
        0 => or_unknown(None::<AnyView>),
        1 => items.remove(0),
        _ => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li>{item}</li> })
                .collect();
            view! { <ul class="plain-list" role="list">{items}</ul> }.into_any()
        }
    }
}
