//! One action on a dossier: it opens in place, says what it will do (state, clock, mail,
//! paper) before it is done, and asks for what the table demands.
//!
//! Never: which actions there are. They come from `domain::dossier::allowed`.

use domain::dossier::{
    Action, ClockEffect, Fault, Handover, MailKind, Outcome, Slip, State, Transition,
};
use leptos::prelude::*;

use crate::{
    routes,
    text::{t, tw},
    ui::{ButtonKind, typed::in_textarea},
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
    pub mail: Option<MailKind>,
    /// Whether the citizen gave an address for mail.
    pub has_address: bool,
    pub slips: &'static [Slip],
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
    /// What is wrong: name of the control, key of the sentence.
    pub problems: Vec<(String, &'static str)>,
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
            mail: row.mail,
            has_address: false,
            slips: row.slips,
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

    fn problem(&self, name: &str) -> Option<&'static str> {
        self.problems
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, key)| *key)
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
    let slips = (!form.slips.is_empty()).then(|| {
        let names: Vec<String> = form
            .slips
            .iter()
            .map(|slip| t(&format!("slip-{}", slip.code())))
            .collect();
        view! { <li>{tw("effect-slips", &[("slips", names.join("; ").into())])}</li> }
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
        ClockEffect::Runs => "effect-clock-runs",
        ClockEffect::Stop => "effect-clock-stop",
        ClockEffect::End => "effect-clock-end",
        ClockEffect::NewDate => "effect-clock-new-date",
    }
}

/// The controls that the act needs.
fn fields(form: &ActForm) -> AnyView {
    let parts: Vec<AnyView> = match form.action {
        Action::Accept if form.pre_filing => vec![date(form, "paper_on")],
        Action::Decline | Action::Suspend | Action::Transfer | Action::Stop => {
            vec![select(form, "ground", &form.grounds), words(form)]
        }
        Action::Extend => vec![
            date(form, "until"),
            select(form, "ground", &form.grounds),
            words(form),
        ],
        Action::RequestSupplement => vec![item_rows(form)],
        Action::Supplement => form
            .items
            .iter()
            .map(|item| item_answer(form, item))
            .collect(),
        Action::Assign | Action::Reassign => vec![select(form, "assignee", &form.colleagues)],
        Action::RequestFee
        | Action::Resume
        | Action::SendBack
        | Action::Reopen
        | Action::Withdraw => vec![words(form)],
        Action::Propose => vec![
            outcomes(form),
            select(form, "ground", &form.grounds),
            words(form),
            file(form),
        ],
        Action::Deliver => vec![select(form, "how", &handovers()), line(form, "to")],
        Action::Accept | Action::Submit | Action::ConfirmFee | Action::Approve => vec![],
    };
    parts.into_any()
}

/// Label, hint, error, control.
fn field(form: &ActForm, name: &str, control: impl FnOnce(Control) -> AnyView) -> AnyView {
    let id = form.id(name);
    let label = label_key(form, name);
    let hint_key = format!("{label}-hint");
    let hint = crate::text::texts().has(&hint_key).then(|| t(&hint_key));
    let error = form.problem(name).map(t);
    let described: Vec<String> = [
        hint.as_ref().map(|_| format!("{id}-hint")),
        error.as_ref().map(|_| format!("{id}-error")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let frame = if error.is_some() {
        "field field-wrong"
    } else {
        "field"
    };
    let control = control(Control {
        id: id.clone(),
        name: name.to_owned(),
        described: (!described.is_empty()).then(|| described.join(" ")),
        invalid: error.is_some().then_some("true"),
    });
    view! {
        <div class=frame>
            <label class="field-label" for=id.clone()>{t(&label)}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> })}
            {error.map(|error| view! { <p class="field-error" id=format!("{id}-error")>{error}</p> })}
            {control}
        </div>
    }
    .into_any()
}

struct Control {
    id: String,
    name: String,
    described: Option<String>,
    invalid: Option<&'static str>,
}

/// The words of an act have a label of their own where they mean something special.
fn label_key(form: &ActForm, name: &str) -> String {
    let own = format!("act-{name}-{}", form.action.code());
    if crate::text::texts().has(&own) {
        own
    } else {
        format!("act-{name}")
    }
}

fn words(form: &ActForm) -> AnyView {
    field(form, "words", |control| {
        view! {
            <textarea
                class="control"
                id=control.id
                name=control.name
                rows="4"
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {in_textarea(form.typed("words"))}
            </textarea>
        }
        .into_any()
    })
}

