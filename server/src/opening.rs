//! From the settings to a desk that works: database brought up to date, files, catalogue, key.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use domain::procedure::Catalogue;
use secrecy::ExposeSecret;

use crate::{
    casework::{Desk, Forms, OfficeName, Policy, PortalKey},
    clock::{Clock, Rng},
    config::{self, Config},
    storage::{self, Blobs},
};

/// Opens all that use cases need. Stops with file, line and reason when something is broken.
pub async fn desk(config: &Config, clock: Arc<dyn Clock>, rng: Arc<Rng>) -> anyhow::Result<Desk> {
    let catalogue = Catalogue::with_files(catalogue_files(config.catalogue.as_deref())?)?;
    let db = storage::connect(config.storage.database.expose_secret()).await?;
    storage::migrate(&db).await?;
    let office = OfficeName::default();
    office.learn(&db.read).await?;
    Ok(Desk {
        db,
        blobs: Blobs::open(&config.storage.blobs)?,
        key: key(config, &rng)?,
        clock,
        rng,
        forms: Arc::new(Forms::of(&catalogue)?),
        policy: Arc::new(Policy::of(
            catalogue.rules(),
            &config.origin(config.listen.addr),
        )),
        catalogue: Arc::new(catalogue),
        office,
    })
}

/// The files of an agency that replace or add to the embedded catalogue, by their names in it.
fn catalogue_files(folder: Option<&Path>) -> anyhow::Result<Vec<(String, String)>> {
    let Some(folder) = folder else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut open = vec![PathBuf::from(folder)];
    while let Some(dir) = open.pop() {
        let entries = std::fs::read_dir(&dir)
            .with_context(|| format!("PORTAL_CATALOGUE: cannot read {}", dir.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("PORTAL_CATALOGUE: cannot read {}", path.display()))?;
            let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
            found.push((name, text));
        }
    }
    found.sort();
    Ok(found)
}

/// The portal's key: from the settings, or from a file that is made at the first start.
fn key(config: &Config, rng: &Rng) -> anyhow::Result<PortalKey> {
    if let Some(bytes) = config.key_bytes() {
        return Ok(PortalKey::new(bytes));
    }
    let file = config.data.join("portal.key");
    match std::fs::read_to_string(&file) {
        Ok(text) => config::hex(&text)
            .map(PortalKey::new)
            .with_context(|| format!("{} does not hold 64 hexadecimal digits", file.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let bytes = rng.bytes::<32>();
            write_secret(&file, &domain::codes::hex(&bytes))
                .with_context(|| format!("cannot write {}", file.display()))?;
            Ok(PortalKey::new(bytes))
        }
        Err(error) => Err(error).with_context(|| format!("cannot read {}", file.display())),
    }
}

/// Writes a file that only its owner reads.
fn write_secret(file: &Path, text: &str) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
