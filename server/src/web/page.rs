//! From a page to a response. The only caller of `app::shell::render`.

use app::{
    pages::{self, Page},
    shell::{Frame, render},
};
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;

use super::PageContext;
use crate::assets;

/// A page with status 200.
pub fn show(context: &PageContext, model: &impl Page) -> Response {
    respond(context, StatusCode::OK, model)
}

/// A page with its status.
pub fn respond(context: &PageContext, status: StatusCode, model: &impl Page) -> Response {
    let html = render(frame(context, model), || model.view());
    (status, Html(html)).into_response()
}

/// The page's own frame, with what only the request and the portal know.
fn frame(context: &PageContext, model: &impl Page) -> Frame {
    let mut frame = pages::page::frame(model, context.locale, &context.path, assets::names());
    context.portal.agency().clone_into(&mut frame.office);
    frame.demo = context.portal.config.is_demo();
    frame.islands &= !context.save_data;
    // Only what may be found needs one address for all its queries.
    frame.canonical = frame.description.is_some().then(|| address(context));
    frame.staff = context.staff.as_ref().map(|staff| {
        let member = staff.member();
        (member.name.clone(), member.role)
    });
    frame
}

/// The whole address of the page, without its query.
fn address(context: &PageContext) -> String {
    let path = context.path.split('?').next().unwrap_or_default();
    format!("{}{path}", context.portal.desk.policy.origin)
}

/// 303: the way on after a POST.
pub fn see_other(path: &str) -> Response {
    axum::response::Redirect::to(path).into_response()
}

/// A path of this site that came in with a request; anything else leads home. A browser reads
/// `//host` and `/\host` as another site.
pub fn local(next: &str) -> &str {
    let strange = next.starts_with("//")
        || next
            .chars()
            .any(|c| c == '\\' || c.is_control() || !c.is_ascii());
    if next.starts_with('/') && !strange {
        next
    } else {
        app::routes::HOME
    }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn leads_nowhere_else() {
        assert_eq!(local("/nop/abc?x=1"), "/nop/abc?x=1");
        for next in [
            "",
            "https://evil.vn",
            "//evil.vn",
            "/\\evil.vn",
            "/a\nb",
            "javascript:1",
        ] {
            assert_eq!(local(next), "/", "{next:?}");
        }
    }
}
