//! What the desk and the officers write on a dossier: ticks, to-do lists, results.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("checklist_marks")
            .col(uuid("dossier_id"))
            // A slot of papers or a path of an answer.
            .col(string("item"))
            .col(string("mark"))
            .col(text_null("words"))
            .col(uuid("account_id"))
            .col(moment("at"))
            .primary_key(Index::create().col("dossier_id").col("item"))
            .foreign_key(&mut refers("checklist_marks", "dossier_id", "dossiers"))
            .foreign_key(&mut refers("checklist_marks", "account_id", "accounts"))
            .take(),
        Table::create()
            .table("supplement_items")
            .col(pk_uuid("id"))
            .col(uuid("dossier_id"))
            // The first request of a dossier is round 1.
            .col(integer("round"))
            .col(integer("position"))
            .col(string("fault"))
            .col(string_null("target"))
            .col(text("words"))
            .col(text_null("answer"))
            // How often the citizen was reminded.
            .col(integer("reminders"))
            .col(moment("created_at"))
            .col(moment_null("answered_at"))
            .foreign_key(&mut refers("supplement_items", "dossier_id", "dossiers"))
            .take(),
        Table::create()
            .table("results")
            .col(pk_uuid("id"))
            .col(uuid("dossier_id"))
            .col(string("outcome"))
            .col(string_null("ground"))
            .col(text("words"))
            .col(uuid_null("file_id"))
            .col(uuid("proposed_by"))
            .col(moment("proposed_at"))
            .col(uuid_null("approved_by"))
            .col(moment_null("approved_at"))
            .col(moment_null("sent_back_at"))
            .foreign_key(&mut refers("results", "dossier_id", "dossiers"))
            .foreign_key(&mut refers("results", "file_id", "files"))
            .foreign_key(&mut refers("results", "proposed_by", "accounts"))
            .foreign_key(&mut refers("results", "approved_by", "accounts"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("supplement_items", &["dossier_id"]),
        index("results", &["dossier_id"]),
    ]
}

step!(tables, indexes);
