//! What the clock of a dossier says today: a word, a shape, the date. Officers and citizens
//! see the same date.

use chrono::{DateTime, NaiveDate, Utc};
use domain::dossier::{DueState, DueTag, Timeliness};
use leptos::prelude::*;

use super::{Fixture, Icon, icon};
use crate::text::{t, texts, tw};

/// A clock, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub tag: DueTag,
    /// The promised day, as long as it can be named.
    pub date: Option<NaiveDate>,
    /// By when the desk must answer, as long as it has not.
    pub answer: Option<Answer>,
}

/// The first answer of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    pub by: DateTime<Utc>,
    pub late: bool,
}

/// Days from which on a date is called soon.
const SOON: u32 = 1;

#[component]
pub fn DueLine(due: Due) -> impl IntoView {
    let answer = due.answer.map(answer);
    let date = due.date.map(|date| {
        let words = texts().short_date(date);
        view! { <time class="due-date" datetime=date.to_string()>{words}</time> }
    });
    let provisional = (due.tag.provisional && due.date.is_some())
        .then(|| view! { " "<abbr title=t("due-provisional-why")>{t("due-provisional")}</abbr> });
    view! {
        {answer}
        {mark(due.tag.state)}
        {date}
        {provisional}
    }
}

/// The word of a clock, with its shape.
pub fn mark(state: DueState) -> impl IntoView {
    let (class, shape) = look(state);
    view! {
        <span class=class>
            {icon(shape)}
            {words(state)}
        </span>
    }
}

fn answer(answer: Answer) -> impl IntoView {
    let class = if answer.late { "due late" } else { "due soon" };
    let key = if answer.late {
        "due-answer-late"
    } else {
        "due-answer"
    };
    let by = texts().short_moment(answer.by);
    view! {
        <span class=class>
            {icon(if answer.late { Icon::Warning } else { Icon::Clock })}
            {tw(key, &[("by", by.into())])}
        </span>
    }
}

/// Class and shape: late, soon, standing, done.
const fn look(state: DueState) -> (&'static str, Icon) {
    match state {
        DueState::OverdueBy { .. } | DueState::Done(Timeliness::Overdue) => {
            ("due late", Icon::Warning)
        }
        DueState::Today => ("due soon", Icon::Clock),
        DueState::Left { days, .. } if days <= SOON => ("due soon", Icon::Clock),
        DueState::Left { .. } | DueState::NoTerm => ("due", Icon::Clock),
        DueState::PausedSince(_) => ("due", Icon::Pause),
        DueState::Done(_) => ("due done", Icon::Check),
        DueState::Ended => ("due", Icon::Cross),
    }
}

fn words(state: DueState) -> String {
    let days = |key: &str, days: u32, working: bool| {
        let unit = if working { "working" } else { "calendar" };
        tw(&format!("{key}-{unit}"), &[("days", days.into())])
    };
    match state {
        DueState::NoTerm => t("due-none"),
        DueState::Left {
            days: left,
            working,
        } => days("due-left", left, working),
        DueState::Today => t("due-today"),
        DueState::OverdueBy {
            days: over,
            working,
        } => days("due-over", over, working),
        DueState::PausedSince(since) => {
            tw("due-paused", &[("date", texts().short_date(since).into())])
        }
        DueState::Done(timeliness) => t(&format!("due-done-{}", timeliness.code())),
        DueState::Ended => t("due-ended"),
    }
}

/// A clock of every kind.
pub fn samples() -> Vec<Due> {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day);
    let states = [
        DueState::NoTerm,
        DueState::Left {
            days: 3,
            working: true,
        },
        DueState::Left {
            days: 1,
            working: true,
        },
        DueState::Today,
        DueState::OverdueBy {
            days: 2,
            working: true,
        },
        DueState::OverdueBy {
            days: 5,
            working: false,
        },
        DueState::PausedSince(day(1).unwrap_or_default()),
        DueState::Done(Timeliness::OnTime),
        DueState::Ended,
    ];
    let mut all: Vec<Due> = states
        .into_iter()
        .map(|state| Due {
            tag: DueTag {
                state,
                provisional: false,
            },
            date: day(7),
            answer: None,
        })
        .collect();
    all[0].date = None;
    all[1].tag.provisional = true;
    all[2].answer = day(1)
        .and_then(|day| day.and_hms_opt(9, 30, 0))
        .map(|by| Answer {
            by: by.and_utc(),
            late: false,
        });
    all
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "every clock",
        view: || {
            let all = samples()
                .into_iter()
                .map(|due| view! { <p class="row"><DueLine due=due/></p> })
                .collect_view();
            view! { <div class="flow">{all}</div> }.into_any()
        },
    }]
}
