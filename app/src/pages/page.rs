//! What every page is: fields that say what it shows, and a look that follows from them.
//!
//! Never: where its data come from, or who may see it.

use domain::{Locale, dossier::Role};
use leptos::prelude::AnyView;

use crate::{
    shell::{Assets, Frame, Room},
    text::Texts,
};

/// A page: what it shows is its fields, how it looks a pure function of them.
pub trait Page: Sized + 'static {
    /// Stem of its file among the specimens: `home`.
    const NAME: &'static str;

    /// Whether it has islands; others load no script.
    const ISLANDS: bool = false;

    /// Who is signed in where its specimens are looked at.
    const SEEN_BY: Option<Role> = None;

    /// Title of the document, without the name of the site.
    fn title(&self, texts: &Texts) -> String;

    /// One sentence for search engines; a page without one is not indexed.
    fn description(&self, _texts: &Texts) -> Option<String> {
        None
    }

    /// Which room of the house it belongs to. Asked of the model, since a failure is told in
    /// the room where it happened.
    fn room(&self) -> Room {
        Room::Citizen
    }

    /// What stands between header and footer. Drawn where [`t`](crate::text::t) speaks the
    /// page's language.
    fn view(&self) -> AnyView;

    /// Models with which tests and `portal check` draw it. Made where
    /// [`t`](crate::text::t) speaks `locale`.
    fn samples(locale: Locale) -> Vec<Self>;
}

/// The frame, as far as the page itself can tell it. Whoever serves the page adds what only they
/// know: the agency, who is signed in, the address for search engines.
pub fn frame<P: Page>(model: &P, locale: Locale, path: &str, assets: Assets) -> Frame {
    let texts = Texts::new(locale);
    let mut frame = Frame::new(model.title(&texts), locale, path, assets);
    frame.room = model.room();
    frame.islands = P::ISLANDS;
    frame.description = model.description(&texts);
    frame
}

/// The title of a page with a form: with something to mend it says so first.
pub(super) fn marked(title: String, wrong: bool, texts: &Texts) -> String {
    if wrong {
        texts.with("title-error", &[("title", title.into())])
    } else {
        title
    }
}
