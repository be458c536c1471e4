//! The portal's state: what handlers, use cases and workers share.

use std::{ops::Deref, sync::Arc};

use metrics_exporter_prometheus::PrometheusHandle;

use crate::{
    casework::Desk,
    clock::{Clock, Rng, SystemClock},
    config::Config,
    documents::Press,
    figures,
    limiter::Limiter,
    opening, storage,
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
    /// Makes papers.
    pub press: Press,
    pub metrics: PrometheusHandle,
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
            press: Press::new(config.fonts.as_deref(), Arc::clone(&clock))?,
            metrics: figures::handle(),
            config,
            clock,
            rng,
        })))
    }

    /// Whether the portal can serve: its database answers and no step of the schema is missing.
    pub async fn ready(&self) -> anyhow::Result<()> {
        let missing = storage::pending(&self.desk.db).await?;
        anyhow::ensure!(missing == 0, "{missing} steps of the schema are missing");
        Ok(())
    }
}
