//! Outbox and mail log in one: a mail is queued in the transaction of the act that causes it.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("mails")
            .col(pk_uuid("id"))
            .col(string("kind"))
            .col(uuid_null("dossier_id"))
            .col(uuid_null("draft_id"))
            .col(string("recipient"))
            .col(string("locale"))
            .col(text("subject"))
            .col(text("text"))
            .col(text("html"))
            .col(string("message_id"))
            .col(string("state"))
            .col(integer("attempts"))
            .col(moment("created_at"))
            .col(moment("next_attempt_at"))
            .col(moment_null("sent_at"))
            // Why the last attempt failed.
            .col(text_null("reason"))
            .foreign_key(&mut refers("mails", "dossier_id", "dossiers"))
            .check(one_of("state", &["queued", "sent", "failed"]))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("mails", &["next_attempt_at"])
            .name("ix_mails_queued")
            .cond_where(Expr::col("state").eq("queued"))
            .take(),
        index("mails", &["dossier_id"]),
    ]
}

step!(tables, indexes);
