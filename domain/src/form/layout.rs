//! A section with its answers, as the tree that a page draws. Everything else that the
//! engine does (checking, understanding, presenting) walks the same tree, so that page,
//! check and dossier cannot disagree about what was asked.

use super::condition::{Reading, join};
use super::{Answers, Choice, Context, Field, FormDefinition, Kind, Section, asked, reference};

/// A node of the tree. Every path is whole and is the `name` and (dots as hyphens) the `id`
/// of its control. In `field`, `required` is decided, references have become choices, and
/// the children are left out: they are nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// One control. For [`Kind::Choices`] the value is the ticked codes, joined by blanks;
    /// each is a control `{path}.{code}` with the value `on`.
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
        /// The nodes of one more item, for *add*; `None` when the list is full.
        next: Option<Vec<Node>>,
    },
}

impl Node {
    pub fn path(&self) -> &str {
        match self {
            Self::Input { path, .. } | Self::Group { path, .. } | Self::List { path, .. } => path,
        }
    }

    pub const fn field(&self) -> &Field {
        match self {
            Self::Input { field, .. } | Self::Group { field, .. } | Self::List { field, .. } => {
                field
            }
        }
    }

    /// Whether something must be answered at or below the node; of a list, whether it must have an
    /// item.
    pub fn is_demanded(&self) -> bool {
        match self {
            Self::Input { field, .. } => field.required,
            Self::Group { children, .. } => children.iter().any(Self::is_demanded),
            Self::List { field, .. } => matches!(field.kind, Kind::List { min, .. } if min > 0),
        }
    }

    /// Calls `visit` for every control at and below the node, in the order of the page.
    pub fn each_input(&self, visit: &mut impl FnMut(&str, &Field, &str)) {
        match self {
            Self::Input { path, field, value } => visit(path, field, value),
            Self::Group { children, .. } => {
                for child in children {
                    child.each_input(visit);
                }
            }
            Self::List { items, .. } => {
                for node in items.iter().flatten() {
                    node.each_input(visit);
                }
            }
        }
    }
}

/// The sections that are asked for with these answers: the steps of the task list.
pub fn sections<'a>(
    form: &'a FormDefinition,
    answers: &Answers,
    context: &Context<'_>,
) -> Vec<&'a Section> {
    let answers = asked(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    form.sections
        .iter()
        .filter(|section| reading.applies(section.when.as_ref(), ""))
        .collect()
}

/// The nodes of a section that are asked for with these answers.
pub fn layout(
    form: &FormDefinition,
    section: &Section,
    answers: &Answers,
    context: &Context<'_>,
) -> Vec<Node> {
    let answers = asked(form, answers, context);
    let reading = Reading::new(form, &answers, context);
    let mut nodes = reading.nodes(&section.fields, "");
    drop_implied(&mut nodes);
    nodes
}

/// Every question of a section, whatever the conditions: the blank form on paper.
pub fn layout_blank(section: &Section) -> Vec<Node> {
    section
        .fields
        .iter()
        .filter_map(|field| blank(field, ""))
        .collect()
}

fn blank(field: &Field, group: &str) -> Option<Node> {
    let path = join(group, &field.id);
    let children = |group: &str| -> Vec<Node> {
        field
            .children()
            .iter()
            .filter_map(|child| blank(child, group))
            .collect()
    };
    match field.kind {
        Kind::List { .. } => Some(Node::List {
            items: vec![children(&format!("{path}.0"))],
            next: None,
            field: bare(field),
            path,
        }),
        _ if !field.is_leaf() => Some(Node::Group {
            children: children(&path),
            field: bare(field),
            path,
        }),
        Kind::Tick | Kind::Reference { .. } | Kind::References { .. } => None,
        _ if field.implied.is_some() => None,
        _ => Some(Node::Input {
            path,
            field: bare(field),
            value: String::new(),
        }),
    }
}

impl<'a> Reading<'a> {
    /// The whole form, section by section.
    pub fn tree(&self) -> Vec<(&'a Section, Vec<Node>)> {
        self.form
            .sections
            .iter()
            .filter(|section| self.applies(section.when.as_ref(), ""))
            .map(|section| (section, self.nodes(&section.fields, "")))
            .collect()
    }

    pub fn nodes(&self, fields: &[Field], group: &str) -> Vec<Node> {
        fields
            .iter()
            .filter_map(|field| self.node(field, group))
            .collect()
    }

    fn node(&self, field: &Field, group: &str) -> Option<Node> {
        let path = join(group, &field.id);
        if !self.asks(field, &path, group) {
            return None;
        }
        let mut drawn = bare(field);
        drawn.required = self.requires(field, group);
        Some(match &field.kind {
            Kind::List { min, max, .. } => {
                let count = self.items(&path, *min, *max);
                let item = |at: usize| self.nodes(field.children(), &format!("{path}.{at}"));
                Node::List {
                    items: (0..count).map(item).collect(),
                    next: (count < *max).then(|| item(count)),
                    field: drawn,
                    path,
                }
            }
            _ if field.is_leaf() => {
                self.offer_items(&mut drawn);
                let value = self.value(&path, &drawn);
                Node::Input {
                    path,
                    field: drawn,
                    value,
                }
            }
            _ => Node::Group {
                children: self.nodes(field.children(), &path),
                field: drawn,
                path,
            },
        })
    }

    /// Makes a reference a choice among the items of its list.
    fn offer_items(&self, field: &mut Field) {
        let options = |list: &str| reference::options(self.form, self.answers, list);
        field.kind = match &field.kind {
            Kind::Reference { list } => Kind::Choice {
                options: options(list),
            },
            Kind::References { list } => Kind::Choices {
                options: options(list),
            },
            _ => return,
        };
    }
}

/// The field without its children.
fn bare(field: &Field) -> Field {
    let kind = match &field.kind {
        Kind::Group { .. } => Kind::Group { fields: Vec::new() },
        kind => kind.clone(),
    };
    Field {
        kind,
        spelled: Vec::new(),
        ..field.clone()
    }
}

/// Takes out what goes without asking, unless something else was answered.
fn drop_implied(nodes: &mut Vec<Node>) {
    nodes.retain_mut(|node| match node {
        Node::Input { field, value, .. } => field
            .implied
            .as_ref()
            .is_none_or(|implied| !value.is_empty() && value != implied),
        Node::Group { children, .. } => {
            drop_implied(children);
            true
        }
        Node::List { items, next, .. } => {
            items.iter_mut().chain(next.as_mut()).for_each(drop_implied);
            true
        }
    });
}

/// The options of a choice, whatever its kind; none for another kind.
pub(super) fn options_of(field: &Field) -> &[Choice] {
    match &field.kind {
        Kind::Choice { options } | Kind::Choices { options } => options,
        _ => &[],
    }
}
