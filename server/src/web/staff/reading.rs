//! From a posted form to an act. What cannot be read becomes a problem at its field; what is
//! missing the use case says.

use std::str::FromStr;

use app::text::Texts;
use chrono::NaiveDate;
use domain::{
    dossier::{
        ActField, Action, DeskHandover, ExtendRefusal, Fault, PaperRefusal, ProposedOutcome,
        Refusal,
    },
    text::clean,
    values::Date,
};

use crate::casework::{Act, ActRefusal, ActText, ItemAnswer, NewFile, NewItem};

/// Name of a control, what is wrong there.
pub(super) type Problem = (String, Wrong);

/// What is wrong at a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The key of a sentence.
    Says(&'static str),
    /// More than so many characters.
    TooLong(usize),
    /// More than so many items.
    TooMany(usize),
}

impl Wrong {
    pub(super) fn sentence(self, texts: &Texts) -> String {
        match self {
            Self::Says(key) => texts.get(key),
            Self::TooLong(max) => texts.with("act-too-long", &[("max", max.into())]),
            Self::TooMany(max) => texts.with("act-too-many-items", &[("max", max.into())]),
        }
    }
}

/// What was typed, cleaned, by name.
pub(super) type Typed = Vec<(String, String)>;

/// Cleans what came in. Characters that no text may hold are a problem of their field; the
/// text then stays as it came, without them.
pub(super) fn cleaned<'a>(
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) -> (Typed, Vec<Problem>) {
    let (mut typed, mut problems) = (Vec::new(), Vec::new());
    for (name, value) in fields {
        if let Ok(value) = clean(value, true) {
            typed.push((name.to_owned(), value));
        } else {
            let visible = value.chars().filter(|c| !c.is_control() || *c == '\n');
            typed.push((name.to_owned(), visible.collect()));
            problems.push((name.to_owned(), Wrong::Says("act-bad-characters")));
        }
    }
    (typed, problems)
}

/// The act that was asked for, or all that keeps it from being one.
pub(super) fn read(
    action: Action,
    typed: &Typed,
    file: Option<NewFile>,
) -> Result<Act, Vec<Problem>> {
    act(action, typed, file).map_err(|mut problems| {
        problems.extend(empty(action, typed));
        problems
    })
}

/// Empty duties beside a field that cannot be read: the use case, which would name them, is not
/// reached. A proposal has a ground only when it refuses.
fn empty(action: Action, typed: &Typed) -> impl Iterator<Item = Problem> {
    typed
        .iter()
        .filter(|(_, text)| text.trim().is_empty())
        .filter_map(move |(name, _)| match ActField::from_code(name)? {
            ActField::Ground if action == Action::Propose => None,
            field @ (ActField::Ground | ActField::Words | ActField::To) => {
                Some((name.clone(), Wrong::Says(missing(field))))
            }
            _ => None,
        })
}

fn act(action: Action, typed: &Typed, file: Option<NewFile>) -> Result<Act, Vec<Problem>> {
    let form = Form(typed);
    let words = || form.text("words");
    let ground = || form.text("ground");
    Ok(match action {
        Action::Accept => Act::Accept {
            paper_on: form.date_if_any("paper_on")?,
        },
        Action::RecordPaper => Act::RecordPaper {
            paper_on: form.date("paper_on", "act-missing-paper_on")?,
        },
        Action::Decline => Act::Decline {
            ground: ground(),
            words: words(),
        },
        Action::RequestSupplement => Act::RequestSupplement {
            items: form.items()?,
        },
        Action::Supplement => Act::Supplement {
            answers: form.answers(),
        },
        Action::Assign => Act::Assign {
            to: form.parse("assignee", "act-missing-assignee")?,
        },
        Action::Reassign => Act::Reassign {
            to: form.parse("assignee", "act-missing-assignee")?,
        },
        Action::RequestFee => Act::RequestFee { words: words() },
        Action::ConfirmFee => Act::ConfirmFee,
        Action::Suspend => Act::Suspend {
            ground: ground(),
            words: words(),
        },
        Action::Resume => Act::Resume { words: words() },
        Action::Propose => {
            let outcome =
                form.code("outcome", "act-missing-outcome", ProposedOutcome::from_code)?;
            Act::Propose {
                outcome,
                ground: (outcome == ProposedOutcome::Refused).then(ground),
                words: words(),
                file,
            }
        }
        Action::Approve => Act::Approve,
        Action::SendBack => Act::SendBack { words: words() },
        Action::Deliver => Act::Deliver {
            how: form.code("how", "act-missing-how", DeskHandover::from_code)?,
            to: form.text("to"),
        },
        Action::Extend => Act::Extend {
            until: form.date("until", "act-missing-until")?,
            ground: ground(),
            words: words(),
        },
        Action::Transfer => Act::Transfer {
            ground: ground(),
            words: words(),
        },
        Action::Stop => Act::Stop {
            ground: ground(),
            words: words(),
        },
        Action::Withdraw => Act::Withdraw { words: words() },
        Action::Reopen => Act::Reopen { words: words() },
        Action::NewSecret => Act::NewSecret { words: words() },
        // Sent from a draft, never from a dossier's page.
        Action::Submit => return Err(problem("words", "act-not-allowed")),
    })
}

