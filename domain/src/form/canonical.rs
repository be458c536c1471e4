//! From what was typed to what is kept: hidden answers left out, taken-over parties written
//! out, values in one shape.

use super::condition::{Reading, join};
use super::read::{Neighbours, read};
use super::walk::Question;
use super::{Answers, Context, Field, FormDefinition, Kind, PartyRules, SameAs};

/// Rounds after which conditions that contradict each other are left as they are.
const ROUNDS: usize = 8;

/// The answers that are asked for; what the conditions hide is left out. Values as typed.
///
/// What is hidden hides nothing itself: conditions are read again until nothing changes.
pub fn asked(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Answers {
    let mut seen = answers.clone();
    for _ in 0..ROUNDS {
        let next = visible(form, answers, &seen, context);
        if next == seen {
            break;
        }
        seen = next;
    }
    seen
}

fn visible(
    form: &FormDefinition,
    answers: &Answers,
    seen: &Answers,
    context: &Context<'_>,
) -> Answers {
    let reading = Reading {
        form,
        answers,
        seen,
        context,
    };
    let mut shown = Answers::new();
    reading.each_leaf(&mut |question| {
        shown.copy(answers, question.path);
        if question.field.is_several() {
            for (key, _) in answers.below(question.path) {
                shown.copy(answers, key);
            }
        }
    });
    shown
}

/// The answers as a dossier keeps them: dates as `2026-11-25`, money as digits, telephone
/// numbers in E.164, hidden answers left out, taken-over parties written out. An answer that
/// cannot be read stays as typed. Applying it twice changes nothing.
pub fn canonical(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Answers {
    let mut asked = asked(form, answers, context);
    super::drop_empty_items(form, &mut asked, context);
    let mut kept = asked.clone();
    let reading = Reading::new(form, &asked, context);
    let mut same = Vec::new();
    reading.each_leaf(&mut |question| {
        let value = asked.get(question.path);
        same.extend(taken_over(form, question, value));
        write(&mut kept, &asked, question, value);
    });
    for (path, source) in same {
        take_over(form, &mut kept, &path, &source);
    }
    kept
}

fn write(kept: &mut Answers, asked: &Answers, question: Question<'_>, value: &str) {
    let Question { path, field, .. } = question;
    if field.is_several() {
        return;
    }
    if let Some(implied) = &field.implied
        && value.is_empty()
    {
        kept.set(path, implied);
        return;
    }
    let neighbours = Neighbours::of(asked, path);
    let Ok(understood) = read(field, value, &neighbours) else {
        return;
    };
    if let (Kind::IdentityNumber, Some(id_type)) = (&field.kind, understood.id_type) {
        kept.set(neighbours.at("id_type"), id_type);
    }
    kept.set(path, understood.kept);
}

/// Where a tick takes over another party: its path and the path of the other.
fn taken_over(
    form: &FormDefinition,
    question: Question<'_>,
    value: &str,
) -> Option<(String, String)> {
    if value.is_empty() || !matches!(question.field.kind, Kind::Tick) {
        return None;
    }
    let place = question.path.strip_suffix(".same")?;
    let same = same_as(form, place)?;
    Some((place.to_owned(), same.path.clone()))
}

fn same_as<'a>(form: &'a FormDefinition, place: &str) -> Option<&'a SameAs> {
    let owner = match place.rsplit_once('.') {
        Some((list, at)) if at.parse::<usize>().is_ok() => list,
        _ => place,
    };
    rules_of(form.field_at(owner)?)?.same_as.as_ref()
}

/// The rules of a party, or of the parties in a list.
pub(super) fn rules_of(field: &Field) -> Option<&PartyRules> {
    let kind = match &field.kind {
        Kind::List { of, .. } => of,
        kind => kind,
    };
    match kind {
        Kind::Party(rules) | Kind::Person(rules) | Kind::Organization(rules) => Some(rules),
        _ => None,
    }
}

/// Writes the party at `source` out at `path`, as far as it is asked for there.
fn take_over(form: &FormDefinition, kept: &mut Answers, path: &str, source: &str) {
    kept.remove(path);
    let copied: Vec<(String, String)> = kept
        .below(source)
        .map(|(key, text)| (join(path, &key[source.len() + 1..]), text.to_owned()))
        .filter(|(key, _)| form.field_at(key).is_some())
        .collect();
    for (key, text) in copied {
        kept.set(key, text);
    }
}
