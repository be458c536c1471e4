//! Pre-filings: sent online without a signature, dated by the signed paper, and not decided
//! before it has come.

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta, TimeZone};
use domain::calendar::VIETNAM;
use domain::dossier::{MailKind, ProposedOutcome, State};
use sea_orm::ConnectionTrait;
use server::casework::{self, Act, Actor, Desk, Policy, Submission};

use crate::{
    both_engines,
    documents::text_of,
    staff::{P01, act, colleague, dossier, mailed, proposed},
};

const P04: &str = "xac-nhan-ket-qua-thi-hanh-an";
const UNSIGNED: &str = "Chưa nhận đơn giấy đã ký";

both_engines! {
    async fn a_pre_filing_is_decided_once_its_signed_paper_is_recorded(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P01, &[("requester.email", "hue@example.org")]).await).await;
        let (hue, code) = (app.owner(&sent), &sent.code);
        let (clerk, officer) = (app.clerk().await, app.officer().await);
        act(&clerk, code, "accept", &[]).await.redirected();
        let accepted = mailed(&app, MailKind::Accepted).await;
        assert!(accepted.text.contains("chưa nhận được đơn giấy đã ký"), "{}", accepted.text);
        let page = clerk.get(&dossier(code)).await.ok();
        let id = colleague(&page, "Chấp hành viên Mẫu Một");
        act(&clerk, code, "assign", &[("assignee", &id)]).await.redirected();
        hue.get(&format!("/ho-so/{code}")).await.ok().assert_says("Nộp đơn đã ký");

        // The officer reads why there is nothing to propose, and who can change that.
        let page = officer.get(&dossier(code)).await.ok();
        page.assert_says(UNSIGNED).assert_says("bộ phận một cửa chọn “Ghi ngày nhận đơn giấy”");
        assert!(page.by_id("propose-act").is_none() && page.by_id("record_paper-act").is_none());
        let version = page.value("version").unwrap();
        let forged = [("version", version.as_str()), ("outcome", "granted"), ("words", "Đủ điều kiện.")];
        let path = format!("{}/propose", dossier(code));
        let page = officer.post_form(&path, &forged).await.assert_status(409).page();
        page.assert_says(UNSIGNED).assert_says("Đủ điều kiện.");
        assert!(!page.says("Người khác đã xử lý"), "nobody did");
        assert_eq!(app.state_of(code).await, State::InProgress);

        // On Friday the clerk records what came on Thursday.
        app.clock.advance(TimeDelta::days(2));
        let clerk = app.clerk().await;
        let page = act(&clerk, code, "record_paper", &[]).await.refused();
        page.assert_says("Xin ghi ngày nhận đơn giấy đã ký.");
        for (day, why) in [
            ("2026-11-24", "không thể trước ngày gửi"),
            ("2026-11-28", "hoặc sau hôm nay"),
            ("hôm qua", "Không đọc được ngày này."),
        ] {
            act(&clerk, code, "record_paper", &[("paper_on", day)]).await.refused().assert_says(why);
        }
        let page = act(&clerk, code, "record_paper", &[("paper_on", "26/11/2026")])
            .await
            .follow(&clerk)
            .await;
        page.assert_says("Đã nhận đơn giấy đã ký")
            .assert_says("Ngày nhận đơn giấy đã ký: 26/11/2026.")
            .assert_says("03/12/2026");
        assert!(!page.says(UNSIGNED) && page.by_id("record_paper-act").is_none());

        let mail = mailed(&app, MailKind::PaperRecorded).await;
        for date in ["Ngày yêu cầu: thứ Năm, 26/11/2026", "thứ Năm, 03/12/2026"] {
            assert!(mail.text.contains(date), "{date}: {}", mail.text);
        }
        let secret = sent.secret.expose();
        let hue = app.citizen();
        hue.post_form("/tra-cuu", &[("code", code.as_str()), ("secret", secret)]).await.redirected();
        let page = hue.get(&format!("/ho-so/{code}")).await.ok();
        assert!(page.by_id("ky-don").is_none());
        page.assert_says("Đã nhận đơn giấy đã ký").assert_says("26/11/2026");
        // What she signed by hand she also dated by hand; the copy must not know better.
        let form = hue.get(&format!("/ho-so/{code}/don.pdf")).await.assert_status(200);
        let form = text_of(form.bytes());
        assert!(form.contains("ngày …… tháng ……") && !form.contains("ngày 26 tháng 11"), "{form}");

        let (officer, head) = (app.officer().await, app.head().await);
        let fields = [("outcome", "granted"), ("words", "Ra quyết định.")];
        act(&officer, code, "propose", &fields).await.redirected();
        act(&head, code, "approve", &[]).await.redirected();
    }

    async fn a_paper_is_recorded_once(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        let read = clerk.get(&dossier(&code)).await.ok();
        let path = format!("{}/record_paper", dossier(&code));
        let mut form = read.form(&path);
        form.retain(|(name, _)| name != "paper_on");
        form.push(("paper_on".to_owned(), "2026-11-25".to_owned()));
        clerk.post_form(&path, &form).await.redirected();
        // An old page, and one that pretends to be new.
        clerk.post_form(&path, &form).await.assert_status(409);
        let version = clerk.get(&dossier(&code)).await.ok().value("version").unwrap();
        let again = [("version", version.as_str()), ("paper_on", "2026-11-25")];
        clerk.post_form(&path, &again).await.assert_status(409);
        assert_eq!(app.state_of(&code).await, State::Submitted, "the paper moves no state");
    }

    async fn what_went_on_unsigned_is_not_approved_before_the_paper_comes(app: TestApp) {
        let code = app.sent(P01).await;
        proposed(&app, &code).await;
        let unsigned = "UPDATE dossiers SET pre_filing = true";
        app.desk().db.for_tests().execute_unprepared(unsigned).await.unwrap();
        let (clerk, head) = (app.clerk().await, app.head().await);
        let path = format!("{}/approve", dossier(&code));
        let page = head.get("/lanh-dao").await.ok();
        page.assert_says("Ra quyết định thi hành án.").assert_says(UNSIGNED);
        assert!(page.all("form").all(|form| form.attribute("action") != Some(&path)));
        let version = page.value("version").unwrap();
        let page = head.post_form(&path, &[("version", &version)]).await.assert_status(409).page();
        page.assert_says(UNSIGNED);
        assert_eq!(app.state_of(&code).await, State::AwaitingApproval);

        act(&clerk, &code, "record_paper", &[("paper_on", "2026-11-25")]).await.redirected();
        act(&head, &code, "approve", &[]).await.redirected();
    }

    async fn the_law_of_the_papers_day_gives_the_term(app: TestApp) {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let at = |month, day| VIETNAM.with_ymd_and_hms(2026, month, day, 9, 0, 0).unwrap().to_utc();
        for (paper_on, due) in [(day(7, 1), day(7, 6)), (day(7, 6), day(7, 9))] {
            app.clock.set(at(6, 30));
            let code = app.sent(P04).await;
            let clerk = app.actor("clerk").await;
            let due_of = async || {
                let view = casework::dossier_view(app.desk(), &code, &clerk).await.unwrap();
                view.clocks.due.unwrap().date
            };
            assert_eq!(due_of().await, day(7, 7), "five working days until 30 June");
            app.clock.set(at(7, 6));
            let accept = Act::Accept { paper_on: None };
            casework::act(app.desk(), &clerk, &code, None, &accept).await.unwrap();
            let record = Act::RecordPaper { paper_on };
            casework::act(app.desk(), &clerk, &code, None, &record).await.unwrap();
            assert_eq!(due_of().await, due, "three working days since 1 July");
        }
    }

    async fn where_online_requests_are_signed_no_paper_is_waited_for(app: TestApp) {
        let policy = Policy { online_is_pre_filing: false, ..(*app.desk().policy).clone() };
        let desk = Desk { policy: Arc::new(policy), ..app.desk().clone() };
        let token = app.ready_draft(P01, &[]).await;
        let version = app.draft_version(&token).await;
        let submission = Submission { token: &token, key: "k", version, session: None };
        let sent = casework::submit_dossier(&desk, &Actor::Citizen, &submission).await.unwrap();
        let to = app.member("officer").await.id;
        let propose = Act::Propose {
            outcome: ProposedOutcome::Granted,
            ground: None,
            words: "Đủ điều kiện.".to_owned(),
            file: None,
        };
        let clerk = app.clerk().await;
        let page = clerk.get(&dossier(&sent.code)).await.ok();
        assert!(!page.says(UNSIGNED) && page.by_id("record_paper-act").is_none());
        assert!(page.by_id("accept-paper_on").is_none());
        for (login, act) in [
            ("clerk", Act::Accept { paper_on: None }),
            ("clerk", Act::Assign { to }),
            ("officer", propose),
            ("head", Act::Approve),
        ] {
            let actor = app.actor(login).await;
            casework::act(&desk, &actor, &sent.code, None, &act).await.unwrap();
        }
    }
}
