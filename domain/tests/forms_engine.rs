//! The forms engine, told as what a citizen types and what comes of it.

#![cfg(test)]

use chrono::NaiveDate;
use domain::Locale;
use domain::form::{self, Answers, Context, FieldRole, FormDefinition, Node, Row};
use domain::procedure::Catalogue;
use domain::values::ValueError;
use proptest::prelude::*;

const TODAY: (i32, u32, u32) = (2026, 11, 25);

/// A catalogue, a form of it and a day.
struct Desk {
    catalogue: Catalogue,
    form: &'static str,
    today: NaiveDate,
}

impl Desk {
    fn with(form: &'static str) -> Self {
        let (year, month, day) = TODAY;
        Self {
            catalogue: Catalogue::embedded().expect("a sound catalogue"),
            form,
            today: NaiveDate::from_ymd_opt(year, month, day).expect("a day"),
        }
    }

    fn request() -> Self {
        Self::with("enforcement-request")
    }

    fn form(&self) -> &FormDefinition {
        self.catalogue.form(self.form).expect("the form")
    }

    fn context(&self) -> Context<'_> {
        Context::new(self.today, self.catalogue.calendar())
    }

    fn sample(&self) -> Answers {
        form::sample_answers(self.form(), &self.context())
    }

    fn errors(&self, answers: &Answers) -> Vec<(String, ValueError)> {
        form::validate(self.form(), answers, &self.context())
            .iter()
            .map(|error| (error.path.clone(), error.error.clone()))
            .collect()
    }

    fn steps(&self, answers: &Answers) -> Vec<&str> {
        form::sections(self.form(), answers, &self.context())
            .into_iter()
            .map(|section| section.id.as_str())
            .collect()
    }

    fn page(&self, section: &str, answers: &Answers) -> Vec<Node> {
        let section = self.form().section(section).expect("the section");
        form::layout(self.form(), section, answers, &self.context())
    }

    fn asked(&self, section: &str, answers: &Answers) -> Vec<String> {
        let mut paths = Vec::new();
        for node in self.page(section, answers) {
            node.each_input(&mut |path, _, _| paths.push(path.to_owned()));
        }
        paths
    }

    fn canonical(&self, answers: &Answers) -> Answers {
        form::canonical(self.form(), answers, &self.context())
    }

    fn rows(&self, answers: &Answers, locale: Locale) -> Vec<Row> {
        form::present(self.form(), answers, &self.context(), locale)
            .into_iter()
            .flat_map(|section| section.rows)
            .collect()
    }

    fn post(&self, section: &str, answers: &mut Answers, posted: &[(&str, &str)]) {
        let section = self.form().section(section).expect("the section");
        form::fill_section(
            self.form(),
            section,
            answers,
            &self.context(),
            posted.iter().copied(),
        );
    }
}

fn set(answers: &mut Answers, entries: &[(&str, &str)]) {
    for (path, text) in entries {
        answers.set(*path, text);
    }
}

fn row<'a>(rows: &'a [Row], path: &str) -> &'a Row {
    rows.iter()
        .find(|row| row.path == path)
        .unwrap_or_else(|| panic!("no row at {path}"))
}

#[test]
fn a_paper_of_a_draft_has_an_end() {
    let desk = Desk::request();
    let form = desk.form();
    let mut answers = desk.sample();
    assert_eq!(form::shortened(form, &answers, "[cut]"), None);
    let name = "Đặng Thị Huệ ".repeat(1_000);
    answers.set("requester.full_name", &name);
    answers.set("requester.phone", "0".repeat(5_000));
    for at in 0..999 {
        answers.set(format!("debtors.{at}.full_name"), "Trần Thị Bé");
    }
    let cut = form::shortened(form, &answers, "[cut]").expect("too long");
    let kept = cut.get("requester.full_name");
    assert!(
        kept.starts_with("Đặng Thị Huệ Đặng") && kept.ends_with(" [cut]"),
        "{kept}"
    );
    assert!(kept.chars().count() <= 300 + " [cut]".len());
    assert!(cut.get("requester.phone").len() < 400);
    assert!(cut.list_len("debtors") < 999 && cut.list_len("debtors") > 1);
}

