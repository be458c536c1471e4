//! What entries of the log say of the rows beside them: what was sent, asked for, answered,
//! proposed. The entry is written and later compared by the same functions, so that a row can
//! no more be changed unnoticed than the log itself.
//!
//! Words of the office stand in the log as they are; what citizens answer, by its SHA-256.

use std::collections::HashMap;

use domain::{codes::hex, dossier::Action, files::RESULT_SLOT};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use super::{File, desk::digest, events::canonical};
use crate::storage::{
    Tx,
    entities::{dossier_answers, event, file as file_rows, result, supplement_item},
    ids::DossierId,
};

/// The rows of one dossier of which its log speaks.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub answers: Option<dossier_answers::Model>,
    pub files: Vec<File>,
    /// By round, then by position.
    pub items: Vec<supplement_item::Model>,
    pub results: Vec<result::Model>,
}

/// The rows of these dossiers. Four statements.
pub(super) async fn of(tx: &Tx, dossiers: &[DossierId]) -> Result<HashMap<DossierId, Rows>, DbErr> {
    let mut found: HashMap<DossierId, Rows> = HashMap::new();
    let these = || dossiers.iter().copied();
    for row in dossier_answers::Entity::find()
        .filter(dossier_answers::Column::DossierId.is_in(these()))
        .all(tx)
        .await?
    {
        let rows = found.entry(row.dossier_id).or_default();
        rows.answers = Some(row);
    }
    for row in file_rows::Entity::find()
        .filter(file_rows::Column::DossierId.is_in(these()))
        .all(tx)
        .await?
    {
        if let Some(dossier) = row.dossier_id {
            found.entry(dossier).or_default().files.push(row);
        }
    }
    for row in supplement_item::Entity::find()
        .filter(supplement_item::Column::DossierId.is_in(these()))
        .order_by_asc(supplement_item::Column::Round)
        .order_by_asc(supplement_item::Column::Position)
        .all(tx)
        .await?
    {
        found.entry(row.dossier_id).or_default().items.push(row);
    }
    for row in result::Entity::find()
        .filter(result::Column::DossierId.is_in(these()))
        .all(tx)
        .await?
    {
        found.entry(row.dossier_id).or_default().results.push(row);
    }
    Ok(found)
}

/// A file, with the digest of its bytes.
pub(super) fn file(file: &File) -> Value {
    json!({
        "id": file.id.to_string(),
        "slot": file.slot,
        "name": file.name,
        "bytes": file.bytes,
        "sha256": hex(&file.sha256),
    })
}

/// The digest of all answers of a request, as understood.
pub(super) fn answers(canonical_answers: &Value) -> String {
    hex(&digest(canonical(canonical_answers)))
}

/// The things that are asked for.
pub(super) fn asked<'a>(items: impl IntoIterator<Item = &'a supplement_item::Model>) -> Value {
    items
        .into_iter()
        .map(|item| {
            json!({
                "id": item.id.to_string(),
                "fault": item.fault.code(),
                "target": item.target,
                "words": item.words,
            })
        })
        .collect()
}

/// What was answered to each of them; `files` may hold others too.
pub(super) fn answered<'a>(
    items: impl IntoIterator<Item = &'a supplement_item::Model>,
    files: &[File],
) -> Value {
    items
        .into_iter()
        .map(|item| {
            let mut own: Vec<&File> = files
                .iter()
                .filter(|file| file.item_id == Some(item.id))
                .collect();
            own.sort_unstable_by_key(|file| (file.position, file.id));
            json!({
                "id": item.id.to_string(),
                "answer": item.answer.as_deref().map(|words| hex(&digest(words))),
                "files": own.into_iter().map(file).collect::<Value>(),
            })
        })
        .collect()
}

/// The paper of a result, if one was proposed.
pub(super) fn paper(file: Option<&File>) -> Option<String> {
    file.map(|file| hex(&file.sha256))
}

