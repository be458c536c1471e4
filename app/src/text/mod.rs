//! Sentences for people: Fluent catalogues in `vi/` and `en/`, one file an area.
//!
//! Nothing that people read stands anywhere else (procedures and forms are data of their
//! own). A test holds both languages to the same keys and arguments.

mod dates;
pub mod files;
mod grounds;
mod terms;
#[cfg(test)]
mod tests;

use std::sync::{Arc, LazyLock};

use domain::Locale;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

pub use fluent_bundle::FluentValue;

/// The areas: file stem, Vietnamese, English. A new file is one line here.
pub const AREAS: &[(&str, &str, &str)] = &[
    (
        "common",
        include_str!("vi/common.ftl"),
        include_str!("en/common.ftl"),
    ),
    (
        "error",
        include_str!("vi/error.ftl"),
        include_str!("en/error.ftl"),
    ),
    (
        "documents",
        include_str!("vi/documents.ftl"),
        include_str!("en/documents.ftl"),
    ),
    (
        "files",
        include_str!("vi/files.ftl"),
        include_str!("en/files.ftl"),
    ),
    (
        "dates",
        include_str!("vi/dates.ftl"),
        include_str!("en/dates.ftl"),
    ),
    (
        "queue",
        include_str!("vi/queue.ftl"),
        include_str!("en/queue.ftl"),
    ),
    (
        "staff",
        include_str!("vi/staff.ftl"),
        include_str!("en/staff.ftl"),
    ),
    (
        "actions",
        include_str!("vi/actions.ftl"),
        include_str!("en/actions.ftl"),
    ),
    (
        "help",
        include_str!("vi/help.ftl"),
        include_str!("en/help.ftl"),
    ),
    (
        "home",
        include_str!("vi/home.ftl"),
        include_str!("en/home.ftl"),
    ),
    (
        "lookup",
        include_str!("vi/lookup.ftl"),
        include_str!("en/lookup.ftl"),
    ),
    (
        "procedure",
        include_str!("vi/procedure.ftl"),
        include_str!("en/procedure.ftl"),
    ),
    (
        "mail",
        include_str!("vi/mail.ftl"),
        include_str!("en/mail.ftl"),
    ),
    (
        "states",
        include_str!("vi/states.ftl"),
        include_str!("en/states.ftl"),
    ),
    (
        "errors",
        include_str!("vi/errors.ftl"),
        include_str!("en/errors.ftl"),
    ),
    (
        "form",
        include_str!("vi/form.ftl"),
        include_str!("en/form.ftl"),
    ),
    (
        "papers",
        include_str!("vi/papers.ftl"),
        include_str!("en/papers.ftl"),
    ),
    (
        "receipt",
        include_str!("vi/receipt.ftl"),
        include_str!("en/receipt.ftl"),
    ),
    (
        "track",
        include_str!("vi/track.ftl"),
        include_str!("en/track.ftl"),
    ),
];

static VI: LazyLock<Arc<Bundle>> = LazyLock::new(|| Arc::new(bundle(Locale::Vi)));
static EN: LazyLock<Arc<Bundle>> = LazyLock::new(|| Arc::new(bundle(Locale::En)));

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    locale: Locale,
    bundle: Arc<Bundle>,
}

impl Texts {
    pub fn new(locale: Locale) -> Self {
        let bundle = match locale {
            Locale::Vi => Arc::clone(&VI),
            Locale::En => Arc::clone(&EN),
        };
        Self { locale, bundle }
    }

    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The sentence for `key`.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The sentence for `key` with its arguments. A key that does not exist reads as
    /// itself in double angle brackets; tests look for those on every page.
    pub fn with(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return format!("«{key}»");
        };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&fluent), &mut errors);
        if errors.is_empty() {
            text.into_owned()
        } else {
            format!("«{key}»")
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// The texts of the page being rendered (Leptos context, given by [`crate::shell`]).
pub fn texts() -> Texts {
    leptos::prelude::use_context::<Texts>().unwrap_or_else(|| Texts::new(Locale::Vi))
}

/// Short for `texts().get(key)`, inside views.
pub fn t(key: &str) -> String {
    texts().get(key)
}

/// Short for `texts().with(key, args)`, inside views.
pub fn tw(key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    texts().with(key, args)
}

/// Builds a bundle. A catalogue that does not parse is caught by the test below; at run
/// time what can be read is used.
fn bundle(locale: Locale) -> Bundle {
    let tag = match locale {
        Locale::Vi => unic_langid::langid!("vi"),
        Locale::En => unic_langid::langid!("en"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would end up in mails, PDFs and snapshots.
    bundle.set_use_isolating(false);
    for (_, vi, en) in AREAS {
        let source = match locale {
            Locale::Vi => vi,
            Locale::En => en,
        };
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
