//! From a view to a response. The only caller of `app::shell::render`.

use app::shell::Frame;
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use leptos::prelude::AnyView;

/// A page with its status. `view` runs inside the page's owner, where the texts are.
pub fn respond<F>(status: StatusCode, frame: Frame, view: F) -> Response
where
    F: FnOnce() -> AnyView,
{
    (status, Html(app::shell::render(frame, view))).into_response()
}

/// A page with status 200.
pub fn show<F>(frame: Frame, view: F) -> Response
where
    F: FnOnce() -> AnyView,
{
    respond(StatusCode::OK, frame, view)
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
