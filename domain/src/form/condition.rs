//! When something is asked for, and how a condition finds the answer that it speaks of.

use serde::{Deserialize, Serialize};

use super::{Answers, Context, FormDefinition, limitation};

/// When a section, field or paper is asked for. Paths are whole (`requester_role`) or begin
/// with a dot, which means "in the same group" (`.kind`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// The answer is one of these, whatever the case of its letters.
    Is {
        path: String,
        one_of: Vec<String>,
    },
    Answered {
        path: String,
    },
    /// The request reaches past the limitation period (Luật 106/2025/QH15 Đ.34 k.2).
    PastLimitation,
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl Condition {
    /// Every path that the condition reads, as written.
    pub fn paths(&self) -> Vec<&str> {
        match self {
            Self::Is { path, .. } | Self::Answered { path } => vec![path],
            Self::PastLimitation => Vec::new(),
            Self::Not(inner) => inner.paths(),
            Self::All(list) | Self::Any(list) => list.iter().flat_map(Self::paths).collect(),
        }
    }
}

/// A form read with its answers.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub form: &'a FormDefinition,
    pub answers: &'a Answers,
    /// The answers that conditions read.
    pub seen: &'a Answers,
    pub context: &'a Context<'a>,
}

impl<'a> Reading<'a> {
    pub const fn new(
        form: &'a FormDefinition,
        answers: &'a Answers,
        context: &'a Context<'a>,
    ) -> Self {
        Self {
            form,
            answers,
            seen: answers,
            context,
        }
    }

    /// Whether `condition` holds for a field of the group at `group` (empty: of a section).
    pub fn holds(&self, condition: &Condition, group: &str) -> bool {
        match condition {
            Condition::Is { path, one_of } => {
                let answer = self.seen.get(&resolve(path, group)).to_lowercase();
                one_of.iter().any(|code| code.to_lowercase() == answer)
            }
            Condition::Answered { path } => self.seen.has(&resolve(path, group)),
            Condition::PastLimitation => limitation::is_past(self.form, self.seen, self.context),
            Condition::Not(inner) => !self.holds(inner, group),
            Condition::All(list) => list.iter().all(|inner| self.holds(inner, group)),
            Condition::Any(list) => list.iter().any(|inner| self.holds(inner, group)),
        }
    }

    /// An absent condition always holds.
    pub fn applies(&self, condition: Option<&Condition>, group: &str) -> bool {
        condition.is_none_or(|condition| self.holds(condition, group))
    }
}

/// The whole path of `path`, read in the group at `group`.
pub(super) fn resolve(path: &str, group: &str) -> String {
    match path.strip_prefix('.') {
        Some(rest) if group.is_empty() => rest.to_owned(),
        Some(rest) => format!("{group}.{rest}"),
        None => path.to_owned(),
    }
}

/// `path` one step further down.
pub(super) fn join(group: &str, id: &str) -> String {
    if group.is_empty() {
        id.to_owned()
    } else {
        format!("{group}.{id}")
    }
}
