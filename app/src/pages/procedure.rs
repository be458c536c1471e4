//! One procedure: what it is for, four facts, the start and the form side by side, then
//! everything that the law wants told (TT 32/2017/TT-BTTTT Đ.5), unknown things openly.

mod facts;
mod law;
mod papers;
mod process;

use chrono::NaiveDate;
use domain::{
    Locale,
    procedure::{Catalogue, Procedure},
};
use leptos::prelude::*;

use super::{
    Page,
    forms::{FormFiles, file_links},
};
use crate::{
    routes,
    text::{Texts, t},
    ui::{Breadcrumb, Button, localized::say},
};

#[derive(Clone, Debug)]
pub struct ProcedureModel {
    pub procedure: Procedure,
    /// The law is told as it stands on this day.
    pub today: NaiveDate,
    pub files: FormFiles,
    /// What is sent online must be followed by its signed paper.
    pub pre_filing: bool,
}

impl Page for ProcedureModel {
    const NAME: &'static str = "procedure";

    fn title(&self, texts: &Texts) -> String {
        self.procedure.name.get(texts.locale()).to_owned()
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        Some(self.procedure.summary.get(texts.locale()).to_owned())
    }

    fn view(&self) -> AnyView {
        let procedure = &self.procedure;
        let trail = vec![(t("catalogue-title"), routes::CATALOGUE.to_owned())];
        view! {
            <div class="flow">
                <Breadcrumb trail=trail/>
                <h1>{say(&procedure.name)}</h1>
                <p class="lead">{say(&procedure.summary)}</p>
                {facts::facts(self)}
                {ways_to_begin(self)}
                {contents(procedure)}
                {papers::section(procedure)}
                {process::steps(procedure)}
                {process::terms(procedure, self.today)}
                {process::delivery(procedure)}
                {law::refusals(procedure)}
                {law::notices(procedure, self.pre_filing)}
                {law::basis(procedure, self.today)}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let Ok(catalogue) = Catalogue::embedded() else {
            return vec![];
        };
        catalogue
            .procedures()
            .iter()
            .map(|procedure| Self {
                procedure: procedure.clone(),
                today: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
                files: FormFiles {
                    docx: Some(34_120),
                    pdf: None,
                },
                pre_filing: true,
            })
            .collect()
    }
}

/// Begin here, or take the form; beside each other.
fn ways_to_begin(model: &ProcedureModel) -> impl IntoView + use<> {
    let slug = &model.procedure.slug;
    let start = model.procedure.is_online().then(|| {
        view! {
            <form method="post" action=routes::path(routes::START_DRAFT, &[slug])>
                <Button label=t("procedure-start")/>
            </form>
        }
    });
    let words = if model.procedure.is_online() {
        t("procedure-start-about")
    } else {
        t("procedure-paper-about")
    };
    view! {
        <div class="begin" data-item="form">
            <div class="buttons">
                {start}
                {file_links(slug, model.files)}
            </div>
            <p class="quiet">{words}</p>
        </div>
    }
}

/// Links within the page.
fn contents(procedure: &Procedure) -> impl IntoView + use<> {
    let refusals = !procedure.refusals.is_empty() || !procedure.not_refusable.is_empty();
    let links: Vec<_> = [
        ("can-co", "procedure-papers", true),
        ("cac-buoc", "procedure-steps", true),
        ("thoi-han", "procedure-terms", true),
        ("noi-nop", "procedure-delivery", true),
        ("tu-choi", "procedure-refusals", refusals),
        ("can-cu", "procedure-basis", true),
    ]
    .into_iter()
    .filter(|(_, _, there)| *there)
    .map(|(anchor, key, _)| view! { <li><a href=format!("#{anchor}")>{t(key)}</a></li> })
    .collect();
    view! {
        <nav class="contents" aria-label=t("procedure-contents")>
            <ul role="list">{links}</ul>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pages::page::frame,
        shell::{Assets, render},
    };

    const ASSETS: Assets = Assets {
        css: "/a.css",
        boot: "/a.js",
    };

    fn html(model: &ProcedureModel, locale: Locale) -> String {
        render(frame(model, locale, "/", ASSETS), || model.view())
    }

    /// The items of TT 32/2017/TT-BTTTT Đ.5 below the name, by the mark of their place.
    const ITEMS: [&str; 10] = [
        "steps",
        "manner",
        "documents",
        "terms",
        "subjects",
        "authority",
        "results",
        "form",
        "delivery",
        "legal-basis",
    ];

    /// With its name, each of the eleven items has its place on each page.
    #[test]
    fn every_procedure_shows_the_eleven_items_in_both_languages() {
        for locale in Locale::ALL {
            let samples = ProcedureModel::samples(locale);
            assert_eq!(samples.len(), 24);
            for model in samples {
                let html = html(&model, locale);
                for item in ITEMS {
                    let mark = format!("data-item=\"{item}\"");
                    assert!(
                        html.contains(&mark),
                        "{}: {mark}",
                        model.procedure.reference
                    );
                }
                assert!(
                    !html.contains('«'),
                    "{}: a text is missing",
                    model.procedure.reference
                );
            }
        }
    }

    /// The page from the place of an item to the next place.
    fn place<'a>(html: &'a str, item: &str) -> &'a str {
        let (_, rest) = html.split_once(&format!("data-item=\"{item}\"")).unwrap();
        rest.split(" data-item=").next().unwrap_or_default()
    }

    #[test]
    fn what_nobody_has_stated_is_shown_as_open_in_its_place() {
        let stated = ProcedureModel::samples(Locale::Vi).remove(0);
        let open = ProcedureModel {
            procedure: Procedure {
                who: vec![],
                steps: vec![],
                channels: vec![],
                documents: vec![],
                sets: None,
                terms: vec![],
                fee: None,
                authority: None,
                results: vec![],
                legal: vec![],
                published_by: None,
                ..stated.procedure.clone()
            },
            ..stated.clone()
        };
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            let says_open = |part: &str| part.contains(&texts.get("unknown"));
            let page = html(&open, locale);
            for item in ITEMS {
                // Where to begin and how the result comes back are the portal's own facts.
                let own = ["form", "delivery"].contains(&item);
                assert!(own || says_open(place(&page, item)), "{item}");
            }
            assert!(place(&page, "documents").contains(&texts.get("procedure-sets-unknown")));
            let (before, _) = page.split_once("data-item=\"results\"").unwrap();
            let open_facts = before.matches(&texts.get("unknown")).count();
            assert_eq!(open_facts, 2, "how long, and the fee");
            assert!(!says_open(place(&html(&stated, locale), "steps")));
        }
    }

    #[test]
    fn only_what_can_be_sent_here_has_a_start_button() {
        for model in ProcedureModel::samples(Locale::Vi) {
            let html = html(&model, Locale::Vi);
            let start = routes::path(routes::START_DRAFT, &[&model.procedure.slug]);
            assert_eq!(html.contains(&start), model.procedure.is_online());
        }
    }
}
