//! Withdrawing a dossier: what it means, and a confirmation.

use leptos::prelude::*;

use crate::routes::{self, path};
use crate::text::{t, tw};
use crate::ui::error_summary::{SummaryLine, error_summary};
use crate::ui::error_text::too_long;
use crate::ui::labelled::{labelled, tick};
use crate::ui::typed::in_textarea;
use crate::ui::{ButtonKind, Confirm};

/// The page that asks before a dossier is withdrawn.
#[derive(Clone, Debug)]
pub struct WithdrawModel {
    pub code: String,
    /// Key of the act, minted for this rendering.
    pub key: String,
    /// Reason, as typed.
    pub words: String,
    /// The reason is longer than this, in characters.
    pub most_words: Option<usize>,
    pub confirm_missing: bool,
}

impl WithdrawModel {
    /// As opened, as sent without the confirmation, and as sent with too long a reason.
    pub fn samples() -> Vec<Self> {
        let opened = Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
            key: "mau".to_owned(),
            words: String::new(),
            most_words: None,
            confirm_missing: false,
        };
        let unconfirmed = Self {
            words: "Các bên đã tự thỏa thuận.".to_owned(),
            confirm_missing: true,
            ..opened.clone()
        };
        let long = Self {
            words: "Các bên đã tự thỏa thuận. ".repeat(4),
            most_words: Some(100),
            ..opened.clone()
        };
        vec![opened, unconfirmed, long]
    }

    /// Whether something is to be mended.
    pub const fn is_wrong(&self) -> bool {
        self.confirm_missing || self.most_words.is_some()
    }

    fn lines(&self) -> Vec<SummaryLine> {
        let words = self.most_words.map(|most| SummaryLine {
            href: "#ly-do".to_owned(),
            words: too_long(&self.words, most),
        });
        let confirm = self.confirm_missing.then(|| SummaryLine {
            href: "#dong-y".to_owned(),
            words: t("withdraw-confirm-missing"),
        });
        words.into_iter().chain(confirm).collect()
    }
}

pub fn withdraw_page(model: &WithdrawModel) -> AnyView {
    let code = model.code.as_str();
    let fields = fields(model);
    view! {
        <div class="flow">
            {error_summary(model.lines())}
            <h1>{tw("withdraw-title", &[("code", code.into())])}</h1>
            <Confirm
                action=path(routes::DOSSIER_WITHDRAW, &[code])
                consequences=vec![t("withdraw-means"), t("withdraw-again")]
                submit=t("withdraw-send")
                kind=ButtonKind::Danger
                hidden=vec![
                    ("key".to_owned(), model.key.clone()),
                ]
                cancel=(t("withdraw-back"), path(routes::DOSSIER, &[code]))
            >
                {fields}
            </Confirm>
        </div>
    }
    .into_any()
}

fn fields(model: &WithdrawModel) -> AnyView {
    let long = model.most_words.map(|most| too_long(&model.words, most));
    let label = view! {
        {t("withdraw-words")}
        " "
        <span class="field-optional">{t("field-optional")}</span>
    };
    let words = labelled("ly-do", label, None, long, |control| {
        view! {
            <textarea
                class="control"
                id=control.id
                name="words"
                rows="4"
                aria-describedby=control.described
                aria-invalid=control.invalid
            >
                {in_textarea(&model.words)}
            </textarea>
        }
        .into_any()
    });
    let confirm = tw("withdraw-confirm", &[("code", model.code.as_str().into())]);
    let missing = model.confirm_missing.then(|| t("withdraw-confirm-missing"));
    view! {
        {words}
        {tick("dong-y", "confirm", confirm, missing)}
    }
    .into_any()
}

/// It is too late, or there is nothing to withdraw.
pub fn withdraw_not_now_page(code: &str) -> AnyView {
    view! {
        <div class="flow">
            <h1>{tw("withdraw-title", &[("code", code.into())])}</h1>
            <p>{t("withdraw-not-now")}</p>
            <p><a class="button" href=path(routes::DOSSIER, &[code])>{t("withdraw-back")}</a></p>
        </div>
    }
    .into_any()
}
