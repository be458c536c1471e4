//! The accessibility statement: what works, what does not yet, what to do instead.

use domain::Locale;
use leptos::prelude::*;

use super::{
    Page,
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

impl Page for AccessibilityModel {
    const NAME: &'static str = "accessibility";

    fn title(&self, texts: &Texts) -> String {
        texts.get("access-title")
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(texts.get("access-description"))
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{self.title(&texts())}</h1>
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
                {contact(&self.contact)}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        Contact::samples()
            .into_iter()
            .map(|contact| Self { contact })
            .collect()
    }
}
