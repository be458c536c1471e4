//! Withdrawing a dossier: what it means, and a confirmation.

use domain::Locale;
use leptos::prelude::*;

use super::page::{Page, marked};
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::error_summary::{SummaryLine, error_summary};
use crate::ui::error_text::too_long;
use crate::ui::labelled::{labelled, tick};
use crate::ui::typed::raw_text;
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

impl Page for WithdrawModel {
    const NAME: &'static str = "withdraw";

    fn title(&self, texts: &Texts) -> String {
        let title = texts.with("withdraw-title", &[("code", self.code.as_str().into())]);
        marked(title, self.is_wrong(), texts)
    }

    fn view(&self) -> AnyView {
        let code = self.code.as_str();
        let fields = fields(self);
        view! {
            <div class="flow">
                {error_summary(self.lines())}
                <h1>{tw("withdraw-title", &[("code", code.into())])}</h1>
                <Confirm
                    action=path(routes::DOSSIER_WITHDRAW, &[code])
                    consequences=vec![t("withdraw-means"), t("withdraw-again")]
                    submit=t("withdraw-send")
                    kind=ButtonKind::Danger
                    hidden=vec![
                        ("key".to_owned(), self.key.clone()),
                    ]
                    cancel=(t("withdraw-back"), path(routes::DOSSIER, &[code]))
                >
                    {fields}
                </Confirm>
            </div>
        }
        .into_any()
    }

    /// As opened, as sent without the confirmation, and as sent with too long a reason.
    fn samples(_: Locale) -> Vec<Self> {
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
}

impl WithdrawModel {
    /// Whether something is to be mended.
    const fn is_wrong(&self) -> bool {
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
                {raw_text(&model.words)}
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
#[derive(Clone, Debug)]
pub struct WithdrawNotNow {
    pub code: String,
}

impl Page for WithdrawNotNow {
    const NAME: &'static str = "withdraw-not-now";

    fn title(&self, texts: &Texts) -> String {
        texts.with("withdraw-title", &[("code", self.code.as_str().into())])
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p>{t("withdraw-not-now")}</p>
                <p><a class="button" href=path(routes::DOSSIER, &[&self.code])>{t("withdraw-back")}</a></p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
        }]
    }
}
