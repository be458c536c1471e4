//! Home.

use app::pages::home::{self, HomeModel, ProcedureRow};

use super::{contact::contact, open_frame};
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
    let texts = context.texts();
    let title = home::title(&model, &texts);
    let frame = open_frame(&context, title, texts.get("home-description"));
    Ok(page::show(frame, || home::view(&model)))
}
