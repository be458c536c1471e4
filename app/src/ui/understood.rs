//! How typed values were understood, in words beside the field: the amount of money, what an
//! identity number tells, a telephone number parted for reading. A reading is an offer to
//! look again; it never refuses.

use std::collections::BTreeMap;

use domain::form::{Kind, Node};
use domain::values::{Money, PersonalId, Phone, Sex};

use crate::text::Texts;

/// The readings of a page, by path.
pub fn understood(texts: &Texts, nodes: &[Node]) -> BTreeMap<String, String> {
    let mut readings = BTreeMap::new();
    for node in nodes {
        node.each_input(&mut |path, field, value| {
            if let Some(reading) = reading(texts, &field.kind, value) {
                readings.insert(path.to_owned(), reading);
            }
        });
    }
    readings
}

fn reading(texts: &Texts, kind: &Kind, value: &str) -> Option<String> {
    match kind {
        Kind::Money { .. } => money(texts, value),
        Kind::IdentityNumber => identity(texts, value),
        Kind::Phone => phone(texts, value),
        _ => None,
    }
}

fn money(texts: &Texts, value: &str) -> Option<String> {
    let money = Money::parse(value).ok()?;
    let words = money.words(texts.locale());
    Some(texts.with(
        "reading-money",
        &[
            ("amount", money.to_string().into()),
            ("words", words.into()),
        ],
    ))
}

fn identity(texts: &Texts, value: &str) -> Option<String> {
    let told = PersonalId::parse(value).ok()?.reading();
    let sex = match told.sex {
        Sex::Male => texts.get("reading-male"),
        Sex::Female => texts.get("reading-female"),
    };
    Some(texts.with(
        "reading-identity",
        &[
            ("sex", sex.into()),
            ("year", told.birth_year.to_string().into()),
        ],
    ))
}

fn phone(texts: &Texts, value: &str) -> Option<String> {
    let national = Phone::parse(value).ok()?.national();
    if national == value {
        return None;
    }
    Some(texts.with("reading-phone", &[("number", national.into())]))
}
