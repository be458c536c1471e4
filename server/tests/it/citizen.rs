//! The citizen's stories: fills in, attaches, checks, sends, follows.

use domain::dossier::State;
use domain::form::{Answers, Context, sample_answers};
use futures_util::StreamExt;
use sea_orm::ConnectionTrait;
use server::limiter::Tried;

use crate::both_engines;
use crate::documents::text_of;
use crate::staff::{act, assigned};
use crate::support::{Browser, Filling, Page, TestApp, Upload, filling::sample, multipart};

const ENFORCEMENT: &str = "yeu-cau-thi-hanh-an-dan-su";
const CERTIFICATE: &str = "xac-nhan-ket-qua-thi-hanh-an";

/// A request that is complete but for the sending.
async fn filled<'a>(app: &TestApp, browser: &'a Browser, slug: &str) -> Filling<'a> {
    Filling::complete(app, browser, slug, 1).await
}

/// Sends it; the receipt page and the dossier's code.
async fn sent(app: &TestApp, browser: &Browser, slug: &str) -> (Page, String) {
    let filling = filled(app, browser, slug).await;
    let receipt = filling.send().await.redirected();
    let code = receipt.rsplit('/').next().unwrap().to_owned();
    (browser.get(&receipt).await.ok(), code)
}

both_engines! {
    async fn a_request_for_enforcement_from_first_to_last(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        receipt.assert_says(&code).assert_says("Mã tra cứu").assert_says("ban-an-27-2025-DS-ST.pdf");
        receipt.assert_says("6 trang");
        let page = hue.get(&format!("/ho-so/{code}")).await.ok();
        page.assert_says("Đã gửi hồ sơ").assert_says("Nộp đơn đã ký");
        let pdf = hue.get(&format!("/bien-nhan/{code}/bien-nhan.pdf")).await.assert_status(200);
        assert!(pdf.bytes().starts_with(b"%PDF"));
        let form = hue.get(&format!("/ho-so/{code}/don.pdf")).await.assert_status(200);
        assert!(form.bytes().starts_with(b"%PDF"));
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].subject.contains(&code), "{}", mails[0].subject);
    }

    async fn every_page_paper_and_mail_names_the_office_that_receives(app: TestApp) {
        const OFFICE: &str = "Cơ quan Thi hành án dân sự (trình diễn)";
        let anne = app.citizen().in_english();
        let home = anne.get("/").await.ok();
        let header = home.by_class("brand").next().unwrap();
        assert!(header.text.contains(OFFICE), "{}", header.text);
        let filling = filled(&app, &anne, CERTIFICATE).await;
        for page in ["", "/kiem-tra"] {
            let page = anne.get(&format!("{}{page}", filling.draft)).await.ok();
            page.assert_says(&format!("Addressed to: {OFFICE}"));
        }
        let code = filling.send().await.redirected().replace("/bien-nhan/", "");
        let receipt = anne.get(&format!("/bien-nhan/{code}")).await.ok();
        let agency = receipt.all("dd").find(|fact| fact.text == OFFICE);
        assert!(agency.is_some(), "{}", receipt.text());
        let pdf = anne.get(&format!("/bien-nhan/{code}/bien-nhan.pdf")).await.assert_status(200);
        let words = text_of(pdf.bytes());
        assert!(words.contains(&OFFICE.to_uppercase()), "{words}");
        assert!(app.mails().await[0].text.contains(OFFICE));
    }

    async fn a_certificate_in_english(app: TestApp) {
        let anne = app.citizen().in_english();
        let (receipt, code) = sent(&app, &anne, CERTIFICATE).await;
        receipt.assert_says("We have received your request").assert_says(&code);
    }

    async fn strangers_see_nothing(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        // One who was never here, and one who has a dossier of her own.
        let mai = app.owner(&app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await);
        let files: Vec<&str> = receipt.links().filter(|link| link.contains("/tep/")).collect();
        assert!(!files.is_empty());
        for stranger in [app.nobody(), mai] {
            for path in ["", "/bo-sung", "/rut", "/don.pdf", "/ket-qua"] {
                let reply = stranger.get(&format!("/ho-so/{code}{path}")).await.assert_status(404);
                assert!(!reply.text().contains("Đặng"), "{path}: {}", reply.text());
            }
            stranger.get(&format!("/bien-nhan/{code}")).await.assert_status(404);
            stranger.get(&format!("/bien-nhan/{code}/bien-nhan.pdf")).await.assert_status(404);
            let withdraw = [("key", "k"), ("confirm", "on")];
            stranger.post_form(&format!("/ho-so/{code}/rut"), &withdraw).await.assert_status(404);
            let supplement = format!("/ho-so/{code}/bo-sung");
            stranger.upload_with(&supplement, &[("key", "k")], &[]).await.assert_status(404);
            let item = format!("{supplement}/00000000-0000-7000-8000-000000000000");
            stranger.upload(&item, &[]).await.assert_status(404);
            for link in &files {
                stranger.get(link).await.assert_status(404);
            }
        }
        for link in files {
            let file = hue.get(link).await.assert_status(200);
            let disposition = file.header("content-disposition").unwrap();
            assert!(disposition.starts_with("attachment"), "{disposition}");
            assert!(file.header("content-security-policy").unwrap().contains("sandbox"));
            assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        }
        hue.get(&format!("/ho-so/{code}")).await.ok().assert_says("Đã gửi hồ sơ");
    }

    async fn the_secret_is_shown_for_half_an_hour(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        let secret = receipt.by_class("secret").next().unwrap().text.clone();
        assert!(secret.len() > 8);
        app.clock.advance(chrono::TimeDelta::minutes(31));
        let later = hue.get(&format!("/bien-nhan/{code}")).await.ok();
        later.assert_says("không hiện lại");
        assert!(later.by_class("secret").next().is_none());
    }

    async fn code_and_secret_open_the_dossier_in_another_browser(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        let secret = receipt.all("code").find(|code| code.text.len() == 8).unwrap().text.clone();
        let daughter = app.citizen();
        let wrong = [("code", code.as_str()), ("secret", "23456789")];
        let page = daughter.post_form("/tra-cuu", &wrong).await.refused();
        assert_eq!(page.value("code").as_deref(), Some(code.as_str()));
        assert_eq!(page.value("secret").as_deref(), Some(""));
        let typed = format!("{} {}", &secret[..4], secret[4..].to_lowercase());
        let lower = code.to_lowercase();
        let right = [("code", lower.as_str()), ("secret", typed.as_str())];
        let dossier = daughter.post_form("/tra-cuu", &right).await.redirected();
        assert_eq!(dossier, format!("/ho-so/{code}"));
        daughter.get(&dossier).await.ok().assert_says("Đã gửi hồ sơ");
        // The receipt is hers to see as well, without the secret.
        let receipt = daughter.get(&format!("/bien-nhan/{code}")).await.ok();
        receipt.assert_says("không hiện lại");
    }

    async fn whoever_shares_a_device_closes_the_dossier_on_it(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        let secret = receipt.all("code").find(|code| code.text.len() == 8).unwrap().text.clone();
        let close = format!("/ho-so/{code}/dong");
        receipt.assert_says("Đóng hồ sơ trên máy này");
        let path = format!("/ho-so/{code}");
        let form = hue.get(&path).await.ok().form(&close);
        let copied = hue.cookie("portal_citizen").unwrap();
        // Nobody closes it but who has it open.
        let mai = app.owner(&app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await);
        mai.post_form(&close, &form).await.assert_status(404);
        hue.get(&path).await.ok();

        let lookup = hue.post_form(&close, &form).await.redirected();
        assert!(hue.cookie("portal_citizen").is_none());
        let page = hue.get(&lookup).await.ok();
        page.assert_says("Hồ sơ đã đóng trên máy này");
        assert!(!page.html().contains(&code), "the next at this device reads no code");
        // A second tap is told the same.
        assert_eq!(hue.post_form(&close, &form).await.redirected(), lookup);
        // The session itself has ended, not only the browser's memory of it.
        for browser in [hue, app.nobody().with_cookie("portal_citizen", &copied)] {
            for path in [&path, &format!("/bien-nhan/{code}")] {
                let reply = browser.get(path).await.assert_status(404);
                assert!(!reply.text().contains("Đặng"), "{path}: {}", reply.text());
            }
        }
        let again = app.citizen();
        let fields = [("code", code.as_str()), ("secret", secret.as_str())];
        assert_eq!(again.post_form("/tra-cuu", &fields).await.redirected(), path);
    }

    async fn the_owner_reads_the_ground_in_words(app: TestApp) {
        let hue = app.citizen();
        let (_, code) = sent(&app, &hue, ENFORCEMENT).await;
        let fields = [("ground", "not_competent"), ("words", "Nơi khác giải quyết.")];
        act(&app.clerk().await, &code, "decline", &fields).await.redirected();
        let page = hue.get(&format!("/ho-so/{code}")).await.ok();
        page.assert_says("Không thuộc thẩm quyền của cơ quan").assert_says("Nơi khác giải quyết.");
    }

    async fn the_owner_is_told_what_the_desk_is_told_of_the_date(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        let secret = receipt.all("code").find(|code| code.text.len() == 8).unwrap().text.clone();
        let fields = [("code", code.as_str()), ("secret", secret.as_str())];
        for (days, words) in [(7, "hạn hôm nay"), (2, "quá 2 ngày làm việc")] {
            app.clock.advance(chrono::TimeDelta::days(days));
            let path = hue.post_form("/tra-cuu", &fields).await.redirected();
            hue.get(&path).await.ok().assert_says("02/12/2026").assert_says(words);
            let desk = app.clerk().await;
            desk.get(&format!("/can-bo/ho-so/{code}")).await.ok().assert_says(words);
        }
    }

    async fn an_impatient_double_tap_makes_one_dossier(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let send = format!("{}/gui", filling.draft);
        let check = hue.get(&format!("{}/kiem-tra", filling.draft)).await.ok();
        let mut fields = check.form(&send);
        fields.push(("truth".to_owned(), "on".to_owned()));
        let first = hue.post_form(&send, &fields).await.redirected();
        let second = hue.post_form(&send, &fields).await.redirected();
        assert_eq!(first, second);
        assert_eq!(app.mails().await.len(), 1);
        // The draft is a dossier now: its link says so.
        let gone = hue.get(&filling.draft).await.assert_status(410);
        gone.page().assert_says("đã được gửi");
    }

    async fn nothing_is_sent_without_the_statement_of_truth(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let send = format!("{}/gui", filling.draft);
        let check = hue.get(&format!("{}/kiem-tra", filling.draft)).await.ok();
        let page = hue.post_form(&send, &check.form(&send)).await.refused();
        assert!(page.title().starts_with("Lỗi:"), "{}", page.title());
        page.assert_says("đánh dấu vào lời cam đoan");
        assert!(app.mails().await.is_empty());
    }

    async fn nothing_is_sent_that_was_not_read(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let (send, form) = filling.ready().await;
        for garbled in [None, Some(""), Some("mot"), Some("99999999999"), Some("1")] {
            let mut fields = form.clone();
            fields.retain(|(name, _)| name != "version");
            fields.extend(garbled.map(|text| ("version".to_owned(), text.to_owned())));
            let page = hue.post_form(&send, &fields).await.assert_status(409).page();
            page.assert_says("Ông/Bà xem lại nội dung mới nhất dưới đây rồi gửi");
            assert_ne!(page.form(&send), form, "the form is a new one");
        }
        assert!(app.mails().await.is_empty());
        hue.post_form(&send, &form).await.redirected();
    }

    async fn what_is_wrong_is_kept_and_told_at_its_field(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let fields = [
            ("requester_role", "creditor"),
            ("requester.kind", "person"),
            ("requester.full_name", "Đặng Thị Huệ"),
            ("requester.birth_date:day", "31"),
            ("requester.birth_date:month", "2"),
            ("requester.birth_date:year", "1975"),
            ("requester.phone", "khong biet"),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()));
        let page = filling.post("nguoi-yeu-cau", &fields).await.refused();
        assert!(page.title().starts_with("Lỗi:"), "{}", page.title());
        assert_eq!(page.value("requester.full_name").as_deref(), Some("Đặng Thị Huệ"));
        assert_eq!(page.value("requester.birth_date:day").as_deref(), Some("31"));
        assert_eq!(page.value("requester.phone").as_deref(), Some("khong biet"));
        let phone = page.by_id("requester-phone").unwrap();
        assert_eq!(phone.attribute("aria-invalid"), Some("true"));
        let described = phone.attribute("aria-describedby").unwrap();
        assert!(described.contains("requester-phone-error"), "{described}");
        assert!(page.links().any(|link| link == "#requester-phone"));
        page.assert_says("Không có ngày này trong lịch");
        // It was kept all the same, also when the page is opened again.
        let path = format!("{}/nguoi-yeu-cau", filling.draft);
        let again = hue.get(&path).await.ok();
        assert_eq!(again.value("requester.phone").as_deref(), Some("khong biet"));
    }

    async fn the_island_saves_quietly_and_hears_of_other_questions(app: TestApp) {
        let hue = app.citizen().like_an_island();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let fields = [("requester_role", "creditor"), ("requester.kind", "organization")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()));
        let reply = filling.post("nguoi-yeu-cau", &fields).await.assert_status(200).json();
        assert_eq!(reply["saved_at"], "08:00");
        let questions = reply["questions"].as_str().unwrap();
        assert!(questions.contains("requester.business_code"), "{questions}");
        let shown = Page::parse(questions).value("shown").unwrap();
        let mut fields = fields.to_vec();
        fields.push(("shown".to_owned(), shown));
        let reply = filling.post("nguoi-yeu-cau", &fields).await.assert_status(200).json();
        assert!(reply["questions"].is_null());
    }

    async fn a_file_changes_each_sentence_that_speaks_of_files(app: TestApp) {
        let hue = app.citizen().like_an_island();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let page = app.citizen().get(&format!("{}/tai-lieu", filling.draft)).await.ok();
        page.assert_says("Còn thiếu: Bản án");
        let paper = sample("files/good/ban-an-27-2025-DS-ST.pdf");
        let reply = filling.attach("judgment", "ban-an.pdf", &paper).await;
        let parts = reply.assert_status(201).json()["parts"].clone();
        assert!(parts["judgment-files"].as_str().unwrap().contains("ban-an.pdf"));
        assert!(parts["papers-totals"].as_str().unwrap().contains("Hiện có 1 tệp"));
        assert!(!parts["papers-missing"].as_str().unwrap().contains("Còn thiếu"));
        for id in parts.as_object().unwrap().keys() {
            assert!(page.by_id(id).is_some(), "{id}");
        }
    }

    async fn a_kept_copy_is_older_once_its_own_section_was_saved(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let path = format!("{}/nguoi-yeu-cau", filling.draft);
        // The island keeps the mark beside what was typed; see `app::browser::autosave`.
        let mark = async || {
            let page = hue.get(&path).await.ok();
            let mark = page.by_id("cau-hoi").unwrap().attribute("data-saved").unwrap().to_owned();
            // All pages of the draft forget by the same marks.
            let list = hue.get(&format!("{}/tai-lieu", filling.draft)).await.ok();
            assert!(list.html().contains(&mark), "{mark}");
            mark
        };
        let before = mark().await;
        // What changes elsewhere makes no text of this section older.
        let number = [("judgment.number".to_owned(), "27/2025/DS-ST".to_owned())];
        filling.post("ban-an", &number).await;
        let paper = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        filling.attach("judgment", "ban-an.pdf", &paper).await.redirected();
        assert_eq!(mark().await, before);

        let name = [("requester.full_name".to_owned(), "Đặng Thị Huệ".to_owned())];
        filling.post("nguoi-yeu-cau", &name).await;
        let after = mark().await;
        assert_ne!(after, before);
        let island = app.citizen().like_an_island();
        let other = [("requester.full_name", "Đặng Thị Huế")];
        let quiet = island.post_form(&path, &other).await.assert_status(200).json();
        assert_ne!(quiet["saved"], after);
        assert_eq!(quiet["saved"], mark().await);
    }

    async fn a_draft_that_is_gone_leaves_nothing_in_the_browser(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let forgets = async |path: &str, status: u16| {
            let reply = hue.get(path).await.assert_status(status);
            let draft = path.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
            // The island stands on the page, with the path of the draft and no marks.
            let words = reply.text();
            assert!(words.contains("ForgetOlder") && words.contains("boot"), "{words}");
            assert!(words.contains(&draft), "{words}");
        };
        forgets("/nop/aaaaaaaaaaaaaaaaaaaaaaaaaa/nguoi-yeu-cau", 404).await;
        filling.send().await.redirected();
        forgets(&format!("{}/nguoi-yeu-cau", filling.draft), 410).await;
        let other = Filling::start(&hue, ENFORCEMENT).await;
        app.clock.advance(chrono::TimeDelta::days(91));
        forgets(&other.draft, 410).await;
    }

    async fn an_island_hears_in_words_why_a_file_was_not_taken(app: TestApp) {
        let island = app.citizen().like_an_island();
        let filling = Filling::start(&island, ENFORCEMENT).await;
        let told = async |bytes: &[u8], status: u16| -> (String, String) {
            let reply = filling.attach("judgment", "bi-cat.pdf", bytes).await;
            let reply = reply.assert_status(status).json();
            let text = |key: &str| reply[key].as_str().unwrap().to_owned();
            (text("code"), text("words"))
        };
        let bad = sample("files/bad/bi-cat.pdf");
        let (code, words) = told(&bad, 422).await;
        assert_eq!(code, "damaged");
        assert!(words.starts_with("Tệp này bị hỏng"), "{words}");
        app.clock.advance(chrono::TimeDelta::days(91));
        let (code, words) = told(&bad, 410).await;
        assert_eq!((code.as_str(), words.as_str()), ("gone", "Bản nháp này không còn"));
    }

    async fn a_list_grows_and_shrinks_without_script(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let one = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let section = "nguoi-phai-thi-hanh-an";
        let fields = [one("debtors.0.full_name", "Trần Thị Bé"), one("add", "debtors")];
        let more = filling.post(section, &fields).await.redirected();
        assert!(more.ends_with("?them=debtors#debtors-1"), "{more}");
        let page = hue.get(more.split('#').next().unwrap()).await.ok();
        assert!(page.by_id("debtors-1").is_some());
        let fields = [
            one("debtors.0.full_name", "Trần Thị Bé"),
            one("debtors.1.full_name", "Lê Văn Tám"),
            one("remove", "debtors.0"),
        ];
        filling.post(section, &fields).await.redirected();
        let page = hue.get(&format!("{}/{section}", filling.draft)).await.ok();
        assert_eq!(page.value("debtors.0.full_name").as_deref(), Some("Lê Văn Tám"));
        assert!(page.by_id("debtors-1").is_none());
    }

    async fn a_refused_file_costs_nothing_else(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let good = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let bad = sample("files/bad/bi-cat.pdf");
        filling.attach("judgment", "Bản án.pdf", &good).await.redirected();
        let page = filling.attach("judgment", "bi-cat.pdf", &bad).await.refused();
        page.assert_says("Bản án.pdf").assert_says("bi-cat.pdf: Tệp này bị hỏng");
        assert!(page.title().starts_with("Lỗi:"), "{}", page.title());
    }

    async fn a_receipt_lists_what_came_with_the_request(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await;
        let (hue, code) = (app.owner(&sent), &sent.code);
        let own = hue.get(&format!("/bien-nhan/{code}")).await.ok();
        let item = app.asked_for(code).await;
        let bytes = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let file = Upload {
            field: "file",
            name: "gui-sau.pdf",
            media_type: "application/pdf",
            bytes: &bytes,
        };
        let path = format!("/ho-so/{code}/bo-sung/{item}");
        app.clock.advance(chrono::TimeDelta::minutes(40));
        let lists = async || {
            let receipt = hue.get(&format!("/bien-nhan/{code}")).await.ok();
            let pdf = hue.get(&format!("/bien-nhan/{code}/bien-nhan.pdf")).await.assert_status(200);
            let names = |page: &Page| -> Vec<String> {
                page.by_class("file-name").map(|name| name.text.clone()).collect()
            };
            assert_eq!(names(&receipt), names(&own));
            assert!(!receipt.says("gui-sau.pdf"));
            assert!(!text_of(pdf.bytes()).contains("gui-sau.pdf"));
            let form = hue.get(&format!("/ho-so/{code}/don.pdf")).await.assert_status(200);
            assert!(!text_of(form.bytes()).contains("gui-sau.pdf"), "it was not enclosed");
            hue.get(&format!("/ho-so/{code}")).await.ok().says("gui-sau.pdf")
        };
        assert!(!lists().await);
        hue.upload(&path, &[file]).await.redirected();
        assert!(lists().await, "the dossier shows it before the answer is sent");
        let answer = format!("answer.{item}");
        let texts = [("key", "k"), (answer.as_str(), "Đã gửi.")];
        hue.upload_with(&format!("/ho-so/{code}/bo-sung"), &texts, &[]).await.redirected();
        assert!(lists().await, "and after");
    }

    async fn files_are_put_in_order_turned_and_removed(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let photo = sample("files/good/IMG_20260912_083107.jpg");
        for name in ["trang-1.jpg", "trang-2.jpg"] {
            filling.attach("judgment", name, &photo).await.redirected();
        }
        let papers = format!("{}/tai-lieu", filling.draft);
        let names = async || -> Vec<String> {
            let page = hue.get(&papers).await.ok();
            page.by_class("file-name").map(|name| name.text.clone()).collect()
        };
        assert_eq!(names().await, ["trang-1.jpg", "trang-2.jpg"]);
        let page = hue.get(&papers).await.ok();
        let forms: Vec<String> = page
            .all("form")
            .filter_map(|form| form.attribute("action").map(str::to_owned))
            .collect();
        let act = |act: &str| forms.iter().find(|form| form.ends_with(act)).unwrap().clone();
        hue.post_form::<&str, &str>(&act("/xuong"), &[]).await.redirected();
        assert_eq!(names().await, ["trang-2.jpg", "trang-1.jpg"]);
        let picture = page.all("img").next().unwrap().attribute("src").unwrap().to_owned();
        let upright = hue.get(&picture).await.assert_status(200);
        hue.post_form::<&str, &str>(&act("/xoay"), &[]).await.redirected();
        let turned = hue.get(&picture).await.assert_status(200);
        assert_ne!(upright.bytes(), turned.bytes());
        hue.post_form::<&str, &str>(&act("/xoa"), &[]).await.redirected();
        assert_eq!(names().await, ["trang-2.jpg"]);
    }

    async fn a_file_that_comes_while_the_request_is_sent_hears_of_it(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let bytes = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let file = Upload {
            field: "file",
            name: "trang-3.pdf",
            media_type: "application/pdf",
            bytes: &bytes,
        };
        let (media_type, body) = multipart(&[], &[file]);
        let (line, mut end) = tokio::sync::mpsc::channel::<Vec<u8>>(1);
        let pieces = futures_util::stream::poll_fn(move |cx| end.poll_recv(cx));
        let request = hue
            .request(http::Method::POST, &format!("{}/tai-lieu/judgment", filling.draft))
            .header(http::header::CONTENT_TYPE, media_type)
            .body(axum::body::Body::from_stream(pieces.map(Ok::<_, std::io::Error>)))
            .unwrap();
        let slowly = async {
            // The second piece leaves when the first was read: the draft was open then.
            line.send(body[..100].to_vec()).await.unwrap();
            line.send(body[100..200].to_vec()).await.unwrap();
            filling.send().await.redirected();
            line.send(body[200..].to_vec()).await.unwrap();
            drop(line);
        };
        let (reply, ()) = tokio::join!(hue.send(request), slowly);
        reply.assert_status(410).page().assert_says("đã được gửi");
    }

    async fn a_draft_ends_and_says_so(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        hue.get(&filling.draft).await.ok();
        app.clock.advance(chrono::TimeDelta::days(91));
        let gone = hue.get(&filling.draft).await.assert_status(410);
        gone.page().assert_says("90 ngày");
        let unknown = hue.get("/nop/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.assert_status(404);
        unknown.page().assert_says("chưa được chép đủ");
    }

    async fn the_paper_of_a_draft_has_an_end(app: TestApp) {
        let hue = app.citizen();
        let filling = filled(&app, &hue, ENFORCEMENT).await;
        let pdf = format!("{}/don.pdf", filling.draft);
        let whole = text_of(hue.get(&pdf).await.assert_status(200).bytes());
        assert!(!whole.contains("không in"), "{whole}");
        let name = format!("Đặng {}Huệ", "Thị ".repeat(100_000));
        let fields = [("requester_role", "creditor"), ("requester.kind", "person")];
        let mut fields = fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        fields.push(("requester.full_name".to_owned(), name));
        filling.post("nguoi-yeu-cau", &fields).await.assert_status(422);
        let cut = text_of(hue.get(&pdf).await.assert_status(200).bytes());
        assert!(cut.contains("Bản nháp dài quá giới hạn, in không đủ"), "{cut}");
        assert!(cut.contains("phần còn lại dài quá giới hạn"), "{cut}");
        assert!(cut.contains("Đặng Thị") && !cut.contains("Huệ"), "{cut}");
        assert!(cut.len() < whole.len() + 2_000, "{} letters", cut.len());
    }

    async fn the_way_back_comes_by_mail(app: TestApp) {
        let hue = app.citizen();
        let filling = Filling::start(&hue, ENFORCEMENT).await;
        let path = format!("{}/lien-ket", filling.draft);
        let wrong = hue.post_form(&path, &[("email", "hue(at)example")]).await.refused();
        assert_eq!(wrong.value("email").as_deref(), Some("hue(at)example"));
        hue.post_form(&path, &[("email", "hue@example.org")]).await.redirected();
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].text.contains(&filling.draft), "{}", mails[0].text);
    }

    async fn words_outlive_a_session(app: TestApp) {
        let hue = app.citizen();
        let (receipt, code) = sent(&app, &hue, ENFORCEMENT).await;
        let secret = receipt.all("code").find(|code| code.text.len() == 8).unwrap().text.clone();
        let path = format!("/ho-so/{code}/rut");
        let mut fields = hue.get(&path).await.ok().form(&path);
        fields.retain(|(name, _)| name != "words");
        fields.push(("words".to_owned(), "Hai bên đã thỏa thuận.".to_owned()));
        fields.push(("confirm".to_owned(), "on".to_owned()));
        app.clock.advance(chrono::TimeDelta::hours(25));
        let ended = hue.post_form(&path, &fields).await.assert_status(404).page();
        ended.assert_says("vẫn được giữ");
        let mut fields = ended.form("/tra-cuu");
        fields.retain(|(name, _)| name != "secret");
        fields.push(("secret".to_owned(), secret));
        let again = hue.post_form("/tra-cuu", &fields).await.ok();
        assert_eq!(again.value("words").as_deref(), Some("Hai bên đã thỏa thuận."));
        let mut fields = again.form(&path);
        fields.push(("confirm".to_owned(), "on".to_owned()));
        hue.post_form(&path, &fields).await.redirected();
    }

    async fn a_result_is_delivered_when_it_goes_out(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await;
        let hue = app.owner(&sent);
        let result = format!("/ho-so/{}/ket-qua", sent.code);
        let state = async || app.state_of(&sent.code).await;
        app.decided(&sent.code, None).await;
        hue.get(&result).await.assert_status(404);
        assert_eq!(state().await, State::ResultReady, "there was no paper to fetch");

        let other = app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await;
        let mai = app.owner(&other);
        let result = format!("/ho-so/{}/ket-qua", other.code);
        let state = async || app.state_of(&other.code).await;
        let paper = app.stored_file("xac-nhan.pdf", b"%PDF-1.4 xac nhan").await;
        let key = paper.key.clone();
        app.decided(&other.code, Some(paper)).await;
        let head = mai.request(http::Method::HEAD, &result).body(axum::body::Body::empty());
        mai.send(head.unwrap()).await.assert_status(200);
        assert_eq!(state().await, State::ResultReady, "only its head was asked for");
        let blobs = &app.desk().blobs;
        let bytes = blobs.get(&key).await.unwrap();
        blobs.delete(&key).await.unwrap();
        mai.get(&result).await.assert_status(500);
        assert_eq!(state().await, State::ResultReady, "the paper could not be read");
        blobs.put(&key, bytes).await.unwrap();
        let file = mai.get(&result).await.assert_status(200);
        assert_eq!(file.bytes(), b"%PDF-1.4 xac nhan");
        assert_eq!(state().await, State::Delivered);
        mai.get(&result).await.assert_status(200);
    }

    async fn too_many_words_are_told_and_kept(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(CERTIFICATE, &[]).await).await;
        let (hue, code) = (app.owner(&sent), &sent.code);
        let words = "Hai bên đã thỏa thuận. ".repeat(500);
        let withdraw = format!("/ho-so/{code}/rut");
        let fields = [("key", "k"), ("confirm", "on"), ("words", words.as_str())];
        let page = hue.post_form(&withdraw, &fields).await.refused();
        assert!(page.title().starts_with("Lỗi:"), "{}", page.title());
        page.assert_says("nhiều hơn mức 10.000 ký tự");
        assert_eq!(page.value("words").unwrap().trim(), words.trim());
        assert_eq!(page.by_id("ly-do").unwrap().attribute("aria-invalid"), Some("true"));

        let item = app.asked_for(code).await;
        let supplement = format!("/ho-so/{code}/bo-sung");
        let answer = format!("answer.{item}");
        let texts = [("key", "k2"), (answer.as_str(), words.as_str())];
        let page = hue.upload_with(&supplement, &texts, &[]).await.refused();
        assert!(page.title().starts_with("Lỗi:"), "{}", page.title());
        page.assert_says("nhiều hơn mức 10.000 ký tự");
        assert_eq!(page.value(&answer).unwrap().trim(), words.trim());
        assert_eq!(app.state_of(code).await, State::SupplementRequested);

        // A form of a list that is no longer open.
        let texts = [("key", "k3"), (answer.as_str(), "Đã gửi.")];
        hue.upload_with(&supplement, &texts, &[]).await.redirected();
        let late = [("key", "k4"), (answer.as_str(), "Gửi thêm.")];
        let page = hue.upload_with(&supplement, &late, &[]).await.assert_status(409).page();
        assert!(!page.title().starts_with("Lỗi:"), "{}", page.title());
        page.assert_says("hiện không cần bổ sung gì");
    }

    async fn nobody_learns_which_codes_exist(app: TestApp) {
        let hue = app.citizen();
        let (_, code) = sent(&app, &hue, ENFORCEMENT).await;
        let none = format!("{}9", &code[..code.len() - 1]);
        let stranger = app.nobody();
        let there = stranger.get(&format!("/ho-so/{code}")).await.assert_status(404);
        let not_there = stranger.get(&format!("/ho-so/{none}")).await.assert_status(404);
        assert_eq!(there.text().replace(&code, ""), not_there.text().replace(&none, ""));
    }

    async fn a_dossier_is_taken_back(app: TestApp) {
        let hue = app.citizen();
        let (_, code) = sent(&app, &hue, ENFORCEMENT).await;
        let path = format!("/ho-so/{code}/rut");
        let page = hue.get(&path).await.ok();
        let mut fields = page.form(&path);
        let unconfirmed = hue.post_form(&path, &fields).await.refused();
        unconfirmed.assert_says("đánh dấu xác nhận");
        fields.push(("confirm".to_owned(), "on".to_owned()));
        hue.post_form(&path, &fields).await.redirected();
        hue.post_form(&path, &fields).await.redirected();
        let page = hue.get(&format!("/ho-so/{code}")).await.ok();
        page.assert_says("Ông/Bà đã rút hồ sơ này");
        hue.get(&path).await.assert_status(409);
    }
}

