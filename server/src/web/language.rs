//! The language switch: a form on every page, so that it works without script.

use axum::response::IntoResponse;
use domain::Locale;
use http::header;

use super::{Answer, PageContext, PostedForm, context::LOCALE_COOKIE, cookie, page};

/// Keeps the choice for a year and shows the same page again.
pub async fn choose(context: PageContext, form: PostedForm) -> Answer {
    let locale = Locale::from_tag(form.text("locale")).unwrap_or_default();
    let secure = context.portal.config.is_secure();
    let cookie = cookie::set(LOCALE_COOKIE, locale.tag(), Some(cookie::YEAR), secure);
    let next = page::see_other(page::local(form.text("next")));
    Ok(([(header::SET_COOKIE, cookie)], next).into_response())
}
