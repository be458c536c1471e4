//! What is wrong with the answers, path by path, in the order of the questions.
//! Soft doubts are [`super::warnings`]; they never stand in the way.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::condition::{Reading, resolve};
use super::layout::options_of;
use super::read::{Neighbours, read};
use super::walk::Question;
use super::{Answers, Context, DateSpan, Errors, Field, FormDefinition, Kind, Section, asked};
use crate::values::{Date, DateOrYear, ValueError};

/// No date that a form asks for is older.
const FIRST_YEAR: i32 = 1900;

/// Errors of all sections. Papers: [`validate_papers`].
pub fn validate(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Errors {
    let answers = asked(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    let mut errors = Errors::default();
    reading.walk(&mut |question| Check { reading }.question(question, &mut errors));
    errors
}

/// Errors of one section.
pub fn validate_section(
    form: &FormDefinition,
    section: &Section,
    answers: &Answers,
    context: &Context<'_>,
) -> Errors {
    let answers = asked(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    let mut errors = Errors::default();
    reading.walk_fields(&section.fields, "", &mut |question| {
        Check { reading }.question(question, &mut errors)
    });
    errors
}

/// The slots of the papers that these answers ask for, in the order of the form.
pub fn papers(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
) -> Vec<super::PaperSlot> {
    let answers = asked(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    form.papers
        .iter()
        .filter(|slot| reading.applies(slot.when.as_ref(), ""))
        .cloned()
        .collect()
}

/// Required papers that hold no file, at the paths `papers.{slot}`.
pub fn validate_papers(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
    filled: &BTreeSet<String>,
) -> Errors {
    let mut errors = Errors::default();
    for slot in papers(form, answers, context) {
        if slot.required && !filled.contains(&slot.id) {
            errors.add(format!("papers.{}", slot.id), ValueError::PaperMissing);
        }
    }
    errors
}

struct Check<'a> {
    reading: Reading<'a>,
}

impl Check<'_> {
    /// Adds what is wrong with a list or a control; `false`: its items need not be looked at.
    fn question(&self, question: Question<'_>, errors: &mut Errors) -> bool {
        let outcome = match question.field.kind {
            Kind::List { min, max, .. } => self.count(question.path, min, max),
            _ => self.control(question),
        };
        match outcome {
            Ok(()) => true,
            Err(error) => {
                errors.add(question.path, error);
                false
            }
        }
    }

    /// An empty list is one error, not one for every question of its first item.
    fn count(&self, path: &str, min: usize, max: usize) -> Result<(), ValueError> {
        match self.reading.answers.list_len(path) {
            count if count > max => Err(ValueError::TooManyItems { max }),
            0 if min > 0 => Err(ValueError::TooFewItems { min }),
            _ => Ok(()),
        }
    }

    fn control(&self, question: Question<'_>) -> Result<(), ValueError> {
        let Question { path, group, field } = question;
        let value = self.reading.value(path, field);
        if value.is_empty() {
            let is_missing = field.implied.is_none() && self.reading.requires(field, group);
            return if is_missing {
                Err(ValueError::Required)
            } else {
                Ok(())
            };
        }
        if field
            .implied
            .as_ref()
            .is_some_and(|implied| *implied != value)
        {
            return Err(ValueError::UnknownChoice);
        }
        match &field.kind {
            Kind::Choices { .. } => known_codes(field, &value),
            Kind::Reference { list } | Kind::References { list } => {
                known_items(&value, self.reading.answers.list_len(list))
            }
            _ => {
                read(field, &value, &Neighbours::of(self.reading.answers, path))?;
                self.date(path, field, &value)
            }
        }
    }

    fn date(&self, path: &str, field: &Field, value: &str) -> Result<(), ValueError> {
        let (span, day, year) = match field.kind {
            Kind::Date { span } => {
                let day = Date::parse(value)?.day();
                (span, Some(day), day.year())
            }
            Kind::DateOrYear { span } => match DateOrYear::parse(value)? {
                DateOrYear::Date(date) => (span, Some(date.day()), date.day().year()),
                DateOrYear::Year(year) => (span, None, year),
            },
            _ => return Ok(()),
        };
        if year < FIRST_YEAR {
            return Err(ValueError::DateTooEarly { year: FIRST_YEAR });
        }
        let today = self.reading.context.today;
        let is_future = day.map_or(year > today.year(), |day| day > today);
        if span == DateSpan::Past && is_future {
            return Err(ValueError::DateInFuture);
        }
        match (&field.not_before, day) {
            (Some(other), Some(day)) => self.not_before(path, other, day),
            _ => Ok(()),
        }
    }

    fn not_before(&self, path: &str, other: &str, day: NaiveDate) -> Result<(), ValueError> {
        let group = path.rsplit_once('.').map_or("", |(group, _)| group);
        let other = resolve(other, group);
        match Date::parse(self.reading.answers.get(&other)) {
            Ok(first) if day < first.day() => Err(ValueError::DateBefore { other }),
            _ => Ok(()),
        }
    }
}

fn known_codes(field: &Field, value: &str) -> Result<(), ValueError> {
    let options = options_of(field);
    let is_known = |code: &str| options.iter().any(|option| option.code == code);
    if value.split(' ').all(is_known) {
        Ok(())
    } else {
        Err(ValueError::UnknownChoice)
    }
}

/// Whether every position stands in a list of `count` items.
fn known_items(value: &str, count: usize) -> Result<(), ValueError> {
    let is_known = |at: &str| at.parse::<usize>().is_ok_and(|at| at < count);
    if value.split(' ').all(is_known) {
        Ok(())
    } else {
        Err(ValueError::UnknownReference)
    }
}
