//! One answer, understood: the text of a control in the light of its kind.

use super::condition::join;
use super::{Answers, Field, Kind};
use crate::text::clean;
use crate::values::{
    BankAccountNumber, BusinessCode, Date, DateOrYear, Email, Money, OldId, Passport, PersonName,
    PersonalId, Phone, ValueError,
};

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Understood {
    /// The answer as a dossier keeps it.
    pub kept: String,
    /// The type of an identity number that was told from its shape.
    pub id_type: Option<&'static str>,
}

/// The answers of the group in which a control stands.
pub(super) struct Neighbours<'a> {
    answers: &'a Answers,
    group: &'a str,
}

impl<'a> Neighbours<'a> {
    pub fn of(answers: &'a Answers, path: &'a str) -> Self {
        let group = path.rsplit_once('.').map_or("", |(group, _)| group);
        Self { answers, group }
    }

    pub fn at(&self, id: &str) -> String {
        join(self.group, id)
    }

    pub fn get(&self, id: &str) -> &str {
        self.answers.get(&self.at(id))
    }
}

/// Reads an answer. Empty stays empty: whether it may be is not asked here.
///
/// # Errors
/// What is wrong with the text itself; dates are not yet compared with today.
pub(super) fn read(
    field: &Field,
    value: &str,
    neighbours: &Neighbours<'_>,
) -> Result<Understood, ValueError> {
    if value.is_empty() {
        return Ok(Understood::default());
    }
    let kept = match &field.kind {
        Kind::Text { max } => within(clean(value, false)?, *max)?,
        Kind::LongText { max } => within(clean(value, true)?, *max)?,
        Kind::Name { max } => {
            within(clean(value, false)?, *max)?;
            PersonName::parse(value)?.as_str().to_owned()
        }
        Kind::Number { min, max } => number(value, *min, *max)?.to_string(),
        Kind::Money { min } => money(value, *min)?.dong().to_string(),
        Kind::Date { .. } => Date::parse(value)?.iso(),
        Kind::DateOrYear { .. } => DateOrYear::parse(value)?.iso(),
        Kind::Choice { options } => {
            one_of(options.iter().any(|option| option.code == value), value)?
        }
        Kind::Tick => one_of(value == "on", value)?,
        Kind::IdentityNumber => return identity(value, neighbours.get("id_type")),
        Kind::BusinessCode => BusinessCode::parse(value)?.as_str().to_owned(),
        Kind::Phone => Phone::parse(value)?.as_str().to_owned(),
        Kind::Email => Email::parse(value)?.as_str().to_owned(),
        Kind::AccountNumber => BankAccountNumber::parse(value)?.as_str().to_owned(),
        _ => value.to_owned(),
    };
    Ok(Understood {
        kept,
        id_type: None,
    })
}

fn within(text: String, max: usize) -> Result<String, ValueError> {
    let is = text.chars().count();
    if is > max {
        return Err(ValueError::TooLong { max, is });
    }
    Ok(text)
}

fn one_of(known: bool, value: &str) -> Result<String, ValueError> {
    known
        .then(|| value.to_owned())
        .ok_or(ValueError::UnknownChoice)
}

fn number(value: &str, min: i64, max: i64) -> Result<i64, ValueError> {
    let number: i64 = clean(value, false)?
        .parse()
        .map_err(|_| ValueError::NotANumber)?;
    if (min..=max).contains(&number) {
        Ok(number)
    } else {
        Err(ValueError::NumberOutOfRange { min, max })
    }
}

fn money(value: &str, min: i64) -> Result<Money, ValueError> {
    let money = Money::parse(value)?;
    if money.dong() < min {
        return Err(ValueError::MoneyTooSmall { min });
    }
    Ok(money)
}

/// An identity number of the chosen type; without a choice, of the type that it looks like.
fn identity(value: &str, id_type: &str) -> Result<Understood, ValueError> {
    let known = |kept: &str, id_type| Understood {
        kept: kept.to_owned(),
        id_type,
    };
    match id_type {
        "cmnd" => OldId::parse(value).map(|id| known(id.as_str(), None)),
        "passport" => Passport::parse(value).map(|id| known(id.as_str(), None)),
        "" => match OldId::parse(value) {
            Ok(id) => Ok(known(id.as_str(), Some("cmnd"))),
            Err(_) => PersonalId::parse(value).map(|id| known(id.as_str(), Some("cccd"))),
        },
        _ => PersonalId::parse(value).map(|id| known(id.as_str(), None)),
    }
}
