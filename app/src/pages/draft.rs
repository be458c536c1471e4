//! A draft: its sections as a task list, how far each is, and the way back to it.

use domain::Locale;
use leptos::prelude::*;

use super::page::{Page, marked};
use crate::islands::ForgetOlder;
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::task_list::{Task, TaskState, task_list};
use crate::ui::way_back::{WayBack, way_back};

/// The page of a draft.
#[derive(Clone, Debug)]
pub struct DraftModel {
    /// Name of the procedure.
    pub procedure: String,
    pub lang: Option<&'static str>,
    /// The agency that the request goes to.
    pub agency: String,
    pub tasks: Vec<Task>,
    pub way_back: WayBack,
}

impl Page for DraftModel {
    const NAME: &'static str = "draft";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        let wrong = self.way_back.error.is_some();
        marked(self.procedure.clone(), wrong, texts)
    }

    fn view(&self) -> AnyView {
        let of = self.tasks.len();
        let done = self
            .tasks
            .iter()
            .filter(|task| matches!(task.state, TaskState::Done | TaskState::Begun(0)))
            .count();
        let progress = tw(
            "draft-progress",
            &[("done", done.into()), ("of", of.into())],
        );
        let check = path(routes::DRAFT_CHECK, &[&self.way_back.draft]);
        let go_on = match self.next() {
            Some(task) => (
                task.href.clone(),
                tw("draft-continue", &[("task", task.title.as_str().into())]),
            ),
            None => (check, t("draft-check")),
        };
        view! {
            <div class="flow">
                <h1 lang=self.lang>{self.procedure.clone()}</h1>
                <p>{tw("draft-agency", &[("agency", self.agency.as_str().into())])}</p>
                <p>{t("draft-lead")}</p>
                <p class="draft-progress"><strong>{progress}</strong></p>
                {task_list(self.tasks.clone())}
                <p><a class="button" href=go_on.0>{go_on.1}</a></p>
                {way_back(&self.way_back, true)}
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        let task = |title: &str, part: &str, state| Task {
            title: title.to_owned(),
            lang: None,
            href: path(routes::DRAFT_SECTION, &["mau", part]),
            state,
        };
        vec![Self {
            procedure: "Yêu cầu thi hành án dân sự".to_owned(),
            lang: None,
            agency: "Thi hành án dân sự tỉnh Vĩnh Long".to_owned(),
            tasks: vec![
                task("Người yêu cầu", "nguoi-yeu-cau", TaskState::Done),
                task("Bản án, quyết định", "ban-an", TaskState::Begun(2)),
                task("Tài sản", "tai-san", TaskState::Optional),
                task("Giấy tờ kèm theo", "tai-lieu", TaskState::Todo),
            ],
            way_back: WayBack {
                draft: "mau".to_owned(),
                url: "https://mot-cua.example/nop/mau".to_owned(),
                until: "22/02/2027".to_owned(),
                mailed_to: Some("hue@example.org".to_owned()),
                ..WayBack::default()
            },
        }]
    }
}

impl DraftModel {
    /// The first task that still needs something.
    fn next(&self) -> Option<&Task> {
        self.tasks
            .iter()
            .find(|task| matches!(task.state, TaskState::Todo | TaskState::Begun(1..)))
    }
}

/// What this browser kept of a draft that takes no more text goes: it may be somebody else's.
fn forget(draft: &str) -> impl IntoView + use<> {
    view! { <ForgetOlder draft=path(routes::DRAFT, &[draft]) saved=Vec::new()/> }
}

/// A draft that is no longer there, or never was: what happened and what to do.
#[derive(Clone, Debug)]
pub struct DraftGone {
    /// The part of the path that names the draft.
    pub draft: String,
    /// Days after its last change that a draft is kept.
    pub days: i64,
}

impl Page for DraftGone {
    const NAME: &'static str = "draft-gone";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        texts.get("draft-gone-title")
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                {forget(&self.draft)}
                <h1>{self.title(&texts())}</h1>
                <p>{tw("draft-gone-why", &[("days", self.days.into())])}</p>
                <p>{t("draft-gone-again")}</p>
                <p><a class="button" href=routes::CATALOGUE>{t("draft-gone-catalogue")}</a></p>
                <p>{t("draft-gone-sent")}</p>
                <p><a href=routes::LOOKUP>{t("draft-gone-lookup")}</a></p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            draft: "mau".to_owned(),
            days: 90,
        }]
    }
}

/// A draft that has become a dossier.
#[derive(Clone, Debug)]
pub struct DraftSent {
    /// The part of the path that names the draft.
    pub draft: String,
    /// Of the dossier.
    pub code: String,
}

impl Page for DraftSent {
    const NAME: &'static str = "draft-sent";
    const ISLANDS: bool = true;

    fn title(&self, texts: &Texts) -> String {
        texts.get("draft-sent-title")
    }

    fn view(&self) -> AnyView {
        view! {
            <div class="flow">
                {forget(&self.draft)}
                <h1>{self.title(&texts())}</h1>
                <p>{tw("draft-sent-words", &[("code", self.code.as_str().into())])}</p>
                <p>{t("draft-gone-sent")}</p>
                <p><a class="button" href=routes::LOOKUP>{t("draft-gone-lookup")}</a></p>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        vec![Self {
            draft: "mau".to_owned(),
            code: "000.00.00.G15-261125-0007".to_owned(),
        }]
    }
}
