//! What holds for every page: words for every failure, headers, language, limits, rights of
//! routes.

use app::routes::{self, Audience, Method, ROUTES, Route};
use axum::body::Body;
use http::header;

use crate::{
    both_engines,
    support::{Browser, TestApp},
};

const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

both_engines! {
    async fn is_alive_and_ready(app: TestApp) {
        let nobody = app.nobody();
        nobody.get(routes::LIVEZ).await.assert_status(200);
        nobody.get(routes::READYZ).await.assert_status(200);
        nobody.get(routes::METRICS).await.assert_status(200);
    }

    async fn keeps_everything_over_a_restart(app: TestApp) {
        let app = app.restart().await;
        app.clerk().await.get(routes::READYZ).await.assert_status(200);
    }
}

#[tokio::test]
async fn an_unknown_address_is_told_in_words_of_the_chosen_language() {
    let app = TestApp::sqlite().await;
    let page = app
        .nobody()
        .get("/khong-co")
        .await
        .assert_status(404)
        .page();
    page.assert_says("Không tìm thấy trang này");
    let page = app
        .nobody()
        .in_english()
        .get("/khong-co")
        .await
        .assert_status(404)
        .page();
    page.assert_says("This page was not found");
    assert_eq!(page.first("html").unwrap().attribute("lang"), Some("en"));
    let page = app
        .nobody()
        .get("/khong-co?lang=en")
        .await
        .assert_status(404)
        .page();
    page.assert_says("This page was not found");
}

#[tokio::test]
async fn the_language_is_chosen_without_script_and_kept() {
    let app = TestApp::sqlite().await;
    let browser = app.nobody();
    let switch = |next: &'static str| [("locale", "en"), ("next", next)];
    let next = browser
        .post_form(routes::LANGUAGE, &switch("/tro-giup?a=1"))
        .await
        .redirected();
    assert_eq!(next, "/tro-giup?a=1");
    browser
        .get("/khong-co")
        .await
        .assert_status(404)
        .page()
        .assert_says("This page was not found");
    for elsewhere in [
        "https://evil.vn",
        "//evil.vn",
        "/\\evil.vn",
        "javascript:alert(1)",
    ] {
        let next = browser
            .post_form(routes::LANGUAGE, &switch(elsewhere))
            .await
            .redirected();
        assert_eq!(next, "/", "{elsewhere}");
    }
}

#[tokio::test]
async fn every_failure_has_a_page_and_never_a_500() {
    let app = TestApp::sqlite().await;
    let browser = app.nobody();
    let post = |kind: &str, body: Vec<u8>| {
        browser
            .request(http::Method::POST, routes::LANGUAGE)
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .unwrap()
    };
    let form = "application/x-www-form-urlencoded";
    let many = "a=1&".repeat(3_000).into_bytes();
    for (request, status) in [
        (post("application/json", b"{}".to_vec()), 415),
        (post("not a type", Vec::new()), 415),
        (post(form, b"locale=%ff".to_vec()), 400),
        (post(form, b"locale=\xff\xfe".to_vec()), 400),
        (post(form, many), 422),
        (post(form, vec![b'a'; 2 * 1024 * 1024]), 413),
        (
            browser
                .request(http::Method::GET, routes::LANGUAGE)
                .body(Body::empty())
                .unwrap(),
            405,
        ),
        (
            browser
                .request(http::Method::DELETE, routes::LIVEZ)
                .body(Body::empty())
                .unwrap(),
            405,
        ),
        (
            browser
                .request(http::Method::GET, "/tai-san/%ff%fe")
                .body(Body::empty())
                .unwrap(),
            400,
        ),
        (
            browser
                .request(http::Method::GET, "/khong-co?lang=%ff&a=%zz")
                .body(Body::empty())
                .unwrap(),
            404,
        ),
    ] {
        let reply = browser.send(request).await.assert_status(status);
        assert_eq!(reply.header(header::CONTENT_SECURITY_POLICY), Some(CSP));
        let page = reply.page();
        assert_eq!(page.all("h1").count(), 1, "{status}");
        assert!(!page.text().contains('«'), "{}", page.text());
    }
    let reply = browser.get("/khong-co").await;
    assert_eq!(reply.header("x-request-id").unwrap().len(), 8);
}

#[tokio::test]
async fn an_island_gets_its_failure_as_json() {
    let app = TestApp::sqlite().await;
    let reply = app
        .nobody()
        .like_an_island()
        .get("/khong-co")
        .await
        .assert_status(404);
    assert_eq!(reply.json()["code"], "not-found");
    let words = reply.json()["words"].as_str().unwrap().to_owned();
    assert!(words.starts_with("Có thể địa chỉ"), "{words}");
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_in_words() {
    let app = TestApp::sqlite().await;
    let browser = app.nobody();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.vn"),
    ] {
        let mut request = browser
            .request(http::Method::POST, routes::LANGUAGE)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("locale=en"))
            .unwrap();
        request.headers_mut().remove("sec-fetch-site");
        request.headers_mut().insert(name, value.parse().unwrap());
        let reply = browser.send(request).await.assert_status(403);
        reply.page().assert_says("Chưa có gì được ghi nhận");
    }
}

