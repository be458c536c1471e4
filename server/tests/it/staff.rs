//! The one-stop desk at work: from the queue to the delivered result, and everything that must
//! not happen on the way.

use chrono::TimeDelta;
use domain::dossier::MailKind;
use sea_orm::ConnectionTrait;
use server::storage::entities::mail;

use crate::{
    both_engines,
    support::{Browser, Page, Reply, TestApp, Upload},
};

pub const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

/// A small paper that every reader opens.
pub const RESULT: &[u8] = include_bytes!("../samples/files/good/trich-luc-ban-an-1-trang.pdf");

pub fn dossier(code: &str) -> String {
    format!("/can-bo/ho-so/{code}")
}

/// Does an act as the page offers it: with the version that it shows.
pub async fn act(browser: &Browser, code: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
    let page = browser.get(&dossier(code)).await.ok();
    act_on(&page, browser, code, action, fields).await
}

/// The same on a page that was read before.
pub async fn act_on(
    page: &Page,
    browser: &Browser,
    code: &str,
    action: &str,
    fields: &[(&str, &str)],
) -> Reply {
    let path = format!("{}/{action}", dossier(code));
    let mut form = page.form(&path);
    for (name, value) in fields {
        form.retain(|(key, _)| key != name);
        form.push(((*name).to_owned(), (*value).to_owned()));
    }
    browser.post_form(&path, &form).await
}

/// The id of an officer, as the form for assigning offers it.
pub fn colleague(page: &Page, name: &str) -> String {
    page.all("option")
        .find(|option| option.text == name)
        .and_then(|option| option.attribute("value"))
        .unwrap()
        .to_owned()
}

/// The one mail of this kind.
pub async fn mailed(app: &TestApp, kind: MailKind) -> mail::Model {
    let mut mails = app.mails().await;
    mails.retain(|mail| *mail.kind == kind);
    assert_eq!(mails.len(), 1, "{kind:?}");
    mails.remove(0)
}

/// Accepts a dossier, its signed paper at hand, and gives it to the first officer.
pub async fn assigned(app: &TestApp, code: &str) {
    let clerk = app.clerk().await;
    let today = app.desk().clock.today().to_string();
    act(&clerk, code, "accept", &[("paper_on", &today)])
        .await
        .redirected();
    let page = clerk.get(&dossier(code)).await.ok();
    let officer = colleague(&page, "Chấp hành viên Mẫu Một");
    act(&clerk, code, "assign", &[("assignee", &officer)])
        .await
        .redirected();
}

/// … and has a result proposed.
pub async fn proposed(app: &TestApp, code: &str) {
    assigned(app, code).await;
    let officer = app.officer().await;
    let fields = [
        ("outcome", "granted"),
        ("words", "Ra quyết định thi hành án."),
    ];
    act(&officer, code, "propose", &fields).await.redirected();
}

