//! What was answered, and the form that was asked with: an old dossier stays readable when
//! the catalogue has moved on.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        // Keyed by the digest of the definition: ten thousand dossiers share one row.
        Table::create()
            .table("form_versions")
            .col(
                ColumnDef::new("digest")
                    .binary()
                    .not_null()
                    .primary_key()
                    .take(),
            )
            .col(string("form"))
            .col(integer("version"))
            .col(json_binary("definition"))
            .col(moment("first_used_at"))
            .take(),
        Table::create()
            .table("dossier_answers")
            .col(pk_uuid("dossier_id"))
            .col(binary("form_digest"))
            // As typed, cleaned: what people are shown again.
            .col(json_binary("typed"))
            // As understood: dates, digits, numbers; hidden answers left out.
            .col(json_binary("canonical"))
            .foreign_key(&mut refers("dossier_answers", "dossier_id", "dossiers"))
            .foreign_key(
                ForeignKey::create()
                    .name("fk_dossier_answers_form_digest")
                    .from("dossier_answers", "form_digest")
                    .to("form_versions", "digest"),
            )
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    Vec::new()
}

step!(tables, indexes);
