//! The portal under test, and who comes to it.

use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, TimeZone, Utc};
use domain::calendar::VIETNAM;
use sea_orm::{EntityTrait, QueryOrder};
use server::{
    auth,
    clock::{Clock, FrozenClock, Rng},
    config::Config,
    portal::Portal,
    storage::entities::mail,
};

use super::{
    Browser,
    database::{self, Database},
};

/// Password of every demonstration account in tests.
pub const PASSWORD: &str = "mat-khau-thu-nghiem-2026";

/// Wednesday 25 November 2026, 08:00 in Vietnam: a working day after a holiday.
pub fn start() -> DateTime<Utc> {
    VIETNAM
        .with_ymd_and_hms(2026, 11, 25, 8, 0, 0)
        .unwrap()
        .to_utc()
}

/// A portal of its own for one story.
pub struct TestApp {
    pub portal: Portal,
    pub clock: Arc<FrozenClock>,
    router: Router,
    config: Config,
    database: Database,
}

impl TestApp {
    /// On a SQLite file of its own.
    pub async fn sqlite() -> Self {
        Self::on(database::sqlite().await).await
    }

    /// On a PostgreSQL database of its own.
    pub async fn postgres() -> Self {
        Self::on(database::postgres().await).await
    }

    async fn on(database: Database) -> Self {
        Self::with(database, |_| {}).await
    }

    /// With settings of its own, on SQLite.
    pub async fn sqlite_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::with(database::sqlite().await, change).await
    }

    async fn with(database: Database, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config::for_tests(database.folder().into(), database.url());
        change(&mut config);
        let clock = FrozenClock::at(start());
        Self::open(config, clock, database).await
    }

    async fn open(config: Config, clock: Arc<FrozenClock>, database: Database) -> Self {
        let portal = open_portal(config.clone(), clock.clone()).await;
        Self {
            router: server::web::router(portal.clone()),
            portal,
            clock,
            config,
            database,
        }
    }

    /// The same house after a power cut: nothing but database and files is kept.
    pub async fn restart(self) -> Self {
        self.portal.close().await.unwrap();
        Self::open(self.config, self.clock, self.database).await
    }

    /// A browser that has never been here.
    pub fn nobody(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A citizen's browser: the same, until she sends or opens a dossier.
    pub fn citizen(&self) -> Browser {
        self.nobody()
    }

    pub async fn clerk(&self) -> Browser {
        self.staff("clerk").await
    }

    pub async fn officer(&self) -> Browser {
        self.staff("officer").await
    }

    pub async fn officer2(&self) -> Browser {
        self.staff("officer2").await
    }

    pub async fn head(&self) -> Browser {
        self.staff("head").await
    }

    pub async fn admin(&self) -> Browser {
        self.staff("admin").await
    }

    pub async fn auditor(&self) -> Browser {
        self.staff("auditor").await
    }

    /// A browser in which this account is signed in.
    pub async fn staff(&self, login: &str) -> Browser {
        let (session, _) = auth::sign_in(&self.portal.desk, login, PASSWORD)
            .await
            .unwrap_or_else(|_| panic!("{login} cannot sign in"));
        self.nobody().with_cookie("portal_staff", &session.token)
    }

    /// All mails so far, the oldest first.
    pub async fn mails(&self) -> Vec<mail::Model> {
        mail::Entity::find()
            .order_by_asc(mail::Column::Id)
            .all(&self.portal.desk.db.read)
            .await
            .unwrap()
    }

    /// Does what workers would do now; says how much it was.
    pub async fn run_jobs(&self) -> usize {
        self.portal.run_due().await.unwrap()
    }

    /// Statements that the database was asked so far, for budgets.
    pub fn statements(&self) -> u64 {
        self.portal.desk.db.statements()
    }
}

pub(super) async fn open_portal(config: Config, clock: Arc<dyn Clock>) -> Portal {
    Portal::open_with(config, clock, Rng::from_system())
        .await
        .unwrap()
}
