//! What anybody does here: finds a procedure, takes its form, looks a dossier up, checks a
//! printed paper, reads the notices.

use app::routes::{self, path};
use domain::{codes::Token, dossier::Slip, procedure::Catalogue};
use http::header;
use sea_orm::{EntityTrait, QueryOrder};
use server::{
    casework::{self, demo},
    storage::entities::{dossier, issued_paper},
};

use crate::{
    both_engines,
    support::{Page, TestApp},
};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

#[tokio::test]
async fn home_leads_to_the_six_procedures_and_to_tracking() {
    let app = TestApp::sqlite().await;
    let page = app.nobody().get(routes::HOME).await.ok();
    let procedures = page
        .links()
        .filter(|href| href.starts_with("/thu-tuc/"))
        .count();
    assert_eq!(procedures, 6);
    assert!(page.links().any(|href| href == routes::LOOKUP));
    assert!(
        page.links()
            .any(|href| href == path(routes::PROCEDURE, &[P01]))
    );
    page.assert_says("Chưa có thông tin. Cơ quan đang cập nhật.");
}

/// What search engines read in the head of a page: description, address, whether to stay away.
fn for_search_engines(page: &Page) -> (Option<&str>, Option<&str>, Option<&str>) {
    let meta = |name: &str| {
        let found = page
            .all("meta")
            .find(|meta| meta.attribute("name") == Some(name));
        found.and_then(|meta| meta.attribute("content"))
    };
    let canonical = page
        .all("link")
        .find(|link| link.attribute("rel") == Some("canonical"))
        .and_then(|link| link.attribute("href"));
    (meta("description"), canonical, meta("robots"))
}

#[tokio::test]
async fn search_engines_find_what_is_for_everybody_and_nothing_else() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    let origin = &app.portal.desk.policy.origin;
    let procedure = path(routes::PROCEDURE, &[P01]);
    for address in [
        routes::HOME,
        routes::CATALOGUE,
        procedure.as_str(),
        routes::FORMS,
        routes::LOOKUP,
        routes::HELP,
        routes::PRIVACY,
        routes::ACCESSIBILITY,
    ] {
        let page = nobody.get(&format!("{address}?code=7")).await.ok();
        let (description, canonical, robots) = for_search_engines(&page);
        assert!(
            description.is_some_and(|words| !words.is_empty()),
            "{address}"
        );
        assert_eq!(canonical, Some(&*format!("{origin}{address}")));
        assert_eq!(robots, None, "{address}");
    }
    for address in [
        format!("{}?q=thi+hanh+an", routes::CATALOGUE),
        path(routes::VERIFY, &["abc"]),
        path(routes::DOSSIER, &["MAU.00-990101-0001"]),
        routes::SIGN_IN.to_owned(),
        "/khong-co".to_owned(),
    ] {
        let page = nobody.get(&address).await.page();
        let hidden = (None, None, Some("noindex"));
        assert_eq!(for_search_engines(&page), hidden, "{address}");
    }
}

#[tokio::test]
async fn a_page_without_islands_loads_no_script() {
    let app = TestApp::sqlite().await;
    for address in [
        routes::HOME,
        routes::CATALOGUE,
        routes::LOOKUP,
        routes::HELP,
    ] {
        let page = app.nobody().get(address).await.ok();
        assert_eq!(page.all("script").count(), 0, "{address}");
    }
}

#[tokio::test]
async fn a_procedure_is_found_without_marks_and_a_code_leads_to_tracking() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    let page = nobody
        .get("/thu-tuc?q=xac+nhan+ket+qua+thi+hanh+an")
        .await
        .ok();
    let first = page
        .links()
        .find(|href| href.starts_with("/thu-tuc/"))
        .unwrap();
    assert_eq!(first, "/thu-tuc/xac-nhan-ket-qua-thi-hanh-an");
    assert_eq!(
        page.value("q").as_deref(),
        Some("xac nhan ket qua thi hanh an")
    );

    nobody
        .get("/thu-tuc?q=c%E1%BA%A5p+h%E1%BB%99+chi%E1%BA%BFu")
        .await
        .ok()
        .assert_says("Không tìm thấy thủ tục nào.");
    nobody
        .get("/thu-tuc?q=%3Cscript%3Ealert(1)%3C/script%3E")
        .await
        .ok()
        .assert_says("<script>alert(1)</script>");

    let lookup = nobody
        .get("/thu-tuc?q=mau.00-261124-0007")
        .await
        .redirected();
    assert_eq!(lookup, "/tra-cuu?code=MAU.00-261124-0007");
    let page = nobody.get(&lookup).await.ok();
    assert_eq!(page.value("code").as_deref(), Some("MAU.00-261124-0007"));
}

