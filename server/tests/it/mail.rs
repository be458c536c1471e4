//! Mail leaves the house through a server that takes, refuses, hangs up or is not there; and
//! nothing else waits for it.

use chrono::TimeDelta;
use domain::dossier::MailState;
use server::storage::entities::mail;

use crate::{
    staff::{P01, act, dossier},
    support::{Manner, SmtpServer, TestApp},
};

async fn app(server: &SmtpServer) -> TestApp {
    let url = server.url.clone();
    TestApp::sqlite_with(|config| config.mail.smtp = Some(url.into())).await
}

async fn only_mail(app: &TestApp) -> mail::Model {
    let mut mails = app.mails().await;
    assert_eq!(mails.len(), 1);
    mails.remove(0)
}

#[tokio::test]
async fn a_mail_says_what_it_is_to_people_and_machines() {
    let server = SmtpServer::start().await;
    let app = app(&server).await;
    app.sent(P01).await;
    app.run_jobs().await;

    let row = only_mail(&app).await;
    assert_eq!(*row.state, MailState::Sent);
    assert_eq!(row.sent_at, Some(app.portal.desk.now()));
    let taken = server.taken().remove(0);
    assert_eq!(taken.to, row.recipient);
    for line in [
        "Date: Wed, 25 Nov 2026 01:00:00 +0000",
        &format!("Message-ID: {}", row.message_id),
        "Auto-Submitted: auto-generated",
        "Content-Language: vi",
        &format!("To: {}", row.recipient),
        "MIME-Version: 1.0",
    ] {
        assert!(
            taken.message.lines().any(|one| one == line),
            "no «{line}» in:\n{}",
            taken.message
        );
    }
    let (head, body) = taken.message.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("Subject: =?utf-8?"), "{head}");
    assert!(head.contains("multipart/alternative"), "{head}");
    assert!(body.contains("Content-Type: text/plain; charset=utf-8"));
    assert!(body.contains("Content-Type: text/html; charset=utf-8"));
    assert!(body.is_ascii(), "fit for every line");
}

#[tokio::test]
async fn a_busy_server_is_asked_again_and_again_then_given_up() {
    let server = SmtpServer::start().await;
    server.be(Manner::Busy);
    let app = app(&server).await;
    app.sent(P01).await;
    let waits = [1, 5, 15, 60, 180, 720];
    for (tries, wait) in (1..).zip(waits) {
        app.run_jobs().await;
        let row = only_mail(&app).await;
        assert_eq!((*row.state, row.attempts), (MailState::Queued, tries));
        assert_eq!(
            row.next_attempt_at,
            app.portal.desk.now() + TimeDelta::minutes(wait)
        );
        assert!(row.reason.unwrap().contains("no room now"));
        // Not a moment earlier.
        app.clock
            .advance(TimeDelta::minutes(wait) - TimeDelta::seconds(1));
        app.run_jobs().await;
        assert_eq!(only_mail(&app).await.attempts, tries);
        app.clock.advance(TimeDelta::seconds(1));
    }
    app.run_jobs().await;
    let row = only_mail(&app).await;
    assert_eq!((*row.state, row.attempts), (MailState::Failed, 7));
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn a_person_who_is_not_there_fails_at_once_a_wrong_sign_in_does_not() {
    let server = SmtpServer::start().await;
    server.be(Manner::NoSuchPerson);
    let app = app(&server).await;
    app.sent(P01).await;
    app.run_jobs().await;
    let row = only_mail(&app).await;
    assert_eq!((*row.state, row.attempts), (MailState::Failed, 1));
    assert!(row.reason.unwrap().contains("no such person"));

    server.be(Manner::WantsSignIn);
    app.sent(P01).await;
    app.run_jobs().await;
    let mut open = app.mails().await;
    open.retain(|mail| *mail.state == MailState::Queued);
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].attempts, 1);
}

#[tokio::test]
async fn a_line_that_breaks_costs_no_mail_and_makes_none_twice_different() {
    let server = SmtpServer::start().await;
    server.be(Manner::HangsUp);
    let app = app(&server).await;
    app.sent(P01).await;
    app.run_jobs().await;
    assert_eq!(*only_mail(&app).await.state, MailState::Queued);

    server.be(Manner::Takes);
    app.clock.advance(TimeDelta::minutes(1));
    app.run_jobs().await;
    let row = only_mail(&app).await;
    assert_eq!((*row.state, row.attempts), (MailState::Sent, 2));
    assert_eq!(row.reason, None);
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].message.contains(&row.message_id));
}

#[tokio::test]
async fn a_dead_server_delays_mail_and_nothing_else() {
    let dead = "smtp://127.0.0.1:9".to_owned();
    let app = TestApp::sqlite_with(|config| config.mail.smtp = Some(dead.into())).await;
    let code = app.sent(P01).await;
    app.run_jobs().await;
    let clerk = app.clerk().await;
    act(&clerk, &code, "accept", &[]).await.redirected();
    clerk.get(&dossier(&code)).await.ok();
    app.run_jobs().await;
    let states: Vec<MailState> = app.mails().await.iter().map(|mail| *mail.state).collect();
    assert_eq!(states, [MailState::Queued, MailState::Queued]);

    // The administrator sees why, and reads no dossier.
    let admin = app.admin().await;
    let page = admin.get("/quan-tri/thu").await.ok();
    page.assert_says("Chờ gửi")
        .assert_says("Hồ sơ đã được tiếp nhận");
    assert!(!page.says(&code), "the log shows no dossier");
    page.assert_says("thử lại lúc");
    admin
        .get("/quan-tri/thu?state=sent")
        .await
        .ok()
        .assert_says("Chưa có thư nào.");
    app.clerk()
        .await
        .get("/quan-tri/thu")
        .await
        .assert_status(404);
}

#[tokio::test]
async fn without_a_server_each_mail_is_a_file() {
    let app = TestApp::sqlite().await;
    app.sent(P01).await;
    app.run_jobs().await;
    let folder = app.portal.config.data.join("mail");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let [sent, read] = files.as_slice() else {
        panic!("{files:?}");
    };
    let mail = only_mail(&app).await;
    assert_eq!(sent.extension().unwrap(), "eml");
    let message = std::fs::read_to_string(sent).unwrap();
    assert!(message.contains("@portal.invalid"), "{message}");
    assert!(message.contains(&mail.message_id));
    // The words as they are, for who has no mail program.
    assert_eq!(read.extension().unwrap(), "txt");
    let words = std::fs::read_to_string(read).unwrap();
    assert!(
        words.contains(&mail.recipient) && words.ends_with(&mail.text),
        "{words}"
    );
}
