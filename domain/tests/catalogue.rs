//! The catalogue: what its files say, and what is refused when somebody breaks one.

#![cfg(test)]

use chrono::NaiveDate;
use domain::files::HOUSE_SLOTS;
use domain::form::HOUSE_STEPS;
use domain::procedure::{Catalogue, CatalogueError, Level, Status, TermRole};

fn catalogue() -> Catalogue {
    Catalogue::embedded().expect("a sound catalogue")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn broken(name: &str, text: &str) -> CatalogueError {
    Catalogue::with_files([(name.to_owned(), text.to_owned())]).expect_err("a broken catalogue")
}

const MINIMAL: &str = r#"
id = "local_service"
ref = "P90"
slug = "dich-vu-cua-tinh"
name = { vi = "Dịch vụ của tỉnh" }
summary = { vi = "Một dịch vụ thêm." }
status = "service"
level = "download"
who = [{ vi = "Cá nhân" }]
[form]
id = "general-request"
"#;

#[test]
fn all_24_procedures_are_there_in_their_order() {
    let catalogue = catalogue();
    let references: Vec<&str> = catalogue
        .procedures()
        .iter()
        .map(|procedure| procedure.reference.as_str())
        .collect();
    let expected: Vec<String> = (1..=24).map(|number| format!("P{number:02}")).collect();
    assert_eq!(references, expected);
    for procedure in catalogue.procedures() {
        assert!(catalogue.form_of(procedure).is_some(), "{}", procedure.id);
        assert!(procedure.name.en.is_some(), "{}", procedure.id);
        assert_eq!(
            procedure.is_online(),
            procedure.online.is_some(),
            "{}",
            procedure.id
        );
    }
    let published: Vec<&str> = catalogue
        .procedures()
        .iter()
        .filter(|procedure| procedure.status == Status::Published)
        .filter_map(|procedure| procedure.national_code.as_deref())
        .collect();
    assert_eq!(published, ["1.003091", "1.002270"]);
    let online: Vec<&str> = catalogue
        .procedures()
        .iter()
        .filter(|procedure| procedure.level == Level::Online)
        .map(|procedure| procedure.reference.as_str())
        .collect();
    assert_eq!(
        online,
        [
            "P01", "P02", "P04", "P05", "P06", "P07", "P18", "P21", "P22"
        ]
    );
}

#[test]
fn the_home_page_has_six_to_list() {
    let catalogue = catalogue();
    let featured: Vec<&str> = catalogue
        .procedures()
        .iter()
        .filter(|procedure| procedure.featured)
        .map(|procedure| procedure.reference.as_str())
        .collect();
    assert_eq!(featured, ["P01", "P02", "P04", "P05", "P06", "P07"]);
}

#[test]
fn an_office_that_closed_leads_to_the_one_that_took_over() {
    let catalogue = catalogue();
    let open: Vec<&str> = catalogue
        .offices()
        .iter()
        .filter(|office| office.is_open_on(day("2026-11-25")))
        .map(|office| office.name.as_str())
        .collect();
    assert_eq!(open, ["Thi hành án dân sự tỉnh Vĩnh Long"]);
    let closed = catalogue
        .offices()
        .iter()
        .filter(|office| office.valid_to.is_some());
    assert!(closed.clone().count() >= 2);
    assert!(
        closed
            .into_iter()
            .all(|office| office.successor.as_deref() == Some("vinh_long"))
    );
}

#[test]
fn the_law_of_the_day_gives_the_term() {
    let catalogue = catalogue();
    let days = |id: &str, role: TermRole, on: &str| {
        let procedure = catalogue.procedure(id).expect("the procedure");
        procedure.term(role, day(on)).and_then(|term| term.value)
    };
    assert_eq!(
        days("result_certificate", TermRole::Decision, "2026-06-30"),
        Some(5)
    );
    assert_eq!(
        days("result_certificate", TermRole::Decision, "2026-07-01"),
        Some(3)
    );
    assert_eq!(
        days(
            "change_enforcement_officer",
            TermRole::Decision,
            "2026-11-25"
        ),
        Some(3)
    );
    assert_eq!(
        days("coercion_cost_reduction", TermRole::Decision, "2026-06-30"),
        Some(5)
    );
    assert_eq!(
        days("enforcement_request", TermRole::Decision, "2026-11-25"),
        Some(5)
    );
    assert_eq!(
        days(
            "enforcement_request",
            TermRole::SupplementNotice,
            "2026-11-25"
        ),
        Some(1)
    );
    assert_eq!(
        days("enforcement_request", TermRole::Limitation, "2026-11-25"),
        Some(5)
    );
    // Not known is not invented.
    assert_eq!(
        days("security_measure_request", TermRole::Decision, "2026-11-25"),
        None
    );
    assert_eq!(
        days("asset_in_lieu", TermRole::Decision, "2026-11-25"),
        None
    );
}

#[test]
fn what_was_only_recalled_is_marked() {
    let catalogue = catalogue();
    let fee = |id: &str| {
        catalogue
            .procedure(id)
            .and_then(|procedure| procedure.fee.as_ref())
    };
    assert!(fee("enforcement_request").is_some_and(|fee| fee.verified));
    assert!(fee("result_certificate").is_some_and(|fee| !fee.verified));
    assert!(fee("citizen_reception").is_none());
}

#[test]
fn an_agency_may_add_and_replace() {
    let added = ("procedures/p90-local.toml".to_owned(), MINIMAL.to_owned());
    let offices = (
        "offices.toml".to_owned(),
        "[[office]]\nid = \"x\"\nkind = \"province\"\nname = \"Cơ quan thử\"\n".to_owned(),
    );
    let catalogue = Catalogue::with_files([added, offices]).expect("a sound catalogue");
    assert_eq!(catalogue.procedures().len(), 25);
    assert!(catalogue.by_slug("dich-vu-cua-tinh").is_some());
    assert_eq!(catalogue.offices().len(), 1);
}

#[test]
fn a_form_stands_in_one_file() {
    let twin = "id = \"general-request\"\nversion = 2\ntitle = { vi = \"Đơn\" }\n\
        [[section]]\nid = \"mot\"\ntitle = { vi = \"Một\" }\n\
        [[section.field]]\nid = \"content\"\nlabel = { vi = \"Nội dung\" }\nkind.long_text = {}\n";
    let error = broken("forms/z-general-request.toml", twin);
    assert_eq!(
        error.to_string(),
        "forms/z-general-request.toml:1: `form general-request` stands in \
         forms/general-request.toml already"
    );
}

#[test]
fn a_broken_file_is_named_with_its_line_and_the_reason() {
    let error = broken(
        "procedures/p90-local.toml",
        &MINIMAL.replace("level = \"download\"", "level = \"high\""),
    );
    assert_eq!(
        (error.file.as_str(), error.line),
        ("procedures/p90-local.toml", Some(8))
    );
    assert!(
        error
            .to_string()
            .starts_with("procedures/p90-local.toml:8: unknown variant `high`"),
        "{error}"
    );

    let error = broken(
        "procedures/p90-local.toml",
        &MINIMAL.replace("status =", "state ="),
    );
    assert_eq!(error.line, Some(7));
    assert!(error.reason.contains("unknown field `state`"), "{error}");

    let error = broken(
        "procedures/p90-local.toml",
        &MINIMAL.replace("dich-vu-cua-tinh", "to-cao"),
    );
    assert_eq!(error.line, Some(4));
    assert!(error.reason.contains("`to-cao` stands in"), "{error}");

    let error = broken(
        "procedures/p90-local.toml",
        &MINIMAL.replace("general-request", "no-form"),
    );
    assert!(
        error
            .reason
            .contains("form `no-form` is not in the catalogue"),
        "{error}"
    );

    let error = broken("notes.txt", "hello");
    assert_eq!(error.to_string(), "notes.txt: is no file of a catalogue");

    let error = broken(
        "holidays.csv",
        "date,kind,name,notice,status\n2027-13-01,off,Tết,x,confirmed\n",
    );
    assert_eq!((error.file.as_str(), error.line), ("holidays.csv", Some(2)));
}

#[test]
fn a_term_that_another_contradicts_is_refused() {
    let term = |role: &str, rest: &str| {
        format!("\n[[term]]\nrole = \"{role}\"\nwhat = {{ vi = \"Hạn\" }}\n{rest}\n")
    };
    let five = "value = 5\nunit = \"working_day\"";
    let until = format!("{five}\nvalid_to = \"2026-06-30\"");
    let from = "value = 7\nunit = \"day\"\nvalid_from = \"2026-06-30\"";
    let with = |terms: &[String]| format!("{MINIMAL}{}", terms.concat());
    let error = broken(
        "procedures/p90-local.toml",
        &with(&[term("decision", &until), term("decision", from)]),
    );
    assert!(error.reason.contains("two terms have this role"), "{error}");
    let later = from.replace("2026-06-30", "2026-07-01");
    let right = with(&[
        term("decision", &until),
        term("decision", &later),
        term("answer", five),
    ]);
    Catalogue::with_files([("procedures/p90-local.toml".to_owned(), right)]).unwrap();

    let three = "value = 3\nunit = \"year\"";
    // Of something that the form does not count.
    let text = with(&[term("limitation", three)]);
    Catalogue::with_files([("procedures/p90-local.toml".to_owned(), text.clone())]).unwrap();
    let text = text.replace("general-request", "enforcement-request");
    let error = broken("procedures/p90-local.toml", &text);
    assert!(
        error.reason.contains("another limitation period"),
        "{error}"
    );
}

#[test]
fn a_form_that_asks_for_nothing_known_is_refused() {
    let form = |field: &str| {
        format!(
            "id = \"local\"\nversion = 1\ntitle = {{ vi = \"Đơn\" }}\n\
             [[section]]\nid = \"mot\"\ntitle = {{ vi = \"Một\" }}\n\
             [[section.field]]\nid = \"who\"\nlabel = {{ vi = \"Ai\" }}\n\
             kind.choice.options = [{{ code = \"a\", label = {{ vi = \"A\" }} }}]\n\
             [[section.field]]\nlabel = {{ vi = \"Gì\" }}\n{field}\n"
        )
    };
    let reason = |field: &str| broken("forms/local.toml", &form(field)).to_string();
    assert_eq!(
        reason(
            "id = \"what\"\nwhen = { is = { path = \"whom\", one_of = [\"a\"] } }\nkind.text = {}"
        ),
        "forms/local.toml:14: the form asks nothing at `whom`"
    );
    assert_eq!(
        reason(
            "id = \"what\"\nwhen = { is = { path = \"who\", one_of = [\"zz\"] } }\nkind.text = {}"
        ),
        "forms/local.toml:14: `who` offers no choice `zz`"
    );
    assert!(
        reason("id = \"who\"\nkind.text = {}").ends_with("field `who` stands twice in one group")
    );
    assert!(reason("id = \"Who\"\nkind.text = {}").contains("lower-case ASCII"));
    assert!(
        reason("id = \"x\"\nkind.references = { list = \"who\" }")
            .ends_with("`who` is no list of the form")
    );
    assert!(
        reason("id = \"x\"\nnot_before = \".y\"\nkind.date = {}").contains("asks nothing at `.y`")
    );
    assert!(reason("id = \"x\"\nkind.magic = {}").contains("unknown variant `magic`"));
}

/// A form with one section and one place for papers of these names.
fn form_with(section: &str, slot: &str) -> String {
    format!(
        "id = \"local\"\nversion = 1\ntitle = {{ vi = \"Đơn\" }}\n\
         [[section]]\nid = \"{section}\"\ntitle = {{ vi = \"Một\" }}\n\
         [[section.field]]\nid = \"x\"\nlabel = {{ vi = \"Gì\" }}\nkind.text = {{}}\n\
         [[paper]]\nid = \"{slot}\"\nlabel = {{ vi = \"Giấy tờ\" }}\n"
    )
}

#[test]
fn names_of_the_house_are_refused_in_a_form() {
    for section in HOUSE_STEPS {
        assert_eq!(
            broken("forms/local.toml", &form_with(section, "proof")).to_string(),
            format!(
                "forms/local.toml:5: section `{section}` has a name that the portal uses itself"
            )
        );
    }
    for slot in HOUSE_SLOTS {
        assert_eq!(
            broken("forms/local.toml", &form_with("mot", slot)).to_string(),
            format!("forms/local.toml:12: paper `{slot}` has a name that the portal uses itself")
        );
    }
    let papers = form_with("mot", "proof").replace("id = \"x\"", "id = \"papers\"");
    assert_eq!(
        broken("forms/local.toml", &papers).to_string(),
        "forms/local.toml:8: field `papers` has a name that the portal uses itself"
    );
    let sound = ("forms/local.toml".to_owned(), form_with("mot", "proof_2"));
    Catalogue::with_files([sound]).expect("a sound form");
}

#[test]
fn odd_names_are_refused_in_a_form() {
    for slot in [
        "",
        "giấy",
        "Proof",
        "proof-files",
        "a/b",
        "a b",
        "..",
        "a.b",
    ] {
        let error = broken("forms/local.toml", &form_with("mot", slot));
        let reason = format!("paper `{slot}` is not lower-case ASCII with underscores");
        assert_eq!(error.reason, reason);
        assert!(error.line.is_some(), "{slot}");
    }
    for section in ["", "một", "a_b", "a/b", "A"] {
        let error = broken("forms/local.toml", &form_with(section, "proof"));
        let reason = format!("section `{section}` is not lower-case ASCII with hyphens");
        assert_eq!(error.reason, reason);
    }
}

#[test]
fn the_place_of_a_flaw_is_where_the_whole_word_stands() {
    let form = "id = \"local\"\nversion = 1\ntitle = { vi = \"Đơn\" }\n\
        [[section]]\nid = \"mot\"\ntitle = { vi = \"Một\" }\n\
        [[section.field]]\nid = \"amount_words\"\nlabel = { vi = \"Bằng chữ\" }\nkind.text = {}\n\
        [[section.field]]\nid = \"why\"\nlabel = { vi = \"Vì sao\" }\n\
        when = { is = { path = \"amount\", one_of = [\"1\"] } }\nkind.text = {}\n";
    assert_eq!(
        broken("forms/local.toml", form).to_string(),
        "forms/local.toml:14: the form asks nothing at `amount`"
    );
}

/// Phrases with `vi` and no `en`.
fn untranslated(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            if let Some(words) = table.get("vi")
                && table
                    .get("en")
                    .is_none_or(|words| words.as_str() == Some(""))
            {
                found.push(words.to_string());
            }
            table.values().for_each(|value| untranslated(value, found));
        }
        toml::Value::Array(values) => values.iter().for_each(|value| untranslated(value, found)),
        _ => {}
    }
}

