//! Forms at hand: those of the catalogue, older ones as their dossiers pinned them.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use domain::{form::FormDefinition, procedure::Catalogue};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{desk::digest, events::canonical};
use crate::storage::entities::form_version;

/// A form with the digest under which dossiers pin it.
#[derive(Clone, Debug)]
pub struct PinnedForm {
    pub definition: Arc<FormDefinition>,
    /// SHA-256 over its canonical JSON.
    pub digest: Vec<u8>,
}

impl PinnedForm {
    fn new(definition: FormDefinition) -> Result<Self, serde_json::Error> {
        let digest = digest(canonical(&serde_json::to_value(&definition)?));
        Ok(Self {
            definition: Arc::new(definition),
            digest,
        })
    }
}

/// All forms that were asked for since the start. Definitions never change, so nothing here
/// grows old.
#[derive(Debug, Default)]
pub struct Forms {
    newest: HashMap<String, PinnedForm>,
    pinned: Mutex<HashMap<Vec<u8>, Arc<FormDefinition>>>,
    /// Digests of those that are known to lie in the database.
    stored: Mutex<HashSet<Vec<u8>>>,
}

impl Forms {
    pub fn of(catalogue: &Catalogue) -> Result<Self, serde_json::Error> {
        let newest = catalogue
            .forms()
            .iter()
            .map(|form| Ok((form.id.clone(), PinnedForm::new(form.clone())?)))
            .collect::<Result<HashMap<_, _>, serde_json::Error>>()?;
        let pinned = newest
            .values()
            .map(|form| (form.digest.clone(), form.definition.clone()))
            .collect();
        Ok(Self {
            newest,
            pinned: Mutex::new(pinned),
            stored: Mutex::default(),
        })
    }

    /// The form that is asked with today.
    pub fn newest(&self, id: &str) -> Option<PinnedForm> {
        self.newest.get(id).cloned()
    }

    /// Whether the form is known to lie in the database, so that no dossier writes it again.
    pub(super) fn is_stored(&self, form: &PinnedForm) -> bool {
        let stored = self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        stored.contains(&form.digest)
    }

    /// To be said once the transaction that wrote it is committed.
    pub(super) fn set_stored(&self, form: &PinnedForm) {
        let mut stored = self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        stored.insert(form.digest.clone());
    }

    /// The form that a dossier was asked with; one statement the first time.
    pub async fn pinned<C: ConnectionTrait>(
        &self,
        db: &C,
        digest: &[u8],
    ) -> anyhow::Result<Arc<FormDefinition>> {
        if let Some(form) = self.known(digest) {
            return Ok(form);
        }
        let row = form_version::Entity::find_by_id(digest.to_vec())
            .one(db)
            .await?
            .ok_or_else(|| anyhow::anyhow!("a dossier's form is missing"))?;
        let form: Arc<FormDefinition> = Arc::new(serde_json::from_value(row.definition)?);
        self.pinned
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(digest.to_vec(), Arc::clone(&form));
        Ok(form)
    }

    fn known(&self, digest: &[u8]) -> Option<Arc<FormDefinition>> {
        self.pinned
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(digest)
            .cloned()
    }
}