/// The lines of a supplement list as they were typed: about, fault, words. All that came are
/// read, in their order; the use case says when they are too many.
pub(super) fn item_rows(typed: &Typed) -> Vec<(String, Option<Fault>, String)> {
    let form = Form(typed);
    let mut rows: Vec<&str> = Vec::new();
    for (name, _) in typed {
        let row = name.rsplit_once('.').map_or("", |(row, _)| row);
        if row.starts_with("items.") && !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows.into_iter()
        .map(|row| {
            (
                form.text(&format!("{row}.target")),
                Fault::from_code(&form.text(&format!("{row}.fault"))),
                form.text(&format!("{row}.words")),
            )
        })
        .collect()
}

/// The control of a text. An item of the list stands in a line of the form: lines without a
/// fault are no items.
fn control(text: ActText, typed: &Typed) -> String {
    match text {
        ActText::Field(field) => field.code().to_owned(),
        ActText::Answer(item) => format!("answer.{item}"),
        ActText::Item(at) => {
            let rows = item_rows(typed).into_iter().enumerate();
            let mut items = rows.filter(|(_, (_, fault, _))| fault.is_some());
            items.nth(at).map_or_else(
                || ActField::Items.code().to_owned(),
                |(row, _)| format!("items.{row}.words"),
            )
        }
    }
}

/// The problems of a refusal of what was `typed`, where it is one that the form can mend.
pub(super) fn problems(refusal: &ActRefusal, typed: &Typed) -> Option<Vec<Problem>> {
    let one = |field: ActField, key| Some(problem(field.code(), key));
    match refusal {
        ActRefusal::Missing(fields) => Some(
            fields
                .iter()
                .map(|field| (field.code().to_owned(), Wrong::Says(missing(*field))))
                .collect(),
        ),
        ActRefusal::TooLong { texts, max } => Some(
            texts
                .iter()
                .map(|text| (control(*text, typed), Wrong::TooLong(*max)))
                .collect(),
        ),
        ActRefusal::TooManyItems { max } => {
            let items = ActField::Items.code().to_owned();
            Some(vec![(items, Wrong::TooMany(*max))])
        }
        ActRefusal::NewDate(refusal) => one(
            ActField::Until,
            match refusal {
                ExtendRefusal::NoDueDate => "act-date-none",
                ExtendRefusal::Passed => "act-date-passed",
                ExtendRefusal::NotLater => "act-date-not-later",
                ExtendRefusal::DayOff => "act-date-off",
            },
        ),
        ActRefusal::NoSuchGround => one(ActField::Ground, "act-no-such-ground"),
        ActRefusal::Paper(PaperRefusal::NotThen) => one(ActField::PaperOn, "act-paper-date"),
        ActRefusal::NotAllowed(Refusal::PaperNotAwaited) => {
            one(ActField::PaperOn, "act-paper-not-pre-filing")
        }
        ActRefusal::NotAssignable => one(ActField::Assignee, "act-not-assignable"),
        ActRefusal::Unanswered(items) => Some(
            items
                .iter()
                .map(|item| {
                    let field = format!("answer.{item}");
                    (field, Wrong::Says("act-missing-answer"))
                })
                .collect(),
        ),
        ActRefusal::NotFound
        | ActRefusal::Stale { .. }
        | ActRefusal::NotAllowed(_)
        | ActRefusal::NoSuchItem(_) => None,
    }
}

const fn missing(field: ActField) -> &'static str {
    match field {
        ActField::Outcome => "act-missing-outcome",
        ActField::How => "act-missing-how",
        ActField::Ground => "act-missing-ground",
        ActField::Words => "act-missing-words",
        ActField::Items => "act-missing-items",
        ActField::Until => "act-missing-until",
        ActField::Assignee => "act-missing-assignee",
        ActField::To => "act-missing-to",
        ActField::PaperOn => "act-date-unread",
    }
}

