//! Home.

use app::pages::home::{HomeModel, ProcedureRow};

use super::contact::contact;
use crate::web::{Answer, PageContext, page};

pub async fn show(context: PageContext) -> Answer {
    let common = context
        .portal
        .desk
        .catalogue
        .procedures()
        .iter()
        .filter(|procedure| procedure.featured)
        .map(ProcedureRow::of)
        .collect();
    let model = HomeModel {
        common,
        contact: contact(&context.portal),
    };
    Ok(page::show(&context, &model))
}
