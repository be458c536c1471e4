//! Mails to citizens: one message per kind of the table, in two languages, each as subject,
//! plain text and HTML made from the same words.
//!
//! Never: an identity number, a picture, a tracker, a claim to be service of process
//! (tống đạt; NĐ 152/2026/NĐ-CP Đ.15). Who sends and when is the server's affair.

mod letter;
mod model;
mod render;
mod sample;
#[cfg(test)]
mod tests;

use domain::{Locale, dossier::MailKind};

pub use model::{MailItem, MailModel, MailPaper};
pub use sample::samples;

use crate::text::Texts;

/// A mail, ready to be queued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// One line.
    pub subject: String,
    pub text: String,
    /// A whole document.
    pub html: String,
}

/// Writes the mail of `kind`. What the model does not know is left out of it.
pub fn compose(kind: MailKind, model: &MailModel, locale: Locale) -> Composed {
    let texts = Texts::new(locale);
    let letter = letter::write(kind, model, &texts);
    Composed {
        text: render::text(&letter),
        html: render::html(&letter, locale),
        subject: letter.subject,
    }
}
