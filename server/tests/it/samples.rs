//! Every sample request over HTTP: what is right is taken with exactly the expected doubts and
//! read back unchanged; what is wrong is refused at its field with all else kept.

use std::collections::BTreeSet;

use app::ui::field::control_id;
use app::ui::field_date::part;
use chrono::{NaiveDate, TimeZone};
use domain::calendar::VIETNAM;
use domain::form::{Answers, FormDefinition, Kind};
use serde_json::Value;
use server::casework::{DossierView, dossier_view};

use crate::both_engines;
use crate::support::{Browser, Filling, Reply, TestApp, filling::sample};

#[path = "../../../domain/tests/support/sample_answers.rs"]
mod sample_answers;

use sample_answers::{answers_of, papers_of, paths_of};

both_engines! {
    async fn all_right_requests_are_taken_and_read_back(app: TestApp) {
        let small = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let mut taken = 0;
        for record in records("cases.jsonl").iter().chain(&records("certificates.jsonl")) {
            let citizen = app.citizen();
            let answers = answers_of(record);
            let view = take(&app, &citizen, record, &answers, &small).await;
            let found: BTreeSet<&str> = view.warnings.iter().map(|warning| warning.kind.code()).collect();
            assert_eq!(found, expected_warnings(record), "{}", record["id"]);
            read_back(&view, &answers, record);
            taken += 1;
        }
        assert_eq!(taken, 350);
    }

    async fn odd_but_harmless_texts_are_taken_and_shown_as_text(app: TestApp) {
        let small = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let mut taken = 0;
        for record in records("invalid.jsonl").iter().filter(|record| record["expect"] != "field_error") {
            let citizen = app.citizen();
            let answers = answers_of(record);
            let view = take(&app, &citizen, record, &answers, &small).await;
            let path = &paths_of(record["broken"]["field"].as_str().unwrap())[0];
            assert_eq!(view.canonical.get(path), answers.get(path), "{}", record["id"]);
            let code = view.dossier.code.as_str();
            let pdf = citizen.get(&format!("/ho-so/{code}/don.pdf")).await.assert_status(200);
            assert!(pdf.bytes().starts_with(b"%PDF"), "{}", record["id"]);
            taken += 1;
        }
        assert_eq!(taken, 36);
        for mail in app.mails().await {
            assert!(!mail.html.to_lowercase().contains("<script"), "{}", mail.subject);
        }
    }

    async fn all_wrong_requests_are_refused_at_their_field(app: TestApp) {
        let small = sample("files/good/trich-luc-ban-an-1-trang.pdf");
        let mut refused = 0;
        for record in records("invalid.jsonl").iter().filter(|record| record["expect"] == "field_error") {
            refuse(&app, record, &small).await;
            refused += 1;
        }
        assert_eq!(refused, 114);
        assert!(app.mails().await.is_empty(), "something was received");
    }
}

/// Fills in, attaches, checks and sends a record on its day.
async fn take(
    app: &TestApp,
    citizen: &Browser,
    record: &Value,
    answers: &Answers,
    file: &[u8],
) -> DossierView {
    set_day(app, record);
    let id = &record["id"];
    let (slug, form) = form_of(app, record).unwrap();
    let filling = Filling::start(citizen, &slug).await;
    if let Some(reply) = filling.fill(app, &form, answers).await.first() {
        panic!("{id}: {}: {}", reply.status(), words(reply));
    }
    for slot in papers_of(&form, record).0 {
        let reply = filling.attach(&slot, "Giấy tờ.pdf", file).await;
        assert_eq!(reply.status(), 303, "{id}: {slot}: {}", words(&reply));
    }
    let check = citizen
        .get(&format!("{}/kiem-tra", filling.draft))
        .await
        .ok();
    for (path, text) in answers.iter().filter(|(_, text)| text.contains('<')) {
        assert!(!check.html().contains(text), "{id}: {path} is not escaped");
        assert!(check.says(text), "{id}: {path} is not shown");
    }
    let sent = filling.send().await;
    assert_eq!(sent.status(), 303, "{id}: {}", words(&sent));
    let receipt = sent.redirected();
    let code = receipt.rsplit('/').next().unwrap();
    dossier_view(&app.portal.desk, code, &app.actor("head").await)
        .await
        .unwrap_or_else(|_| panic!("{id}"))
}

/// What was typed stands in the dossier, letter by letter; of a date, its three boxes.
fn read_back(view: &DossierView, answers: &Answers, record: &Value) {
    for (path, text) in answers.iter() {
        let kept = view.typed.get(path);
        let kind = view.form.field_at(path).map(|field| &field.kind);
        if let Some(Kind::Date { .. } | Kind::DateOrYear { .. }) = kind {
            assert_eq!(part(kept), part(text), "{}: {path}", record["id"]);
        } else {
            assert_eq!(kept, text, "{}: {path}", record["id"]);
        }
    }
}

