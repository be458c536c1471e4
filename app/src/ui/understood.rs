//! How typed values were understood, in words beside the field: the amount of money, what an
//! identity number tells, a telephone number parted for reading. A reading is an offer to
//! look again; it never refuses.

use std::collections::BTreeMap;

use domain::form::{Kind, Node};
use domain::values::{Money, PersonalId, Phone, Sex};

use crate::text::{t, texts, tw};

/// The readings of a page, by path.
pub fn understood(nodes: &[Node]) -> BTreeMap<String, String> {
    let mut readings = BTreeMap::new();
    for node in nodes {
        node.each_input(&mut |path, field, value| {
            if let Some(reading) = reading(&field.kind, value) {
                readings.insert(path.to_owned(), reading);
            }
        });
    }
    readings
}

fn reading(kind: &Kind, value: &str) -> Option<String> {
    match kind {
        Kind::Money { .. } => money(value),
        Kind::IdentityNumber => identity(value),
        Kind::Phone => phone(value),
        _ => None,
    }
}

fn money(value: &str) -> Option<String> {
    let money = Money::parse(value).ok()?;
    let words = money.words(texts().locale());
    Some(tw(
        "reading-money",
        &[
            ("amount", money.to_string().into()),
            ("words", words.into()),
        ],
    ))
}

fn identity(value: &str) -> Option<String> {
    let told = PersonalId::parse(value).ok()?.reading();
    let sex = match told.sex {
        Sex::Male => t("reading-male"),
        Sex::Female => t("reading-female"),
    };
    Some(tw(
        "reading-identity",
        &[
            ("sex", sex.into()),
            ("year", told.birth_year.to_string().into()),
        ],
    ))
}

fn phone(value: &str) -> Option<String> {
    let national = Phone::parse(value).ok()?.national();
    if national == value {
        return None;
    }
    Some(tw("reading-phone", &[("number", national.into())]))
}
