//! Figures for `/metrics`: one recorder for the process.

use std::{sync::OnceLock, time::Duration};

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::{sync::watch, time};

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// Upper ends of the buckets of times, in seconds.
const BUCKETS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.25, 1.0, 5.0, 30.0];

/// How often what was measured is counted into its buckets.
const FOLD_EVERY: Duration = Duration::from_secs(5);

/// The recorder's reading end; installs the recorder the first time.
pub fn handle() -> PrometheusHandle {
    RECORDER
        .get_or_init(|| {
            // Refused without buckets only.
            let builder = PrometheusBuilder::new().set_buckets(&BUCKETS);
            let recorder = builder.unwrap_or_default().build_recorder();
            let handle = recorder.handle();
            if metrics::set_global_recorder(recorder).is_err() {
                tracing::warn!("figures are recorded elsewhere already");
            }
            handle
        })
        .clone()
}

/// Counts what was measured into its buckets until the portal stops. Without this every
/// request would be remembered one by one for as long as nobody reads `/metrics`.
pub async fn fold(handle: PrometheusHandle, mut stopping: watch::Receiver<bool>) {
    let mut beat = time::interval(FOLD_EVERY);
    loop {
        tokio::select! {
            _ = beat.tick() => handle.run_upkeep(),
            _ = stopping.changed() => return,
        }
    }
}
