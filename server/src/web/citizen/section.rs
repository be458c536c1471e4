//! One section: shown, saved (always, also what is wrong), and saved quietly while it is filled
//! in.

use app::pages::section::{SectionModel, fingerprint, questions};
use app::ui::field::{Drawing, control_id, lang_of};
use app::ui::field_date;
use app::ui::fragment::fragment;
use axum::{Json, extract::Path, response::IntoResponse};
use axum_extra::extract::Query;
use domain::form::{self, Errors, Section};
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{common::refused, steps::Steps};
use crate::{
    casework::{Draft, SavedSection, load_draft, remove_list_item, save_section},
    error::WebError,
    web::{Answer, PageContext, PostedForm, page},
};

/// What the address of a section may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The list that shows one item more.
    them: Option<String>,
    /// `kiem-tra`: the check page leads here and wants the reader back.
    ve: Option<String>,
}

/// GET `/nop/{draft}/{section}`.
pub async fn show(
    context: PageContext,
    Path((token, section)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let draft = match load_draft(&context.portal.desk, &token).await {
        Ok(draft) => draft,
        Err(failure) => return refused(&context, failure),
    };
    let steps = Steps::of(&context, &draft);
    let section = found(&steps, &section)?;
    let from_check = asked.ve.as_deref() == Some("kiem-tra");
    // Who comes from the check page comes to mend: what is wrong stands at its field.
    let errors = if from_check {
        form::validate_section(&draft.form, section, &draft.answers, &steps.context)
    } else {
        Errors::default()
    };
    let mut model = model(&context, &steps, section, &errors);
    model.drawing.adding = asked.them;
    model.from_check = from_check;
    Ok(page::show(&context, &model))
}

/// POST of the same: saved, then on to the next page, or the same page with what is wrong.
pub async fn save(
    context: PageContext,
    Path((token, id)): Path<(String, String)>,
    form: PostedForm,
) -> Answer {
    let desk = &context.portal.desk;
    let posted = posted(&form);
    let saved = match save_section(desk, &token, &id, &posted).await {
        Ok(saved) => saved,
        Err(failure) => return refused(&context, failure),
    };
    let steps = Steps::of(&context, &saved.draft);
    if context.wants_json {
        return quietly(&context, &steps, &saved, &id, form.text("shown"));
    }
    if let Some(item) = form.get("remove") {
        if let Err(failure) = remove_list_item(desk, &token, &id, item).await {
            return refused(&context, failure);
        }
        let list = item.rsplit_once('.').map_or(item, |(list, _)| list);
        let place = format!("{}#{}", steps.section_path(&id), control_id(list));
        return Ok(page::see_other(&place));
    }
    if let Some(list) = form.get("add") {
        return Ok(page::see_other(&added(&steps, &id, list)?));
    }
    let from_check = form.text("next") == "kiem-tra";
    if saved.errors.is_empty() {
        let next = if from_check {
            steps.check_path()
        } else {
            steps.after(&id)
        };
        return Ok(page::see_other(&next));
    }
    let section = found(&steps, &id)?;
    let mut model = model(&context, &steps, section, &saved.errors);
    model.from_check = from_check;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page::respond(&context, status, &model))
}

/// The section, if these answers call for it.
fn found<'a>(steps: &Steps<'a>, id: &str) -> Result<&'a Section, WebError> {
    steps
        .sections()
        .into_iter()
        .find(|section| section.id == id)
        .ok_or(WebError::NOT_FOUND)
}

/// The fields as posted, with the boxes of each date joined to one text.
fn posted(form: &PostedForm) -> Vec<(String, String)> {
    let mut posted: Vec<(String, String)> = Vec::new();
    for (name, text) in form.iter() {
        let Some((path, _)) = name.split_once(':') else {
            posted.push((name.to_owned(), text.to_owned()));
            continue;
        };
        if posted.iter().any(|(known, _)| known == path) {
            continue;
        }
        let [day, month, year] = field_date::PARTS.map(|part| form.text(&format!("{path}:{part}")));
        posted.push((path.to_owned(), field_date::join(day, month, year)));
    }
    posted
}

/// Where a list shows its new item.
fn added(steps: &Steps<'_>, section: &str, list: &str) -> Result<String, WebError> {
    // Only a list of the form: the name comes back in the address.
    let known = steps.draft.form.field_at(list);
    let Some(form::Kind::List { min, .. }) = known.map(|field| &field.kind) else {
        return Err(WebError::NOT_FOUND);
    };
    let next = steps.draft.answers.list_len(list).max(*min);
    let item = control_id(&format!("{list}.{next}"));
    Ok(format!(
        "{}?them={list}#{item}",
        steps.section_path(section)
    ))
}

/// The reply to the island: when it was saved, how things were understood, and other questions
/// where the answers call for them.
fn quietly(
    context: &PageContext,
    steps: &Steps<'_>,
    saved: &SavedSection,
    id: &str,
    shown: &str,
) -> Answer {
    let section = found(steps, id)?;
    let draft = &saved.draft;
    let nodes = form::layout(&draft.form, section, &draft.answers, &steps.context);
    let drawing = Drawing::new(&steps.texts, &nodes, &Errors::default());
    let readings = drawing.understood.clone();
    let questions = (fingerprint(&nodes) != shown)
        .then(|| fragment(context.locale, || questions(&nodes, &drawing)));
    let reply = json!({
        // What the island keeps from now on was typed over these answers.
        "saved": draft.mark(&section.id),
        "saved_at": steps.texts.clock(saved.saved_at),
        "readings": readings,
        "questions": questions,
    });
    Ok(Json(reply).into_response())
}

fn model(
    context: &PageContext,
    steps: &Steps<'_>,
    section: &Section,
    errors: &Errors,
) -> SectionModel {
    let draft: &Draft = steps.draft;
    let (locale, desk) = (context.locale, &context.portal.desk);
    let sections = steps.sections();
    let step = sections
        .iter()
        .position(|known| known.id == section.id)
        .map_or(1, |at| at + 1);
    let nodes = form::layout(&draft.form, section, &draft.answers, &steps.context);
    SectionModel {
        id: section.id.clone(),
        procedure: steps.procedure(desk).0,
        title: section.title.get(locale).to_owned(),
        intro: section
            .intro
            .as_ref()
            .map(|intro| intro.get(locale).to_owned()),
        lang: lang_of(&section.title, locale),
        step,
        of: steps.count(),
        drawing: Drawing::new(&steps.texts, &nodes, errors),
        nodes,
        saved_at: draft
            .saved_sections
            .contains(&section.id)
            .then(|| steps.texts.clock(draft.updated_at)),
        from_check: false,
        way_back: steps.way_back(desk),
    }
}
