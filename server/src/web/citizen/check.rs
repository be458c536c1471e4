//! The last look, and the sending.

use app::pages::check::CheckModel;
use app::routes::{self, path};
use app::ui::check_list::CheckSection;
use app::ui::error_summary::{SummaryLine, summary_lines};
use app::ui::error_text::with_labels;
use app::ui::manifest::ManifestLine;
use axum::{extract::Path, response::Response};
use domain::form::{self, PaperSlot, WarningKind};
use http::{StatusCode, header};

use super::{
    common::{key, refused, repeated},
    files::{in_order, line},
    steps::Steps,
};
use crate::{
    casework::{
        Actor, Draft, Failure, File, Submission, SubmitRefusal, load_draft, submit_dossier,
    },
    web::{
        Answer, PageContext, PostedForm, page,
        session::{Citizen, citizen_cookie},
    },
};

/// GET `/nop/{draft}/kiem-tra`.
pub async fn show(context: PageContext, Path(token): Path<String>) -> Answer {
    match load_draft(&context.portal.desk, &token).await {
        Ok(draft) => Ok(respond(&context, StatusCode::OK, &draft, Found::Nothing)),
        Err(failure) => refused(&context, failure),
    }
}

/// What was wrong with the form that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    /// The statement of truth was not ticked.
    NoTruth,
    /// The draft is no longer what the page showed.
    Changed,
}

