//! Every failure gets a page with words: those that handlers give up with, and the bare
//! statuses of extractors and layers. Surprises are logged here, once, with the number that
//! the page shows. Islands get the same as JSON.

use app::{
    pages::error::{ErrorModel, Problem},
    shell::Room,
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderValue, header};

use crate::{
    error::{Failed, status},
    portal::Portal,
    web::{PageContext, failed, page},
};

pub async fn dress(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let context = PageContext::of(&parts, &portal);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let Some(failed) = failure(&mut response) else {
        return response;
    };
    if let Some(cause) = &failed.cause {
        log(&context, cause);
    }
    let mut dressed = answer(&context, failed.problem);
    if let Some(allow) = response.headers_mut().remove(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, allow);
    }
    if let Problem::TooOften { wait } = failed.problem {
        dressed
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(wait));
    }
    dressed
}

/// The page of a surprise that came up outside this layer.
pub(super) fn surprise(context: &PageContext, cause: &anyhow::Error) -> Response {
    log(context, cause);
    answer(context, Problem::Surprise)
}

fn log(context: &PageContext, cause: &anyhow::Error) {
    tracing::error!(
        reference = context.reference,
        error = format!("{cause:#}"),
        "surprise"
    );
}

/// What failed, unless the response is a page already.
fn failure(response: &mut Response) -> Option<Failed> {
    if let Some(failed) = response.extensions_mut().remove::<Failed>() {
        return Some(failed);
    }
    let status = response.status();
    let bare = status.is_client_error() || status.is_server_error();
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let worded = kind.starts_with("text/html") || kind.starts_with("application/json");
    (bare && !worded).then(|| Failed {
        problem: Problem::of_status(status.as_u16()),
        cause: None,
    })
}

fn answer(context: &PageContext, problem: Problem) -> Response {
    let texts = context.texts();
    let status = status(&problem);
    let reference = (problem == Problem::Surprise).then(|| context.reference.clone());
    if context.wants_json {
        let mut words = problem.words(&texts);
        if let Some(number) = reference {
            let label = texts.get("problem-reference");
            words = format!("{words} {label} {number}");
        }
        return failed::to_island(status, problem.code(), &words);
    }
    let room = if context.staff.is_some() && app::routes::is_staff_path(&context.path) {
        Room::Staff
    } else {
        Room::Citizen
    };
    let model = ErrorModel {
        problem,
        room,
        reference,
    };
    page::respond(context, status, &model)
}
