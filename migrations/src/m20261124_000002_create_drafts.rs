//! Requests that are still being filled in. The token in the link opens them; only its
//! digest is kept.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("drafts")
            .col(pk_uuid("id"))
            .col(binary_uniq("token_digest"))
            .col(string("procedure"))
            // The newest version of this form is asked; a dossier pins the one it was sent with.
            .col(string("form"))
            .col(string("locale"))
            .col(string("channel"))
            // The clerk who fills it in on behalf of somebody.
            .col(uuid_null("account_id"))
            .col(json_binary("answers"))
            .col(json_binary("saved_sections"))
            .col(integer("version"))
            // Where the way back was mailed to.
            .col(string_null("mailed_to"))
            .col(moment("created_at"))
            .col(moment("updated_at"))
            .col(moment("expires_at"))
            .col(moment_null("reminded_at"))
            .col(string_null("sent_as"))
            .foreign_key(&mut refers("drafts", "account_id", "accounts"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("drafts", &["expires_at"])]
}

step!(tables, indexes);
