//! Withdrawing a dossier: what it means, and a confirmation.

use leptos::prelude::*;

use crate::routes::{self, path};
use crate::text::{t, tw};
use crate::ui::error_summary::{SummaryLine, error_summary};
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
    pub confirm_missing: bool,
}

impl WithdrawModel {
    /// As opened, and as sent without the confirmation.
    pub fn samples() -> Vec<Self> {
        let opened = Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
            key: "mau".to_owned(),
            words: String::new(),
            confirm_missing: false,
        };
        let unconfirmed = Self {
            words: "Các bên đã tự thỏa thuận.".to_owned(),
            confirm_missing: true,
            ..opened.clone()
        };
        vec![opened, unconfirmed]
    }
}

pub fn withdraw_page(model: &WithdrawModel) -> AnyView {
    let code = model.code.as_str();
    let missing = model.confirm_missing;
    let summary = missing.then(|| {
        error_summary(vec![SummaryLine {
            href: "#dong-y".to_owned(),
            words: t("withdraw-confirm-missing"),
        }])
    });
    let fields = fields(model);
    view! {
        <div class="flow">
            {summary}
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
    let missing = model.confirm_missing;
    let error = missing.then(|| {
        view! {
            <p class="field-error" id="dong-y-error">
                <span class="hidden-text">{t("error-prefix")}" "</span>
                {t("withdraw-confirm-missing")}
            </p>
        }
    });
    let class = if missing {
        "field field-wrong"
    } else {
        "field"
    };
    view! {
        <div class="field">
            <label class="field-label" for="ly-do">
                {t("withdraw-words")}
                " "
                <span class="field-optional">{t("field-optional")}</span>
            </label>
            <textarea class="control" id="ly-do" name="words" rows="4">{in_textarea(&model.words)}</textarea>
        </div>
        <div class=class>
            {error}
            <div class="tick">
                <input
                    type="checkbox"
                    id="dong-y"
                    name="confirm"
                    value="on"
                    aria-describedby=missing.then_some("dong-y-error")
                    aria-invalid=missing.then_some("true")
                />
                <label for="dong-y">
                    {tw("withdraw-confirm", &[("code", model.code.as_str().into())])}
                </label>
            </div>
        </div>
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
