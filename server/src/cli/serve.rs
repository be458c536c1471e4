//! Serving until told to stop.

use std::net::SocketAddr;

use anyhow::Context;
use tokio::{net::TcpListener, signal::unix};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt, util::SubscriberInitExt};

use super::say;
use crate::{config::Config, portal::Portal, web};

/// Opens the portal, listens, and stops when asked: requests in hand are finished first.
pub async fn serve(mut config: Config) -> anyhow::Result<()> {
    log();
    let wanted = config.listen.addr;
    let listener = TcpListener::bind(wanted)
        .await
        .with_context(|| format!("PORTAL_ADDR: cannot listen at {wanted}"))?;
    let addr = listener.local_addr()?;
    // Links in mails need the port that was given.
    config.listen.origin = Some(config.origin(addr));
    let portal = Portal::open(config).await?;
    say(&format!("Portal: {}", portal.config.origin(addr)));
    let app = web::router(portal).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app)
        .with_graceful_shutdown(stopped())
        .await?;
    Ok(())
}

/// Log lines to standard error; `RUST_LOG` chooses which.
fn log() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,server=info"));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
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