/// The first entry, by its number, that the rows do not bear out; the last one, where they say
/// more than the log.
pub(super) fn first_contradicted(log: &[&event::Model], rows: &Rows) -> Option<i32> {
    let contradicted = log.iter().find(|event| !rows.bear_out(event));
    let last = log.last().filter(|_| rows.say_more_than(log));
    contradicted.or(last).map(|event| event.seq)
}

impl Rows {
    fn bear_out(&self, event: &event::Model) -> bool {
        let Ok(data) = serde_json::from_str::<Value>(&event.data) else {
            return false;
        };
        match *event.action {
            Action::Submit => self.sent(&data),
            Action::RequestSupplement => {
                let asked = asked(self.of_round(&data, false));
                same_items(&data["items"], &asked)
            }
            Action::Supplement => {
                let answered = answered(self.of_round(&data, true), &self.files);
                same_items(&data["items"], &answered)
            }
            Action::Propose => self.proposed(event, &data),
            _ => true,
        }
    }

    fn sent(&self, data: &Value) -> bool {
        let Some(row) = &self.answers else {
            return false;
        };
        let files: Vec<Value> = self
            .files
            .iter()
            .filter(|file| file.item_id.is_none() && file.slot != RESULT_SLOT)
            .map(file)
            .collect();
        let named = data["files"].as_array().map_or(&[][..], Vec::as_slice);
        data["form"] == hex(&row.form_digest)
            && data["answers"] == answers(&row.canonical)
            && named.len() == files.len()
            && files.iter().all(|file| named.contains(file))
    }

    fn proposed(&self, event: &event::Model, data: &Value) -> bool {
        let row = self
            .results
            .iter()
            .find(|row| data["result"] == row.id.to_string());
        row.is_some_and(|row| {
            let file = self.files.iter().find(|file| Some(file.id) == row.file_id);
            data["outcome"] == row.outcome.code()
                && data["sha256"] == json!(paper(file))
                && event.ground == row.ground
                && event.words.as_deref().unwrap_or_default() == row.words
        })
    }

    /// The items of the list that an entry speaks of.
    fn of_round(
        &self,
        data: &Value,
        only_answered: bool,
    ) -> impl Iterator<Item = &supplement_item::Model> {
        let round = data["round"].as_i64();
        self.items.iter().filter(move |item| {
            Some(i64::from(item.round)) == round && (!only_answered || item.answered_at.is_some())
        })
    }

    /// Whether there is an item, or an answer to one, that no entry names.
    fn say_more_than(&self, log: &[&event::Model]) -> bool {
        let rounds = |action: Action| -> Vec<i64> {
            log.iter()
                .filter(|event| *event.action == action)
                .filter_map(|event| serde_json::from_str::<Value>(&event.data).ok())
                .filter_map(|data| data["round"].as_i64())
                .collect()
        };
        let (asked, answered) = (
            rounds(Action::RequestSupplement),
            rounds(Action::Supplement),
        );
        self.items.iter().any(|item| {
            let round = i64::from(item.round);
            let says_answered = item.answered_at.is_some() || item.answer.is_some();
            !asked.contains(&round) || (says_answered && !answered.contains(&round))
        })
    }
}

/// Entries from before the items were named hold their number alone.
fn same_items(logged: &Value, rows: &Value) -> bool {
    match logged.as_u64() {
        Some(count) => rows.as_array().map(|rows| rows.len() as u64) == Some(count),
        None => logged == rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_from_before_vouch_for_the_number_of_items() {
        let rows = json!([{ "id": "a" }, { "id": "b" }]);
        assert!(same_items(&json!(2), &rows));
        assert!(!same_items(&json!(3), &rows));
        assert!(same_items(&rows.clone(), &rows));
        assert!(!same_items(&json!([{ "id": "a" }, { "id": "c" }]), &rows));
        assert!(!same_items(&Value::Null, &rows));
    }
}
