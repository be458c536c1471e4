//! A part of a page as HTML, for islands that put it in place of the old one.

use domain::Locale;
use leptos::prelude::*;

use crate::text::Texts;

/// Renders a part of a page without its frame.
pub fn fragment<F>(locale: Locale, body: F) -> String
where
    F: FnOnce() -> AnyView,
{
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(Texts::new(locale));
        body().to_html()
    });
    owner.cleanup();
    html.replace("<!>", "<!---->")
}