/// POST `/nop/{draft}/gui`.
pub async fn send(
    context: PageContext,
    Path(token): Path<String>,
    citizen: Citizen,
    form: PostedForm,
) -> Answer {
    let desk = &context.portal.desk;
    if form.text("truth") != "on" {
        return again(
            &context,
            &token,
            StatusCode::UNPROCESSABLE_ENTITY,
            Found::NoTruth,
        )
        .await;
    }
    // A form that does not say what it showed has shown nothing.
    let Ok(version) = form.text("version").parse() else {
        return again(&context, &token, StatusCode::CONFLICT, Found::Changed).await;
    };
    let submission = Submission {
        token: &token,
        key: form.text("key"),
        version,
        session: citizen.session.as_ref().map(|session| session.id),
    };
    let sent = match submit_dossier(desk, &Actor::Citizen, &submission).await {
        Ok(sent) => sent,
        Err(Failure::Refused(refusal)) => return not_sent(&context, &token, refusal).await,
        Err(Failure::Surprise(surprise)) => return Err(surprise.into()),
    };
    let mut answer = page::see_other(&path(routes::RECEIPT, &[&sent.code]));
    if let Some(session) = sent.session {
        let cookie = citizen_cookie(&context.portal, &session.token);
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

async fn not_sent(context: &PageContext, token: &str, refusal: SubmitRefusal) -> Answer {
    match refusal {
        SubmitRefusal::Draft(gone) => refused(context, Failure::Refused(gone)),
        // The page shows what is missing, with the way to each place.
        SubmitRefusal::Incomplete(_) => {
            again(
                context,
                token,
                StatusCode::UNPROCESSABLE_ENTITY,
                Found::Nothing,
            )
            .await
        }
        SubmitRefusal::Changed => again(context, token, StatusCode::CONFLICT, Found::Changed).await,
        SubmitRefusal::KeyReused => Ok(repeated(context, &path(routes::DRAFT_CHECK, &[token]))),
        // The receipt asks for the secret whoever has not the dossier open.
        SubmitRefusal::Shut { code } => Ok(page::see_other(&path(routes::RECEIPT, &[&code]))),
    }
}

async fn again(context: &PageContext, token: &str, status: StatusCode, found: Found) -> Answer {
    match load_draft(&context.portal.desk, token).await {
        Ok(draft) => Ok(respond(context, status, &draft, found)),
        Err(failure) => refused(context, failure),
    }
}

fn respond(context: &PageContext, status: StatusCode, draft: &Draft, found: Found) -> Response {
    let desk = &context.portal.desk;
    let steps = Steps::of(context, draft);
    let model = CheckModel {
        procedure: steps.procedure(desk).0,
        agency: context.portal.agency().to_owned(),
        sections: sections(&steps),
        papers: manifest(&steps),
        errors: errors(&steps),
        warnings: warnings(&steps),
        pre_filing: desk.policy.is_pre_filing(draft.channel),
        email: form::contact_email(&draft.form, &draft.answers).unwrap_or_default(),
        key: key(context),
        version: draft.version,
        truth_missing: found == Found::NoTruth,
        changed: found == Found::Changed,
        way_back: steps.way_back(desk),
    };
    page::respond(context, status, &model)
}

fn sections(steps: &Steps<'_>) -> Vec<CheckSection> {
    let draft = steps.draft;
    let locale = steps.texts.locale();
    form::present(&draft.form, &draft.answers, &steps.context, locale)
        .into_iter()
        .map(|section| CheckSection {
            href: Some(for_mending(&steps.section_path(&section.id))),
            section,
        })
        .collect()
}

/// The page at `path`, which leads back to the check page.
fn for_mending(path: &str) -> String {
    format!("{path}?ve=kiem-tra")
}

/// Everything that keeps the draft from being sent, in the order of its pages.
fn errors(steps: &Steps<'_>) -> Vec<SummaryLine> {
    let (draft, texts) = (steps.draft, &steps.texts);
    let mut lines = Vec::new();
    for section in steps.sections() {
        let wrong = form::validate_section(&draft.form, section, &draft.answers, &steps.context);
        let nodes = form::layout(&draft.form, section, &draft.answers, &steps.context);
        let wrong = with_labels(&wrong, &nodes, texts.locale());
        let page = for_mending(&steps.section_path(&section.id));
        lines.extend(
            summary_lines(texts, &nodes, &wrong)
                .into_iter()
                .map(|line| SummaryLine {
                    href: format!("{page}{}", line.href),
                    ..line
                }),
        );
    }
    let filled = draft.filled_slots();
    for slot in form::papers(&draft.form, &draft.answers, &steps.context) {
        if slot.required && !filled.contains(&slot.id) {
            lines.push(missing_paper(steps, &slot));
        }
    }
    lines
}

fn missing_paper(steps: &Steps<'_>, slot: &PaperSlot) -> SummaryLine {
    let label = slot.label.get(steps.texts.locale());
    SummaryLine {
        href: format!("{}#{}", steps.papers_path(), slot.id),
        words: format!("{label}: {}", steps.texts.get("error-paper-missing")),
    }
}

/// Doubts in words, each with the person that it is about.
fn warnings(steps: &Steps<'_>) -> Vec<String> {
    let draft = steps.draft;
    let people = form::parties(
        &draft.form,
        &form::canonical(&draft.form, &draft.answers, &steps.context),
    );
    let mut words = Vec::new();
    for warning in form::warnings(&draft.form, &draft.answers, &steps.context) {
        let key = format!("warning-{}", warning.kind.code());
        let sentence = if warning.kind == WarningKind::PastLimitation {
            steps.texts.get(&key)
        } else {
            let name = people
                .iter()
                .find(|person| warning.path == format!("{}.id_number", person.path))
                .map_or("", |person| person.name.as_str());
            steps.texts.with(&key, &[("name", name.into())])
        };
        if !words.contains(&sentence) {
            words.push(sentence);
        }
    }
    words
}

fn manifest(steps: &Steps<'_>) -> Vec<ManifestLine> {
    let draft = steps.draft;
    let token = steps.token();
    let href = |file: &File| path(routes::DRAFT_FILE, &[&token, &file.id.to_string()]);
    in_order(&draft.form.papers, &draft.files)
        .map(|(slot, file)| ManifestLine {
            paper: slot.label.get(steps.texts.locale()).to_owned(),
            file: line(file, href(file)),
            sha256: None,
        })
        .collect()
}
