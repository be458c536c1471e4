//! Answers already given (idempotency keys), serial numbers.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("idempotency_keys")
            .col(string("key"))
            .col(string("action"))
            // Of the content: the same key with other content is a conflict.
            .col(binary("digest"))
            .col(json_binary("answer"))
            .col(moment("created_at"))
            .primary_key(Index::create().col("key").col("action"))
            .take(),
        Table::create()
            .table("counters")
            .col(
                ColumnDef::new("scope")
                    .string()
                    .not_null()
                    .primary_key()
                    .take(),
            )
            .col(big_integer("value"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("idempotency_keys", &["created_at"])]
}

step!(tables, indexes);
