//! Whether a printed paper is ours, and when it was made. No personal data; a token
//! that is not ours gets the same words whatever is wrong with it.

use chrono::{DateTime, Utc};
use domain::{Locale, dossier::Slip};
use leptos::prelude::*;

use super::Page;
use crate::{
    text::{Texts, t, texts},
    ui::{Breadcrumb, Fact, Facts, FactsLayout, Notice, NoticeKind},
};

#[derive(Clone, Debug)]
pub enum VerifyModel {
    Authentic {
        paper: Slip,
        /// When it was made.
        made_at: DateTime<Utc>,
    },
    Unknown,
}

impl Page for VerifyModel {
    const NAME: &'static str = "verify";

    fn title(&self, texts: &Texts) -> String {
        match self {
            Self::Authentic { .. } => texts.get("verify-authentic-title"),
            Self::Unknown => texts.get("verify-unknown-title"),
        }
    }

    fn view(&self) -> AnyView {
        let body = match self {
            Self::Authentic { paper, made_at } => authentic(*paper, *made_at),
            Self::Unknown => unknown(),
        };
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{self.title(&texts())}</h1>
                {body}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let made_at = DateTime::from_timestamp(1_795_570_200, 0).unwrap_or_default();
        let paper = Slip::Manifest;
        vec![Self::Authentic { paper, made_at }, Self::Unknown]
    }
}

fn authentic(paper: Slip, made_at: DateTime<Utc>) -> AnyView {
    let facts = vec![
        Fact::new(t("verify-paper"), t(&format!("slip-{}", paper.code()))),
        Fact::new(t("verify-made"), texts().long_moment(made_at)),
    ];
    view! {
        <Notice kind=NoticeKind::Success title=t("verify-authentic")>
            <p>{t("verify-authentic-words")}</p>
        </Notice>
        <Facts facts=facts layout=FactsLayout::Lines/>
        <p>{t("verify-content")}</p>
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
