//! Home.

use app::pages::home::{HomeModel, ProcedureRow};

use domain::dossier::Channel;

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
        pre_filing: context.portal.desk.policy.is_pre_filing(Channel::Online),
    };
    Ok(page::show(&context, &model))
}
