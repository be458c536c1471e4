//! Whether a printed paper is ours: authentic, when, its digest. No personal data; a token
//! that is not ours gets the same words whatever is wrong with it.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::{
    text::{Texts, t, texts},
    ui::{Breadcrumb, Digest, Fact, Facts, FactsLayout, Notice, NoticeKind},
};

/// What kind of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifiedPaper {
    Receipt,
    Result,
}

impl VerifiedPaper {
    const fn code(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Result => "result",
        }
    }
}

#[derive(Clone, Debug)]
pub enum VerifyModel {
    Authentic {
        paper: VerifiedPaper,
        /// When it was made.
        made_at: DateTime<Utc>,
        /// SHA-256 of the file, hexadecimal.
        digest: Option<String>,
    },
    Unknown,
}

pub fn samples() -> Vec<VerifyModel> {
    let made_at = DateTime::from_timestamp(1_795_570_200, 0).unwrap_or_default();
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned();
    vec![
        VerifyModel::Authentic {
            paper: VerifiedPaper::Receipt,
            made_at,
            digest: Some(digest),
        },
        VerifyModel::Authentic {
            paper: VerifiedPaper::Result,
            made_at,
            digest: None,
        },
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
        VerifyModel::Authentic {
            paper,
            made_at,
            digest,
        } => authentic(*paper, *made_at, digest.clone()),
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

fn authentic(paper: VerifiedPaper, made_at: DateTime<Utc>, digest: Option<String>) -> AnyView {
    let mut facts = vec![
        Fact::new(
            t("verify-paper"),
            t(&format!("verify-paper-{}", paper.code())),
        ),
        Fact::new(t("verify-made"), texts().long_moment(made_at)),
    ];
    let compare = digest
        .is_some()
        .then(|| view! { <p>{t("verify-compare")}</p> });
    if let Some(digest) = digest {
        facts.push(Fact::new(
            t("verify-digest"),
            view! { <Digest value=digest/> },
        ));
    }
    view! {
        <Notice kind=NoticeKind::Success title=t("verify-authentic")>
            <p>{t("verify-authentic-words")}</p>
        </Notice>
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