#[test]
fn every_form_has_a_sample_that_satisfies_it() {
    for form in [
        "enforcement-request",
        "result-certificate",
        "general-request",
    ] {
        let desk = Desk::with(form);
        let sample = desk.sample();
        assert_eq!(desk.errors(&sample), [], "{form}");
        assert_eq!(
            form::warnings(desk.form(), &sample, &desk.context()),
            [],
            "{form}"
        );
        assert!(sample.len() > 20, "{form}: {sample:?}");
    }
}

#[test]
fn a_pinned_form_asks_the_same_for_ever() {
    let desk = Desk::request();
    let kept = serde_json::to_string(desk.form()).expect("a form can be kept");
    let pinned: FormDefinition = serde_json::from_str(&kept).expect("and read again");
    assert_eq!(&pinned, desk.form());
    assert_eq!(
        form::validate(&pinned, &desk.sample(), &desk.context()).len(),
        0
    );
    assert!(kept.len() < 200_000, "{} bytes", kept.len());
}

#[test]
fn an_empty_form_names_each_duty_once() {
    let desk = Desk::request();
    let errors = desk.errors(&Answers::new());
    let paths: Vec<&str> = errors.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "requester_role",
            "requester.kind",
            "requester.full_name",
            "requester.address.detail",
            "requester.address.commune",
            "requester.address.province",
            "creditors",
            "debtors",
            "judgment.kind",
            "judgment.number",
            "judgment.date",
            "judgment.court",
            "claims",
        ]
    );
}

#[test]
fn a_representative_is_asked_more_and_proves_it() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    assert!(!desk.steps(&answers).contains(&"dai-dien"));
    set(
        &mut answers,
        &[
            ("requester_role", "representative"),
            ("representation.kind", "authorised"),
        ],
    );
    assert!(desk.steps(&answers).contains(&"dai-dien"));
    assert_eq!(
        desk.errors(&answers),
        [
            (
                "representation.document.title".to_owned(),
                ValueError::Required
            ),
            (
                "representation.document.date".to_owned(),
                ValueError::Required
            ),
            ("representation.scope".to_owned(), ValueError::Required),
        ]
    );
    let slots = |answers: &Answers| -> Vec<(String, bool)> {
        form::papers(desk.form(), answers, &desk.context())
            .into_iter()
            .map(|slot| (slot.id, slot.required))
            .collect()
    };
    assert!(slots(&answers).contains(&("power_of_attorney".to_owned(), true)));
    // Back to a creditor: what was typed about the representation no longer counts.
    answers.set("requester_role", "creditor");
    assert!(
        !slots(&answers)
            .iter()
            .any(|(slot, _)| slot == "power_of_attorney")
    );
    assert_eq!(desk.canonical(&answers).get("representation.kind"), "");
    assert_eq!(answers.get("representation.kind"), "authorised");
}

#[test]
fn the_requester_is_typed_once() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    answers.remove("creditors");
    answers.set("creditors.0.same", "on");
    assert_eq!(desk.errors(&answers), []);
    assert_eq!(
        desk.asked("nguoi-duoc-thi-hanh-an", &answers),
        ["creditors.0.same"]
    );
    let kept = desk.canonical(&answers);
    for part in [
        "full_name",
        "id_number",
        "birth_date",
        "address.commune",
        "email",
    ] {
        let requester = kept.get(&format!("requester.{part}"));
        assert!(!requester.is_empty(), "{part}");
        assert_eq!(kept.get(&format!("creditors.0.{part}")), requester);
    }
    assert_eq!(kept.get("creditors.0.same"), "");
    assert_eq!(desk.canonical(&kept), kept);
    let parties = form::parties(desk.form(), &kept);
    assert_eq!(parties[1].role, FieldRole::JudgmentCreditor);
    assert_eq!(parties[1].name, parties[0].name);
    // A debtor who asks is no creditor: the tick of before means nothing.
    answers.set("requester_role", "debtor");
    assert_eq!(
        desk.errors(&answers),
        [("creditors".to_owned(), ValueError::TooFewItems { min: 1 })]
    );
}

