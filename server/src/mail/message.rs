//! From a queued row to a message: headers that tell machines what it is, and two parts.

use lettre::{
    Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{Header, HeaderName, HeaderValue},
    },
};

use crate::{clock::Clock, storage::entities::mail};

/// Why a row cannot become a message: trying again would not help.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unwritable {
    #[error("recipient: {0}")]
    Recipient(#[from] lettre::address::AddressError),
    #[error(transparent)]
    Message(#[from] lettre::error::Error),
}

/// The message of `row`, dated now. Its id and its boundary come from the row, so the same
/// row is the same message however often it is sent.
pub(super) fn message(
    row: &mail::Model,
    from: &Mailbox,
    clock: &dyn Clock,
) -> Result<Message, Unwritable> {
    let parts = MultiPart::alternative()
        .boundary(format!("portal-{}", row.id))
        .singlepart(SinglePart::plain(row.text.clone()))
        .singlepart(SinglePart::html(row.html.clone()));
    let message = Message::builder()
        .date(clock.now().into())
        .message_id(Some(row.message_id.clone()))
        .from(from.clone())
        .to(Mailbox::new(None, row.recipient.parse()?))
        .subject(&row.subject)
        .header(AutoSubmitted)
        .header(ContentLanguage(row.locale.tag()))
        .multipart(parts)?;
    Ok(message)
}

/// Asks answering machines to be silent (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The language of the words (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(&'static str);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let locale = domain::Locale::from_tag(text.trim()).unwrap_or_default();
        Ok(Self(locale.tag()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.to_owned())
    }
}
