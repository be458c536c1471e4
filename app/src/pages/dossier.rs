//! Following a dossier: where it stands in one sentence, who acts next and by when, what the
//! owner has to do, what has happened, and nothing else.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Locale;
use domain::calendar::local;
use domain::dossier::{DueState, DueTag, State, Timeliness};
use leptos::prelude::*;

use super::{Page, samples};
use crate::routes::{self, path};
use crate::text::{Texts, t, texts, tw};
use crate::ui::close_here::close_here;
use crate::ui::due_tag::{self, Due};
use crate::ui::manifest::{ManifestLine, manifest};
use crate::ui::{Fact, Facts, FactsLayout, Notice, NoticeKind, StatusTag, Timeline, TimelineEntry};
use crate::ui::{Todo, TodoList};

/// An entry of the log, as the owner reads it.
#[derive(Clone, Debug)]
pub struct Happened {
    pub at: DateTime<Utc>,
    /// What was done, in words.
    pub what: String,
    /// Reason and words, if there are some.
    pub details: Vec<String>,
    pub by_citizen: bool,
}

/// The page of a dossier.
#[derive(Clone, Debug)]
pub struct DossierModel {
    pub code: String,
    pub procedure: String,
    pub state: State,
    /// The promised day and how it stands.
    pub due: Due,
    /// Reason and words of the last decision that asks for attention (declined, stopped …).
    pub reason: Vec<String>,
    /// What the owner is asked to bring or mend; empty when it is not the owner's turn.
    pub todo: Vec<String>,
    /// The signed paper of a pre-filing has not come.
    pub sign: bool,
    /// The words of the result, once there is one.
    pub result: Option<String>,
    /// The result has a file to download.
    pub result_file: bool,
    pub can_withdraw: bool,
    pub happened: Vec<Happened>,
    pub files: Vec<ManifestLine>,
}

impl Page for DossierModel {
    const NAME: &'static str = "dossier";

    fn title(&self, texts: &Texts) -> String {
        texts.with("track-title", &[("code", self.code.as_str().into())])
    }

    fn view(&self) -> AnyView {
        let state = self.state;
        let reason = reason(self);
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p>{self.procedure.clone()}</p>
                <p class="track-state"><StatusTag state=state/></p>
                <p class="lead">{t(&format!("state-sentence-{}", state.code()))}</p>
                {reason}
                {result(self)}
                {next(self)}
                {todo(self)}
                {sign(self)}
                {timeline(&self.happened)}
                <h2>{t("track-files")}</h2>
                {manifest(self.files.clone())}
                {actions(self)}
                {close_here(&self.code)}
            </div>
        }
        .into_any()
    }

    /// One for every state that an owner can meet.
    fn samples(_: Locale) -> Vec<Self> {
        State::ALL
            .into_iter()
            .filter(|state| *state != State::Draft)
            .map(Self::sample)
            .collect()
    }
}

impl DossierModel {
    fn sample(state: State) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default();
        let at = day.and_hms_opt(3, 42, 0).unwrap_or_default().and_utc();
        let waits = state == State::SupplementRequested;
        let decided = matches!(state, State::ResultReady | State::Delivered);
        Self {
            code: "000.00.00.G15-261125-0007".to_owned(),
            procedure: "Yêu cầu thi hành án dân sự".to_owned(),
            state,
            due: Self::sample_due(state, day),
            reason: match state {
                State::NotAccepted | State::Stopped | State::Transferred => {
                    vec!["Bản án không thuộc thẩm quyền thi hành của cơ quan này.".to_owned()]
                }
                _ => Vec::new(),
            },
            todo: if waits {
                vec!["Bản án sơ thẩm, đủ các trang.".to_owned()]
            } else {
                Vec::new()
            },
            sign: state == State::Submitted,
            result: decided.then(|| "Đã ra quyết định thi hành án.".to_owned()),
            result_file: decided,
            can_withdraw: !state.is_final(),
            happened: vec![Happened {
                at,
                what: t("track-happened-submit"),
                details: Vec::new(),
                by_citizen: true,
            }],
            files: samples::manifest(),
        }
    }

    /// A clock of a kind that fits the state.
    fn sample_due(state: State, day: NaiveDate) -> Due {
        let state = match state {
            State::SupplementRequested | State::FeeDue | State::Suspended => {
                DueState::PausedSince(day)
            }
            State::ResultReady => DueState::Done(Timeliness::Overdue),
            State::Delivered => DueState::Done(Timeliness::OnTime),
            State::AwaitingApproval => DueState::Today,
            State::InProgress => DueState::OverdueBy {
                days: 2,
                working: true,
            },
            other if other.is_final() => DueState::Ended,
            _ => DueState::Left {
                days: 5,
                working: true,
            },
        };
        Due {
            tag: DueTag {
                state,
                provisional: matches!(state, DueState::Left { .. }),
            },
            date: Some(day),
            answer: None,
        }
    }
}

