//! The controls of an action's form: each with its label, hint and what is wrong with it.

use domain::{
    dossier::{ActField, Action, DeskHandover, Fault, ProposedOutcome},
    files::{FileLimits, RESULT_TYPES},
};
use leptos::prelude::*;

use super::act_form::{ActForm, ItemRow};
use crate::{
    text::{files, t, texts, tw},
    ui::{
        error_text::field_error,
        file_drop::accept,
        labelled::{Control, labelled},
        typed::raw_text,
    },
};

/// The controls that the act needs: of what must be said for it, as the table demands, and of
/// what is its own.
pub(super) fn fields(form: &ActForm) -> AnyView {
    let demanded = form.duty.fields().iter();
    let mut parts: Vec<AnyView> = demanded.map(|field| control(form, *field)).collect();
    match form.action {
        Action::Accept if form.pre_filing || form.problem("paper_on").is_some() => {
            parts.push(control(form, ActField::PaperOn));
        }
        Action::Supplement => parts.extend(form.items.iter().map(|item| item_answer(form, item))),
        Action::Assign | Action::Reassign => parts.push(control(form, ActField::Assignee)),
        Action::Propose => parts.push(file(form)),
        _ => {}
    }
    parts.into_any()
}

fn control(form: &ActForm, field: ActField) -> AnyView {
    match field {
        ActField::Outcome => outcomes(form),
        ActField::Ground => select(form, "ground", &form.grounds),
        ActField::Words => words(form),
        ActField::Items => item_rows(form),
        ActField::Until => date(form, "until"),
        ActField::Assignee => select(form, "assignee", &form.colleagues),
        ActField::How => select(form, "how", &handovers()),
        ActField::To => line(form, "to"),
        ActField::PaperOn => date(form, "paper_on"),
    }
}

/// Label, hint, error, control.
fn field(form: &ActForm, name: &str, control: impl FnOnce(Control) -> AnyView) -> AnyView {
    let label = label_key(form, name);
    let hint_key = format!("{label}-hint");
    let hint = texts().has(&hint_key).then(|| t(&hint_key));
    framed(form, name, (t(&label), hint), control)
}

fn framed(
    form: &ActForm,
    name: &str,
    (label, hint): (String, Option<String>),
    control: impl FnOnce(Control) -> AnyView,
) -> AnyView {
    let error = form.problem(name).map(str::to_owned);
    labelled(&form.id(name), label, hint, error, control)
}

/// The words of an act have a label of their own where they mean something special.
fn label_key(form: &ActForm, name: &str) -> String {
    let own = format!("act-{name}-{}", form.action.code());
    if texts().has(&own) {
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
    let size = FileLimits::default().file_bytes;
    let hint = tw(
        "act-file-hint",
        &[
            ("types", files::types(&texts(), RESULT_TYPES).into()),
            ("size", files::size(&texts(), size).into()),
        ],
    );
    framed(form, "file", (t("act-file"), Some(hint)), |control| {
        view! {
            <input
                type="file"
                id=control.id
                name="file"
                accept=accept(RESULT_TYPES)
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

#[cfg(test)]
mod tests {
    use domain::{
        Locale,
        dossier::{Role, State, TABLE},
        files::MediaType,
    };

    use super::*;
    use crate::{
        pages::{Page, page::frame, staff::dossier::StaffDossierModel},
        shell::{Assets, render},
    };

    /// The page of a dossier on which this act may be done and no other.
    fn page(form: ActForm) -> String {
        let assets = Assets {
            css: "/a.css",
            boot: "/a.js",
        };
        let mut model = StaffDossierModel::samples(Locale::Vi).remove(0);
        model.acts = vec![form];
        render(frame(&model, Locale::Vi, "/", assets), || model.view())
    }

    #[test]
    fn whatever_an_act_demands_has_a_control() {
        for row in TABLE {
            for role in [Role::Clerk, Role::Officer, Role::Head] {
                let form = ActForm {
                    items: vec![ItemRow::default()],
                    ..ActForm::of(row, "A-1", 1, State::Submitted, State::Submitted)
                };
                let html = page(form);
                for field in row.duty(role).fields() {
                    let name = match field {
                        ActField::Items => "items.0.words",
                        field => field.code(),
                    };
                    assert!(
                        html.contains(&format!(" name=\"{name}\"")),
                        "{:?} {role:?} {field:?}",
                        row.action
                    );
                }
            }
        }
    }

    #[test]
    fn a_result_is_chosen_among_what_is_taken() {
        let row = TABLE.iter().find(|row| row.action == Action::Propose);
        let form = ActForm::of(row.unwrap(), "A-1", 1, State::InProgress, State::InProgress);
        let html = page(form);
        let (_, rest) = html.split_once(" accept=\"").unwrap();
        let (accepted, _) = rest.split_once('"').unwrap();
        let offered: Vec<MediaType> = accepted
            .split(',')
            .filter_map(|one| MediaType::from_ending(one.strip_prefix('.')?))
            .collect();
        assert_eq!(offered, RESULT_TYPES);
        assert!(html.contains("Tệp PDF hoặc DOCX, tối đa 20 MB."));
    }
}
