//! Work for later: at least once, repeated on failure, given up with a reason.

use crate::step::prelude::*;

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("jobs")
            .col(pk_uuid("id"))
            .col(string("kind"))
            // The same work is not queued twice while it waits.
            .col(string_null("once"))
            .col(json_binary("payload"))
            .col(string("state"))
            .col(integer("attempts"))
            .col(moment("run_at"))
            .col(moment("created_at"))
            .col(moment_null("finished_at"))
            .col(text_null("reason"))
            .check(one_of("state", &["waiting", "done", "dead"]))
            .take(),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    let waiting = || Expr::col("state").eq("waiting");
    vec![
        index("jobs", &["run_at"])
            .name("ix_jobs_waiting")
            .cond_where(waiting())
            .take(),
        unique("jobs", &["kind", "once"])
            .name("ux_jobs_once")
            .cond_where(waiting())
            .take(),
    ]
}

step!(tables, indexes);
