//! What holds for every page: words for every failure, headers, language, limits, rights of
//! routes.

use app::routes::{self, Audience, Method, ROUTES, Route};
use axum::body::Body;
use http::header;
use server::{auth, casework};

use crate::{
    both_engines,
    support::{Browser, Reply, TestApp},
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
    /// A citizen with a dossier of her own.
    Stranger,
    /// The owner of the dossiers that are tried.
    Owner,
    Clerk,
    /// An officer to whom none of these dossiers is given.
    Officer,
    Head,
    Admin,
    Auditor,
}

impl Who {
    const ALL: [Self; 8] = [
        Self::Nobody,
        Self::Stranger,
        Self::Owner,
        Self::Clerk,
        Self::Officer,
        Self::Head,
        Self::Admin,
        Self::Auditor,
    ];

    async fn browser(self, house: &Furnished) -> Browser {
        let app = &house.app;
        match self {
            Self::Nobody => app.nobody(),
            Self::Stranger => {
                let theirs = app.send_draft(&app.ready_draft(SLUG, &[]).await).await;
                app.owner(&theirs)
            }
            Self::Owner => app.nobody().with_cookie("portal_citizen", &house.owner),
            Self::Clerk => app.clerk().await,
            Self::Officer => app.officer().await,
            Self::Head => app.head().await,
            Self::Admin => app.admin().await,
            Self::Auditor => app.auditor().await,
        }
    }
}

/// What a route answers to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// A page, the way on, or what is to be mended.
    Open,
    /// Sign in first.
    SignIn,
    /// It does not exist for this person.
    Hidden,
}

fn door(route: &Route, who: Who) -> Door {
    use Who::{Admin, Auditor, Clerk, Head, Nobody, Officer, Owner, Stranger};
    let admitted: &[Who] = match route.audience {
        // Whoever has the link has the draft.
        Audience::Public | Audience::Draft | Audience::Operations => &Who::ALL,
        Audience::DossierOwner => &[Owner],
        // The officer's own queue is there, the dossiers of others are not.
        Audience::DossierStaff if route.path.contains("{code}") => &[Clerk, Head, Auditor],
        Audience::CaseStaff if route.path.contains("{code}") => &[Clerk, Head],
        Audience::DossierStaff => &[Clerk, Officer, Head, Auditor],
        Audience::CaseStaff => &[Clerk, Officer, Head],
        Audience::Head => &[Head],
        Audience::Admin => &[Admin],
        Audience::Staff => &[Clerk, Officer, Head, Admin, Auditor],
    };
    if admitted.contains(&who) {
        Door::Open
    } else if route.audience != Audience::DossierOwner && [Nobody, Stranger, Owner].contains(&who) {
        Door::SignIn
    } else {
        Door::Hidden
    }
}

const SLUG: &str = "yeu-cau-thi-hanh-an-dan-su";

/// A house in which every route leads somewhere.
struct Furnished {
    app: TestApp,
    /// The session of the owner.
    owner: String,
    draft: String,
    draft_file: String,
    /// A dossier that waits for a supplement.
    code: String,
    file: String,
    item: String,
    /// A dossier with a result to be fetched.
    decided: String,
    paper: String,
}

impl Furnished {
    async fn new() -> Self {
        let app = TestApp::sqlite().await;
        let desk = app.desk();
        let draft = app.ready_draft(SLUG, &[]).await;
        let asked = app.send_draft(&app.ready_draft(SLUG, &[]).await).await;
        let item = app.asked_for(&asked.code).await;
        let decided = app.send_draft(&app.ready_draft(SLUG, &[]).await).await;
        let paper = app.stored_file("quyet-dinh.pdf", b"%PDF-1.4 mau").await;
        app.decided(&decided.code, Some(paper)).await;
        // The same browser opens the second dossier.
        let secret = decided.secret.expose();
        let opened = casework::open_dossier(desk, &decided.code, secret)
            .await
            .unwrap();
        let session = asked.session.unwrap();
        assert!(
            auth::let_in(desk, Some(session.id), &opened)
                .await
                .unwrap()
                .is_some()
        );

        let head = app.actor("head").await;
        let view = casework::dossier_view(desk, &asked.code, &head)
            .await
            .unwrap();
        let draft_files = casework::load_draft(desk, &draft).await.unwrap().files;
        Self {
            owner: session.token,
            draft_file: draft_files[0].id.to_string(),
            draft,
            file: view.files[0].id.to_string(),
            item,
            paper: view.papers[0].token.clone(),
            code: asked.code,
            decided: decided.code,
            app,
        }
    }

