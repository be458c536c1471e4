//! Help: how to send, how to photograph papers, limits of files, signing, questions that
//! people ask, what this agency does not do, who answers.

use domain::files::{FileLimits, MediaType};
use leptos::prelude::*;

use super::office::{Contact, contact};
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

pub fn samples() -> Vec<HelpModel> {
    Contact::samples()
        .into_iter()
        .map(|contact| HelpModel {
            contact,
            limits: FileLimits::default(),
        })
        .collect()
}

pub fn title(_: &HelpModel, texts: &Texts) -> String {
    texts.get("help-title")
}

pub fn view(model: &HelpModel) -> AnyView {
    let rules = files::rules(&texts(), &MediaType::ALL, &model.limits);
    view! {
        <div class="flow">
            <Breadcrumb/>
            <h1>{title(model, &texts())}</h1>
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
            {contact(&model.contact)}
        </div>
    }
    .into_any()
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
