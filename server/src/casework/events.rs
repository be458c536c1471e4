//! The log of a dossier: one entry an act, each holding the digest of the one before. Nobody
//! edits history; [`verify`] finds out whether somebody did, here or in the rows of which it tells.

use anyhow::Context;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::{
    codes::hex,
    dossier::{Action, State},
    procedure::GroundCode,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{actor::Actor, records};
use crate::storage::{
    self, Db, Tx,
    entities::{dossier, event},
    ids::DossierId,
};

/// The digest before the first entry.
pub const GENESIS: [u8; 32] = [0; 32];

/// What an entry says beside who and when.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub action: Action,
    pub from: Option<State>,
    pub to: Option<State>,
    pub ground: Option<&'a GroundCode>,
    pub words: Option<&'a str>,
    /// An object; what else is worth keeping.
    pub data: Value,
}

impl Entry<'_> {
    pub fn of(action: Action, from: Option<State>, to: State) -> Self {
        Self {
            action,
            from,
            to: Some(to),
            ground: None,
            words: None,
            data: json!({}),
        }
    }
}

/// The day on which a signed paper came, where the entry says so. An entry that is not as the
/// portal writes it is a surprise.
pub fn paper_day(event: &event::Model) -> anyhow::Result<Option<NaiveDate>> {
    #[derive(Deserialize)]
    struct Paper {
        paper_on: Option<NaiveDate>,
    }
    let paper: Paper = serde_json::from_str(&event.data)
        .with_context(|| format!("entry {} of {}", event.seq, event.dossier_id))?;
    Ok(paper.paper_on)
}

/// The next entry of a dossier's log; the dossier's version and head move on to it. The caller
/// writes both.
pub(super) fn next(
    dossier: &mut dossier::Model,
    at: DateTime<Utc>,
    actor: &Actor,
    entry: &Entry<'_>,
) -> event::Model {
    let mut row = event::Model {
        dossier_id: dossier.id,
        seq: dossier.version + 1,
        at,
        action: entry.action.into(),
        role: actor.role().into(),
        account_id: actor.account(),
        name: actor.name().map(str::to_owned),
        from_state: entry.from.map(Into::into),
        to_state: entry.to.map(Into::into),
        ground: entry.ground.map(|ground| ground.code().to_owned()),
        words: entry.words.map(str::to_owned),
        data: canonical(&entry.data),
        prev_hash: dossier.event_head.clone(),
        hash: Vec::new(),
    };
    row.hash = hash(&row);
    dossier.version = row.seq;
    dossier.event_head.clone_from(&row.hash);
    dossier.updated_at = at;
    row
}

pub(super) async fn keep(tx: &Tx, event: &event::Model) -> Result<(), sea_orm::DbErr> {
    event::Entity::insert(event.clone().into_active_model().reset_all())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The entries after `seq`, oldest first.
pub async fn since<C: sea_orm::ConnectionTrait>(
    db: &C,
    dossier: DossierId,
    seq: i32,
) -> Result<Vec<event::Model>, sea_orm::DbErr> {
    event::Entity::find()
        .filter(event::Column::DossierId.eq(dossier))
        .filter(event::Column::Seq.gt(seq))
        .order_by_asc(event::Column::Seq)
        .all(db)
        .await
}

/// SHA-256 over the canonical JSON of an entry.
fn hash(row: &event::Model) -> Vec<u8> {
    let content = json!({
        "dossier": row.dossier_id.to_string(),
        "seq": row.seq,
        "at": row.at.to_rfc3339_opts(SecondsFormat::Micros, true),
        "action": row.action.code(),
        "role": row.role.code(),
        "account": row.account_id.map(|id| id.to_string()),
        "name": row.name,
        "from": row.from_state.map(|state| state.code()),
        "to": row.to_state.map(|state| state.code()),
        "ground": row.ground,
        "words": row.words,
        "data": row.data,
        "prev": hex(&row.prev_hash),
    });
    super::desk::digest(canonical(&content))
}

/// JSON with sorted keys and no blanks: the same value is always the same text.
pub fn canonical(value: &Value) -> String {
    fn sorted(value: &Value) -> Value {
        match value {
            Value::Object(map) => {
                let mut keys: Vec<_> = map.keys().collect();
                keys.sort_unstable();
                keys.into_iter()
                    .map(|key| (key.clone(), sorted(&map[key])))
                    .collect::<Map<_, _>>()
                    .into()
            }
            Value::Array(items) => items.iter().map(sorted).collect(),
            plain => plain.clone(),
        }
    }
    sorted(value).to_string()
}

/// A place where the log does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    pub code: String,
    /// The entry at which it shows; 0 = none at all.
    pub seq: i32,
    pub fault: BreakKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// A number of the row is missing.
    Gap,
    /// The entry does not name the digest of the one before.
    Chain,
    /// The content does not give the digest that stands there.
    Content,
    /// The dossier's head is not its last entry.
    Head,
    /// The log holds together, but answers, papers, to-do lists or results are no longer what
    /// the entry says.
    Rows,
}

