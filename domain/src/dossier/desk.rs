//! Small vocabularies of the desk: what is wrong with a paper, how it came, how a result left.

use serde::{Deserialize, Serialize};

/// An enum whose variants have codes for the database, routes and text keys.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The code used in the database and in text keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

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
            Self::Present | Self::NotNeeded => None,
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
