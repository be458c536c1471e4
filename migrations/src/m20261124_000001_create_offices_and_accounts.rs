//! Offices, and the staff that work in them.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("offices")
            .col(pk_uuid("id"))
            .col(string_uniq("code"))
            .col(string("name"))
            // Unknown facts stay empty and are shown openly.
            .col(string_null("address"))
            .col(string_null("phone"))
            .col(string_null("email"))
            .col(boolean("demonstration"))
            .col(moment("created_at"))
            .take(),
        Table::create()
            .table("accounts")
            .col(pk_uuid("id"))
            .col(uuid("office_id"))
            .col(string_uniq("login"))
            .col(string("name"))
            .col(string("role"))
            .col(string("password_hash"))
            .col(boolean("must_change_password"))
            .col(boolean("demonstration"))
            .col(moment_null("disabled_at"))
            .col(moment_null("signed_in_at"))
            .col(moment("created_at"))
            .foreign_key(&mut refers("accounts", "office_id", "offices"))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![index("accounts", &["office_id"])]
}

step!(tables, indexes);