#[test]
fn every_phrase_of_the_embedded_files_is_there_in_english_too() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
    let mut read = 0;
    for folder in ["", "forms", "procedures"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|ending| ending != "toml") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a text");
            let mut found = Vec::new();
            let table = text.parse().expect("a table");
            untranslated(&toml::Value::Table(table), &mut found);
            assert!(found.is_empty(), "{}: {found:?}", path.display());
            read += 1;
        }
    }
    assert!(read > 25, "only {read} files");
}

#[test]
fn a_role_needs_the_fields_that_are_read_of_it() {
    let form = |field: &str| {
        format!(
            "id = \"local\"\nversion = 1\ntitle = {{ vi = \"Đơn\" }}\n\
             [[section]]\nid = \"mot\"\ntitle = {{ vi = \"Một\" }}\n\
             [[section.field]]\nid = \"x\"\nlabel = {{ vi = \"Gì\" }}\n{field}\n"
        )
    };
    for (field, reason) in [
        (
            "role = \"requester\"\nkind.text = {}",
            "`x` is requester and needs a `full_name`",
        ),
        (
            "role = \"enforced_judgment\"\nkind = \"address\"",
            "`x` is enforced_judgment and needs one `number` and one `date`",
        ),
        (
            "role = \"subject\"\nkind = \"tick\"",
            "`x` is subject and needs one text",
        ),
    ] {
        let error = broken("forms/local.toml", &form(field)).to_string();
        assert_eq!(error, format!("forms/local.toml:8: {reason}"));
    }
    let inside = "kind.group.fields = [{ id = \"y\", label = { vi = \"Y\" }, \
                  role = \"subject\", kind = { text = {} } }]";
    let error = broken("forms/local.toml", &form(inside)).to_string();
    assert_eq!(
        error,
        "forms/local.toml:10: `y` cannot be subject inside a group"
    );
}

