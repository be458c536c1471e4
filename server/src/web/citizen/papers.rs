//! The papers of a draft: shown slot by slot, taken in one by one or together, put in order.

use app::pages::papers::{PapersModel, changed_parts};
use app::routes::{self, path};
use app::ui::field::lang_of;
use app::ui::file_drop::{Drop, FileActs, Slot};
use axum::{
    Json,
    body::Body,
    extract::Path,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use domain::files::FileRefusal;
use domain::form::{self, Context, PaperSlot};
use http::{HeaderMap, StatusCode};
use serde_json::json;

use super::{
    common::refused,
    files::{Asked, held, line},
    steps::Steps,
};
use crate::{
    casework::{
        AttachRefusal, Draft, Failure, File, FileAct, attach_file, change_file, draft_file,
        load_draft,
    },
    documents::{FilledForm, Format, PressError},
    error::WebError,
    limiter::Tried,
    papers::Parts,
    storage::ids::FileId,
    web::{Answer, PageContext, download, failed, intake, page},
};

/// GET `/nop/{draft}/tai-lieu`.
pub async fn show(context: PageContext, Path(token): Path<String>) -> Answer {
    match load_draft(&context.portal.desk, &token).await {
        Ok(draft) => Ok(respond(&context, StatusCode::OK, &draft, None)),
        Err(failure) => refused(&context, failure),
    }
}

/// POST of the same: on to the check page.
pub async fn go_on(context: PageContext, Path(token): Path<String>) -> Answer {
    match load_draft(&context.portal.desk, &token).await {
        Ok(draft) => Ok(page::see_other(&Steps::of(&context, &draft).check_path())),
        Err(failure) => refused(&context, failure),
    }
}

/// POST `/nop/{draft}/tai-lieu/{slot}`: one or several files for a slot.
pub async fn take(
    context: PageContext,
    Path((token, slot)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    let portal = &context.portal;
    let draft = match load_draft(&portal.desk, &token).await {
        Ok(draft) => draft,
        Err(failure) => return refused(&context, failure),
    };
    portal.limiter.count(Tried::FilesOf, &draft.id)?;
    let paper = draft.form.paper(&slot).ok_or(WebError::NOT_FOUND)?;
    let refusals = take_all(&context, &draft, paper, &headers, body).await?;
    let draft = match load_draft(&portal.desk, &token).await {
        Ok(draft) => draft,
        Err(failure) => return refused(&context, failure),
    };
    if context.wants_json {
        return Ok(told(&context, &draft, &slot, &refusals));
    }
    if refusals.is_empty() {
        let papers = Steps::of(&context, &draft).papers_path();
        return Ok(page::see_other(&format!("{papers}#{slot}")));
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(respond(&context, status, &draft, Some((&slot, &refusals))))
}

/// A file that was not taken: its name and why.
type Refusal = (String, FileRefusal);

async fn take_all(
    context: &PageContext,
    draft: &Draft,
    paper: &PaperSlot,
    headers: &HeaderMap,
    body: Body,
) -> Result<Vec<Refusal>, WebError> {
    let portal = &context.portal;
    let (desk, token) = (&portal.desk, draft.token.to_string());
    let mut held = held(&draft.files);
    let mut refusals = Vec::new();
    let most = intake::most(&desk.policy.file_limits);
    let mut parts = Parts::new(headers, body, most)?;
    while let Some(part) = parts.next().await? {
        let new = match intake::take(portal, part, paper.accepted(), held).await? {
            None => continue,
            Some(Err(refusal)) => {
                refusals.push(refusal);
                continue;
            }
            Some(Ok(new)) => new,
        };
        let (key, name, bytes) = (new.key.clone(), new.name.clone(), new.bytes);
        match attach_file(desk, &token, &paper.id, new).await {
            Ok(_) => held = (held.0 + 1, held.1 + bytes),
            Err(failure) => {
                intake::forget_refused(portal, &key, &failure).await;
                match not_attached(failure)? {
                    Some(refusal) => refusals.push((name, refusal)),
                    // It ended or was sent between two files: the page says which.
                    None => break,
                }
            }
        }
    }
    Ok(refusals)
}

/// What the person can mend; `None` when there is no draft any more.
fn not_attached(failure: Failure<AttachRefusal>) -> Result<Option<FileRefusal>, WebError> {
    match failure {
        Failure::Refused(AttachRefusal::Limit(limit)) => {
            let refusal = intake::refusal_of(limit).ok_or(WebError::NOT_FOUND)?;
            Ok(Some(refusal))
        }
        Failure::Refused(AttachRefusal::Draft(_)) => Ok(None),
        Failure::Surprise(surprise) => Err(surprise.into()),
    }
}

/// The reply to the island: the parts of the page that changed, by id, or why the file was not
/// taken.
fn told(context: &PageContext, draft: &Draft, slot: &str, refusals: &[Refusal]) -> Response {
    if let Some((_, refusal)) = refusals.first() {
        let why = app::text::files::refusal(&context.texts(), refusal);
        return failed::to_island(StatusCode::UNPROCESSABLE_ENTITY, refusal.code(), &why);
    }
    let steps = Steps::of(context, draft);
    let token = steps.token();
    let drop = Drop {
        acts: FileActs::OfDraft(&token),
        limits: context.portal.desk.policy.file_limits,
    };
    let parts = changed_parts(context.locale, &slots(&steps, None), slot, &drop);
    (StatusCode::CREATED, Json(json!({ "parts": parts }))).into_response()
}

/// GET `/nop/{draft}/tai-lieu/tep/{file}`.
pub async fn file(
    context: PageContext,
    Path((token, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let desk = &context.portal.desk;
    let id: FileId = id.parse().map_err(|_| WebError::NOT_FOUND)?;
    let file = match draft_file(desk, &token, id).await {
        Ok(file) => file,
        Err(failure) => return changed(&context, failure),
    };
    if asked.xem.is_some() {
        download::thumbnail(desk, &file).await
    } else {
        download::file(desk, &file).await
    }
}

/// POST `/nop/{draft}/tai-lieu/tep/{file}/{act}`: remove, move, turn.
pub async fn change(
    context: PageContext,
    Path((token, id, act)): Path<(String, String, String)>,
) -> Answer {
    let act = match act.as_str() {
        "xoa" => FileAct::Remove,
        "len" => FileAct::Up,
        "xuong" => FileAct::Down,
        "xoay" => FileAct::Turn,
        _ => return Err(WebError::NOT_FOUND),
    };
    let id: FileId = id.parse().map_err(|_| WebError::NOT_FOUND)?;
    match change_file(&context.portal.desk, &token, id, act).await {
        Ok(files) => {
            let papers = path(routes::DRAFT_PAPERS, &[&token]);
            let slot = files.first().map_or("", |file| file.slot.as_str());
            Ok(page::see_other(&format!("{papers}#{slot}")))
        }
        Err(failure) => changed(&context, failure),
    }
}

fn changed(context: &PageContext, failure: Failure<AttachRefusal>) -> Answer {
    match failure {
        Failure::Refused(AttachRefusal::Draft(gone)) => refused(context, Failure::Refused(gone)),
        Failure::Refused(AttachRefusal::Limit(_)) => Err(WebError::NOT_FOUND),
        Failure::Surprise(surprise) => Err(surprise.into()),
    }
}

/// The form with the answers of the draft, to be read or signed.
pub async fn filled_form(
    context: &PageContext,
    draft: &Draft,
    on: &Context<'_>,
) -> Result<Vec<u8>, PressError> {
    let locale = context.locale;
    let names = draft.files.iter().map(|file| file.name.clone()).collect();
    let about = FilledForm {
        papers: names,
        ..FilledForm::default()
    };
    context
        .portal
        .press
        .filled_form(
            context.portal.agency(),
            &draft.form,
            &draft.answers,
            on,
            (Format::Pdf, locale),
            &about,
        )
        .await
}

fn respond(
    context: &PageContext,
    status: StatusCode,
    draft: &Draft,
    refused: Option<(&str, &[Refusal])>,
) -> Response {
    let desk = &context.portal.desk;
    let steps = Steps::of(context, draft);
    let model = PapersModel {
        procedure: steps.procedure(desk).0,
        step: steps.count(),
        of: steps.count(),
        slots: slots(&steps, refused),
        limits: desk.policy.file_limits,
        way_back: steps.way_back(desk),
    };
    page::respond(context, status, &model)
}

/// The slots that these answers call for, with their files; and those that hold a file although
/// another answer no longer asks for it, so that nothing is hidden from its owner.
fn slots(steps: &Steps<'_>, refused: Option<(&str, &[Refusal])>) -> Vec<Slot> {
    let draft = steps.draft;
    let asked = form::papers(&draft.form, &draft.answers, &steps.context);
    draft
        .form
        .papers
        .iter()
        .filter(|paper| {
            asked.iter().any(|slot| slot.id == paper.id)
                || draft.files.iter().any(|file| file.slot == paper.id)
        })
        .map(|paper| {
            let refusals = refused
                .filter(|(slot, _)| *slot == paper.id)
                .map_or(&[][..], |(_, refusals)| refusals);
            slot(steps, paper, refusals)
        })
        .collect()
}

fn slot(steps: &Steps<'_>, paper: &PaperSlot, refusals: &[Refusal]) -> Slot {
    let (draft, texts) = (steps.draft, &steps.texts);
    let token = steps.token();
    let files = draft.files.iter().filter(|file| file.slot == paper.id);
    let here = |file: &File| path(routes::DRAFT_FILE, &[&token, &file.id.to_string()]);
    Slot {
        id: paper.id.clone(),
        label: paper.label.get(texts.locale()).to_owned(),
        lang: lang_of(&paper.label, texts.locale()),
        reason: paper
            .hint
            .as_ref()
            .map(|hint| hint.get(texts.locale()).to_owned()),
        required: paper.required,
        accepted: paper.accepted().to_vec(),
        files: files.map(|file| line(file, here(file))).collect(),
        refused: refusals
            .iter()
            .map(|(name, why)| intake::sentence(texts, name, why))
            .collect(),
        action: path(routes::DRAFT_PAPER, &[&token, &paper.id]),
    }
}
