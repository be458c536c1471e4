//! The life of dossiers through the use cases.

use chrono::TimeDelta;
use domain::{
    dossier::{
        ActField, DeskHandover, Fault, MailKind, Outcome, ProposedOutcome, Refusal, Role, State,
        Timeliness,
    },
    form::WarningKind,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder,
};
use server::{
    casework::{
        self, Act, ActRefusal, Actor, Failure, FileAct, ItemAnswer, Member, NewItem, Place,
        QueueQuery, Submission, SubmitRefusal, Tab,
        events::{self, BreakKind},
    },
    jobs::{self, Jobs},
    storage::{
        entities::*,
        ids::{AccountId, DossierId, ItemId, OfficeId},
    },
};

use crate::{both_engines, support::TestApp};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";
const P04: &str = "xac-nhan-ket-qua-thi-hanh-an";

both_engines! {
    async fn a_request_goes_from_draft_to_delivered(app: TestApp) {
        let desk = app.desk();
        let token = app.ready_draft(P01, &[("requester.email", "an@example.com")]).await;
        let sent = app.send_draft(&token).await;
        assert_eq!(sent.code, "MAU.00-261125-0001");
        assert!(!sent.replayed);
        let code = sent.code.as_str();

        let opened = casework::open_dossier(desk, code, &sent.secret.grouped()).await.unwrap();
        assert_eq!(opened.dossier, sent.dossier);
        for (code, secret) in [(code, "22222222"), ("MAU.00-261125-0002", sent.secret.expose())] {
            let wrong = casework::open_dossier(desk, code, secret).await;
            assert!(matches!(wrong, Err(Failure::Refused(_))));
        }

        let (clerk, officer, head) =
            (app.actor("clerk").await, app.actor("officer").await, app.actor("head").await);
        let to = app.member("officer").await.id;
        let paper = app.stored_file("quyet-dinh.pdf", b"%PDF-1.4 quyet dinh").await;
        let line = [
            (&clerk, Act::Accept { paper_on: Some(desk.clock.today()) }, State::Accepted),
            (&clerk, Act::Assign { to }, State::InProgress),
            (&officer, Act::Propose {
                outcome: ProposedOutcome::Granted,
                ground: None,
                words: "Đủ điều kiện.".to_owned(),
                file: Some(paper),
            }, State::AwaitingApproval),
            (&head, Act::SendBack { words: "Bổ sung căn cứ.".to_owned() }, State::InProgress),
            (&officer, Act::Propose {
                outcome: ProposedOutcome::Granted,
                ground: None,
                words: "Đã bổ sung căn cứ.".to_owned(),
                file: Some(app.stored_file("quyet-dinh-2.pdf", b"%PDF-1.4 quyet dinh 2").await),
            }, State::AwaitingApproval),
            (&head, Act::Approve, State::ResultReady),
        ];
        let mut version = 1;
        for (actor, act, state) in line {
            app.clock.advance(TimeDelta::minutes(10));
            let acted = casework::act(desk, actor, code, Some(version), &act).await.unwrap();
            assert_eq!(*acted.dossier.state, state);
            assert_eq!(acted.dossier.version, version + 1);
            version = acted.dossier.version;
        }
        app.clock.advance(TimeDelta::minutes(10));
        let result = casework::result_to_fetch(desk, &sent.owner).await.unwrap().unwrap();
        assert_eq!(result.name, "quyet-dinh-2.pdf");
        casework::result_fetched(desk, &sent.owner).await.unwrap();
        assert!(casework::result_to_fetch(desk, &sent.owner).await.unwrap().is_some(), "twice");
        casework::result_fetched(desk, &sent.owner).await.unwrap();

        let owner = Actor::Owner(sent.owner.clone());
        let view = casework::dossier_view(desk, code, &owner).await.unwrap();
        assert_eq!(*view.dossier.state, State::Delivered);
        assert_eq!(view.dossier.outcome.map(|outcome| outcome.0), Some(Outcome::Granted));
        assert_eq!(view.dossier.timeliness.map(|done| done.0), Some(Timeliness::Early));
        assert_eq!(view.events.len(), 5, "what the office does inside stays inside");
        assert_eq!(view.results.len(), 1, "a proposal that was sent back is the office's own");
        assert!(view.marks.is_empty() && view.colleagues.is_empty());
        let mails: Vec<MailKind> = mail::Entity::find()
            .order_by_asc(mail::Column::Id)
            .all(&desk.db.read)
            .await
            .unwrap()
            .into_iter()
            .map(|mail| *mail.kind)
            .collect();
        assert_eq!(mails, [
            MailKind::Submitted,
            MailKind::Accepted,
            MailKind::Assigned,
            MailKind::ResultReady,
            MailKind::Delivered,
        ]);
        let verified = events::verify(&desk.db).await.unwrap();
        assert_eq!((verified.dossiers, verified.entries, verified.breaks.len()), (1, 8, 0));
    }

    async fn fifty_taps_make_one_dossier(app: TestApp) {
        let token = app.ready_draft(P01, &[]).await;
        let version = app.draft_version(&token).await;
        let mut taps = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let (desk, token) = (app.desk().clone(), token.clone());
            taps.spawn(async move {
                let submission = Submission { token: &token, key: "k", version, session: None };
                casework::submit_dossier(&desk, &Actor::Citizen, &submission).await.unwrap()
            });
        }
        let answers = taps.join_all().await;
        let first = &answers[0];
        assert!(answers.iter().all(|answer| answer.code == first.code));
        assert!(answers.iter().all(|answer| answer.secret == first.secret));
        assert_eq!(answers.iter().filter(|answer| !answer.replayed).count(), 1);
        assert_eq!(dossier::Entity::find().count(&app.desk().db.read).await.unwrap(), 1);
        assert_eq!(event::Entity::find().count(&app.desk().db.read).await.unwrap(), 1);

        let other = app.ready_draft(P01, &[]).await;
        let version = app.draft_version(&other).await;
        let conflict = Submission { token: &other, key: "k", version, session: None };
        let refused = casework::submit_dossier(app.desk(), &Actor::Citizen, &conflict).await;
        assert!(matches!(refused, Err(Failure::Refused(SubmitRefusal::KeyReused))));
        let sent = Submission { token: &token, key: "another", version, session: None };
        let refused = casework::submit_dossier(app.desk(), &Actor::Citizen, &sent).await;
        assert!(matches!(
            refused,
            Err(Failure::Refused(SubmitRefusal::Draft(casework::DraftRefusal::Sent { .. })))
        ));
    }

    async fn of_two_officers_one_wins(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let mut acts = tokio::task::JoinSet::new();
        for login in ["clerk", "head"] {
            let (desk, actor, code) = (app.desk().clone(), app.actor(login).await, sent.code.clone());
            acts.spawn(async move {
                casework::act(&desk, &actor, &code, Some(1), &Act::Accept { paper_on: None }).await
            });
        }
        let mut done = acts.join_all().await;
        done.sort_by_key(Result::is_err);
        let won = done[0].as_ref().unwrap();
        let Err(Failure::Refused(ActRefusal::Stale { current, since })) = &done[1] else {
            panic!("{:?}", done[1]);
        };
        assert_eq!(*current, 2);
        assert_eq!(since, std::slice::from_ref(&won.event), "who did what");
    }

    async fn what_is_not_yours_does_not_exist(app: TestApp) {
        let desk = app.desk();
        let code = app.sent(P01).await;
        let (clerk, officer, officer2) =
            (app.actor("clerk").await, app.actor("officer").await, app.actor("officer2").await);
        let to = app.member("officer").await.id;
        casework::act(desk, &clerk, &code, None, &Act::Accept { paper_on: None }).await.unwrap();
        casework::act(desk, &clerk, &code, None, &Act::Assign { to }).await.unwrap();
        let fee = Act::RequestFee { words: "Phí".to_owned() };
        let nothing = casework::act(desk, &officer2, &code, None, &fee).await;
        assert!(matches!(nothing, Err(Failure::Refused(ActRefusal::NotFound))));
        assert!(casework::dossier_view(desk, &code, &officer2).await.is_err());
        assert!(casework::dossier_view(desk, &code, &app.actor("admin").await).await.is_err());
        casework::dossier_view(desk, &code, &app.actor("auditor").await).await.unwrap();
        let write = casework::act(desk, &app.actor("auditor").await, &code, None, &fee).await;
        assert!(matches!(
            write,
            Err(Failure::Refused(ActRefusal::NotAllowed(Refusal::NotThisRole)))
        ));
        casework::act(desk, &officer, &code, None, &fee).await.unwrap();
        let to_nobody = Act::Reassign { to: app.member("auditor").await.id };
        let refused = casework::act(desk, &clerk, &code, None, &to_nobody).await;
        assert!(matches!(refused, Err(Failure::Refused(ActRefusal::NotAssignable))));
    }

    async fn who_owns_one_dossier_owns_no_other(app: TestApp) {
        let desk = app.desk();
        let mine = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let theirs = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let owner = Actor::Owner(mine.owner.clone());
        casework::dossier_view(desk, &mine.code, &owner).await.unwrap();
        // Filling in and sending a draft shows no dossier, not even the one that comes of it.
        for (actor, code) in [(&owner, &theirs.code), (&Actor::Citizen, &mine.code)] {
            assert!(casework::dossier_view(desk, code, actor).await.is_err());
            let view = casework::dossier_view(desk, code, &app.actor("head").await).await.unwrap();
            let file = view.files[0].id;
            assert!(casework::dossier_file(desk, code, file, actor).await.is_err());
            let withdraw = Act::Withdraw { words: String::new() };
            let refused = casework::act(desk, actor, code, None, &withdraw).await;
            assert!(matches!(refused, Err(Failure::Refused(ActRefusal::NotFound))));
        }
    }

    async fn a_reason_is_a_duty(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.actor("clerk").await;
        let empty = Act::Decline { ground: String::new(), words: "  ".to_owned() };
        let refused = casework::act(app.desk(), &clerk, &code, None, &empty).await;
        let Err(Failure::Refused(ActRefusal::Missing(fields))) = refused else {
            panic!("declined without a reason");
        };
        assert_eq!(fields, [ActField::Ground, ActField::Words]);
        let row = dossier::Entity::find().one(&app.desk().db.read).await.unwrap().unwrap();
        assert_eq!((*row.state, row.version), (State::Submitted, 1), "nothing was written");
        let long = Act::Decline { ground: "a".to_owned(), words: "x".repeat(10_001) };
        let refused = casework::act(app.desk(), &clerk, &code, None, &long).await;
        assert!(matches!(refused, Err(Failure::Refused(ActRefusal::TooLong { .. }))));
    }

    async fn a_supplement_is_asked_reminded_and_answered(app: TestApp) {
        let desk = app.desk();
        let token = app.ready_draft(P01, &[("requester.email", "an@example.com")]).await;
        let sent = app.send_draft(&token).await;
        let (owner, citizen, code) = (&sent.owner, Actor::Owner(sent.owner.clone()), sent.code);
        let clerk = app.actor("clerk").await;
        let items = vec![
            NewItem { fault: Fault::Missing, target: Some("judgment".to_owned()), words: "Thiếu trang 3.".to_owned() },
            NewItem { fault: Fault::Wrong, target: None, words: "Địa chỉ chưa rõ.".to_owned() },
        ];
        let ask = Act::RequestSupplement { items: items.clone() };
        casework::act(desk, &clerk, &code, None, &ask).await.unwrap();
        let view = casework::dossier_view(desk, &code, &citizen).await.unwrap();
        assert_eq!(*view.dossier.state, State::SupplementRequested);
        let [page, address] = view.items.iter().map(|item| item.id).collect::<Vec<_>>()[..] else {
            panic!("two items");
        };

        app.clock.advance(TimeDelta::days(4));
        assert_eq!(jobs::run_due(desk, &Jobs::all()).await.unwrap(), 1);
        app.clock.advance(TimeDelta::days(7));
        assert_eq!(jobs::run_due(desk, &Jobs::all()).await.unwrap(), 1);
        assert_eq!(mails(&app, MailKind::SupplementReminder).await, 2);

        let words = |words: &str| vec![ItemAnswer { item: address, words: words.to_owned() }];
        let half = casework::supplement(desk, owner, "1", words("Ấp 3")).await;
        let Err(Failure::Refused(casework::OwnerRefusal::Act(ActRefusal::Unanswered(open)))) = half
        else {
            panic!("half an answer was taken");
        };
        assert_eq!(open, [page]);
        let file = app.stored_file("trang-3.pdf", b"%PDF-1.4 trang 3").await;
        casework::attach_to_item(desk, &citizen, &code, page, file).await.unwrap();
        let done = casework::supplement(desk, owner, "1", words("Ấp 3")).await.unwrap();
        let again = casework::supplement(desk, owner, "1", words("Ấp 3")).await.unwrap();
        assert_eq!(done, again, "sent twice, done once");
        let other = casework::supplement(desk, owner, "1", words("Ấp 4")).await;
        assert!(matches!(other, Err(Failure::Refused(casework::OwnerRefusal::KeyReused))));

        let view = casework::dossier_view(desk, &code, &clerk).await.unwrap();
        assert_eq!(*view.dossier.state, State::Submitted);
        assert!(view.items.iter().all(|item| item.answered_at.is_some()));
        assert!(view.files.iter().any(|file| file.item_id == Some(page)));

        let second = casework::act(desk, &clerk, &code, None, &ask).await;
        assert!(matches!(
            second,
            Err(Failure::Refused(ActRefusal::NotAllowed(Refusal::SecondSupplementNeedsHead)))
        ));
        casework::act(desk, &app.actor("head").await, &code, None, &ask).await.unwrap();
        app.clock.advance(TimeDelta::days(31));
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        assert_eq!(mails(&app, MailKind::SupplementReminder).await, 5, "none for the first list");
        let waits = casework::approvals(desk, &app.member("head").await).await.unwrap();
        assert_eq!(waits.stalled.len(), 1, "the head is asked");
    }

    async fn only_the_latest_list_is_asked_for(app: TestApp) {
        let desk = app.desk();
        let code = app.sent(P01).await;
        let head = app.actor("head").await;
        let item = |words: &str| NewItem {
            fault: Fault::Missing,
            target: None,
            words: words.to_owned(),
        };
        let ask = |words: &str| Act::RequestSupplement { items: vec![item(words)] };
        let withdraw = Act::Withdraw { words: "Đơn rút ngày 25/11.".to_owned() };
        let reopen = Act::Reopen { words: "Xem xét lại.".to_owned() };
        for act in [ask("Danh sách cũ."), withdraw, reopen] {
            casework::act(desk, &head, &code, None, &act).await.unwrap();
        }
        app.clock.advance(TimeDelta::days(20));
        casework::act(desk, &head, &code, None, &ask("Danh sách mới.")).await.unwrap();
        let view = casework::dossier_view(desk, &code, &head).await.unwrap();
        let open: Vec<&str> = view.open_items().map(|item| item.words.as_str()).collect();
        assert_eq!(open, ["Danh sách mới."]);

        let stalled = async || {
            let head = app.member("head").await;
            casework::approvals(desk, &head).await.unwrap().stalled.len()
        };
        app.clock.advance(TimeDelta::days(20));
        assert_eq!(stalled().await, 0, "the new list is twenty days old");
        app.clock.advance(TimeDelta::days(11));
        assert_eq!(stalled().await, 1);
    }

    async fn a_result_that_is_due_before_the_answer_is_overdue_too(app: TestApp) {
        let desk = app.desk();
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let (code, member) = (&sent.code, app.member("clerk").await);
        // Asked and answered on 2 December, the day on which the result is due.
        app.clock.advance(TimeDelta::days(7));
        let item = app.asked_for(code).await.parse().unwrap();
        app.clock.advance(TimeDelta::hours(1));
        let answers = vec![ItemAnswer { item, words: "Trang 3.".to_owned() }];
        casework::supplement(desk, &sent.owner, "k", answers).await.unwrap();
        let overdue = async || {
            let page = casework::queue(desk, &member, &query(Tab::Overdue, "")).await.unwrap();
            let counts = casework::queue_counts(desk, &member).await.unwrap();
            assert_eq!(counts.of(Tab::Overdue), page.rows.len() as u64);
            page.rows.len()
        };
        assert_eq!(overdue().await, 0);
        app.clock.advance(TimeDelta::hours(23));
        let view = casework::dossier_view(desk, code, &app.actor("clerk").await).await.unwrap();
        assert!(!view.clocks.answer_is_late(desk.now()), "the answer is not yet due");
        assert_eq!(overdue().await, 1);
    }

    async fn a_citizen_takes_it_back(app: TestApp) {
        let sent = app.send_draft(&app.ready_draft(P04, &[]).await).await;
        let (owner, code) = (&sent.owner, &sent.code);
        let done = casework::withdraw(app.desk(), owner, "k", "").await.unwrap();
        assert_eq!(casework::withdraw(app.desk(), owner, "k", "").await.unwrap(), done);
        let late = casework::withdraw(app.desk(), owner, "k2", "").await;
        assert!(matches!(
            late,
            Err(Failure::Refused(casework::OwnerRefusal::Act(ActRefusal::NotAllowed(_))))
        ));
        let row = dossier::Entity::find().one(&app.desk().db.read).await.unwrap().unwrap();
        assert!(row.closed_at.is_some());
        let by_post = Act::Deliver { how: DeskHandover::Post, to: "An".to_owned() };
        let refused = casework::act(app.desk(), &app.actor("clerk").await, code, None, &by_post).await;
        assert!(matches!(refused, Err(Failure::Refused(ActRefusal::NotAllowed(_)))));
    }

    async fn the_same_request_again_is_marked(app: TestApp) {
        let first = app.sent(P01).await;
        app.send_draft(&app.ready_draft(P01, &[("judgment.number", "999/2025/DS-ST")]).await).await;
        let again = app.sent(P01).await;
        let clerk = app.actor("clerk").await;
        let warnings = |code: String| {
            let (desk, clerk) = (app.desk().clone(), clerk.clone());
            async move { casework::dossier_view(&desk, &code, &clerk).await.unwrap().warnings }
        };
        assert!(warnings("MAU.00-261125-0002".to_owned()).await.is_empty());
        let [warning] = &warnings(again).await[..] else {
            panic!("one warning");
        };
        assert_eq!(warning.kind, WarningKind::PossibleDuplicate);
        assert_eq!(warning.codes, [first]);
    }

    async fn files_of_a_draft_move_turn_and_go(app: TestApp) {
        let desk = app.desk();
        let token = app.ready_draft(P01, &[]).await;
        let second = app.stored_file("trang 2.pdf", b"%PDF-1.4 2").await;
        let second = casework::attach_file(desk, &token, "judgment", second).await.unwrap();
        let names = |files: &[casework::File]| -> Vec<String> {
            files.iter().map(|file| file.name.clone()).collect()
        };
        let up = casework::change_file(desk, &token, second.id, FileAct::Up).await.unwrap();
        assert_eq!(names(&up), ["trang 2.pdf", "ban-an.pdf"]);
        let turned = casework::change_file(desk, &token, second.id, FileAct::Turn).await.unwrap();
        assert_eq!(turned[0].turns, 1);
        let on_disk = app.stored_files();
        let left = casework::change_file(desk, &token, second.id, FileAct::Remove).await.unwrap();
        assert_eq!(names(&left), ["ban-an.pdf"]);
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        assert_eq!(app.stored_files(), on_disk - 1);
        let stray = app.stored_file("x.pdf", b"x").await;
        let refused = casework::attach_file(desk, &token, "nowhere", stray).await;
        assert!(matches!(refused, Err(Failure::Refused(_))));
    }

    async fn drafts_end_and_are_called_to_mind_before(app: TestApp) {
        let desk = app.desk();
        let token = app.ready_draft(P01, &[]).await;
        casework::send_draft_link(desk, &token, "an@example.com").await.unwrap();
        assert!(casework::send_draft_link(desk, &token, "an@").await.is_err());
        jobs::Housekeeping::plan(desk, desk.now()).await.unwrap();
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        assert_eq!(mails(&app, MailKind::DraftExpires).await, 0);
        app.clock.advance(TimeDelta::days(84));
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        jobs::Housekeeping::plan(desk, desk.now() + TimeDelta::hours(1)).await.unwrap();
        app.clock.advance(TimeDelta::hours(2));
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        assert_eq!(mails(&app, MailKind::DraftExpires).await, 1);
        let mail = mail::Entity::find()
            .filter(mail::Column::Recipient.eq("an@example.com"))
            .order_by_desc(mail::Column::Id)
            .one(&desk.db.read)
            .await
            .unwrap()
            .unwrap();
        assert!(mail.text.contains(&token), "the reminder names the link");
        app.clock.advance(TimeDelta::days(7));
        assert!(matches!(
            casework::load_draft(desk, &token).await,
            Err(Failure::Refused(casework::DraftRefusal::Expired { .. }))
        ));
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        jobs::run_due(desk, &Jobs::all()).await.unwrap();
        assert!(matches!(
            casework::load_draft(desk, &token).await,
            Err(Failure::Refused(casework::DraftRefusal::NotFound))
        ));
        assert_eq!(app.stored_files(), 0);
    }

    async fn the_demonstration_shows_every_state(app: TestApp) {
        assert!(casework::demo::seed(app.desk(), None).await.unwrap().is_empty(), "once");
        casework::demo::sample_dossiers(app.desk()).await.unwrap();
        let states: std::collections::BTreeSet<State> = dossier::Entity::find()
            .all(&app.desk().db.read)
            .await
            .unwrap()
            .into_iter()
            .map(|dossier| *dossier.state)
            .collect();
        for state in State::ALL {
            assert!(state == State::Draft || states.contains(&state), "{state:?}");
        }
        let head = app.member("head").await;
        let counts = casework::queue_counts(app.desk(), &head).await.unwrap();
        for tab in Tab::ALL {
            let page = casework::queue(app.desk(), &head, &query(tab, "")).await.unwrap();
            assert_eq!(counts.of(tab), page.rows.len() as u64, "{tab:?}");
        }
        assert!(counts.of(Tab::Overdue) > 0);
        let verified = events::verify(&app.desk().db).await.unwrap();
        assert!(verified.breaks.is_empty(), "{:?}", verified.breaks);
        assert_eq!(mail::Entity::find().count(&app.desk().db.read).await.unwrap(), 0);
    }

    async fn a_forged_log_is_found(app: TestApp) {
        let code = app.sent(P01).await;
        let clerk = app.actor("clerk").await;
        casework::act(app.desk(), &clerk, &code, None, &Act::Accept { paper_on: None }).await.unwrap();
        app.sent(P04).await;
        let db = app.desk().db.for_tests();
        // Whoever owns the database can take the guard away; the chain still tells.
        let guard = match app.desk().db.backend() {
            DbBackend::Postgres => "ALTER TABLE events DISABLE TRIGGER ALL",
            _ => "DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete",
        };
        db.execute_unprepared(guard).await.unwrap();
        let broken = async || events::verify(&app.desk().db).await.unwrap().breaks;
        assert!(broken().await.is_empty());
        let forged = "UPDATE events SET name = 'Người khác' WHERE action = 'accept'";
        db.execute_unprepared(forged).await.unwrap();
        let [found] = &broken().await[..] else { panic!("one break") };
        assert_eq!((found.code.as_str(), found.seq, found.fault), (code.as_str(), 2, BreakKind::Content));
        db.execute_unprepared("DELETE FROM events WHERE action = 'accept'").await.unwrap();
        assert_eq!(broken().await[0].fault, BreakKind::Head, "the last entry was taken away");
    }

    async fn rows_that_contradict_the_log_are_found(app: TestApp) {
        let (desk, db) = (app.desk(), app.desk().db.for_tests());
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let code = sent.code.as_str();
        let item = app.asked_for(code).await.parse().unwrap();
        let paper = app.stored_file("trang-3.pdf", b"%PDF-1.4 trang 3").await;
        let owner = Actor::Owner(sent.owner.clone());
        casework::attach_to_item(desk, &owner, code, item, paper).await.unwrap();
        let open = events::verify(&desk.db).await.unwrap().breaks;
        assert!(open.is_empty(), "a file that is not yet sent: {open:?}");
        let answers = vec![ItemAnswer { item, words: "Trang 3, bản chụp.".to_owned() }];
        casework::supplement(desk, &sent.owner, "k", answers).await.unwrap();
        app.decided(code, Some(app.stored_file("kq.pdf", b"%PDF-1.4 kq").await)).await;

        let broken = async || -> Vec<i32> {
            let breaks = events::verify(&desk.db).await.unwrap().breaks;
            assert!(breaks.iter().all(|found| found.code == code && found.fault == BreakKind::Rows));
            breaks.iter().map(|found| found.seq).collect()
        };
        assert!(broken().await.is_empty());
        macro_rules! found {
            ($row:expr, $seq:literal, [$($field:ident: $forged:expr),+ $(,)?]) => {$(
                let row = $row;
                let mut forged = row.clone();
                forged.$field = $forged;
                forged.into_active_model().reset_all().update(db).await.unwrap();
                assert_eq!(broken().await, [$seq], stringify!($field));
                row.into_active_model().reset_all().update(db).await.unwrap();
                assert!(broken().await.is_empty(), stringify!($field));
            )+};
        }
        let item = supplement_item::Entity::find().one(db).await.unwrap().unwrap();
        found!(item.clone(), 2, [
            words: "Thiếu trang 4.".to_owned(),
            target: Some("judgment".to_owned()),
            fault: Fault::Wrong.into(),
            round: 2,
        ]);
        found!(item.clone(), 3, [answer: Some("Trang 4.".to_owned()), answer: None, answered_at: None]);
        let file_in = async |slot: &str| {
            let files = file::Entity::find().filter(file::Column::Slot.eq(slot));
            files.one(db).await.unwrap().unwrap()
        };
        found!(file_in("supplement").await, 3, [
            sha256: vec![7; 32],
            name: "trang-4.pdf".to_owned(),
            bytes: 1,
        ]);
        // It looks as if it had come with the request.
        found!(file_in("supplement").await, 1, [item_id: None]);
        found!(file_in("judgment").await, 1, [sha256: vec![7; 32], slot: "other".to_owned()]);
        found!(file_in("result").await, 6, [sha256: vec![7; 32]]);
        let result = result::Entity::find().one(db).await.unwrap().unwrap();
        found!(result.clone(), 6, [
            words: "Không đủ điều kiện.".to_owned(),
            outcome: Outcome::Refused.into(),
        ]);
        let answers = dossier_answers::Entity::find().one(db).await.unwrap().unwrap();
        found!(answers.clone(), 1, [canonical: serde_json::json!({ "judgment.number": "1" })]);

        let added = supplement_item::Model {
            id: ItemId::new(&*desk.clock, &desk.rng),
            round: 2,
            ..item
        };
        supplement_item::Entity::insert(added.into_active_model().reset_all())
            .exec_without_returning(db)
            .await
            .unwrap();
        assert_eq!(broken().await, [7], "a list that nobody asked for");
    }

    async fn a_log_that_is_being_written_holds(app: TestApp) {
        let (desk, clerk) = (app.desk(), app.actor("clerk").await);
        let mut codes = Vec::new();
        for _ in 0..10 {
            codes.push(app.sent(P01).await);
        }
        let acts = async {
            for code in &codes {
                let items = vec![NewItem { fault: Fault::Missing, target: None, words: "A".to_owned() }];
                for act in [Act::RequestSupplement { items }, Act::Withdraw { words: "B".to_owned() }] {
                    casework::act(desk, &clerk, code, None, &act).await.unwrap();
                }
            }
        };
        let reading = async {
            for _ in 0..20 {
                let verified = events::verify(&desk.db).await.unwrap();
                assert!(verified.breaks.is_empty(), "{:?}", verified.breaks);
            }
        };
        tokio::join!(acts, reading);
    }

    async fn a_denunciation_is_the_heads_affair(app: TestApp) {
        let code = app.sent(P01).await;
        let db = app.desk().db.for_tests();
        db.execute_unprepared("UPDATE dossiers SET confidential = true").await.unwrap();
        let seen_by = async |login: &str| {
            let member = app.member(login).await;
            let page = casework::queue(app.desk(), &member, &query(Tab::All, "")).await.unwrap();
            let found = casework::queue(app.desk(), &member, &query(Tab::All, &code)).await.unwrap();
            let counts = casework::queue_counts(app.desk(), &member).await.unwrap();
            let view = casework::dossier_view(app.desk(), &code, &Actor::Staff(member)).await;
            let seen = view.is_ok();
            assert_eq!(page.rows.len(), usize::from(seen), "{login}");
            assert_eq!(found.rows.len(), usize::from(seen), "{login}");
            assert_eq!(counts.of(Tab::All), u64::from(seen), "{login}");
            seen
        };
        assert!(seen_by("head").await);
        for login in ["clerk", "officer", "auditor", "admin"] {
            assert!(!seen_by(login).await, "{login}");
        }
        let head = app.actor("head").await;
        let to = app.member("officer").await.id;
        casework::act(app.desk(), &head, &code, None, &Act::Accept { paper_on: None }).await.unwrap();
        casework::act(app.desk(), &head, &code, None, &Act::Assign { to }).await.unwrap();
        assert!(seen_by("officer").await, "named on it");
        assert!(!seen_by("officer2").await);
    }

    async fn who_sees_what_is_one_rule(app: TestApp) {
        let (desk, db) = (app.desk(), app.desk().db.for_tests());
        let sent = app.send_draft(&app.ready_draft(P01, &[]).await).await;
        let model = dossier::Entity::find_by_id(sent.dossier).one(db).await.unwrap().unwrap();
        let here = office::Entity::find_by_id(model.office_id).one(db).await.unwrap().unwrap();
        let there = office::Model {
            id: OfficeId::new(&*desk.clock, &desk.rng),
            code: "KHAC".to_owned(),
            ..here.clone()
        };
        there.clone().into_active_model().reset_all().insert(db).await.unwrap();
        let clerk = account::Entity::find().one(db).await.unwrap().unwrap();
        let mut members = Vec::new();
        for (office, role) in [here.id, there.id].into_iter().flat_map(|office| {
            Role::ALL.into_iter().map(move |role| (office, role))
        }) {
            let row = account::Model {
                id: AccountId::new(&*desk.clock, &desk.rng),
                office_id: office,
                login: format!("{}-{office}", role.code()),
                role: role.into(),
                ..clerk.clone()
            };
            row.clone().into_active_model().reset_all().insert(db).await.unwrap();
            members.push(Member::from(row));
        }
        let named = || members.iter().map(|member| Some(member.id)).chain([None]);
        let mut dossiers = vec![model.clone()];
        for office in [here.id, there.id] {
            for (confidential, assignee) in
                [false, true].into_iter().flat_map(|it| named().map(move |who| (it, who)))
            {
                let row = dossier::Model {
                    id: DossierId::new(&*desk.clock, &desk.rng),
                    code: format!("THU-{:03}", dossiers.len()),
                    office_id: office,
                    assignee_id: assignee,
                    confidential,
                    ..model.clone()
                };
                row.clone().into_active_model().reset_all().insert(db).await.unwrap();
                dossiers.push(row);
            }
        }
        for member in &members {
            let who = format!("{:?} of {}", member.role, member.office_id);
            let mut seen: Vec<&str> = dossiers
                .iter()
                .filter(|dossier| member.sees(dossier))
                .map(|dossier| dossier.code.as_str())
                .collect();
            seen.sort_unstable();
            let counts = casework::queue_counts(desk, member).await.unwrap();
            assert_eq!(counts.of(Tab::All), seen.len() as u64, "{who}");
            for tab in Tab::ALL {
                let page = casework::queue(desk, member, &QueueQuery { size: 100, ..query(tab, "") })
                    .await
                    .unwrap();
                assert_eq!(counts.of(tab), page.rows.len() as u64, "{who}: {tab:?}");
                if tab == Tab::All {
                    let mut listed: Vec<&str> =
                        page.rows.iter().map(|row| row.dossier.code.as_str()).collect();
                    listed.sort_unstable();
                    assert_eq!(listed, seen, "{who}");
                }
            }
            let most = match member.role {
                Role::Head => 26,
                // All that is not confidential, and the one that names them.
                Role::Clerk | Role::Auditor => 14,
                Role::Officer => 2,
                Role::Citizen | Role::Admin => 0,
            };
            let of_model = usize::from(member.sees(&model));
            assert_eq!(seen.len(), most + of_model, "{who}");
        }
    }

    async fn pages_follow_each_other_without_a_gap(app: TestApp) {
        for at in 0..7 {
            app.clock.advance(TimeDelta::minutes(at * 10));
            app.send_draft(&app.ready_draft(P01, &[]).await).await;
        }
        let clerk = app.member("clerk").await;
        for tab in [Tab::Incoming, Tab::All] {
            let page = |place: Place| {
                let (desk, clerk) = (app.desk().clone(), clerk.clone());
                async move {
                    let query = QueueQuery { tab, search: String::new(), place, size: 3 };
                    casework::queue(&desk, &clerk, &query).await.unwrap()
                }
            };
            let codes = |page: &casework::QueuePage| -> Vec<String> {
                page.rows.iter().map(|row| row.dossier.code.clone()).collect()
            };
            let first = page(Place::First).await;
            assert!(first.previous.is_none());
            let second = page(Place::After(first.next.unwrap())).await;
            let third = page(Place::After(second.next.unwrap())).await;
            assert!(third.next.is_none());
            let mut all = codes(&first);
            all.extend(codes(&second));
            all.extend(codes(&third));
            let mut sorted = all.clone();
            sorted.sort();
            if tab == Tab::All {
                sorted.reverse();
            }
            assert_eq!(all, sorted, "{tab:?}");
            assert_eq!(all.len(), 7);
            let back = page(Place::Before(third.previous.unwrap())).await;
            assert_eq!(codes(&back), codes(&second));
            let start = page(Place::Before(back.previous.unwrap())).await;
            assert_eq!(codes(&start), codes(&first));
            assert!(start.previous.is_none());
        }
    }
}

fn query(tab: Tab, search: &str) -> QueueQuery {
    QueueQuery {
        tab,
        search: search.to_owned(),
        place: Place::First,
        size: 50,
    }
}

async fn mails(app: &TestApp, kind: MailKind) -> u64 {
    mail::Entity::find()
        .filter(mail::Column::Kind.eq(kind.code()))
        .count(&app.desk().db.read)
        .await
        .unwrap()
}
