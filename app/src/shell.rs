//! The frame of every page: head, header, language switch, footer; and the one way from a
//! view to HTML.

use domain::Locale;
use leptos::prelude::*;

use crate::text::{Texts, t};

/// Which room of the house a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Citizen,
    Staff,
}

/// Names of the built files, made by the server's build script.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// Path of the style sheet.
    pub css: &'static str,
    /// Path of the script that wakes the islands.
    pub boot: &'static str,
}

/// What the frame needs to know.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Title of the page, without the name of the site. With an error in a form it begins
    /// with the word for *error*.
    pub title: String,
    pub locale: Locale,
    pub room: Room,
    /// Path and query of this page, for the language switch.
    pub path: String,
    /// Whether the page has islands; others load no script.
    pub islands: bool,
    pub assets: Assets,
    /// Name and role of who is signed in.
    pub staff: Option<(String, domain::dossier::Role)>,
    /// Demonstration data: the page says so.
    pub demo: bool,
}

/// Renders a page.
pub fn render<F>(frame: Frame, body: F) -> String
where
    F: FnOnce() -> AnyView,
{
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(Texts::new(frame.locale));
        document(&frame, body()).to_html()
    });
    owner.cleanup();
    // The placeholder of Leptos is no valid comment; this one is, and hydrates the same.
    format!("<!doctype html>{}", html.replace("<!>", "<!---->"))
}

fn document(frame: &Frame, body: AnyView) -> AnyView {
    view! {
        <html lang=frame.locale.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{format!("{} - {}", frame.title, t("site-name"))}</title>
                <link rel="stylesheet" href=frame.assets.css/>
            </head>
            <body>
                <main id="noi-dung">{body}</main>
            </body>
        </html>
    }
    .into_any()
}