#[test]
fn a_procedure_is_filed_by_somebody() {
    let text = include_str!("../catalogue/forms/general-request.toml");
    for (from, to) in [
        ("role = \"requester\"\n", ""),
        (
            "role = \"requester\"\n",
            "role = \"requester\"\nwhen = { answered = { path = \"content\" } }\n",
        ),
    ] {
        let error = broken("forms/general-request.toml", &text.replace(from, to));
        assert!(
            error.file.starts_with("procedures/") && error.line.is_some(),
            "{error}"
        );
        assert!(
            error.reason.contains("does not always ask who files"),
            "{error}"
        );
    }
}

#[test]
fn replaced_kinds_keep_the_fields_that_are_read_by_name() {
    let text = include_str!("../catalogue/forms/kinds.toml");
    for (from, to, reason) in [
        ("full_name", "called", "`party` has no field `full_name`"),
        ("commune", "ward", "`address` has no field `commune`"),
        (
            "effective_date",
            "since",
            "`judgment` has no field `effective_date`",
        ),
        (
            "appeal_judgment",
            "appeal",
            "`judgment` has no field `appeal_judgment`",
        ),
        ("same", "again", "the tick is `again`, not `same`"),
    ] {
        let (from, to) = (format!("id = \"{from}\""), format!("id = \"{to}\""));
        let error = broken("forms/kinds.toml", &text.replace(&from, &to));
        assert_eq!(
            (error.file.as_str(), error.reason.as_str()),
            ("forms/kinds.toml", reason)
        );
        assert!(error.line.is_some(), "{error}");
    }
    let text = text.replace("code = \"organization\"", "code = \"body\"");
    let error = broken("forms/kinds.toml", &text);
    assert_eq!(
        error.reason,
        "`kind` of `party` offers no choice `organization`"
    );
}

