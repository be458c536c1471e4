//! Serving until told to stop.

use std::{fmt::Write, io::IsTerminal, net::SocketAddr, time::Duration};

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use tokio::{net::TcpListener, signal::unix, sync::watch, task::JoinSet, time::timeout};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

use super::say;
use crate::{
    casework::demo::{self, Credential},
    config::Config,
    portal::Portal,
    web,
};

/// How long requests and jobs in hand may take after the portal was told to stop.
const PATIENCE: Duration = Duration::from_secs(20);

/// Opens the portal, listens, and stops when asked: what is in hand is finished first.
pub async fn serve(mut config: Config) -> anyhow::Result<()> {
    let wanted = config.listen.addr;
    let listener = TcpListener::bind(wanted)
        .await
        .with_context(|| format!("PORTAL_ADDR: cannot listen at {wanted}"))?;
    let addr = listener.local_addr()?;
    // Links in mails need the port that was given.
    config.listen.origin = Some(config.origin(addr));
    let portal = Portal::open(config).await?;
    let made = furnish(&portal).await?;
    let (stop, stopping) = watch::channel(false);
    let workers = portal.start_workers(&stopping).await?;
    let mut words = greeting(&portal.config.origin(addr), &made);
    if portal.config.is_demo() && made.is_empty() {
        words.push_str(LATER_START);
    }
    say(&words);
    let app = web::router(portal.clone()).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app)
        .with_graceful_shutdown(async move {
            stopped().await;
            // Nobody listening means that there is nothing to stop.
            let _ = stop.send(true);
        })
        .await?;
    finish(workers).await;
    portal.close().await
}

/// A demonstration gets its office, accounts and dossiers at the first start; production
/// refuses to run on them.
async fn furnish(portal: &Portal) -> anyhow::Result<Vec<Credential>> {
    let config = &portal.config;
    if config.is_demo() {
        let password = config
            .demo
            .password
            .as_ref()
            .map(ExposeSecret::expose_secret);
        return demo::seed(&portal.desk, password).await;
    }
    if demo::is_there(&portal.desk).await? {
        bail!("production refuses to start: the database of DATABASE_URL holds demonstration data");
    }
    Ok(Vec::new())
}

/// A demonstration that was furnished before: nobody should look for passwords in vain.
const LATER_START: &str = "\nThe demonstration accounts keep the passwords of the first start \
    (PORTAL_DEMO_PASSWORD counts\nthen only). A new one: portal admin reset-password LOGIN\n";

/// Where people come in, and what was made for them at this start.
fn greeting(origin: &str, made: &[Credential]) -> String {
    let mut text = format!(
        "Portal:  {origin}\nStaff:   {origin}{}\n",
        app::routes::SIGN_IN
    );
    if made.is_empty() {
        return text;
    }
    text.push_str("\nDemonstration accounts, shown this once:\n");
    for account in made {
        let _ = writeln!(
            text,
            "  {:<10} {:<22} {}",
            account.login, account.password, account.name
        );
    }
    text
}

async fn finish(mut workers: JoinSet<()>) {
    let all = async { while workers.join_next().await.is_some() {} };
    if timeout(PATIENCE, all).await.is_err() {
        tracing::warn!("workers did not end in time; their jobs will be taken up again");
    }
}

/// Log lines to standard error; `RUST_LOG` chooses which.
pub fn log() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,server=info"));
    let lines = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    tracing_subscriber::registry()
        .with(filter)
        .with(lines)
        .init();
}

/// Resolves at SIGTERM or SIGINT.
async fn stopped() {
    let (Ok(mut term), Ok(mut int)) = (
        unix::signal(unix::SignalKind::terminate()),
        unix::signal(unix::SignalKind::interrupt()),
    ) else {
        // Without signals the process can still be ended the hard way.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}

#[cfg(test)]
mod tests {
    use domain::dossier::Role;

    use super::*;

    #[test]
    fn greets_with_address_and_passwords_that_are_shown_once() {
        let made = [Credential {
            login: "clerk".to_owned(),
            name: "Cán bộ một cửa Mẫu".to_owned(),
            role: Role::Clerk,
            password: "abcd-efgh".to_owned(),
        }];
        let text = greeting("http://127.0.0.1:3000", &made);
        assert!(
            text.contains("http://127.0.0.1:3000/can-bo/dang-nhap"),
            "{text}"
        );
        assert!(text.contains("clerk      abcd-efgh"), "{text}");
        assert!(!greeting("http://127.0.0.1:3000", &[]).contains("accounts"));
    }
}
