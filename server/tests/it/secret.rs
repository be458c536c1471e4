//! The lookup secret that was lost: the desk makes a new one, and the old one opens nothing more.

use chrono::TimeDelta;
use domain::dossier::MailKind;
use sea_orm::EntityTrait;
use server::{auth, casework, storage::entities::dossier};

use crate::{
    both_engines,
    staff::{P01, act, dossier as page_of, mailed, withdrawn},
    support::{Browser, Filling, Page, Reply, TestApp},
};

const WHY: &str = "Đã xem thẻ căn cước của người nộp.";

async fn tried(browser: &Browser, code: &str, secret: &str) -> Reply {
    browser
        .post_form("/tra-cuu", &[("code", code), ("secret", secret)])
        .await
}

/// The secret on the sheet.
fn told(page: &Page) -> String {
    assert_eq!(page.by_class("secret").count(), 1);
    let codes: Vec<String> = page.all("code").map(|code| code.text.clone()).collect();
    assert_eq!(codes.len(), 2, "{codes:?}");
    codes[1].clone()
}

/// The secret on the receipt.
fn told_to(page: &Page) -> String {
    let secret = page.all("code").find(|code| code.text.len() == 8);
    secret.unwrap().text.clone()
}

async fn row(app: &TestApp) -> dossier::Model {
    dossier::Entity::find()
        .one(&app.desk().db.read)
        .await
        .unwrap()
        .unwrap()
}

both_engines! {
    async fn a_lost_secret_is_replaced_at_the_desk(app: TestApp) {
        let draft = app.ready_draft(P01, &[("requester.email", "hue@example.org")]).await;
        let sent = app.send_draft(&draft).await;
        let (hue, code, old) = (app.owner(&sent), &sent.code, sent.secret.expose());
        let (page, receipt) = (format!("/ho-so/{code}"), format!("/bien-nhan/{code}"));
        hue.get(&receipt).await.ok().assert_says(old);
        let (clerk, officer) = (app.clerk().await, app.officer().await);
        act(&clerk, code, "new_secret", &[]).await.refused().assert_says("Xin ghi nội dung");

        let sheet = act(&clerk, code, "new_secret", &[("words", WHY)]).await.ok();
        let new = told(&sheet);
        assert_ne!(new, old);
        sheet.assert_says(code).assert_says("http://portal.test/tra-cuu").assert_says("Mã này chỉ hiện một lần");

        // The old one opens nothing, in no browser; the new one does.
        tried(&app.citizen(), code, old).await.refused();
        assert!(!hue.get(&page).await.text().contains("Đã gửi hồ sơ"), "still open");
        assert!(!hue.get(&receipt).await.text().contains(old));
        let asked = hue.get(&receipt).await;
        let next = asked.page().value("next");
        let fields = [("code", code.as_str()), ("secret", &new), ("next", next.as_deref().unwrap())];
        let way_on = hue.post_form("/tra-cuu", &fields).await.redirected();
        assert_eq!(way_on, receipt, "back to the page that asked");
        hue.get(&page).await.ok().assert_says("Đã cấp lại mã tra cứu").assert_says(WHY);
        let again = hue.get(&receipt).await.ok();
        assert!(!again.says(old) && !again.says(&new), "told at the desk only");

        // Nothing that is kept or sent holds it.
        let mail = mailed(&app, MailKind::NewSecret).await;
        assert!(!mail.text.contains(&new) && !mail.text.contains(WHY), "{}", mail.text);
        let read = clerk.get(&page_of(code)).await.ok();
        assert!(!read.says(&new));
        read.assert_says(WHY);
        let read = officer.get(&page_of(code)).await;
        assert!(!read.text().contains("new_secret-act"), "the desk hands it over, nobody else");
    }

    async fn a_new_secret_shuts_out_who_sends_the_old_form_again(app: TestApp) {
        let hue = app.citizen();
        let (send, fields) = Filling::complete(&app, &hue, P01, 1).await.ready().await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        let code = receipt.rsplit('/').next().unwrap();
        let window = app.nobody();
        assert_eq!(window.post_form(&send, &fields).await.redirected(), receipt);
        let old = told_to(&window.get(&receipt).await.ok());

        let clerk = app.clerk().await;
        let sheet = act(&clerk, code, "new_secret", &[("words", WHY)]).await.ok();
        let new = told(&sheet);
        for browser in [&hue, &window, &app.nobody()] {
            assert_eq!(browser.post_form(&send, &fields).await.redirected(), receipt);
            for path in [&receipt, &format!("/ho-so/{code}")] {
                let asked = browser.get(path).await.assert_status(404);
                assert!(!asked.text().contains(&old) && !asked.text().contains(&new), "{path}");
            }
        }
        // Who has it open with the new one keeps it open, and is not told any.
        tried(&hue, code, &new).await.redirected();
        assert_eq!(hue.post_form(&send, &fields).await.redirected(), receipt);
        let page = hue.get(&receipt).await.ok();
        assert!(!page.says(&old) && !page.says(&new));
    }

    async fn who_was_about_to_open_with_the_old_one_is_not_let_in(app: TestApp) {
        let desk = app.desk();
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let opened = casework::open_dossier(desk, &sent.code, sent.secret.expose()).await.unwrap();
        assert!(auth::let_in(desk, None, &opened).await.unwrap().is_some());
        act(&app.clerk().await, &sent.code, "new_secret", &[("words", WHY)]).await.ok();
        assert!(auth::let_in(desk, None, &opened).await.unwrap().is_none());
    }

    async fn it_is_replaced_after_the_end_too_and_moves_nothing(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.clerk().await;
        withdrawn(&clerk, &code).await;
        let before = row(&app).await;
        app.clock.advance(TimeDelta::hours(3));
        let clerk = app.clerk().await;
        act(&clerk, &code, "new_secret", &[("words", WHY)]).await.ok();
        let after = row(&app).await;
        assert_eq!(after.version, before.version + 1);
        assert_eq!(
            (after.state, after.closed_at, after.clocks, after.queue_at),
            (before.state, before.closed_at, before.clocks, before.queue_at)
        );
    }
}
