//! A draft begins, shows its steps, and mails the way back to itself.

use app::pages::draft::DraftModel;
use app::ui::error_text::error_text;
use axum::{extract::Path, response::Response};
use domain::dossier::Channel;
use domain::form::Kind;
use http::StatusCode;

use super::{common::refused, steps::Steps};
use crate::{
    casework::{Actor, Draft, Failure, LinkRefusal, load_draft, send_draft_link, start_draft},
    limiter::Tried,
    web::{Answer, PageContext, PostedForm, download, page},
};

/// POST `/thu-tuc/{slug}/nop`: a new draft; its link is the key to it.
pub async fn start(context: PageContext, Path(slug): Path<String>) -> Answer {
    let portal = &context.portal;
    portal.limiter.count(Tried::DraftFrom, &context.address)?;
    let started = start_draft(
        &portal.desk,
        &Actor::Citizen,
        &slug,
        Channel::Online,
        context.locale,
    )
    .await;
    match started {
        Ok(draft) => Ok(page::see_other(&app::routes::path(
            app::routes::DRAFT,
            &[&draft.token.to_string()],
        ))),
        Err(failure) => refused(&context, failure),
    }
}

/// GET `/nop/{draft}`.
pub async fn show(context: PageContext, Path(token): Path<String>) -> Answer {
    match load_draft(&context.portal.desk, &token).await {
        Ok(draft) => Ok(task_list(&context, &draft, StatusCode::OK, None)),
        Err(failure) => refused(&context, failure),
    }
}

/// POST `/nop/{draft}/lien-ket`: the way back by mail.
pub async fn mail_link(
    context: PageContext,
    Path(token): Path<String>,
    form: PostedForm,
) -> Answer {
    let desk = &context.portal.desk;
    // Counted for drafts that there are: others would only fill the table.
    let draft = match load_draft(desk, &token).await {
        Ok(draft) => draft,
        Err(failure) => return refused(&context, failure),
    };
    context.portal.limiter.count(Tried::LinkOf, &draft.id)?;
    match send_draft_link(desk, &token, form.text("email")).await {
        Ok(_) => {
            let draft = app::routes::path(app::routes::DRAFT, &[&token]);
            Ok(page::see_other(&format!("{draft}#quay-lai")))
        }
        Err(Failure::Refused(LinkRefusal::Address(error))) => {
            let words = error_text(&context.texts(), &error, &Kind::Email);
            let typed = Some((form.text("email").to_owned(), words));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(task_list(&context, &draft, status, typed))
        }
        Err(Failure::Refused(LinkRefusal::Draft(refusal))) => {
            refused(&context, Failure::Refused(refusal))
        }
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// GET `/nop/{draft}/don.pdf`: the form as filled in so far.
pub async fn form(context: PageContext, Path(token): Path<String>) -> Answer {
    let desk = &context.portal.desk;
    let draft = match load_draft(desk, &token).await {
        Ok(draft) => draft,
        Err(failure) => return refused(&context, failure),
    };
    context.portal.limiter.count(Tried::PaperOf, &draft.id)?;
    let steps = Steps::of(&context, &draft);
    let bytes = super::papers::filled_form(&context, &draft, &steps.context).await?;
    let name = format!("{}.pdf", draft.form.title.get(context.locale));
    download::made(&name, domain::files::MediaType::Pdf.mime(), bytes)
}

fn task_list(
    context: &PageContext,
    draft: &Draft,
    status: StatusCode,
    refused: Option<(String, String)>,
) -> Response {
    let desk = &context.portal.desk;
    let steps = Steps::of(context, draft);
    let (procedure, lang) = steps.procedure(desk);
    let mut way_back = steps.way_back(desk);
    if let Some((email, words)) = refused {
        way_back.email = email;
        way_back.error = Some(words);
    }
    let model = DraftModel {
        procedure,
        lang,
        agency: context.portal.agency().to_owned(),
        tasks: steps.tasks(),
        way_back,
    };
    page::respond(context, status, &model)
}