/// What [`verify`] saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub dossiers: u64,
    pub entries: u64,
    pub breaks: Vec<Break>,
}

/// Reads every log and checks it, and what it says of other rows, a few hundred dossiers at a
/// time.
pub async fn verify(db: &Db) -> anyhow::Result<Verified> {
    const PAGE: u64 = 200;
    let mut seen = Verified::default();
    let mut after = None;
    loop {
        // An act that is done meanwhile must not look like a break.
        let tx = storage::snapshot(db).await?;
        let mut page = dossier::Entity::find()
            .order_by_asc(dossier::Column::Id)
            .limit(PAGE);
        if let Some(after) = after {
            page = page.filter(dossier::Column::Id.gt(after));
        }
        let dossiers = page.all(&tx).await?;
        let Some(last) = dossiers.last() else {
            return Ok(seen);
        };
        after = Some(last.id);
        verify_these(&tx, &dossiers, &mut seen).await?;
        tx.commit().await?;
    }
}

async fn verify_these(
    tx: &Tx,
    dossiers: &[dossier::Model],
    seen: &mut Verified,
) -> anyhow::Result<()> {
    let ids: Vec<DossierId> = dossiers.iter().map(|dossier| dossier.id).collect();
    let mut rows = records::of(tx, &ids).await?;
    let events = event::Entity::find()
        .filter(event::Column::DossierId.is_in(ids))
        .order_by_asc(event::Column::DossierId)
        .order_by_asc(event::Column::Seq)
        .all(tx)
        .await?;
    for dossier in dossiers {
        let log: Vec<&event::Model> = events
            .iter()
            .filter(|event| event.dossier_id == dossier.id)
            .collect();
        let rows = rows.remove(&dossier.id).unwrap_or_default();
        seen.dossiers += 1;
        seen.entries += log.len() as u64;
        let found = first_break(dossier, &log)
            .or_else(|| records::first_contradicted(&log, &rows).map(|seq| (seq, BreakKind::Rows)));
        if let Some((seq, fault)) = found {
            seen.breaks.push(Break {
                code: dossier.code.clone(),
                seq,
                fault,
            });
        }
    }
    Ok(())
}

fn first_break(dossier: &dossier::Model, log: &[&event::Model]) -> Option<(i32, BreakKind)> {
    let mut head = GENESIS.to_vec();
    let mut seq = 0;
    for event in log {
        seq += 1;
        if event.seq != seq {
            return Some((seq, BreakKind::Gap));
        }
        if event.prev_hash != head {
            return Some((seq, BreakKind::Chain));
        }
        if hash(event) != event.hash {
            return Some((seq, BreakKind::Content));
        }
        head.clone_from(&event.hash);
    }
    (head != dossier.event_head || seq != dossier.version).then_some((seq, BreakKind::Head))
}

#[cfg(test)]
mod tests {
    use domain::dossier::Role;
    use uuid::Uuid;

    use super::*;

    fn entry_with(data: &str) -> event::Model {
        event::Model {
            dossier_id: DossierId(Uuid::nil()),
            seq: 2,
            at: DateTime::UNIX_EPOCH,
            action: Action::RecordPaper.into(),
            role: Role::Clerk.into(),
            account_id: None,
            name: None,
            from_state: None,
            to_state: None,
            ground: None,
            words: None,
            data: data.to_owned(),
            prev_hash: GENESIS.to_vec(),
            hash: Vec::new(),
        }
    }

    #[test]
    fn the_day_of_a_paper_is_there_or_not_but_never_broken() {
        let day = |data: &str| paper_day(&entry_with(data));
        assert_eq!(day("{}").unwrap(), None);
        assert_eq!(day(r#"{"items":[],"round":1}"#).unwrap(), None);
        let on = NaiveDate::from_ymd_opt(2026, 11, 25);
        assert_eq!(day(r#"{"paper_on":"2026-11-25"}"#).unwrap(), on);
        for broken in [
            "",
            "{",
            "[]x",
            r#"{"paper_on":"25/11"}"#,
            r#"{"paper_on":7}"#,
        ] {
            day(broken).unwrap_err();
        }
    }
}