/// A database that fails while a file is attached may have written its row all the same: the
/// bytes of a refused file go, those of a surprise stay.
#[tokio::test]
async fn bytes_are_deleted_after_a_refusal_only() {
    let app = TestApp::sqlite().await;
    let hue = app.citizen();
    let filling = Filling::start(&hue, ENFORCEMENT).await;
    let sent = app
        .send_draft(&app.ready_draft(CERTIFICATE, &[]).await)
        .await;
    let owner = app.owner(&sent);
    let item = app.asked_for(&sent.code).await;
    let answering = format!("/ho-so/{}/bo-sung", sent.code);
    let decided = app.sent(ENFORCEMENT).await;
    assigned(&app, &decided).await;
    let officer = app.officer().await;
    let proposing = format!("/can-bo/ho-so/{decided}/propose");
    let page = officer.get(&format!("/can-bo/ho-so/{decided}")).await.ok();
    let version = page.form(&proposing)[0].1.clone();
    let result = [
        ("version", version.as_str()),
        ("outcome", "granted"),
        ("words", "Đồng ý."),
    ];
    let bytes = sample("files/good/trich-luc-ban-an-1-trang.pdf");
    let file = |field| Upload {
        field,
        name: "trang-1.pdf",
        media_type: "application/pdf",
        bytes: &bytes,
    };
    let there = app.stored_files();

    // Two results: which is meant nobody knows, and neither stays.
    let two = [file("file"), file("file")];
    let page = officer
        .upload_with(&proposing, &result, &two)
        .await
        .refused();
    page.assert_says("Chỉ gửi được một tệp kết quả.");
    let control = page.by_id("propose-file").unwrap();
    assert_eq!(control.attribute("aria-invalid"), Some("true"));
    assert_eq!(page.by_id("propose-words").unwrap().text, "Đồng ý.");
    let stale = [("version", "1"), result[1], result[2]];
    let reply = officer
        .upload_with(&proposing, &stale, &[file("file")])
        .await;
    reply.assert_status(409);
    // A text that is too large to be read comes after the file.
    let (kind, body) = multipart(&[], &[file("file")]);
    let mut body = body[..body.len() - "--\r\n".len()].to_vec();
    body.extend_from_slice(b"\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n");
    body.resize(body.len() + 300 * 1024, b'a');
    let end = kind.split_once("boundary=").unwrap().1;
    body.extend_from_slice(format!("\r\n--{end}--\r\n").as_bytes());
    let request = officer
        .request(http::Method::POST, &proposing)
        .header(http::header::CONTENT_TYPE, kind)
        .body(axum::body::Body::from(body));
    officer.send(request.unwrap()).await.assert_status(413);
    let nowhere = format!("{answering}/{}", uuid::Uuid::nil());
    owner.upload(&nowhere, &[file("file")]).await;
    assert_eq!(app.stored_files(), there, "all of them were refused");

    let broken = "CREATE TRIGGER broken BEFORE INSERT ON files
        BEGIN SELECT RAISE(ABORT, 'broken'); END";
    let db = app.desk().db.for_tests();
    db.execute_unprepared(broken).await.unwrap();
    let reply = filling.attach("judgment", "trang-1.pdf", &bytes).await;
    reply.assert_status(500);
    let one = format!("{answering}/{item}");
    let reply = owner.upload(&one, &[file("file")]).await;
    reply.assert_status(500);
    let reply = officer
        .upload_with(&proposing, &result, &[file("file")])
        .await;
    reply.assert_status(500);
    assert_eq!(app.stored_files(), there + 3);
}

