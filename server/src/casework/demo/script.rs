//! The demonstration's dossiers as data: who asks for what, and what is then done to it.

use chrono::NaiveDate;
use domain::dossier::{Action, DeskHandover, Fault, ProposedOutcome};
use serde::Deserialize;

use crate::{
    casework::{Act, NewItem},
    storage::ids::AccountId,
};

/// `dossiers.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    #[serde(rename = "dossier")]
    pub dossiers: Vec<Story>,
}

/// One dossier.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    /// Slug of the procedure.
    pub procedure: String,
    pub requester: String,
    pub debtor: String,
    pub judgment: String,
    /// How long ago it was sent.
    pub days_ago: i64,
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// What is done, by whom, how many hours after the step before.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub act: Action,
    /// A login, or `citizen`.
    pub by: String,
    #[serde(default = "one_hour")]
    pub after_hours: i64,
    #[serde(default)]
    pub ground: String,
    #[serde(default)]
    pub words: String,
    /// A login (assign), or a person (deliver).
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub outcome: Option<ProposedOutcome>,
    #[serde(default)]
    pub items: Vec<Item>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Item {
    pub fault: Fault,
    pub target: Option<String>,
    pub words: String,
}

const fn one_hour() -> i64 {
    1
}

impl Step {
    /// The act, done on the day `on`; `None` for what the script has no words for.
    pub fn act(&self, on: NaiveDate, assignee: Option<AccountId>) -> Option<Act> {
        let (ground, words) = (self.ground.clone(), self.words.clone());
        Some(match self.act {
            Action::Accept => Act::Accept { paper_on: None },
            Action::RecordPaper => Act::RecordPaper { paper_on: on },
            Action::Decline => Act::Decline { ground, words },
            Action::RequestSupplement => Act::RequestSupplement {
                items: self.items.iter().map(Item::new_item).collect(),
            },
            Action::Assign => Act::Assign { to: assignee? },
            Action::Reassign => Act::Reassign { to: assignee? },
            Action::RequestFee => Act::RequestFee { words },
            Action::ConfirmFee => Act::ConfirmFee,
            Action::Suspend => Act::Suspend { ground, words },
            Action::Resume => Act::Resume { words },
            Action::Propose => Act::Propose {
                outcome: self.outcome?,
                ground: Some(ground),
                words,
                file: None,
            },
            Action::Approve => Act::Approve,
            Action::SendBack => Act::SendBack { words },
            Action::Deliver => Act::Deliver {
                how: DeskHandover::Counter,
                to: self.to.clone(),
            },
            Action::Transfer => Act::Transfer { ground, words },
            Action::Stop => Act::Stop { ground, words },
            Action::Withdraw => Act::Withdraw { words },
            Action::Reopen => Act::Reopen { words },
            Action::Submit | Action::Supplement | Action::Extend | Action::NewSecret => {
                return None;
            }
        })
    }
}

impl Item {
    fn new_item(&self) -> NewItem {
        NewItem {
            fault: self.fault,
            target: self.target.clone(),
            words: self.words.clone(),
        }
    }
}
