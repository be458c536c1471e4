//! Files of drafts and dossiers; the bytes lie in the object store under `blob_key`.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("files")
            .col(pk_uuid("id"))
            // Where it lies: a draft until it is sent, then a dossier.
            .col(uuid_null("draft_id"))
            .col(uuid_null("dossier_id"))
            // The to-do item that it answers.
            .col(uuid_null("item_id"))
            .col(string("slot"))
            .col(integer("position"))
            // Quarter turns to the right that the sender added: 0 to 3.
            .col(integer("turns"))
            .col(text("name"))
            .col(string("media_type"))
            .col(big_integer("bytes"))
            .col(integer_null("pages"))
            .col(integer_null("width"))
            .col(integer_null("height"))
            .col(binary("sha256"))
            .col(string_uniq("blob_key"))
            .col(string("scan"))
            .col(string("uploaded_by"))
            .col(uuid_null("account_id"))
            .col(moment("uploaded_at"))
            .foreign_key(&mut refers("files", "draft_id", "drafts"))
            .foreign_key(&mut refers("files", "dossier_id", "dossiers"))
            .foreign_key(&mut refers("files", "account_id", "accounts"))
            .check(one_of("scan", &["not_scanned", "clean", "infected"]))
            .check(
                Expr::col("draft_id")
                    .is_null()
                    .or(Expr::col("dossier_id").is_null()),
            )
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("files", &["draft_id"]),
        index("files", &["dossier_id"]),
    ]
}

step!(tables, indexes);
