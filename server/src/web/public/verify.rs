//! Whether a printed paper is ours.

use app::pages::verify::VerifyModel;
use axum::extract::Path;

use crate::{
    casework::papers::{self, VerifiedPaper},
    limiter::Tried,
    web::{Answer, PageContext, page},
};

/// The same page, status and words for every token that is not ours.
pub async fn show(context: PageContext, Path(token): Path<String>) -> Answer {
    context
        .portal
        .limiter
        .count(Tried::VerifyFrom, &context.address)?;
    let found = papers::verify_paper(&context.portal.desk, &token).await?;
    let model = found.map_or(VerifyModel::Unknown, model);
    Ok(page::show(&context, &model))
}

fn model(paper: VerifiedPaper) -> VerifyModel {
    VerifyModel::Authentic {
        paper: paper.kind,
        made_at: paper.issued_at,
    }
}
