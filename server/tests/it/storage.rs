//! The schema, the engines' differences, the append-only log, the search.

use std::collections::BTreeSet;

use domain::form::{FieldRole, PartyKind};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectionTrait, DbBackend, EntityName, EntityTrait, IdenStatic, Iterable, Statement,
};
use server::{
    casework::{self, Place, QueueQuery, Tab},
    storage::{self, entities::*, search},
};

use crate::{both_engines, staff, support::TestApp};

const P01: &str = "yeu-cau-thi-hanh-an-dan-su";

both_engines! {
    async fn the_schema_goes_up_down_and_up_again(app: TestApp) {
        let db = &app.desk().db;
        storage::migrate(db).await.unwrap();
        assert_eq!(storage::pending(db).await.unwrap(), 0);
        let steps = u32::try_from(Migrator::migrations().len()).unwrap();
        Migrator::down(db.for_tests(), Some(steps)).await.unwrap();
        assert_eq!(tables(db).await, BTreeSet::from(["seaql_migrations".to_owned()]));
        storage::migrate(db).await.unwrap();
        storage::migrate(db).await.unwrap();
        assert_eq!(storage::pending(db).await.unwrap(), 0);
    }

    async fn proposals_that_were_left_open_lapse(app: TestApp) {
        // What stood before the step that knows of lapsed proposals.
        const BEFORE: usize = 14;
        let (gone, waits) = (app.sent(P01).await, app.sent(P01).await);
        for code in [&gone, &waits] {
            staff::proposed(&app, code).await;
        }
        staff::withdrawn(&app.clerk().await, &gone).await;
        let db = &app.desk().db;
        let steps = u32::try_from(Migrator::migrations().len() - BEFORE).unwrap();
        Migrator::down(db.for_tests(), Some(steps)).await.unwrap();
        storage::migrate(db).await.unwrap();
        for (code, lapsed) in [(gone, true), (waits, false)] {
            let head = app.actor("head").await;
            let view = casework::dossier_view(app.desk(), &code, &head).await.unwrap();
            let [proposal] = &view.results[..] else { panic!("one proposal") };
            assert_eq!(proposal.lapsed_at.is_some(), lapsed, "{code}");
            assert_eq!(proposal.sent_back_at, None);
        }
    }

    async fn rows_are_what_the_schema_says(app: TestApp) {
        let db = &app.desk().db;
        let mut known = BTreeSet::from(["seaql_migrations".to_owned()]);
        macro_rules! same {
            ($($entity:ident),+) => {$(
                let table = $entity::Entity.table_name();
                let columns: BTreeSet<String> =
                    $entity::Column::iter().map(|column| column.as_str().to_owned()).collect();
                assert_eq!(columns, columns_of(db, table).await, "{table}");
                known.insert(table.to_owned());
            )+};
        }
        same!(
            account, checklist_mark, counter, dossier, dossier_answers, draft, event, file,
            form_version, idempotency_key, issued_paper, job, judgment, mail, office, party,
            result, session, session_grant, supplement_item
        );
        assert_eq!(tables(db).await, known, "a table without an entity");
    }

    async fn nobody_changes_the_log(app: TestApp) {
        let token = app.ready_draft(P01, &[]).await;
        app.send_draft(&token).await;
        let db = app.desk().db.for_tests();
        for sql in [
            "UPDATE events SET words = 'khác'",
            "UPDATE events SET seq = seq + 1",
            "DELETE FROM events",
        ] {
            let error = db.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(error.contains("append-only"), "{sql}: {error}");
        }
        if app.desk().db.backend() == DbBackend::Postgres {
            let error = db.execute_unprepared("TRUNCATE events").await.unwrap_err().to_string();
            assert!(error.contains("append-only"), "{error}");
        }
        assert_eq!(event::Entity::find().all(&app.desk().db.read).await.unwrap().len(), 1);
    }

    async fn search_finds_all_pairs_of_the_samples(app: TestApp) {
        let names: Vec<&str> = include_str!("../samples/names.txt").lines().collect();
        fill_with_names(&app, &names).await;
        let head = app.member("head").await;
        for row in include_str!("../samples/search.tsv").lines() {
            let (query, name) = row.split_once('\t').unwrap();
            let page = casework::queue(app.desk(), &head, &QueueQuery {
                tab: Tab::All,
                search: query.to_owned(),
                place: Place::First,
                size: 600,
            })
            .await
            .unwrap();
            let found: BTreeSet<&str> =
                page.rows.iter().map(|row| row.dossier.applicant.as_str()).collect();
            assert!(found.contains(name), "«{query}» does not find «{name}»: {found:?}");
            let by_rule: BTreeSet<&str> = names
                .iter()
                .copied()
                .filter(|name| domain::text::matches_words(query, name))
                .collect();
            assert_eq!(found, by_rule, "«{query}»");
        }
    }
}

/// A dossier for each name, copied from one that was really sent.
async fn fill_with_names(app: &TestApp, names: &[&str]) {
    let token = app.ready_draft(P01, &[]).await;
    let sent = app.send_draft(&token).await;
    let db = app.desk().db.for_tests();
    let model = dossier::Entity::find_by_id(sent.dossier)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    let mut dossiers = Vec::new();
    let mut parties = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let id = storage::ids::DossierId::new(&*app.desk().clock, &app.desk().rng);
        let row = dossier::Model {
            id,
            code: format!("THU-{at:06}"),
            applicant: (*name).to_owned(),
            ..model.clone()
        };
        dossiers.push(sea_orm::ActiveModelTrait::reset_all(
            dossier::ActiveModel::from(row),
        ));
        let folded = search::folded_name(name);
        parties.push(party::ActiveModel {
            dossier_id: sea_orm::ActiveValue::Set(id),
            role: sea_orm::ActiveValue::Set(FieldRole::Requester.into()),
            position: sea_orm::ActiveValue::Set(0),
            kind: sea_orm::ActiveValue::Set(PartyKind::Person.into()),
            name: sea_orm::ActiveValue::Set((*name).to_owned()),
            name_words: sea_orm::ActiveValue::Set(search::words(&folded).join(" ")),
            name_folded: sea_orm::ActiveValue::Set(folded),
            ..Default::default()
        });
    }
    // The model itself must not be found.
    party::Entity::delete_many().exec(db).await.unwrap();
    dossier::Entity::insert_many(dossiers)
        .exec_without_returning(db)
        .await
        .unwrap();
    party::Entity::insert_many(parties)
        .exec_without_returning(db)
        .await
        .unwrap();
}

async fn names_in(db: &storage::Db, sql: &str) -> BTreeSet<String> {
    db.read
        .query_all_raw(Statement::from_string(db.backend(), sql))
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}

async fn tables(db: &storage::Db) -> BTreeSet<String> {
    names_in(db, match db.backend() {
        DbBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT name FROM sqlite_master WHERE type = 'table'
             AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'party_search%'"
        }
    })
    .await
}

async fn columns_of(db: &storage::Db, table: &str) -> BTreeSet<String> {
    names_in(
        db,
        &match db.backend() {
            DbBackend::Postgres => format!(
                "SELECT column_name::text FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = '{table}'"
            ),
            _ => format!("SELECT name FROM pragma_table_info('{table}')"),
        },
    )
    .await
}
