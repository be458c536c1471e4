//! The catalogue and its search. A dossier code leads to tracking.

use app::{
    pages::{catalogue::CatalogueModel, home::ProcedureRow},
    routes,
};
use axum_extra::extract::Query;
use domain::{codes::DossierCode, procedure::Catalogue};
use serde::Deserialize;

use crate::web::{Answer, PageContext, page};

/// Letters of a query that are read; no name is longer.
const LONGEST: usize = 200;

#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

pub async fn show(context: PageContext, Query(asked): Query<Asked>) -> Answer {
    let query: String = asked.q.trim().chars().take(LONGEST).collect();
    if let Some(code) = dossier_code(&query) {
        return Ok(page::see_other(&routes::lookup_of(code.as_str())));
    }
    let model = model(&context.portal.desk.catalogue, query);
    Ok(page::show(&context, &model))
}

fn model(all: &Catalogue, query: String) -> CatalogueModel {
    if query.is_empty() {
        let (online, others): (Vec<_>, Vec<_>) = all
            .procedures()
            .iter()
            .partition(|procedure| procedure.is_online());
        return CatalogueModel::All {
            online: online.into_iter().map(ProcedureRow::of).collect(),
            others: others.into_iter().map(ProcedureRow::of).collect(),
        };
    }
    let rows = all.search(&query).into_iter().map(ProcedureRow::of);
    CatalogueModel::Found {
        rows: rows.collect(),
        query,
    }
}

/// What looks like a code rather than like words: parts with dashes, a date and a serial.
fn dossier_code(query: &str) -> Option<DossierCode> {
    let code = DossierCode::parse(query).ok()?;
    let digits = code.as_str().bytes().filter(u8::is_ascii_digit).count();
    let dashes = code.as_str().bytes().filter(|byte| *byte == b'-').count();
    (dashes >= 2 && digits >= 8).then_some(code)
}
