//! Pages that are the same for everybody: drawn once, and not sent to who has them already.

use app::routes::{self, ROUTES};
use axum::body::Body;
use http::{Method, header};

use crate::support::{Browser, Reply, TestApp};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

/// Every path of the table that says it is the same for all.
fn paths() -> Vec<String> {
    let shared = ROUTES.iter().filter(|route| route.same_for_all);
    shared
        .map(|route| routes::path(route.path, &[P01]))
        .collect()
}

async fn asked(browser: &Browser, path: &str, headers: &[(header::HeaderName, &str)]) -> Reply {
    let mut request = browser.request(Method::GET, path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    browser.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_second_reader_gets_what_the_first_got() {
    let app = TestApp::sqlite().await;
    assert!(paths().len() > 5, "{:?}", paths());
    for path in paths() {
        let first = app.nobody().get(&path).await;
        let second = app.nobody().get(&path).await;
        assert_eq!(first.status(), 200, "{path}");
        assert_eq!(first.text(), second.text(), "{path}");
        assert_eq!(first.header(header::ETAG), second.header(header::ETAG));
        // What belongs to one request is never shared.
        let numbers =
            [&first, &second].map(|reply| reply.header("x-request-id").map(str::to_owned));
        assert_ne!(numbers[0], numbers[1], "{path}");
        assert_eq!(second.header(header::SET_COOKIE), None, "{path}");
        // The same as drawn for this request alone.
        let alone = app.nobody().get(&format!("{path}?x=1")).await;
        assert_eq!(alone.header(header::ETAG), None, "{path}");
        assert_eq!(
            alone.text().replace(&format!("{path}?x=1"), &path),
            second.text(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn who_has_the_page_is_told_so() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    for coding in ["identity", "gzip", "br"] {
        let accepted = (header::ACCEPT_ENCODING, coding);
        let first = asked(&nobody, routes::HOME, std::slice::from_ref(&accepted)).await;
        let tag = first.header(header::ETAG).unwrap().to_owned();
        let packed = (coding != "identity").then_some(coding);
        assert_eq!(first.header(header::CONTENT_ENCODING), packed);
        assert_eq!(first.header(header::VARY), Some("accept-encoding"));

        let known = [accepted, (header::IF_NONE_MATCH, &*tag)];
        let again = asked(&nobody, routes::HOME, &known).await;
        assert_eq!(again.status(), 304, "{coding}");
        assert!(again.bytes().is_empty(), "{coding}");
        assert_eq!(again.header(header::ETAG), Some(&*tag));
        // Another language is another page.
        let english = app.nobody().in_english();
        assert_eq!(asked(&english, routes::HOME, &known).await.status(), 200);
    }
}

#[tokio::test]
async fn who_is_signed_in_or_saves_data_gets_a_page_of_their_own() {
    let app = TestApp::sqlite().await;
    let path = routes::path(routes::PROCEDURE, &[P01]);
    let shared = app.nobody().get(&path).await;
    let clerk = app.clerk().await.get(&path).await;
    assert!(clerk.text().contains(routes::SIGN_OUT));
    assert!(!shared.text().contains(routes::SIGN_OUT));
    assert_eq!(clerk.header(header::ETAG), None);
    let after = app.nobody().get(&path).await;
    assert_eq!(after.text(), shared.text());

    let save_data = (header::HeaderName::from_static("save-data"), "on");
    let saving = asked(&app.nobody(), &path, &[save_data]).await;
    assert_eq!(saving.header(header::ETAG), None);
}

#[tokio::test]
async fn what_is_not_there_is_not_kept() {
    let app = TestApp::sqlite().await;
    for _ in 0..2 {
        let reply = app.nobody().get("/thu-tuc/khong-co").await;
        assert_eq!(reply.status(), 404);
        assert_eq!(reply.header(header::ETAG), None);
    }
}
