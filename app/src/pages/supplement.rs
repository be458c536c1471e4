//! Answering a supplement request: every item with words, files or both, sent together. One
//! form holds all of it, so that nothing typed is lost when a file is refused.

use domain::Locale;
use domain::dossier::Fault;
use domain::files::FileLimits;
use leptos::prelude::*;

use super::page::{Page, marked};
use super::samples::{self, SampleForm};
use crate::routes::{self, path};
use crate::text::{Texts, t, tw};
use crate::ui::error_summary::{SummaryLine, error_summary};
use crate::ui::error_text::{field_error, too_long};
use crate::ui::file_drop::{Drop, FileActs, Slot, file_list, island, list_id, refused, ways};
use crate::ui::typed::raw_text;
use crate::ui::{Notice, NoticeKind};

/// One thing that was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Names the item in the form.
    pub id: String,
    pub fault: Fault,
    /// What is asked, in the officer's words.
    pub words: String,
    /// The answer, as typed.
    pub answer: String,
    /// Neither words nor files were given.
    pub missing: bool,
    /// The answer is longer than this, in characters.
    pub most: Option<usize>,
    /// Its files, and where more are sent to.
    pub slot: Slot,
}

impl Asked {
    /// What is wrong with the answer.
    fn wrong(&self) -> Option<String> {
        match self.most {
            Some(most) => Some(too_long(&self.answer, most)),
            None => self.missing.then(|| t("supplement-missing")),
        }
    }
}

/// The page that answers a supplement request.
#[derive(Clone, Debug)]
pub struct SupplementModel {
    pub code: String,
    /// Key of the act, minted for this rendering.
    pub key: String,
    /// The answers that were sent were not taken: the title says so first.
    pub refused: bool,
    /// The list is another one than the form that was sent showed.
    pub changed: bool,
    pub items: Vec<Asked>,
    pub limits: FileLimits,
}

impl Page for SupplementModel {
    const NAME: &'static str = "supplement";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        let title = texts.with("supplement-title", &[("code", self.code.as_str().into())]);
        marked(title, self.refused, texts)
    }

    fn view(&self) -> AnyView {
        let code = self.code.as_str();
        if self.items.is_empty() {
            return view! {
                <h1>{tw("supplement-title", &[("code", code.into())])}</h1>
                <p>{t("supplement-nothing")}</p>
                <p><a class="button" href=path(routes::DOSSIER, &[code])>{t("sent-follow")}</a></p>
            }
            .into_any();
        }
        let drop = Drop {
            acts: FileActs::InForm,
            limits: self.limits,
        };
        let changed = self.changed.then(|| {
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{t("supplement-changed")}</p>
                </Notice>
            }
        });
        let items = self
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| one(at + 1, item, &drop))
            .collect_view();
        view! {
            <div class="flow">
                {error_summary(self.lines())}
                <h1>{tw("supplement-title", &[("code", code.into())])}</h1>
                {changed}
                <p>{t("supplement-lead")}</p>
                <form
                    method="post"
                    action=path(routes::DOSSIER_SUPPLEMENT, &[code])
                    enctype="multipart/form-data"
                >
                    // Enter presses the first button of a form: it must not be "remove".
                    <button class="hidden-text" type="submit" tabindex="-1" aria-hidden="true">
                        {t("supplement-send")}
                    </button>
                    <input type="hidden" name="key" value=self.key.clone()/>
                    {items}
                    <p class="buttons"><button class="button" type="submit">{t("supplement-send")}</button></p>
                </form>
            </div>
        }
        .into_any()
    }

    /// One item answered with files, one not answered at all; nothing to do; answers that are
    /// too long; another list than before.
    fn samples(locale: Locale) -> Vec<Self> {
        let Some(sample) = SampleForm::enforcement_request() else {
            return Vec::new();
        };
        let items = samples::slots(&sample.form, locale)
            .into_iter()
            .take(2)
            .enumerate()
            .map(|(at, slot)| Asked {
                id: at.to_string(),
                fault: if at == 0 {
                    Fault::Missing
                } else {
                    Fault::Wrong
                },
                words: "Bản án sơ thẩm, đủ các trang.".to_owned(),
                answer: String::new(),
                missing: at == 1,
                most: None,
                slot,
            })
            .collect();
        let some = Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
            key: "mau".to_owned(),
            refused: true,
            changed: false,
            items,
            limits: FileLimits::default(),
        };
        let none = Self {
            refused: false,
            items: Vec::new(),
            ..some.clone()
        };
        let mut long = some.clone();
        for asked in &mut long.items {
            asked.missing = false;
            asked.answer = "Tôi gửi lại bản án. ".repeat(6);
            asked.most = Some(100);
        }
        let changed = Self {
            refused: false,
            changed: true,
            ..some.clone()
        };
        vec![some, none, long, changed]
    }
}

impl SupplementModel {
    fn lines(&self) -> Vec<SummaryLine> {
        let line = |item: &Asked, words: &str| SummaryLine {
            href: format!("#{}", item.slot.id),
            words: format!("{}: {words}", item.words),
        };
        self.items
            .iter()
            .flat_map(|item| {
                let wrong = item.wrong().map(|words| line(item, &words));
                let refused = item.slot.refused.iter().map(|words| line(item, words));
                wrong.into_iter().chain(refused).collect::<Vec<_>>()
            })
            .collect()
    }
}

fn one(number: usize, item: &Asked, drop: &Drop<'_>) -> AnyView {
    let slot = &item.slot;
    let fault = t(&format!("supplement-fault-{}", item.fault.code()));
    let title = tw(
        "supplement-item",
        &[("number", number.into()), ("fault", fault.into())],
    );
    let (answer_id, hint_id) = (format!("{}-answer", slot.id), format!("{}-hint", slot.id));
    let zone = format!("{}-zone", slot.id);
    let error_id = format!("{answer_id}-error");
    let error = item.wrong().map(|words| field_error(&error_id, words));
    let is_wrong = error.is_some();
    let described = if is_wrong {
        format!("{hint_id} {error_id}")
    } else {
        hint_id.clone()
    };
    view! {
        <fieldset class="group" id=slot.id.clone() tabindex="-1">
            <legend class="group-title">{title}</legend>
            <p class="check-value">{item.words.clone()}</p>
            {error}
            <div class="field">
                <label class="field-label" for=answer_id.clone()>{t("supplement-answer")}</label>
                <p class="field-hint" id=hint_id>{t("supplement-answer-hint")}</p>
                <textarea
                    class="control"
                    id=answer_id
                    name=format!("answer.{}", item.id)
                    rows="4"
                    aria-describedby=described
                    aria-invalid=is_wrong.then_some("true")
                >
                    {raw_text(&item.answer)}
                </textarea>
            </div>
            {refused(slot)}
            <div id=list_id(slot)>{file_list(slot, drop)}</div>
            <div class="drop" id=zone.clone()>{ways(slot, drop, &format!("file.{}", item.id))}</div>
            {island(slot, drop, zone)}
        </fieldset>
    }
    .into_any()
}
