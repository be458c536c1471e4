//! Every page with every sample of its model: what `portal check` renders in both languages
//! and what the tests of pages walk through.

use domain::Locale;

use super::{PAGES, Page, page::frame};
use crate::{
    routes,
    shell::{Assets, Room, render, within},
};

/// All of them, in one language.
pub fn specimens(locale: Locale) -> Vec<Specimen> {
    within(locale, || {
        PAGES.iter().flat_map(|page| page(locale)).collect()
    })
}

/// A page with a sample of its model.
pub struct Specimen {
    /// File stem: `home-0`.
    pub name: String,
    draw: Box<dyn Fn(Assets) -> String>,
}

impl Specimen {
    /// The whole document.
    pub fn render(&self, assets: Assets) -> String {
        (self.draw)(assets)
    }
}

/// The specimens of one page.
pub(super) fn of<P: Page>(locale: Locale) -> Vec<Specimen> {
    P::samples(locale)
        .into_iter()
        .enumerate()
        .map(|(number, model)| Specimen {
            name: format!("{}-{number}", P::NAME),
            draw: Box::new(move |assets| draw(&model, locale, assets)),
        })
        .collect()
}

fn draw<P: Page>(model: &P, locale: Locale, assets: Assets) -> String {
    let path = match model.room() {
        Room::Citizen => routes::HOME,
        Room::Staff => routes::QUEUE,
    };
    let mut frame = frame(model, locale, path, assets);
    frame.staff = P::SEEN_BY.map(|role| ("Trần Thị Mẫu".to_owned(), role));
    frame.demo = true;
    render(frame, || model.view())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ASSETS: Assets = Assets {
        css: "/tai-san/main.css",
        boot: "/tai-san/boot.js",
    };

    /// The values of an attribute in a page.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let start = format!(" {attribute}=\"");
        html.split(start.as_str())
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    }

    fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
        let rest = html.split_once(from).map_or("", |(_, rest)| rest);
        rest.split_once(to).map_or("", |(inside, _)| inside)
    }

    #[test]
    fn every_page_is_whole_in_both_languages() {
        for locale in Locale::ALL {
            let mut names = BTreeSet::new();
            for specimen in &specimens(locale) {
                let name = &specimen.name;
                let html = specimen.render(ASSETS);
                assert!(names.insert(name.clone()), "{name} stands there twice");
                let missing = between(&html, "«", "»");
                assert!(missing.is_empty(), "{name}: no {locale:?} text `{missing}`");
                assert!(!html.contains(" style="), "{name}: an inline style");
                let title = between(&html, "<title>", "</title>");
                assert!(title.ends_with("Một Cửa"), "{name}: the title is `{title}`");
                assert!(html.matches("<h1").count() == 1, "{name}: not one heading");
                let mut ids = BTreeSet::new();
                for id in values(&html, "id") {
                    assert!(ids.insert(id), "{name}: #{id} stands there twice");
                }
                for name_of in [
                    "for",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-controls",
                ] {
                    for targets in values(&html, name_of) {
                        for target in targets.split_whitespace() {
                            assert!(
                                ids.contains(target),
                                "{name}: {name_of} {target} leads nowhere"
                            );
                        }
                    }
                }
                for href in values(&html, "href") {
                    if let Some(target) = href.strip_prefix('#') {
                        let there = target.is_empty() || ids.contains(target);
                        assert!(there, "{name}: #{target} leads nowhere");
                    }
                }
            }
        }
    }

    /// Without the script an island is dead.
    #[test]
    fn where_islands_are_the_script_is_loaded() {
        for specimen in specimens(Locale::Vi) {
            let html = specimen.render(ASSETS);
            let name = &specimen.name;
            let alive = !html.contains("<leptos-island") || html.contains(ASSETS.boot);
            assert!(alive, "{name}: an island without its script");
        }
    }

    /// The script finds its way back to the stop in focus by its id.
    #[test]
    fn all_that_can_be_in_focus_among_the_questions_has_an_id() {
        let mut stops = 0;
        for specimen in specimens(Locale::Vi) {
            let html = specimen.render(ASSETS);
            let questions = html
                .split_once("data-questions")
                .map_or("", |(_, rest)| rest);
            for tag in ["<input", "<select", "<textarea", "<button", "<a "] {
                // The buttons below the questions stand outside.
                let inside = questions
                    .split_once("class=\"actions\"")
                    .map_or(questions, |(inside, _)| inside);
                for stop in inside.split(tag).skip(1) {
                    let stop = stop.split('>').next().unwrap_or_default();
                    if stop.contains("type=\"hidden\"") {
                        continue;
                    }
                    assert!(stop.contains(" id="), "{}: {tag}{stop}", specimen.name);
                    stops += 1;
                }
            }
        }
        assert!(stops > 50, "only {stops} stops");
    }
}
