//! Use cases: what citizens and staff do, one transaction each. They check rights and version,
//! ask the table of transitions, write state, log, mails and jobs together, and return what
//! they wrote.
//!
//! Never: a rule of law (that is `domain`'s), a sentence, HTTP.

pub mod clocks;
pub mod demo;
pub mod events;
pub mod papers;

mod acting;
mod actor;
mod desk;
mod desk_work;
mod drafts;
mod failure;
mod file;
mod forms;
mod idempotency;
pub(crate) mod mails;
mod offices;
mod owner;
mod queue;
mod records;
mod submit;
mod view;

pub use acting::{
    Act, ActRefusal, ActText, Acted, ItemAnswer, ItemRefusal, NewItem, act, attach_to_item,
    remove_from_item, situation,
};
pub use actor::{Actor, Member};
pub use desk::{Desk, Policy, PortalKey};
pub use desk_work::{
    Approvals, MailLine, MailQuery, NewMark, TickRefusal, approvals, mail_log, mark_checklist,
};
pub use drafts::{
    AttachRefusal, Draft, DraftRefusal, LinkRefusal, SavedSection, StartedDraft, attach_file,
    change_file, draft_file, load_draft, remove_list_item, save_section, send_draft_link,
    start_draft,
};
pub use failure::Failure;
pub use file::{File, FileAct, FileLimit, NewFile};
pub use forms::{Forms, PinnedForm};
pub use offices::OfficeName;
pub(crate) use offices::make_office;
pub use owner::{
    Done, OpenRefusal, Opened, OwnerRefusal, open_dossier, result_fetched, result_to_fetch,
    supplement, withdraw,
};
pub use queue::{
    Cursor, Place, QueueCounts, QueuePage, QueueQuery, QueueRow, Tab, queue, queue_counts,
};
pub use submit::{
    DossierWarning, Submission, SubmitRefusal, Submitted, secret_sent, submit_dossier,
};
pub use view::{DossierView, NoSuchDossier, dossier_file, dossier_view};

pub(crate) use acting::mail_items;
pub(crate) use desk::digest;
