//! What is wrong with the answers, path by path, in the order of the questions.
//! Soft doubts are [`super::warnings`]; they never stand in the way.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::condition::{Reading, resolve};
use super::layout::options_of;
use super::read::{Neighbours, read};
use super::{
    Answers, Context, DateSpan, ErrorCode, Errors, Field, FormDefinition, Kind, Node, Section,
    asked,
};
use crate::values::{Date, DateOrYear};

/// No date that a form asks for is older.
const FIRST_YEAR: i32 = 1900;

/// Errors of all sections. Papers: [`validate_papers`].
pub fn validate(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Errors {
    let answers = asked(form, answers, context);
    let check = Check {
        reading: Reading {
            form,
            answers: &answers,
            context,
        },
    };
    let mut errors = Errors::default();
    for (_, nodes) in check.reading.tree() {
        check.nodes(&nodes, &mut errors);
    }
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
    let check = Check {
        reading: Reading {
            form,
            answers: &answers,
            context,
        },
    };
    let mut errors = Errors::default();
    check.nodes(&check.reading.nodes(&section.fields, ""), &mut errors);
    errors
}

/// The papers that these answers ask for, in the order of the form; `required` is decided.
pub fn papers(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
) -> Vec<super::PaperSlot> {
    let answers = asked(form, answers, context);
    let reading = Reading {
        form,
        answers: &answers,
        context,
    };
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
            errors.add(format!("papers.{}", slot.id), ErrorCode::PaperMissing);
        }
    }
    errors
}

struct Check<'a> {
    reading: Reading<'a>,
}

impl Check<'_> {
    fn nodes(&self, nodes: &[Node], errors: &mut Errors) {
        for node in nodes {
            match node {
                Node::Input { path, field, value } => {
                    if let Err(error) = self.input(path, field, value) {
                        errors.add(path, error);
                    }
                }
                Node::Group { children, .. } => self.nodes(children, errors),
                Node::List {
                    path, field, items, ..
                } => {
                    if let Some(error) = self.count(path, field) {
                        errors.add(path, error);
                    } else {
                        for item in items {
                            self.nodes(item, errors);
                        }
                    }
                }
            }
        }
    }

    /// An empty list is one error, not one for every question of its first item.
    fn count(&self, path: &str, field: &Field) -> Option<ErrorCode> {
        let Kind::List { min, max, .. } = field.kind else {
            return None;
        };
        let count = self.reading.answers.list_len(path);
        if count > max {
            Some(ErrorCode::TooManyItems { max })
        } else if count == 0 && min > 0 {
            Some(ErrorCode::TooFewItems { min })
        } else {
            None
        }
    }

    fn input(&self, path: &str, field: &Field, value: &str) -> Result<(), ErrorCode> {
        if value.is_empty() {
            return if field.required && field.implied.is_none() {
                Err(ErrorCode::Required)
            } else {
                Ok(())
            };
        }
        if field
            .implied
            .as_ref()
            .is_some_and(|implied| implied != value)
        {
            return Err(ErrorCode::UnknownChoice);
        }
        if let Kind::Choices { .. } = field.kind {
            return known_codes(field, value);
        }
        if is_dangling(self.reading.form, path, field, value) {
            return Err(ErrorCode::UnknownReference);
        }
        let neighbours = Neighbours::of(self.reading.answers, path);
        read(field, value, &neighbours)?;
        self.date(path, field, value)
    }

    fn date(&self, path: &str, field: &Field, value: &str) -> Result<(), ErrorCode> {
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
            return Err(ErrorCode::DateTooEarly { year: FIRST_YEAR });
        }
        let today = self.reading.context.today;
        let is_future = day.map_or(year > today.year(), |day| day > today);
        if span == DateSpan::Past && is_future {
            return Err(ErrorCode::DateInFuture);
        }
        match (&field.not_before, day) {
            (Some(other), Some(day)) => self.not_before(path, other, day),
            _ => Ok(()),
        }
    }

    fn not_before(&self, path: &str, other: &str, day: NaiveDate) -> Result<(), ErrorCode> {
        let group = path.rsplit_once('.').map_or("", |(group, _)| group);
        let other = resolve(other, group);
        match Date::parse(self.reading.answers.get(&other)) {
            Ok(first) if day < first.day() => Err(ErrorCode::DateBefore { other }),
            _ => Ok(()),
        }
    }
}

fn known_codes(field: &Field, value: &str) -> Result<(), ErrorCode> {
    let options = options_of(field);
    let is_known = |code: &str| options.iter().any(|option| option.code == code);
    if value.split(' ').all(is_known) {
        return Ok(());
    }
    // References to a list were numbers; nothing else is.
    if options
        .iter()
        .all(|option| option.code.parse::<usize>().is_ok())
    {
        return Err(ErrorCode::UnknownReference);
    }
    Err(ErrorCode::UnknownChoice)
}

fn is_dangling(form: &FormDefinition, path: &str, field: &Field, value: &str) -> bool {
    let is_reference = form
        .field_at(path)
        .is_some_and(|asked| matches!(asked.kind, Kind::Reference { .. }));
    is_reference && options_of(field).iter().all(|option| option.code != value)
}
