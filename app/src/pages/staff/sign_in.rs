//! Staff sign-in, and the way on for words that were typed when a session had ended.

use domain::Locale;
use leptos::prelude::*;

use crate::{
    pages::page::{Page, marked},
    routes,
    shell::Room,
    text::{Texts, t, texts},
    ui::{
        Button, Notice, NoticeKind,
        kept::{KEPT, hidden},
    },
};

/// Why nobody is signed in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
    /// Login or password: the page does not tell which.
    Wrong,
    /// The session ended while something was being written.
    SessionEnded,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInModel {
    pub login: String,
    /// Where to go afterwards: a path of this site.
    pub next: String,
    pub problem: Option<SignInProblem>,
    /// What was being sent to `next` when the session ended.
    pub kept: Vec<(String, String)>,
}

impl Page for SignInModel {
    const NAME: &'static str = "sign-in";

    fn title(&self, texts: &Texts) -> String {
        let wrong = self.problem == Some(SignInProblem::Wrong);
        marked(texts.get("sign-in-title"), wrong, texts)
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let problem = self.problem.map(|problem| {
            let (kind, words) = match problem {
                SignInProblem::Wrong => (NoticeKind::Error, t("sign-in-wrong")),
                SignInProblem::SessionEnded => (NoticeKind::Warning, t("sign-in-session-ended")),
            };
            view! { <div role="alert"><Notice kind=kind><p>{words}</p></Notice></div> }
        });
        view! {
            <div class="flow narrow">
                <h1>{t("sign-in-title")}</h1>
                {problem}
                <form class="flow" method="post" action=routes::SIGN_IN>
                    <input type="hidden" name="next" value=self.next.clone()/>
                    {hidden(&self.kept, KEPT)}
                    <div class="field">
                        <label class="field-label" for="login">{t("sign-in-login")}</label>
                        <input
                            class="control"
                            type="text"
                            id="login"
                            name="login"
                            value=self.login.clone()
                            autocomplete="username"
                            autocapitalize="none"
                            spellcheck="false"
                            maxlength="100"
                            required
                        />
                    </div>
                    <div class="field">
                        <label class="field-label" for="password">{t("sign-in-password")}</label>
                        <input
                            class="control"
                            type="password"
                            id="password"
                            name="password"
                            autocomplete="current-password"
                            maxlength="200"
                            required
                        />
                    </div>
                    <Button label=t("sign-in-button")/>
                </form>
                <p class="quiet">{t("sign-in-help")}</p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![
            Self::default(),
            Self {
                login: "clerk".to_owned(),
                problem: Some(SignInProblem::Wrong),
                ..Self::default()
            },
            Self {
                problem: Some(SignInProblem::SessionEnded),
                next: "/can-bo/ho-so/000.00.00.G15-261124-0007/decline".to_owned(),
                kept: vec![("words".to_owned(), "Bản án thuộc tỉnh khác.".to_owned())],
                ..Self::default()
            },
        ]
    }
}

/// What was typed when the session ended, to be sent again by whoever is signed in now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendAgainModel {
    /// Where it was going.
    pub path: String,
    pub kept: Vec<(String, String)>,
    /// The page on which it was typed.
    pub back: String,
}

impl Page for SendAgainModel {
    const NAME: &'static str = "send-again";

    fn title(&self, texts: &Texts) -> String {
        texts.get("send-again-title")
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let words = self
            .kept
            .iter()
            .filter(|(_, value)| value.chars().any(char::is_whitespace))
            .map(|(_, value)| view! { <blockquote class="typed">{value.clone()}</blockquote> })
            .collect_view();
        view! {
            <div class="flow narrow">
                <h1>{self.title(&texts())}</h1>
                <p>{t("send-again-words")}</p>
                {words}
                <form class="buttons" method="post" action=self.path.clone()>
                    {hidden(&self.kept, "")}
                    <Button label=t("send-again-button")/>
                    <a href=self.back.clone()>{t("send-again-back")}</a>
                </form>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            path: "/can-bo/ho-so/000.00.00.G15-261124-0007/decline".to_owned(),
            kept: vec![
                ("version".to_owned(), "3".to_owned()),
                ("words".to_owned(), "Bản án thuộc tỉnh khác.".to_owned()),
            ],
            back: "/can-bo/ho-so/000.00.00.G15-261124-0007".to_owned(),
        }]
    }
}
