//! The privacy notice: who, what, why, on which basis, for how long, which rights
//! (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP). A notice, not a consent box: the law asks for
//! these data (NĐ 152/2026/NĐ-CP Đ.9).

use domain::Locale;
use leptos::prelude::*;

use super::{
    Page,
    help::items,
    office::{Contact, contact},
};
use crate::{
    text::{FluentValue, Texts, t, texts, tw},
    ui::{Breadcrumb, Fact, Facts, FactsLayout, localized::unknown},
};

#[derive(Clone, Debug)]
pub struct PrivacyModel {
    pub contact: Contact,
    /// Days after the last change that a draft is kept.
    pub draft_days: u32,
}

impl Page for PrivacyModel {
    const NAME: &'static str = "privacy";

    fn title(&self, texts: &Texts) -> String {
        texts.get("privacy-title")
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(texts.get("privacy-description"))
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{self.title(&texts())}</h1>
                <p class="lead">{t("privacy-lead")}</p>
                <h2>{t("privacy-who")}</h2>
                {self.contact.name.as_deref().map(who)}
                <h2>{t("privacy-what")}</h2>
                <ul>{items("privacy-what", 4)}</ul>
                <p>{t("privacy-what-not")}</p>
                <h2>{t("privacy-why")}</h2>
                <p>{t("privacy-why-words")}</p>
                <h2>{t("privacy-seen")}</h2>
                <p>{t("privacy-seen-words")}</p>
                <h2>{t("privacy-kept")}</h2>
                {kept(self)}
                <h2>{t("privacy-rights")}</h2>
                <p>{t("privacy-rights-lead")}</p>
                <ul>{items("privacy-rights", 4)}</ul>
                <p>{t("privacy-rights-times")}</p>
                <h2>{t("privacy-cookies")}</h2>
                <p>{t("privacy-cookies-words")}</p>
                <h2>{t("privacy-contact")}</h2>
                {contact(&self.contact)}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        Contact::samples()
            .into_iter()
            .map(|contact| Self {
                contact,
                draft_days: 90,
            })
            .collect()
    }
}

fn who(office: &str) -> AnyView {
    view! { <p>{tw("privacy-who-words", &[("office", office.into())])}</p> }.into_any()
}

fn kept(model: &PrivacyModel) -> impl IntoView + use<> {
    let draft = tw(
        "privacy-kept-draft-value",
        &[("days", FluentValue::from(model.draft_days))],
    );
    let facts = vec![
        Fact::new(t("privacy-kept-draft"), draft),
        Fact::new(t("privacy-kept-dossier"), unknown()),
        Fact::new(t("privacy-kept-log"), unknown()),
    ];
    view! { <Facts facts=facts layout=FactsLayout::Lines/> }
}
