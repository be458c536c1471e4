//! The components with their fixtures; in demonstration mode only.

use app::pages::gallery::Gallery;

use crate::{
    error::WebError,
    web::{Answer, PageContext, page},
};

pub async fn show(context: PageContext) -> Answer {
    if !context.portal.config.is_demo() {
        return Err(WebError::NOT_FOUND);
    }
    Ok(page::show(&context, &Gallery))
}
