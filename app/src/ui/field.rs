//! Fields of a form, drawn from the tree that `domain::form::layout` makes: one control
//! with label, hint, error and the reading of what was typed. Names of controls are the
//! paths of answers. Never: a rule about an answer, a sentence outside `text`.

use std::collections::BTreeMap;

use domain::Locale;
use domain::form::{Errors, Field, Kind, Node};
use domain::text::Localized;
use leptos::prelude::*;

use super::error_text::{error_text, with_labels};
use super::understood::understood;
use super::{field_choice, field_date, field_group, field_text};
use crate::text::{Texts, t, texts};

/// What every field of a page needs beside its node.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    pub locale: Locale,
    pub errors: Errors,
    /// How typed values were understood, by path ("một triệu năm trăm nghìn đồng").
    pub understood: BTreeMap<String, String>,
    /// The list that shows an empty item more, because *add* was pressed.
    pub adding: Option<String>,
}

impl Drawing {
    /// For these nodes, with what is wrong with them.
    pub fn new(texts: &Texts, nodes: &[Node], errors: &Errors) -> Self {
        let locale = texts.locale();
        Self {
            locale,
            errors: with_labels(errors, nodes, locale),
            understood: understood(texts, nodes),
            adding: None,
        }
    }
}

/// Draws the nodes of a section one below the other.
pub fn fields(nodes: &[Node], drawing: &Drawing) -> AnyView {
    nodes
        .iter()
        .map(|node| field(node, drawing))
        .collect_view()
        .into_any()
}

/// Draws one node.
pub fn field(node: &Node, drawing: &Drawing) -> AnyView {
    match node {
        Node::Input { path, field, value } => {
            let parts = Parts::new(path, field, drawing);
            match &field.kind {
                Kind::Choice { options } if options.len() > field_choice::MOST_RADIOS => {
                    field_choice::select(&parts, options, value)
                }
                Kind::Choice { options } => field_choice::radios(&parts, options, value),
                Kind::Choices { options } => field_choice::checks(&parts, options, value),
                Kind::Tick => field_choice::tick_alone(&parts, value),
                Kind::Date { .. } | Kind::DateOrYear { .. } => field_date::boxes(&parts, value),
                _ => field_text::text(&parts, value),
            }
        }
        Node::Group {
            path,
            field,
            children,
        } => field_group::group(&Parts::new(path, field, drawing), children, drawing),
        Node::List {
            path,
            field,
            items,
            next,
        } => {
            let next = next.as_deref();
            field_group::list(&Parts::new(path, field, drawing), items, next, drawing)
        }
    }
}

/// The `id` of the control at `path`, also the target of links to it.
pub fn control_id(path: &str) -> String {
    path.replace('.', "-")
}

/// The `lang` of a phrase that stays Vietnamese on an English page.
pub fn lang_of(text: &Localized, locale: Locale) -> Option<&'static str> {
    let language = text.language(locale);
    (language != locale).then(|| language.tag())
}

/// The parts of a field that do not depend on its kind.
pub struct Parts<'a> {
    pub path: &'a str,
    pub field: &'a Field,
    pub id: String,
    pub locale: Locale,
    pub error: Option<String>,
    pub understood: Option<String>,
}

impl<'a> Parts<'a> {
    pub fn new(path: &'a str, field: &'a Field, drawing: &Drawing) -> Self {
        Self {
            path,
            field,
            id: control_id(path),
            locale: drawing.locale,
            error: drawing
                .errors
                .at(path)
                .map(|error| error_text(&texts(), error, &field.kind)),
            understood: drawing.understood.get(path).cloned(),
        }
    }

    /// `aria-describedby`: hint, error and reading, as far as they are there.
    pub fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.field.hint.is_some() {
            ids.push(format!("{}-hint", self.id));
        }
        if self.error.is_some() {
            ids.push(format!("{}-error", self.id));
        }
        if self.has_reading() {
            ids.push(format!("{}-reading", self.id));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// The label's words and, where the answer may stay away, the mark "(nếu có)".
    pub fn label(&self) -> AnyView {
        let optional = (!self.field.required).then(|| {
            view! { " "<span class="field-optional">{t("field-optional")}</span> }
        });
        view! { {self.label_words()}{optional} }.into_any()
    }

    /// The label's words alone, in their language.
    pub fn label_words(&self) -> AnyView {
        let lang = lang_of(&self.field.label, self.locale);
        view! { <span lang=lang>{self.field.label.get(self.locale).to_owned()}</span> }.into_any()
    }

    pub fn hint(&self) -> Option<AnyView> {
        let hint = self.field.hint.as_ref()?;
        let (id, lang) = (format!("{}-hint", self.id), lang_of(hint, self.locale));
        let words = hint.get(self.locale).to_owned();
        Some(view! { <p class="field-hint" id=id lang=lang>{words}</p> }.into_any())
    }

    pub fn error(&self) -> Option<AnyView> {
        let words = self.error.clone()?;
        let id = format!("{}-error", self.id);
        Some(
            view! {
                <p class="field-error" id=id>
                    <span class="hidden-text">{t("error-prefix")}" "</span>
                    {words}
                </p>
            }
            .into_any(),
        )
    }

    /// The line that tells what was understood. It is there, if empty, where an island may
    /// fill it while the person types.
    pub fn reading(&self) -> Option<AnyView> {
        if !self.has_reading() {
            return None;
        }
        let id = format!("{}-reading", self.id);
        let words = self.understood.clone().unwrap_or_default();
        Some(
            view! { <p class="field-reading" id=id data-reading=self.path.to_owned()>{words}</p> }
                .into_any(),
        )
    }

    fn has_reading(&self) -> bool {
        self.understood.is_some()
            || matches!(
                self.field.kind,
                Kind::Money { .. } | Kind::IdentityNumber | Kind::Phone
            )
    }

    pub fn frame_class(&self) -> &'static str {
        if self.error.is_some() {
            "field field-wrong"
        } else {
            "field"
        }
    }
}
