//! Following a dossier: its page, its files, its form, its result.

use app::pages::dossier::{DossierModel, Happened, dossier_page};
use app::shell::Room;
use app::text::Texts;
use app::ui::due_tag::Due;
use axum::extract::Path;
use axum_extra::extract::Query;
use domain::dossier::{Action, Role, State};
use domain::files::MediaType;
use domain::form::Context;
use serde::Deserialize;

use super::{
    owner::ask,
    receipt::{manifest, owned, procedure},
};
use crate::{
    casework::{Actor, DossierView, Failure, clocks, dossier_file, download_result},
    documents::{FilledForm, Format},
    error::WebError,
    storage::{entities::event, ids::FileId},
    web::{Answer, PageContext, download, page, session::Citizen},
};

/// GET `/ho-so/{code}`.
pub async fn show(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    if citizen.grant(&code).is_err() {
        return Ok(ask(&context, &code, Vec::new()));
    }
    let view = owned(&context, &code).await?;
    let model = model(&context, &view);
    let title = context
        .texts()
        .with("track-title", &[("code", code.as_str().into())]);
    let frame = context.frame(title, Room::Citizen);
    Ok(page::show(frame, move || dossier_page(model)))
}

/// What the address of a file may ask for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The small picture instead of the file.
    xem: Option<String>,
}

/// GET `/ho-so/{code}/tep/{file}`.
pub async fn file(
    context: PageContext,
    Path((code, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    citizen: Citizen,
) -> Answer {
    citizen.grant(&code)?;
    let desk = &context.portal.desk;
    let id: FileId = id.parse().map_err(|_| WebError::NOT_FOUND)?;
    match dossier_file(desk, &code, id, &Actor::Citizen).await {
        Ok((_, file)) if asked.xem.is_some() => download::thumbnail(desk, &file).await,
        Ok((_, file)) => download::file(desk, &file).await,
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// GET `/ho-so/{code}/don.pdf`: the form as it was sent, to print and sign.
pub async fn form(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    citizen.grant(&code)?;
    let view = owned(&context, &code).await?;
    let bytes = filled_form(&context, &view).await?;
    let name = format!("{}-{code}.pdf", view.form.title.get(context.locale));
    download::made(&name, MediaType::Pdf.mime(), bytes)
}

/// The form of a dossier with its answers.
pub async fn filled_form(context: &PageContext, view: &DossierView) -> anyhow::Result<Vec<u8>> {
    let desk = &context.portal.desk;
    let on = Context::new(view.dossier.request_date, desk.catalogue.calendar());
    let names = view.files.iter().map(|file| file.name.clone()).collect();
    let dossier = &view.dossier;
    let about = FilledForm {
        code: Some(dossier.code.clone()),
        // A pre-filing is dated by hand when it is signed.
        date: (!dossier.pre_filing).then_some(dossier.request_date),
        signer: Some(dossier.applicant.clone()),
        papers: names,
    };
    context
        .portal
        .press
        .filled_form(
            context.portal.agency(),
            &view.form,
            &view.typed,
            &on,
            (Format::Pdf, context.locale),
            &about,
        )
        .await
}

/// GET `/ho-so/{code}/ket-qua`: fetching the result is its delivery.
pub async fn result(context: PageContext, Path(code): Path<String>, citizen: Citizen) -> Answer {
    citizen.grant(&code)?;
    let desk = &context.portal.desk;
    match download_result(desk, &code).await {
        Ok(Some(file)) => download::file(desk, &file).await,
        Ok(None) | Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

fn model(context: &PageContext, view: &DossierView) -> DossierModel {
    let dossier = &view.dossier;
    let state = *dossier.state;
    let result = view.results.first();
    let can_withdraw = view
        .allowed
        .iter()
        .any(|row| row.action == Action::Withdraw);
    DossierModel {
        code: dossier.code.clone(),
        procedure: procedure(context, view),
        state,
        due: due(context, view),
        reason: reason(context, view),
        todo: todo(view),
        sign: dossier.pre_filing && !state.is_final(),
        result: result.map(|result| result.words.clone()),
        result_file: result.is_some_and(|result| result.file_id.is_some()),
        can_withdraw,
        happened: view
            .events
            .iter()
            .rev()
            .filter_map(|event| happened(context, view, event))
            .collect(),
        files: manifest(context, view, false),
    }
}

/// The clock, as the desk sees it.
fn due(context: &PageContext, view: &DossierView) -> Due {
    let desk = &context.portal.desk;
    let dossier = &view.dossier;
    let rules = clocks::rules(desk, &dossier.procedure, dossier.request_date);
    Due {
        tag: view.clocks.due_tag(desk.now(), &rules),
        date: view.clocks.due.map(|due| due.date),
        answer: None,
    }
}

/// What the owner has to bring: the items of the last request that have no answer yet.
fn todo(view: &DossierView) -> Vec<String> {
    if *view.dossier.state != State::SupplementRequested {
        return Vec::new();
    }
    view.open_items().map(|item| item.words.clone()).collect()
}

/// Why it stands where it stands, where the owner needs to know.
fn reason(context: &PageContext, view: &DossierView) -> Vec<String> {
    let asks = matches!(
        *view.dossier.state,
        State::NotAccepted | State::Stopped | State::Suspended | State::FeeDue | State::Transferred
    );
    if !asks {
        return Vec::new();
    }
    let last = view
        .events
        .iter()
        .rev()
        .find(|event| event.to_state == Some(view.dossier.state));
    last.map(|event| details(context, view, event))
        .unwrap_or_default()
}

/// An entry of the log as its owner reads it. What the office does inside stays inside:
/// proposals, returns for revision, checklists; and names of staff.
fn happened(context: &PageContext, view: &DossierView, event: &event::Model) -> Option<Happened> {
    let action = Action::from_code(&event.action)?;
    if matches!(
        action,
        Action::Propose | Action::SendBack | Action::Reassign
    ) {
        return None;
    }
    let texts: Texts = context.texts();
    Some(Happened {
        at: event.at,
        what: texts.get(&format!("track-happened-{}", action.code())),
        details: details(context, view, event),
        by_citizen: *event.role == Role::Citizen,
    })
}

/// The ground in words, and what was written.
fn details(context: &PageContext, view: &DossierView, event: &event::Model) -> Vec<String> {
    let catalogue = &context.portal.desk.catalogue;
    let procedure = catalogue.procedure(&view.dossier.procedure);
    let ground = event.ground.as_deref().filter(|code| !code.is_empty());
    ground
        .map(|code| context.texts().ground(procedure, code))
        .into_iter()
        .chain(event.words.clone())
        .filter(|words| !words.is_empty())
        .collect()
}
