//! The receipt: what the portal received, and when. Not the agency's acceptance slip.

use app::text::{Texts, files::size};
use chrono::{DateTime, NaiveDate, Utc};
use domain::Locale;
use serde_json::{Value, json};

use super::qr;

/// What a receipt says.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The agency that receives.
    pub office: String,
    pub code: String,
    /// Name of the procedure, in the language of the receipt.
    pub procedure: String,
    pub sender: String,
    pub received_at: DateTime<Utc>,
    /// When the agency answers; `None` where the law sets no term.
    pub due: Option<DueDate>,
    /// Sent without electronic identification: the signed paper must follow.
    pub signature_follows: bool,
    pub files: Vec<ReceivedFile>,
    /// Where anyone can check the receipt: origin and path.
    pub verify_address: String,
}

#[derive(Clone, Copy, Debug)]
pub struct DueDate {
    pub date: NaiveDate,
    /// Beyond the last confirmed calendar year.
    pub provisional: bool,
}

/// A line of the manifest.
#[derive(Clone, Debug)]
pub struct ReceivedFile {
    pub name: String,
    /// The paper that it is, as the form calls it.
    pub slot: String,
    pub bytes: u64,
    pub pages: Option<u32>,
    /// In hexadecimal digits.
    pub sha256: String,
}

impl Receipt {
    /// The data of the template; `clean` makes text of people printable.
    pub(super) fn data(
        &self,
        locale: Locale,
        clean: &dyn Fn(&str) -> String,
    ) -> anyhow::Result<Value> {
        let texts = Texts::new(locale);
        let t = |key: &str| texts.get(key);
        Ok(json!({
            "lang": locale.tag(),
            "title": t("document-receipt-title"),
            "office": clean(&self.office),
            "head": { "country": t("document-country"), "motto": t("document-motto") },
            "code": { "label": t("document-receipt-code"), "text": clean(&self.code) },
            "facts": [
                { "label": t("document-receipt-procedure"), "text": clean(&self.procedure) },
                { "label": t("document-receipt-sender"), "text": clean(&self.sender) },
                { "label": t("document-receipt-received-at"), "text": texts.long_moment(self.received_at) },
                { "label": t("document-receipt-due"), "text": self.due_words(&texts) },
            ],
            "notes": self.notes(&texts),
            "files": {
                "title": t("document-receipt-files"),
                "none": t("document-receipt-files-none"),
                "columns": [
                    t("document-receipt-column-number"),
                    t("document-receipt-column-name"),
                    t("document-receipt-column-size"),
                    t("document-receipt-column-pages"),
                    t("document-receipt-column-digest"),
                ],
                "rows": self.rows(&texts, clean),
            },
            "verify": {
                "text": t("document-receipt-verify"),
                "address": self.verify_address,
                "alt": texts.with("document-receipt-verify-picture", &[("address", self.verify_address.as_str().into())]),
                "picture": qr::svg(&self.verify_address)?,
            },
        }))
    }

    fn due_words(&self, texts: &Texts) -> String {
        match self.due {
            None => texts.get("document-receipt-due-open"),
            Some(DueDate {
                date,
                provisional: false,
            }) => texts.long_date(date),
            Some(DueDate {
                date,
                provisional: true,
            }) => texts.with(
                "document-receipt-due-provisional",
                &[("date", texts.long_date(date).into())],
            ),
        }
    }

    fn notes(&self, texts: &Texts) -> Vec<String> {
        let mut keys = vec!["document-receipt-what-it-is"];
        if self.due.is_some() {
            keys.push("document-receipt-what-the-date-means");
        }
        if self.signature_follows {
            keys.push("document-receipt-sign-on-paper");
        }
        keys.into_iter().map(|key| texts.get(key)).collect()
    }

    fn rows(&self, texts: &Texts, clean: &dyn Fn(&str) -> String) -> Vec<Value> {
        let row = |(at, file): (usize, &ReceivedFile)| {
            json!({
                "number": (at + 1).to_string(),
                "name": clean(&file.name),
                "slot": clean(&file.slot),
                "size": size(texts, file.bytes),
                "pages": file.pages.map_or_else(|| "–".to_owned(), |pages| pages.to_string()),
                "sha256": file.sha256,
            })
        };
        self.files.iter().enumerate().map(row).collect()
    }
}
