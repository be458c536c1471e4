//! From a synthetic record to the answers that a citizen would have typed.

use std::collections::BTreeSet;

use domain::form::{Answers, FormDefinition};
use serde_json::Value;

/// The answers of a record of cases, certificates or invalid requests.
pub fn answers_of(record: &Value) -> Answers {
    let mut answers = Answers::new();
    text(&mut answers, "requester_role", &record["requester_role"]);
    text(
        &mut answers,
        "requester_relation",
        &record["requester_relation"],
    );
    party(&mut answers, "requester", &record["requester"]);
    for list in ["creditors", "debtors"] {
        for (at, person) in items(&record[list]) {
            party(&mut answers, &format!("{list}.{at}"), person);
        }
    }
    copy(&mut answers, "representation", &record["representation"]);
    if record["representation"]["kind"] == "relative" {
        answers.set("representation.kind", "");
    }
    judgment(&mut answers, &record["judgment"]);
    for (at, claim) in items(&record["claims"]) {
        let path = format!("claims.{at}");
        for part in ["kind", "text", "amount", "currency"] {
            text(&mut answers, &format!("{path}.{part}"), &claim[part]);
        }
        for list in ["creditors", "debtors"] {
            for (_, position) in items(&claim[list]) {
                answers.set(format!("{path}.{list}.{position}"), "on");
            }
        }
    }
    late_reason(&mut answers, record);
    for part in [
        "asset_info",
        "security_request",
        "state_claimed",
        "request_text",
        "copies",
        "delivery",
    ] {
        text(&mut answers, part, &record[part]);
    }
    copy(&mut answers, "bank_account", &record["bank_account"]);
    decision(&mut answers, &record["enforcement_decision"]);
    for list in ["obligations", "done", "left"] {
        for (at, duty) in items(&record[list]) {
            copy(&mut answers, &format!("{list}.{at}"), duty);
        }
    }
    answers
}

/// The slots that a record fills, and those that no form has.
pub fn papers_of(form: &FormDefinition, record: &Value) -> (BTreeSet<String>, Vec<String>) {
    let (known, unknown): (Vec<String>, Vec<String>) = items(&record["attachments"])
        .filter_map(|(_, paper)| paper["document"].as_str().map(str::to_owned))
        .partition(|slot| form.paper(slot).is_some());
    (known.into_iter().collect(), unknown)
}

/// Where a field of a record is asked in the form: `claims[0].debtors` is `claims.0.debtors`.
pub fn paths_of(field: &str) -> Vec<String> {
    if field.starts_with("attachments") {
        return vec!["papers".to_owned()];
    }
    let path = field.replace('[', ".").replace(']', "");
    vec![path]
}

fn party(answers: &mut Answers, path: &str, person: &Value) {
    for part in ["kind", "full_name", "birth_date", "phone", "email"] {
        text(answers, &format!("{path}.{part}"), &person[part]);
    }
    if person["birth_date"].is_null() {
        text(
            answers,
            &format!("{path}.birth_date"),
            &person["birth_year"],
        );
    }
    if person["id_type"] == "business_code" {
        text(
            answers,
            &format!("{path}.business_code"),
            &person["id_number"],
        );
    } else {
        text(answers, &format!("{path}.id_type"), &person["id_type"]);
        text(answers, &format!("{path}.id_number"), &person["id_number"]);
    }
    copy(
        answers,
        &format!("{path}.legal_representative"),
        &person["legal_representative"],
    );
    for part in ["detail", "commune", "province", "country", "former"] {
        text(
            answers,
            &format!("{path}.address.{part}"),
            &person["address"][part],
        );
    }
}

fn judgment(answers: &mut Answers, judgment: &Value) {
    for part in [
        "kind",
        "number",
        "date",
        "effective_date",
        "court",
        "subject",
    ] {
        text(answers, &format!("judgment.{part}"), &judgment[part]);
    }
    copy(
        answers,
        "judgment.appeal_judgment",
        &judgment["appeal_judgment"],
    );
}

fn late_reason(answers: &mut Answers, record: &Value) {
    if record["late_reason"].is_object() {
        answers.set("late_reason.claimed", "yes");
        copy(answers, "late_reason", &record["late_reason"]);
    }
}

fn decision(answers: &mut Answers, decision: &Value) {
    copy(answers, "enforcement_decision", decision);
    let basis = match answers.get("enforcement_decision.basis") {
        "" => return,
        "chủ động" => "own_motion",
        _ => "on_request",
    };
    answers.set("enforcement_decision.basis", basis);
}

/// Every text and number at and below `value`, at the same path.
fn copy(answers: &mut Answers, path: &str, value: &Value) {
    match value {
        Value::Object(parts) => {
            for (id, part) in parts {
                copy(answers, &format!("{path}.{id}"), part);
            }
        }
        _ => text(answers, path, value),
    }
}

fn text(answers: &mut Answers, path: &str, value: &Value) {
    match value {
        Value::String(text) => answers.set(path, text),
        Value::Number(number) => answers.set(path, number.to_string()),
        _ => {}
    }
}

fn items(value: &Value) -> impl Iterator<Item = (usize, &Value)> {
    value.as_array().into_iter().flatten().enumerate()
}
