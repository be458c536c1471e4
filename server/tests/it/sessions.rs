//! Passwords, sign-in, sessions of staff and citizens, through the use cases.

use app::routes;
use chrono::TimeDelta;
use domain::dossier::Role;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use server::{
    auth::{self, Cost},
    casework::{self, Failure},
    jobs,
    storage::entities::{account, session},
};

use crate::{
    both_engines,
    support::{Filling, PASSWORD, Page, TestApp},
};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

both_engines! {
    async fn staff_sign_in_work_and_are_signed_out(app: TestApp) {
        let desk = app.desk();
        for (login, password) in [("clerk", "sai"), ("nobody", PASSWORD), ("clerk", "")] {
            assert!(matches!(
                auth::sign_in(desk, login, password).await,
                Err(Failure::Refused(auth::SignInRefusal::Wrong))
            ));
        }
        let (opened, member) = auth::sign_in(desk, " CLERK ", PASSWORD).await.unwrap();
        assert_eq!(member.role, Role::Clerk);
        let (again, _) = auth::sign_in(desk, "clerk", PASSWORD).await.unwrap();
        assert_ne!(opened.token, again.token, "a new token each time");
        let kept = session::Entity::find().all(&desk.db.read).await.unwrap();
        assert!(kept.iter().all(|row| row.token_digest != opened.token.as_bytes()));

        app.clock.advance(TimeDelta::minutes(59));
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_some());
        app.clock.advance(TimeDelta::minutes(59));
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_some(), "at work");
        assert!(auth::staff_session(desk, &again.token).await.unwrap().is_none(), "idle");
        for _ in 0..11 {
            app.clock.advance(TimeDelta::minutes(55));
            auth::staff_session(desk, &opened.token).await.unwrap();
        }
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none(), "12 hours");

        let (opened, _) = auth::sign_in(desk, "clerk", PASSWORD).await.unwrap();
        auth::revoke(desk, opened.id).await.unwrap();
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
    }

    async fn a_new_password_ends_what_was_open(app: TestApp) {
        let desk = app.desk();
        let (opened, _) = auth::sign_in(desk, "officer", PASSWORD).await.unwrap();
        assert!(auth::set_password(desk, "officer", "mật khẩu mới", true).await.unwrap());
        assert!(!auth::set_password(desk, "nobody", "x", true).await.unwrap());
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
        assert!(auth::sign_in(desk, "officer", PASSWORD).await.is_err());
        let (opened, _) = auth::sign_in(desk, "officer", "mật khẩu mới").await.unwrap();
        let session = auth::staff_session(desk, &opened.token).await.unwrap().unwrap();
        assert!(session.must_change_password);
        assert!(auth::disable_account(desk, "officer").await.unwrap());
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
        assert!(auth::sign_in(desk, "officer", "mật khẩu mới").await.is_err());
    }

    async fn a_given_password_is_good_for_nothing_but_choosing_another(app: TestApp) {
        let given = "mot-lan-roi-thoi-2026";
        assert!(auth::set_password(app.desk(), "clerk", given, true).await.unwrap());
        let sign_in = async |password: &str| {
            let (opened, _) = auth::sign_in(app.desk(), "clerk", password).await.unwrap();
            app.nobody().with_cookie("portal_staff", &opened.token)
        };
        let (clerk, elsewhere) = (sign_in(given).await, sign_in(given).await);
        for path in [routes::QUEUE, routes::MAIL_LOG, "/can-bo/ho-so/khong-co"] {
            assert_eq!(clerk.get(path).await.redirected(), routes::PASSWORD, "{path}");
        }
        let nothing: [(&str, &str); 0] = [];
        let act = clerk.post_form("/can-bo/ho-so/khong-co/accept", &nothing).await;
        assert_eq!(act.redirected(), routes::PASSWORD);
        clerk.get("/").await.ok();
        clerk.get(routes::PASSWORD).await.ok().assert_says("chỉ dùng được một lần");

        let own = "bốn con trâu qua sông";
        let change = async |current: &str, new: &str, repeat: &str| {
            let fields = [("current", current), ("new", new), ("repeat", repeat)];
            clerk.post_form(routes::PASSWORD, &fields).await
        };
        for (current, new, repeat, field) in [
            ("sai", own, own, "current"),
            (given, "ngắn quá thôi!", "ngắn quá thôi!", "new"),
            (given, &"dài".repeat(67), &"dài".repeat(67), "new"),
            (given, given, given, "new"),
            (given, "Clerk cua mot cua tinh", "Clerk cua mot cua tinh", "new"),
            (given, own, "bốn con trâu qua sôn", "repeat"),
        ] {
            let page = change(current, new, repeat).await.refused();
            assert_eq!(page.by_id(field).unwrap().attribute("aria-invalid"), Some("true"), "{new}");
            assert!(!page.html().contains(own), "no password is shown again");
        }
        assert_eq!(clerk.get(routes::QUEUE).await.redirected(), routes::PASSWORD);

        let done = change(given, own, own).await.follow(&clerk).await;
        done.assert_says("Mật khẩu đã được đổi.");
        clerk.get(routes::QUEUE).await.ok();
        let location = elsewhere.get(routes::QUEUE).await.redirected();
        assert!(location.starts_with(routes::SIGN_IN), "{location}");
        assert!(auth::sign_in(app.desk(), "clerk", given).await.is_err());
        sign_in(own).await.get(routes::QUEUE).await.ok();
    }

    async fn a_cheap_hash_is_made_anew(app: TestApp) {
        let desk = app.desk();
        let cheap = Cost { memory: 8, passes: 1 };
        let hash = auth::hash_password(&desk.rng, PASSWORD, cheap).await.unwrap();
        let mut row = account(&app, "head").await.into_active_model();
        row.password_hash = sea_orm::ActiveValue::Set(hash.clone());
        account::Entity::update(row).exec(desk.db.for_tests()).await.unwrap();
        auth::sign_in(desk, "head", PASSWORD).await.unwrap();
        let now = account(&app, "head").await.password_hash;
        assert!(cheap.differs_from(&now) && !Cost::DEFAULT.differs_from(&now));
        auth::sign_in(desk, "head", PASSWORD).await.unwrap();
    }

    async fn a_citizens_browser_sees_what_it_sent(app: TestApp) {
        let desk = app.desk();
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let token = sent.session.unwrap().token;
        let seen = auth::citizen_session(desk, &token).await.unwrap().unwrap();
        assert_eq!(seen.owns[0].code(), sent.code);
        let fresh = seen.owns[0].fresh_until().unwrap();
        assert_eq!(fresh, app.desk().now() + TimeDelta::minutes(30));
        assert!(auth::staff_session(desk, &token).await.unwrap().is_none(), "no staff");

        let other = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let opened = casework::open_dossier(desk, &other.code, other.secret.expose()).await.unwrap();
        let same = auth::let_in(desk, Some(seen.id), &opened).await.unwrap().unwrap();
        assert!(same.opened.is_none(), "no second session");
        assert_eq!((same.owner.dossier(), same.owner.code()), (other.dossier, other.code.as_str()));
        let seen = auth::citizen_session(desk, &token).await.unwrap().unwrap();
        assert_eq!(seen.owns.len(), 2);
        let opened = seen.owns.iter().find(|owner| owner.code() == other.code).unwrap();
        assert_eq!(opened.fresh_until(), None, "opened with the secret: it is not shown again");
        app.clock.advance(TimeDelta::hours(25));
        assert!(auth::citizen_session(desk, &token).await.unwrap().is_none());
    }

    async fn a_form_that_is_sent_again_renews_no_half_hour(app: TestApp) {
        let (hue, window) = (app.citizen(), app.nobody());
        let (send, fields) = Filling::complete(&app, &hue, P01, 1).await.ready().await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        let tells = |page: &Page| page.by_class("secret").next().is_some();
        app.clock.advance(TimeDelta::minutes(29));
        for browser in [&hue, &window] {
            assert_eq!(browser.post_form(&send, &fields).await.redirected(), receipt);
            assert!(tells(&browser.get(&receipt).await.ok()));
        }
        app.clock.advance(TimeDelta::minutes(2));
        let later = app.nobody();
        for browser in [&hue, &window, &later] {
            assert!(browser.cookie("portal_citizen").is_none() || !tells(&browser.get(&receipt).await.ok()));
            assert_eq!(browser.post_form(&send, &fields).await.redirected(), receipt);
            // She who never heard the answer still learns that her request is there.
            assert!(!tells(&browser.get(&receipt).await.ok()), "half an hour after the sending");
        }
    }

    async fn a_form_that_is_sent_again_does_not_open_what_was_closed(app: TestApp) {
        let (hue, phone) = (app.citizen(), app.nobody());
        let (send, fields) = Filling::complete(&app, &hue, P01, 1).await.ready().await;
        let receipt = hue.post_form(&send, &fields).await.redirected();
        phone.post_form(&send, &fields).await.redirected();
        let code = receipt.rsplit('/').next().unwrap();
        let close = format!("/ho-so/{code}/dong");
        let form = hue.get(&receipt).await.ok().form(&close);
        hue.post_form(&close, &form).await.redirected();

        // The next one at this device goes back in its history.
        for browser in [&hue, &app.nobody()] {
            assert_eq!(browser.post_form(&send, &fields).await.redirected(), receipt);
            assert!(browser.cookie("portal_citizen").is_none(), "nobody was let in");
            let asked = browser.get(&receipt).await.assert_status(404).page();
            assert_eq!(asked.value("next"), Some(receipt.clone()), "it asks for the secret");
        }
        // Her other device has it open as before.
        assert_eq!(phone.post_form(&send, &fields).await.redirected(), receipt);
        phone.get(&receipt).await.ok();
        // For as long as the answer to the form is kept, although sessions go too.
        app.clock.advance(TimeDelta::days(30));
        jobs::Housekeeping::plan(app.desk(), app.desk().now()).await.unwrap();
        app.run_jobs().await;
        let late = app.nobody();
        late.post_form(&send, &fields).await;
        late.get(&receipt).await.assert_status(404);
    }
}

