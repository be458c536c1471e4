//! Whether a printed paper is ours: authentic, when, its digest. No personal data; a token
//! that is not ours gets the same words whatever is wrong with it.

use chrono::{DateTime, Utc};
use domain::dossier::Slip;
use leptos::prelude::*;

use crate::{
    text::{Texts, t, texts},
    ui::{Breadcrumb, Digest, Fact, Facts, FactsLayout, Notice, NoticeKind},
};

#[derive(Clone, Debug)]
pub enum VerifyModel {
    Authentic {
        paper: Slip,
        number: Option<String>,
        /// When it was made.
        made_at: DateTime<Utc>,
        /// SHA-256 of the file, hexadecimal.
        digest: Option<String>,
        /// A newer paper has taken its place.
        replaced: bool,
    },
    Unknown,
}

pub fn samples() -> Vec<VerifyModel> {
    let made_at = DateTime::from_timestamp(1_795_570_200, 0).unwrap_or_default();
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned();
    let authentic = |paper, digest: Option<String>, replaced| VerifyModel::Authentic {
        paper,
        number: None,
        made_at,
        digest,
        replaced,
    };
    vec![
        authentic(Slip::Manifest, Some(digest), false),
        authentic(Slip::ResultNotice, None, true),
        VerifyModel::Unknown,
    ]
}

pub fn title(model: &VerifyModel, texts: &Texts) -> String {
    match model {
        VerifyModel::Authentic { .. } => texts.get("verify-authentic-title"),
        VerifyModel::Unknown => texts.get("verify-unknown-title"),
    }
}

pub fn view(model: &VerifyModel) -> AnyView {
    let body = match model {
        VerifyModel::Authentic { .. } => authentic(model),
        VerifyModel::Unknown => unknown(),
    };
    view! {
        <div class="flow">
            <Breadcrumb/>
            <h1>{title(model, &texts())}</h1>
            {body}
        </div>
    }
    .into_any()
}

fn authentic(model: &VerifyModel) -> AnyView {
    let VerifyModel::Authentic {
        paper,
        number,
        made_at,
        digest,
        replaced,
    } = model
    else {
        return unknown();
    };
    let mut facts = vec![
        Fact::new(t("verify-paper"), t(&format!("slip-{}", paper.code()))),
        Fact::new(t("verify-made"), texts().long_moment(*made_at)),
    ];
    if let Some(number) = number.clone() {
        facts.push(Fact::new(t("verify-number"), number));
    }
    if let Some(digest) = digest.clone() {
        facts.push(Fact::new(
            t("verify-digest"),
            view! { <Digest value=digest/> },
        ));
    }
    let compare = digest
        .is_some()
        .then(|| view! { <p>{t("verify-compare")}</p> });
    let replaced = replaced.then(|| {
        view! {
            <Notice kind=NoticeKind::Warning>
                <p>{t("verify-replaced")}</p>
            </Notice>
        }
    });
    view! {
        <Notice kind=NoticeKind::Success title=t("verify-authentic")>
            <p>{t("verify-authentic-words")}</p>
        </Notice>
        {replaced}
        <Facts facts=facts layout=FactsLayout::Lines/>
        {compare}
        <p class="quiet">{t("verify-no-personal-data")}</p>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! {
        <Notice kind=NoticeKind::Warning title=t("verify-unknown")>
            <p>{t("verify-unknown-words")}</p>
        </Notice>
        <p>{t("verify-unknown-advice")}</p>
    }
    .into_any()
}
