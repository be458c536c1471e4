//! Mail leaves the house: queued rows become messages, messages go to the mail server or,
//! when none is set, into a folder.
//!
//! Never: a sentence (mails are composed when they are queued), a use case. A dead server
//! delays mail and nothing else.

mod message;
mod transport;
mod worker;

use std::sync::Arc;

use anyhow::Context;
use lettre::message::Mailbox;

pub use transport::{SendFailure, Transport};
pub use worker::{MailWorker, send_due};

use crate::config::Config;

/// Who signs and what carries: all that sending needs. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    transport: Arc<Transport>,
}

impl Mailer {
    /// # Errors
    /// When `SMTP_URL` or `MAIL_FROM` cannot be understood.
    pub fn of(config: &Config) -> anyhow::Result<Self> {
        let from = match &config.mail.from {
            Some(text) => text
                .parse()
                .with_context(|| format!("MAIL_FROM: `{text}` is no `Name <address>`"))?,
            None => nobody()?,
        };
        Ok(Self {
            from,
            transport: Arc::new(Transport::of(config)?),
        })
    }
}

/// The sender of a demonstration: an address that cannot exist (RFC 2606).
fn nobody() -> anyhow::Result<Mailbox> {
    Ok(Mailbox::new(
        Some(app::text::Texts::new(domain::Locale::Vi).get("site-name")),
        "mot-cua@portal.invalid".parse()?,
    ))
}
