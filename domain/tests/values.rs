//! The parsers against the samples: everything that citizens of the samples typed is read,
//! everything that is broken is refused, and warnings come out exactly.

#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use domain::calendar::Calendar;
use domain::text::{Locale, fold, matches_words};
use domain::values::{
    BankAccountNumber, BusinessCode, Date, DateOrYear, Email, IdentityWarning, JudgmentNumber,
    Money, Named, OldId, Passport, PersonName, PersonalId, Phone, identity_warnings,
};
use serde_json::Value;

fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../server/tests/samples")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn records(name: &str) -> Vec<Value> {
    sample(name)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Requester, creditors and debtors of a record.
fn parties(record: &Value) -> Vec<&Value> {
    let lists = ["creditors", "debtors"];
    let listed = lists
        .iter()
        .filter_map(|list| record[list].as_array())
        .flatten();
    std::iter::once(&record["requester"])
        .chain(listed)
        .collect()
}

fn birth(party: &Value) -> Option<DateOrYear> {
    let text = party["birth_date"].as_str().map(str::to_owned);
    text.or_else(|| party["birth_year"].as_i64().map(|year| year.to_string()))
        .map(|text| DateOrYear::parse(&text).unwrap())
}

#[test]
fn every_value_of_the_good_samples_is_read() {
    let mut read = 0;
    for record in ["cases.jsonl", "certificates.jsonl"]
        .into_iter()
        .flat_map(records)
    {
        let id = &record["id"];
        for party in parties(&record) {
            assert!(
                PersonName::parse(party["full_name"].as_str().unwrap()).is_ok(),
                "{id}"
            );
            birth(party);
            if let Some(number) = party["id_number"].as_str() {
                let is_read = match party["id_type"].as_str() {
                    Some("cccd") => PersonalId::parse(number).is_ok(),
                    Some("cmnd") => OldId::parse(number).is_ok(),
                    Some("passport") => Passport::parse(number).is_ok(),
                    Some("business_code") => BusinessCode::parse(number).is_ok(),
                    other => panic!("{id}: {other:?}"),
                };
                assert!(is_read, "{id}: {number}");
                read += 1;
            }
            if let Some(phone) = party["phone"].as_str() {
                assert!(Phone::parse(phone).is_ok(), "{id}: {phone}");
            }
            if let Some(email) = party["email"].as_str() {
                assert!(Email::parse(email).is_ok(), "{id}: {email}");
            }
        }
        assert!(JudgmentNumber::parse(record["judgment"]["number"].as_str().unwrap()).is_ok());
        assert!(
            Date::parse(record["judgment"]["date"].as_str().unwrap()).is_ok(),
            "{id}"
        );
        if let Some(number) = record["bank_account"]["number"].as_str() {
            assert!(BankAccountNumber::parse(number).is_ok(), "{id}: {number}");
        }
    }
    assert!(read > 900, "only {read} numbers of identity in the samples");
}

#[test]
fn broken_values_are_refused() {
    let mut refused = 0;
    for record in records("invalid.jsonl") {
        let field = record["broken"]["field"].as_str().unwrap();
        let why = record["broken"]["why"].as_str().unwrap();
        // What only a form can know: dates of the right century, sums above zero, lengths.
        let of_the_form = ["future", "century", "earlier than", "zero in", "characters"];
        if record["expect"] != "field_error"
            || (of_the_form.iter().any(|words| why.contains(words)) && !why.contains("local part"))
        {
            continue;
        }
        let pointer = format!(
            "/{}",
            field.replace('[', "/").replace(']', "").replace('.', "/")
        );
        let Some(text) = record.pointer(&pointer).and_then(Value::as_str) else {
            continue;
        };
        let accepted = match pointer.rsplit('/').next().unwrap() {
            "id_number" => PersonalId::parse(text).is_ok(),
            "phone" => Phone::parse(text).is_ok(),
            "email" => Email::parse(text).is_ok(),
            "full_name" => PersonName::parse(text).is_ok(),
            "birth_date" => DateOrYear::parse(text).is_ok(),
            "date" => Date::parse(text).is_ok(),
            "amount" => Money::parse(text).is_ok(),
            "number" if pointer.contains("bank") => BankAccountNumber::parse(text).is_ok(),
            "number" => JudgmentNumber::parse(text).is_ok(),
            _ => continue,
        };
        assert!(!accepted, "{}: {why}: {text:?}", record["id"]);
        refused += 1;
    }
    assert!(refused >= 60, "only {refused} broken values found");
}

