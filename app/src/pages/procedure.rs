//! One procedure: what it is for, four facts, the start and the form side by side, then
//! everything that the law wants told (TT 32/2017/TT-BTTTT Đ.5), unknown things openly.

mod facts;
mod law;
mod papers;
mod process;

use chrono::NaiveDate;
use domain::procedure::{Catalogue, Procedure};
use leptos::prelude::*;

use super::forms::{FormFiles, file_links};
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
}

pub fn samples() -> Vec<ProcedureModel> {
    let Ok(catalogue) = Catalogue::embedded() else {
        return vec![];
    };
    catalogue
        .procedures()
        .iter()
        .map(|procedure| ProcedureModel {
            procedure: procedure.clone(),
            today: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
            files: FormFiles {
                docx: Some(34_120),
                pdf: None,
            },
        })
        .collect()
}

pub fn title(model: &ProcedureModel, texts: &Texts) -> String {
    model.procedure.name.get(texts.locale()).to_owned()
}

pub fn view(model: &ProcedureModel) -> AnyView {
    let procedure = &model.procedure;
    let trail = vec![(t("catalogue-title"), routes::CATALOGUE.to_owned())];
    view! {
        <div class="flow">
            <Breadcrumb trail=trail/>
            <h1>{say(&procedure.name)}</h1>
            <p class="lead">{say(&procedure.summary)}</p>
            {facts::facts(model)}
            {ways_to_begin(model)}
            {contents(procedure)}
            {papers::section(procedure)}
            {process::steps(procedure)}
            {process::terms(procedure, model.today)}
            {process::delivery(procedure)}
            {law::refusals(procedure)}
            {law::notices(procedure)}
            {law::basis(procedure, model.today)}
        </div>
    }
    .into_any()
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
    use domain::{Locale, procedure::MandatoryItem};

    use super::*;
    use crate::{
        shell::{Assets, Frame, render},
        text::Texts,
    };

    const ASSETS: Assets = Assets {
        css: "/a.css",
        boot: "/a.js",
    };

    /// TT 32/2017/TT-BTTTT Đ.5: each of the eleven items has its place on each page.
    #[test]
    fn every_procedure_shows_the_eleven_items_in_both_languages() {
        let samples = samples();
        assert_eq!(samples.len(), 24);
        for model in samples {
            for locale in Locale::ALL {
                let title = title(&model, &Texts::new(locale));
                let html = render(Frame::new(title, locale, "/", ASSETS), || view(&model));
                for item in MandatoryItem::ALL
                    .into_iter()
                    .filter(|item| *item != MandatoryItem::Name)
                {
                    let mark = format!("data-item=\"{}\"", item.code());
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

    #[test]
    fn only_what_can_be_sent_here_has_a_start_button() {
        for model in samples() {
            let title = title(&model, &Texts::new(Locale::Vi));
            let html = render(Frame::new(title, Locale::Vi, "/", ASSETS), || view(&model));
            let start = routes::path(routes::START_DRAFT, &[&model.procedure.slug]);
            assert_eq!(html.contains(&start), model.procedure.is_online());
        }
    }
}
