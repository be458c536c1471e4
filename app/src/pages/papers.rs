//! The papers of a draft: a place for each one that the case needs.

use std::collections::BTreeMap;

use domain::Locale;
use domain::files::FileLimits;
use leptos::prelude::*;

use super::page::{Page, marked};
use super::samples::{self, SampleForm};
use crate::routes::{self, path};
use crate::text::files::size;
use crate::text::{Texts, t, texts, tw};
use crate::ui::error_summary::{SummaryLine, error_summary};
use crate::ui::file_drop::{Drop, FileActs, Slot, file_drop, file_list, list_id};
use crate::ui::fragment::fragment;
use crate::ui::way_back::{WayBack, way_back};

/// Ids of the sentences that another file changes.
const TOTALS: &str = "papers-totals";
const MISSING: &str = "papers-missing";

/// The page of papers.
#[derive(Clone, Debug)]
pub struct PapersModel {
    pub procedure: String,
    pub step: usize,
    pub of: usize,
    pub slots: Vec<Slot>,
    pub limits: FileLimits,
    pub way_back: WayBack,
}

impl Page for PapersModel {
    const NAME: &'static str = "papers";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        let title = format!("{} - {}", texts.get("papers-title"), self.procedure);
        let wrong = self.slots.iter().any(|slot| !slot.refused.is_empty());
        marked(title, wrong, texts)
    }

    fn view(&self) -> AnyView {
        let draft = self.way_back.draft.as_str();
        let drop = Drop {
            acts: FileActs::OfDraft(draft),
            limits: self.limits,
        };
        let slots = self
            .slots
            .iter()
            .map(|slot| file_drop(slot, &drop))
            .collect_view();
        let step = tw(
            "step-of",
            &[("step", self.step.into()), ("of", self.of.into())],
        );
        let lead = if self.slots.is_empty() {
            "papers-none-asked"
        } else {
            "papers-lead"
        };
        view! {
            <div class="flow">
                <p class="step"><a href=path(routes::DRAFT, &[draft])>{t("section-to-list")}</a></p>
                {error_summary(self.refused())}
                <p class="step-number">{step}</p>
                <h1>{t("papers-title")}</h1>
                <p>{t(lead)}</p>
                <div id=TOTALS>{totals(&self.slots, &self.limits)}</div>
                {slots}
                <div id=MISSING>{missing(&self.slots)}</div>
                <form method="post" action=path(routes::DRAFT_PAPERS, &[draft])>
                    <p class="actions"><button class="button" type="submit">{t("papers-continue")}</button></p>
                </form>
                {way_back(&self.way_back, false)}
            </div>
        }
        .into_any()
    }

    fn samples(locale: Locale) -> Vec<Self> {
        let Some(sample) = SampleForm::enforcement_request() else {
            return Vec::new();
        };
        vec![Self {
            procedure: sample.form.title.get(locale).to_owned(),
            step: 7,
            of: 7,
            slots: samples::slots(&sample.form, locale),
            limits: FileLimits::default(),
            way_back: samples::way_back(),
        }]
    }
}

impl PapersModel {
    fn refused(&self) -> Vec<SummaryLine> {
        self.slots
            .iter()
            .flat_map(|slot| {
                slot.refused.iter().map(|words| SummaryLine {
                    href: format!("#{}", slot.id),
                    words: format!("{}: {words}", slot.label),
                })
            })
            .collect()
    }
}

/// What is drawn anew when a file came into this slot, by the ids of the elements.
pub fn changed_parts(
    locale: Locale,
    slots: &[Slot],
    slot: &str,
    drop: &Drop<'_>,
) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::from([
        (
            TOTALS.to_owned(),
            fragment(locale, || totals(slots, &drop.limits).into_any()),
        ),
        (
            MISSING.to_owned(),
            fragment(locale, || missing(slots).into_any()),
        ),
    ]);
    if let Some(slot) = slots.iter().find(|known| known.id == slot) {
        parts.insert(list_id(slot), fragment(locale, || file_list(slot, drop)));
    }
    parts
}

/// How much may be sent and how much is there.
fn totals(slots: &[Slot], limits: &FileLimits) -> Option<AnyView> {
    if slots.is_empty() {
        return None;
    }
    let files = slots.iter().flat_map(|slot| &slot.files);
    let used: u64 = files.clone().map(|file| file.bytes).sum();
    let words = tw(
        "papers-totals",
        &[
            ("files", limits.files.into()),
            ("size", size(&texts(), limits.dossier_bytes).into()),
            ("count", files.count().into()),
            ("used", size(&texts(), used).into()),
        ],
    );
    Some(view! { <p class="field-hint">{words}</p> }.into_any())
}

/// Which required papers are not there yet.
fn missing(slots: &[Slot]) -> Option<AnyView> {
    let names: Vec<&str> = slots
        .iter()
        .filter(|slot| slot.required && slot.files.is_empty())
        .map(|slot| slot.label.as_str())
        .collect();
    if names.is_empty() {
        return None;
    }
    let words = tw("papers-missing", &[("names", names.join("; ").into())]);
    Some(view! { <p class="papers-missing">{words}</p> }.into_any())
}
