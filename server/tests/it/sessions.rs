//! Passwords, sign-in, sessions of staff and citizens, through the use cases.

use chrono::TimeDelta;
use domain::dossier::Role;
use sea_orm::{EntityTrait, IntoActiveModel};
use server::{
    auth::{self, Cost},
    casework::Failure,
    storage::entities::{account, session},
};

use crate::{
    both_engines,
    support::{PASSWORD, TestApp},
};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

both_engines! {
    async fn staff_sign_in_work_and_are_signed_out(app: TestApp) {
        let desk = app.desk();
        for (login, password) in [("clerk", "sai"), ("nobody", PASSWORD), ("clerk", "")] {
            assert!(matches!(
                auth::sign_in(desk, login, password, None).await,
                Err(Failure::Refused(auth::SignInRefusal::Wrong))
            ));
        }
        let (opened, member) = auth::sign_in(desk, " CLERK ", PASSWORD, Some("Firefox")).await.unwrap();
        assert_eq!(member.role, Role::Clerk);
        let (again, _) = auth::sign_in(desk, "clerk", PASSWORD, None).await.unwrap();
        assert_ne!(opened.token, again.token, "a new token each time");
        let kept = session::Entity::find().all(&desk.db.read).await.unwrap();
        assert!(kept.iter().all(|row| row.token_digest != opened.token.as_bytes()));

        app.clock.advance(TimeDelta::minutes(59));
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_some());
        app.clock.advance(TimeDelta::minutes(59));
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_some(), "at work");
        assert!(auth::staff_session(desk, &again.token).await.unwrap().is_none(), "idle");
        assert_eq!(auth::list_sessions(desk, member.id).await.unwrap().len(), 1);
        for _ in 0..11 {
            app.clock.advance(TimeDelta::minutes(55));
            auth::staff_session(desk, &opened.token).await.unwrap();
        }
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none(), "12 hours");

        let (opened, member) = auth::sign_in(desk, "clerk", PASSWORD, None).await.unwrap();
        auth::revoke(desk, opened.id).await.unwrap();
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
        assert!(auth::list_sessions(desk, member.id).await.unwrap().is_empty());
    }

    async fn a_new_password_ends_what_was_open(app: TestApp) {
        let desk = app.desk();
        let (opened, _) = auth::sign_in(desk, "officer", PASSWORD, None).await.unwrap();
        assert!(auth::set_password(desk, "officer", "mật khẩu mới", true).await.unwrap());
        assert!(!auth::set_password(desk, "nobody", "x", true).await.unwrap());
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
        assert!(auth::sign_in(desk, "officer", PASSWORD, None).await.is_err());
        let (opened, _) = auth::sign_in(desk, "officer", "mật khẩu mới", None).await.unwrap();
        let session = auth::staff_session(desk, &opened.token).await.unwrap().unwrap();
        assert!(session.must_change_password);
        assert!(auth::disable_account(desk, "officer").await.unwrap());
        assert!(auth::staff_session(desk, &opened.token).await.unwrap().is_none());
        assert!(auth::sign_in(desk, "officer", "mật khẩu mới", None).await.is_err());
    }

    async fn a_cheap_hash_is_made_anew(app: TestApp) {
        let desk = app.desk();
        let cheap = Cost { memory: 8, passes: 1 };
        let hash = auth::hash_password(&desk.rng, PASSWORD, cheap).await.unwrap();
        let mut row = account(&app, "head").await.into_active_model();
        row.password_hash = sea_orm::ActiveValue::Set(hash.clone());
        account::Entity::update(row).exec(desk.db.for_migrations()).await.unwrap();
        auth::sign_in(desk, "head", PASSWORD, None).await.unwrap();
        let now = account(&app, "head").await.password_hash;
        assert!(cheap.differs_from(&now) && !Cost::DEFAULT.differs_from(&now));
        auth::sign_in(desk, "head", PASSWORD, None).await.unwrap();
    }

    async fn a_citizens_browser_sees_what_it_sent(app: TestApp) {
        let desk = app.desk();
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let token = sent.session.unwrap().token;
        let seen = auth::citizen_session(desk, &token).await.unwrap().unwrap();
        assert_eq!(seen.grants[0].code, sent.code);
        let fresh = seen.grants[0].fresh_until.unwrap();
        assert_eq!(fresh, app.desk().now() + TimeDelta::minutes(30));
        assert!(auth::staff_session(desk, &token).await.unwrap().is_none(), "no staff");

        let other = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let same = auth::grant(desk, Some(seen.id), other.dossier, false).await.unwrap();
        assert!(same.is_none(), "no second session");
        let seen = auth::citizen_session(desk, &token).await.unwrap().unwrap();
        assert_eq!(seen.grants.len(), 2);
        let opened = seen.grants.iter().find(|grant| grant.code == other.code).unwrap();
        assert_eq!(opened.fresh_until, None, "opened with the secret: it is not shown again");
        app.clock.advance(TimeDelta::hours(25));
        assert!(auth::citizen_session(desk, &token).await.unwrap().is_none());
    }
}

async fn account(app: &TestApp, login: &str) -> account::Model {
    let id = app.member(login).await.id;
    account::Entity::find_by_id(id)
        .one(&app.desk().db.read)
        .await
        .unwrap()
        .unwrap()
}
