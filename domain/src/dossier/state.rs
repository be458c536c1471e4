//! Where a dossier stands.

use crate::coded;

coded! {
    /// A state of a dossier. Marks (pre-filing, on behalf, confidential …) are not states.
    State {
        Draft = "draft",
        Submitted = "submitted",
        Accepted = "accepted",
        InProgress = "in_progress",
        SupplementRequested = "supplement_requested",
        FeeDue = "fee_due",
        Suspended = "suspended",
        AwaitingApproval = "awaiting_approval",
        ResultReady = "result_ready",
        Delivered = "delivered",
        NotAccepted = "not_accepted",
        Withdrawn = "withdrawn",
        Stopped = "stopped",
        Transferred = "transferred",
    }
}

impl State {
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

    /// Whether the result that was approved last stands: reopening takes it back.
    pub const fn has_result(self) -> bool {
        matches!(self, Self::ResultReady | Self::Delivered)
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

coded! {
    /// How a dossier came in; the number is the channel code of the national exchange.
    Channel {
        Online = "online",
        Counter = "counter",
        Post = "post",
        /// Spoken, written down in minutes by the desk.
        Oral = "oral",
    }
}

coded! {
    /// What the agency decided.
    Outcome {
        Granted = "granted",
        /// A reasoned refusal of the request (status 9), not a refusal to take it in (status 3).
        Refused = "refused",
        Transferred = "transferred",
    }
}

impl Outcome {
    /// What a transfer decides. Nothing is decided about what was never taken in; later the
    /// national exchange wants an end of its own, see [`State::national_code`].
    pub const fn of_transfer(was_accepted: bool) -> Option<Self> {
        if was_accepted {
            Some(Self::Transferred)
        } else {
            None
        }
    }
}

coded! {
    /// What an officer can propose; passing a dossier on is an act of its own.
    ProposedOutcome {
        Granted = "granted",
        Refused = "refused",
    }
}

impl From<ProposedOutcome> for Outcome {
    fn from(proposed: ProposedOutcome) -> Self {
        match proposed {
            ProposedOutcome::Granted => Self::Granted,
            ProposedOutcome::Refused => Self::Refused,
        }
    }
}
