//! The way back to a draft: its link, kept on every screen, and a form that mails it.

use leptos::prelude::*;

use crate::islands::{Copy, ForgetOlder};
use crate::routes::{self, path};
use crate::text::{t, tw};

/// The link of a draft.
#[derive(Clone, Debug, Default)]
pub struct WayBack {
    /// The part of the path that names the draft.
    pub draft: String,
    /// The mark of what is saved of each section, by section: it changes with the answers.
    pub saved: Vec<(String, String)>,
    /// The whole link, with the portal's origin.
    pub url: String,
    /// The day until which the draft is kept, in words.
    pub until: String,
    /// Where the link was mailed to, if it was.
    pub mailed_to: Option<String>,
    /// What was typed as an address, and why it was refused.
    pub email: String,
    pub error: Option<String>,
}

impl WayBack {
    /// The mark of what is saved of a section.
    pub fn mark(&self, section: &str) -> Option<String> {
        let known = self.saved.iter().find(|(id, _)| id == section);
        known.map(|(_, mark)| mark.clone())
    }
}

/// `open`: the whole panel, not only its title.
pub fn way_back(way: &WayBack, open: bool) -> AnyView {
    let sent = way.mailed_to.clone().map(|email| {
        view! { <p class="way-back-sent">{tw("way-back-sent", &[("email", email.into())])}</p> }
    });
    let error = way.error.clone().map(|words| {
        view! {
            <p class="field-error" id="way-back-email-error">
                <span class="hidden-text">{t("error-prefix")}" "</span>
                {words}
            </p>
        }
    });
    let described = error.is_some().then_some("way-back-email-error");
    let here = path(routes::DRAFT, &[&way.draft]);
    view! {
        <ForgetOlder draft=here saved=way.saved.clone()/>
        <details class="disclosure way-back" id="quay-lai" open=open || way.error.is_some()>
            <summary>{t("way-back-title")}</summary>
            <div>
            <p>{tw("way-back-words", &[("until", way.until.as_str().into())])}</p>
            <p class="way-back-link">
                <strong>{t("way-back-link")}</strong>
                <br/>
                <a href=way.url.clone()>{way.url.clone()}</a>
            </p>
            <Copy text=way.url.clone() label=t("way-back-copy") done=t("way-back-copied")/>
            {sent}
            <form method="post" action=path(routes::DRAFT_LINK, &[&way.draft])>
                <div class="field">
                    <label class="field-label" for="way-back-email">{t("way-back-email")}</label>
                    {error}
                    <input
                        class="control"
                        type="text"
                        inputmode="email"
                        autocapitalize="none"
                        autocomplete="email"
                        id="way-back-email"
                        name="email"
                        value=way.email.clone()
                        aria-describedby=described
                        aria-invalid=described.map(|_| "true")
                    />
                </div>
                <button class="button secondary" type="submit">{t("way-back-send")}</button>
            </form>
            </div>
        </details>
    }
    .into_any()
}
