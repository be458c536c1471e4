//! The log of every dossier: whether each entry still follows from the one before, and the rows
//! beside it are still what it says.

use anyhow::bail;
use clap::Subcommand;

use super::{database, say};
use crate::{casework::events, config::Config};

#[derive(Subcommand)]
pub enum Audit {
    /// Check the chain of digests of every dossier, and its answers, papers, to-do lists and results
    /// against the log; fails when one is broken.
    Verify,
}

pub async fn run(command: Audit, config: &Config) -> anyhow::Result<()> {
    let Audit::Verify = command;
    let db = database(config).await?;
    let verified = events::verify(&db).await?;
    db.close().await?;
    say(&format!(
        "{} dossiers, {} entries",
        verified.dossiers, verified.entries
    ));
    if verified.breaks.is_empty() {
        return Ok(());
    }
    for broken in &verified.breaks {
        say(&format!("broken: {broken:?}"));
    }
    bail!("the logs of {} dossiers do not hold", verified.breaks.len())
}
