//! Papers that left the house, to be checked by their QR code without personal data.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("issued_papers")
            .col(pk_uuid("id"))
            .col(string_uniq("token"))
            .col(string("kind"))
            .col(string_null("number"))
            .col(uuid("dossier_id"))
            // Of the bytes handed out; empty while nobody has fetched the paper yet.
            .col(binary_null("digest"))
            .col(moment("issued_at"))
            .col(uuid_null("replaced_by"))
            .foreign_key(&mut refers("issued_papers", "dossier_id", "dossiers"))
            .foreign_key(&mut refers("issued_papers", "replaced_by", "issued_papers"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("issued_papers", &["dossier_id"])]
}

step!(tables, indexes);