#[test]
fn an_agency_decides_its_hours_and_codes() {
    let file = include_str!("../catalogue/agency.toml")
        .replace("07:00-11:30, 13:30-17:00", "07:30-11:30, 13:00-17:00")
        .replace(
            "{agency}-{yyMMdd}-{NNNN}",
            "{agency}-{yyMMdd}-{NNNN}-{check}",
        );
    let catalogue = Catalogue::with_files([("agency.toml".to_owned(), file)]).expect("sound");
    assert_eq!(
        catalogue.rules().office_hours.to_string(),
        "07:30-11:30, 13:00-17:00"
    );
    assert_ne!(
        catalogue.rules().dossier_code,
        Catalogue::embedded().expect("sound").rules().dossier_code
    );
}

#[test]
fn choices_that_cannot_be_kept_name_their_line() {
    let file = include_str!("../catalogue/agency.toml");
    for (from, to, line, reason) in [
        (
            "13:30-17:00",
            "11:00-17:00",
            6,
            "the spans must follow one another",
        ),
        ("{NNNN}\"", "{N}{N}\"", 10, "exactly one serial"),
        (
            "draft_reminder = 7",
            "draft_reminder = 90",
            19,
            "before it ends",
        ),
        ("draft_kept = 90", "draft_kept = -1", 18, ""),
        ("online_is_pre_filing =", "prefiling =", 15, "unknown field"),
    ] {
        let error = broken("agency.toml", &file.replace(from, to));
        assert_eq!(error.line, Some(line), "{error}");
        assert!(error.reason.contains(reason), "{error}");
    }
}
