//! What is done to a dossier, with the data that each act carries.

use chrono::NaiveDate;
use domain::dossier::{
    ActField, Action, DeskHandover, ExtendRefusal, Fault, PaperRefusal, ProposedOutcome,
    ReasonDuty, Refusal,
};

use crate::casework::NewFile;
use crate::storage::{
    entities::event,
    ids::{AccountId, ItemId},
};

/// One thing that the citizen is asked to bring or mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    pub fault: Fault,
    /// A slot of papers or a path of an answer; `None` = something else.
    pub target: Option<String>,
    pub words: String,
}

/// What the citizen says to a to-do item; files are attached to the item beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAnswer {
    pub item: ItemId,
    pub words: String,
}

/// More would be a new request, not a list of what is missing.
const MOST_ITEMS: usize = 100;

/// An act. The table in `domain` decides whether it may be done, where it leads and what it
/// queues; [`super::act()`] does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// `paper_on`: the signed paper of a pre-filing is there already, see [`Self::RecordPaper`].
    Accept {
        paper_on: Option<NaiveDate>,
    },
    /// The signed paper of a pre-filing came in on this day.
    RecordPaper {
        paper_on: NaiveDate,
    },
    Decline {
        ground: String,
        words: String,
    },
    RequestSupplement {
        items: Vec<NewItem>,
    },
    Supplement {
        answers: Vec<ItemAnswer>,
    },
    Assign {
        to: AccountId,
    },
    Reassign {
        to: AccountId,
    },
    RequestFee {
        words: String,
    },
    ConfirmFee,
    Suspend {
        ground: String,
        words: String,
    },
    Resume {
        words: String,
    },
    /// `ground` is a duty when the outcome is *refused*.
    Propose {
        outcome: ProposedOutcome,
        ground: Option<String>,
        words: String,
        file: Option<NewFile>,
    },
    Approve,
    SendBack {
        words: String,
    },
    /// The desk hands the result over.
    Deliver {
        how: DeskHandover,
        to: String,
    },
    /// The owner downloads the result: that is its delivery too.
    Fetch,
    Extend {
        until: NaiveDate,
        ground: String,
        words: String,
    },
    /// `words` names the receiving body and why.
    Transfer {
        ground: String,
        words: String,
    },
    Stop {
        ground: String,
        words: String,
    },
    Withdraw {
        words: String,
    },
    Reopen {
        words: String,
    },
    /// A new lookup secret, handed over at the desk; `words` tells how it was made sure who asks.
    NewSecret {
        words: String,
    },
}

impl Act {
    pub const fn action(&self) -> Action {
        match self {
            Self::Accept { .. } => Action::Accept,
            Self::RecordPaper { .. } => Action::RecordPaper,
            Self::Decline { .. } => Action::Decline,
            Self::RequestSupplement { .. } => Action::RequestSupplement,
            Self::Supplement { .. } => Action::Supplement,
            Self::Assign { .. } => Action::Assign,
            Self::Reassign { .. } => Action::Reassign,
            Self::RequestFee { .. } => Action::RequestFee,
            Self::ConfirmFee => Action::ConfirmFee,
            Self::Suspend { .. } => Action::Suspend,
            Self::Resume { .. } => Action::Resume,
            Self::Propose { .. } => Action::Propose,
            Self::Approve => Action::Approve,
            Self::SendBack { .. } => Action::SendBack,
            Self::Deliver { .. } | Self::Fetch => Action::Deliver,
            Self::Extend { .. } => Action::Extend,
            Self::Transfer { .. } => Action::Transfer,
            Self::Stop { .. } => Action::Stop,
            Self::Withdraw { .. } => Action::Withdraw,
            Self::Reopen { .. } => Action::Reopen,
            Self::NewSecret { .. } => Action::NewSecret,
        }
    }

    /// The code of the ground that was chosen, if one was; whether the act may rest on it is
    /// not yet known.
    pub fn ground(&self) -> Option<&str> {
        let code = match self {
            Self::Decline { ground, .. }
            | Self::Suspend { ground, .. }
            | Self::Extend { ground, .. }
            | Self::Transfer { ground, .. }
            | Self::Stop { ground, .. } => Some(ground.as_str()),
            Self::Propose { ground, .. } => ground.as_deref(),
            _ => None,
        };
        code.filter(|code| !code.is_empty())
    }

