//! POST `/can-bo/ho-so/{code}/danh-muc`: ticks of the checklist. Working notes: no event, no
//! new version, nothing that the citizen sees.

use app::{pages::staff::dossier::Conflict, routes};
use axum::extract::Path;
use domain::{dossier::Mark, text::clean};

use super::dossier;
use crate::{
    casework::{Failure, NewMark, TickRefusal, mark_checklist},
    error::WebError,
    web::{Answer, PageContext, PostedForm, Staff, page},
};

/// Most characters of a note.
const WORDS: usize = 1_000;

/// Most lines of a checklist; no form has so many questions and papers.
const LINES: usize = 200;

pub async fn save(
    context: PageContext,
    staff: Staff,
    Path(code): Path<String>,
    form: PostedForm,
) -> Answer {
    let marks: Vec<NewMark> = form
        .iter()
        .filter_map(|(name, value)| {
            let item = name.strip_prefix("mark.")?;
            Some(NewMark {
                item: clean(item, false).ok()?,
                mark: Mark::from_code(value)?,
                words: Some(note(form.text(&format!("words.{item}"))))
                    .filter(|text| !text.is_empty()),
            })
        })
        .take(LINES)
        .collect();
    match mark_checklist(&context.portal.desk, staff.member(), &code, &marks).await {
        Ok(()) => {
            let path = routes::path(routes::STAFF_DOSSIER, &[&code]);
            Ok(page::see_other(&format!("{path}#checklist")))
        }
        Err(Failure::Refused(TickRefusal::NotNow)) => ended(&context, &staff, &code, marks).await,
        Err(Failure::Refused(TickRefusal::NotFound)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// What was typed, without what no text may hold; the control takes no more than [`WORDS`].
fn note(typed: &str) -> String {
    let visible: String = typed.chars().filter(|c| !c.is_control()).collect();
    let words = clean(&visible, false).unwrap_or_default();
    words.chars().take(WORDS).collect()
}

/// 409: the dossier ended while it was being checked; the notes are kept on the page.
async fn ended(context: &PageContext, staff: &Staff, code: &str, marks: Vec<NewMark>) -> Answer {
    let conflict = Conflict {
        since: Vec::new(),
        typed: marks.into_iter().filter_map(|mark| mark.words).collect(),
        unsigned: false,
    };
    dossier::in_conflict(context, staff, code, conflict).await
}
