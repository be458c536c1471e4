//! What most steps are: tables with their indexes, made on the way up, dropped on the way down.
//!
//! A step that stands in `main` is never edited; what changes is a new step.

use sea_orm_migration::{
    prelude::*,
    schema::{timestamp_with_time_zone, timestamp_with_time_zone_null},
};

/// What every step writes with: the words of the migration crate and ours.
pub mod prelude {
    pub use sea_orm_migration::{prelude::*, schema::*};

    pub(crate) use super::{
        create, drop_again, index, moment, moment_null, one_of, refers, run, step, unique,
    };
}

/// Makes `Migration` out of a function that lists tables and one that lists indexes.
macro_rules! step {
    ($tables:expr, $indexes:expr) => {
        #[derive(DeriveMigrationName)]
        pub struct Migration;

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }

            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                $crate::step::create(manager, $tables(), $indexes()).await
            }

            async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                $crate::step::drop_again(manager, $tables()).await
            }
        }
    };
}
pub(crate) use step;

pub async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops the tables, the last one first; their indexes go with them.
pub async fn drop_again(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables.into_iter().rev() {
        if let Some(name) = table.get_table_name() {
            manager
                .drop_table(Table::drop().table(name.clone()).take())
                .await?;
        }
    }
    Ok(())
}

/// Runs several statements as they stand, on the engine that they are written for.
pub async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for sql in statements {
        manager.get_connection().execute_unprepared(sql).await?;
    }
    Ok(())
}

/// A moment in UTC; the portal's clock writes it, never the database.
pub fn moment(name: &'static str) -> ColumnDef {
    timestamp_with_time_zone(name)
}

pub fn moment_null(name: &'static str) -> ColumnDef {
    timestamp_with_time_zone_null(name)
}

/// A foreign key from `column` to the `id` of `to`.
pub fn refers(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{from}_{column}"))
        .from(from, column)
        .to(to, "id")
        .take()
}

/// An index named after its table and columns.
pub fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

pub fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).unique().take()
}

/// A CHECK that a text column holds one of a closed set.
pub fn one_of(column: &'static str, values: &[&'static str]) -> SimpleExpr {
    Expr::col(column).is_in(values.iter().copied())
}
