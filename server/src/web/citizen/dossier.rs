//! Following a dossier: its page, its files, its form, its result.

use app::pages::dossier::{DossierModel, Happened};
use app::text::Texts;
use app::ui::due_tag::Due;
use axum::extract::Path;
use axum_extra::extract::Query;
use domain::dossier::{Action, Role, State};
use domain::files::MediaType;
use domain::form::Context;
use http::Method;

use super::{
    common::procedure,
    files::{Asked, manifest, of_request},
    owner::{ask, owned},
};
use crate::{
    auth::Owner,
    casework::{
        Actor, DossierView, Failure, clocks, dossier_file, events, result_fetched, result_to_fetch,
        situation,
    },
    documents::{FilledForm, Format},
    error::WebError,
    storage::{entities::event, ids::FileId},
    web::{Answer, PageContext, download, page},
};

/// GET `/ho-so/{code}`.
pub async fn show(context: PageContext, Path(code): Path<String>, owner: Option<Owner>) -> Answer {
    let Some(owner) = owner else {
        return Ok(ask(&context, &code, Vec::new()));
    };
    let view = owned(&context, &owner).await?;
    Ok(page::show(&context, &model(&context, &view)?))
}

/// GET `/ho-so/{code}/tep/{file}`.
pub async fn file(
    context: PageContext,
    Path((_, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    owner: Owner,
) -> Answer {
    let desk = &context.portal.desk;
    let id: FileId = id.parse().map_err(|_| WebError::NOT_FOUND)?;
    let actor = Actor::Owner(owner.clone());
    match dossier_file(desk, owner.code(), id, &actor).await {
        Ok((_, file)) if asked.xem.is_some() => download::thumbnail(desk, &file).await,
        Ok((_, file)) => download::file(desk, &file).await,
        Err(Failure::Refused(_)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// GET `/ho-so/{code}/don.pdf`: the form as it was sent, to print and sign.
pub async fn form(context: PageContext, owner: Owner) -> Answer {
    let view = owned(&context, &owner).await?;
    let bytes = filled_form(&context, &view).await?;
    let title = view.form.title.get(context.locale);
    let name = format!("{title}-{}.pdf", owner.code());
    download::made(&name, MediaType::Pdf.mime(), bytes)
}

/// The form of a dossier with its answers and the names of what was enclosed, as it was sent.
pub async fn filled_form(context: &PageContext, view: &DossierView) -> Result<Vec<u8>, WebError> {
    let desk = &context.portal.desk;
    let on = Context::new(view.dossier.request_date, desk.catalogue.calendar());
    let names = of_request(context, view).map(|(_, file)| file.name.clone());
    let dossier = &view.dossier;
    let about = FilledForm {
        code: Some(dossier.code.clone()),
        // A pre-filing is dated by hand when it is signed, whatever day the paper then comes.
        date: (!was_pre_filed(view)?).then_some(dossier.request_date),
        signer: Some(dossier.applicant.clone()),
        papers: names.collect(),
    };
    let bytes = context
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
        .await?;
    Ok(bytes)
}

/// Whether it was sent without a signature, also when the signed paper has come since.
fn was_pre_filed(view: &DossierView) -> anyhow::Result<bool> {
    for event in &view.events {
        if events::paper_day(event)?.is_some() {
            return Ok(true);
        }
    }
    Ok(view.dossier.pre_filing)
}

/// GET `/ho-so/{code}/ket-qua`: fetching the result is its delivery; asking for its head is not.
pub async fn result(context: PageContext, method: Method, owner: Owner) -> Answer {
    let desk = &context.portal.desk;
    let Some(paper) = result_to_fetch(desk, &owner).await? else {
        return Err(WebError::NOT_FOUND);
    };
    let answer = download::file(desk, &paper).await?;
    if method == Method::GET {
        match result_fetched(desk, &owner).await {
            Ok(()) => {}
            Err(Failure::Refused(_)) => return Err(WebError::NOT_FOUND),
            Err(Failure::Surprise(surprise)) => return Err(surprise.into()),
        }
    }
    Ok(answer)
}

fn model(context: &PageContext, view: &DossierView) -> anyhow::Result<DossierModel> {
    let dossier = &view.dossier;
    let state = *dossier.state;
    let result = view.results.first();
    let can_withdraw = view
        .allowed
        .iter()
        .any(|row| row.action == Action::Withdraw);
    Ok(DossierModel {
        code: dossier.code.clone(),
        procedure: procedure(context, view),
        state,
        due: due(context, view),
        reason: reason(context, view)?,
        todo: todo(view),
        sign: situation(dossier).waits_for_paper(),
        result: result.map(|result| result.words.clone()),
        result_file: result.is_some_and(|result| result.file_id.is_some()),
        can_withdraw,
        happened: view
            .events
            .iter()
            .rev()
            .map(|event| happened(context, view, event))
            .collect::<Result<_, _>>()?,
        files: manifest(context, view),
    })
}

/// The clock, as the desk sees it.
fn due(context: &PageContext, view: &DossierView) -> Due {
    let desk = &context.portal.desk;
    let dossier = &view.dossier;
    let rules = clocks::rules(desk, &dossier.procedure, dossier.request_date);
    Due {
        tag: view.clocks.due_tag(desk.now(), &rules),
        date: view.clocks.day_to_name().map(|due| due.date),
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
fn reason(context: &PageContext, view: &DossierView) -> anyhow::Result<Vec<String>> {
    let asks = matches!(
        *view.dossier.state,
        State::NotAccepted | State::Stopped | State::Suspended | State::FeeDue | State::Transferred
    );
    if !asks {
        return Ok(Vec::new());
    }
    // What brought it here: a new date leaves it where it stands, with a reason of its own.
    let last = view.events.iter().rev().find(|event| {
        event.to_state == Some(view.dossier.state) && event.from_state != event.to_state
    });
    last.map_or_else(|| Ok(Vec::new()), |event| details(context, view, event))
}

/// An entry of the log as its owner reads it: without names of staff.
fn happened(
    context: &PageContext,
    view: &DossierView,
    event: &event::Model,
) -> anyhow::Result<Happened> {
    let texts: Texts = context.texts();
    Ok(Happened {
        at: event.at,
        what: texts.get(&format!("track-happened-{}", event.action.code())),
        details: details(context, view, event)?,
        by_citizen: *event.role == Role::Citizen,
    })
}

/// The day of a paper, the ground in words, and what was written.
fn details(
    context: &PageContext,
    view: &DossierView,
    event: &event::Model,
) -> anyhow::Result<Vec<String>> {
    let catalogue = &context.portal.desk.catalogue;
    let procedure = catalogue.procedure(&view.dossier.procedure);
    let ground = event.ground.as_deref().filter(|code| !code.is_empty());
    let texts = context.texts();
    let paper = events::paper_day(event)?.map(|day| {
        let day = texts.long_date(day).into();
        texts.with("event-paper-day", &[("date", day)])
    });
    Ok(paper
        .into_iter()
        .chain(ground.map(|code| texts.ground(procedure, code)))
        .chain(event.words.clone())
        .filter(|words| !words.is_empty())
        .collect())
}
