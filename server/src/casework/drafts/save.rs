//! A section is saved, right or wrong.

use domain::{
    codes::Token,
    form::{self, Context, Errors},
    text,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;

use super::{Draft, DraftRefusal, SavedSection, locked, opened};
use crate::{
    casework::{Desk, Failure, failure::refuse},
    storage::{self, Tx, entities::draft},
};

/// Saves what was posted from the page of `section` and says what is wrong with it. Other
/// sections stay as they are, also when two tabs are open. `posted` is as it came.
pub async fn save_section(
    desk: &Desk,
    token: &str,
    section: &str,
    posted: &[(String, String)],
) -> Result<SavedSection, Failure<DraftRefusal>> {
    let Ok(token) = Token::parse(token) else {
        return refuse(DraftRefusal::NotFound);
    };
    let (cleaned, mut errors) = clean(posted);
    let draft = storage::write!(&desk.db, |tx| -> Result<Draft, Failure<DraftRefusal>> {
        save(desk, tx, token, section, &cleaned).await
    })?;
    if let Some(section) = draft.form.section(section) {
        let context = Context::new(desk.clock.today(), desk.catalogue.calendar());
        let wrong = form::validate_section(&draft.form, section, &draft.answers, &context);
        for error in wrong.iter() {
            errors.add(error.path.clone(), error.error.clone());
        }
    }
    Ok(SavedSection {
        saved_at: draft.updated_at,
        draft,
        errors,
    })
}

/// Takes an item (`debtors.1`) out of a list of the section; the later ones move up, and
/// references follow.
pub async fn remove_list_item(
    desk: &Desk,
    token: &str,
    section: &str,
    item: &str,
) -> Result<Draft, Failure<DraftRefusal>> {
    let Ok(token) = Token::parse(token) else {
        return refuse(DraftRefusal::NotFound);
    };
    let place = item.rsplit_once('.');
    let Some((list, index)) = place.and_then(|(list, at)| Some((list, at.parse().ok()?))) else {
        return refuse(DraftRefusal::NoSuchSection);
    };
    storage::write!(&desk.db, |tx| -> Result<Draft, Failure<DraftRefusal>> {
        let mut draft = held(desk, tx, token).await?;
        let form = draft.form.clone();
        let is_list = form
            .field_at(list)
            .is_some_and(|field| matches!(field.kind, form::Kind::List { .. }));
        if !is_list
            || form
                .section_of(list)
                .is_none_or(|found| found.id != section)
        {
            return refuse(DraftRefusal::NoSuchSection);
        }
        form::remove_item(&form, &mut draft.answers, list, index);
        keep(desk, tx, &mut draft).await?;
        Ok(draft)
    })
}

async fn save(
    desk: &Desk,
    tx: &Tx,
    token: Token,
    section: &str,
    posted: &[(String, String)],
) -> Result<Draft, Failure<DraftRefusal>> {
    let mut draft = held(desk, tx, token).await?;
    let form = draft.form.clone();
    let Some(section) = form.section(section) else {
        return refuse(DraftRefusal::NoSuchSection);
    };
    let context = Context::new(desk.clock.today(), desk.catalogue.calendar());
    let posted = posted
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    form::fill_section(&form, section, &mut draft.answers, &context, posted);
    draft.saved_sections.insert(section.id.clone());
    keep(desk, tx, &mut draft).await?;
    Ok(draft)
}

async fn held(desk: &Desk, tx: &Tx, token: Token) -> Result<Draft, Failure<DraftRefusal>> {
    let row = locked(desk, tx, token).await?;
    opened(desk, tx, row, token).await
}

/// Writes the answers; the draft lives on from now.
async fn keep(desk: &Desk, tx: &Tx, draft: &mut Draft) -> anyhow::Result<()> {
    let now = desk.now();
    draft.version += 1;
    draft.updated_at = now;
    draft.expires_at = now + desk.policy.draft_kept;
    draft::ActiveModel {
        id: Set(draft.id),
        answers: Set(serde_json::to_value(&draft.answers)?),
        saved_sections: Set(json!(draft.saved_sections)),
        version: Set(draft.version),
        updated_at: Set(draft.updated_at),
        expires_at: Set(draft.expires_at),
        reminded_at: Set(None),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

/// NFC and trimmed. A text with control characters is kept without them, and said to be wrong
/// once, so that its writer sees what was taken out.
fn clean(posted: &[(String, String)]) -> (Vec<(String, String)>, Errors) {
    let mut errors = Errors::default();
    let cleaned = posted
        .iter()
        .map(|(path, raw)| {
            let text = text::clean(raw, true).unwrap_or_else(|error| {
                errors.add(path.clone(), error.into());
                let printable: String = raw
                    .chars()
                    .filter(|letter| !letter.is_control() || *letter == '\n')
                    .collect();
                text::clean(&printable, true).unwrap_or_default()
            });
            (path.clone(), text)
        })
        .collect();
    (cleaned, errors)
}

#[cfg(test)]
mod tests {
    use domain::values::ValueError;

    use super::*;

    #[test]
    fn control_characters_are_taken_out_and_said() {
        let posted = [
            ("name".to_owned(), "  Ha\u{300} \u{1b}[31m".to_owned()),
            ("note".to_owned(), "một\r\nhai".to_owned()),
        ];
        let (cleaned, errors) = clean(&posted);
        assert_eq!(cleaned[0].1, "Hà [31m");
        assert_eq!(cleaned[1].1, "một\nhai");
        assert_eq!(errors.at("name"), Some(&ValueError::ControlCharacter));
        assert_eq!(errors.len(), 1);
    }
}
