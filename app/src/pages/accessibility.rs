//! The accessibility statement: what works, what does not yet, what to do instead.

use leptos::prelude::*;

use super::{
    help::items,
    office::{Contact, contact},
};
use crate::{
    text::{Texts, t, texts},
    ui::Breadcrumb,
};

#[derive(Clone, Debug)]
pub struct AccessibilityModel {
    pub contact: Contact,
}

pub fn samples() -> Vec<AccessibilityModel> {
    Contact::samples()
        .into_iter()
        .map(|contact| AccessibilityModel { contact })
        .collect()
}

pub fn title(_: &AccessibilityModel, texts: &Texts) -> String {
    texts.get("access-title")
}

pub fn view(model: &AccessibilityModel) -> AnyView {
    view! {
        <div class="flow">
            <Breadcrumb/>
            <h1>{title(model, &texts())}</h1>
            <p class="lead">{t("access-lead")}</p>
            <h2>{t("access-works")}</h2>
            <ul>{items("access-works", 7)}</ul>
            <h2>{t("access-limits")}</h2>
            <ul>{items("access-limits", 3)}</ul>
            <h2>{t("access-instead")}</h2>
            <p>{t("access-instead-words")}</p>
            <h2>{t("access-tested")}</h2>
            <p>{t("access-tested-words")}</p>
            <h2>{t("access-contact")}</h2>
            {contact(&model.contact)}
        </div>
    }
    .into_any()
}
