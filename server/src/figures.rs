//! Figures for `/metrics`: one recorder for the process, and what the tables say when they are
//! asked.

use std::{fmt::Write, sync::OnceLock};

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::storage::Backlog;

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// The recorder's reading end; installs the recorder the first time.
pub fn handle() -> PrometheusHandle {
    RECORDER
        .get_or_init(|| {
            let recorder = PrometheusBuilder::new().build_recorder();
            let handle = recorder.handle();
            if metrics::set_global_recorder(recorder).is_err() {
                tracing::warn!("figures are recorded elsewhere already");
            }
            handle
        })
        .clone()
}

/// What waits and what was given up, as gauges in the text format of Prometheus.
pub fn gauges(backlog: &Backlog) -> String {
    let figures = [
        ("portal_jobs", "waiting", backlog.jobs_waiting),
        ("portal_jobs", "dead", backlog.jobs_dead),
        ("portal_mails", "queued", backlog.mails_queued),
        ("portal_mails", "failed", backlog.mails_failed),
    ];
    let mut text = String::new();
    let mut typed = "";
    for (name, state, count) in figures {
        if typed != name {
            let _ = writeln!(text, "# TYPE {name} gauge");
            typed = name;
        }
        let _ = writeln!(text, "{name}{{state=\"{state}\"}} {count}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gauges_are_read_by_prometheus() {
        let backlog = Backlog {
            jobs_waiting: 2,
            jobs_dead: 1,
            mails_queued: 0,
            mails_failed: 3,
        };
        assert_eq!(
            gauges(&backlog),
            "# TYPE portal_jobs gauge\n\
             portal_jobs{state=\"waiting\"} 2\n\
             portal_jobs{state=\"dead\"} 1\n\
             # TYPE portal_mails gauge\n\
             portal_mails{state=\"queued\"} 0\n\
             portal_mails{state=\"failed\"} 3\n"
        );
    }
}
