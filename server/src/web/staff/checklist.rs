//! POST `/can-bo/ho-so/{code}/danh-muc`: ticks of the checklist. Working notes: no event, no
//! new version, nothing that the citizen sees.

use app::{
    pages::staff::dossier::{Conflict, StaffDossierModel},
    routes,
    ui::checklist::{CheckLine, NOTE},
};
use axum::extract::Path;
use domain::{dossier::Mark, text::clean};
use http::StatusCode;

use super::{dossier, model, reading::Wrong};
use crate::{
    casework::{Failure, NewMark, TickRefusal, mark_checklist},
    error::WebError,
    web::{Answer, PageContext, PostedForm, Staff, page},
};

pub async fn save(
    context: PageContext,
    staff: Staff,
    Path(code): Path<String>,
    form: PostedForm,
) -> Answer {
    let view = dossier::seen(&context, &staff, &code).await?;
    let mut model = model::dossier_model(&context, &staff, &view)?;
    if !model.may_tick || is_of_another_list(&form, &model.checklist) {
        return nothing_done(&context, &staff, &code, &form).await;
    }
    let marks = fill(&context, &mut model, &form);
    if model.checklist.iter().any(|line| line.problem.is_some()) {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page::respond(&context, status, &model));
    }
    match mark_checklist(&context.portal.desk, staff.member(), &code, &marks).await {
        Ok(()) => {
            let path = routes::path(routes::STAFF_DOSSIER, &[&code]);
            Ok(page::see_other(&format!("{path}#checklist")))
        }
        Err(Failure::Refused(TickRefusal::NotNow)) => {
            nothing_done(&context, &staff, &code, &form).await
        }
        Err(Failure::Refused(TickRefusal::NotFound)) => Err(WebError::NOT_FOUND),
        Err(Failure::Surprise(surprise)) => Err(surprise.into()),
    }
}

/// Whether the form names items or marks that the checklist of this dossier does not have.
fn is_of_another_list(form: &PostedForm, lines: &[CheckLine]) -> bool {
    let is_known = |item: &str| lines.iter().any(|line| line.item == item);
    form.iter().any(|(name, value)| {
        let mark = name.strip_prefix("mark.");
        let is_odd = mark.is_some() && Mark::from_code(value).is_none();
        let item = mark.or_else(|| name.strip_prefix("words."));
        is_odd || item.is_some_and(|item| !is_known(item))
    })
}

/// Puts what was typed into the lines of the page, with what is wrong there; the marks of the
/// lines that the form has.
fn fill(context: &PageContext, model: &mut StaffDossierModel, form: &PostedForm) -> Vec<NewMark> {
    let mut marks = Vec::new();
    for line in &mut model.checklist {
        let mark = form.get(&format!("mark.{}", line.item));
        let words = form.get(&format!("words.{}", line.item));
        if mark.is_none() && words.is_none() {
            continue;
        }
        if let Some(mark) = mark.and_then(Mark::from_code) {
            line.mark = mark;
        }
        if let Some(words) = words {
            line.words = note(words);
            let is_long = line.words.chars().count() > NOTE;
            line.problem = is_long.then(|| Wrong::TooLong(NOTE).sentence(&context.texts()));
        }
        marks.push(NewMark {
            item: line.item.clone(),
            mark: line.mark,
            words: Some(line.words.clone()).filter(|words| !words.is_empty()),
        });
    }
    marks
}

/// What was typed, on one line and without the characters that nobody sees and no text may hold.
fn note(typed: &str) -> String {
    let one_line = typed.replace(['\n', '\t'], " ");
    let is_seen =
        |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let visible: String = one_line.chars().filter(is_seen).collect();
    clean(&visible, false).unwrap_or(visible)
}

/// 409: the dossier ended while it was being checked, or the form was made for another list; the
/// notes are kept on the page.
async fn nothing_done(
    context: &PageContext,
    staff: &Staff,
    code: &str,
    form: &PostedForm,
) -> Answer {
    let notes = form.iter().filter(|(name, _)| name.starts_with("words."));
    let conflict = Conflict {
        since: Vec::new(),
        typed: notes
            .map(|(_, words)| note(words))
            .filter(|words| !words.is_empty())
            .collect(),
        unsigned: false,
    };
    dossier::in_conflict(context, staff, code, conflict).await
}