#[test]
fn the_creditor_is_known_unless_the_debtor_asks() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    answers.set("creditors.0.id_number", "");
    answers.set("creditors.0.birth_date", "");
    answers.set("debtors.0.id_number", "");
    answers.set("debtors.0.birth_date", "");
    let missing = ["creditors.0.birth_date", "creditors.0.id_number"]
        .map(|path| (path.to_owned(), ValueError::Required));
    assert_eq!(desk.errors(&answers), missing);
    answers.set("requester_role", "debtor");
    assert_eq!(desk.errors(&answers), []);
}

#[test]
fn people_write_values_their_own_way() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    set(
        &mut answers,
        &[
            ("requester.phone", "+84 900 004 083"),
            ("requester.birth_date", "1969"),
            ("requester.id_type", ""),
            ("requester.id_number", "001 086 986 075"),
            ("requester.full_name", "  Hue\u{323}\u{302} "),
            ("claims.0.amount", "1.500.000 đồng"),
            ("judgment.date", "5-6-2024"),
            ("claims.0.text", "một\r\nhai"),
        ],
    );
    let kept = desk.canonical(&answers);
    assert_eq!(kept.get("requester.phone"), "+84900004083");
    assert_eq!(kept.get("requester.birth_date"), "1969");
    assert_eq!(kept.get("requester.id_number"), "001086986075");
    assert_eq!(kept.get("requester.id_type"), "cccd");
    assert_eq!(kept.get("requester.full_name"), "Huệ");
    assert_eq!(kept.get("claims.0.amount"), "1500000");
    assert_eq!(kept.get("claims.0.currency"), "VND");
    assert_eq!(kept.get("judgment.date"), "2024-06-05");
    assert_eq!(kept.get("claims.0.text"), "một\nhai");

    let rows = desk.rows(&answers, Locale::Vi);
    let value = |path: &str| row(&rows, path).value.clone().unwrap_or_default();
    assert_eq!(
        value("claims.0.amount"),
        "1.500.000 đồng (một triệu năm trăm nghìn đồng)"
    );
    assert_eq!(value("judgment.date"), "05/06/2024");
    assert_eq!(value("requester_role"), "Người được thi hành án");
    assert!(
        value("requester.address").starts_with("Số 12, ấp Thạnh Hòa, xã Ba Tri, tỉnh Vĩnh Long")
    );
    assert!(rows.iter().all(|row| row.path != "claims.0.currency"));
    let heading = row(&rows, "debtors.0");
    assert!(heading.heading && heading.label == "Người phải thi hành án 1" && heading.level == 0);
    let english = desk.rows(&answers, Locale::En);
    assert_eq!(
        row(&english, "requester_role").value.as_deref(),
        Some("Judgment creditor")
    );
    // What was kept shows as what was typed.
    assert_eq!(desk.rows(&kept, Locale::Vi), rows);
}

#[test]
fn the_late_are_warned_and_never_stopped() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    set(
        &mut answers,
        &[
            ("judgment.date", "2021-10-01"),
            ("judgment.effective_date", "2021-11-25"),
        ],
    );
    assert!(!desk.steps(&answers).contains(&"qua-thoi-hieu"));
    // The last day, 24/11/2026, is a holiday: the period runs to the next working day.
    answers.set("judgment.effective_date", "2021-11-24");
    assert!(!desk.steps(&answers).contains(&"qua-thoi-hieu"));
    answers.set("judgment.effective_date", "2021-11-23");
    assert!(desk.steps(&answers).contains(&"qua-thoi-hieu"));
    assert_eq!(
        desk.errors(&answers),
        [("late_reason.claimed".to_owned(), ValueError::Required)]
    );
    answers.set("late_reason.claimed", "no");
    assert_eq!(desk.errors(&answers), []);
    let warnings = form::warnings(desk.form(), &answers, &desk.context());
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].kind.code(), "past_limitation");
    answers.set("late_reason.claimed", "yes");
    assert_eq!(desk.errors(&answers).len(), 2);
    // Without a day of effect the day of the judgment counts.
    answers.set("judgment.effective_date", "");
    assert!(desk.steps(&answers).contains(&"qua-thoi-hieu"));
}