#[test]
fn the_warnings_of_the_samples_come_out_exactly() {
    let calendar = Calendar::embedded().unwrap();
    for record in ["cases.jsonl", "certificates.jsonl"]
        .into_iter()
        .flat_map(records)
    {
        let claims = record["claims"].as_array().cloned().unwrap_or_default();
        let texts: Vec<&str> = claims
            .iter()
            .filter_map(|claim| claim["text"].as_str())
            .collect();
        let mut found: BTreeSet<&str> = parties(&record)
            .into_iter()
            .filter(|party| party["id_type"] == "cccd")
            .flat_map(|party| {
                let id = PersonalId::parse(party["id_number"].as_str().unwrap()).unwrap();
                let name = party["full_name"].as_str().unwrap();
                let person = Named {
                    name,
                    birth: birth(party),
                    texts: &texts,
                };
                identity_warnings(person, &id)
                    .into_iter()
                    .map(IdentityWarning::code)
            })
            .collect();
        if record["procedure"]
            .as_str()
            .unwrap()
            .contains("enforcement_request")
        {
            let date = |value: &Value| Date::parse(value.as_str().unwrap()).unwrap().day();
            let end = calendar.limitation_end(date(&record["judgment"]["effective_date"]));
            if date(&record["request_date"]) > end.date {
                found.insert("past_limitation");
            }
        }
        let expected: BTreeSet<&str> = record["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            // Duplicates are found among dossiers, not in one.
            .filter(|&code| code != "possible_duplicate")
            .collect();
        assert_eq!(found, expected, "{}", record["id"]);
    }
}

#[test]
fn sums_are_read_out_as_the_judgments_do() {
    let mut sums = 0;
    for record in records("cases.jsonl") {
        for claim in record["claims"].as_array().unwrap() {
            let Some(text) = claim["text"].as_str() else {
                continue;
            };
            let text = domain::text::clean(text, true).unwrap();
            for (before, after) in text
                .match_indices(" đồng (")
                .map(|(at, _)| text.split_at(at))
            {
                let figures = before.rsplit(' ').next().unwrap();
                let words = after
                    .trim_start_matches(" đồng (")
                    .split(')')
                    .next()
                    .unwrap();
                let money = Money::parse(figures).unwrap();
                // Beyond a thousand tỷ the samples name the unit twice (nghìn tỷ … tỷ).
                if money.dong() < 1_000_000_000_000 {
                    assert_eq!(money.words(Locale::Vi), words);
                    assert_eq!(money.to_string(), figures);
                    sums += 1;
                }
            }
        }
    }
    assert!(sums > 150, "only {sums} sums in words");
}

#[test]
fn every_query_finds_its_name() {
    let names = sample("names.txt");
    let names: Vec<&str> = names.lines().collect();
    for row in sample("search.tsv").lines() {
        let (query, name) = row.split_once('\t').unwrap();
        assert!(names.contains(&name), "{name}");
        assert!(matches_words(query, name), "{query} must find {name}");
        let found = names
            .iter()
            .filter(|name| matches_words(query, name))
            .count();
        assert!(
            found < names.len() / 4,
            "{query} finds {found} names: that is no search"
        );
    }
}

#[test]
fn folding_twice_changes_nothing() {
    for name in sample("names.txt").lines() {
        let folded = fold(name);
        assert_eq!(fold(&folded), folded);
        assert!(folded.is_ascii(), "{name} became {folded}");
    }
}
