//! The one intake queue: tabs with counts, search, pages by key.
//!
//! Two statements for the rows and two for the counts, however many rows there are.

use std::{collections::HashMap, fmt, str::FromStr};

use chrono::{DateTime, Utc};
use domain::dossier::State;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect,
    sea_query::{Asterisk, Expr, Func, Query, SelectStatement},
};

use super::{actor::Member, desk::Desk};
use crate::storage::{
    coded::Coded,
    entities::{account, dossier},
    ids::{AccountId, DossierId},
    search,
};

domain::coded! {
    /// A tab of the queue.
    Tab {
        Incoming = "incoming",
        Mine = "mine",
        Processing = "processing",
        AwaitingSupplement = "supplement",
        AwaitingApproval = "approval",
        ResultReady = "result",
        Overdue = "overdue",
        All = "all",
    }
}

impl Tab {
    const fn states(self) -> &'static [State] {
        match self {
            Self::Incoming => &[State::Submitted],
            Self::Processing => &[
                State::Accepted,
                State::InProgress,
                State::Suspended,
                State::FeeDue,
            ],
            Self::AwaitingSupplement => &[State::SupplementRequested],
            Self::AwaitingApproval => &[State::AwaitingApproval],
            Self::ResultReady => &[State::ResultReady],
            Self::Mine | Self::Overdue | Self::All => &[],
        }
    }

    fn condition(self, member: AccountId, now: DateTime<Utc>) -> Condition {
        let all = Condition::all();
        if self == Self::All {
            return all;
        }
        let open = all.add(dossier::Column::ClosedAt.is_null());
        match self {
            Self::Mine => open.add(dossier::Column::AssigneeId.eq(member)),
            Self::Overdue => open.add(dossier::Column::QueueAt.lt(now)),
            _ => open.add(dossier::Column::State.is_in(self.states().iter().copied().map(Coded))),
        }
    }
}

/// A place in the list, between two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    queue_at: DateTime<Utc>,
    id: DossierId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.queue_at.timestamp_micros(), self.id)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (micros, id) = text.rsplit_once('-').ok_or(())?;
        let micros = micros.parse().map_err(|_| ())?;
        Ok(Self {
            queue_at: DateTime::from_timestamp_micros(micros).ok_or(())?,
            id: id.parse().map_err(|_| ())?,
        })
    }
}

/// Which page of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    First,
    After(Cursor),
    Before(Cursor),
}

/// What is asked of the queue.
#[derive(Clone, Debug)]
pub struct QueueQuery {
    pub tab: Tab,
    /// A name, a dossier code or the number of a judgment; empty = all.
    pub search: String,
    pub place: Place,
    /// Rows a page.
    pub size: u64,
}

/// A row.
#[derive(Clone, Debug)]
pub struct QueueRow {
    pub dossier: dossier::Model,
    pub assignee: Option<String>,
}

/// A page of rows: overdue first, then what is due soonest (in *all*: the newest first).
#[derive(Clone, Debug)]
pub struct QueuePage {
    pub rows: Vec<QueueRow>,
    pub previous: Option<Cursor>,
    pub next: Option<Cursor>,
}

/// How many dossiers each tab holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueCounts(HashMap<&'static str, u64>);

impl QueueCounts {
    pub fn of(&self, tab: Tab) -> u64 {
        self.0.get(tab.code()).copied().unwrap_or_default()
    }
}

/// The dossiers that exist for a member, as a condition.
pub(super) fn visible(member: &Member) -> Condition {
    let seen = member.seen().reduce(Expr::or);
    Condition::all()
        .add(of_office(member))
        .add(seen.unwrap_or_else(|| Expr::val(false)))
}

fn of_office(member: &Member) -> Expr {
    dossier::Column::OfficeId.eq(member.office_id)
}

/// A page of the queue. Two statements.
pub async fn queue(desk: &Desk, member: &Member, query: &QueueQuery) -> anyhow::Result<QueuePage> {
    let newest_first = query.tab == Tab::All;
    let backwards = matches!(query.place, Place::Before(_));
    let mut select = dossier::Entity::find()
        .filter(visible(member))
        .filter(query.tab.condition(member.id, desk.now()));
    if !query.search.trim().is_empty() {
        select = select.filter(search::condition(desk.db.backend(), &query.search));
    }
    // In *all* the id alone gives the order: it holds the time of its making.
    let descending = newest_first != backwards;
    if let Place::After(cursor) | Place::Before(cursor) = query.place {
        select = select.filter(beyond(cursor, newest_first, descending));
    }
    let order = if descending {
        sea_orm::Order::Desc
    } else {
        sea_orm::Order::Asc
    };
    if !newest_first {
        select = select.order_by(dossier::Column::QueueAt, order.clone());
    }
    let mut found = select
        .order_by(dossier::Column::Id, order)
        .limit(query.size + 1)
        .all(&desk.db.read)
        .await?;
    let more = found.len() as u64 > query.size;
    found.truncate(usize::try_from(query.size)?);
    if backwards {
        found.reverse();
    }
    let names = names(desk, member).await?;
    let cursor = |row: Option<&dossier::Model>| {
        row.map(|row| Cursor {
            queue_at: row.queue_at,
            id: row.id,
        })
    };
    let (has_previous, has_next) = match query.place {
        Place::First => (false, more),
        Place::After(_) => (true, more),
        Place::Before(_) => (more, true),
    };
    Ok(QueuePage {
        previous: has_previous.then(|| cursor(found.first())).flatten(),
        next: has_next.then(|| cursor(found.last())).flatten(),
        rows: found
            .into_iter()
            .map(|dossier| QueueRow {
                assignee: dossier.assignee_id.and_then(|id| names.get(&id).cloned()),
                dossier,
            })
            .collect(),
    })
}

