//! Work for later: at least once, tried again, given up with its reason.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::TimeDelta;
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, TransactionTrait,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use server::{
    casework::{self, Desk},
    jobs::{self, DeleteBlobs, Housekeeping, Job, Jobs},
    storage::{
        BlobKey,
        coded::JobState,
        entities::{dossier, draft, file, job},
        ids::DraftId,
    },
};

use crate::{both_engines, staff::P01, support::TestApp};

/// Fails as often as it is told to; counts its runs by name, since stories run at once.
#[derive(Serialize, Deserialize)]
struct Stubborn {
    failures: u32,
    counter: usize,
}

static RUNS: [AtomicU32; 8] = [const { AtomicU32::new(0) }; 8];

impl Job for Stubborn {
    const KIND: &'static str = "stubborn";

    fn once(&self) -> Option<String> {
        Some("one".to_owned())
    }

    async fn run(&self, _: &Desk) -> anyhow::Result<()> {
        let run = RUNS[self.counter].fetch_add(1, Ordering::SeqCst);
        anyhow::ensure!(run >= self.failures, "not yet");
        Ok(())
    }
}

/// Breaks off in the middle.
#[derive(Serialize, Deserialize)]
struct Clumsy;

impl Job for Clumsy {
    const KIND: &'static str = "clumsy";

    async fn run(&self, _: &Desk) -> anyhow::Result<()> {
        panic!("dropped it");
    }
}

/// A worker that died is told to whoever asks whether the portal can serve.
#[tokio::test]
async fn a_portal_without_its_workers_is_not_ready() {
    let app = TestApp::sqlite().await;
    let (_stop, stopping) = tokio::sync::watch::channel(false);
    let mut workers = app.portal.start_workers(&stopping).await.unwrap();
    app.nobody().get("/readyz").await.assert_status(200);
    workers.shutdown().await;
    app.nobody().get("/readyz").await.assert_status(503);
}

both_engines! {
    async fn a_panic_is_the_failure_of_its_job_alone(app: TestApp) {
        let counter = counter(&app, 6);
        let jobs = Jobs::default().with::<Clumsy>().with::<Stubborn>();
        queue(&app, &Clumsy).await;
        queue(&app, &Stubborn { failures: 0, counter }).await;
        assert_eq!(run(&app, &jobs).await, 2);
        assert_eq!(RUNS[counter].load(Ordering::SeqCst), 1);
        let clumsy = job::Entity::find()
            .filter(job::Column::Kind.eq(Clumsy::KIND))
            .one(&app.desk().db.read)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((*clumsy.state, clumsy.attempts), (JobState::Waiting, 1));
        assert_eq!(clumsy.reason.as_deref(), Some("panic: dropped it"));
        assert_eq!(clumsy.run_at, app.desk().now() + TimeDelta::minutes(1));
    }

    async fn a_job_is_tried_again_until_it_is_done(app: TestApp) {
        let counter = counter(&app, 0);
        let jobs = Jobs::default().with::<Stubborn>();
        queue(&app, &Stubborn { failures: 2, counter }).await;
        queue(&app, &Stubborn { failures: 2, counter }).await;
        assert_eq!(job::Entity::find().count(&app.desk().db.read).await.unwrap(), 1, "once");
        assert_eq!(run(&app, &jobs).await, 1);
        assert_eq!(run(&app, &jobs).await, 0, "not before a minute");
        app.clock.advance(TimeDelta::minutes(1));
        assert_eq!(run(&app, &jobs).await, 1);
        app.clock.advance(TimeDelta::minutes(1));
        assert_eq!(run(&app, &jobs).await, 0, "not before five");
        app.clock.advance(TimeDelta::minutes(4));
        assert_eq!(run(&app, &jobs).await, 1);
        let row = only(&app).await;
        assert_eq!((*row.state, row.attempts), (JobState::Done, 3));
        assert_eq!(RUNS[counter].load(Ordering::SeqCst), 3);
        queue(&app, &Stubborn { failures: 0, counter }).await;
        assert_eq!(run(&app, &jobs).await, 1, "what is done does not keep it from coming again");
    }

    async fn a_hopeless_job_is_given_up_with_its_reason(app: TestApp) {
        let counter = counter(&app, 2);
        let jobs = Jobs::default().with::<Stubborn>();
        queue(&app, &Stubborn { failures: u32::MAX, counter }).await;
        for _ in 0..10 {
            run(&app, &jobs).await;
            app.clock.advance(TimeDelta::hours(7));
        }
        let row = only(&app).await;
        assert_eq!((*row.state, row.attempts), (JobState::Dead, 6));
        assert_eq!(row.reason.as_deref(), Some("not yet"));
        // Whoever watches the portal hears of it.
        let figures = app.nobody().get("/metrics").await.assert_status(200);
        for line in [
            r#"portal_jobs{state="waiting"} 0"#,
            r#"portal_jobs{state="dead"} 1"#,
            r#"portal_mails{state="queued"} 0"#,
            r#"portal_mails{state="failed"} 0"#,
        ] {
            assert!(figures.text().lines().any(|told| told == line), "{line}");
        }
    }

    async fn work_that_nobody_knows_is_kept(app: TestApp) {
        queue(&app, &Stubborn { failures: 0, counter: 6 }).await;
        assert_eq!(run(&app, &Jobs::default()).await, 1);
        let row = only(&app).await;
        assert_eq!(*row.state, JobState::Waiting);
        assert!(row.reason.unwrap().contains("stubborn"));
    }

    async fn bytes_that_a_file_needs_are_not_deleted(app: TestApp) {
        app.ready_draft(P01, &[]).await;
        let file = file::Entity::find().one(&app.desk().db.read).await.unwrap().unwrap();
        let stray = app.stored_file("x.pdf", b"x").await.key;
        let keys = vec![file.blob_key.clone(), stray.to_string()];
        queue(&app, &DeleteBlobs { keys }).await;
        assert_eq!(run(&app, &Jobs::all()).await, 1);
        let blobs = &app.desk().blobs;
        blobs.get(&BlobKey::stored(file.blob_key)).await.unwrap();
        blobs.get(&stray).await.unwrap_err();
    }

    async fn a_draft_that_is_sent_at_its_end_keeps_its_files(app: TestApp) {
        let desk = app.desk();
        let code = app.sent(P01).await;
        let token = app.ready_draft(P01, &[]).await;
        let id = casework::load_draft(desk, &token).await.unwrap().id;
        app.clock.advance(TimeDelta::days(91));
        let round = Housekeeping::plan(desk, desk.now());
        round.await.unwrap();
        let keys = move_to_dossier(&app, id, &code).await;
        assert_eq!(keys.len(), 1);
        let queued = job::Entity::find().filter(job::Column::Kind.eq(DeleteBlobs::KIND));
        let queued = queued.all(&desk.db.read).await.unwrap();
        let told = |key: &String| queued.iter().any(|job| job.payload.to_string().contains(key));
        assert!(!keys.iter().any(told), "{queued:?}");
        for key in keys {
            desk.blobs.get(&BlobKey::stored(key)).await.unwrap();
        }
    }

    async fn two_workers_do_not_take_the_same_job(app: TestApp) {
        let counter = counter(&app, 4);
        queue(&app, &Stubborn { failures: 0, counter }).await;
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let desk = app.desk().clone();
            workers.spawn(async move {
                jobs::run_due(&desk, &Jobs::default().with::<Stubborn>()).await.unwrap()
            });
        }
        assert_eq!(workers.join_all().await.into_iter().sum::<usize>(), 1);
        assert_eq!(RUNS[counter].load(Ordering::SeqCst), 1);
    }
}

