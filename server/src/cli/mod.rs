//! The command line, for those who run the portal. The one place that prints.

mod admin;
mod audit;
mod backup;
mod check;
mod serve;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::Context;
use clap::{Parser, Subcommand};
use secrecy::ExposeSecret;

use crate::{
    casework::Desk,
    clock::{Rng, SystemClock},
    config::{self, Config, Settings},
    opening,
    storage::{self, Db},
};

/// One-stop portal of a civil judgment enforcement agency. Without a command it serves.
#[derive(Parser)]
#[command(name = "portal", version)]
struct Arguments {
    /// A TOML file with settings; environment variables go before it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the portal (the default).
    Serve,
    /// Print the settings in force; secrets hidden.
    Config,
    /// Bring the schema of the database up to date.
    Migrate,
    /// Accounts of staff.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// The log of every dossier.
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Render every page, mail and paper with samples, in both languages, into a folder.
    Check { folder: PathBuf },
    /// Copy the database and the files into a folder.
    Backup {
        /// A folder that does not exist yet.
        folder: PathBuf,
    },
}

/// Runs the command. A failure is told in one line, causes behind it.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell_failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let settings = Settings::load(arguments.config.as_deref())?;
    let config = Config::read(&settings)?;
    serve::log();
    for name in settings.strange() {
        tracing::warn!(name, "is no setting of the portal");
    }
    // Leptos asks for an executor; the second of two tries is ignored.
    let _ = any_spawner::Executor::init_tokio();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("no runtime")?;
    runtime.block_on(obey(arguments.command.unwrap_or(Command::Serve), config))
}

async fn obey(command: Command, config: Config) -> anyhow::Result<()> {
    match command {
        Command::Serve => serve::serve(config).await,
        Command::Config => {
            say(&config::print(&config));
            Ok(())
        }
        Command::Migrate => {
            let db = database(&config).await?;
            let missing = storage::pending(&db).await?;
            storage::migrate(&db).await?;
            say(&format!("{missing} steps taken; the schema is up to date."));
            Ok(db.close().await?)
        }
        Command::Admin(command) => admin::run(command, &desk(&config).await?).await,
        Command::Audit(command) => audit::run(command, &config).await,
        Command::Check { folder } => check::run(&config, &folder).await,
        Command::Backup { folder } => backup::run(&config, &folder).await,
    }
}

/// The desk for a command beside a portal that may be running.
async fn desk(config: &Config) -> anyhow::Result<Desk> {
    let clock = Arc::new(SystemClock::default());
    opening::desk(config, clock, Rng::from_system()).await
}

/// The database alone, as it is.
async fn database(config: &Config) -> anyhow::Result<Db> {
    storage::connect(config.storage.database.expose_secret()).await
}

#[expect(clippy::print_stdout, reason = "the command line speaks to operators")]
pub(crate) fn say(text: &str) {
    println!("{}", text.trim_end());
}

#[expect(clippy::print_stderr, reason = "the command line speaks to operators")]
fn tell_failure(error: &anyhow::Error) {
    eprintln!("portal: {error:#}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