#[tokio::test]
async fn files_come_compressed_and_stay() {
    let app = TestApp::sqlite().await;
    let browser = app.nobody();
    for (accepted, sent) in [("gzip, br", Some("br")), ("gzip", Some("gzip")), ("", None)] {
        let request = browser
            .request(http::Method::GET, server::assets::CSS)
            .header(header::ACCEPT_ENCODING, accepted)
            .body(Body::empty())
            .unwrap();
        let reply = browser.send(request).await.assert_status(200);
        assert_eq!(reply.header(header::CONTENT_ENCODING), sent);
        assert_eq!(
            reply.header(header::CONTENT_TYPE),
            Some("text/css; charset=utf-8")
        );
        assert!(
            reply
                .header(header::CACHE_CONTROL)
                .unwrap()
                .contains("immutable")
        );
    }
}

/// Who tries a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Nobody,
    Clerk,
    Officer,
    Head,
    Admin,
    Auditor,
}

impl Who {
    const ALL: [Self; 6] = [
        Self::Nobody,
        Self::Clerk,
        Self::Officer,
        Self::Head,
        Self::Admin,
        Self::Auditor,
    ];

    async fn browser(self, app: &TestApp) -> Browser {
        match self {
            Self::Nobody => app.nobody(),
            Self::Clerk => app.clerk().await,
            Self::Officer => app.officer().await,
            Self::Head => app.head().await,
            Self::Admin => app.admin().await,
            Self::Auditor => app.auditor().await,
        }
    }
}

/// What a route answers to somebody, before it looks at any dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// The handler decides (it may well say 404 or 422).
    Open,
    /// Sign in first.
    SignIn,
    /// It does not exist for this role.
    Hidden,
}

fn door(audience: Audience, who: Who) -> Door {
    use Who::{Admin, Auditor, Clerk, Head, Nobody, Officer};
    let admitted: &[Who] = match audience {
        Audience::Public | Audience::Draft | Audience::DossierOwner | Audience::Operations => {
            return Door::Open;
        }
        Audience::DossierStaff => &[Clerk, Officer, Head, Auditor],
        Audience::CaseStaff => &[Clerk, Officer, Head],
        Audience::Head => &[Head],
        Audience::Admin => &[Admin],
        Audience::Staff => &[Clerk, Officer, Head, Admin, Auditor],
    };
    if admitted.contains(&who) {
        Door::Open
    } else if who == Nobody {
        Door::SignIn
    } else {
        Door::Hidden
    }
}

/// A path of the route in which every name stands for something that is not there.
fn path(pattern: &str) -> String {
    routes::path(pattern, &["khong-co", "khong-co", "khong-co"])
}

#[tokio::test]
async fn every_route_keeps_out_whom_it_must() {
    let app = TestApp::sqlite().await;
    for who in Who::ALL {
        let browser = who.browser(&app).await;
        for route in served() {
            let path = path(route.path);
            let reply = match route.method {
                Method::Get => browser.get(&path).await,
                Method::Post => browser.post_form(&path, &[("key", "x")]).await,
            };
            let status = reply.status().as_u16();
            let told = format!("{who:?}: {:?} {} → {status}", route.method, route.path);
            assert!(status < 500, "{told}");
            assert!(
                reply.header(header::CONTENT_SECURITY_POLICY).is_some(),
                "{told}"
            );
            assert_eq!(
                reply.header("x-content-type-options"),
                Some("nosniff"),
                "{told}"
            );
            assert!(reply.header(header::CACHE_CONTROL).is_some(), "{told}");
            let location = reply.header(header::LOCATION).unwrap_or_default();
            match door(route.audience, who) {
                // A page sends to the sign-in; what was typed is kept on a page of its own.
                Door::SignIn => assert!(
                    (status == 303 && location.starts_with(routes::SIGN_IN))
                        || (status == 401 && route.method == Method::Post),
                    "{told}"
                ),
                Door::Hidden => assert_eq!(status, 404, "{told}"),
                Door::Open => assert!(!location.starts_with(routes::SIGN_IN), "{told}"),
            }
            // Nothing there, or not yours: one answer. Uploads may mind the kind of body first.
            if matches!(route.audience, Audience::Draft | Audience::DossierOwner) {
                assert!(matches!(status, 404 | 415), "{told}");
            }
        }
    }
}

/// All routes but sign-out, which would end the story.
fn served() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.path != routes::SIGN_OUT)
}

#[test]
fn every_listed_route_is_served() {
    let missing = server::web::router::missing();
    assert!(
        missing.is_empty(),
        "listed in ROUTES, but not served:\n{}",
        missing.join("\n")
    );
}
