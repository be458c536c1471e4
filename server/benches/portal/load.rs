//! Many clients at once, each with its own connection, each waiting for its answer.

#![expect(clippy::disallowed_methods, reason = "it measures")]

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use tokio::task::JoinSet;

use crate::wire::{Answer, Wire};

/// Servers that are compared take turns, so that whatever else the machine does falls on all.
const SLICE: Duration = Duration::from_secs(1);
/// A run that takes longer has hung.
const PATIENCE: Duration = Duration::from_mins(5);

/// How quick a server was.
#[derive(Debug, Default)]
pub struct Load {
    /// Time measured.
    time: Duration,
    /// How long each answer took.
    answers: Vec<Duration>,
}

impl Load {
    pub fn per_second(&self) -> f64 {
        let answers = u32::try_from(self.answers.len()).unwrap_or(u32::MAX);
        f64::from(answers) / self.time.as_secs_f64()
    }

    /// The time within which so many of a hundred answers came.
    pub fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.answers.clone();
        sorted.sort_unstable();
        let at = sorted.len() * percent / 100;
        sorted.get(at).copied().unwrap_or_default()
    }

    fn add(&mut self, time: Duration, answers: Vec<Duration>) {
        self.time += time;
        self.answers.extend(answers);
    }
}

/// What is asked of whom.
#[derive(Clone)]
pub struct Target {
    addr: SocketAddr,
    request: Arc<[u8]>,
}

impl Target {
    pub fn new(addr: SocketAddr, request: Vec<u8>) -> Self {
        Self {
            addr,
            request: request.into(),
        }
    }
}

/// One request, answered with 200.
pub async fn one(addr: SocketAddr, request: &[u8]) -> anyhow::Result<()> {
    let mut wire = Wire::connect(addr).await?;
    let status = wire.send(request).await?.status;
    ensure!(status == 200, "it answers {status}");
    Ok(())
}

/// Measures each target for `time`, in slices by turns. Every answer must be 200.
pub async fn alternate<const N: usize>(
    clients: usize,
    time: Duration,
    targets: [Target; N],
) -> anyhow::Result<[Load; N]> {
    let mut loads = std::array::from_fn(|_| Load::default());
    let mut left = time + SLICE;
    while !left.is_zero() {
        for (target, load) in targets.iter().zip(&mut loads) {
            let start = Instant::now();
            let answers = slice(clients, target, start + SLICE).await?;
            // The first slice warms up.
            if left <= time {
                Load::add(load, start.elapsed(), answers);
            }
        }
        left = left.saturating_sub(SLICE);
    }
    Ok(loads)
}

async fn slice(clients: usize, target: &Target, end: Instant) -> anyhow::Result<Vec<Duration>> {
    let mut working = JoinSet::new();
    for _ in 0..clients {
        let target = target.clone();
        working.spawn(async move {
            let mut wire = Wire::connect(target.addr).await?;
            let mut answers = Vec::new();
            loop {
                let start = Instant::now();
                if start >= end {
                    return anyhow::Ok(answers);
                }
                let status = wire.send(&target.request).await?.status;
                ensure!(status == 200, "it answers {status}");
                answers.push(start.elapsed());
            }
        });
    }
    joined(working).await
}

/// Sends each request once, as quickly as `clients` at once can; every answer must pass.
pub async fn all(
    clients: usize,
    addr: SocketAddr,
    requests: Vec<Vec<u8>>,
    passes: fn(&Answer<'_>) -> bool,
) -> anyhow::Result<Load> {
    let shares: Vec<Vec<Vec<u8>>> = (0..clients)
        .map(|client| {
            let own = requests.iter().skip(client).step_by(clients);
            own.cloned().collect()
        })
        .collect();
    let start = Instant::now();
    let mut working = JoinSet::new();
    for share in shares {
        working.spawn(async move {
            let mut wire = Wire::connect(addr).await?;
            let mut answers = Vec::new();
            for request in share {
                let start = Instant::now();
                let answer = wire.send(&request).await?;
                let body = String::from_utf8_lossy(answer.body);
                ensure!(passes(&answer), "it answers {}: {body}", answer.status);
                answers.push(start.elapsed());
            }
            anyhow::Ok(answers)
        });
    }
    let answers = joined(working).await?;
    Ok(Load {
        time: start.elapsed(),
        answers,
    })
}

async fn joined(
    mut working: JoinSet<anyhow::Result<Vec<Duration>>>,
) -> anyhow::Result<Vec<Duration>> {
    let mut answers = Vec::new();
    let all = async {
        while let Some(done) = working.join_next().await {
            answers.extend(done??);
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(PATIENCE, all)
        .await
        .context("clients hang")??;
    Ok(answers)
}
