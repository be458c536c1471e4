//! A draft: its sections as a task list, how far each is, and the way back to it.

use leptos::prelude::*;

use crate::routes::{self, path};
use crate::text::{t, tw};
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

impl DraftModel {
    /// The first task that still needs something.
    fn next(&self) -> Option<&Task> {
        self.tasks
            .iter()
            .find(|task| matches!(task.state, TaskState::Todo | TaskState::Begun(1..)))
    }

    pub fn samples() -> Vec<Self> {
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

pub fn draft_page(model: DraftModel) -> AnyView {
    let of = model.tasks.len();
    let done = model
        .tasks
        .iter()
        .filter(|task| matches!(task.state, TaskState::Done | TaskState::Begun(0)))
        .count();
    let progress = tw(
        "draft-progress",
        &[("done", done.into()), ("of", of.into())],
    );
    let check = path(routes::DRAFT_CHECK, &[&model.way_back.draft]);
    let go_on = match model.next() {
        Some(task) => (
            task.href.clone(),
            tw("draft-continue", &[("task", task.title.as_str().into())]),
        ),
        None => (check, t("draft-check")),
    };
    view! {
        <div class="flow">
            <h1 lang=model.lang>{model.procedure}</h1>
            <p>{tw("draft-agency", &[("agency", model.agency.into())])}</p>
            <p>{t("draft-lead")}</p>
            <p class="draft-progress"><strong>{progress}</strong></p>
            {task_list(model.tasks)}
            <p><a class="button" href=go_on.0>{go_on.1}</a></p>
            {way_back(&model.way_back, true)}
        </div>
    }
    .into_any()
}

/// A draft that is no longer there, or never was: what happened and what to do.
pub fn draft_gone_page(days: i64) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t("draft-gone-title")}</h1>
            <p>{tw("draft-gone-why", &[("days", days.into())])}</p>
            <p>{t("draft-gone-again")}</p>
            <p><a class="button" href=routes::CATALOGUE>{t("draft-gone-catalogue")}</a></p>
            <p>{t("draft-gone-sent")}</p>
            <p><a href=routes::LOOKUP>{t("draft-gone-lookup")}</a></p>
        </div>
    }
    .into_any()
}

/// A draft that has become a dossier.
pub fn draft_sent_page(code: &str) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t("draft-sent-title")}</h1>
            <p>{tw("draft-sent-words", &[("code", code.into())])}</p>
            <p>{t("draft-gone-sent")}</p>
            <p><a class="button" href=routes::LOOKUP>{t("draft-gone-lookup")}</a></p>
        </div>
    }
    .into_any()
}
