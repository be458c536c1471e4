//! Tracking: dossier code and lookup secret open the dossier. A wrong pair says the same
//! whatever was wrong, so that nobody learns which codes exist.

use domain::Locale;
use leptos::prelude::*;

use super::page::{Page, marked};
use crate::{
    routes,
    text::{FluentValue, Texts, t, texts, tw},
    ui::{
        Breadcrumb, Button, Disclosure, Notice, NoticeKind,
        kept::{KEPT, hidden},
    },
};

/// Why the dossier was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupProblem {
    CodeMissing,
    /// Not the shape of a code.
    CodeUnreadable,
    SecretMissing,
    /// Not the shape of a secret.
    SecretUnreadable,
    /// No dossier with this code and this secret.
    NoMatch,
    /// Tried too often; minutes to wait.
    TooOften {
        minutes: u64,
    },
}

impl LookupProblem {
    fn words(self) -> String {
        match self {
            Self::CodeMissing => t("lookup-code-missing"),
            Self::CodeUnreadable => t("lookup-code-unreadable"),
            Self::SecretMissing => t("lookup-secret-missing"),
            Self::SecretUnreadable => t("lookup-secret-unreadable"),
            Self::NoMatch => t("lookup-no-match"),
            Self::TooOften { minutes } => tw(
                "lookup-too-often",
                &[("minutes", FluentValue::from(minutes))],
            ),
        }
    }

    const fn is_of_code(self) -> bool {
        matches!(self, Self::CodeMissing | Self::CodeUnreadable)
    }

    const fn is_of_secret(self) -> bool {
        matches!(self, Self::SecretMissing | Self::SecretUnreadable)
    }
}

#[derive(Clone, Debug, Default)]
pub struct LookupModel {
    /// As typed, or from the link of a mail.
    pub code: String,
    pub problem: Option<LookupProblem>,
    /// The page that was asked for, when the session had ended.
    pub next: Option<String>,
    /// It stands at the address of that page, where search engines shall not find it.
    pub in_place: bool,
    /// What was typed on that page: names and texts of its fields.
    pub kept: Vec<(String, String)>,
    /// Dossiers that were open in this browser have just been closed.
    pub closed: bool,
}

impl Page for LookupModel {
    const NAME: &'static str = "lookup";

    fn title(&self, texts: &Texts) -> String {
        marked(texts.get("lookup-title"), self.problem.is_some(), texts)
    }

    fn description(&self, texts: &Texts) -> Option<String> {
        (!self.in_place).then(|| texts.get("lookup-description"))
    }

    fn view(&self) -> AnyView {
        let next = self
            .next
            .clone()
            .map(|next| view! { <input type="hidden" name="next" value=next/> });
        let kept = hidden(&self.kept, KEPT);
        let ended = (self.next.is_some() && self.problem.is_none()).then(|| ended(self));
        let closed = self.closed.then(|| {
            view! {
                <div role="status">
                    <Notice kind=NoticeKind::Success><p>{t("lookup-closed")}</p></Notice>
                </div>
            }
        });
        view! {
            <div class="flow">
                <Breadcrumb/>
                {self.problem.map(summary)}
                {ended}
                {closed}
                <h1>{texts().get("lookup-title")}</h1>
                <p class="lead">{t("lookup-lead")}</p>
                <form class="flow" method="post" action=routes::LOOKUP novalidate>
                    {next}
                    {kept}
                    {code(self)}
                    {secret(self)}
                    <Button label=t("lookup-open")/>
                </form>
                <div class="disclosures">
                    <Disclosure summary=t("lookup-where")>
                        <p>{t("lookup-where-words")}</p>
                    </Disclosure>
                    <Disclosure summary=t("lookup-lost")>
                        <p>{t("lookup-lost-words")}</p>
                    </Disclosure>
                </div>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let with = |code: &str, problem| Self {
            code: code.to_owned(),
            problem,
            ..Self::default()
        };
        let interrupted = Self {
            code: "000.00.00.G15-261124-0007".to_owned(),
            next: Some("/ho-so/000.00.00.G15-261124-0007/bo-sung".to_owned()),
            in_place: true,
            kept: vec![("answer.1".to_owned(), "Tôi gửi bản đủ trang.".to_owned())],
            ..Self::default()
        };
        let closed = Self {
            closed: true,
            ..Self::default()
        };
        vec![
            interrupted,
            closed,
            Self::default(),
            with("000.00.00.G15-261124-0007", None),
            with("", Some(LookupProblem::CodeMissing)),
            with("0007", Some(LookupProblem::CodeUnreadable)),
            with(
                "000.00.00.G15-261124-0007",
                Some(LookupProblem::SecretMissing),
            ),
            with(
                "000.00.00.G15-261124-0007",
                Some(LookupProblem::SecretUnreadable),
            ),
            with("000.00.00.G15-261124-0007", Some(LookupProblem::NoMatch)),
            with("", Some(LookupProblem::TooOften { minutes: 15 })),
        ]
    }
}

/// Why the page that was asked for did not open.
fn ended(model: &LookupModel) -> impl IntoView + use<> {
    let kept = (!model.kept.is_empty()).then(|| view! { <p>{t("track-ask-kept")}</p> });
    view! {
        <Notice>
            <p>{t("track-ask")}</p>
            {kept}
        </Notice>
    }
}

/// What is wrong, at the top, where the focus goes.
fn summary(problem: LookupProblem) -> impl IntoView {
    let words = problem.words();
    let words = if problem.is_of_code() {
        view! { <a href="#code">{words}</a> }.into_any()
    } else if problem.is_of_secret() {
        view! { <a href="#secret">{words}</a> }.into_any()
    } else {
        words.into_any()
    };
    view! {
        <div role="alert" tabindex="-1" autofocus>
            <Notice kind=NoticeKind::Error title=t("lookup-problem")>
                <p>{words}</p>
            </Notice>
        </div>
    }
}

fn code(model: &LookupModel) -> impl IntoView + use<> {
    let problem = model.problem.filter(|problem| problem.is_of_code());
    view! {
        <div class="field" class:field-wrong=problem.is_some()>
            <label class="field-label" for="code">{t("lookup-code")}</label>
            <p class="field-hint" id="code-hint">{t("lookup-code-hint")}</p>
            {problem.map(|problem| error("code-error", problem))}
            <input
                class="control figures"
                type="text"
                id="code"
                name="code"
                value=model.code.clone()
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="100"
                aria-describedby=described("code", problem)
                aria-invalid=problem.map(|_| "true")
            />
        </div>
    }
}

fn secret(model: &LookupModel) -> impl IntoView + use<> {
    let problem = model.problem.filter(|problem| problem.is_of_secret());
    view! {
        <div class="field" class:field-wrong=problem.is_some()>
            <label class="field-label" for="secret">{t("lookup-secret")}</label>
            <p class="field-hint" id="secret-hint">{t("lookup-secret-hint")}</p>
            {problem.map(|problem| error("secret-error", problem))}
            <input
                class="control secret"
                type="text"
                id="secret"
                name="secret"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="40"
                aria-describedby=described("secret", problem)
                aria-invalid=problem.map(|_| "true")
            />
        </div>
    }
}

fn error(id: &'static str, problem: LookupProblem) -> impl IntoView {
    view! {
        <p class="field-error" id=id>
            <span class="hidden-text">{t("notice-error")} " "</span>
            {problem.words()}
        </p>
    }
}

fn described(id: &str, problem: Option<LookupProblem>) -> String {
    match problem {
        Some(_) => format!("{id}-hint {id}-error"),
        None => format!("{id}-hint"),
    }
}
