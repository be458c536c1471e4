//! Who is signed in, and which dossiers a citizen's browser may see. Tokens are kept as
//! digests only.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("sessions")
            .col(pk_uuid("id"))
            .col(string("kind"))
            .col(binary_uniq("token_digest"))
            .col(uuid_null("account_id"))
            .col(text_null("browser"))
            .col(moment("created_at"))
            .col(moment("seen_at"))
            .col(moment("ends_at"))
            .col(moment_null("revoked_at"))
            .foreign_key(&mut refers("sessions", "account_id", "accounts"))
            .check(one_of("kind", &["staff", "citizen"]))
            .take(),
        Table::create()
            .table("session_grants")
            .col(uuid("session_id"))
            .col(uuid("dossier_id"))
            .col(moment("granted_at"))
            // Until then the lookup secret may be shown to this browser.
            .col(moment_null("fresh_until"))
            .primary_key(Index::create().col("session_id").col("dossier_id"))
            .foreign_key(
                refers("session_grants", "session_id", "sessions")
                    .on_delete(ForeignKeyAction::Cascade),
            )
            .foreign_key(&mut refers("session_grants", "dossier_id", "dossiers"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("sessions", &["account_id"]),
        index("sessions", &["seen_at"]),
        index("session_grants", &["dossier_id"]),
    ]
}

step!(tables, indexes);
