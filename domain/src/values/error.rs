//! What is wrong with a value: a code with its figures, worded in `app/text`. A form adds what
//! only it can see: that an answer is missing, in the future, or one too many.

use serde::{Deserialize, Serialize};

use crate::text::ControlCharacter;

/// Text key `error-{code}`; the figures are its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ValueError {
    Required,
    TooLong { max: usize, is: usize },
    ControlCharacter,
    NoLetter,
    NotANumber,
    NumberOutOfRange { min: i64, max: i64 },
    NotMoney,
    MoneyTooLarge,
    MoneyTooSmall { min: i64 },
    NotADate,
    DateNotReal,
    DateInFuture,
    DateTooEarly { year: i32 },
    DateBefore { other: String },
    UnknownChoice,
    IdentityLength { digits: usize },
    IdentityLetters,
    NotABusinessCode,
    NotAPassport,
    NotAPhone,
    OldMobilePhone,
    NotAnEmail,
    NotAnAccountNumber,
    TooFewItems { min: usize },
    TooManyItems { max: usize },
    UnknownReference,
    PaperMissing,
}

impl ValueError {
    /// The end of the text key: `too-long`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "too-long",
            Self::ControlCharacter => "control-character",
            Self::NoLetter => "no-letter",
            Self::NotANumber => "not-a-number",
            Self::NumberOutOfRange { .. } => "number-out-of-range",
            Self::NotMoney => "not-money",
            Self::MoneyTooLarge => "money-too-large",
            Self::MoneyTooSmall { .. } => "money-too-small",
            Self::NotADate => "not-a-date",
            Self::DateNotReal => "date-not-real",
            Self::DateInFuture => "date-in-future",
            Self::DateTooEarly { .. } => "date-too-early",
            Self::DateBefore { .. } => "date-before",
            Self::UnknownChoice => "unknown-choice",
            Self::IdentityLength { .. } => "identity-length",
            Self::IdentityLetters => "identity-letters",
            Self::NotABusinessCode => "not-a-business-code",
            Self::NotAPassport => "not-a-passport",
            Self::NotAPhone => "not-a-phone",
            Self::OldMobilePhone => "old-mobile-phone",
            Self::NotAnEmail => "not-an-email",
            Self::NotAnAccountNumber => "not-an-account-number",
            Self::TooFewItems { .. } => "too-few-items",
            Self::TooManyItems { .. } => "too-many-items",
            Self::UnknownReference => "unknown-reference",
            Self::PaperMissing => "paper-missing",
        }
    }
}

impl From<ControlCharacter> for ValueError {
    fn from(_: ControlCharacter) -> Self {
        Self::ControlCharacter
    }
}
