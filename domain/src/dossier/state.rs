//! Where a dossier stands.

use serde::{Deserialize, Serialize};

/// A state of a dossier. Marks (pre-filing, on behalf, confidential …) are not states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Draft,
    Submitted,
    Accepted,
    InProgress,
    SupplementRequested,
    FeeDue,
    Suspended,
    AwaitingApproval,
    ResultReady,
    Delivered,
    NotAccepted,
    Withdrawn,
    Stopped,
    Transferred,
}

impl State {
    pub const ALL: [Self; 14] = [
        Self::Draft,
        Self::Submitted,
        Self::Accepted,
        Self::InProgress,
        Self::SupplementRequested,
        Self::FeeDue,
        Self::Suspended,
        Self::AwaitingApproval,
        Self::ResultReady,
        Self::Delivered,
        Self::NotAccepted,
        Self::Withdrawn,
        Self::Stopped,
        Self::Transferred,
    ];

    /// The code used in the database, in text keys and in CSS.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Accepted => "accepted",
            Self::InProgress => "in_progress",
            Self::SupplementRequested => "supplement_requested",
            Self::FeeDue => "fee_due",
            Self::Suspended => "suspended",
            Self::AwaitingApproval => "awaiting_approval",
            Self::ResultReady => "result_ready",
            Self::Delivered => "delivered",
            Self::NotAccepted => "not_accepted",
            Self::Withdrawn => "withdrawn",
            Self::Stopped => "stopped",
            Self::Transferred => "transferred",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// A final state is left only by `reopen` (and a transferred dossier not at all).
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Delivered
                | Self::NotAccepted
                | Self::Withdrawn
                | Self::Stopped
                | Self::Transferred
        )
    }

    /// Status code of the national data exchange, 1 to 10; a draft has none.
    ///
    /// `transferred` is 3 when it leaves from `submitted`, else 9 with the outcome
    /// *transferred*: a reading of ours, hence the argument.
    pub const fn national_code(self, was_accepted: bool) -> Option<u8> {
        Some(match self {
            Self::Draft => return None,
            Self::Submitted => 1,
            Self::Accepted => 2,
            Self::NotAccepted => 3,
            Self::InProgress | Self::AwaitingApproval => 4,
            Self::SupplementRequested => 5,
            Self::FeeDue => 6,
            Self::Withdrawn => 7,
            Self::Suspended | Self::Stopped => 8,
            Self::ResultReady => 9,
            Self::Delivered => 10,
            Self::Transferred => {
                if was_accepted {
                    9
                } else {
                    3
                }
            }
        })
    }

    /// Who acts next.
    pub const fn next_actor(self) -> Option<super::Role> {
        use super::Role;
        match self {
            Self::Draft | Self::SupplementRequested | Self::FeeDue => Some(Role::Citizen),
            Self::Submitted | Self::Accepted | Self::ResultReady => Some(Role::Clerk),
            Self::InProgress => Some(Role::Officer),
            Self::AwaitingApproval | Self::Suspended => Some(Role::Head),
            _ => None,
        }
    }
}

/// How a dossier came in; the number is the channel code of the national exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Online,
    Counter,
    Post,
    /// Spoken, written down in minutes by the desk.
    Oral,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Online, Self::Counter, Self::Post, Self::Oral];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Counter => "counter",
            Self::Post => "post",
            Self::Oral => "oral",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

/// What the agency decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Granted,
    /// A reasoned refusal of the request (status 9), not a refusal to take it in (status 3).
    Refused,
    Transferred,
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Granted, Self::Refused, Self::Transferred];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Refused => "refused",
            Self::Transferred => "transferred",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}