fn line(form: &ActForm, name: &str) -> AnyView {
    field(form, name, |control| {
        view! {
            <input
                class="control"
                type="text"
                id=control.id
                name=control.name
                value=form.typed(name).to_owned()
                autocomplete="off"
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
        .into_any()
    })
}

fn date(form: &ActForm, name: &str) -> AnyView {
    field(form, name, |control| {
        view! {
            <input
                class="control"
                type="date"
                id=control.id
                name=control.name
                value=form.typed(name).to_owned()
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
        .into_any()
    })
}

fn select(form: &ActForm, name: &str, options: &[(String, String)]) -> AnyView {
    field(form, name, |control| {
        view! {
            <select
                class="control"
                id=control.id
                name=control.name
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                <option value="">{t("act-choose")}</option>
                {choices(options, form.typed(name))}
            </select>
        }
        .into_any()
    })
}

fn choices(options: &[(String, String)], chosen: &str) -> Vec<AnyView> {
    options
        .iter()
        .map(|(code, words)| {
            view! { <option value=code.clone() selected=code == chosen>{words.clone()}</option> }
                .into_any()
        })
        .collect()
}

fn file(form: &ActForm) -> AnyView {
    field(form, "file", |control| {
        view! {
            <input
                type="file"
                id=control.id
                name=control.name
                accept=".pdf,.docx"
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
        .into_any()
    })
}

fn outcomes(form: &ActForm) -> AnyView {
    let typed = form.typed("outcome");
    let buttons = [Outcome::Granted, Outcome::Refused]
        .map(|outcome| {
            let id = form.id(outcome.code());
            view! {
                <div class="tick">
                    <input
                        type="radio"
                        id=id.clone()
                        name="outcome"
                        value=outcome.code()
                        checked=typed == outcome.code()
                    />
                    <label for=id>{t(&format!("outcome-{}", outcome.code()))}</label>
                </div>
            }
        })
        .into_iter()
        .collect_view();
    let error = form.problem("outcome").map(|key| {
        view! { <p class="field-error">{t(key)}</p> }
    });
    view! {
        <fieldset class="field" id=form.id("outcome")>
            <legend class="field-label">{t("act-outcome")}</legend>
            {error}
            {buttons}
        </fieldset>
    }
    .into_any()
}

fn handovers() -> Vec<(String, String)> {
    [Handover::Counter, Handover::Post]
        .map(|how| {
            let words = t(&format!("mail-handover-{}", how.code()));
            (how.code().to_owned(), words)
        })
        .into()
}

/// The list of what is missing, all at once: from the checklist, and lines to add.
fn item_rows(form: &ActForm) -> AnyView {
    let rows = form
        .items
        .iter()
        .enumerate()
        .map(|(at, row)| item_row(form, at, row))
        .collect_view();
    let error = form.problem("items").map(|key| {
        view! { <p class="field-error">{t(key)}</p> }
    });
    view! {
        <fieldset class="field" id=form.id("items")>
            <legend class="field-label">{t("act-items")}</legend>
            <p class="field-hint">{t("act-items-hint")}</p>
            {error}
            <ol class="item-rows">{rows}</ol>
        </fieldset>
    }
    .into_any()
}

fn item_row(form: &ActForm, at: usize, row: &ItemRow) -> AnyView {
    let name = |part: &str| format!("items.{at}.{part}");
    let id = |part: &str| form.id(&name(part));
    let fault = row.fault.map_or("", Fault::code);
    let faults: Vec<(String, String)> = Fault::ALL
        .iter()
        .map(|fault| {
            (
                fault.code().to_owned(),
                t(&format!("mail-fault-{}", fault.code())),
            )
        })
        .collect();
    let about = if row.label.is_empty() {
        view! {
            <label class="field-label" for=id("target")>{t("act-item-about")}</label>
            <select class="control" id=id("target") name=name("target")>
                <option value="">{t("act-item-other")}</option>
                {choices(&form.targets, &row.target)}
            </select>
        }
        .into_any()
    } else {
        view! {
            <input type="hidden" name=name("target") value=row.target.clone()/>
            <p><b>{row.label.clone()}</b></p>
        }
        .into_any()
    };
    view! {
        <li>
            {about}
            <label class="field-label" for=id("fault")>{t("act-item-fault")}</label>
            <select class="control" id=id("fault") name=name("fault")>
                <option value="">{t("act-item-none")}</option>
                {choices(&faults, fault)}
            </select>
            <label class="field-label" for=id("words")>{t("act-item-words")}</label>
            <textarea class="control" id=id("words") name=name("words") rows="2">
                {in_textarea(&row.words)}
            </textarea>
        </li>
    }
    .into_any()
}

/// An open item that the desk answers for the citizen.
fn item_answer(form: &ActForm, item: &ItemRow) -> AnyView {
    let name = format!("answer.{}", item.id);
    let id = form.id(&name);
    let fault = item
        .fault
        .map(|fault| format!("{}: ", t(&format!("mail-fault-{}", fault.code()))));
    let error = form.problem(&name).map(|key| {
        view! { <p class="field-error">{t(key)}</p> }
    });
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{fault}{item.words.clone()}</label>
            {error}
            <textarea class="control" id=id name=name.clone() rows="2">
                {in_textarea(form.typed(&name))}
            </textarea>
        </div>
    }
    .into_any()
}
