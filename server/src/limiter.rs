//! How often something may be tried, counted in this process's memory (several nodes count
//! each for itself; see docs/operations.md).

use std::{
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use crate::config::Limits;

/// There were too many tries; `wait`: seconds until the next one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many tries")]
pub struct TooOften {
    pub wait: u64,
}

/// What is counted. Each has a quota of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tried {
    /// Staff sign-in, by address.
    SignInFrom,
    /// Staff sign-in, by login.
    SignInAs,
    /// Opening a dossier, by address.
    LookupFrom,
    /// Opening a dossier, by its code.
    LookupOf,
    /// Starting a draft, by address.
    DraftFrom,
    /// Having the link of a draft mailed, by draft.
    LinkOf,
    /// Sending files, by draft or dossier.
    FilesOf,
    /// Having the paper of a draft made, by draft.
    PaperOf,
    /// Checking a paper's token, by address.
    VerifyFrom,
}

impl Tried {
    const ALL: [Self; 9] = [
        Self::SignInFrom,
        Self::SignInAs,
        Self::LookupFrom,
        Self::LookupOf,
        Self::DraftFrom,
        Self::LinkOf,
        Self::FilesOf,
        Self::PaperOf,
        Self::VerifyFrom,
    ];

    /// How many at once, and in which time all of them come back.
    const fn quota(self) -> (u32, Duration) {
        let quarter = Duration::from_mins(15);
        let hour = Duration::from_hours(1);
        match self {
            // A whole office may sit behind one address.
            Self::SignInFrom | Self::LookupFrom | Self::VerifyFrom => (60, quarter),
            Self::SignInAs => (8, quarter),
            Self::LookupOf => (10, hour),
            Self::DraftFrom => (60, hour),
            Self::LinkOf => (5, hour),
            Self::FilesOf => (120, hour),
            Self::PaperOf => (30, hour),
        }
    }
}

/// How often the tables are cleared of those who have waited long enough.
const TIDY_EVERY: Duration = Duration::from_mins(1);

/// Digest of what is counted for: an address or a login need not lie in memory, and a long one
/// takes no more of it.
type Key = [u8; 32];

/// All quotas. Cheap to clone.
#[derive(Clone)]
pub struct Limiter(Arc<Counts>);

struct Counts {
    kinds: Vec<(Tried, DefaultKeyedRateLimiter<Key>)>,
    since: Instant,
    /// The minute in which the tables were last cleared, counted from `since`.
    tidied: AtomicU64,
}

impl Limiter {
    #[expect(
        clippy::disallowed_methods,
        reason = "quotas run in the machine's time, as governor's clock does"
    )]
    pub fn new(limits: Limits) -> Self {
        let kinds = Tried::ALL.into_iter().filter_map(|kind| {
            let (burst, time) = kind.quota();
            // A factor of 0 lifts the quotas: then there is none to build.
            let burst = NonZeroU32::new(burst.saturating_mul(limits.factor))?;
            let quota = Quota::with_period(time / burst.get())?.allow_burst(burst);
            Some((kind, RateLimiter::keyed(quota)))
        });
        Self(Arc::new(Counts {
            kinds: kinds.collect(),
            since: Instant::now(),
            tidied: AtomicU64::new(0),
        }))
    }

    /// Counts one try; refuses it when there were too many. `key` is an address, the id of
    /// something that is there, or text whose tries are counted by address before.
    pub fn count(&self, kind: Tried, key: &dyn std::fmt::Display) -> Result<(), TooOften> {
        let Some((_, counts)) = self.0.kinds.iter().find(|(of, _)| *of == kind) else {
            return Ok(());
        };
        self.0.tidy(self.0.since.elapsed());
        let key: Key = Sha256::digest(key.to_string()).into();
        counts.check_key(&key).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            TooOften {
                wait: wait.as_secs() + 1,
            }
        })
    }

    /// For how many a kind is counted now.
    pub fn known(&self, kind: Tried) -> usize {
        let counts = self.0.kinds.iter().find(|(of, _)| *of == kind);
        counts.map_or(0, |(_, counts)| counts.len())
    }
}

impl Counts {
    /// Clears the tables once in a while, whoever comes first then; `elapsed` is the time since
    /// they were made.
    fn tidy(&self, elapsed: Duration) {
        let minute = elapsed.as_secs() / TIDY_EVERY.as_secs();
        if self.tidied.fetch_max(minute, Ordering::Relaxed) >= minute {
            return;
        }
        for (_, counts) in &self.kinds {
            counts.retain_recent();
            counts.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidying_lifts_no_quota() {
        let limiter = Limiter::new(Limits { factor: 1 });
        for _ in 0..8 {
            limiter.count(Tried::SignInAs, &"clerk").unwrap();
        }
        limiter.0.tidy(TIDY_EVERY);
        assert_eq!(limiter.known(Tried::SignInAs), 1);
        limiter.count(Tried::SignInAs, &"clerk").unwrap_err();
    }

    #[test]
    fn refuses_the_ninth_password_of_one_login() {
        let limiter = Limiter::new(Limits { factor: 1 });
        for _ in 0..8 {
            limiter.count(Tried::SignInAs, &"clerk").unwrap();
        }
        let refused = limiter.count(Tried::SignInAs, &"clerk").unwrap_err();
        assert!(refused.wait > 60);
        limiter.count(Tried::SignInAs, &"officer").unwrap();
        limiter.count(Tried::SignInFrom, &"clerk").unwrap();
    }

    #[test]
    fn factor_nought_lifts_all() {
        let limiter = Limiter::new(Limits { factor: 0 });
        for _ in 0..1_000 {
            limiter.count(Tried::SignInAs, &"clerk").unwrap();
        }
    }
}
