//! What the machine could do at best: an axum server with no layer, an empty reply, and a
//! handler that asks the database what the queue page asks and gives out bytes that are ready.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use axum::{
    Router,
    body::Bytes,
    extract::State,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use http::StatusCode;
use server::{
    auth,
    casework::{self, Desk, Place, QueueQuery, Tab},
    portal::Portal,
};
use tokio::net::TcpListener;

use crate::stock;

/// First argument of this program when it is the bare server.
pub const MODE: &str = "--bare";
pub const EMPTY: &str = "/";
pub const QUEUE: &str = "/queue";
/// Rows of a page of the queue.
const ROWS: u64 = 50;

struct Bare {
    desk: Desk,
    session: String,
    page: Bytes,
}

/// Serves until it is killed.
pub async fn serve(data: &Path, session: &str, page: &Path) -> anyhow::Result<()> {
    let portal = Portal::open(stock::config(data)?).await?;
    let bare = Bare {
        desk: portal.desk.clone(),
        session: session.to_owned(),
        page: std::fs::read(page)?.into(),
    };
    let router = Router::new()
        .route(EMPTY, get(async || ()))
        .route("/livez", get(async || ()))
        .route(QUEUE, get(queue))
        .with_state(Arc::new(bare));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("Bare: http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}

async fn queue(State(bare): State<Arc<Bare>>) -> Response {
    match ask(&bare).await {
        Ok(()) => Html(bare.page.clone()).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The statements of the queue page: who asks, the rows with the names of their officers, the
/// counts of the tabs.
async fn ask(bare: &Bare) -> anyhow::Result<()> {
    let desk = &bare.desk;
    let staff = auth::staff_session(desk, &bare.session)
        .await?
        .context("nobody is signed in")?;
    let query = QueueQuery {
        tab: Tab::Incoming,
        search: String::new(),
        place: Place::First,
        size: ROWS,
    };
    casework::queue(desk, &staff.member, &query).await?;
    casework::queue_counts(desk, &staff.member).await?;
    Ok(())
}
