//! Dossiers: where each stands, who has it, by when. The queue is read from here alone.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("dossiers")
            .col(pk_uuid("id"))
            .col(string_uniq("code"))
            .col(uuid("office_id"))
            .col(string("procedure"))
            .col(string("channel"))
            .col(string("locale"))
            .col(string("state"))
            .col(string_null("previous_state"))
            .col(string_null("outcome"))
            // The number of its last event: what a form names that was read before.
            .col(integer("version"))
            // What a row of the queue says.
            .col(string("applicant"))
            .col(string("subject"))
            .col(uuid_null("assignee_id"))
            .col(boolean("confidential"))
            .col(boolean("pre_filing"))
            .col(boolean("on_behalf"))
            .col(boolean("was_accepted"))
            .col(integer("supplement_requests"))
            .col(json_binary("warnings"))
            .col(string_null("contact_email"))
            .col(string_null("contact_phone"))
            .col(binary("secret_digest"))
            // Judgment, date and parties in one digest: equal ones may be duplicates.
            .col(binary_null("likeness"))
            .col(date("request_date"))
            .col(moment("submitted_at"))
            .col(moment_null("accepted_at"))
            .col(moment_null("decided_at"))
            .col(moment_null("delivered_at"))
            .col(moment_null("closed_at"))
            .col(json_binary("clocks"))
            .col(moment_null("due_at"))
            // The order of the queue: the due date while the clock runs, the far end of time
            // while it stands.
            .col(moment("queue_at"))
            .col(string_null("timeliness"))
            .col(binary("event_head"))
            .col(moment("updated_at"))
            .foreign_key(&mut refers("dossiers", "office_id", "offices"))
            .foreign_key(&mut refers("dossiers", "assignee_id", "accounts"))
            .take(),
    ]
}

/// Open dossiers are a small part of all: the indexes that the tabs use hold only them.
fn open(name: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index("dossiers", columns)
        .name(name)
        .cond_where(Expr::col("closed_at").is_null())
        .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        open(
            "ix_dossiers_by_state",
            &[
                "office_id",
                "state",
                "queue_at",
                "id",
                "assignee_id",
                "confidential",
            ],
        ),
        open("ix_dossiers_by_due", &["office_id", "queue_at", "id"]),
        open(
            "ix_dossiers_by_assignee",
            &["assignee_id", "queue_at", "id", "state"],
        ),
        index("dossiers", &["office_id", "id"]),
        index("dossiers", &["office_id", "confidential"]),
        index("dossiers", &["assignee_id", "id", "confidential"]),
        index("dossiers", &["likeness"]),
    ]
}

step!(tables, indexes);