    /// A path of the route in which every name stands for something that is there.
    fn path(&self, pattern: &str) -> String {
        let mut path = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap();
            path += before;
            path += self.name(pattern, name);
            rest = after;
        }
        path + rest
    }

    fn name(&self, pattern: &str, name: &str) -> &str {
        match name {
            "slug" => SLUG,
            "draft" => &self.draft,
            "section" => "nguoi-yeu-cau",
            "slot" => "judgment",
            "file" if pattern == routes::FORM_FILE => "yeu-cau-thi-hanh-an-dan-su.docx",
            "file" if pattern.starts_with(routes::DRAFT) => &self.draft_file,
            "file" => &self.file,
            "act" => "len",
            "code" if pattern == routes::DOSSIER_RESULT => &self.decided,
            "code" => &self.code,
            "item" => &self.item,
            // Does nothing: it has no answers.
            "action" => "supplement",
            "token" => &self.paper,
            "name" => server::assets::CSS.rsplit('/').next().unwrap(),
            other => panic!("what is {{{other}}}?"),
        }
    }
}

/// Asks for a route as its page would, but for what was to be filled in.
async fn try_route(browser: &Browser, route: &Route, path: &str) -> Reply {
    let uploads = [
        routes::DRAFT_PAPER,
        routes::DOSSIER_SUPPLEMENT,
        routes::DOSSIER_SUPPLEMENT_FILE,
    ];
    match route.method {
        Method::Get => browser.get(path).await,
        Method::Post if uploads.contains(&route.path) => browser.upload(path, &[]).await,
        Method::Post => {
            browser
                .post_form(path, &[("key", "x"), ("version", "2")])
                .await
        }
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_it_must_and_keeps_out_everybody_else() {
    let house = Furnished::new().await;
    for who in Who::ALL {
        let browser = who.browser(&house).await;
        for route in served() {
            let path = house.path(route.path);
            let reply = try_route(&browser, route, &path).await;
            let status = reply.status().as_u16();
            let told = format!("{who:?}: {:?} {path} → {status}", route.method);
            for header in [header::CONTENT_SECURITY_POLICY, header::CACHE_CONTROL] {
                assert!(reply.header(&header).is_some(), "{told}: {header}");
            }
            let nosniff = reply.header(header::X_CONTENT_TYPE_OPTIONS);
            assert_eq!(nosniff, Some("nosniff"), "{told}");
            let location = reply.header(header::LOCATION).unwrap_or_default();
            match door(route, who) {
                // A page sends to the sign-in; what was typed is kept on a page of its own.
                Door::SignIn => assert!(
                    (status == 303 && location.starts_with(routes::SIGN_IN))
                        || (status == 401 && route.method == Method::Post),
                    "{told}"
                ),
                Door::Hidden => assert_eq!(status, 404, "{told}"),
                Door::Open => assert!(
                    matches!(status, 200 | 201 | 303 | 422)
                        && !location.starts_with(routes::SIGN_IN),
                    "{told}"
                ),
            }
        }
    }
}

/// All routes but the two ways out, which would end the story.
fn served() -> impl Iterator<Item = &'static Route> {
    let out = [routes::SIGN_OUT, routes::DOSSIER_CLOSE];
    ROUTES
        .iter()
        .filter(move |route| !out.contains(&route.path))
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
