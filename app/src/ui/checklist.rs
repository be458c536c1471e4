//! The checklist of what the law demands of a dossier. Ticks are working notes; those that
//! find fault become the list of a supplement request.

use domain::dossier::Mark;
use leptos::prelude::*;

use super::{Fixture, error_text::field_error};
use crate::text::{t, tw};

/// Most characters of a note.
pub const NOTE: usize = 1_000;

/// A line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// A place for papers, or the path of an answer.
    pub item: String,
    pub label: String,
    /// In which case it is needed, on what it rests.
    pub note: Option<String>,
    /// The law demands it in this case.
    pub required: bool,
    /// How many files lie there; `None` where no file is asked for.
    pub files: Option<usize>,
    pub mark: Mark,
    pub words: String,
    /// What is wrong with the words, if they were not taken.
    pub problem: Option<String>,
}

impl CheckLine {
    /// The id of the control for the words.
    pub fn words_id(&self) -> String {
        format!("{}-words", self.id())
    }

    fn id(&self) -> String {
        format!("check-{}", self.item.replace('.', "-"))
    }
}

/// The checklist as a form that posts to `action`, or as a list for those who only read.
pub fn checklist(lines: &[CheckLine], action: Option<String>) -> AnyView {
    if let Some(action) = action {
        return form(lines, action);
    }
    let lines = lines.iter().map(read_only).collect_view();
    view! { <ul class="checklist" role="list">{lines}</ul> }.into_any()
}

fn form(lines: &[CheckLine], action: String) -> AnyView {
    let lines = lines.iter().map(line).collect_view();
    view! {
        <form method="post" action=action>
            <ul class="checklist" role="list">{lines}</ul>
            <p>
                <button type="submit" class="button secondary">{t("checklist-save")}</button>
            </p>
        </form>
    }
    .into_any()
}

fn line(line: &CheckLine) -> AnyView {
    let (id, words_id) = (line.id(), line.words_id());
    let error_id = format!("{words_id}-error");
    let problem = line.problem.clone();
    let is_refused = problem.is_some();
    let error = problem.map(|words| field_error(&error_id, words));
    let options = Mark::ALL
        .iter()
        .map(|mark| {
            view! {
                <option value=mark.code() selected=line.mark == *mark>
                    {t(&format!("mark-{}", mark.code()))}
                </option>
            }
        })
        .collect_view();
    view! {
        <li class:wrong=is_wrong(line)>
            <label for=id.clone()>{line.label.clone()}</label>
            {facts(line)}
            {error}
            <div class="check-controls">
                <select class="control" id=id name=format!("mark.{}", line.item)>
                    {options}
                </select>
                <label class="hidden-text" for=words_id.clone()>
                    {tw("checklist-words", &[("item", line.label.as_str().into())])}
                </label>
                <input
                    class="control"
                    type="text"
                    id=words_id
                    name=format!("words.{}", line.item)
                    value=line.words.clone()
                    autocomplete="off"
                    aria-describedby=is_refused.then_some(error_id)
                    aria-invalid=is_refused.then_some("true")
                />
            </div>
        </li>
    }
    .into_any()
}

fn read_only(line: &CheckLine) -> AnyView {
    let mark = t(&format!("mark-{}", line.mark.code()));
    let words = (!line.words.is_empty()).then(|| view! { <p>{line.words.clone()}</p> });
    view! {
        <li class:wrong=is_wrong(line)>
            <b>{line.label.clone()}</b>
            {facts(line)}
            <p>{mark}</p>
            {words}
        </li>
    }
    .into_any()
}

/// Whether it is a duty, how many files lie there, on what it rests.
fn facts(line: &CheckLine) -> AnyView {
    let duty = if line.required {
        "checklist-required"
    } else {
        "checklist-optional"
    };
    let files = line
        .files
        .map(|files| view! { " · "{tw("checklist-files", &[("files", files.into())])} });
    let note = line.note.clone().map(|note| view! { " · "{note} });
    view! { <p class="quiet">{t(duty)}{files}{note}</p> }.into_any()
}

fn is_wrong(line: &CheckLine) -> bool {
    line.mark.fault().is_some()
}

pub fn samples() -> Vec<CheckLine> {
    let line = |item: &str, label: &str, required, files, mark, words: &str| CheckLine {
        item: item.to_owned(),
        label: label.to_owned(),
        note: None,
        required,
        files,
        mark,
        words: words.to_owned(),
        problem: None,
    };
    vec![
        line("requester", "Người yêu cầu", true, None, Mark::Present, ""),
        line(
            "judgment",
            "Bản án, quyết định",
            true,
            Some(1),
            Mark::Unchecked,
            "",
        ),
        CheckLine {
            note: Some("Nộp qua người đại diện · NĐ 152/2026/NĐ-CP Đ.2".to_owned()),
            ..line(
                "power_of_attorney",
                "Văn bản ủy quyền hợp lệ",
                true,
                Some(0),
                Mark::Missing,
                "Xin gửi giấy ủy quyền có chứng thực.",
            )
        },
    ]
}

fn refused() -> Vec<CheckLine> {
    let first = samples().into_iter().take(1);
    first
        .map(|line| CheckLine {
            item: "requester.refused".to_owned(),
            words: "Hỏi lại số nhà. ".repeat(80),
            problem: Some(tw("act-too-long", &[("max", NOTE.into())])),
            ..line
        })
        .collect()
}

pub fn fixtures() -> Vec<Fixture> {
    vec![
        Fixture {
            name: "to fill in",
            view: || checklist(&samples(), Some("/".to_owned())),
        },
        Fixture {
            name: "refused",
            view: || checklist(&refused(), Some("/".to_owned())),
        },
        Fixture {
            name: "to read",
            view: || checklist(&samples(), None),
        },
    ]
}
