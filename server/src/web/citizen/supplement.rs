//! Answering a supplement request. One form carries words and files of all items; the island
//! sends files one by one beforehand.

use std::collections::BTreeMap;

use app::pages::supplement::{Asked, SupplementModel};
use app::routes::{self, path};
use app::ui::file_drop::{Drop, FileActs, Slot, file_list, list_id};
use app::ui::fragment::fragment;
use axum::{
    Json,
    body::Body,
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::dossier::State;
use domain::files::{FileRefusal, MediaType};
use http::{HeaderMap, StatusCode};
use serde_json::json;

use super::{
    common::{key, repeated, unforeseen},
    files::{held, line},
    owner::{ask, owned},
};
use crate::{
    auth::Owner,
    casework::{
        ActRefusal, Actor, DossierView, Failure, ItemAnswer, ItemRefusal, NewFile, OwnerRefusal,
        attach_to_item, remove_from_item, supplement,
    },
    error::WebError,
    limiter::{TooOften, Tried},
    papers::Parts,
    storage::{
        entities::supplement_item,
        ids::{FileId, ItemId},
    },
    web::{Answer, PageContext, failed, intake, page},
};

/// Longest answer in bytes that is read at all; the use case tells the real limit.
const ANSWER_BYTES: usize = 200_000;

/// What was typed and sent, as far as it has to be shown again.
#[derive(Default)]
struct Typed {
    key: String,
    remove: Option<String>,
    answers: BTreeMap<String, String>,
    refused: BTreeMap<String, Vec<String>>,
    missing: Vec<ItemId>,
    /// An answer is longer than this, in characters.
    most: Option<usize>,
    /// The list is another one than the form showed.
    changed: bool,
}

/// GET `/ho-so/{code}/bo-sung`.
pub async fn show(context: PageContext, Path(code): Path<String>, owner: Option<Owner>) -> Answer {
    let Some(owner) = owner else {
        return Ok(ask(&context, &code, Vec::new()));
    };
    let view = owned(&context, &owner).await?;
    let typed = Typed {
        key: key(&context),
        ..Typed::default()
    };
    Ok(respond(&context, StatusCode::OK, &view, &typed))
}

/// POST of the same: files are attached, then all answers are sent together.
pub async fn send(
    context: PageContext,
    Path(code): Path<String>,
    owner: Option<Owner>,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    let Some(owner) = owner else {
        let kept = words_of(&context, &headers, body).await?;
        return Ok(ask(&context, &code, kept));
    };
    count(&context, &owner)?;
    let view = owned(&context, &owner).await?;
    let typed = read(&context, &owner, &view, &headers, body).await?;
    if let Some(file) = &typed.remove {
        remove(&context, &owner, file).await?;
        return again(&context, &owner, StatusCode::OK, &typed).await;
    }
    if !typed.refused.is_empty() {
        return again(&context, &owner, StatusCode::UNPROCESSABLE_ENTITY, &typed).await;
    }
    let answers = typed
        .answers
        .iter()
        .filter_map(|(item, words)| {
            let item = item.parse().ok()?;
            let words = words.clone();
            Some(ItemAnswer { item, words })
        })
        .collect();
    match supplement(&context.portal.desk, &owner, &typed.key, answers).await {
        Ok(done) => Ok(page::see_other(&path(routes::DOSSIER, &[&done.code]))),
        Err(Failure::Refused(OwnerRefusal::KeyReused)) => Ok(repeated(
            &context,
            &path(routes::DOSSIER_SUPPLEMENT, &[&code]),
        )),
        Err(Failure::Refused(OwnerRefusal::Act(refusal))) => {
            not_done(&context, &owner, typed, refusal).await
        }
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

async fn not_done(
    context: &PageContext,
    owner: &Owner,
    mut typed: Typed,
    refusal: ActRefusal,
) -> Answer {
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match refusal {
        ActRefusal::NotFound => return Err(WebError::NOT_FOUND),
        ActRefusal::Unanswered(items) => typed.missing = items,
        ActRefusal::TooLong { max, .. } => typed.most = Some(max),
        // It no longer waits, or for other things: the page shows for what.
        ActRefusal::NotAllowed(_) | ActRefusal::NoSuchItem(_) => {
            status = StatusCode::CONFLICT;
            typed.changed = true;
        }
        ActRefusal::Stale { .. }
        | ActRefusal::Missing(_)
        | ActRefusal::NewDate(_)
        | ActRefusal::NoSuchGround
        | ActRefusal::TooManyItems { .. }
        | ActRefusal::Paper(_)
        | ActRefusal::NotAssignable => return Err(unforeseen(&refusal)),
    }
    again(context, owner, status, &typed).await
}

/// POST `/ho-so/{code}/bo-sung/{item}`: files for one item, from the island.
pub async fn take(
    context: PageContext,
    Path((code, item)): Path<(String, String)>,
    owner: Owner,
    headers: HeaderMap,
    body: Body,
) -> Answer {
    let portal = &context.portal;
    count(&context, &owner)?;
    let id: ItemId = item.parse().map_err(|_| WebError::NOT_FOUND)?;
    let view = owned(&context, &owner).await?;
    let mut seats = Seats::of(&view);
    let most = intake::most(&portal.desk.policy.file_limits);
    let mut parts = Parts::new(&headers, body, most)?;
    while let Some(part) = parts.next().await? {
        let refusal = match intake::take(portal, part, &MediaType::ALL, seats.held).await? {
            None => continue,
            Some(Err((_, refusal))) => Some(refusal),
            Some(Ok(new)) => seats.attach(&context, &owner, id, new).await?,
        };
        if let Some(refusal) = refusal {
            let why = app::text::files::refusal(&context.texts(), &refusal);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(failed::to_island(status, refusal.code(), &why));
        }
    }
    if !context.wants_json {
        let place = path(routes::DOSSIER_SUPPLEMENT, &[&code]);
        return Ok(page::see_other(&format!("{place}#muc-{item}")));
    }
    let view = owned(&context, &owner).await?;
    let slot = open_items(&view)
        .find(|open| open.id == id)
        .map(|open| slot(&view, open, &[]))
        .ok_or(WebError::NOT_FOUND)?;
    let list = fragment(context.locale, || file_list(&slot, &drop(&context)));
    let parts = json!({ list_id(&slot): list });
    Ok((StatusCode::CREATED, Json(json!({ "parts": parts }))).into_response())
}

/// Files come with either form; both count together.
fn count(context: &PageContext, owner: &Owner) -> Result<(), TooOften> {
    let limiter = &context.portal.limiter;
    limiter.count(Tried::FilesOf, &owner.dossier())
}

/// The answers of a form that came too late for its session; files are not taken in.
async fn words_of(
    context: &PageContext,
    headers: &HeaderMap,
    body: Body,
) -> Result<Vec<(String, String)>, WebError> {
    let mut words = Vec::new();
    let most = intake::most(&context.portal.desk.policy.file_limits);
    let mut parts = Parts::new(headers, body, most)?;
    while let Some(part) = parts.next().await? {
        let name = part.name().to_owned();
        if name.starts_with("answer.") {
            words.push((name, part.text(ANSWER_BYTES).await?));
        }
    }
    Ok(words)
}

/// The page with the answers that were typed before the session ended.
pub fn resumed(context: &PageContext, view: &DossierView, kept: &[(String, String)]) -> Response {
    let answers = kept
        .iter()
        .filter_map(|(name, text)| {
            let item = name.strip_prefix("answer.")?;
            Some((item.to_owned(), text.clone()))
        })
        .collect();
    let typed = Typed {
        key: key(context),
        answers,
        ..Typed::default()
    };
    respond(context, StatusCode::OK, view, &typed)
}

/// How many files and bytes the dossier holds while more come in.
struct Seats {
    held: (usize, u64),
}

impl Seats {
    fn of(view: &DossierView) -> Self {
        Self {
            held: held(&view.files),
        }
    }

    /// Attaches a file to an item; why not, if the person can mend it.
    async fn attach(
        &mut self,
        context: &PageContext,
        owner: &Owner,
        item: ItemId,
        new: NewFile,
    ) -> Result<Option<FileRefusal>, WebError> {
        let desk = &context.portal.desk;
        let (key, bytes) = (new.key.clone(), new.bytes);
        let actor = Actor::Owner(owner.clone());
        let Err(failure) = attach_to_item(desk, &actor, owner.code(), item, new).await else {
            self.held = (self.held.0 + 1, self.held.1 + bytes);
            return Ok(None);
        };
        intake::forget_refused(&context.portal, &key, &failure).await;
        match failure {
            // The same form a second time: the use case gives the first answer again.
            Failure::Refused(ItemRefusal::NotFound) => Ok(None),
            Failure::Refused(ItemRefusal::Limit(limit)) => Ok(intake::refusal_of(limit)),
            Failure::Surprise(surprise) => Err(surprise.into()),
        }
    }
}

async fn read(
    context: &PageContext,
    owner: &Owner,
    view: &DossierView,
    headers: &HeaderMap,
    body: Body,
) -> Result<Typed, WebError> {
    let portal = &context.portal;
    let mut typed = Typed::default();
    let mut seats = Seats::of(view);
    let most = intake::most(&portal.desk.policy.file_limits);
    let mut parts = Parts::new(headers, body, most)?;
    while let Some(part) = parts.next().await? {
        let name = part.name().to_owned();
        if let Some(item) = name.strip_prefix("file.") {
            let (file, refusal) =
                match intake::take(portal, part, &MediaType::ALL, seats.held).await? {
                    None => continue,
                    Some(Err((file, refusal))) => (file, Some(refusal)),
                    Some(Ok(new)) => {
                        let id: ItemId = item.parse().map_err(|_| WebError::NOT_FOUND)?;
                        let file = new.name.clone();
                        (file, seats.attach(context, owner, id, new).await?)
                    }
                };
            if let Some(refusal) = refusal {
                let sentence = intake::sentence(&context.texts(), &file, &refusal);
                typed
                    .refused
                    .entry(item.to_owned())
                    .or_default()
                    .push(sentence);
            }
            continue;
        }
        let text = part.text(ANSWER_BYTES).await?;
        match name.as_str() {
            "key" => typed.key = text,
            "remove" => typed.remove = Some(text),
            other => {
                if let Some(item) = other.strip_prefix("answer.") {
                    typed.answers.insert(item.to_owned(), text);
                }
            }
        }
    }
    Ok(typed)
}

async fn remove(context: &PageContext, owner: &Owner, file: &str) -> Result<(), WebError> {
    let id: FileId = file.parse().map_err(|_| WebError::NOT_FOUND)?;
    let actor = Actor::Owner(owner.clone());
    match remove_from_item(&context.portal.desk, &actor, owner.code(), id).await {
        Ok(()) => Ok(()),
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

async fn again(context: &PageContext, owner: &Owner, status: StatusCode, typed: &Typed) -> Answer {
    let view = owned(context, owner).await?;
    Ok(respond(context, status, &view, typed))
}

fn respond(
    context: &PageContext,
    status: StatusCode,
    view: &DossierView,
    typed: &Typed,
) -> Response {
    let items = open_items(view)
        .map(|item| {
            let id = item.id.to_string();
            let refused = typed.refused.get(&id).map_or(&[][..], Vec::as_slice);
            let answer = typed.answers.get(&id).cloned().unwrap_or_default();
            Asked {
                fault: *item.fault,
                words: item.words.clone(),
                most: typed.most.filter(|most| answer.chars().count() > *most),
                answer,
                missing: typed.missing.contains(&item.id),
                slot: slot(view, item, refused),
                id,
            }
        })
        .collect();
    let model = SupplementModel {
        code: view.dossier.code.clone(),
        key: typed.key.clone(),
        refused: status == StatusCode::UNPROCESSABLE_ENTITY,
        changed: typed.changed,
        items,
        limits: context.portal.desk.policy.file_limits,
    };
    page::respond(context, status, &model)
}

/// What the last request asks for and nobody has answered yet.
fn open_items(view: &DossierView) -> impl Iterator<Item = &supplement_item::Model> {
    let waits = *view.dossier.state == State::SupplementRequested;
    view.open_items().filter(move |_| waits)
}

fn drop(context: &PageContext) -> Drop<'static> {
    Drop {
        acts: FileActs::InForm,
        limits: context.portal.desk.policy.file_limits,
    }
}

fn slot(view: &DossierView, item: &supplement_item::Model, refused: &[String]) -> Slot {
    let code = view.dossier.code.as_str();
    let id = item.id.to_string();
    let files = view
        .files
        .iter()
        .filter(|file| file.item_id == Some(item.id))
        .map(|file| {
            let href = path(routes::DOSSIER_FILE, &[code, &file.id.to_string()]);
            line(file, href)
        })
        .collect();
    Slot {
        id: format!("muc-{id}"),
        label: item.words.clone(),
        lang: None,
        reason: None,
        required: false,
        accepted: MediaType::ALL.to_vec(),
        files,
        refused: refused.to_vec(),
        action: path(routes::DOSSIER_SUPPLEMENT_FILE, &[code, &id]),
    }
}
