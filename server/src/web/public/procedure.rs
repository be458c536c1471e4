//! One procedure.

use app::pages::procedure::ProcedureModel;
use axum::extract::Path;
use domain::dossier::Channel;

use super::forms::sizes;
use crate::{
    error::WebError,
    web::{Answer, PageContext, page},
};

pub async fn show(context: PageContext, Path(slug): Path<String>) -> Answer {
    let catalogue = &context.portal.desk.catalogue;
    let procedure = catalogue.by_slug(&slug).ok_or(WebError::NOT_FOUND)?;
    let model = ProcedureModel {
        procedure: procedure.clone(),
        today: context.portal.clock.today(),
        files: sizes(&context, procedure).await?,
        pre_filing: context.portal.desk.policy.is_pre_filing(Channel::Online),
    };
    Ok(page::show(&context, &model))
}