/// What a sending does to the files of a draft, at the moment at which the housekeeping begins;
/// their keys.
#[expect(
    clippy::disallowed_methods,
    reason = "a transaction that stays open until somebody waits for it"
)]
async fn move_to_dossier(app: &TestApp, id: DraftId, code: &str) -> Vec<String> {
    let desk = app.desk();
    let to = dossier::Entity::find()
        .filter(dossier::Column::Code.eq(code))
        .one(&desk.db.read)
        .await
        .unwrap()
        .unwrap();
    let tx = desk.db.for_tests().begin().await.unwrap();
    let held = draft::Entity::find_by_id(id).lock_exclusive().one(&tx);
    held.await.unwrap().unwrap();
    let files = file::Entity::find().filter(file::Column::DraftId.eq(id));
    let files = files.all(&tx).await.unwrap();
    file::Entity::update_many()
        .col_expr(file::Column::DossierId, Expr::val(to.id))
        .col_expr(file::Column::DraftId, Expr::val(Option::<uuid::Uuid>::None))
        .filter(file::Column::DraftId.eq(id))
        .exec(&tx)
        .await
        .unwrap();
    let housekeeping = tokio::spawn({
        let desk = desk.clone();
        async move { jobs::run_due(&desk, &Jobs::all()).await.unwrap() }
    });
    // Time enough to read what it wants to remove; then it waits for this transaction.
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    tx.commit().await.unwrap();
    assert!(housekeeping.await.unwrap() >= 1);
    files.into_iter().map(|file| file.blob_key).collect()
}

/// A counter for a story on one engine.
fn counter(app: &TestApp, first: usize) -> usize {
    first + usize::from(app.desk().db.backend() == sea_orm::DbBackend::Postgres)
}

async fn queue(app: &TestApp, job: &impl Job) {
    jobs::enqueue_now(app.desk(), job).await.unwrap();
}

async fn run(app: &TestApp, jobs: &Jobs) -> usize {
    jobs::run_due(app.desk(), jobs).await.unwrap()
}

async fn only(app: &TestApp) -> job::Model {
    let mut rows = job::Entity::find().all(&app.desk().db.read).await.unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}
