//! GET `/quan-tri/thu`: the mail log.

use app::pages::staff::mail_log::{MailLogLine, MailLogModel};
use axum_extra::extract::Query;
use domain::dossier::MailState;
use serde::Deserialize;

use crate::{
    casework::{self, MailLine, MailQuery},
    web::{Answer, PageContext, Staff, page},
};

/// Lines a page.
const LINES: usize = 50;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    before: String,
}

pub async fn show(context: PageContext, _: Staff, Query(asked): Query<Asked>) -> Answer {
    let filter = MailState::from_code(&asked.state);
    let query = MailQuery {
        state: filter,
        before: asked.before.parse().ok(),
        // One more tells whether there is a next page.
        size: LINES as u64 + 1,
    };
    let mut lines = casework::mail_log(&context.portal.desk, &query).await?;
    let more = lines.len() > LINES;
    lines.truncate(LINES);
    let model = MailLogModel {
        filter,
        next: lines
            .last()
            .filter(|_| more)
            .map(|last| last.id.to_string()),
        lines: lines.into_iter().map(line).collect(),
    };
    Ok(page::show(&context, &model))
}

fn line(mail: MailLine) -> MailLogLine {
    let at = match mail.state {
        MailState::Queued => Some(mail.next_attempt_at),
        MailState::Sent => mail.sent_at,
        MailState::Failed => None,
    };
    MailLogLine {
        kind: mail.kind,
        recipient: mail.recipient,
        delivery: mail.state,
        attempts: u32::try_from(mail.attempts).unwrap_or_default(),
        created_at: mail.created_at,
        at,
        reason: mail.reason,
        message_id: mail.message_id,
    }
}
