//! One section of a form: few questions that belong together, saved with one button.

use std::hash::{DefaultHasher, Hash, Hasher};

use domain::Locale;
use domain::form::{Answers, Node, layout, sections, validate_section};
use leptos::prelude::*;

use super::page::{Page, marked};
use super::samples::{self, SampleForm};
use crate::islands::{Autosave, AutosaveWords};
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::error_summary::{error_summary, summary_lines};
use crate::ui::field::{Drawing, fields};
use crate::ui::way_back::{WayBack, way_back};

/// Id of the form that the autosave island looks for.
const FORM: &str = "cau-hoi";

/// The page of a section.
#[derive(Clone, Debug)]
pub struct SectionModel {
    /// The section's part of the path.
    pub id: String,
    /// Name of the procedure.
    pub procedure: String,
    pub title: String,
    pub intro: Option<String>,
    /// Language of title and intro where they are not that of the page.
    pub lang: Option<&'static str>,
    /// Which step this is, from 1, and of how many.
    pub step: usize,
    pub of: usize,
    pub nodes: Vec<Node>,
    pub drawing: Drawing,
    /// Time of the last saving ("10:42").
    pub saved_at: Option<String>,
    /// Whether the page was opened from the check page and leads back there.
    pub from_check: bool,
    pub way_back: WayBack,
}

impl Page for SectionModel {
    const NAME: &'static str = "section";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        let title = format!("{} - {}", self.title, self.procedure);
        marked(title, !self.drawing.errors.is_empty(), texts)
    }

    fn view(&self) -> AnyView {
        let draft = &self.way_back.draft;
        let lines = summary_lines(&texts(), &self.nodes, &self.drawing.errors);
        let step = tw(
            "step-of",
            &[("step", self.step.into()), ("of", self.of.into())],
        );
        let intro = self
            .intro
            .clone()
            .map(|intro| view! { <p class="section-intro" lang=self.lang>{intro}</p> });
        let (next, button) = if self.from_check {
            ("kiem-tra", t("section-return"))
        } else {
            ("", t("section-continue"))
        };
        view! {
            <div class="flow">
                <p class="step"><a href=path(routes::DRAFT, &[draft])>{t("section-to-list")}</a></p>
                {error_summary(lines)}
                <p class="step-number">{step}</p>
                <h1 lang=self.lang>{self.title.clone()}</h1>
                {intro}
                <form
                    id=FORM
                    method="post"
                    action=path(routes::DRAFT_SECTION, &[draft, &self.id])
                    data-saved=self.way_back.mark(&self.id)
                    novalidate
                >
                    // Enter in a field presses the first button of a form: it must not be "remove".
                    <button class="hidden-text" type="submit" tabindex="-1" aria-hidden="true">
                        {button.clone()}
                    </button>
                    <input type="hidden" name="next" value=next/>
                    {questions(&self.nodes, &self.drawing)}
                    <Autosave form=FORM.to_owned() saved_at=self.saved_at.clone() words=autosave_words()/>
                    <p class="actions"><button class="button" type="submit">{button}</button></p>
                </form>
                {way_back(&self.way_back, false)}
            </div>
        }
        .into_any()
    }

    /// Every section of the request for enforcement as filled in, and as sent empty.
    fn samples(locale: Locale) -> Vec<Self> {
        let Some(sample) = SampleForm::enforcement_request() else {
            return Vec::new();
        };
        let asked = sections(&sample.form, &sample.answers, &sample.context());
        let of = asked.len() + 1;
        let mut models = Vec::new();
        for (at, section) in asked.into_iter().enumerate() {
            for answers in [&sample.answers, &Answers::new()] {
                let context = sample.context();
                let nodes = layout(&sample.form, section, answers, &context);
                let errors = validate_section(&sample.form, section, answers, &context);
                models.push(Self {
                    id: section.id.clone(),
                    procedure: sample.form.title.get(locale).to_owned(),
                    title: section.title.get(locale).to_owned(),
                    intro: section
                        .intro
                        .as_ref()
                        .map(|intro| intro.get(locale).to_owned()),
                    lang: None,
                    step: at + 1,
                    of,
                    drawing: Drawing::new(&Texts::new(locale), &nodes, &errors),
                    nodes,
                    saved_at: Some("10:42".to_owned()),
                    from_check: false,
                    way_back: samples::way_back(),
                });
            }
        }
        models
    }
}

/// The questions alone: the island puts them in anew when an answer calls for others.
pub fn questions(nodes: &[Node], drawing: &Drawing) -> AnyView {
    view! {
        <div data-questions="">
            <input type="hidden" name="shown" value=fingerprint(nodes)/>
            {fields(nodes, drawing)}
        </div>
    }
    .into_any()
}

/// Which questions a page shows: equal text, equal questions.
pub fn fingerprint(nodes: &[Node]) -> String {
    let mut hasher = DefaultHasher::new();
    mark(nodes, &mut hasher);
    format!("{:016x}", hasher.finish())
}

fn mark(nodes: &[Node], hasher: &mut DefaultHasher) {
    for node in nodes {
        node.path().hash(hasher);
        match node {
            Node::Input { field, .. } => field.required.hash(hasher),
            Node::Group { children, .. } => mark(children, hasher),
            Node::List { items, .. } => items.iter().for_each(|item| mark(item, hasher)),
        }
    }
}

fn autosave_words() -> AutosaveWords {
    AutosaveWords {
        saving: t("autosave-saving"),
        saved: tw("section-saved", &[("time", "{time}".into())]),
        failed: t("autosave-failed"),
        retry: t("autosave-retry"),
        gone: t("autosave-gone"),
        restored: t("autosave-restored"),
    }
}
