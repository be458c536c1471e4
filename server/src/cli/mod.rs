//! The command line, for those who run the portal. The one place that prints.

mod serve;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::config::{self, Config, Settings};

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
    // Leptos asks for an executor; the second of two tries is ignored.
    let _ = any_spawner::Executor::init_tokio();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("no runtime")?;
    runtime.block_on(async {
        match arguments.command.unwrap_or(Command::Serve) {
            Command::Serve => serve::serve(config).await,
            Command::Config => {
                say(&config::print(&config));
                Ok(())
            }
        }
    })
}

#[expect(clippy::print_stdout, reason = "the command line speaks to operators")]
pub(crate) fn say(text: &str) {
    println!("{}", text.trim_end());
}

#[expect(clippy::print_stderr, reason = "the command line speaks to operators")]
fn tell_failure(error: &anyhow::Error) {
    eprintln!("portal: {error:#}");
}
