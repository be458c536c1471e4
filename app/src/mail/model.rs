//! What a mail may tell. Facts only; the words come from the texts.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::Due,
    dossier::{Fault, Handover, Outcome, State},
};

/// The facts of one mail. Fill in what the act knows and leave the rest at its default:
/// each kind takes what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailModel {
    /// Public origin of the portal, without a slash at the end.
    pub origin: String,
    /// Name of the agency that writes.
    pub office: String,
    /// Name of the person or body the mail is for.
    pub addressee: Option<String>,
    /// The addressee is a body: greeted without "Ông/Bà".
    pub organization: bool,
    /// Name of the procedure, in the language of the mail.
    pub procedure: String,
    /// Dossier code; a draft has none.
    pub code: Option<String>,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The state that the act led to: tells who acts next.
    pub state: Option<State>,
    /// The desk sent it for the person.
    pub on_behalf: bool,
    /// Sent without an electronic signature: the signed paper must follow.
    pub pre_filing: bool,
    /// What came in with the request, by place for papers.
    pub papers: Vec<MailPaper>,
    /// By when the desk answers.
    pub answer_by: Option<DateTime<Utc>>,
    /// The promised day.
    pub due: Option<Due>,
    /// The day that the request counts as made on, where the mail is about that.
    pub request_date: Option<NaiveDate>,
    /// The day promised before.
    pub due_before: Option<NaiveDate>,
    /// The ground in words, with its basis in law.
    pub ground: Option<String>,
    /// What the officer wrote; may have several lines.
    pub words: Option<String>,
    /// What the person is asked to bring or mend.
    pub items: Vec<MailItem>,
    /// When it was asked for (reminders).
    pub asked_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub handover: Option<Handover>,
    /// To whom the result was handed.
    pub handed_to: Option<String>,
    /// The officer in charge.
    pub officer: Option<String>,
    /// The token of the draft, for the link back.
    pub draft: Option<String>,
    /// The last day on which the draft is kept.
    pub draft_ends: Option<NaiveDate>,
}

/// Papers that came in one place. Names of files stay out of mails: they often name others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPaper {
    /// Label of the place, in the language of the mail.
    pub label: String,
    pub files: u32,
    /// Pages of all its files, where they are known.
    pub pages: Option<u32>,
}

/// A to-do item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailItem {
    pub fault: Fault,
    /// Name of the paper or of the answer, in the language of the mail.
    pub about: Option<String>,
    pub words: String,
}