/// Level 1 (NĐ 43/2011/NĐ-CP): every procedure has its page, in both languages.
#[tokio::test]
async fn every_procedure_has_a_page_with_its_forms() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    let english = app.nobody().in_english();
    for procedure in Catalogue::embedded().unwrap().procedures() {
        let address = path(routes::PROCEDURE, &[&procedure.slug]);
        let page = nobody.get(&address).await.ok();
        page.assert_says(&procedure.name.vi);
        for ending in ["docx", "pdf"] {
            let file = path(
                routes::FORM_FILE,
                &[&format!("{}.{ending}", procedure.slug)],
            );
            assert!(page.links().any(|href| href == file), "{file}");
        }
        let page = english.get(&address).await.ok();
        assert_eq!(page.first("html").unwrap().attribute("lang"), Some("en"));
        page.assert_says("Papers you need");
    }
    nobody.get("/thu-tuc/khong-co").await.assert_status(404);
}

/// Level 2: the blank forms can be downloaded.
#[tokio::test]
async fn a_blank_form_comes_as_word_and_pdf_under_its_name() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    for (ending, start) in [("docx", &b"PK"[..]), ("pdf", &b"%PDF-"[..])] {
        let file = path(routes::FORM_FILE, &[&format!("{P01}.{ending}")]);
        let reply = nobody.get(&file).await.assert_status(200);
        assert!(reply.bytes().starts_with(start), "{ending}");
        let disposition = reply.header(header::CONTENT_DISPOSITION).unwrap();
        assert!(disposition.starts_with("attachment;"), "{disposition}");
        assert!(
            disposition.contains(&format!(".{ending}\"")),
            "{disposition}"
        );
    }
    for missing in [
        format!("{P01}.exe"),
        P01.to_owned(),
        "khong-co.pdf".to_owned(),
    ] {
        let file = path(routes::FORM_FILE, &[&missing]);
        nobody.get(&file).await.assert_status(404);
    }
    let page = nobody.get(routes::FORMS).await.ok();
    let files = page
        .links()
        .filter(|href| href.starts_with("/bieu-mau/"))
        .count();
    assert_eq!(files, 2 * Catalogue::embedded().unwrap().procedures().len());
}