/// Answers in which nothing is wrong do not come by chance: the samples fill every form.
#[test]
fn sample_answers_fill_the_forms() {
    let catalogue = domain::procedure::Catalogue::embedded().unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let context = Context::new(today, catalogue.calendar());
    for form in catalogue.forms() {
        let answers: Answers = sample_answers(form, &context);
        let errors = domain::form::validate(form, &answers, &context);
        assert!(errors.is_empty(), "{}: {errors:?}", form.id);
    }
}

#[tokio::test]
async fn quotas_are_counted_for_what_is_there() {
    let app = TestApp::sqlite_with(|config| config.limits.factor = 1).await;
    let sent = app
        .send_draft(&app.ready_draft(CERTIFICATE, &[]).await)
        .await;
    let item = app.asked_for(&sent.code).await;
    let (nobody, hue) = (app.nobody(), app.owner(&sent));
    let known = |kind| app.portal.limiter.known(kind);
    for letter in 'a'..='e' {
        let draft = format!("/nop/{}", letter.to_string().repeat(26));
        let paper = nobody.get(&format!("{draft}/don.pdf")).await;
        let file = nobody
            .upload(&format!("{draft}/tai-lieu/judgment"), &[])
            .await;
        let link = format!("{draft}/lien-ket");
        let link = nobody
            .post_form(&link, &[("email", "hue@example.org")])
            .await;
        for reply in [paper, file, link] {
            reply.assert_status(404);
        }
    }
    for kind in [Tried::PaperOf, Tried::FilesOf, Tried::LinkOf] {
        assert_eq!(known(kind), 0, "{kind:?}");
    }

    // Files of a supplement count, whichever of its two forms they come with.
    let supplement = format!("/ho-so/{}/bo-sung", sent.code);
    let one = format!("{supplement}/{item}");
    for _ in 0..60 {
        hue.upload(&one, &[]).await.redirected();
        let reply = hue.upload_with(&supplement, &[("key", "k")], &[]).await;
        reply.assert_status(422);
    }
    hue.upload_with(&supplement, &[("key", "k")], &[])
        .await
        .assert_status(429);
    assert_eq!(known(Tried::FilesOf), 1);
}

#[tokio::test]
async fn the_paper_of_one_draft_is_not_made_for_ever() {
    let app = TestApp::sqlite_with(|config| config.limits.factor = 1).await;
    let hue = app.citizen();
    let filling = Filling::start(&hue, CERTIFICATE).await;
    let pdf = format!("{}/don.pdf", filling.draft);
    for _ in 0..30 {
        hue.get(&pdf).await.assert_status(200);
    }
    hue.get(&pdf).await.assert_status(429);
    let another = Filling::start(&hue, CERTIFICATE).await;
    let pdf = format!("{}/don.pdf", another.draft);
    hue.get(&pdf).await.assert_status(200);
}
