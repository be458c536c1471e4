//! Home: what this is, one box to search with, the procedures most asked for, the way to a
//! dossier already sent, who answers.

use domain::{
    Locale,
    procedure::{Catalogue, Procedure},
    text::Localized,
};
use leptos::prelude::*;

use super::{
    Page,
    office::{Contact, contact},
};
use crate::{
    routes,
    text::{Texts, t, texts},
    ui::{ButtonKind, LinkButton, LinkList, LinkRow, Notice, SearchBox},
};

/// A procedure as lists show it.
#[derive(Clone, Debug)]
pub struct ProcedureRow {
    pub slug: String,
    pub name: Localized,
    pub summary: Localized,
}

impl ProcedureRow {
    pub fn of(procedure: &Procedure) -> Self {
        Self {
            slug: procedure.slug.clone(),
            name: procedure.name.clone(),
            summary: procedure.summary.clone(),
        }
    }

    pub fn link(&self) -> LinkRow {
        LinkRow::of(
            routes::path(routes::PROCEDURE, &[&self.slug]),
            &self.name,
            Some(&self.summary),
        )
    }

    pub(super) fn samples() -> Vec<Self> {
        let Ok(catalogue) = Catalogue::embedded() else {
            return Vec::new();
        };
        let all = catalogue.procedures().iter();
        all.filter(|procedure| procedure.featured)
            .map(Self::of)
            .collect()
    }
}

#[derive(Clone, Debug)]
pub struct HomeModel {
    /// The procedures most asked for.
    pub common: Vec<ProcedureRow>,
    pub contact: Contact,
    /// What is sent online must be followed by its signed paper.
    pub pre_filing: bool,
}

impl Page for HomeModel {
    const NAME: &'static str = "home";

    fn title(&self, texts: &Texts) -> String {
        texts.get("home-title")
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(texts.get("home-description"))
    }

    fn view(&self) -> AnyView {
        let rows = self.common.iter().map(ProcedureRow::link).collect();
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p class="lead">{t("home-lead")}</p>
                <div class="home-search">
                    <SearchBox
                        action=routes::CATALOGUE
                        label=t("home-search")
                        hint=t("home-search-hint")
                    />
                    <p class="row">
                        <LinkButton
                            label=t("home-track")
                            href=routes::LOOKUP
                            kind=ButtonKind::Secondary
                        />
                        <span class="quiet">{t("home-track-about")}</span>
                    </p>
                </div>
                <h2>{t("home-common")}</h2>
                <LinkList rows=rows/>
                <p><a href=routes::CATALOGUE>{t("home-all")}</a></p>
                {self.pre_filing.then(signing)}
                <h2>{t("home-contact")}</h2>
                {contact(&self.contact)}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        Contact::samples()
            .into_iter()
            .map(|contact| Self {
                common: ProcedureRow::samples(),
                contact,
                pre_filing: true,
            })
            .collect()
    }
}

fn signing() -> impl IntoView {
    view! {
        <h2>{t("home-news")}</h2>
        <Notice title=t("home-signing-title")>
            <p>{t("home-signing")}</p>
        </Notice>
    }
}