fn reason(model: &DossierModel) -> Option<AnyView> {
    if model.reason.is_empty() {
        return None;
    }
    let lines = model
        .reason
        .iter()
        .map(|line| view! { <p>{line.clone()}</p> })
        .collect_view();
    Some(view! { <Notice kind=NoticeKind::Warning>{lines}</Notice> }.into_any())
}

fn next(model: &DossierModel) -> AnyView {
    let who = match model.state.next_actor() {
        Some(role) => t(&format!("next-{}", role.code())),
        None => t("next-none"),
    };
    let facts = vec![
        Fact::new(t("track-next"), who),
        Fact::new(t("track-due"), due(model.due)),
    ];
    view! { <Facts facts=facts layout=FactsLayout::Lines/> }.into_any()
}

fn due(due: Due) -> AnyView {
    let state = due.tag.state;
    match (state, due.date) {
        (DueState::PausedSince(since), _) => {
            let since = texts().long_date(since);
            view! { {tw("track-due-paused", &[("date", since.into())])} }.into_any()
        }
        (DueState::Ended, _) => view! { {t("track-due-ended")} }.into_any(),
        (_, None) => view! { {t("track-due-none")} }.into_any(),
        (_, Some(date)) => {
            // Days to go are for those who work; whoever waits is told when it is too late.
            let mark = (!matches!(state, DueState::Left { .. }))
                .then(|| view! { " "{due_tag::mark(state)} });
            let provisional = due
                .tag
                .provisional
                .then(|| view! { " "{t("track-due-provisional")} });
            view! {
                <time datetime=date.to_string()>{texts().long_date(date)}</time>
                {provisional}
                {mark}
            }
            .into_any()
        }
    }
}

fn todo(model: &DossierModel) -> Option<AnyView> {
    if model.todo.is_empty() {
        return None;
    }
    let items = model
        .todo
        .iter()
        .map(|what| Todo {
            what: what.clone(),
            why: String::new(),
            done: false,
            link: None,
        })
        .collect();
    let words = tw("track-todo-words", &[("count", model.todo.len().into())]);
    let href = path(routes::DOSSIER_SUPPLEMENT, &[&model.code]);
    Some(
        view! {
            <section aria-labelledby="can-lam">
                <h2 id="can-lam">{t("track-todo")}</h2>
                <p>{words}</p>
                <TodoList items=items/>
                <p><a class="button" href=href>{t("track-todo-go")}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn sign(model: &DossierModel) -> Option<AnyView> {
    let form = path(routes::DOSSIER_FORM, &[&model.code]);
    model.sign.then(|| {
        view! {
            <section aria-labelledby="ky-don">
                <h2 id="ky-don">{t("track-sign-title")}</h2>
                <p>{t("track-sign-words")}</p>
                <p><a class="button secondary" href=form>{t("sent-form-pdf")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn result(model: &DossierModel) -> Option<AnyView> {
    let words = model.result.clone()?;
    let ready = (model.state == State::ResultReady && model.result_file)
        .then(|| view! { <p>{t("track-result-ready")}</p> });
    let href = path(routes::DOSSIER_RESULT, &[&model.code]);
    let file = model
        .result_file
        .then(|| view! { <p><a class="button" href=href>{t("track-result-get")}</a></p> });
    Some(
        view! {
            <section aria-labelledby="ket-qua">
                <h2 id="ket-qua">{t("track-result")}</h2>
                <p class="check-value">{words}</p>
                {ready}
                {file}
            </section>
        }
        .into_any(),
    )
}

fn timeline(happened: &[Happened]) -> AnyView {
    let entries = happened
        .iter()
        .map(|entry| {
            let at = local(entry.at);
            TimelineEntry {
                when: texts().long_moment(entry.at),
                datetime: format!("{}+07:00", at.format("%Y-%m-%dT%H:%M:%S")),
                who: t(if entry.by_citizen {
                    "track-you"
                } else {
                    "track-agency"
                }),
                what: entry.what.clone(),
                details: entry.details.clone(),
                by_citizen: entry.by_citizen,
            }
        })
        .collect();
    view! {
        <h2>{t("track-timeline")}</h2>
        <Timeline entries=entries/>
    }
    .into_any()
}

fn actions(model: &DossierModel) -> AnyView {
    let code = model.code.as_str();
    let withdraw = model.can_withdraw.then(|| {
        view! { <li><a href=path(routes::DOSSIER_WITHDRAW, &[code])>{t("track-withdraw")}</a></li> }
    });
    view! {
        <h2>{t("track-actions")}</h2>
        <ul>
            <li><a href=path(routes::DOSSIER_FORM, &[code])>{t("track-form")}</a></li>
            <li><a href=path(routes::RECEIPT, &[code])>{t("track-receipt")}</a></li>
            {withdraw}
        </ul>
    }
    .into_any()
}