#[test]
fn people_abroad_have_no_commune() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    set(
        &mut answers,
        &[
            ("debtors.0.address.commune", ""),
            ("debtors.0.address.province", ""),
        ],
    );
    assert_eq!(desk.errors(&answers).len(), 2);
    answers.set("debtors.0.address.country", "viet nam");
    assert_eq!(desk.errors(&answers).len(), 2);
    answers.set("debtors.0.address.country", "75013 Paris, Cộng hòa Pháp");
    assert_eq!(desk.errors(&answers), []);
    let parties = form::parties(desk.form(), &desk.canonical(&answers));
    let debtor = parties
        .iter()
        .find(|party| party.role == FieldRole::JudgmentDebtor);
    assert_eq!(
        debtor.and_then(|debtor| debtor.address_line.as_deref()),
        Some("Số 12, ấp Thạnh Hòa, 75013 Paris, Cộng hòa Pháp")
    );
}

#[test]
fn an_organisation_is_known_by_its_code() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    answers.set("requester.kind", "organization");
    let asked = desk.asked("nguoi-yeu-cau", &answers);
    assert!(asked.iter().any(|path| path == "requester.business_code"));
    assert!(!asked.iter().any(|path| path == "requester.id_number"));
    assert_eq!(
        desk.errors(&answers),
        [("requester.business_code".to_owned(), ValueError::Required)]
    );
    answers.set("requester.business_code", "1398068371");
    let kept = desk.canonical(&answers);
    assert_eq!(kept.get("requester.id_number"), "");
    let requester = &form::parties(desk.form(), &kept)[0];
    assert_eq!(requester.kind.code(), "organization");
    assert_eq!(requester.id_number.as_deref(), Some("1398068371"));
}

#[test]
fn a_bank_account_is_given_whole_or_not_at_all() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    answers.remove("bank_account");
    assert_eq!(desk.errors(&answers), []);
    answers.set("bank_account.bank", "VPBank");
    assert_eq!(desk.errors(&answers).len(), 2);
}

#[test]
fn references_offer_the_names_that_were_typed_and_follow_their_item() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    let asks = |answers: &Answers| {
        desk.asked("khoan-yeu-cau", answers)
            .iter()
            .any(|path| path == "claims.0.debtors")
    };
    assert!(!asks(&answers), "one debtor: nothing to choose");
    for (at, name) in [(1, "Lê Văn Hai"), (2, "Phạm Thị Ba")] {
        set(
            &mut answers,
            &[
                (&format!("debtors.{at}.kind"), "person"),
                (&format!("debtors.{at}.full_name"), name),
                (&format!("debtors.{at}.address.detail"), "Ấp 1"),
                (&format!("debtors.{at}.address.commune"), "xã Ba Tri"),
                (&format!("debtors.{at}.address.province"), "tỉnh Vĩnh Long"),
            ],
        );
    }
    assert!(asks(&answers));
    set(
        &mut answers,
        &[("claims.0.debtors.0", "on"), ("claims.0.debtors.2", "on")],
    );
    assert_eq!(desk.errors(&answers), []);
    let rows = desk.rows(&answers, Locale::Vi);
    let shown = row(&rows, "claims.0.debtors")
        .value
        .clone()
        .unwrap_or_default();
    assert_eq!(shown, "Nguyễn Thị Mẫu, Phạm Thị Ba");

    form::remove_item(desk.form(), &mut answers, "debtors", 0);
    assert_eq!(answers.get("debtors.0.full_name"), "Lê Văn Hai");
    assert_eq!(answers.get("claims.0.debtors.0"), "");
    assert_eq!(answers.get("claims.0.debtors.1"), "on");
    assert_eq!(answers.list_len("debtors"), 2);

    answers.set("claims.0.debtors.7", "on");
    assert_eq!(
        desk.errors(&answers),
        [("claims.0.debtors".to_owned(), ValueError::UnknownReference)]
    );
}