fn problem(field: &str, key: &'static str) -> Vec<Problem> {
    vec![(field.to_owned(), Wrong::Says(key))]
}

struct Form<'a>(&'a Typed);

impl Form<'_> {
    fn text(&self, name: &str) -> String {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    fn parse<T: FromStr>(&self, name: &str, key: &'static str) -> Result<T, Vec<Problem>> {
        self.text(name).parse().map_err(|_| problem(name, key))
    }

    fn code<T>(
        &self,
        name: &str,
        key: &'static str,
        from_code: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        from_code(&self.text(name)).ok_or_else(|| problem(name, key))
    }

    fn date_if_any(&self, name: &str) -> Result<Option<NaiveDate>, Vec<Problem>> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(None);
        }
        Date::parse(&text)
            .map(|date| Some(date.day()))
            .map_err(|_| problem(name, "act-date-unread"))
    }

    /// A day that must be given; `key` says so.
    fn date(&self, name: &str, key: &'static str) -> Result<NaiveDate, Vec<Problem>> {
        self.date_if_any(name)?.ok_or_else(|| problem(name, key))
    }

    /// Lines with a fault; words without a fault are a line that was not finished.
    fn items(&self) -> Result<Vec<NewItem>, Vec<Problem>> {
        let mut items = Vec::new();
        for (target, fault, words) in item_rows(self.0) {
            match fault {
                Some(fault) => items.push(NewItem {
                    fault,
                    target: Some(target).filter(|target| !target.is_empty()),
                    words,
                }),
                None if words.is_empty() => {}
                None => return Err(problem("items", "act-missing-items")),
            }
        }
        Ok(items)
    }

    fn answers(&self) -> Vec<ItemAnswer> {
        self.0
            .iter()
            .filter_map(|(name, words)| {
                Some(ItemAnswer {
                    item: name.strip_prefix("answer.")?.parse().ok()?,
                    words: words.clone(),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use domain::dossier::{Role, TABLE};

    use super::*;

    /// A form in which a field is filled in.
    fn filled(field: ActField) -> Typed {
        let value = match field {
            ActField::Outcome => "refused",
            ActField::Ground => "d",
            ActField::Until | ActField::PaperOn => "2026-12-15",
            ActField::Assignee => "00000000-0000-7000-8000-000000000000",
            ActField::How => "counter",
            ActField::Words | ActField::To => "Lời của cán bộ.",
            ActField::Items => {
                let part = |name: &str, value: &str| (format!("items.0.{name}"), value.to_owned());
                return vec![part("fault", "missing"), part("words", "Thiếu trang 3.")];
            }
        };
        vec![(field.code().to_owned(), value.to_owned())]
    }

    /// What is wrong with such a form, by the names of its controls.
    fn wrong(action: Action, duty: domain::dossier::ReasonDuty, typed: &Typed) -> Vec<String> {
        match read(action, typed, None) {
            Err(problems) => problems.into_iter().map(|(name, _)| name).collect(),
            Ok(act) => {
                assert_eq!(act.action(), action);
                let missing = act.missing(duty).into_iter();
                missing.map(|field| field.code().to_owned()).collect()
            }
        }
    }

    #[test]
    fn whatever_an_act_demands_is_read_from_its_form() {
        let mut read = 0;
        for row in TABLE.iter().filter(|row| row.action != Action::Submit) {
            for role in [Role::Clerk, Role::Officer, Role::Head] {
                let duty = row.duty(role);
                let mut fields = duty.fields().to_vec();
                if matches!(row.action, Action::Assign | Action::Reassign) {
                    fields.push(ActField::Assignee);
                }
                let form = |without: Option<ActField>| -> Typed {
                    let given = fields.iter().filter(|field| Some(**field) != without);
                    given.flat_map(|field| filled(*field)).collect()
                };
                let about = format!("{:?} {role:?}", row.action);
                assert!(wrong(row.action, duty, &form(None)).is_empty(), "{about}");
                for field in &fields {
                    let named = wrong(row.action, duty, &form(Some(*field)));
                    assert_eq!(named, [field.code()], "{about}");
                    read += 1;
                }
            }
        }
        assert!(read > 60, "only {read} fields");
    }
}
