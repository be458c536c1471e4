//! The components with their fixtures; in demonstration mode only.

use app::{pages::gallery, shell::Room};

use crate::{
    error::WebError,
    web::{Answer, PageContext, page},
};

pub async fn show(context: PageContext) -> Answer {
    if !context.portal.config.is_demo() {
        return Err(WebError::NOT_FOUND);
    }
    let title = gallery::title(&(), &context.texts());
    let frame = context.frame_with_islands(title, Room::Citizen);
    Ok(page::show(frame, || gallery::view(&())))
}