both_engines! {
    async fn a_dossier_goes_from_the_queue_to_the_delivered_result(app: TestApp) {
        let code = app.sent(P01).await;
        let (clerk, officer, head) = (app.clerk().await, app.officer().await, app.head().await);

        // The clerk finds it among what is to be accepted.
        let queue = clerk.get("/can-bo").await.ok();
        queue.assert_says("Chờ tiếp nhận").assert_says(&code);
        let page = clerk.get(&dossier(&code)).await.ok();
        page.assert_says("Tình trạng: Đã gửi → Đã tiếp nhận.");
        page.assert_says("Gửi thư cho người nộp: “Hồ sơ đã được tiếp nhận”.");
        page.assert_says("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
        let paper = [("paper_on", "2026-11-25")];
        let done = act(&clerk, &code, "accept", &paper).await.follow(&clerk).await;
        done.assert_says("Đã tiếp nhận hồ sơ");

        let id = colleague(&done, "Chấp hành viên Mẫu Một");
        act(&clerk, &code, "assign", &[("assignee", &id)]).await.redirected();

        // The officer finds it among his own and proposes a result with its paper.
        officer.get("/can-bo").await.ok().assert_says("Của tôi").assert_says(&code);
        let page = officer.get(&dossier(&code)).await.ok();
        let path = format!("{}/propose", dossier(&code));
        let version = page.form(&path)[0].1.clone();
        let texts = [
            ("version", version.as_str()),
            ("outcome", "granted"),
            ("words", "Ra quyết định thi hành án theo yêu cầu."),
        ];
        let paper = Upload {
            field: "file",
            name: "quyết định.pdf",
            media_type: "application/pdf",
            bytes: RESULT,
        };
        officer.upload_with(&path, &texts, &[paper]).await.redirected();

        // The head decides on her page.
        let page = head.get("/lanh-dao").await.ok();
        page.assert_says("Ra quyết định thi hành án theo yêu cầu.");
        let path = format!("{}/approve", dossier(&code));
        let next = head.post_form(&path, &page.form(&path)).await.redirected();
        let page = head.get(&next).await.ok();
        page.assert_says("Đã phê duyệt kết quả").assert_says("Không có kết quả nào đang chờ.");

        let fields = [("how", "counter"), ("to", "Nguyễn Thị Mẫu An")];
        let page = act(&clerk, &code, "deliver", &fields).await.follow(&clerk).await;
        page.assert_says("Đã trả kết quả").assert_says("quyết định.pdf");

        // Under a clock that stands the mails have no order of their own.
        let mut kinds: Vec<MailKind> = app.mails().await.iter().map(|mail| *mail.kind).collect();
        kinds.sort();
        assert_eq!(
            kinds,
            [
                MailKind::Submitted,
                MailKind::Accepted,
                MailKind::Assigned,
                MailKind::ResultReady,
                MailKind::Delivered,
            ]
        );
    }

    async fn a_missing_reason_is_told_at_its_field_and_no_word_is_lost(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let words = "Bản án <thuộc> tỉnh khác & \"lý do\".";

        let page = act(&clerk, &code, "decline", &[("words", words)]).await.refused();
        page.assert_says("Xin chọn căn cứ.");
        assert!(page.title().starts_with("Lỗi"), "{}", page.title());
        let control = page.by_id("decline-ground").unwrap();
        assert_eq!(control.attribute("aria-invalid"), Some("true"));
        assert_eq!(control.attribute("aria-describedby"), Some("decline-ground-error"));
        assert_eq!(page.by_id("decline-words").unwrap().text, words);
        assert!(page.links().any(|link| link == "#decline-ground"));
        assert!(page.by_id("decline-act").unwrap().attributes.contains_key("open"));

        let page = act(&clerk, &code, "decline", &[("ground", "not_competent")]).await.refused();
        page.assert_says("Xin ghi nội dung, lý do.");
        assert_eq!(page.form(&format!("{}/decline", dossier(&code)))[1].1, "not_competent");

        let page = act(&clerk, &code, "request_supplement", &[]).await.refused();
        page.assert_says("Xin chọn ít nhất một lỗi");
        let half = [("items.0.words", "Xin gửi bản án.")];
        let page = act(&clerk, &code, "request_supplement", &half).await.refused();
        assert!(page.html().contains("Xin gửi bản án."));

        proposed(&app, &code).await;
        let head = app.head().await;
        let page = act(&head, &code, "send_back", &[]).await.refused();
        page.assert_says("Xin ghi nội dung, lý do.");
        let extend = [("until", "2026-11-26"), ("ground", "complex"), ("words", "Vụ việc phức tạp.")];
        let page = act(&head, &code, "extend", &extend).await.refused();
        page.assert_says("Ngày hẹn mới phải sau hôm nay");
        assert_eq!(page.by_id("extend-words").unwrap().text, "Vụ việc phức tạp.");

        // All that is wrong is said at once.
        let nothing = [("until", "32/13/2026"), ("ground", ""), ("words", "")];
        let page = act(&head, &code, "extend", &nothing).await.refused();
        for part in ["until", "ground", "words"] {
            assert!(page.by_id(&format!("extend-{part}-error")).is_some(), "{part}");
        }

        // Nothing of all this was written.
        let kinds = app.mails().await.len();
        assert_eq!(kinds, 3, "submitted, accepted, assigned");
    }

    async fn a_refused_result_paper_says_why_at_its_field(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let officer = app.officer().await;
        let path = format!("{}/propose", dossier(&code));
        let version = officer.get(&dossier(&code)).await.ok().form(&path)[0].1.clone();
        let texts = [("version", version.as_str()), ("outcome", "granted"), ("words", "Đồng ý.")];
        let paper = |name, bytes| Upload { field: "file", name, media_type: "application/pdf", bytes };
        let broken: &[u8] = include_bytes!("../samples/files/bad/bi-cat.pdf");
        let page = officer.upload_with(&path, &texts, &[paper("bi-cat.pdf", broken)]).await.refused();
        page.assert_says("Tệp này bị hỏng hoặc bị cắt mất một phần");
        assert_eq!(page.by_id("propose-file").unwrap().attribute("aria-invalid"), Some("true"));
        assert_eq!(page.by_id("propose-words").unwrap().text, "Đồng ý.");
        let locked: &[u8] = include_bytes!("../samples/files/bad/co-mat-khau.pdf");
        let page = officer.upload_with(&path, &texts, &[paper("co-mat-khau.pdf", locked)]).await.refused();
        page.assert_says("mật khẩu");
    }

    async fn a_refusal_needs_its_ground_of_law(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let officer = app.officer().await;
        let fields = [("outcome", "refused"), ("words", "Hết thời hiệu.")];
        let page = act(&officer, &code, "propose", &fields).await.refused();
        assert_eq!(
            page.by_id("propose-ground").unwrap().attribute("aria-invalid"),
            Some("true")
        );
        let fields = [("outcome", "refused"), ("ground", "d"), ("words", "Hết thời hiệu.")];
        act(&officer, &code, "propose", &fields).await.redirected();
        let head = app.head().await;
        act(&head, &code, "approve", &[]).await.redirected();
        let mail = mailed(&app, MailKind::ResultReady).await;
        assert!(mail.text.contains("Hết thời hiệu yêu cầu thi hành án"), "{}", mail.text);
    }

    async fn a_ground_is_one_of_those_offered(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let words = "Đã hết thời hiệu.";
        // A ground of law for refusing the request is none for not taking it in.
        for ground in ["d", "court_file", "no such"] {
            let fields = [("ground", ground), ("words", words)];
            let page = act(&clerk, &code, "decline", &fields).await.refused();
            page.assert_says("Căn cứ này không dùng được cho việc này.");
            let control = page.by_id("decline-ground").unwrap();
            assert_eq!(control.attribute("aria-invalid"), Some("true"), "{ground}");
            assert_eq!(page.by_id("decline-words").unwrap().text, words);
        }
        let fields = [("ground", "unclear"), ("words", words)];
        act(&clerk, &code, "decline", &fields).await.redirected();
    }

    async fn only_a_pre_filing_is_dated_by_its_paper(app: TestApp) {
        let code = app.sent(P01).await;
        let db = app.desk().db.for_tests();
        let ordinary = "UPDATE dossiers SET pre_filing = false";
        db.execute_unprepared(ordinary).await.unwrap();
        app.clock.advance(TimeDelta::days(2));
        let clerk = app.clerk().await;
        let page = act(&clerk, &code, "accept", &[("paper_on", "27/11/2026")]).await.refused();
        page.assert_says("Hồ sơ này không phải hồ sơ nộp trước.");
        assert_eq!(page.by_id("accept-paper_on").unwrap().attribute("value"), Some("27/11/2026"));
        act(&clerk, &code, "accept", &[]).await.redirected();
        clerk.get(&dossier(&code)).await.ok().assert_says("02/12/2026");
    }

    async fn reopening_says_that_the_time_limit_starts_anew(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        withdrawn(&clerk, &code).await;
        let page = app.head().await.get(&dossier(&code)).await.ok();
        page.assert_says("Thời hạn giải quyết tính lại từ đầu, kể từ hôm nay.");
    }

    async fn two_clerks_at_once_one_decides_and_the_other_keeps_her_words(app: TestApp) {
        let code = app.sent(P01).await;
        let (first, second) = (app.clerk().await, app.head().await);
        let read = second.get(&dossier(&code)).await.ok();
        act(&first, &code, "accept", &[]).await.redirected();

        // Declining is no longer possible: the words stand on the page.
        let fields = [("ground", "unclear"), ("words", "Một đoạn văn dài đã soạn.")];
        let page = act_on(&read, &second, &code, "decline", &fields).await.assert_status(409).page();
        page.assert_says("Hồ sơ đã thay đổi");
        page.assert_says("Cán bộ một cửa Mẫu").assert_says("Đã tiếp nhận hồ sơ");
        page.assert_says("Một đoạn văn dài đã soạn.");

        // A supplement may still be asked for: the words stand in its form, ready to be sent.
        let fields = [("items.0.fault", "missing"), ("items.0.words", "Xin gửi giấy ủy quyền.")];
        let page = act_on(&read, &second, &code, "request_supplement", &fields)
            .await
            .assert_status(409)
            .page();
        assert!(page.by_id("request_supplement-act").unwrap().attributes.contains_key("open"));
        let path = format!("{}/request_supplement", dossier(&code));
        second.post_form(&path, &page.form(&path)).await.redirected();
        let mail = mailed(&app, MailKind::SupplementRequested).await;
        assert!(mail.text.contains("Xin gửi giấy ủy quyền."));
    }

    async fn other_peoples_dossiers_do_not_exist(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let path = dossier(&code);
        let decline = format!("{path}/decline");
        let version = [("version", "1")];

        app.officer().await.get(&path).await.ok();
        let other = app.officer2().await;
        other.get(&path).await.assert_status(404);
        other.post_form(&format!("{path}/propose"), &version).await.assert_status(404);
        other.post_form(&format!("{path}/danh-muc"), &version).await.assert_status(404);

        // Reads, writes nothing.
        let auditor = app.auditor().await;
        let page = auditor.get(&path).await.ok();
        assert!(page.all("form").all(|form| {
            !form.attribute("action").unwrap().starts_with(&path)
        }));
        auditor.post_form(&decline, &version).await.assert_status(404);

        app.admin().await.get(&path).await.assert_status(404);
        let to = app.nobody().get(&path).await.redirected();
        assert!(to.starts_with("/can-bo/dang-nhap?next="), "{to}");

        // A clerk decides nothing.
        proposed_by_officer(&app, &code).await;
        let clerk = app.clerk().await;
        clerk.post_form(&format!("{path}/approve"), &version_of(&clerk, &path).await)
            .await
            .assert_status(404);
        clerk.get("/lanh-dao").await.assert_status(404);
        clerk.get(&format!("{path}x")).await.assert_status(404);
        clerk.post_form(&format!("{path}/no_such_act"), &version).await.assert_status(404);
    }

    async fn ticks_become_the_supplement_list_and_a_second_one_needs_the_head(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let path = format!("{}/danh-muc", dossier(&code));
        let page = clerk.get(&dossier(&code)).await.ok();
        let mut ticks = page.form(&path);
        for (name, value) in &mut ticks {
            match name.as_str() {
                "mark.papers.judgment" => "wrong".clone_into(value),
                "words.papers.judgment" => "Ảnh thiếu trang 3.".clone_into(value),
                "mark.debtors" => "present".clone_into(value),
                // A note without a verdict, with a character that no text may hold.
                "words.requester" => "Hỏi lại\u{1b} số nhà.".clone_into(value),
                _ => {}
            }
        }
        let page = clerk.post_form(&path, &ticks).await.follow(&clerk).await;
        assert_eq!(page.value("mark.papers.judgment").as_deref(), Some("wrong"));
        assert_eq!(page.value("mark.debtors").as_deref(), Some("present"));
        assert_eq!(page.value("mark.requester").as_deref(), Some("unchecked"));
        assert_eq!(page.value("words.requester").as_deref(), Some("Hỏi lại số nhà."));
        let gone = [("mark.requester", "unchecked"), ("words.requester", " ")];
        let page = clerk.post_form(&path, &gone).await.follow(&clerk).await;
        assert_eq!(page.value("words.requester").as_deref(), Some(""));
        assert_eq!(page.value("items.0.target").as_deref(), Some("papers.judgment"));
        assert_eq!(page.value("items.0.fault").as_deref(), Some("wrong"));
        assert_eq!(page.value("items.0.words").as_deref(), Some("Ảnh thiếu trang 3."));

        act(&clerk, &code, "request_supplement", &[]).await.redirected();
        let mail = mailed(&app, MailKind::SupplementRequested).await;
        assert!(mail.text.contains("Chưa đúng: Bản án"), "{}", mail.text);
        assert!(mail.text.contains("Ảnh thiếu trang 3."));

        // The paper is brought to the counter.
        let page = clerk.get(&dossier(&code)).await.ok();
        page.assert_says("Chưa có trả lời.");
        let field = page.all("textarea").find_map(|area| {
            let name = area.attribute("name")?;
            name.starts_with("answer.").then(|| name.to_owned())
        }).unwrap();
        act(&clerk, &code, "supplement", &[]).await.refused().assert_says("Xin ghi trả lời");
        act(&clerk, &code, "supplement", &[(&field, "Đã nộp bản đủ trang.")]).await.redirected();

        // The second list is the head's.
        let page = clerk.get(&dossier(&code)).await.ok();
        assert!(page.by_id("request_supplement-act").is_none());
        let head = app.head().await;
        let again = [("items.0.fault", "missing"), ("items.0.words", "Xin gửi thêm.")];
        act(&head, &code, "request_supplement", &again).await.redirected();
    }

    async fn a_note_is_kept_whole_or_refused_at_its_field(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let path = format!("{}/danh-muc", dossier(&code));
        let long = "Hỏi lại số nhà. ".repeat(70);
        let long = long.trim();
        let page = clerk.get(&dossier(&code)).await.ok();
        let mut ticks = page.form(&path);
        for (name, value) in &mut ticks {
            match name.as_str() {
                "mark.papers.judgment" => "wrong".clone_into(value),
                "words.papers.judgment" => "Ảnh thiếu trang 3.".clone_into(value),
                "words.requester" => long.clone_into(value),
                _ => {}
            }
        }
        let page = clerk.post_form(&path, &ticks).await.refused();
        assert!(page.title().starts_with("Lỗi"), "{}", page.title());
        page.assert_says("tối đa 1000 chữ");
        let control = page.by_id("check-requester-words").unwrap();
        assert_eq!(control.attribute("aria-invalid"), Some("true"));
        assert_eq!(control.attribute("aria-describedby"), Some("check-requester-words-error"));
        assert!(page.by_id("check-requester-words-error").is_some());
        assert!(page.links().any(|link| link == "#check-requester-words"));
        assert_eq!(page.form(&path), ticks, "all that was typed, as it was");
        let page = clerk.get(&dossier(&code)).await.ok();
        assert_eq!(page.value("words.papers.judgment").as_deref(), Some(""), "nothing was written");

        // A thousand characters are taken, all of them.
        let full: String = "ộ".repeat(1_000);
        let fields = [("mark.requester", "unchecked"), ("words.requester", full.as_str())];
        let page = clerk.post_form(&path, &fields).await.follow(&clerk).await;
        assert_eq!(page.value("words.requester"), Some(full));

        // What this dossier's list does not have is taken for nothing else, and not thrown away.
        for (mark, value) in [("mark.khong-co", "wrong"), ("mark.debtors", "co-le")] {
            let item = mark.trim_start_matches("mark.");
            let words = format!("words.{item}");
            let fields = [(mark, value), (words.as_str(), "Ghi chú về mục này.")];
            let page = clerk.post_form(&path, &fields).await.assert_status(409).page();
            page.assert_says("Ghi chú về mục này.");
        }
        let head = app.actor("head").await;
        let view = server::casework::dossier_view(app.desk(), &code, &head).await.unwrap();
        let items: Vec<&str> = view.marks.iter().map(|mark| mark.item.as_str()).collect();
        assert_eq!(items, ["requester"]);
    }

    async fn a_supplement_list_says_what_is_too_much_of_it(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let path = format!("{}/request_supplement", dossier(&code));
        let version = clerk.get(&dossier(&code)).await.ok().form(&path)[0].1.clone();
        let list = |rows: usize, words: &dyn Fn(usize) -> String| {
            let mut fields = vec![("version".to_owned(), version.clone())];
            for row in 0..rows {
                fields.push((format!("items.{row}.target"), String::new()));
                fields.push((format!("items.{row}.fault"), "missing".to_owned()));
                fields.push((format!("items.{row}.words"), words(row)));
            }
            fields
        };
        let many = list(250, &|row| format!("Xin gửi trang {row}."));
        let page = clerk.post_form(&path, &many).await.refused();
        page.assert_says("tối đa 100 việc");
        assert!(!page.says("Nội dung quá dài"));
        assert!(page.links().any(|link| link == "#request_supplement-items"));
        assert_eq!(page.value("items.249.words").as_deref(), Some("Xin gửi trang 249."));

        // Lines without a fault are no items: the line that is wrong is found all the same.
        let mut long = list(4, &|row| if row < 2 { "Ngắn.".to_owned() } else { "x".repeat(10_001) });
        long[2].1.clear();
        long[3].1.clear();
        let page = clerk.post_form(&path, &long).await.refused();
        page.assert_says("tối đa 10000 chữ");
        let wrong: Vec<&str> = page
            .all("textarea")
            .filter(|area| area.attribute("aria-invalid").is_some())
            .filter_map(|area| area.attribute("name"))
            .collect();
        assert_eq!(wrong, ["items.2.words", "items.3.words"]);
        assert!(page.by_id("request_supplement-items-2-words-error").is_some());
        assert!(page.links().any(|link| link == "#request_supplement-items-2-words"));
        assert_eq!(page.value("items.3.words").map(|words| words.trim().len()), Some(10_001));

        // The answer that the desk takes down for the citizen.
        let item = app.asked_for(&code).await;
        let (answer, words) = (format!("answer.{item}"), "x".repeat(10_001));
        let page = act(&clerk, &code, "supplement", &[(&answer, &words)]).await.refused();
        let control = page.by_id(&format!("supplement-answer-{item}")).unwrap();
        assert_eq!(control.attribute("aria-invalid"), Some("true"));
        page.assert_says("tối đa 10000 chữ");
        let link = format!("#supplement-answer-{item}");
        assert!(page.links().any(|to| to == link));
    }

    async fn words_outlive_a_session(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let read = clerk.get(&dossier(&code)).await.ok();
        app.clock.advance(chrono::TimeDelta::minutes(61));

        let fields = [("ground", "unclear"), ("words", "Một đoạn văn dài đã soạn.")];
        let page = act_on(&read, &clerk, &code, "decline", &fields).await.assert_status(401).page();
        page.assert_says("Phiên làm việc đã hết.");

        let mut form = page.form("/can-bo/dang-nhap");
        form.retain(|(name, _)| name != "login" && name != "password");
        let mut wrong = form.clone();
        wrong.push(("login".to_owned(), "clerk".to_owned()));
        wrong.push(("password".to_owned(), "sai".to_owned()));
        let page = clerk.post_form("/can-bo/dang-nhap", &wrong).await.refused();
        assert!(page.html().contains("Một đoạn văn dài đã soạn."));

        form.push(("login".to_owned(), "clerk".to_owned()));
        form.push(("password".to_owned(), crate::support::PASSWORD.to_owned()));
        let page = clerk.post_form("/can-bo/dang-nhap", &form).await.ok();
        page.assert_says("Một đoạn văn dài đã soạn.");
        let clerk_is = app.member("clerk").await.name;
        page.assert_says(&clerk_is);
        let path = format!("{}/decline", dossier(&code));
        clerk.post_form(&path, &page.form(&path)).await.redirected();
        mailed(&app, MailKind::Declined).await;
    }

    async fn a_password_does_not_outlive_a_session(app: TestApp) {
        let clerk = app.clerk().await;
        let path = "/can-bo/mat-khau";
        let read: Page = clerk.get(path).await.ok();
        app.clock.advance(chrono::TimeDelta::minutes(61));
        let mut form = read.form(path);
        let words = "con mèo lười 1975";
        form.retain(|(name, _)| !["current", "new", "repeat"].contains(&name.as_str()));
        for name in ["current", "new", "repeat"] {
            form.push((name.to_owned(), words.to_owned()));
        }
        let reply = clerk.post_form(path, &form).await.assert_status(303);
        assert!(!reply.text().contains("mèo"));
        let sign_in = reply.redirected();
        assert!(sign_in.starts_with("/can-bo/dang-nhap"), "{sign_in}");
        let page = clerk.get(&sign_in).await.ok();
        assert!(!page.html().contains("mèo") && !page.html().contains("kept."));
    }

    async fn the_desk_is_told_which_papers_it_issues_by_hand(app: TestApp) {
        let code = app.sent(P01).await;
        let page = app.clerk().await.get(&dossier(&code)).await.ok();
        page.assert_says(
            "Giấy tờ phải lập (ngoài hệ thống): Phiếu nhận yêu cầu; \
             Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        );
    }

    async fn files_are_handed_out_as_attachments_only(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let page = clerk.get(&dossier(&code)).await.ok();
        let file = page.links().find(|link| link.contains("/tep/")).unwrap().to_owned();
        for path in [file.clone(), format!("{}/don.pdf", dossier(&code))] {
            let reply = clerk.get(&path).await.assert_status(200);
            let disposition = reply.header("content-disposition").unwrap();
            assert!(disposition.starts_with("attachment"), "{disposition}");
            assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
            assert!(reply.header("content-security-policy").unwrap().contains("sandbox"));
        }
        app.officer2().await.get(&file).await.assert_status(404);
        clerk.get(&format!("{}/tep/khong-co", dossier(&code))).await.assert_status(404);
    }

    async fn the_search_finds_all_that_it_must(app: TestApp) {
        let rows: Vec<(&str, &str)> = include_str!("../samples/search.tsv")
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .collect();
        assert_eq!(rows.len(), 60);
        for (_, name) in &rows {
            let token = app.ready_draft(P01, &[("requester.full_name", name)]).await;
            app.send_draft(&token).await;
        }
        let clerk = app.clerk().await;
        let mut found = 0;
        for (query, name) in &rows {
            let path = app::routes::path("/can-bo?tab=all&q={q}", &[query]);
            let page = clerk.get(&path).await.ok();
            if page.by_class("row-link").any(|link| link.text == *name) {
                found += 1;
            } else {
                eprintln!("{query} does not find {name}");
            }
        }
        assert_eq!(found, rows.len());

        // 60 rows are two pages; every dossier stands on one of them.
        let first = clerk.get("/can-bo").await.ok();
        let next = first.link("Trang sau").unwrap().to_owned();
        let second = clerk.get(&next).await.ok();
        let rows = |page: &Page| -> Vec<String> {
            page.by_class("row-link")
                .map(|link| link.attribute("href").unwrap().to_owned())
                .collect()
        };
        let mut all = rows(&first);
        all.extend(rows(&second));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 60);
        let back = second.link("Trang trước").unwrap().to_owned();
        assert_eq!(rows(&clerk.get(&back).await.ok()), rows(&first));
    }
}

/// The desk records a withdrawal that came on paper.
pub async fn withdrawn(clerk: &Browser, code: &str) {
    let fields = [("words", "Đơn rút ngày 25/11/2026: đã tự thỏa thuận.")];
    act(clerk, code, "withdraw", &fields).await.redirected();
}

async fn proposed_by_officer(app: &TestApp, code: &str) {
    let officer = app.officer().await;
    let fields = [("outcome", "granted"), ("words", "Ra quyết định.")];
    act(&officer, code, "propose", &fields).await.redirected();
}

async fn version_of(browser: &Browser, path: &str) -> Vec<(String, String)> {
    let page = browser.get(path).await.ok();
    let version = page.value("version").unwrap();
    vec![("version".to_owned(), version)]
}

#[tokio::test]
async fn sign_in_tells_a_stranger_nothing() {
    let app = TestApp::sqlite().await;
    let nobody = app.nobody();
    let mut answers = Vec::new();
    for (login, password) in [("clerk", "sai"), ("khong-co", "sai"), ("", "")] {
        let fields = [
            ("login", login),
            ("password", password),
            ("next", "/can-bo"),
        ];
        let page = nobody
            .post_form("/can-bo/dang-nhap", &fields)
            .await
            .refused();
        page.assert_says("Tên đăng nhập hoặc mật khẩu không đúng.");
        assert_eq!(page.value("login").as_deref(), Some(login));
        assert!(!page.html().contains("sai\""), "the password came back");
        answers.push(page.text().to_owned());
    }
    assert_eq!(answers[0], answers[1]);

    let right = |next: &'static str| {
        [
            ("login", "clerk"),
            ("password", crate::support::PASSWORD),
            ("next", next),
        ]
    };
    let to = nobody
        .post_form("/can-bo/dang-nhap", &right("/can-bo?tab=all"))
        .await;
    assert_eq!(to.redirected(), "/can-bo?tab=all");
    nobody
        .get("/can-bo")
        .await
        .ok()
        .assert_says("Cán bộ một cửa Mẫu");
    let to = nobody
        .post_form("/can-bo/dang-nhap", &right("//evil.example"))
        .await;
    assert_eq!(to.redirected(), "/");

    let none: [(&str, &str); 0] = [];
    let to = nobody
        .post_form("/can-bo/dang-xuat", &none)
        .await
        .redirected();
    assert_eq!(to, "/can-bo/dang-nhap");
    nobody.get("/can-bo").await.assert_status(303);
}

