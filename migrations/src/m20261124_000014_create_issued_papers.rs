//! Papers that the portal made, to be checked by their QR code without personal data.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("issued_papers")
            .col(pk_uuid("id"))
            .col(string_uniq("token"))
            .col(string("kind"))
            .col(uuid("dossier_id"))
            .col(moment("issued_at"))
            .foreign_key(&mut refers("issued_papers", "dossier_id", "dossiers"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("issued_papers", &["dossier_id"])]
}

step!(tables, indexes);
