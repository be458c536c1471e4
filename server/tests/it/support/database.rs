//! A database for each story, copied from one that was migrated and furnished once: a file
//! for SQLite, a template for PostgreSQL.

use std::path::{Path, PathBuf};

use sea_orm::{ConnectionTrait, Database as Connection};
use server::{
    casework::demo,
    clock::{FrozenClock, Rng},
    config::Config,
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::app::{PASSWORD, open_portal, start};

/// Where the portal of one story keeps everything. The folder goes with it.
pub struct Database {
    url: String,
    folder: TempDir,
}

impl Database {
    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new()
        .prefix("portal-test-")
        .tempdir()
        .unwrap()
}

/// A copy of the furnished file.
pub async fn sqlite() -> Database {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let folder = folder();
            let file = folder.path().join("portal.db");
            furnish(folder.path(), &sqlite_url(&file)).await;
            std::fs::read(file).unwrap()
        })
        .await;
    let folder = folder();
    let file = folder.path().join("portal.db");
    std::fs::write(&file, template).unwrap();
    Database {
        url: sqlite_url(&file),
        folder,
    }
}

fn sqlite_url(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// A copy of the furnished template on the server of `TEST_POSTGRES_URL`.
pub async fn postgres() -> Database {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let server = server();
    let template = TEMPLATE
        .get_or_init(|| async {
            let name = format!("portal_template_{}", std::process::id());
            sql(&server, &format!("DROP DATABASE IF EXISTS {name}")).await;
            sql(&server, &format!("CREATE DATABASE {name}")).await;
            furnish(folder().path(), &url_of(&server, &name)).await;
            name
        })
        .await;
    let name = format!(
        "portal_test_{:032x}",
        u128::from_le_bytes(Rng::from_system().bytes())
    );
    sql(
        &server,
        &format!("CREATE DATABASE {name} TEMPLATE {template}"),
    )
    .await;
    Database {
        url: url_of(&server, &name),
        folder: folder(),
    }
}

/// `postgres://user@host:port/postgres`.
#[expect(
    clippy::disallowed_methods,
    reason = "tests are told by `make test` where the server is"
)]
fn server() -> String {
    std::env::var("TEST_POSTGRES_URL")
        .expect("TEST_POSTGRES_URL is not set; run this through tools/with-postgres")
}

/// The same server, another database.
fn url_of(server: &str, name: &str) -> String {
    let at = server
        .rfind('/')
        .expect("TEST_POSTGRES_URL ends with a database");
    format!("{}/{name}", &server[..at])
}

async fn sql(server: &str, statement: &str) {
    let connection = Connection::connect(server)
        .await
        .expect("TEST_POSTGRES_URL");
    connection.execute_unprepared(statement).await.unwrap();
    connection.close().await.unwrap();
}

/// The schema, one office, an account for each role; no dossiers.
async fn furnish(folder: &Path, url: &str) {
    let config = Config::for_tests(PathBuf::from(folder), url);
    let portal = open_portal(config, FrozenClock::at(start())).await;
    demo::furnish(&portal.desk, Some(PASSWORD)).await.unwrap();
    portal.close().await.unwrap();
}
