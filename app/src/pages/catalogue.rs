//! The catalogue: all procedures by what can be done here, or what a search found.

use domain::Locale;
use leptos::prelude::*;

use super::{Page, home::ProcedureRow};
use crate::{
    routes,
    text::{FluentValue, Texts, t, texts, tw},
    ui::{Breadcrumb, EmptyState, LinkButton, LinkList, LinkRow, SearchBox},
};

#[derive(Clone, Debug)]
pub enum CatalogueModel {
    All {
        /// Filled in and sent here.
        online: Vec<ProcedureRow>,
        /// Information and forms; handed in by other ways.
        others: Vec<ProcedureRow>,
    },
    Found {
        /// As typed.
        query: String,
        rows: Vec<ProcedureRow>,
    },
}

impl Page for CatalogueModel {
    const NAME: &'static str = "catalogue";

    fn title(&self, texts: &Texts) -> String {
        match self {
            Self::All { .. } => texts.get("catalogue-title"),
            Self::Found { query, .. } => {
                texts.with("catalogue-found-title", &[("query", query.as_str().into())])
            }
        }
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        // What somebody searched for is no page to be found.
        matches!(self, Self::All { .. }).then(|| texts.get("catalogue-description"))
    }

    fn view(&self) -> AnyView {
        let (query, body) = match self {
            Self::All { online, others } => (String::new(), all(online, others)),
            Self::Found { query, rows } => (query.clone(), found(rows)),
        };
        let heading = self.title(&texts());
        view! {
            <div class="flow">
                <Breadcrumb/>
                <h1>{heading}</h1>
                <SearchBox
                    action=routes::CATALOGUE
                    label=t("home-search")
                    hint=t("home-search-hint")
                    value=query
                />
                {body}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let rows = ProcedureRow::samples();
        let found = |query: &str, rows: &[ProcedureRow]| Self::Found {
            query: query.to_owned(),
            rows: rows.to_vec(),
        };
        vec![
            Self::All {
                online: rows.clone(),
                others: rows.iter().skip(1).cloned().collect(),
            },
            found("thi hanh an", &rows),
            found("xin cấp hộ chiếu", &[]),
        ]
    }
}

fn all(online: &[ProcedureRow], others: &[ProcedureRow]) -> AnyView {
    view! {
        <h2>{t("catalogue-online")}</h2>
        <LinkList rows=links(online)/>
        <h2>{t("catalogue-others")}</h2>
        <p>{t("catalogue-others-about")}</p>
        <LinkList rows=links(others)/>
    }
    .into_any()
}

fn found(rows: &[ProcedureRow]) -> AnyView {
    if rows.is_empty() {
        return view! {
            <EmptyState title=t("catalogue-nothing")>
                <p>{t("catalogue-nothing-advice")}</p>
                <div class="buttons">
                    <LinkButton label=t("home-all") href=routes::CATALOGUE/>
                </div>
            </EmptyState>
        }
        .into_any();
    }
    let count = tw(
        "catalogue-count",
        &[("count", FluentValue::from(rows.len()))],
    );
    view! {
        <p role="status">{count}</p>
        <LinkList rows=links(rows)/>
        <p><a href=routes::CATALOGUE>{t("home-all")}</a></p>
    }
    .into_any()
}

fn links(rows: &[ProcedureRow]) -> Vec<LinkRow> {
    rows.iter().map(ProcedureRow::link).collect()
}
