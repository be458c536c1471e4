//! What acts leave behind: proposals that lapse, reasons that stay with what they explain,
//! results that are taken back, ticks that come too late.

use chrono::TimeDelta;
use domain::{
    dossier::{Action, MailKind, Outcome, Role, Situation, State, decide},
    files::HOUSE_SLOTS,
};
use sea_orm::{EntityTrait, PaginatorTrait};
use server::{
    casework::{self, Act, ItemAnswer, NewItem, situation},
    storage::entities::{checklist_mark, dossier, file},
};

use crate::{
    both_engines,
    staff::{
        P01, act, act_on, assigned, colleague, dossier as page_of, mailed, proposed, withdrawn,
    },
    support::{Page, TestApp, Upload, filling::sample},
};

/// What the table needs to know about the only dossier.
async fn situation_of(app: &TestApp) -> Situation {
    let row = dossier::Entity::find().one(&app.desk().db.read).await;
    situation(&row.unwrap().unwrap())
}

/// What the table makes of a situation when the head does this.
fn after(now: Situation, action: Action) -> Situation {
    let (row, to) = decide(now, action, Role::Head).unwrap();
    now.after(row, to)
}

both_engines! {
    async fn the_head_approves_what_she_reads(app: TestApp) {
        let code = app.sent(P01).await;
        proposed(&app, &code).await;
        let (clerk, officer, head) = (app.clerk().await, app.officer().await, app.head().await);
        app.clock.advance(TimeDelta::minutes(10));
        withdrawn(&clerk, &code).await;
        act(&head, &code, "reopen", &[("words", "Rút nhầm hồ sơ.")]).await.redirected();
        let page = officer.get(&page_of(&code)).await.ok();
        page.assert_says("không còn giá trị từ");
        let fields = [("outcome", "refused"), ("ground", "d"), ("words", "Hết thời hiệu.")];
        act(&officer, &code, "propose", &fields).await.redirected();

        let page = head.get("/lanh-dao").await.ok();
        page.assert_says("Hết thời hiệu.");
        assert!(!page.says("Ra quyết định thi hành án."), "what was withdrawn with the request");
        let path = format!("{}/approve", page_of(&code));
        head.post_form(&path, &page.form(&path)).await.redirected();
        let row = dossier::Entity::find().one(&app.desk().db.read).await.unwrap().unwrap();
        assert_eq!(row.outcome.map(|outcome| outcome.0), Some(Outcome::Refused));
        let view = casework::dossier_view(app.desk(), &code, &app.actor("head").await)
            .await
            .unwrap();
        let ends = view.results.iter().map(|result| {
            (result.approved_at.is_some(), result.sent_back_at.is_some(), result.lapsed_at.is_some())
        });
        assert_eq!(ends.collect::<Vec<_>>(), [(true, false, false), (false, false, true)]);
    }

    async fn what_nobody_had_is_given_to_somebody_when_it_is_reopened(app: TestApp) {
        let token = app.ready_draft(P01, &[("requester.email", "an@example.com")]).await;
        let code = app.send_draft(&token).await.code;
        let (clerk, head) = (app.clerk().await, app.head().await);
        act(&clerk, &code, "accept", &[]).await.redirected();
        withdrawn(&clerk, &code).await;
        let page = head.get(&page_of(&code)).await.ok();
        page.assert_says("Tình trạng: Đã rút → Đã tiếp nhận.");
        act(&head, &code, "reopen", &[("words", "Rút nhầm hồ sơ.")]).await.redirected();
        assert_eq!(app.state_of(&code).await, State::Accepted);

        // The desk finds it where it finds all that waits for somebody; the citizen hears who it is.
        let page = clerk.get(&page_of(&code)).await.ok();
        let officer = colleague(&page, "Chấp hành viên Mẫu Một");
        act(&clerk, &code, "assign", &[("assignee", &officer)]).await.redirected();
        assert_eq!(app.state_of(&code).await, State::InProgress);
        let mail = mailed(&app, MailKind::Assigned).await;
        assert!(mail.text.contains("Chấp hành viên Mẫu Một"), "{}", mail.text);
        app.officer().await.get(&page_of(&code)).await.ok();

        withdrawn(&clerk, &code).await;
        act(&head, &code, "reopen", &[("words", "Rút nhầm hồ sơ.")]).await.redirected();
        assert_eq!(app.state_of(&code).await, State::InProgress, "he has it still");
    }

    async fn the_register_holds_the_situation_that_the_table_tells(app: TestApp) {
        let desk = app.desk();
        let code = app.sent(P01).await;
        let mut told = after(Situation::draft(true), Action::Submit);
        assert_eq!(situation_of(&app).await, told);
        let head = app.actor("head").await;
        let words = || "Lý do.".to_owned();
        let officer = app.member("officer").await.id;
        let ask = || Act::RequestSupplement {
            items: vec![NewItem {
                fault: domain::dossier::Fault::Missing,
                target: None,
                words: words(),
            }],
        };
        let acts = [
            ask(),
            Act::Withdraw { words: words() },
            Act::Reopen { words: words() },
            Act::Accept { paper_on: Some(desk.clock.today()) },
            ask(),
            Act::Supplement { answers: vec![] },
            Act::Stop { ground: "other".to_owned(), words: words() },
            Act::Reopen { words: words() },
            Act::Assign { to: officer },
            Act::RequestFee { words: words() },
            Act::ConfirmFee,
            Act::Withdraw { words: words() },
            Act::Reopen { words: words() },
        ];
        for mut act in acts {
            if let Act::Supplement { answers } = &mut act {
                let view = casework::dossier_view(desk, &code, &head).await.unwrap();
                let open = view.open_items();
                answers.extend(open.map(|item| ItemAnswer { item: item.id, words: words() }));
            }
            // Accepting with the paper at hand records it first.
            if let Act::Accept { paper_on: Some(_) } = act {
                told = after(told, Action::RecordPaper);
            }
            told = after(told, act.action());
            casework::act(desk, &head, &code, None, &act).await.unwrap();
            assert_eq!(situation_of(&app).await, told, "{act:?}");
        }
        assert_eq!((told.state, told.supplement_requests), (State::InProgress, 2));
    }

    async fn only_places_of_the_house_hold_what_no_form_has_a_place_for(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let (desk, code) = (app.desk(), &sent.code);
        let item = app.asked_for(code).await.parse().unwrap();
        let later = app.stored_file("trang-3.pdf", b"%PDF-1.4 trang 3").await;
        let clerk = app.actor("clerk").await;
        casework::attach_to_item(desk, &clerk, code, item, later).await.unwrap();
        let answer = Act::Supplement { answers: vec![] };
        casework::act(desk, &clerk, code, None, &answer).await.unwrap();
        let paper = app.stored_file("quyet-dinh.pdf", b"%PDF-1.4 quyet dinh").await;
        app.decided(code, Some(paper)).await;
        let form = casework::dossier_view(desk, code, &clerk).await.unwrap().form;
        let mut own: Vec<String> = file::Entity::find()
            .all(&desk.db.read)
            .await
            .unwrap()
            .into_iter()
            .map(|file| file.slot)
            .filter(|slot| form.paper(slot).is_none())
            .collect();
        own.sort();
        assert_eq!(own, HOUSE_SLOTS);
    }

    async fn a_result_is_of_a_type_that_is_taken(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let officer = app.officer().await;
        let page = officer.get(&page_of(&code)).await.ok();
        let version = page.value("version").unwrap();
        let texts = [("version", &*version), ("outcome", "granted"), ("words", "Đồng ý.")];
        let path = format!("{}/propose", page_of(&code));
        let sheet = sample("files/good/bang-ke-tai-san.xlsx");
        let wrong = Upload {
            field: "file",
            name: "bang-ke.xlsx",
            media_type: domain::files::MediaType::Xlsx.mime(),
            bytes: &sheet,
        };
        let page = officer.upload_with(&path, &texts, &[wrong]).await.refused();
        let field = page.by_id("propose-file").unwrap();
        assert_eq!(field.attribute("aria-invalid"), Some("true"));
        let accept = field.attribute("accept").unwrap();
        assert!(accept.contains(".docx") && !accept.contains(".xlsx"), "{accept}");
        let letter = sample("files/good/giay-uy-quyen.docx");
        let right = Upload {
            field: "file",
            name: "quyet-dinh.docx",
            media_type: domain::files::MediaType::Docx.mime(),
            bytes: &letter,
        };
        officer.upload_with(&path, &texts, &[right]).await.redirected();
    }

    async fn a_reason_stays_with_what_it_explains(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let (hue, code, head) = (app.owner(&sent), &sent.code, app.head().await);
        assigned(&app, code).await;
        let why = "Chờ Tòa án giải thích bản án.";
        let fields = [("ground", "court_file"), ("words", why)];
        act(&head, code, "suspend", &fields).await.redirected();
        let later = "Xin lỗi, cần thêm thời gian.";
        let fields = [("until", "2026-12-15"), ("ground", "complex"), ("words", later)];
        act(&head, code, "extend", &fields).await.redirected();

        let page = hue.get(&format!("/ho-so/{code}")).await.ok();
        page.assert_says(later);
        let reasons: Vec<&str> = page.by_class("warning").map(|box_| box_.text.as_str()).collect();
        assert!(reasons.iter().any(|text| text.contains(why)), "{reasons:?}");
        assert!(!reasons.iter().any(|text| text.contains(later)), "{reasons:?}");
    }

    async fn a_day_that_has_passed_is_not_promised_anew(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let offered = |page: &Page| page.by_id("extend-words").is_some();
        let head = app.head().await;
        let page = head.get(&page_of(&code)).await.ok();
        assert!(offered(&page) && !page.says("Ngày hẹn cũ đã qua"));

        app.clock.advance(TimeDelta::days(60));
        let head = app.head().await;
        let page = head.get(&page_of(&code)).await.ok();
        assert!(!offered(&page), "what would be refused is offered");
        page.assert_says("Ngày hẹn cũ đã qua, không còn gia hạn được.");
        // An old page that still has the form: nothing typed is lost.
        let later = "Xin lỗi, cần thêm thời gian.";
        let version = page.value("version").unwrap();
        let fields = [
            ("version", version.as_str()),
            ("until", "2027-03-15"),
            ("ground", "complex"),
            ("words", later),
        ];
        let path = format!("{}/extend", page_of(&code));
        head.post_form(&path, &fields).await.assert_status(409).page().assert_says(later);
    }

    async fn a_result_that_is_decided_anew_is_shown_no_more(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let (hue, code) = (app.owner(&sent), &sent.code);
        let paper = app.stored_file("quyet-dinh.pdf", b"%PDF-1.4 quyet dinh").await;
        app.decided(code, Some(paper)).await;
        let page = format!("/ho-so/{code}");
        let result = format!("{page}/ket-qua");
        hue.get(&result).await.assert_status(200);
        let before = hue.get(&page).await.ok();
        before.assert_says("Đủ điều kiện.");
        assert!(before.links().any(|link| link == result));

        let head = app.head().await;
        act(&head, code, "reopen", &[("words", "Có tình tiết mới.")]).await.redirected();
        let after = hue.get(&page).await.ok();
        assert!(after.by_id("ket-qua").is_none());
        assert!(!after.says("Đủ điều kiện."), "what was decided before");
        assert!(after.links().all(|link| link != result));
        hue.get(&result).await.assert_status(404);
    }

    async fn a_form_takes_no_more_than_it_offers(app: TestApp) {
        let code = app.sent(P01).await;
        assigned(&app, &code).await;
        let (clerk, officer, head) = (app.clerk().await, app.officer().await, app.head().await);
        // Passing on is an act of its own, with a ground.
        let fields = [("outcome", "transferred"), ("words", "Chuyển nơi khác.")];
        let page = act(&officer, &code, "propose", &fields).await.refused();
        page.assert_says("Xin chọn kết quả.");
        let fields = [("outcome", "granted"), ("words", "Ra quyết định.")];
        act(&officer, &code, "propose", &fields).await.redirected();
        act(&head, &code, "approve", &[]).await.redirected();
        // Only the owner fetches online; the desk says to whom it gave the paper.
        let page = act(&clerk, &code, "deliver", &[("how", "online")]).await.refused();
        page.assert_says("Xin chọn cách trả.");
        let page = act(&clerk, &code, "deliver", &[("how", "post")]).await.refused();
        page.assert_says("Xin ghi trả cho ai.");
        assert_eq!(app.state_of(&code).await, State::ResultReady);
    }

    async fn the_desk_says_why_it_ends_somebodys_request(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let page = act(&clerk, &code, "withdraw", &[]).await.refused();
        page.assert_says("Xin ghi nội dung, lý do.");
        assert_eq!(page.by_id("withdraw-words").unwrap().attribute("aria-invalid"), Some("true"));
        assert_eq!(app.state_of(&code).await, State::Submitted);
        withdrawn(&clerk, &code).await;
    }

    async fn what_has_ended_is_no_longer_checked(app: TestApp) {
        let code = app.sent(P01).await;
        let (clerk, head) = (app.clerk().await, app.head().await);
        let path = format!("{}/danh-muc", page_of(&code));
        let read = clerk.get(&page_of(&code)).await.ok();
        let mut ticks = read.form(&path);
        for (name, value) in &mut ticks {
            match name.as_str() {
                "mark.papers.judgment" => "wrong".clone_into(value),
                "words.papers.judgment" => "Ảnh thiếu trang 3.".clone_into(value),
                _ => {}
            }
        }
        withdrawn(&head, &code).await;
        let page = clerk.post_form(&path, &ticks).await.assert_status(409).page();
        page.assert_says("Hồ sơ đã thay đổi").assert_says("Ảnh thiếu trang 3.");
        let kept = checklist_mark::Entity::find().count(&app.desk().db.read).await.unwrap();
        assert_eq!(kept, 0);
    }

    async fn dossiers_are_given_to_those_who_take_them(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        act(&clerk, &code, "accept", &[]).await.redirected();
        let page = clerk.get(&page_of(&code)).await.ok();
        let offered = page.form(&format!("{}/assign", page_of(&code)));
        assert!(offered.iter().any(|(name, _)| name == "assignee"));
        colleague(&page, "Thủ trưởng Mẫu");
        assert!(page.all("option").all(|option| option.text != "Thanh tra viên Mẫu"));
        let auditor = app.member("auditor").await.id.to_string();
        let fields = [("assignee", auditor.as_str())];
        let page = act_on(&page, &clerk, &code, "assign", &fields).await.refused();
        page.assert_says("Không thể giao hồ sơ cho người này.");
    }
}
