//! The log of every dossier: whether each entry still follows from the one before.

use anyhow::bail;
use clap::Subcommand;

use super::{database, say};
use crate::{casework::events, config::Config};

#[derive(Subcommand)]
pub enum Audit {
    /// Check the chain of digests of every dossier; fails when one is broken.
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
    bail!(
        "{} entries do not follow from the ones before",
        verified.breaks.len()
    )
}
