//! The receipt: a document that proves what was received, and says what comes next.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::Locale;
use leptos::prelude::*;

use super::{Page, samples};
use crate::islands::{Copy, Print};
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::close_here::close_here;
use crate::ui::manifest::{ManifestLine, manifest};
use crate::ui::{Code, Fact, Facts, FactsLayout, Panel};

/// The page of a receipt.
#[derive(Clone, Debug)]
pub struct ReceiptModel {
    pub code: String,
    /// Only for the browser that sent the request, and only for a while.
    pub secret: Option<String>,
    pub procedure: String,
    pub agency: String,
    pub received_at: DateTime<Utc>,
    /// By when the desk answers.
    pub answer_by: Option<DateTime<Utc>>,
    /// The promised day.
    pub due: Option<NaiveDate>,
    /// The calendar of that year has not been confirmed (tạm tính).
    pub provisional: bool,
    /// It counts only once the signed paper has come.
    pub pre_filing: bool,
    pub files: Vec<ManifestLine>,
    pub mailed_to: Option<String>,
    /// Where anybody can check a print of the receipt.
    pub verify_url: Option<String>,
}

impl Page for ReceiptModel {
    const NAME: &'static str = "receipt";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        texts.get("sent-title")
    }

    fn view(&self) -> AnyView {
        let (code, again) = (self.code.clone(), self.code.clone());
        let secret = secret(self.secret.clone());
        let sheet = view! {
            <Panel>
                <Code label=t("sent-code") value=code>
                    <Copy text=again label=t("sent-copy-code") done=t("sent-copied")/>
                </Code>
                {secret}
            </Panel>
        };
        view! {
            <div class="flow">
                <p class="sent-document">{t("sent-document")}</p>
                <h1>{self.title(&texts())}</h1>
                {sheet}
                {facts(self)}
                {next(self)}
                {due(self)}
                <h2>{t("sent-files")}</h2>
                <p>{t("sent-files-words")}</p>
                {manifest(self.files.clone())}
                {keep(self)}
                {close_here(&self.code)}
            </div>
        }
        .into_any()
    }

    /// As the sender sees it at once, and later.
    fn samples(_: Locale) -> Vec<Self> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default();
        let received_at = day.and_hms_opt(3, 42, 0).unwrap_or_default().and_utc();
        let fresh = Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
            secret: Some("7KQ4MX9T".to_owned()),
            procedure: "Yêu cầu thi hành án dân sự".to_owned(),
            agency: "Thi hành án dân sự tỉnh Vĩnh Long".to_owned(),
            received_at,
            answer_by: Some(received_at + TimeDelta::hours(24)),
            due: NaiveDate::from_ymd_opt(2026, 12, 2),
            provisional: false,
            pre_filing: true,
            files: samples::manifest(),
            mailed_to: Some("hue@example.org".to_owned()),
            verify_url: Some("https://mot-cua.example/xac-thuc/mau".to_owned()),
        };
        let later = Self {
            secret: None,
            due: None,
            mailed_to: None,
            ..fresh.clone()
        };
        vec![fresh, later]
    }
}

fn secret(secret: Option<String>) -> AnyView {
    let Some(secret) = secret else {
        return view! { <p>{t("sent-secret-hidden")}</p> }.into_any();
    };
    let again = secret.clone();
    view! {
        <Code label=t("sent-secret") value=secret secret=true>
            <Copy text=again label=t("sent-secret-copy") done=t("sent-copied")/>
        </Code>
        <p><strong>{t("sent-secret-words")}</strong></p>
        <p class="screen-only"><Print label=t("sent-print")/></p>
    }
    .into_any()
}

fn facts(model: &ReceiptModel) -> AnyView {
    let received = texts().long_moment(model.received_at);
    let facts = vec![
        Fact::new(t("sent-procedure"), model.procedure.clone()),
        Fact::new(t("sent-agency"), model.agency.clone()),
        Fact::new(t("sent-received"), received),
    ];
    view! { <Facts facts=facts layout=FactsLayout::Lines/> }.into_any()
}

fn next(model: &ReceiptModel) -> AnyView {
    let desk = match model.answer_by {
        Some(until) => {
            let until = texts().long_moment(until);
            tw("sent-next-desk", &[("until", until.into())])
        }
        None => t("sent-next-desk-open"),
    };
    let form = path(routes::DOSSIER_FORM, &[&model.code]);
    let sign = model.pre_filing.then(|| {
        view! {
            <li>
                {t("sent-sign")}
                <br/>
                <a href=form>{t("sent-form-pdf")}</a>
            </li>
        }
    });
    view! {
        <h2>{t("sent-next")}</h2>
        <ol class="steps">
            {sign}
            <li>{desk}</li>
        </ol>
    }
    .into_any()
}

fn due(model: &ReceiptModel) -> AnyView {
    let Some(due) = model.due else {
        return view! {
            <h2>{t("sent-due")}</h2>
            <p>{t("sent-due-open")}</p>
            <p>{t("sent-due-means-not")}</p>
        }
        .into_any();
    };
    let provisional = model
        .provisional
        .then(|| view! { <p>{t("sent-due-provisional")}</p> });
    view! {
        <h2>{t("sent-due")}</h2>
        <p class="sent-due">
            <strong><time datetime=due.to_string()>{texts().long_date(due)}</time></strong>
        </p>
        {provisional}
        <p>{t("sent-due-means")}</p>
        <p><strong>{t("sent-due-means-not")}</strong></p>
    }
    .into_any()
}

fn keep(model: &ReceiptModel) -> AnyView {
    let mail = match &model.mailed_to {
        Some(email) => tw("sent-mail", &[("email", email.as_str().into())]),
        None => t("sent-mail-none"),
    };
    let verify = model.verify_url.clone().map(|url| {
        view! { <p>{tw("sent-verify", &[("url", url.into())])}</p> }
    });
    view! {
        <p>{mail}</p>
        <p class="buttons screen-only">
            <a class="button" href=path(routes::RECEIPT_PDF, &[&model.code])>{t("sent-pdf")}</a>
            <a class="button secondary" href=path(routes::DOSSIER, &[&model.code])>
                {t("sent-follow")}
            </a>
        </p>
        {verify}
        <p>{t("sent-not-service")}</p>
    }
    .into_any()
}
