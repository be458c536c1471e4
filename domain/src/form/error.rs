//! What is wrong with an answer: a code with its figures, worded in `app/text`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Text key `error-{code}`; the figures are its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ErrorCode {
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

impl ErrorCode {
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

/// An error at a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    pub path: String,
    pub error: ErrorCode,
}

/// All errors of a form, in the order of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errors {
    list: Vec<FieldError>,
    #[serde(skip)]
    by_path: BTreeMap<String, usize>,
}

impl Errors {
    /// Keeps the first error of each path: one message a field.
    pub fn add(&mut self, path: impl Into<String>, error: ErrorCode) {
        let path = path.into();
        if self.by_path.contains_key(&path) {
            return;
        }
        self.by_path.insert(path.clone(), self.list.len());
        self.list.push(FieldError { path, error });
    }

    pub fn at(&self, path: &str) -> Option<&ErrorCode> {
        self.by_path.get(path).map(|&at| &self.list[at].error)
    }

    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.list.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }
}
