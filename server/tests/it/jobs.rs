//! Work for later: at least once, tried again, given up with its reason.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::TimeDelta;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde::{Deserialize, Serialize};
use server::{
    casework::Desk,
    jobs::{self, Job, Jobs},
    storage::{coded::JobState, entities::job},
};

use crate::{both_engines, support::TestApp};

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

both_engines! {
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
    }

    async fn work_that_nobody_knows_is_kept(app: TestApp) {
        queue(&app, &Stubborn { failures: 0, counter: 6 }).await;
        assert_eq!(run(&app, &Jobs::default()).await, 1);
        let row = only(&app).await;
        assert_eq!(*row.state, JobState::Waiting);
        assert!(row.reason.unwrap().contains("stubborn"));
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

/// A counter for a story on one engine.
fn counter(app: &TestApp, first: usize) -> usize {
    first + usize::from(app.desk().db.backend() == sea_orm::DbBackend::Postgres)
}

async fn queue(app: &TestApp, job: &Stubborn) {
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
