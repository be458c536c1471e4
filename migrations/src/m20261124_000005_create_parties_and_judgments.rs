//! What a dossier is found by: names of the people in it, numbers of the judgments.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("parties")
            // A number, not a UUID: the full-text index of SQLite refers to it.
            .col(big_pk_auto("id"))
            .col(uuid("dossier_id"))
            .col(string("role"))
            .col(integer("position"))
            .col(string("kind"))
            .col(text("name"))
            // Folded for search: ` dang thi hue`, with a blank before each word.
            .col(text("name_folded"))
            // Its words of letters and digits only, for the full-text index.
            .col(text("name_words"))
            .col(string_null("id_number"))
            .col(string_null("birth"))
            .col(text_null("address"))
            .col(string_null("phone"))
            .col(string_null("email"))
            .foreign_key(&mut refers("parties", "dossier_id", "dossiers"))
            .take(),
        Table::create()
            .table("judgments")
            .col(big_pk_auto("id"))
            .col(uuid("dossier_id"))
            .col(integer("position"))
            .col(string("number"))
            .col(string("number_key"))
            .col(string_null("date"))
            .col(text_null("court"))
            .foreign_key(&mut refers("judgments", "dossier_id", "dossiers"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("parties", &["dossier_id"]),
        index("parties", &["id_number"]),
        index("judgments", &["dossier_id"]),
        index("judgments", &["number_key"]),
    ]
}

step!(tables, indexes);
