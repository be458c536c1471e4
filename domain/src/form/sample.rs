//! Answers that satisfy a form: for the gallery, for `portal check`, for tests of papers.

use super::condition::Reading;
use super::layout::options_of;
use super::{Answers, Context, Field, FormDefinition, Kind, Node};

/// Every question that is asked answered rightly, with the examples of the definition; one
/// item in each list. The same for every call.
pub fn sample_answers(form: &FormDefinition, context: &Context<'_>) -> Answers {
    let mut answers = Answers::new();
    loop {
        let reading = Reading::new(form, &answers, context);
        let mut next = answers.clone();
        for (_, nodes) in reading.tree() {
            for node in &nodes {
                fill(node, &mut next);
            }
        }
        if next == answers {
            return answers;
        }
        answers = next;
    }
}

fn fill(node: &Node, answers: &mut Answers) {
    match node {
        Node::Input { path, field, value } if value.is_empty() => match field.kind {
            _ if field.implied.is_some() => {}
            Kind::Tick => {}
            Kind::Choices { .. } => {
                if let Some(option) = options_of(field).first() {
                    answers.set(format!("{path}.{}", option.code), "on");
                }
            }
            _ => answers.set(path, example(field)),
        },
        Node::Input { .. } => {}
        Node::Group { children, .. } => children.iter().for_each(|child| fill(child, answers)),
        Node::List { items, next, .. } => {
            let first = items.first().or(next.as_ref());
            first
                .into_iter()
                .flatten()
                .for_each(|child| fill(child, answers));
        }
    }
}

fn example(field: &Field) -> String {
    if let Some(example) = &field.example {
        return example.clone();
    }
    match &field.kind {
        Kind::Choice { options } => options.first().map_or("", |option| &option.code).to_owned(),
        Kind::Number { min, .. } => min.to_string(),
        Kind::Money { min } => min.max(&1).to_string(),
        Kind::Date { .. } | Kind::DateOrYear { .. } => "2025-01-02".to_owned(),
        _ => field.label.vi.clone(),
    }
}
