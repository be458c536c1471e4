//! Time, randomness and ids, handed in so that every rule can be tested at any date.
//! `clippy.toml` forbids the ambient ones elsewhere.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Timelike, Utc};
use domain::calendar::local;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

/// What time it is.
pub trait Clock: Send + Sync {
    /// Now, cut to microseconds: PostgreSQL keeps no more, so both engines read back what
    /// was written.
    fn now(&self) -> DateTime<Utc>;

    /// Today in Vietnam.
    fn today(&self) -> NaiveDate {
        local(self.now()).date()
    }
}

/// The machine's clock, moved by a fixed distance (`PORTAL_CLOCK`).
#[derive(Debug, Default)]
pub struct SystemClock {
    offset: TimeDelta,
}

impl SystemClock {
    /// A clock that shows `start` now and runs on.
    pub fn starting_at(start: DateTime<Utc>) -> Self {
        Self {
            offset: start - machine_time(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        cut(machine_time() + self.offset)
    }
}

/// A clock that stands until it is moved.
#[derive(Debug)]
pub struct FrozenClock(Mutex<DateTime<Utc>>);

impl FrozenClock {
    pub fn at(time: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(cut(time))))
    }

    pub fn set(&self, time: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = cut(time);
    }

    pub fn advance(&self, by: TimeDelta) {
        let mut time = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *time = cut(*time + by);
    }
}

impl Clock for FrozenClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the machine for the time"
)]
fn machine_time() -> DateTime<Utc> {
    Utc::now()
}

fn cut(time: DateTime<Utc>) -> DateTime<Utc> {
    time.with_nanosecond(time.nanosecond() / 1_000 * 1_000)
        .unwrap_or(time)
}

/// Where randomness comes from: a ChaCha20 stream, seeded by the operating system or, in
/// tests, by a number.
pub struct Rng(Mutex<ChaCha20Rng>);

impl Rng {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the system for randomness"
    )]
    pub fn from_system() -> Arc<Self> {
        Arc::new(Self(Mutex::new(ChaCha20Rng::from_os_rng())))
    }

    pub fn seeded(seed: u64) -> Arc<Self> {
        Arc::new(Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .fill_bytes(&mut bytes);
        bytes
    }

    /// An id (UUID version 7, RFC 9562): sorted by the time of its making.
    pub fn id(&self, clock: &dyn Clock) -> Uuid {
        let millis = u64::try_from(clock.now().timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }
}
