//! The portal's state: what handlers, use cases and workers share.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use metrics_exporter_prometheus::PrometheusHandle;
use tokio::{
    sync::watch,
    task::{AbortHandle, JoinSet},
};

use crate::{
    casework::Desk,
    clock::{Clock, Rng, SystemClock},
    config::Config,
    documents::Press,
    figures, jobs,
    limiter::Limiter,
    mail, opening, storage,
};

/// Everything that is shared. Cheap to clone.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// The parts of the portal.
pub struct Parts {
    pub config: Config,
    pub clock: Arc<dyn Clock>,
    pub rng: Arc<Rng>,
    /// Where use cases are done: database, files, catalogue, key.
    pub desk: Desk,
    pub limiter: Limiter,
    /// Sends what is queued.
    pub mailer: mail::Mailer,
    /// Makes papers.
    pub press: Press,
    pub metrics: PrometheusHandle,
    /// Those who work beside the web, once they are started.
    workers: OnceLock<Vec<AbortHandle>>,
}

impl Deref for Portal {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Portal {
    /// Opens the portal with the machine's clock and randomness.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        let clock: Arc<dyn Clock> = match config.demo.clock {
            Some(start) => Arc::new(SystemClock::starting_at(start)),
            None => Arc::new(SystemClock::default()),
        };
        Self::open_with(config, clock, Rng::from_system()).await
    }

    /// Opens the portal with a given clock and randomness: the folder, the database.
    pub async fn open_with(
        config: Config,
        clock: Arc<dyn Clock>,
        rng: Arc<Rng>,
    ) -> anyhow::Result<Self> {
        tokio::fs::create_dir_all(&config.data).await?;
        let desk = opening::desk(&config, Arc::clone(&clock), Arc::clone(&rng)).await?;
        Ok(Self(Arc::new(Parts {
            desk,
            limiter: Limiter::new(config.limits),
            mailer: mail::Mailer::of(&config)?,
            press: Press::new(config.fonts.as_deref(), Arc::clone(&clock))?,
            metrics: figures::handle(),
            workers: OnceLock::new(),
            config,
            clock,
            rng,
        })))
    }

    /// The name of the agency to which people write, as it stands on pages and papers: that of
    /// the office which receives; before one is laid down, the catalogue's of today, maybe none.
    pub fn agency(&self) -> &str {
        if let Some(name) = self.desk.office.get() {
            return name;
        }
        let office = self.desk.catalogue.agency(self.clock.today());
        office.map_or("", |office| office.name.as_str())
    }

    /// Whether the portal can serve: its database answers, no step of the schema is missing, and
    /// those who work beside the web are at work, where they were started.
    pub async fn ready(&self) -> anyhow::Result<bool> {
        let mut workers = self.workers.get().into_iter().flatten();
        Ok(storage::pending(&self.desk.db).await? == 0 && !workers.any(AbortHandle::is_finished))
    }

    /// Starts those who work beside the web: they end when `stopping` turns true.
    pub async fn start_workers(
        &self,
        stopping: &watch::Receiver<bool>,
    ) -> anyhow::Result<JoinSet<()>> {
        let desk = &self.desk;
        jobs::Housekeeping::plan(desk, desk.now()).await?;
        let mut workers = JoinSet::new();
        let jobs = jobs::Worker::new(desk.clone(), jobs::Jobs::all());
        let mails = mail::MailWorker::new(desk.clone(), self.mailer.clone());
        let started = vec![
            workers.spawn(jobs.run(stopping.clone())),
            workers.spawn(mails.run(stopping.clone())),
        ];
        if self.workers.set(started).is_err() {
            anyhow::bail!("the workers are at work already");
        }
        Ok(workers)
    }

    /// Does all work that is due now, as the workers would; for tests.
    pub async fn run_due(&self) -> anyhow::Result<usize> {
        let jobs = jobs::run_due(&self.desk, &jobs::Jobs::all()).await?;
        Ok(jobs + mail::send_due(&self.desk, &self.mailer).await?)
    }

    /// Closes the database.
    pub async fn close(&self) -> anyhow::Result<()> {
        Ok(self.desk.db.clone().close().await?)
    }
}