/// Rows on the far side of a cursor.
fn beyond(cursor: Cursor, by_id: bool, descending: bool) -> Expr {
    let (left, right) = if by_id {
        (Expr::col(dossier::Column::Id), Expr::val(cursor.id))
    } else {
        (
            Expr::tuple([
                Expr::col(dossier::Column::QueueAt),
                Expr::col(dossier::Column::Id),
            ]),
            Expr::tuple([Expr::val(cursor.queue_at), Expr::val(cursor.id)]),
        )
    };
    if descending {
        left.lt(right)
    } else {
        left.gt(right)
    }
}

/// Names of the staff of an office.
async fn names(desk: &Desk, member: &Member) -> anyhow::Result<HashMap<AccountId, String>> {
    Ok(account::Entity::find()
        .filter(account::Column::OfficeId.eq(member.office_id))
        .select_only()
        .columns([account::Column::Id, account::Column::Name])
        .into_tuple()
        .all(&desk.db.read)
        .await?
        .into_iter()
        .collect())
}

#[derive(FromQueryResult)]
struct StateCount {
    state: Coded<State>,
    all: i64,
    mine: i64,
    overdue: i64,
}

/// How many dossiers exist for a member.
async fn total(desk: &Desk, member: &Member) -> anyhow::Result<i64> {
    let mut total = 0;
    if let Some(select) = parts_counted(member)
        && let Some(row) = desk.db.read.query_one(&select).await?
    {
        for at in 0..member.seen().count() {
            total += row.try_get_by_index::<i64>(at)?;
        }
    }
    Ok(total)
}

/// A count for each part that the member sees, if there is one. Each is answered by an index
/// alone, also when there are a hundred thousand.
fn parts_counted(member: &Member) -> Option<SelectStatement> {
    let mut select = Query::select();
    for part in member.seen() {
        let count = Query::select()
            .expr(Func::count(Expr::col(Asterisk)))
            .from(dossier::Entity)
            .and_where(of_office(member))
            .and_where(part)
            .take();
        select.expr(Expr::SubQuery(None, Box::new(count.into())));
    }
    (member.seen().count() > 0).then_some(select)
}

/// Counts of all tabs: one statement over the open dossiers, one over all.
pub async fn queue_counts(desk: &Desk, member: &Member) -> anyhow::Result<QueueCounts> {
    let if_true = |condition: Expr| {
        Expr::from(Func::coalesce([
            Expr::case(condition, 1).finally(0).sum(),
            Expr::val(0),
        ]))
        .cast_as("bigint")
    };
    let by_state = dossier::Entity::find()
        .filter(visible(member))
        .filter(dossier::Column::ClosedAt.is_null())
        .select_only()
        .column(dossier::Column::State)
        .column_as(dossier::Column::Id.count(), "all")
        .column_as(if_true(dossier::Column::AssigneeId.eq(member.id)), "mine")
        .column_as(if_true(dossier::Column::QueueAt.lt(desk.now())), "overdue")
        .group_by(dossier::Column::State)
        .into_model::<StateCount>()
        .all(&desk.db.read)
        .await?;
    let total = total(desk, member).await?;
    let mut counts = HashMap::new();
    let mut add = |tab: Tab, n: i64| {
        *counts.entry(tab.code()).or_default() += u64::try_from(n).unwrap_or_default();
    };
    add(Tab::All, total);
    for row in by_state {
        add(Tab::Mine, row.mine);
        add(Tab::Overdue, row.overdue);
        if let Some(tab) = Tab::ALL
            .into_iter()
            .find(|tab| tab.states().contains(&row.state))
        {
            add(tab, row.all);
        }
    }
    Ok(QueueCounts(counts))
}

#[cfg(test)]
mod tests {
    use domain::dossier::Role;
    use migrations::{Migrator, MigratorTrait};
    use sea_orm::{Database, Statement, sea_query::SqliteQueryBuilder};
    use uuid::Uuid;

    use super::*;
    use crate::storage::ids::OfficeId;

    #[tokio::test]
    async fn dossiers_are_counted_by_indexes_alone() {
        let db = Database::connect("sqlite::memory:").await.unwrap();
        Migrator::up(&db, None).await.unwrap();
        for role in Role::ALL {
            let member = Member {
                id: AccountId(Uuid::nil()),
                office_id: OfficeId(Uuid::nil()),
                login: String::new(),
                name: String::new(),
                role,
            };
            let Some(select) = parts_counted(&member) else {
                continue;
            };
            let sql = format!(
                "EXPLAIN QUERY PLAN {}",
                select.to_string(SqliteQueryBuilder)
            );
            let plan: Vec<String> = db
                .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
                .await
                .unwrap()
                .iter()
                .map(|row| row.try_get("", "detail").unwrap())
                .filter(|step: &String| step.contains("dossiers"))
                .collect();
            assert_eq!(plan.len(), member.seen().count(), "{role:?}: {plan:?}");
            let alone = |step: &String| step.starts_with("SEARCH") && step.contains("COVERING");
            assert!(plan.iter().all(alone), "{role:?}: {plan:?}");
        }
    }
}
