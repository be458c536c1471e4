//! The whole portal in a test: a real database of either engine, real files, real HTTP through
//! the router, a clock that stands until it is moved. Actors are browsers with their cookies.
//!
//! Stories read: `let clerk = app.clerk().await; clerk.get("/can-bo").await.ok();`

#![expect(
    dead_code,
    unused_imports,
    reason = "a kit: stories take what they need"
)]

mod app;
mod browser;
mod casework;
mod database;
pub mod filling;
mod html;
mod reply;
mod running;
mod smtp;
pub mod wire;

pub use app::{PASSWORD, TestApp, start};
pub use browser::{Browser, Upload, encode, multipart};
pub use filling::Filling;
pub use html::{Element, Page};
pub use reply::Reply;
pub use running::Running;
pub use smtp::{Manner, SmtpServer};

/// Tells a story on both engines: `both_engines! { async fn name(app: TestApp) { … } }`.
/// The half on PostgreSQL wants a server on which databases may be made, in `TEST_POSTGRES_URL`:
/// `tools/with-postgres cargo test …` starts one. `cargo test sqlite` runs the other half alone.
#[macro_export]
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: TestApp) $story:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn story($app: $crate::support::TestApp) $story

            #[tokio::test]
            async fn sqlite() {
                Box::pin(story($crate::support::TestApp::sqlite().await)).await;
            }

            #[tokio::test]
            async fn postgres() {
                Box::pin(story($crate::support::TestApp::postgres().await)).await;
            }
        }
    )+};
}
