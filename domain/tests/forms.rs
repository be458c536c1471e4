//! The forms against the synthetic requests: what must be taken is taken with exactly the
//! doubts that are expected, what must be refused is refused at the question that is wrong.

#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use domain::form::{self, Answers, Context, Errors, FormDefinition, WarningKind};
use domain::procedure::Catalogue;
use serde_json::Value;

#[path = "support/sample_answers.rs"]
mod sample_answers;

use sample_answers::{answers_of, papers_of, paths_of};

#[test]
fn every_right_request_is_taken_with_exactly_the_expected_warnings() {
    let catalogue = catalogue();
    for (file, count) in [("cases.jsonl", 300), ("certificates.jsonl", 50)] {
        let records = records(file);
        assert_eq!(records.len(), count);
        for record in &records {
            let form = form_of(&catalogue, record).expect("a known procedure");
            let context = Context::new(request_date(record), catalogue.calendar());
            let answers = answers_of(record);
            let errors = errors(form, &answers, &context, record);
            assert!(errors.is_empty(), "{}: {errors:?}", record["id"]);
            let found: BTreeSet<&str> = form::warnings(form, &answers, &context)
                .iter()
                .map(|warning| warning.kind.code())
                .collect();
            assert_eq!(found, expected_warnings(record), "{}", record["id"]);
        }
    }
}

#[test]
fn what_is_kept_is_what_was_sent() {
    let catalogue = catalogue();
    for record in records("cases.jsonl")
        .iter()
        .chain(&records("certificates.jsonl"))
    {
        let form = form_of(&catalogue, record).expect("a known procedure");
        let context = Context::new(request_date(record), catalogue.calendar());
        let answers = answers_of(record);
        let kept = form::canonical(form, &answers, &context);
        for (path, typed) in answers.iter() {
            let text = kept.get(path);
            let same = text == typed || is_same_number(typed, text);
            assert!(same, "{}: {path}: {typed:?} became {text:?}", record["id"]);
        }
        assert_eq!(
            form::canonical(form, &kept, &context),
            kept,
            "{}",
            record["id"]
        );
    }
}

#[test]
fn every_wrong_request_is_refused_at_the_wrong_question() {
    let catalogue = catalogue();
    let mut refused = 0;
    for record in records("invalid.jsonl")
        .iter()
        .filter(|record| record["expect"] == "field_error")
    {
        let field = record["broken"]["field"].as_str().expect("a field");
        let Some(form) = form_of(&catalogue, record) else {
            assert_eq!(field, "procedure");
            continue;
        };
        if field == "attachments[0].file" {
            // No path of the sender's is ever used: files have names, not places.
            continue;
        }
        let context = Context::new(request_date(record), catalogue.calendar());
        let answers = answers_of(record);
        let errors = errors(form, &answers, &context, record);
        let paths = paths_of(field);
        let is_named = errors.iter().any(|error| {
            paths
                .iter()
                .any(|path| error.path == *path || error.path.starts_with(&format!("{path}.")))
        });
        assert!(
            is_named,
            "{} {field}: {} {errors:?}",
            record["id"], record["broken"]["why"]
        );
        assert!(
            errors.len() <= 12,
            "{} {field}: one fault, {errors:?}",
            record["id"]
        );
        refused += 1;
    }
    assert_eq!(refused, 112);
}

#[test]
fn odd_but_harmless_texts_are_taken_as_typed() {
    let catalogue = catalogue();
    let mut taken = 0;
    for record in records("invalid.jsonl")
        .iter()
        .filter(|record| record["expect"] != "field_error")
    {
        taken += 1;
        let form = form_of(&catalogue, record).expect("a known procedure");
        let context = Context::new(request_date(record), catalogue.calendar());
        let answers = answers_of(record);
        let errors = errors(form, &answers, &context, record);
        assert!(errors.is_empty(), "{}: {errors:?}", record["id"]);
        let path = &paths_of(record["broken"]["field"].as_str().expect("a field"))[0];
        let kept = form::canonical(form, &answers, &context);
        assert_eq!(kept.get(path), answers.get(path), "{}", record["id"]);
    }
    assert_eq!(taken, 36);
}

fn errors(
    form: &FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
    record: &Value,
) -> Errors {
    let mut errors = form::validate(form, answers, context);
    let (filled, unknown) = papers_of(form, record);
    for error in form::validate_papers(form, answers, context, &filled).iter() {
        errors.add(&error.path, error.error.clone());
    }
    for slot in unknown {
        errors.add(
            format!("papers.{slot}"),
            domain::values::ValueError::UnknownChoice,
        );
    }
    errors
}

fn expected_warnings(record: &Value) -> BTreeSet<&str> {
    record["warnings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .filter(|code| *code != WarningKind::PossibleDuplicate.code())
        .collect()
}

fn form_of<'a>(catalogue: &'a Catalogue, record: &Value) -> Option<&'a FormDefinition> {
    let id = match record["procedure"].as_str()? {
        "enforcement_request" | "late_enforcement_request" => "enforcement-request",
        "result_certificate" => "result-certificate",
        _ => return None,
    };
    catalogue.form(id)
}

fn request_date(record: &Value) -> NaiveDate {
    record["request_date"]
        .as_str()
        .and_then(|date| date.parse().ok())
        .expect("a date")
}

fn catalogue() -> Catalogue {
    Catalogue::embedded().expect("a sound catalogue")
}

fn records(file: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../server/tests/samples")
        .join(file);
    let text = std::fs::read_to_string(path).expect("the samples");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a record"))
        .collect()
}

/// Whether two spellings of a telephone or identity number are the same number.
fn is_same_number(typed: &str, kept: &str) -> bool {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let typed = digits(typed);
    let known = typed.len().saturating_sub(9);
    typed.len() >= 9 && digits(kept).ends_with(&typed[known..])
}
