//! Many at once: an impatient finger, two windows, two officers.

use std::collections::BTreeSet;

use app::routes;
use futures_util::future::join_all;
use sea_orm::{EntityTrait, PaginatorTrait};
use server::storage::entities::{dossier, event};

use crate::{
    both_engines,
    support::{Browser, Filling, Page, TestApp},
};

const SLUG: &str = "yeu-cau-thi-hanh-an-dan-su";
const GROUND: &str = "competence";
const WORDS: &str = "Bản án này do cơ quan khác thi hành.";

both_engines! {
    async fn fifty_equal_submissions_make_one_dossier_and_fifty_equal_receipts(app: TestApp) {
        let hue = app.citizen();
        let (send, fields) = ready(&app, &hue).await;
        // The same form from fifty windows, none of which has a session yet.
        let windows: Vec<Browser> = (0..50).map(|_| app.nobody()).collect();
        let replies = join_all(windows.iter().map(|window| window.post_form(&send, &fields))).await;
        let paths: BTreeSet<String> = replies.into_iter().map(|reply| reply.redirected()).collect();
        assert_eq!(paths.len(), 1, "{paths:?}");

        let receipt = paths.first().unwrap();
        let pages = join_all(windows.iter().map(|window| window.get(receipt))).await;
        let shown: BTreeSet<String> = pages
            .into_iter()
            .map(|reply| {
                let page = reply.ok();
                assert!(page.by_class("secret").next().is_some(), "{}", page.text());
                page.text().to_owned()
            })
            .collect();
        assert_eq!(shown.len(), 1, "{shown:?}");

        let db = &app.portal.desk.db.read;
        assert_eq!(dossier::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(event::Entity::find().count(db).await.unwrap(), 1);
        assert_eq!(app.mails().await.len(), 1);
    }

    async fn a_key_is_good_for_one_request_only(app: TestApp) {
        let hue = app.citizen();
        let (send, fields) = ready(&app, &hue).await;
        let second = Filling::complete(&app, &hue, SLUG, 1).await;
        let (other, mut others) = second.ready().await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        let key = fields.iter().find(|(name, _)| name == "key").unwrap().clone();
        others.retain(|(name, _)| *name != "key");
        others.push(key);
        let refused = hue.post_form(&other, &others).await.assert_status(409).page();
        assert!(!refused.text().contains("«"), "{}", refused.text());
        // Nothing was sent, nothing was lost: the other request still waits for its own form.
        assert_ne!(second.send().await.redirected(), receipt);
        let db = &app.portal.desk.db.read;
        assert_eq!(dossier::Entity::find().count(db).await.unwrap(), 2);
    }

    async fn twenty_taps_take_a_request_back_once(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(SLUG, &[]).await).await;
        let hue = app.owner(&sent);
        let path = routes::path(routes::DOSSIER_WITHDRAW, &[&sent.code]);
        let mut fields = hue.get(&path).await.ok().form(&path);
        fields.push(("confirm".to_owned(), "on".to_owned()));
        let taps = (0..20).map(|_| hue.post_form(&path, &fields));
        for reply in join_all(taps).await {
            assert_eq!(reply.redirected(), routes::path(routes::DOSSIER, &[&sent.code]));
        }
        let db = &app.portal.desk.db.read;
        assert_eq!(event::Entity::find().count(db).await.unwrap(), 2);
    }

    async fn twenty_taps_answer_a_supplement_request_once(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(SLUG, &[]).await).await;
        let hue = app.owner(&sent);
        let answer = format!("answer.{}", app.asked_for(&sent.code).await);
        let path = routes::path(routes::DOSSIER_SUPPLEMENT, &[&sent.code]);
        let key = hue.get(&path).await.ok().value("key").unwrap();
        let texts = [("key", key.as_str()), (answer.as_str(), "Trang 3 đã gửi kèm.")];
        let taps = (0..20).map(|_| hue.upload_with(&path, &texts, &[]));
        for reply in join_all(taps).await {
            assert_eq!(reply.redirected(), routes::path(routes::DOSSIER, &[&sent.code]));
        }
        let db = &app.portal.desk.db.read;
        assert_eq!(event::Entity::find().count(db).await.unwrap(), 3);
    }

    async fn of_two_who_decide_at_once_one_wins_and_the_other_keeps_her_words(app: TestApp) {
        let hue = app.citizen();
        let (send, fields) = ready(&app, &hue).await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        let code = receipt.rsplit('/').next().unwrap();
        let (clerk, head) = (app.clerk().await, app.head().await);
        let accept = decision(&clerk, code, "accept").await;
        let transfer = decision(&head, code, "transfer").await;
        let (accepted, transferred) = tokio::join!(
            clerk.post_form(&accept.0, &accept.1),
            head.post_form(&transfer.0, &transfer.1),
        );
        match (accepted.status().as_u16(), transferred.status().as_u16()) {
            (303, 409) => assert_eq!(words(&transferred.page(), &transfer.0), WORDS),
            (409, 303) => {}
            other => panic!("{other:?}"),
        }
        let db = &app.portal.desk.db.read;
        assert_eq!(event::Entity::find().count(db).await.unwrap(), 2);
    }

    async fn who_comes_late_keeps_her_words(app: TestApp) {
        let hue = app.citizen();
        let (send, fields) = ready(&app, &hue).await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        let code = receipt.rsplit('/').next().unwrap();
        let (clerk, head) = (app.clerk().await, app.head().await);
        let accept = decision(&clerk, code, "accept").await;
        let transfer = decision(&head, code, "transfer").await;
        clerk.post_form(&accept.0, &accept.1).await.redirected();
        let page = head
            .post_form(&transfer.0, &transfer.1)
            .await
            .assert_status(409)
            .page();
        assert_eq!(words(&page, &transfer.0), WORDS);
        // The form of the page that tells of the change can be sent as it is.
        let again = page.form(&transfer.0);
        head.post_form(&transfer.0, &again).await.redirected();
    }
}

/// A complete request; where its check page sends to, and what.
async fn ready(app: &TestApp, browser: &Browser) -> (String, Vec<(String, String)>) {
    Filling::complete(app, browser, SLUG, 1).await.ready().await
}

/// The form of an action on a dossier's page, with a ground and words where it asks for them.
async fn decision(browser: &Browser, code: &str, action: &str) -> (String, Vec<(String, String)>) {
    let page = browser
        .get(&routes::path(routes::STAFF_DOSSIER, &[code]))
        .await
        .ok();
    let path = routes::path(routes::STAFF_ACTION, &[code, action]);
    let mut fields = page.form(&path);
    for (name, value) in &mut fields {
        match name.as_str() {
            "words" => WORDS.clone_into(value),
            "ground" => GROUND.clone_into(value),
            _ => {}
        }
    }
    (path, fields)
}

/// The words that stand in a form of the page.
fn words(page: &Page, form: &str) -> String {
    let fields = page.form(form);
    let words = fields.into_iter().find(|(name, _)| name == "words");
    words.map(|(_, words)| words).unwrap_or_default()
}
