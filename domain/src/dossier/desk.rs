//! Small vocabularies of the desk: what is wrong with a paper, how it came, how a result left,
//! how far a mail has come.

use crate::coded;

coded! {
    /// What a to-do item of a supplement request complains about.
    Fault {
        Missing = "missing",
        Wrong = "wrong",
        Outdated = "outdated",
    }
}

coded! {
    /// A tick on the checklist of what the law demands.
    Mark {
        /// Not yet looked at, or not decided; a note may stand there all the same.
        Unchecked = "unchecked",
        Present = "present",
        Missing = "missing",
        Wrong = "wrong",
        Outdated = "outdated",
        NotNeeded = "not_needed",
    }
}

impl Mark {
    /// What the tick puts on the supplement list.
    pub const fn fault(self) -> Option<Fault> {
        match self {
            Self::Missing => Some(Fault::Missing),
            Self::Wrong => Some(Fault::Wrong),
            Self::Outdated => Some(Fault::Outdated),
            Self::Unchecked | Self::Present | Self::NotNeeded => None,
        }
    }
}

coded! {
    /// How a result was handed over.
    Handover {
        /// Downloaded from the portal.
        Online = "online",
        Counter = "counter",
        Post = "post",
    }
}

coded! {
    /// How the desk hands over a result. Online nobody does: the owner fetches it.
    DeskHandover {
        Counter = "counter",
        Post = "post",
    }
}

impl From<DeskHandover> for Handover {
    fn from(how: DeskHandover) -> Self {
        match how {
            DeskHandover::Counter => Self::Counter,
            DeskHandover::Post => Self::Post,
        }
    }
}

coded! {
    /// How far a mail has come.
    MailState {
        /// To be sent, or to be tried again.
        Queued = "queued",
        Sent = "sent",
        /// Given up.
        Failed = "failed",
    }
}
