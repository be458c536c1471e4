//! The administrator's mail log: what was queued, sent, or failed, and why. Never the text
//! of a mail: the administrator reads no dossiers.

use chrono::{DateTime, Utc};
use domain::{
    Locale,
    dossier::{MailKind, MailState, Role},
};
use leptos::prelude::*;

use super::samples;
use crate::{
    pages::Page,
    routes,
    shell::Room,
    text::{Texts, t, texts, tw},
    ui::{DataTable, EmptyState, Pager},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLogModel {
    /// Only mails that stand there.
    pub filter: Option<MailState>,
    pub lines: Vec<MailLogLine>,
    /// The place of the next page.
    pub next: Option<String>,
}

impl Page for MailLogModel {
    const NAME: &'static str = "mail-log";
    const SEEN_BY: Option<Role> = Some(Role::Admin);

    fn title(&self, texts: &Texts) -> String {
        texts.get("mail-log-title")
    }

    fn room(&self) -> Room {
        Room::Staff
    }

    fn view(&self) -> AnyView {
        let filter = self.filter.map_or("", MailState::code);
        let next = self.next.as_deref().map(|before| {
            routes::path(
                &format!("{}?state={{state}}&before={{before}}", routes::MAIL_LOG),
                &[filter, before],
            )
        });
        let table = if self.lines.is_empty() {
            view! { <EmptyState title=t("mail-log-empty")/> }.into_any()
        } else {
            let heads = [
                "mail-log-created",
                "mail-log-kind",
                "mail-log-recipient",
                "mail-log-state",
                "mail-log-attempts",
                "mail-log-id",
            ];
            view! {
                <DataTable
                    id="mail-log"
                    caption=t("mail-log-caption")
                    heads=heads.into_iter().map(t).collect()
                    rows=self.lines.iter().map(line).collect()
                />
            }
            .into_any()
        };
        view! {
            <div class="flow">
                <h1>{self.title(&texts())}</h1>
                <p>{t("mail-log-words")}</p>
                {filters(self.filter)}
                {table}
                <Pager previous=None next=next/>
            </div>
        }
        .into_any()
    }

    fn samples(_: Locale) -> Vec<Self> {
        samples::mail_log()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLogLine {
    pub kind: MailKind,
    pub recipient: String,
    pub delivery: MailState,
    pub attempts: u32,
    pub created_at: DateTime<Utc>,
    /// When it was sent, or is tried again.
    pub at: Option<DateTime<Utc>>,
    pub reason: Option<String>,
    pub message_id: String,
}

fn filters(chosen: Option<MailState>) -> AnyView {
    let link = |delivery: Option<MailState>| {
        let code = delivery.map_or("", MailState::code);
        let href = if code.is_empty() {
            routes::MAIL_LOG.to_owned()
        } else {
            format!("{}?state={code}", routes::MAIL_LOG)
        };
        let label = delivery.map_or_else(
            || t("mail-log-all"),
            |delivery| t(&format!("mail-state-{}", delivery.code())),
        );
        let current = (delivery == chosen).then_some("page");
        view! { <li><a href=href aria-current=current>{label}</a></li> }
    };
    let links = std::iter::once(None)
        .chain(MailState::ALL.map(Some))
        .map(link)
        .collect_view();
    view! {
        <nav class="chips" aria-label=t("mail-log-filter")>
            <ul class="row" role="list">{links}</ul>
        </nav>
    }
    .into_any()
}

fn line(line: &MailLogLine) -> AnyView {
    let when = |at| {
        let words = texts().short_moment(at);
        view! { <time datetime=at.to_rfc3339()>{words}</time> }
    };
    let state = t(&format!("mail-state-{}", line.delivery.code()));
    let at = line.at.map(|at| {
        let key = match line.delivery {
            MailState::Queued => "mail-log-next",
            MailState::Sent | MailState::Failed => "mail-log-at",
        };
        view! { <p class="quiet">{tw(key, &[("at", texts().short_moment(at).into())])}</p> }
    });
    let reason = line
        .reason
        .clone()
        .map(|reason| view! { <p class="reason">{reason}</p> });
    view! {
        <tr>
            <th scope="row">{when(line.created_at)}</th>
            <td>{t(&format!("mail-{}-title", line.kind.code()))}</td>
            <td>{line.recipient.clone()}</td>
            <td>{state}{at}{reason}</td>
            <td>{line.attempts}</td>
            <td><small>{line.message_id.clone()}</small></td>
        </tr>
    }
    .into_any()
}
