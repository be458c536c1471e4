//! How often the database is asked for one page: budgets that hold whatever the number of rows.
//! They stand in docs/reliability.md too.

use app::routes;
use sea_orm::{ActiveModelTrait, Database, EntityTrait, IntoActiveModel, TransactionTrait};
use secrecy::ExposeSecret;
use server::storage::{entities::dossier, ids::DossierId};

use crate::{
    both_engines,
    support::{Browser, Filling, TestApp},
};

const QUEUE: u64 = 8;
const DOSSIER: u64 = 12;
const SUBMISSION: u64 = 25;

const SLUG: &str = "yeu-cau-thi-hanh-an-dan-su";

both_engines! {
    async fn the_queue_asks_as_often_for_ten_rows_as_for_a_thousand(app: TestApp) {
        send(&app, &app.citizen(), 1).await;
        let clerk = app.clerk().await;
        let searched = format!("{}?q=Hu%E1%BB%87", routes::QUEUE);
        let mut asked = Vec::new();
        for rows in [10, 1_000] {
            crowd(&app, rows).await;
            asked.push(statements_of(&app, &clerk, routes::QUEUE).await);
            asked.push(statements_of(&app, &clerk, &searched).await);
        }
        assert!(asked.iter().all(|asked| *asked <= QUEUE), "{asked:?}");
        assert_eq!(asked[..2], asked[2..]);
    }

    async fn a_dossier_asks_as_often_for_one_file_as_for_twenty(app: TestApp) {
        let clerk = app.clerk().await;
        let (mut by_staff, mut by_citizen, mut sending) = (Vec::new(), Vec::new(), Vec::new());
        // The first dossier of a form also keeps the form.
        let (_, first) = send(&app, &app.citizen(), 1).await;
        assert!(first <= SUBMISSION, "{first}");
        for files in [1, 20] {
            let hue = app.citizen();
            let (code, asked) = send(&app, &hue, files).await;
            sending.push(asked);
            let page = routes::path(routes::STAFF_DOSSIER, &[&code]);
            by_staff.push(statements_of(&app, &clerk, &page).await);
            let page = routes::path(routes::DOSSIER, &[&code]);
            by_citizen.push(statements_of(&app, &hue, &page).await);
        }
        for (asked, budget) in [(by_staff, DOSSIER), (by_citizen, DOSSIER), (sending, SUBMISSION)] {
            assert!(asked[0] <= budget, "{asked:?}, not {budget}");
            assert_eq!(asked[0], asked[1]);
        }
    }
}

/// How often the database was asked for a page.
async fn statements_of(app: &TestApp, browser: &Browser, path: &str) -> u64 {
    let before = app.statements();
    browser.get(path).await.ok();
    app.statements() - before
}

/// Sends a request with so many files a paper; its code, and how often the database was asked
/// for the sending itself.
async fn send(app: &TestApp, browser: &Browser, files: usize) -> (String, u64) {
    let filling = Filling::complete(app, browser, SLUG, files).await;
    let (path, fields) = filling.ready().await;
    let before = app.statements();
    let receipt = browser.post_form(&path, &fields).await.redirected();
    let asked = app.statements() - before;
    (receipt.rsplit('/').next().unwrap().to_owned(), asked)
}

/// Copies of the first dossier, until there are so many.
#[expect(
    clippy::disallowed_methods,
    reason = "rows behind the use cases, on a connection that is not counted"
)]
async fn crowd(app: &TestApp, count: usize) {
    let desk = &app.portal.desk;
    let all = dossier::Entity::find().all(&desk.db.read).await.unwrap();
    let copies = (all.len()..count).map(|number| dossier::Model {
        id: DossierId::new(&*desk.clock, &desk.rng),
        code: format!("MAU.00-261125-{number:05}"),
        ..all[0].clone()
    });
    let rows: Vec<_> = copies
        .map(|row| row.into_active_model().reset_all())
        .collect();
    let url = app.portal.config.storage.database.expose_secret();
    let connection = Database::connect(url).await.unwrap();
    let tx = connection
        .begin_with_options(sea_orm::TransactionOptions::default())
        .await
        .unwrap();
    for some in rows.chunks(200) {
        dossier::Entity::insert_many(some.to_vec())
            .exec_without_returning(&tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    connection.close().await.unwrap();
}
