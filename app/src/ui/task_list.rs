//! The sections of a draft and how far each is. The whole row is the link; what is done is
//! plain, only what is left is marked.

use leptos::prelude::*;

use super::Fixture;
use crate::text::{t, tw};

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing was answered yet.
    Todo,
    /// Begun, with so many places that still need something.
    Begun(usize),
    /// Nothing is missing.
    Done,
    /// Nothing was answered, and nothing has to be.
    Optional,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Task {
    pub title: String,
    /// The language of the title where it is not that of the page.
    pub lang: Option<&'static str>,
    pub href: String,
    pub state: TaskState,
}

pub fn task_list(tasks: Vec<Task>) -> AnyView {
    let rows = tasks
        .into_iter()
        .enumerate()
        .map(|(at, task)| row(at + 1, task))
        .collect_view();
    view! { <ol class="task-list">{rows}</ol> }.into_any()
}

fn row(number: usize, task: Task) -> AnyView {
    let id = format!("task-{number}");
    let state_id = format!("{id}-state");
    let (class, words) = match task.state {
        TaskState::Todo => ("task-state task-todo", t("task-todo")),
        TaskState::Begun(0) | TaskState::Done => ("task-state", t("task-done")),
        TaskState::Begun(left) => (
            "task-state task-begun",
            tw("task-begun", &[("count", left.into())]),
        ),
        TaskState::Optional => ("task-state", t("task-optional")),
    };
    view! {
        <li class="task">
            <a class="task-link" href=task.href aria-describedby=state_id.clone() lang=task.lang>
                {task.title}
            </a>
            <span class=class id=state_id>{words}</span>
        </li>
    }
    .into_any()
}

fn samples() -> Vec<Task> {
    let task = |title: &str, state| Task {
        title: title.to_owned(),
        lang: None,
        href: "#".to_owned(),
        state,
    };
    vec![
        task("Người yêu cầu", TaskState::Done),
        task("Người phải thi hành án", TaskState::Begun(2)),
        task("Bản án, quyết định", TaskState::Todo),
        task("Thông tin về tài sản", TaskState::Optional),
    ]
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "every state",
        view: || task_list(samples()),
    }]
}