/// Fills in a wrong record: the message stands at the named field, everything else is kept, and
/// nothing can be sent.
async fn refuse(app: &TestApp, record: &Value, file: &[u8]) {
    set_day(app, record);
    let field = record["broken"]["field"].as_str().unwrap();
    let citizen = app.citizen();
    let Some((slug, form)) = form_of(app, record) else {
        let start = format!("/thu-tuc/{}/nop", record["procedure"].as_str().unwrap());
        citizen
            .post_form::<&str, &str>(&start, &[])
            .await
            .assert_status(404);
        return;
    };
    let answers = answers_of(record);
    let filling = Filling::start(&citizen, &slug).await;
    let pages = filling.fill(app, &form, &answers).await;
    let mut told = 0;
    for reply in pages {
        let page = reply.refused();
        told += page
            .by_class("field-error")
            .filter_map(|error| error.attribute("id"))
            .filter(|id| {
                paths_of(field)
                    .iter()
                    .any(|path| id.starts_with(&control_id(path)))
            })
            .count();
        for (path, text) in answers
            .iter()
            .filter(|(_, text)| !text.contains(char::is_control))
        {
            if let Some(kept) = page.value(path) {
                assert_eq!(
                    fold(&kept),
                    fold(text),
                    "{}: {path} was not kept",
                    record["id"]
                );
            }
        }
    }
    if field.starts_with("attachments") {
        told += refuse_papers(&filling, &form, record, file).await;
    } else {
        for slot in papers_of(&form, record).0 {
            filling
                .attach(&slot, "Giấy tờ.pdf", file)
                .await
                .redirected();
        }
    }
    assert!(
        told > 0,
        "{}: nothing is told at {field}: {}",
        record["id"],
        record["broken"]["why"]
    );
    let send = format!("{}/gui", filling.draft);
    let key = record["id"].as_str().unwrap();
    let fields = [("key", key), ("version", "1"), ("truth", "on")];
    // A control character is taken out and told once; what is left may be sent.
    let taken_out = record["also_ok"] == "cleaned" || has_control(record);
    if !taken_out {
        let page = citizen.post_form(&send, &fields).await.refused();
        assert!(
            page.by_class("error-summary").next().is_some(),
            "{}",
            record["id"]
        );
    }
}

/// Sends the papers of a record whose papers are wrong; how many were refused.
async fn refuse_papers(
    filling: &Filling<'_>,
    form: &FormDefinition,
    record: &Value,
    file: &[u8],
) -> usize {
    let mut refused = 0;
    for paper in record["attachments"].as_array().into_iter().flatten() {
        let slot = paper["document"].as_str().unwrap();
        let name = paper["file"].as_str().unwrap();
        let reply = filling.attach(slot, name, file).await;
        match form.paper(slot) {
            None => assert_eq!(reply.status(), 404, "{}", record["id"]),
            // A path is no place here: what is left of it is a name without a known ending.
            Some(_) if reply.status() == 303 => continue,
            Some(_) => drop(reply.refused()),
        }
        refused += 1;
    }
    let check = filling
        .browser
        .get(&format!("{}/kiem-tra", filling.draft))
        .await
        .ok();
    refused + usize::from(check.says("Chưa có tệp nào cho giấy tờ này"))
}

fn has_control(record: &Value) -> bool {
    let why = record["broken"]["why"].as_str().unwrap();
    why.contains("NUL") || why.contains("control") || why.contains("terminal escape")
}

fn words(reply: &Reply) -> String {
    let page = crate::support::Page::parse(reply.text());
    let errors: Vec<String> = page
        .by_class("error-summary")
        .map(|box_| box_.text.clone())
        .collect();
    if errors.is_empty() {
        page.text().to_owned()
    } else {
        errors.join(" ")
    }
}

fn set_day(app: &TestApp, record: &Value) {
    let day: NaiveDate = record["request_date"].as_str().unwrap().parse().unwrap();
    let noon = day.and_hms_opt(12, 0, 0).unwrap();
    app.clock
        .set(VIETNAM.from_local_datetime(&noon).unwrap().to_utc());
}

/// The slug and the form of the record's procedure.
fn form_of(app: &TestApp, record: &Value) -> Option<(String, FormDefinition)> {
    let slug = match record["procedure"].as_str()? {
        "enforcement_request" | "late_enforcement_request" => "yeu-cau-thi-hanh-an-dan-su",
        "result_certificate" => "xac-nhan-ket-qua-thi-hanh-an",
        _ => return None,
    };
    let catalogue = &app.portal.desk.catalogue;
    let form = catalogue.form_of(catalogue.by_slug(slug)?)?;
    Some((slug.to_owned(), form.clone()))
}

fn expected_warnings(record: &Value) -> BTreeSet<&str> {
    let warnings = record["warnings"].as_array().into_iter().flatten();
    warnings.filter_map(Value::as_str).collect()
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn records(file: &str) -> Vec<Value> {
    let text = String::from_utf8(sample(file)).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}
