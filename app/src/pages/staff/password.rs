//! A member of staff changes the password: the one given by the administrator is good once.

use domain::{Locale, dossier::Role};
use leptos::prelude::*;

use crate::{
    pages::page::{Page, marked},
    routes,
    shell::Room,
    text::{Texts, t, tw},
    ui::{Button, Notice, NoticeKind, labelled::labelled},
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PasswordModel {
    /// For password managers, which keep login and password together.
    pub login: String,
    /// The password was given by somebody else: nothing else can be done before it is changed.
    pub forced: bool,
    /// It has just been changed.
    pub changed: bool,
    /// Characters that a password has at least.
    pub least: usize,
    /// What is wrong: name of the control, sentence.
    pub problem: Option<(&'static str, String)>,
    /// The page that the day begins with.
    pub home: &'static str,
}

impl Page for PasswordModel {
    const NAME: &'static str = "password";
    const SEEN_BY: Option<Role> = Some(Role::Clerk);

    fn title(&self, texts: &Texts) -> String {
        marked(texts.get("password-title"), self.problem.is_some(), texts)
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let forced = self.forced.then(|| {
            view! { <Notice kind=NoticeKind::Warning><p>{t("password-forced")}</p></Notice> }
        });
        let hint = tw("password-new-hint", &[("least", self.least.into())]);
        view! {
            <div class="flow narrow">
                <h1>{t("password-title")}</h1>
                {changed(self)}
                {forced}
                <form class="flow" method="post" action=routes::PASSWORD>
                    <input
                        type="text"
                        name="login"
                        value=self.login.clone()
                        autocomplete="username"
                        readonly
                        hidden
                    />
                    {field(self, "current", t("password-current"), None, "current-password")}
                    {field(self, "new", t("password-new"), Some(hint), "new-password")}
                    {field(self, "repeat", t("password-repeat"), None, "new-password")}
                    <p class="quiet">{t("password-others")}</p>
                    <Button label=t("password-button")/>
                </form>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let asked = Self {
            login: "clerk".to_owned(),
            least: 15,
            home: routes::QUEUE,
            ..Self::default()
        };
        vec![
            Self {
                forced: true,
                problem: Some(("new", tw("password-too-short", &[("least", 15.into())]))),
                ..asked.clone()
            },
            Self {
                changed: true,
                ..asked
            },
        ]
    }
}

impl PasswordModel {
    fn problem(&self, name: &str) -> Option<&str> {
        let found = self.problem.as_ref().filter(|(field, _)| *field == name);
        found.map(|(_, words)| words.as_str())
    }
}

fn changed(model: &PasswordModel) -> Option<AnyView> {
    let home = model.home;
    model.changed.then(|| {
        view! {
            <div role="status">
                <Notice kind=NoticeKind::Success>
                    <p>{t("password-changed")}" "<a href=home>{t("password-go-on")}</a></p>
                </Notice>
            </div>
        }
        .into_any()
    })
}

/// Nothing typed is shown again: it is a password.
fn field(
    model: &PasswordModel,
    name: &'static str,
    label: String,
    hint: Option<String>,
    autocomplete: &'static str,
) -> AnyView {
    let error = model.problem(name).map(str::to_owned);
    labelled(name, label, hint, error, |control| {
        view! {
            <input
                class="control"
                type="password"
                id=control.id
                name=name
                autocomplete=autocomplete
                maxlength="200"
                aria-describedby=control.described
                aria-invalid=control.invalid
                autofocus=control.invalid.is_some()
                required
            />
        }
        .into_any()
    })
}
