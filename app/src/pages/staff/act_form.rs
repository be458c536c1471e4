//! One action on a dossier: it opens in place, says what it will do (state, clock, mail,
//! paper) before it is done, and asks for what the table demands.
//!
//! Never: which actions there are. They come from `domain::dossier::allowed`.

use domain::dossier::{Action, ClockEffect, Fault, MailKind, ReasonDuty, Slip, State, Transition};
use leptos::prelude::*;

use super::act_fields::fields;
use crate::{
    routes,
    text::{t, tw},
    ui::ButtonKind,
};

/// An action that may be done now, with what was typed for it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActForm {
    /// Dossier code.
    pub code: String,
    /// What was read: a newer dossier refuses the act.
    pub version: i32,
    /// Sets the ids of several dossiers on one page apart.
    pub scope: String,
    pub action: Action,
    pub from: State,
    pub to: State,
    pub clock: ClockEffect,
    /// What must be said for it.
    pub duty: ReasonDuty,
    pub mail: Option<MailKind>,
    /// Whether the citizen gave an address for mail.
    pub has_address: bool,
    /// Papers that the act issues.
    pub slips: Vec<Slip>,
    /// Coded grounds: code, words.
    pub grounds: Vec<(String, String)>,
    /// Who may be given the dossier: id, name.
    pub colleagues: Vec<(String, String)>,
    /// What a to-do item may be about: code, label.
    pub targets: Vec<(String, String)>,
    /// The list of a supplement request, or the open items that are answered.
    pub items: Vec<ItemRow>,
    /// The signed paper is still to come.
    pub pre_filing: bool,
    /// What was typed, by name of the control.
    pub typed: Vec<(String, String)>,
    /// What is wrong: name of the control, sentence.
    pub problems: Vec<(String, String)>,
    pub open: bool,
    /// Where to go afterwards, if not to the dossier.
    pub next: String,
}

/// A line of a supplement list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemRow {
    /// Id of an open item, where one is answered.
    pub id: String,
    /// What it is about; empty = chosen in the form.
    pub target: String,
    pub label: String,
    pub fault: Option<Fault>,
    /// What is asked for.
    pub words: String,
}

impl ActForm {
    /// The form of a row of the table.
    pub fn of(row: &'static Transition, code: &str, version: i32, from: State, to: State) -> Self {
        Self {
            code: code.to_owned(),
            version,
            scope: String::new(),
            action: row.action,
            from,
            to,
            clock: row.clock,
            duty: row.reason,
            mail: row.mail,
            has_address: false,
            slips: row.slips.to_vec(),
            grounds: Vec::new(),
            colleagues: Vec::new(),
            targets: Vec::new(),
            items: Vec::new(),
            pre_filing: false,
            typed: Vec::new(),
            problems: Vec::new(),
            open: false,
            next: String::new(),
        }
    }

    /// What was typed into the control `name`.
    pub fn typed(&self, name: &str) -> &str {
        self.typed
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// The id of the control `name`.
    pub fn id(&self, name: &str) -> String {
        let scope = self.scope.replace('.', "-");
        format!("{}{scope}-{}", self.action.code(), name.replace('.', "-"))
    }

    pub(super) fn problem(&self, name: &str) -> Option<&str> {
        self.problems
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, words)| words.as_str())
    }
}

pub fn act_form(form: &ActForm) -> AnyView {
    let action = form.action;
    let path = routes::path(routes::STAFF_ACTION, &[&form.code, action.code()]);
    let verb = t(&format!("action-{}", action.code()));
    let kind = match action {
        Action::Decline | Action::Stop | Action::Withdraw | Action::Transfer => ButtonKind::Danger,
        _ => ButtonKind::Main,
    };
    // Only a result comes with a file.
    let enctype = (action == Action::Propose).then_some("multipart/form-data");
    view! {
        <details class="act" id=form.id("act") open=form.open>
            <summary>{verb.clone()}</summary>
            <div class="flow">
                {effects(form)}
                <form class="flow" method="post" action=path enctype=enctype>
                    <input type="hidden" name="version" value=form.version/>
                    {next(form)}
                    {fields(form)}
                    <button type="submit" class=kind.class()>{verb}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

fn next(form: &ActForm) -> Option<AnyView> {
    let next = form.next.clone();
    (!next.is_empty()).then(|| view! { <input type="hidden" name="next" value=next/> }.into_any())
}

/// What will happen.
fn effects(form: &ActForm) -> AnyView {
    let state = |state: State| t(&format!("state-{}", state.code()));
    let moves = if form.from == form.to {
        tw("effect-state-same", &[("state", state(form.from).into())])
    } else {
        tw(
            "effect-state",
            &[
                ("from", state(form.from).into()),
                ("to", state(form.to).into()),
            ],
        )
    };
    let mail = match form.mail {
        None => t("effect-no-mail"),
        Some(_) if !form.has_address => t("effect-no-address"),
        Some(kind) => {
            let title = t(&format!("mail-{}-title", kind.code()));
            tw("effect-mail", &[("title", title.into())])
        }
    };
    let by_hand: Vec<String> = form
        .slips
        .iter()
        .filter(|slip| !slip.is_made_here())
        .map(|slip| t(&format!("slip-{}", slip.code())))
        .collect();
    let slips = (!by_hand.is_empty()).then(|| {
        view! { <li>{tw("effect-slips", &[("slips", by_hand.join("; ").into())])}</li> }
    });
    view! {
        <ul class="effects">
            <li>{moves}</li>
            <li>{t(clock_key(form.clock))}</li>
            <li>{mail}</li>
            {slips}
        </ul>
    }
    .into_any()
}

const fn clock_key(clock: ClockEffect) -> &'static str {
    match clock {
        ClockEffect::StartAnswer => "effect-clock-start-answer",
        ClockEffect::StartStatutory => "effect-clock-start",
        ClockEffect::Pause => "effect-clock-pause",
        ClockEffect::GoOn => "effect-clock-go-on",
        ClockEffect::StartAnew => "effect-clock-start-anew",
        ClockEffect::Runs => "effect-clock-runs",
        ClockEffect::Stop => "effect-clock-stop",
        ClockEffect::End => "effect-clock-end",
        ClockEffect::NewDate => "effect-clock-new-date",
        ClockEffect::DateByPaper => "effect-clock-by-paper",
    }
}