#[test]
fn a_posted_page_replaces_what_it_showed_and_nothing_else() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    let judgment = answers.get("judgment.number").to_owned();
    // Hidden on the page, kept in the draft.
    answers.set("requester.business_code", "1398068371");
    answers.set("claims.0.creditors.0", "on");
    desk.post(
        "nguoi-yeu-cau",
        &mut answers,
        &[
            ("requester_role", "debtor"),
            ("requester.full_name", "Trần Văn Mới"),
            ("judgment.number", "of another page"),
            ("requester", "no control"),
            ("requester.address", "no control"),
            ("made_up.path", "x"),
            ("creditors.5000.full_name", "x"),
        ],
    );
    assert_eq!(answers.get("requester_role"), "debtor");
    assert_eq!(answers.get("requester.full_name"), "Trần Văn Mới");
    assert_eq!(
        answers.get("requester.id_number"),
        "",
        "shown and not posted: emptied"
    );
    assert_eq!(answers.get("requester.business_code"), "1398068371");
    assert_eq!(answers.get("judgment.number"), judgment);
    assert_eq!(answers.get("requester"), "");
    assert_eq!(answers.get("requester.address"), "");
    assert_eq!(answers.get("made_up.path"), "");

    // A box that is not ticked is not posted.
    desk.post(
        "khoan-yeu-cau",
        &mut answers,
        &[("claims.0.kind", "act"), ("claims.1.text", "b")],
    );
    assert_eq!(answers.get("claims.0.creditors.0"), "");
    assert_eq!(answers.get("claims.1.text"), "b");
    assert_eq!(answers.list_len("creditors"), 1);
}

#[test]
fn an_item_left_empty_closes_up() {
    let desk = Desk::request();
    let mut answers = desk.sample();
    desk.post(
        "khoan-yeu-cau",
        &mut answers,
        &[
            ("claims.0.kind", ""),
            ("claims.0.text", " "),
            ("claims.1.kind", "act"),
            ("claims.1.text", "b"),
        ],
    );
    assert_eq!(answers.list_len("claims"), 1);
    assert_eq!(answers.get("claims.0.text"), "b");
}

#[test]
fn a_group_is_a_duty_when_something_in_it_is() {
    let desk = Desk::request();
    let answers = desk.sample();
    let steps: Vec<String> = desk
        .steps(&answers)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let nodes: Vec<Node> = steps
        .iter()
        .flat_map(|section| desk.page(section, &answers))
        .collect();
    let demanded = |path: &str| {
        let node = nodes.iter().find(|node| node.path() == path);
        node.unwrap_or_else(|| panic!("nothing at {path}"))
            .is_demanded()
    };
    for path in [
        "requester_role",
        "requester",
        "creditors",
        "debtors",
        "judgment",
        "claims",
    ] {
        assert!(demanded(path), "{path}");
    }
    assert!(!demanded("asset_info"));
    // An account is given whole or not at all.
    assert!(demanded("bank_account"));
    let mut without = Answers::new();
    for (path, text) in answers
        .iter()
        .filter(|(path, _)| !path.starts_with("bank_account."))
    {
        without.set(path, text);
    }
    let nodes = desk.page("tai-san", &without);
    let account = nodes.iter().find(|node| node.path() == "bank_account");
    assert!(!account.expect("the account").is_demanded());
}

#[test]
fn a_paper_is_never_taken_for_the_answer_of_its_name() {
    let desk = Desk::request();
    let form = desk.form();
    let label = |item: &str| form.item_label(item);
    let (field, slot) = (form.field_at("judgment"), form.paper("judgment"));
    let (field, slot) = (field.expect("a field"), slot.expect("a slot"));
    assert_ne!(field.label, slot.label);
    assert_eq!(label("judgment"), Some(&field.label));
    assert_eq!(label(&slot.item()), Some(&slot.label));
    assert_eq!(label("papers.unknown"), None);
    assert!(label("debtors.0.address").is_some());
}

