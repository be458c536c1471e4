//! Help: how to send, how to photograph papers, limits of files, signing, questions that
//! people ask, what this agency does not do, who answers.

use domain::{
    Locale,
    files::{FileLimits, MediaType},
};
use leptos::prelude::*;

use super::{
    Page,
    office::{Contact, contact},
};
use crate::{
    routes,
    text::{Texts, files, t, texts},
    ui::{Breadcrumb, Disclosure, Steps},
};

#[derive(Clone, Debug)]
pub struct HelpModel {
    pub contact: Contact,
    pub limits: FileLimits,
}

impl Page for HelpModel {
    const NAME: &'static str = "help";

    fn title(&self, texts: &Texts) -> String {
        texts.get("help-title")
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(texts.get("help-description"))
    }

    fn view(&self) -> AnyView {
        let rules = files::rules(&texts(), &MediaType::ALL, &self.limits);
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{self.title(&texts())}</h1>
                <p class="lead">{t("help-lead")}</p>
                {contents()}
                <h2 id="gui-ho-so">{t("help-send")}</h2>
                <Steps steps=numbered("help-send", 5)/>
                <p><a href=routes::CATALOGUE>{t("home-all")}</a></p>
                <h2 id="chup-giay-to">{t("help-photo")}</h2>
                <ul>{items("help-photo", 6)}</ul>
                <h2 id="gioi-han">{t("help-limits")}</h2>
                <p>{rules}</p>
                <p>{t("help-limits-words")}</p>
                <h2 id="ky-don">{t("help-signing")}</h2>
                <p>{t("help-signing-words")}</p>
                <h2 id="cau-hoi">{t("help-questions")}</h2>
                <div class="disclosures">{questions()}</div>
                <h2 id="noi-khac">{t("help-elsewhere")}</h2>
                <p>{t("help-elsewhere-lead")}</p>
                <ul>{items("help-elsewhere", 5)}</ul>
                <h2 id="lien-he">{t("help-contact")}</h2>
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
                limits: FileLimits::default(),
            })
            .collect()
    }
}

/// `{stem}-1` to `{stem}-{last}`.
fn numbered(stem: &str, last: usize) -> Vec<AnyView> {
    (1..=last)
        .map(|number| view! { <p>{t(&format!("{stem}-{number}"))}</p> }.into_any())
        .collect()
}

pub(super) fn items(stem: &str, last: usize) -> Vec<impl IntoView + use<>> {
    (1..=last)
        .map(|number| {
            let words = t(&format!("{stem}-{number}"));
            view! { <li>{words}</li> }
        })
        .collect()
}

const QUESTIONS: usize = 9;

fn questions() -> Vec<impl IntoView> {
    (1..=QUESTIONS)
        .map(|number| {
            let question = t(&format!("help-question-{number}"));
            let answer = t(&format!("help-answer-{number}"));
            view! {
                <Disclosure summary=question>
                    <p>{answer}</p>
                </Disclosure>
            }
        })
        .collect()
}

fn contents() -> impl IntoView {
    let links: Vec<_> = [
        ("gui-ho-so", "help-send"),
        ("chup-giay-to", "help-photo"),
        ("gioi-han", "help-limits"),
        ("ky-don", "help-signing"),
        ("cau-hoi", "help-questions"),
        ("noi-khac", "help-elsewhere"),
        ("lien-he", "help-contact"),
    ]
    .into_iter()
    .map(|(anchor, key)| view! { <li><a href=format!("#{anchor}")>{t(key)}</a></li> })
    .collect();
    view! {
        <nav class="contents" aria-label=t("procedure-contents")>
            <ul role="list">{links}</ul>
        </nav>
    }
}
