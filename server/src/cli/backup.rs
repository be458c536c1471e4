//! A copy that can be put back. A plain copy of the database file of a running portal is none:
//! what was written last lies in another file.

use std::path::Path;

use anyhow::{Context, bail};
use sea_orm::{ConnectionTrait, DbBackend};

use super::{database, say};
use crate::config::Config;

/// Database first, files after: files are never changed, so each that the database names is in
/// the copy; but for those that a running portal was told to remove in between, and removed.
pub async fn run(config: &Config, folder: &Path) -> anyhow::Result<()> {
    let db = database(config).await?;
    if db.backend() == DbBackend::Postgres {
        bail!(
            "the database is PostgreSQL: back it up with `pg_dump --format=custom \"$DATABASE_URL\"`, \
             then copy the files of BLOBS_URL"
        );
    }
    std::fs::create_dir(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let copy = folder.join("portal.db");
    let Some(copy) = copy.to_str().filter(|path| !path.contains('\'')) else {
        bail!("the folder's name has characters that cannot be used here");
    };
    db.read
        .execute_unprepared(&format!("VACUUM INTO '{copy}'"))
        .await
        .context("the database cannot be copied")?;
    db.close().await?;
    let mut files = 0;
    if let Some(blobs) = config.storage.blobs.strip_prefix("file:") {
        copy_folder(Path::new(blobs), &folder.join("blobs"), &mut files)?;
    }
    say(&format!(
        "Copied the database and {files} files to {}. The key is not among them: keep PORTAL_KEY \
         (or portal.key) in another place.",
        folder.display()
    ));
    Ok(())
}

fn copy_folder(from: &Path, to: &Path, files: &mut usize) -> anyhow::Result<()> {
    std::fs::create_dir_all(to)?;
    if !from.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target, files)?;
        } else {
            std::fs::copy(&path, &target)
                .with_context(|| format!("cannot copy {}", path.display()))?;
            *files += 1;
        }
    }
    Ok(())
}
