//! The last look before sending: all answers, papers, what will happen, the statement of
//! truth, and one button that names the act.

use domain::Locale;
use domain::form::present;
use leptos::prelude::*;

use super::page::{Page, marked};
use super::samples::{self, SampleForm};
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::check_list::{CheckSection, check_list};
use crate::ui::error_summary::{SummaryLine, error_summary};
use crate::ui::labelled::tick;
use crate::ui::manifest::{ManifestLine, manifest};
use crate::ui::way_back::{WayBack, way_back};
use crate::ui::{Notice, NoticeKind};

/// The page of the last look.
#[derive(Clone, Debug)]
pub struct CheckModel {
    /// Name of the procedure, which is also the name of the act.
    pub procedure: String,
    pub agency: String,
    pub sections: Vec<CheckSection>,
    pub papers: Vec<ManifestLine>,
    /// What keeps the request from being sent, each with the place to mend it.
    pub errors: Vec<SummaryLine>,
    /// What does not look right and keeps nobody from sending.
    pub warnings: Vec<String>,
    /// What is sent will have to be signed on paper.
    pub pre_filing: bool,
    /// Where mails go; empty when no address was given.
    pub email: String,
    /// Key of the act, minted for this rendering.
    pub key: String,
    /// The version of the draft that this page shows.
    pub version: i32,
    /// The statement of truth was not ticked.
    pub truth_missing: bool,
    /// The draft changed between the page and the sending; the page shows it anew.
    pub changed: bool,
    pub way_back: WayBack,
}

impl Page for CheckModel {
    const NAME: &'static str = "check";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        let title = format!("{} - {}", texts.get("check-title"), self.procedure);
        marked(title, self.truth_missing, texts)
    }

    fn view(&self) -> AnyView {
        let draft = self.way_back.draft.as_str();
        let papers_href = format!("{}?ve=kiem-tra", path(routes::DRAFT_PAPERS, &[draft]));
        let blocked = blocked(&self.errors);
        let changed = self.changed.then(
            || view! { <Notice kind=NoticeKind::Warning><p>{t("check-changed")}</p></Notice> },
        );
        let truth = self.truth_missing.then(|| {
            error_summary(vec![SummaryLine {
                href: "#cam-doan".to_owned(),
                words: t("check-truth-missing"),
            }])
        });
        let next = next(self);
        let send = self.errors.is_empty().then(|| send_form(draft, self));
        let form_pdf = path(routes::DRAFT_FORM, &[draft]);
        view! {
            <div class="flow">
                <p class="step"><a href=path(routes::DRAFT, &[draft])>{t("section-to-list")}</a></p>
                {truth}
                <h1>{t("check-title")}</h1>
                <p class="check-procedure"><strong>{self.procedure.clone()}</strong></p>
                <p>{tw("draft-agency", &[("agency", self.agency.as_str().into())])}</p>
                {changed}
                {blocked}
                <p>{t("check-lead")}</p>
                {warnings(&self.warnings)}
                {check_list(self.sections.clone())}
                <section class="check-section" aria-labelledby="check-papers">
                    <div class="check-head">
                        <h2 id="check-papers">{t("check-papers")}</h2>
                        <a
                            class="check-change"
                            href=papers_href
                            aria-label=tw("check-change-section", &[("section", t("check-papers").into())])
                        >
                            {t("check-change")}
                        </a>
                    </div>
                    {manifest(self.papers.clone())}
                </section>
                <p><a href=form_pdf>{t("check-form")}</a></p>
                {next}
                {send}
                {way_back(&self.way_back, false)}
            </div>
        }
        .into_any()
    }

    /// Ready to be sent, with a warning; and with something missing.
    fn samples(locale: Locale) -> Vec<Self> {
        let Some(sample) = SampleForm::enforcement_request() else {
            return Vec::new();
        };
        let sections = present(&sample.form, &sample.answers, &sample.context(), locale)
            .into_iter()
            .map(|section| CheckSection {
                href: Some(path(routes::DRAFT_SECTION, &["mau", &section.id])),
                section,
            })
            .collect();
        let ready = Self {
            procedure: sample.form.title.get(locale).to_owned(),
            agency: "Thi hành án dân sự tỉnh Vĩnh Long".to_owned(),
            sections,
            papers: samples::manifest(),
            errors: Vec::new(),
            warnings: vec![t("warning-past_limitation")],
            pre_filing: true,
            email: "hue@example.org".to_owned(),
            key: "mau".to_owned(),
            version: 1,
            truth_missing: true,
            changed: false,
            way_back: samples::way_back(),
        };
        let missing = Self {
            errors: vec![SummaryLine {
                href: path(routes::DRAFT_PAPERS, &["mau"]),
                words: t("error-paper-missing"),
            }],
            truth_missing: false,
            pre_filing: false,
            email: String::new(),
            ..ready.clone()
        };
        vec![ready, missing]
    }
}

fn blocked(errors: &[SummaryLine]) -> Option<AnyView> {
    if errors.is_empty() {
        return None;
    }
    let lines = errors
        .iter()
        .cloned()
        .map(|line| view! { <li><a href=line.href>{line.words}</a></li> })
        .collect_view();
    let title = tw("check-missing", &[("count", errors.len().into())]);
    Some(
        view! {
            <section class="error-summary" aria-labelledby="check-missing" tabindex="-1">
                <h2 id="check-missing">{title}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

fn warnings(warnings: &[String]) -> Option<AnyView> {
    if warnings.is_empty() {
        return None;
    }
    let lines = warnings
        .iter()
        .map(|words| view! { <li>{words.clone()}</li> })
        .collect_view();
    Some(
        view! {
            <section class="notice notice-warning" aria-labelledby="check-warnings">
                <h2 id="check-warnings">{t("check-warnings")}</h2>
                <ul>{lines}</ul>
                <p>{t("check-warnings-words")}</p>
            </section>
        }
        .into_any(),
    )
}

fn next(model: &CheckModel) -> AnyView {
    let mail = if model.email.is_empty() {
        t("check-next-no-mail")
    } else {
        tw("check-next-mail", &[("email", model.email.as_str().into())])
    };
    let sign = model
        .pre_filing
        .then(|| view! { <li>{t("check-prefiling")}</li> });
    view! {
        <section class="check-section" aria-labelledby="check-next">
            <h2 id="check-next">{t("check-next")}</h2>
            <ul>
                {sign}
                <li>{t("check-next-answer")}</li>
                <li>{mail}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn send_form(draft: &str, model: &CheckModel) -> AnyView {
    let error = model.truth_missing.then(|| t("check-truth-missing"));
    let act = lower_first(&model.procedure);
    view! {
        <form class="send" method="post" action=path(routes::DRAFT_SEND, &[draft])>
            <input type="hidden" name="key" value=model.key.clone()/>
            <input type="hidden" name="version" value=model.version.to_string()/>
            {tick("cam-doan", "truth", t("check-truth"), error)}
            <p class="actions">
                <button class="button" type="submit">
                    {tw("check-send", &[("act", act.into())])}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// The name of an act inside a sentence begins with a small letter.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The same key came with other content: nothing was done.
#[derive(Clone, Debug)]
pub struct Repeated {
    /// Where a new form is.
    pub again: String,
}

impl Page for Repeated {
    const NAME: &'static str = "repeated";

    fn title(&self, texts: &Texts) -> String {
        texts.get("repeat-title")
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p>{t("repeat-words")}</p>
                <p><a class="button" href=self.again.clone()>{t("repeat-again")}</a></p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            again: path(routes::DRAFT_CHECK, &["mau"]),
        }]
    }
}
