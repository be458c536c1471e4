//! What a use case needs of the portal: database, files, time, randomness, key, rules of the house.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::OfficeHours,
    codes::CodePattern,
    dossier::Channel,
    files::FileLimits,
    procedure::{AgencyRules, Catalogue},
};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::{forms::Forms, offices::OfficeName};
use crate::{
    clock::{Clock, Rng},
    storage::{Blobs, Db},
};

/// The desk at which use cases are done. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    pub db: Db,
    pub blobs: Blobs,
    pub clock: Arc<dyn Clock>,
    pub rng: Arc<Rng>,
    pub key: PortalKey,
    pub catalogue: Arc<Catalogue>,
    pub forms: Arc<Forms>,
    pub policy: Arc<Policy>,
    pub office: OfficeName,
}

impl Desk {
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }
}

/// The rules of the house: what the agency chose (`agency.toml`), and limits of the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Public origin, for links in mails: `https://…` without a slash at the end.
    pub origin: String,
    /// How dossier codes look.
    pub code_pattern: CodePattern,
    pub hours: OfficeHours,
    /// Without electronic identification an online request is a pre-filing until the signed
    /// paper comes.
    pub online_is_pre_filing: bool,
    /// How long a draft is kept after its last change.
    pub draft_kept: TimeDelta,
    /// How long before the end the reminder goes out.
    pub draft_reminder: TimeDelta,
    pub file_limits: FileLimits,
    pub citizen_idle: TimeDelta,
    pub staff_idle: TimeDelta,
    pub staff_longest: TimeDelta,
    /// How long the browser that sent a dossier may see its lookup secret.
    pub secret_shown: TimeDelta,
    /// Days after which a supplement that has not come is called to mind.
    pub supplement_reminders: Vec<i64>,
    /// Days after which the head is asked about it.
    pub supplement_asks_head: i64,
}

impl Policy {
    /// Whether a request that comes in this way must be followed by its signed paper.
    pub fn is_pre_filing(&self, channel: Channel) -> bool {
        channel == Channel::Online && self.online_is_pre_filing
    }

    /// The choices of the agency, for an origin (`https://…`, without a slash at the end).
    pub fn of(rules: &AgencyRules, origin: &str) -> Self {
        let days = |days: u16| TimeDelta::days(days.into());
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
            code_pattern: rules.dossier_code.clone(),
            hours: rules.office_hours.clone(),
            online_is_pre_filing: rules.online_is_pre_filing,
            draft_kept: days(rules.draft_kept),
            draft_reminder: days(rules.draft_reminder),
            file_limits: FileLimits::default(),
            citizen_idle: TimeDelta::hours(24),
            staff_idle: TimeDelta::minutes(60),
            staff_longest: TimeDelta::hours(12),
            secret_shown: TimeDelta::minutes(30),
            supplement_reminders: rules
                .supplement_reminders
                .iter()
                .map(|n| i64::from(*n))
                .collect(),
            supplement_asks_head: rules.supplement_asks_head.into(),
        }
    }
}

/// The portal's key. Derives lookup secrets and the tokens of drafts; keys digests of what is
/// short enough to be guessed. No `Debug`, no way to read it back.
#[derive(Clone)]
pub struct PortalKey([u8; 32]);

impl PortalKey {
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// HMAC-SHA256 over `parts`, each with its length before it, under a `purpose`.
    pub fn derive(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC takes keys of every length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            unreachable!("HMAC refuses no key")
        };
        for part in [purpose.as_bytes()].iter().chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// SHA-256, for tokens of 128 bits and more: they cannot be guessed, so need no key.
pub(crate) fn digest(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}
