//! From what was typed to what is kept: hidden answers left out, taken-over parties written
//! out, values in one shape.

use super::condition::{Reading, join};
use super::read::{Neighbours, read};
use super::{Answers, Context, Field, FormDefinition, Kind, Node, PartyRules, SameAs};

/// The answers that are asked for; what the conditions hide is left out. Values as typed.
pub fn asked(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Answers {
    let mut kept = answers.clone();
    loop {
        let reading = Reading {
            form,
            answers: &kept,
            context,
        };
        let mut next = Answers::new();
        reading.each_leaf(&mut |path, field| {
            next.copy(&kept, path);
            if matches!(field.kind, Kind::Choices { .. } | Kind::References { .. }) {
                for (key, _) in kept.below(path) {
                    next.copy(&kept, key);
                }
            }
        });
        if next == kept {
            return kept;
        }
        kept = next;
    }
}

/// The answers as a dossier keeps them: dates as `2026-11-25`, money as digits, telephone
/// numbers in E.164, hidden answers left out, taken-over parties written out. An answer that
/// cannot be read stays as typed. Applying it twice changes nothing.
pub fn canonical(form: &FormDefinition, answers: &Answers, context: &Context<'_>) -> Answers {
    let mut asked = asked(form, answers, context);
    super::drop_empty_items(form, &mut asked, context);
    let mut kept = asked.clone();
    let reading = Reading {
        form,
        answers: &asked,
        context,
    };
    let mut same = Vec::new();
    for (_, nodes) in reading.tree() {
        for node in &nodes {
            same.extend(taken_over(form, node));
            node.each_input(&mut |path, field, value| {
                write(&mut kept, &asked, path, field, value);
            });
        }
    }
    for (path, source) in same {
        take_over(form, &mut kept, &path, &source);
    }
    kept
}

fn write(kept: &mut Answers, asked: &Answers, path: &str, field: &Field, value: &str) {
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
    if !matches!(field.kind, Kind::Choices { .. }) {
        kept.set(path, understood.kept);
    }
}

/// Where a tick takes over another party: its path and the path of the other.
fn taken_over(form: &FormDefinition, node: &Node) -> Vec<(String, String)> {
    let mut found = Vec::new();
    node.each_input(&mut |path, field, value| {
        if matches!(field.kind, Kind::Tick)
            && !value.is_empty()
            && let Some(place) = path.strip_suffix(".same")
            && let Some(same) = same_as(form, place)
        {
            found.push((place.to_owned(), same.path.clone()));
        }
    });
    found
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
