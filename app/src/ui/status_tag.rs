//! Where a dossier stands, as a word and a shape.

use domain::dossier::State;
use leptos::prelude::*;

use super::{Fixture, Icon, icon};
use crate::text::t;

/// Class and shape for a state: moving, waiting for the citizen, done, ended.
const fn look(state: State) -> (&'static str, Icon) {
    match state {
        State::Draft => ("status", Icon::File),
        State::Submitted => ("status moving", Icon::Send),
        State::Accepted | State::InProgress | State::AwaitingApproval => {
            ("status moving", Icon::Clock)
        }
        State::SupplementRequested | State::FeeDue => ("status yours", Icon::Hand),
        State::Suspended => ("status", Icon::Pause),
        State::ResultReady | State::Delivered => ("status done", Icon::Check),
        State::NotAccepted | State::Stopped | State::Withdrawn => ("status", Icon::Cross),
        State::Transferred => ("status", Icon::ArrowRight),
    }
}

#[component]
pub fn StatusTag(state: State) -> impl IntoView {
    let (class, shape) = look(state);
    view! {
        <span class=class>
            {icon(shape)}
            {t(&format!("state-{}", state.code()))}
        </span>
    }
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "every state",
        view: || {
            let all: Vec<_> = State::ALL
                .into_iter()
                .map(|state| view! { <StatusTag state=state/> })
                .collect();
            view! { <div class="row">{all}</div> }.into_any()
        },
    }]
}
