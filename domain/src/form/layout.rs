//! A section with its answers, as the tree that a page draws.

use super::{Answers, Field, FormDefinition, Section};

/// A node of the tree. Every path is whole and is the `name` and (dots as hyphens) the `id`
/// of its control.
#[derive(Clone, Debug)]
pub enum Node {
    /// One control.
    Input {
        path: String,
        field: Field,
        value: String,
    },
    /// A legend with nodes under it (a composite kind or a group).
    Group {
        path: String,
        field: Field,
        children: Vec<Node>,
    },
    /// A list; `items` has at least as many entries as the field demands.
    List {
        path: String,
        field: Field,
        items: Vec<Vec<Node>>,
    },
}

/// The nodes of a section that are asked for with these answers.
pub fn layout(_form: &FormDefinition, _section: &Section, _answers: &Answers) -> Vec<Node> {
    Vec::new()
}
