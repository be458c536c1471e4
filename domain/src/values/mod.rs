//! Values that people type and the law gives a shape: money, dates, numbers of
//! identity, telephone numbers and so on. A value that exists has been parsed.
//!
//! Never: whether a value is required, in the past, or of the right person; forms ask that.

mod account;
mod date;
mod email;
mod error;
mod identity;
mod judgment_number;
mod money;
mod number_words;
mod person_name;
mod phone;
mod sex;
mod typed;
mod warnings;

pub use account::BankAccountNumber;
pub use date::{Date, DateOrYear};
pub use email::Email;
pub use error::ValueError;
pub use identity::{BusinessCode, IdReading, OldId, Passport, PersonalId};
pub use judgment_number::JudgmentNumber;
pub use money::Money;
pub use person_name::PersonName;
pub use phone::Phone;
pub use sex::{Sex, sex_from_honorific, sex_from_name};
pub use warnings::{IdentityWarning, Named, identity_warnings};
