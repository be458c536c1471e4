//! What happened to a dossier, newest first, both sides.

use leptos::prelude::*;

use super::Fixture;

pub struct TimelineEntry {
    /// As people read it.
    pub when: String,
    /// As machines read it (RFC 3339).
    pub datetime: String,
    pub who: String,
    pub what: String,
    /// Reason, note, list of papers; one paragraph each.
    pub details: Vec<String>,
    /// Done by the citizen, not by the agency.
    pub by_citizen: bool,
}

#[component]
pub fn Timeline(entries: Vec<TimelineEntry>) -> impl IntoView {
    let entries: Vec<_> = entries.into_iter().map(entry).collect();
    view! { <ol class="timeline" role="list">{entries}</ol> }
}

fn entry(entry: TimelineEntry) -> impl IntoView {
    let details: Vec<_> = entry
        .details
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect();
    view! {
        <li class:citizen=entry.by_citizen>
            <span class="when">
                <time datetime=entry.datetime>{entry.when}</time>
                " · "
                {entry.who}
            </span>
            <p class="what">{entry.what}</p>
            {details}
        </li>
    }
}

fn samples() -> Vec<TimelineEntry> {
    vec![
        TimelineEntry {
            when: "16 giờ 30, thứ Tư, 25/11/2026".to_owned(),
            datetime: "2026-11-25T16:30:00+07:00".to_owned(),
            who: "Bộ phận một cửa".to_owned(),
            what: "Đã tiếp nhận hồ sơ".to_owned(),
            details: vec!["Ngày hẹn trả kết quả: thứ Ba, 01/12/2026.".to_owned()],
            by_citizen: false,
        },
        TimelineEntry {
            when: "09 giờ 12, thứ Hai, 23/11/2026".to_owned(),
            datetime: "2026-11-23T09:12:00+07:00".to_owned(),
            who: "Ông/Bà".to_owned(),
            what: "Đã gửi hồ sơ".to_owned(),
            details: vec![],
            by_citizen: true,
        },
    ]
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "both sides",
        view: || view! { <Timeline entries=samples()/> }.into_any(),
    }]
}