    /// The words, if the act carries some.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Decline { words, .. }
            | Self::RequestFee { words }
            | Self::Suspend { words, .. }
            | Self::Resume { words }
            | Self::Propose { words, .. }
            | Self::SendBack { words }
            | Self::Extend { words, .. }
            | Self::Transfer { words, .. }
            | Self::Stop { words, .. }
            | Self::Withdraw { words }
            | Self::Reopen { words }
            | Self::NewSecret { words } => Some(words),
            _ => None,
        }
    }

    /// How many items a list may have, if this one has more.
    pub(super) fn too_many(&self) -> Option<usize> {
        match self {
            Self::RequestSupplement { items } if items.len() > MOST_ITEMS => Some(MOST_ITEMS),
            _ => None,
        }
    }

    /// The texts that are longer than the register takes, with what it takes, in characters.
    pub(super) fn too_long(&self) -> Option<(Vec<ActText>, usize)> {
        const WORDS: usize = 10_000;
        const LINE: usize = 300;
        let longer = |text: &str, max: usize| text.chars().count() > max;
        let (texts, max): (Vec<ActText>, usize) = match self {
            Self::Deliver { to, .. } => {
                let to = longer(to, LINE).then_some(ActText::Field(ActField::To));
                (to.into_iter().collect(), LINE)
            }
            Self::RequestSupplement { items } => {
                let items = items.iter().enumerate();
                let long = items.filter(|(_, item)| longer(&item.words, WORDS));
                (long.map(|(at, _)| ActText::Item(at)).collect(), WORDS)
            }
            Self::Supplement { answers } => {
                let long = answers.iter().filter(|answer| longer(&answer.words, WORDS));
                let long = long.map(|answer| ActText::Answer(answer.item));
                (long.collect(), WORDS)
            }
            _ => {
                let long = self.words().filter(|words| longer(words, WORDS));
                let long = long.map(|_| ActText::Field(ActField::Words));
                (long.into_iter().collect(), WORDS)
            }
        };
        (!texts.is_empty()).then_some((texts, max))
    }

    /// Fields that the table's duty demands and that are empty.
    pub(crate) fn missing(&self, duty: ReasonDuty) -> Vec<ActField> {
        let demanded = duty.fields().iter().copied();
        demanded.filter(|field| !self.has(*field)).collect()
    }

    /// Whether a field is filled in, or need not be.
    fn has(&self, field: ActField) -> bool {
        match (field, self) {
            (
                ActField::Ground,
                Self::Propose {
                    outcome: ProposedOutcome::Granted,
                    ..
                },
            ) => true,
            (ActField::Ground, _) => self.ground().is_some(),
            (ActField::Words, _) => self.words().is_some_and(|words| !words.trim().is_empty()),
            (ActField::Items, Self::RequestSupplement { items }) => {
                let worded = items.iter().all(|item| !item.words.trim().is_empty());
                !items.is_empty() && worded
            }
            // Who fetches it online is known: the holder of the secret.
            (ActField::To, Self::Deliver { to, .. }) => !to.trim().is_empty(),
            // The others are there, or there would be no such act.
            _ => true,
        }
    }
}

/// A text that an act carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActText {
    Field(ActField),
    /// The words of an item of a new list, by its place in the list, counted from 0.
    Item(usize),
    /// The answer to an item.
    Answer(ItemId),
}

/// Why an act was not done. Nothing was written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ActRefusal {
    /// It does not exist, or not for this person: the answer is the same.
    #[error("there is no such dossier")]
    NotFound,
    /// Somebody else acted since `version` was read; `since` tells who and what.
    #[error("the dossier has changed")]
    Stale {
        current: i32,
        since: Vec<event::Model>,
    },
    #[error(transparent)]
    NotAllowed(#[from] Refusal),
    /// A reason is a duty.
    #[error("something is missing")]
    Missing(Vec<ActField>),
    /// The procedure does not offer this ground for the act.
    #[error("there is no such ground for this act")]
    NoSuchGround,
    /// Words, to whom … longer than the register takes, in characters; all of them.
    #[error("a text is too long")]
    TooLong { texts: Vec<ActText>, max: usize },
    /// A list has more items than one list may have.
    #[error("the list is too long")]
    TooManyItems { max: usize },
    /// The new due date cannot be promised.
    #[error(transparent)]
    NewDate(#[from] ExtendRefusal),
    /// The signed paper cannot date the request.
    #[error(transparent)]
    Paper(#[from] PaperRefusal),
    /// Not an officer of this office.
    #[error("the account cannot take dossiers")]
    NotAssignable,
    /// The answer names an item that is not on the open list.
    #[error("there is no such item on the list")]
    NoSuchItem(ItemId),
    /// An item of the list has neither words nor a file for an answer.
    #[error("an item is not answered")]
    Unanswered(Vec<ItemId>),
}
