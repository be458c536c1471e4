//! Who answers, where and when: a box that several pages show. What the agency has not told
//! is said to be unknown, never guessed.

use leptos::prelude::*;

use crate::{
    text::{t, texts},
    ui::{Fact, Facts, FactsLayout, localized::or_unknown},
};

/// How to reach the agency.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    pub name: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// `07:00-11:30, 13:30-17:00`, Monday to Friday.
    pub hours: Option<String>,
}

impl Contact {
    pub fn samples() -> Vec<Self> {
        vec![
            Self {
                name: Some("Thi hành án dân sự tỉnh Vĩnh Long".to_owned()),
                hours: Some("07:00-11:30, 13:30-17:00".to_owned()),
                ..Self::default()
            },
            Self {
                name: Some("Thi hành án dân sự tỉnh Vĩnh Long".to_owned()),
                address: Some("Địa chỉ mẫu, phường mẫu, tỉnh Vĩnh Long".to_owned()),
                phone: Some("0270 000 0000".to_owned()),
                email: Some("mot-cua@example.vn".to_owned()),
                hours: Some("07:00-11:30, 13:30-17:00".to_owned()),
            },
        ]
    }
}

/// Name, address, phone, e-mail, hours.
pub fn contact(contact: &Contact) -> impl IntoView + use<> {
    let phone = contact.phone.clone().map(|number| {
        let digits: String = number
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        view! { <a href=format!("tel:{digits}")>{number}</a> }
    });
    let email = contact
        .email
        .clone()
        .map(|address| view! { <a href=format!("mailto:{address}")>{address.clone()}</a> });
    let name = contact
        .name
        .clone()
        .map(|name| view! { <span lang="vi">{name}</span> });
    let hours = contact
        .hours
        .as_ref()
        .map(|hours| texts().with("contact-hours-value", &[("hours", hours.as_str().into())]));
    let facts = vec![
        Fact::new(t("contact-name"), or_unknown(name)),
        Fact::new(t("contact-address"), or_unknown(contact.address.clone())),
        Fact::new(t("contact-phone"), or_unknown(phone)),
        Fact::new(t("contact-email"), or_unknown(email)),
        Fact::new(t("contact-hours"), or_unknown(hours)),
    ];
    view! { <Facts facts=facts layout=FactsLayout::Lines/> }
}
