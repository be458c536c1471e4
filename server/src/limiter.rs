//! How often something may be tried, counted in this process's memory (several nodes count
//! each for itself; see docs/operations.md).

use std::{hash::Hash, num::NonZeroU32, sync::Arc, time::Duration};

use app::pages::error::Problem;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock, clock::DefaultClock};

use crate::config::Limits;

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
    /// Checking a paper's token, by address.
    VerifyFrom,
}

impl Tried {
    const ALL: [Self; 8] = [
        Self::SignInFrom,
        Self::SignInAs,
        Self::LookupFrom,
        Self::LookupOf,
        Self::DraftFrom,
        Self::LinkOf,
        Self::FilesOf,
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
        }
    }
}

/// When the table of one kind is cleared of those who have waited long enough.
const TIDY_ABOVE: usize = 10_000;

/// All quotas. Cheap to clone.
#[derive(Clone)]
pub struct Limiter(Arc<[(Tried, DefaultKeyedRateLimiter<String>)]>);

impl Limiter {
    pub fn new(limits: Limits) -> Self {
        let kinds = Tried::ALL.into_iter().filter_map(|kind| {
            let (burst, time) = kind.quota();
            // A factor of 0 lifts the quotas: then there is none to build.
            let burst = NonZeroU32::new(burst.saturating_mul(limits.factor))?;
            let quota = Quota::with_period(time / burst.get())?.allow_burst(burst);
            Some((kind, RateLimiter::keyed(quota)))
        });
        Self(kinds.collect())
    }

    /// Counts one try; refuses it when there were too many.
    pub fn count(&self, kind: Tried, key: &dyn std::fmt::Display) -> Result<(), Problem> {
        let Some((_, counts)) = self.0.iter().find(|(of, _)| *of == kind) else {
            return Ok(());
        };
        if counts.len() > TIDY_ABOVE {
            counts.retain_recent();
        }
        counts.check_key(&key.to_string()).map_err(|refused| {
            let wait = refused.wait_time_from(DefaultClock::default().now());
            Problem::TooOften {
                wait: wait.as_secs() + 1,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_the_ninth_password_of_one_login() {
        let limiter = Limiter::new(Limits { factor: 1 });
        for _ in 0..8 {
            limiter.count(Tried::SignInAs, &"clerk").unwrap();
        }
        let refused = limiter.count(Tried::SignInAs, &"clerk").unwrap_err();
        assert!(matches!(refused, Problem::TooOften { wait } if wait > 60));
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
