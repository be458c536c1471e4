//! The controls of an action's form: each with its label, hint and what is wrong with it.

use domain::dossier::{Action, DeskHandover, Fault, ProposedOutcome};
use leptos::prelude::*;

use super::act_form::{ActForm, ItemRow};
use crate::{
    text::t,
    ui::{
        error_text::field_error,
        labelled::{Control, labelled},
        typed::raw_text,
    },
};

/// The controls that the act needs.
pub(super) fn fields(form: &ActForm) -> AnyView {
    let parts: Vec<AnyView> = match form.action {
        Action::Accept if form.pre_filing || form.problem("paper_on").is_some() => {
            vec![date(form, "paper_on")]
        }
        Action::RecordPaper => vec![date(form, "paper_on")],
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
        | Action::Withdraw
        | Action::NewSecret => vec![words(form)],
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
    let label = label_key(form, name);
    let hint_key = format!("{label}-hint");
    let hint = crate::text::texts().has(&hint_key).then(|| t(&hint_key));
    let error = form.problem(name).map(str::to_owned);
    labelled(&form.id(name), t(&label), hint, error, control)
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
                name="words"
                rows="4"
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {raw_text(form.typed("words"))}
            </textarea>
        }
        .into_any()
    })
}

fn line(form: &ActForm, name: &'static str) -> AnyView {
    input(form, name, "text")
}

fn date(form: &ActForm, name: &'static str) -> AnyView {
    input(form, name, "date")
}

fn input(form: &ActForm, name: &'static str, kind: &'static str) -> AnyView {
    field(form, name, |control| {
        view! {
            <input
                class="control"
                type=kind
                id=control.id
                name=name
                value=form.typed(name).to_owned()
                autocomplete="off"
                aria-describedby=control.described
                aria-invalid=control.invalid
            />
        }
        .into_any()
    })
}

fn select(form: &ActForm, name: &'static str, options: &[(String, String)]) -> AnyView {
    field(form, name, |control| {
        view! {
            <select
                class="control"
                id=control.id
                name=name
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
                name="file"
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
    let buttons = ProposedOutcome::ALL
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
    let error = problem(form, "outcome");
    view! {
        <fieldset class="field" id=form.id("outcome")>
            <legend class="field-label">{t("act-outcome")}</legend>
            {error}
            {buttons}
        </fieldset>
    }
    .into_any()
}

fn problem(form: &ActForm, name: &str) -> Option<AnyView> {
    let words = form.problem(name)?.to_owned();
    Some(field_error(&format!("{}-error", form.id(name)), words))
}

/// What is wrong with a control of a list, and what the control has to say of it.
fn faulty(form: &ActForm, name: &str) -> (Option<AnyView>, Option<String>, Option<&'static str>) {
    let error = problem(form, name);
    let described = error.is_some().then(|| format!("{}-error", form.id(name)));
    let invalid = error.is_some().then_some("true");
    (error, described, invalid)
}

fn handovers() -> Vec<(String, String)> {
    DeskHandover::ALL
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
    let error = problem(form, "items");
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
    let (error, described, invalid) = faulty(form, &name("words"));
    view! {
        <li>
            {about}
            <label class="field-label" for=id("fault")>{t("act-item-fault")}</label>
            <select class="control" id=id("fault") name=name("fault")>
                <option value="">{t("act-item-none")}</option>
                {choices(&faults, fault)}
            </select>
            <label class="field-label" for=id("words")>{t("act-item-words")}</label>
            {error}
            <textarea
                class="control"
                id=id("words")
                name=name("words")
                rows="2"
                aria-describedby=described
                aria-invalid=invalid
            >
                {raw_text(&row.words)}
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
    let (error, described, invalid) = faulty(form, &name);
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{fault}{item.words.clone()}</label>
            {error}
            <textarea
                class="control"
                id=id
                name=name.clone()
                rows="2"
                aria-describedby=described
                aria-invalid=invalid
            >
                {raw_text(form.typed(&name))}
            </textarea>
        </div>
    }
    .into_any()
}
