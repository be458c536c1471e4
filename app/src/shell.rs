//! The frame of every page: head, header, language switch, footer; and the one way from a
//! view to HTML.
//!
//! No script but the islands' (and only where a page has islands), no inline style.

use domain::{Locale, dossier::Role};
use leptos::prelude::*;

use crate::{
    text::{Texts, t},
    ui::{footer::footer, header::header, typed::raw_text},
};

/// Which room of the house a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Airy, whole sentences.
    Citizen,
    /// Dense, quick.
    Staff,
}

impl Room {
    const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Staff => "staff",
        }
    }
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
    /// Name of the agency whose portal this is, in Vietnamese; may be empty.
    pub office: String,
    /// Path and query of this page, for the language switch.
    pub path: String,
    /// Whether the page has islands; others load no script. Left out by the server when the
    /// browser asks to save data.
    pub islands: bool,
    pub assets: Assets,
    /// Name and role of who is signed in.
    pub staff: Option<(String, Role)>,
    /// Demonstration data: the page says so.
    pub demo: bool,
    /// One sentence for search engines; pages without one are not to be indexed.
    pub description: Option<String>,
    /// Address of the page without query, for search engines.
    pub canonical: Option<String>,
}

impl Frame {
    /// A citizens' page without islands, staff or demonstration data.
    pub fn new(title: impl Into<String>, locale: Locale, path: &str, assets: Assets) -> Self {
        Self {
            title: title.into(),
            locale,
            room: Room::Citizen,
            office: String::new(),
            path: path.to_owned(),
            islands: false,
            assets,
            staff: None,
            demo: false,
            description: None,
            canonical: None,
        }
    }
}

/// Runs `work` where [`t`] speaks `locale`: titles and other texts made before a page.
pub fn within<T>(locale: Locale, work: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(None);
    let done = owner.with(|| {
        provide_context(Texts::new(locale));
        work()
    });
    owner.cleanup();
    done
}

/// Renders a page.
pub fn render<F>(frame: Frame, body: F) -> String
where
    F: FnOnce() -> AnyView,
{
    let html = within(frame.locale, || document(&frame, body()).to_html());
    // The placeholder of Leptos is no valid comment; this one is, and hydrates the same.
    format!("<!doctype html>{}", html.replace("<!>", "<!---->"))
}

fn document(frame: &Frame, body: AnyView) -> AnyView {
    view! {
        <html lang=frame.locale.tag() data-room=frame.room.code()>
            {head(frame)}
            <body>
                {header(frame)}
                <main id="noi-dung" tabindex="-1">
                    <div class="wrap">{body}</div>
                </main>
                {footer(frame)}
            </body>
        </html>
    }
    .into_any()
}

fn head(frame: &Frame) -> impl IntoView + use<> {
    let description = frame
        .description
        .clone()
        .map(|text| view! { <meta name="description" content=text/> });
    let hidden = frame
        .description
        .is_none()
        .then(|| view! { <meta name="robots" content="noindex"/> });
    let canonical = frame
        .canonical
        .clone()
        .map(|href| view! { <link rel="canonical" href=href/> });
    // Whole and raw: a mark of Leptos behind a text would be read out as part of the title.
    let title = raw_text(&format!("{} - {}", frame.title, t("site-name")));
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title inner_html=title></title>
            <meta name="color-scheme" content="light dark"/>
            <meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)"/>
            <meta name="theme-color" content="#14171a" media="(prefers-color-scheme: dark)"/>
            <meta name="format-detection" content="telephone=no"/>
            {description}
            {hidden}
            {canonical}
            <link rel="icon" href=ICON/>
            <link rel="stylesheet" href=frame.assets.css/>
            {frame.islands.then(|| island_runtime(frame.assets))}
        </head>
    }
}

/// Wakes the islands when the browser is idle; never blocks the page.
fn island_runtime(assets: Assets) -> impl IntoView {
    view! { <script type="module" src=assets.boot></script> }
}

/// The mark of the house, small enough to travel with the page. Blanks are escaped: a URL has none.
const ICON: &str = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20\
    viewBox='0%200%2032%2040'%3E%3Cpath%20fill='%230b5f43'%20\
    d='M2%2040V16a14%2014%200%200%201%2028%200v24z'/%3E%3C/svg%3E";
