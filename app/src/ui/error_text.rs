//! Errors of answers in words: what is wrong and how to mend it, in one line.

use std::collections::BTreeMap;

use domain::Locale;
use domain::form::{Errors, Kind, Node};
use domain::values::ValueError;
use leptos::prelude::*;

use crate::text::{FluentValue, Texts, t, texts};

/// What is wrong with a field, above it; the field names `id` as what describes it.
pub fn field_error(id: &str, words: String) -> AnyView {
    view! {
        <p class="field-error" id=id.to_owned()>
            <span class="hidden-text">{t("error-prefix")}" "</span>
            {words}
        </p>
    }
    .into_any()
}

/// The sentence for a text of more than `most` characters in a field that is of no form.
pub fn too_long(text: &str, most: usize) -> String {
    let texts = texts();
    let is = text.chars().count();
    let figure = |number: usize| grouped(&texts, number as u64).into();
    texts.with(
        "error-answer-too-long",
        &[("is", figure(is)), ("max", figure(most))],
    )
}

/// The sentence for an error at a field of this kind.
pub fn error_text(texts: &Texts, error: &ValueError, kind: &Kind) -> String {
    let key = match (error, kind) {
        (ValueError::Required, Kind::Choice { .. } | Kind::Choices { .. }) => {
            "error-required-choice".to_owned()
        }
        (ValueError::Required, Kind::List { .. }) => "error-required-list".to_owned(),
        _ => format!("error-{}", error.key()),
    };
    let args = figures(texts, error);
    let args: Vec<(&str, FluentValue<'_>)> = args
        .iter()
        .map(|(name, text)| (*name, text.as_str().into()))
        .collect();
    texts.with(&key, &args)
}

/// The errors with the labels of other fields in place of their paths.
pub fn with_labels(errors: &Errors, nodes: &[Node], locale: Locale) -> Errors {
    let mut labels = BTreeMap::new();
    for node in nodes {
        node.each_input(&mut |path, field, _| {
            labels.insert(path.to_owned(), field.label.get(locale).to_owned());
        });
    }
    let mut named = Errors::default();
    for found in errors.iter() {
        let error = match &found.error {
            ValueError::DateBefore { other } => ValueError::DateBefore {
                other: labels.get(other).unwrap_or(other).clone(),
            },
            error => error.clone(),
        };
        named.add(found.path.clone(), error);
    }
    named
}

/// The figures of an error, as they are read: thousands parted the way the language does it.
fn figures(texts: &Texts, error: &ValueError) -> Vec<(&'static str, String)> {
    match error {
        ValueError::TooLong { max, is } => {
            vec![
                ("max", grouped(texts, *max as u64)),
                ("is", grouped(texts, *is as u64)),
            ]
        }
        ValueError::NumberOutOfRange { min, max } => {
            vec![("min", signed(texts, *min)), ("max", signed(texts, *max))]
        }
        ValueError::MoneyTooSmall { min } => vec![("min", signed(texts, *min))],
        ValueError::DateTooEarly { year } => vec![("year", year.to_string())],
        ValueError::DateBefore { other } => vec![("other", other.clone())],
        ValueError::IdentityLength { digits } => vec![("digits", digits.to_string())],
        ValueError::TooFewItems { min } => vec![("min", min.to_string())],
        ValueError::TooManyItems { max } => vec![("max", max.to_string())],
        _ => Vec::new(),
    }
}

fn signed(texts: &Texts, number: i64) -> String {
    let digits = grouped(texts, number.unsigned_abs());
    if number < 0 {
        format!("-{digits}")
    } else {
        digits
    }
}

/// `10.000` in Vietnamese, `10,000` in English.
fn grouped(texts: &Texts, number: u64) -> String {
    let mark = match texts.locale() {
        Locale::Vi => '.',
        Locale::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
