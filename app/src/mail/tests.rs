//! Every mail as people read it, and the catalogue of mails in `docs/`.

use std::fmt::Write;

use domain::{
    Locale,
    dossier::{MailKind, TABLE},
    procedure::{AgencyRules, Catalogue},
};

use super::{MailModel, compose, samples};

#[test]
fn every_kind_reads_well_in_both_languages() {
    for kind in MailKind::ALL {
        for locale in Locale::ALL {
            for model in samples(kind, locale) {
                let mail = compose(kind, &model, locale);
                insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
                    insta::assert_snapshot!(
                        format!("{}_{}", kind.code(), locale.tag()),
                        format!("{}\n\n{}", mail.subject, mail.text)
                    );
                });
            }
        }
    }
}

#[test]
fn the_html_part_is_a_document_with_the_same_words() {
    let mut names = Vec::new();
    for locale in Locale::ALL {
        let model = &samples(MailKind::SupplementRequested, locale)[0];
        let html = compose(MailKind::SupplementRequested, model, locale).html;
        assert!(html.starts_with(&format!("<!doctype html><html lang=\"{}\">", locale.tag())));
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(
                format!("supplement_requested_{}_html", locale.tag()),
                html.replace("</", "\n</")
            );
        });
        names.push(html);
    }
    assert_ne!(names[0], names[1]);
}

#[test]
fn no_text_is_missing_and_no_mail_claims_to_be_service() {
    for kind in MailKind::ALL {
        for locale in Locale::ALL {
            for model in samples(kind, locale) {
                let mail = compose(kind, &model, locale);
                for part in [&mail.subject, &mail.text, &mail.html] {
                    assert!(!part.contains('«'), "{kind:?}: {part}");
                }
                assert!(!mail.html.contains("<img") && !mail.html.contains("<script"));
                let disclaimer = match locale {
                    Locale::Vi => "không phải là việc tống đạt",
                    Locale::En => "not formal service",
                };
                assert!(mail.text.contains(disclaimer));
                assert!(mail.html.contains(disclaimer));
            }
        }
    }
}

/// Whoever reads "nothing more to do" while the desk waits for the signed paper waits for ever.
#[test]
fn every_mail_asks_for_a_signed_paper_that_is_missing() {
    use MailKind as K;
    let before_the_decision = [
        K::Submitted,
        K::Accepted,
        K::SupplementRequested,
        K::SupplementReminder,
        K::SupplementReceived,
        K::Assigned,
        K::FeeDue,
        K::FeeConfirmed,
        K::Suspended,
        K::Resumed,
        K::Extended,
        K::Reopened,
        K::NewSecret,
    ];
    let words = [
        (Locale::Vi, "nộp đơn giấy", "không phải làm gì"),
        (Locale::En, "sign", "nothing more to do"),
    ];
    for kind in before_the_decision {
        for (locale, asks, nothing) in words {
            for model in samples(kind, locale) {
                let unsigned = MailModel {
                    pre_filing: true,
                    ..model
                };
                let text = compose(kind, &unsigned, locale).text;
                let fine = text.contains(asks) && !text.contains(nothing) && !text.contains('{');
                assert!(fine, "{kind:?}: {text}");
            }
        }
    }
}

#[test]
fn typed_words_stay_words() {
    let model = MailModel {
        addressee: Some("<b>O'Hara</b>".to_owned()),
        code: Some("X-1\r\nBcc: someone@example.org".to_owned()),
        words: Some("dòng một\ndòng <script>hai</script>".to_owned()),
        ..samples(MailKind::Declined, Locale::Vi)[0].clone()
    };
    let mail = compose(MailKind::Declined, &model, Locale::Vi);
    assert!(mail.text.contains("Kính gửi Ông/Bà <b>O'Hara</b>,"));
    assert!(mail.html.contains("&lt;b&gt;O'Hara&lt;/b&gt;"));
    assert!(!mail.html.contains("<script>"));
    assert_eq!(mail.subject.lines().count(), 1);
    assert!(!mail.subject.contains(['\r', '\n']));
}

/// `docs/mails.md`, printed from the table, the texts and the rules that an agency begins with. `UPDATE_DOCS=1` writes it.
#[test]
fn the_catalogue_of_mails_is_what_the_code_holds() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/mails.md");
    let rules = Catalogue::embedded().unwrap();
    let printed = catalogue(rules.rules());
    #[expect(
        clippy::disallowed_methods,
        reason = "a switch of the test, not a setting"
    )]
    let update = std::env::var("UPDATE_DOCS").is_ok();
    if update {
        std::fs::write(path, &printed).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap_or_default(),
        printed,
        "run the tests with UPDATE_DOCS=1"
    );
}

fn catalogue(rules: &AgencyRules) -> String {
    let mut out = String::from(
        "# Mails\n\nPrinted from the transition table and the texts (`app/src/mail`); do not edit. \
         `UPDATE_DOCS=1 cargo test -p app` writes it.\n\n\
         Each mail is queued in the transaction of the act that causes it, as subject, plain text \
         and HTML, in the language of the dossier. Days are those of \
         `domain/catalogue/agency.toml`; an agency may choose others.\n\n\
         | kind | queued by | subject (vi) | subject (en) |\n|---|---|---|---|\n",
    );
    for kind in MailKind::ALL {
        let subject = |locale| compose(kind, &samples(kind, locale)[0], locale).subject;
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} |",
            kind.code(),
            occasion(kind, rules),
            subject(Locale::Vi),
            subject(Locale::En)
        );
    }
    out
}

/// The acts of the table that queue it, or what else does.
fn occasion(kind: MailKind, rules: &AgencyRules) -> String {
    let acts: Vec<String> = TABLE
        .iter()
        .filter(|row| row.mail == Some(kind))
        .map(|row| format!("`{}`", row.action.code()))
        .collect();
    if !acts.is_empty() {
        return acts.join(", ");
    }
    match kind {
        MailKind::DraftLink => "the person asks for the link to a draft".to_owned(),
        MailKind::DraftExpires => format!(
            "{} days before the end of a draft whose link was mailed",
            rules.draft_reminder
        ),
        MailKind::SupplementReminder => format!(
            "{} days after a supplement was asked for",
            listed(&rules.supplement_reminders)
        ),
        _ => unreachable!("no act of the table queues {kind:?}"),
    }
}

/// "3, 10 and 20".
fn listed(days: &[u16]) -> String {
    let days: Vec<String> = days.iter().map(u16::to_string).collect();
    match days.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => days.concat(),
    }
}

#[test]
fn the_catalogue_of_mails_tells_the_days_of_the_agency() {
    let catalogue = Catalogue::embedded().unwrap();
    let other = AgencyRules {
        draft_reminder: 5,
        supplement_reminders: vec![4, 9],
        ..catalogue.rules().clone()
    };
    let says = |kind| occasion(kind, &other);
    assert!(says(MailKind::DraftExpires).starts_with("5 days before"));
    assert!(says(MailKind::SupplementReminder).starts_with("4 and 9 days after"));
}