#[test]
fn a_list_offers_one_more_until_it_is_full() {
    let desk = Desk::request();
    let mut answers = Answers::new();
    let list = |answers: &Answers| match desk.page("khoan-yeu-cau", answers).remove(0) {
        Node::List { items, next, .. } => (items.len(), next),
        other => panic!("no list: {other:?}"),
    };
    let (items, next) = list(&answers);
    assert_eq!(items, 1, "as many as the form demands");
    let mut paths = Vec::new();
    for node in next.expect("room for more") {
        node.each_input(&mut |path, _, _| paths.push(path.to_owned()));
    }
    assert_eq!(paths, ["claims.1.kind", "claims.1.text"]);
    for at in 0..50 {
        answers.set(format!("claims.{at}.text"), "x");
    }
    let (items, next) = list(&answers);
    assert!(items == 50 && next.is_none());
    answers.set("claims.50.text", "x");
    assert!(
        desk.errors(&answers)
            .contains(&("claims".to_owned(), ValueError::TooManyItems { max: 50 }))
    );
    // A made-up position makes no endless page.
    answers.set("claims.4000000000.text", "x");
    assert_eq!(list(&answers).0, 51);
}

#[test]
fn the_register_learns_who_and_what_without_knowing_the_form() {
    let desk = Desk::request();
    let kept = desk.canonical(&desk.sample());
    assert_eq!(
        form::contact_email(desk.form(), &kept).as_deref(),
        Some("mau@example.org")
    );
    assert_eq!(
        form::judgment_numbers(desk.form(), &kept),
        ["27/2025/DS-ST", "66/2024/DS-ST"]
    );
    assert_eq!(
        form::subject_line(desk.form(), &kept).as_deref(),
        Some("27/2025/DS-ST")
    );

    let desk = Desk::with("result-certificate");
    let kept = desk.canonical(&desk.sample());
    assert_eq!(form::case_numbers(desk.form(), &kept), ["918/QĐ-CCTHADS"]);

    let desk = Desk::with("general-request");
    let mut answers = desk.sample();
    set(
        &mut answers,
        &[("judgment.number", ""), ("enforcement_decision.number", "")],
    );
    answers.set("content", format!("Đề nghị {}", "rất dài ".repeat(40)));
    let kept = desk.canonical(&answers);
    let subject = form::subject_line(desk.form(), &kept).unwrap_or_default();
    assert!(
        subject.starts_with("Đề nghị rất dài") && subject.ends_with('…'),
        "{subject}"
    );
    assert_eq!(subject.chars().count(), 120);
    let other = form::parties(desk.form(), &kept);
    assert!(
        other
            .iter()
            .any(|party| party.role == FieldRole::Other && party.name == "Trần Văn Thử")
    );
}

#[test]
fn the_blank_form_asks_everything_once() {
    let desk = Desk::request();
    let mut paths = Vec::new();
    for section in &desk.form().sections {
        for node in form::layout_blank(section) {
            node.each_input(&mut |path, _, value| {
                assert!(value.is_empty());
                paths.push(path.to_owned());
            });
        }
    }
    for path in [
        "representation.scope",
        "creditors.0.business_code",
        "late_reason.text",
        "claims.0.amount",
    ] {
        assert_eq!(
            paths.iter().filter(|asked| *asked == path).count(),
            1,
            "{path}"
        );
    }
}