#[tokio::test]
async fn a_login_is_not_guessed_for_long() {
    let app = TestApp::sqlite_with(|config| config.limits.factor = 1).await;
    let nobody = app.nobody();
    let fields = [("login", "clerk"), ("password", "sai")];
    let mut reply = nobody.post_form("/can-bo/dang-nhap", &fields).await;
    for _ in 0..8 {
        reply = nobody.post_form("/can-bo/dang-nhap", &fields).await;
    }
    let reply = reply.assert_status(429);
    assert!(reply.header("retry-after").is_some());
}

#[tokio::test]
async fn odd_input_never_breaks_the_desk() {
    let app = TestApp::sqlite().await;
    let code = app.sent(P01).await;
    let clerk = app.clerk().await;
    let path = dossier(&code);
    for query in [
        "tab=%ff",
        "q=%00",
        "q=%27%22%25_%5C",
        "after=x",
        "tab=mine&tab=all",
        "q=*%20AND%20(",
    ] {
        let reply = clerk.get(&format!("/can-bo?{query}")).await;
        assert!(reply.status().as_u16() < 500, "{query}");
    }
    let long = "chữ ".repeat(100_000);
    for (name, value) in [
        ("words", "\u{0}\u{1b}[31m đỏ"),
        ("words", long.as_str()),
        ("version", "99999999999999999999"),
        ("version", "-1"),
        ("ground", "\u{202e}"),
    ] {
        let reply = act(&clerk, &code, "decline", &[(name, value)]).await;
        let status = reply.status().as_u16();
        assert!((400..500).contains(&status), "{name}: {status}");
    }
    act(&clerk, &code, "accept", &[("paper_on", "hôm qua")])
        .await
        .refused()
        .assert_says("Không đọc được ngày này.");
    clerk.get(&path).await.ok().assert_says("Đã gửi");
}