both_engines! {
    async fn code_and_secret_open_the_dossier_and_nothing_else_does(app: TestApp) {
        let desk = &app.portal.desk;
        demo::sample_dossiers(desk).await.unwrap();
        let dossier = dossier::Entity::find()
            .order_by_asc(dossier::Column::Code)
            .one(&desk.db.read)
            .await
            .unwrap()
            .unwrap();
        let secret = casework::secret_sent(desk, &dossier).unwrap();
        let citizen = app.citizen();
        let try_pair = async |code: &str, secret: &str| {
            citizen
                .post_form(routes::LOOKUP, &[("code", code), ("secret", secret)])
                .await
        };
        let page = try_pair("", "").await.refused();
        page.assert_says("Ông/Bà chưa nhập mã hồ sơ.");
        assert!(page.title().starts_with("Lỗi: "), "{}", page.title());
        try_pair("hồ sơ của tôi", secret.expose())
            .await
            .refused()
            .assert_says("Mã hồ sơ chưa đúng dạng.");
        let page = try_pair(&dossier.code, "").await.refused();
        page.assert_says("Ông/Bà chưa nhập mã tra cứu.");
        assert_eq!(page.value("code").as_deref(), Some(dossier.code.as_str()));

        // A wrong secret and a code that does not exist get the same answer.
        let wrong_secret = try_pair(&dossier.code, "22222222").await.refused();
        let wrong_code = try_pair("MAU.00-990101-0001", secret.expose()).await.refused();
        for page in [&wrong_secret, &wrong_code] {
            page.assert_says("Không có hồ sơ nào khớp với mã hồ sơ và mã tra cứu này.");
        }
        assert!(citizen.cookie("portal_citizen").is_none());

        // Small letters and blanks are what people type.
        let typed = secret.expose().to_lowercase();
        let typed = format!("{} {}", &typed[..4], &typed[4..]);
        let opened = try_pair(&dossier.code.to_lowercase(), &typed).await.redirected();
        assert_eq!(opened, path(routes::DOSSIER, &[&dossier.code]));
        assert!(citizen.cookie("portal_citizen").is_some());
    }

    async fn a_printed_paper_can_be_checked_by_anybody(app: TestApp) {
        let desk = &app.portal.desk;
        demo::sample_dossiers(desk).await.unwrap();
        let paper = issued_paper::Entity::find()
            .one(&desk.db.read)
            .await
            .unwrap()
            .unwrap();
        let kinds = issued_paper::Entity::find().all(&desk.db.read).await.unwrap();
        let made = kinds.iter().all(|paper| *paper.kind == Slip::Manifest);
        assert!(made, "slips that the desk issues by hand have no token: {kinds:?}");
        let nobody = app.nobody();
        let page = nobody.get(&path(routes::VERIFY, &[&paper.token])).await.ok();
        page.assert_says("Mã thật").assert_says("Biên nhận");
        let dossier = dossier::Entity::find_by_id(paper.dossier_id)
            .one(&desk.db.read)
            .await
            .unwrap()
            .unwrap();
        assert!(!page.says(&dossier.code), "whose dossier it is stays unsaid");

        let unknown = Token::from_bytes([7; 16]).to_string();
        let mut answers = Vec::new();
        for token in [unknown.as_str(), "abc", "%00", "../../etc"] {
            let token = path(routes::VERIFY, &[token]);
            answers.push(nobody.get(&token).await.ok().text().to_owned());
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "all unknown tokens get the same words");
        assert!(answers[0].contains("Không có giấy nào mang mã này"));
    }
}

#[tokio::test]
async fn help_and_notices_speak_both_languages() {
    let app = TestApp::sqlite().await;
    for (address, vi, en) in [
        (routes::HELP, "Mỗi tệp tối đa 20 MB", "Photographing papers"),
        (
            routes::PRIVACY,
            "90 ngày sau lần sửa cuối",
            "90 days after the last change",
        ),
        (routes::ACCESSIBILITY, "WCAG 2.2", "WCAG 2.2"),
    ] {
        app.nobody().get(address).await.ok().assert_says(vi);
        app.nobody()
            .in_english()
            .get(address)
            .await
            .ok()
            .assert_says(en);
    }
}

#[tokio::test]
async fn the_gallery_is_for_demonstrations_only() {
    let app = TestApp::sqlite().await;
    app.nobody().get(routes::GALLERY).await.ok();
}

/// Budget: a public page is at most 14 kB, as brotli packs it.
#[tokio::test]
async fn public_pages_stay_light() {
    let app = TestApp::sqlite().await;
    let procedure = path(routes::PROCEDURE, &[P01]);
    let pages = [
        routes::HOME,
        routes::CATALOGUE,
        &procedure,
        routes::FORMS,
        routes::LOOKUP,
        routes::HELP,
        routes::PRIVACY,
    ];
    for address in pages {
        let request = app
            .nobody()
            .request(http::Method::GET, address)
            .header(header::ACCEPT_ENCODING, "br")
            .body(axum::body::Body::empty())
            .unwrap();
        let reply = app.nobody().send(request).await.assert_status(200);
        assert_eq!(
            reply.header(header::CONTENT_ENCODING),
            Some("br"),
            "{address}"
        );
        let bytes = reply.bytes().len();
        assert!(bytes <= 14 * 1024, "{address}: {bytes} bytes");
    }
}