#[tokio::test]
async fn a_password_is_not_changed_while_its_sessions_go_on() {
    let app = TestApp::sqlite().await;
    let desk = app.desk();
    let (opened, _) = auth::sign_in(desk, "clerk", PASSWORD).await.unwrap();
    // The process dies, or the database is away, before the sessions have ended.
    let broken = "CREATE TRIGGER broken BEFORE UPDATE OF revoked_at ON sessions
        BEGIN SELECT RAISE(ABORT, 'broken'); END";
    let db = desk.db.for_tests();
    db.execute_unprepared(broken).await.unwrap();
    auth::set_password(desk, "clerk", "mật khẩu mới", true)
        .await
        .unwrap_err();
    auth::disable_account(desk, "clerk").await.unwrap_err();
    let session = auth::staff_session(desk, &opened.token).await.unwrap();
    assert!(!session.unwrap().must_change_password);
    auth::sign_in(desk, "clerk", PASSWORD).await.unwrap();
    db.execute_unprepared("DROP TRIGGER broken").await.unwrap();
    assert!(auth::disable_account(desk, "clerk").await.unwrap());
}

async fn account(app: &TestApp, login: &str) -> account::Model {
    let id = app.member(login).await.id;
    account::Entity::find_by_id(id)
        .one(&app.desk().db.read)
        .await
        .unwrap()
        .unwrap()
}
