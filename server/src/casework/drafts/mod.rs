//! Drafts: started, filled section by section, found again by the token in the link.
//!
//! Whatever is typed is kept, also when it is wrong. A draft ends 90 days after its last change.

mod files;
mod link;
mod load;
mod save;
mod start;

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};
use domain::{
    Locale,
    codes::{Token, hex},
    dossier::Channel,
    form::{Answers, Errors, FormDefinition},
};
use serde_json::json;

pub use files::{AttachRefusal, attach_file, change_file, draft_file};
pub use link::{LinkRefusal, send_draft_link};
pub use load::load_draft;
pub use save::{remove_list_item, save_section};
pub use start::{StartedDraft, start_draft};

pub(super) use files::{Place, row as file_row, within_limits};
pub(super) use load::{by_token, locked, opened, still_open, token_of};

use super::{desk::digest, file::File};
use crate::storage::ids::{AccountId, DraftId};

/// A draft with all that its pages show.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: DraftId,
    pub token: Token,
    /// Id of the procedure.
    pub procedure: String,
    pub form: Arc<FormDefinition>,
    pub locale: Locale,
    pub channel: Channel,
    /// The clerk who fills it in on behalf of somebody.
    pub account: Option<AccountId>,
    pub answers: Answers,
    /// Sections that were saved at least once.
    pub saved_sections: BTreeSet<String>,
    /// By slot and position.
    pub files: Vec<File>,
    pub version: i32,
    pub mailed_to: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

impl Draft {
    /// The mark of a section's saved answers: another one as soon as they are others, whatever
    /// becomes of other sections and of files.
    pub fn mark(&self, section: &str) -> String {
        let of_section = self.answers.iter().filter(|(path, _)| {
            let owner = self.form.section_of(path);
            owner.is_some_and(|owner| owner.id == section)
        });
        let answers: Vec<_> = of_section.collect();
        hex(&digest(json!(answers).to_string())[..8])
    }

    /// The marks of all sections, by section.
    pub fn marks(&self) -> Vec<(String, String)> {
        let sections = self.form.sections.iter();
        sections
            .map(|section| (section.id.clone(), self.mark(&section.id)))
            .collect()
    }

    /// Slots that hold a file.
    pub fn filled_slots(&self) -> BTreeSet<String> {
        self.files.iter().map(|file| file.slot.clone()).collect()
    }
}

/// A section that was saved, with what is wrong in it.
#[derive(Clone, Debug)]
pub struct SavedSection {
    pub draft: Draft,
    pub errors: Errors,
    pub saved_at: DateTime<Utc>,
}

/// Why there is no draft.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftRefusal {
    #[error("there is no such draft")]
    NotFound,
    #[error("the draft has ended")]
    Expired { at: DateTime<Utc> },
    /// It has become a dossier.
    #[error("the draft was sent")]
    Sent { code: String },
    #[error("there is no such procedure, or it takes nothing online")]
    NoSuchProcedure,
    #[error("the form has no such section")]
    NoSuchSection,
}

impl DraftRefusal {
    /// Its name for machines.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Expired { .. } => "gone",
            Self::Sent { .. } => "sent",
            Self::NoSuchProcedure => "no-such-procedure",
            Self::NoSuchSection => "no-such-section",
        }
    }
}
