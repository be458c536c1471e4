//! The staff search: names by the beginnings of their words, dossier codes, numbers of
//! judgments, identity numbers. The same rows on both engines.

use domain::{text::fold, values::JudgmentNumber};
use sea_orm::{
    ColumnTrait, Condition, DbBackend, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    QueryTrait,
    sea_query::{Expr, LikeExpr, Query, SelectStatement, UnionType},
};

use super::entities::{dossier, judgment, party};

/// A name folded for search, with a blank before each word: ` dang thi hue`.
pub fn folded_name(name: &str) -> String {
    fold(name)
        .split_whitespace()
        .fold(String::new(), |mut folded, word| {
            folded.push(' ');
            folded.push_str(word);
            folded
        })
}

/// The words of a folded name for the full-text index: letters and digits only.
pub fn words(folded: &str) -> Vec<&str> {
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Dossiers that `query` finds: one list of ids, so that it is made before anything is sorted.
pub fn condition(backend: DbBackend, query: &str) -> Condition {
    let mut found = party::Entity::find()
        .select_only()
        .column(party::Column::DossierId)
        .filter(named(backend, query))
        .into_query();
    let compact: String = query.split_whitespace().collect();
    if compact.chars().any(|letter| letter.is_ascii_digit()) {
        found.union(UnionType::All, coded(backend, &compact.to_uppercase()));
        found.union(UnionType::All, identified(&compact));
        let number = JudgmentNumber::key_of(query);
        if !number.is_empty() {
            found.union(UnionType::All, numbered(backend, &number));
        }
    }
    Condition::all().add(dossier::Column::Id.in_subquery(found))
}

/// Each word begins a word of the name, in the same order. The full-text index narrows down,
/// the pattern decides.
fn named(backend: DbBackend, query: &str) -> Condition {
    let folded = folded_name(query);
    let words = words(&folded);
    let mut pattern = String::new();
    for word in folded.split_whitespace() {
        pattern.push_str("% ");
        pattern.push_str(&escaped(word));
    }
    pattern.push('%');
    let in_order = party::Column::NameFolded.like(LikeExpr::new(pattern).escape('\\'));
    if words.is_empty() {
        return Condition::all().add(in_order);
    }
    Condition::all().add(indexed(backend, &words)).add(in_order)
}

fn indexed(backend: DbBackend, words: &[&str]) -> Expr {
    let beginnings = |quote: &str, end: &str, between: &str| {
        words
            .iter()
            .map(|word| format!("{quote}{word}{quote}{end}"))
            .collect::<Vec<_>>()
            .join(between)
    };
    if backend == DbBackend::Postgres {
        Expr::cust_with_values(
            "array_to_tsvector(string_to_array(\"parties\".\"name_words\", ' ')) @@ $1::tsquery",
            [beginnings("'", ":*", " & ")],
        )
    } else {
        Expr::cust_with_values(
            "\"parties\".\"id\" IN (SELECT rowid FROM party_search WHERE party_search MATCH ?)",
            [beginnings("\"", "*", " ")],
        )
    }
}

/// Dossiers whose code begins with the query.
fn coded(backend: DbBackend, code: &str) -> SelectStatement {
    Query::select()
        .column(dossier::Column::Id)
        .from(dossier::Entity)
        .cond_where(begins(backend, dossier::Column::Code, code))
        .take()
}

/// Dossiers with a judgment whose number begins with the query.
fn numbered(backend: DbBackend, key: &str) -> SelectStatement {
    Query::select()
        .column(judgment::Column::DossierId)
        .from(judgment::Entity)
        .cond_where(begins(backend, judgment::Column::NumberKey, key))
        .take()
}

/// Whether a text begins with another, as each engine's index can answer it: SQLite compares
/// bytes, PostgreSQL has an index of patterns.
fn begins<C: ColumnTrait>(backend: DbBackend, column: C, prefix: &str) -> Condition {
    if backend == DbBackend::Postgres {
        let pattern = LikeExpr::new(format!("{}%", escaped(prefix)));
        Condition::all().add(column.like(pattern.escape('\\')))
    } else {
        Condition::all()
            .add(column.gte(prefix))
            .add(column.lt(format!("{prefix}{}", char::MAX)))
    }
}

/// Dossiers with a party of exactly this identity number.
fn identified(compact: &str) -> SelectStatement {
    Query::select()
        .column(party::Column::DossierId)
        .from(party::Entity)
        .and_where(Expr::col(party::Column::IdNumber).eq(compact))
        .take()
}

/// Text inside a LIKE pattern.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}