#[test]
fn only_the_requester_is_filled_in_by_the_browser() {
    let desk = Desk::request();
    let hints = |section: &str| {
        let mut count = 0;
        for node in desk.page(section, &desk.sample()) {
            node.each_input(&mut |_, field, _| count += usize::from(field.autocomplete.is_some()));
        }
        count
    };
    assert!(hints("nguoi-yeu-cau") >= 5);
    assert_eq!(
        hints("nguoi-phai-thi-hanh-an"),
        0,
        "nobody else's name is the citizen's own"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed wherever: no panic, the same verdict twice, and what is kept keeps.
    #[test]
    fn any_answers_are_taken_calmly(
        changes in prop::collection::vec((0usize..400, "\\PC{0,12}|on|person|organization|yes|representative|authorised|[0-9]{1,13}"), 0..24)
    ) {
        let desk = Desk::request();
        let mut answers = desk.sample();
        let mut paths: Vec<String> = answers.iter().map(|(path, _)| path.to_owned()).collect();
        paths.extend(["creditors.0.same", "creditors.1.full_name", "claims.2.kind", "debtors.0.same",
            "representation.kind", "representation.of_creditor", "claims.0.creditors.3",
            "late_reason.claimed", "requester.kind", "debtors.3.address.country"].map(str::to_owned));
        for (at, text) in changes {
            answers.set(paths[at % paths.len()].clone(), text);
        }
        let kept = desk.canonical(&answers);
        prop_assert_eq!(&desk.canonical(&kept), &kept);
        prop_assert_eq!(desk.errors(&answers), desk.errors(&answers));
        prop_assert_eq!(desk.rows(&answers, Locale::Vi), desk.rows(&kept, Locale::Vi));
        if desk.errors(&answers).is_empty() {
            prop_assert_eq!(desk.errors(&kept), []);
        }
    }
}

#[test]
fn a_party_of_one_kind_is_not_asked_which() {
    let local = r#"
id = "local"
version = 1
title = { vi = "Đơn" }
[[section]]
id = "mot"
title = { vi = "Một" }
[[section.field]]
id = "person"
label = { vi = "Cá nhân" }
kind.person = { identified = true, same_as = { path = "firm" } }
[[section.field]]
id = "firm"
label = { vi = "Doanh nghiệp" }
kind.organization = { contact = true }
"#;
    let file = ("forms/local.toml".to_owned(), local.to_owned());
    let catalogue = Catalogue::with_files([file]).expect("a sound catalogue");
    let desk = Desk {
        catalogue,
        ..Desk::with("local")
    };
    let asked = desk.asked("mot", &Answers::new());
    let asks = |path: &str| asked.iter().any(|asked| asked == path);
    assert!(asks("person.id_number") && asks("person.birth_date") && asks("person.same"));
    assert!(
        asks("firm.business_code") && asks("firm.legal_representative.title") && asks("firm.email")
    );
    for path in [
        "person.kind",
        "firm.kind",
        "person.business_code",
        "firm.id_number",
        "person.email",
    ] {
        assert!(!asks(path), "{path}");
    }
}

#[test]
fn what_is_hidden_hides_nothing_itself() {
    let local = r#"
id = "local"
version = 1
title = { vi = "Đơn" }
[[section]]
id = "mot"
title = { vi = "Một" }
[[section.field]]
id = "first"
label = { vi = "Một" }
kind = "tick"
[[section.field]]
id = "second"
label = { vi = "Hai" }
when = { answered = { path = "first" } }
kind.text = {}
[[section.field]]
id = "third"
label = { vi = "Ba" }
when = { not = { answered = { path = "second" } } }
kind.list = { min = 0, max = 5, item = { vi = "Mục" }, of = "address" }
"#;
    let file = ("forms/local.toml".to_owned(), local.to_owned());
    let catalogue = Catalogue::with_files([file]).expect("a sound catalogue");
    let desk = Desk {
        catalogue,
        ..Desk::with("local")
    };
    let mut answers = Answers::new();
    set(
        &mut answers,
        &[
            ("first", "on"),
            ("second", "x"),
            ("third.0.detail", "a"),
            ("third.1.detail", "b"),
        ],
    );
    assert_eq!(desk.asked("mot", &answers), ["first", "second"]);
    answers.set("first", "");
    let kept = desk.canonical(&answers);
    assert_eq!(kept.get("second"), "");
    assert_eq!(
        (kept.get("third.0.detail"), kept.get("third.1.detail")),
        ("a", "b")
    );
}
