//! Where settings come from: the environment over a TOML file.

use std::{collections::BTreeMap, path::Path, str::FromStr};

use super::keys::KEYS;

/// Why the settings were refused. The texts are for operators.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{key}: {reason}")]
    Wrong { key: String, reason: String },
    #[error("{0} is no setting of the portal; see docs/settings.md")]
    Unknown(String),
    #[error("{file}: {reason}")]
    File { file: String, reason: String },
    #[error("production refuses to start:\n  - {}", .0.join("\n  - "))]
    Dangerous(Vec<&'static str>),
}

/// Raw texts by key, all known.
#[derive(Clone, Default)]
pub struct Settings {
    values: BTreeMap<String, String>,
    strange: Vec<String>,
}

impl Settings {
    /// The environment over the file.
    pub fn load(file: Option<&Path>) -> Result<Self, SettingsError> {
        let mut settings = match file {
            Some(path) => Self::file(path)?,
            None => Self::default(),
        };
        let environment = Self::environment()?;
        settings.values.extend(environment.values);
        settings.strange = environment.strange;
        Ok(settings)
    }

    /// Pairs, of which every key must be known. Empty values count as unset.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Self, SettingsError> {
        let mut settings = Self::default();
        for (key, value) in pairs {
            if !known(&key) {
                return Err(SettingsError::Unknown(key));
            }
            if !value.trim().is_empty() {
                settings.values.insert(key, value.trim().to_owned());
            }
        }
        Ok(settings)
    }

    fn file(path: &Path) -> Result<Self, SettingsError> {
        let wrong = |reason: String| SettingsError::File {
            file: path.display().to_string(),
            reason,
        };
        let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| wrong(error.to_string()))?;
        Self::of(table.into_iter().map(|(key, value)| {
            let text = match value {
                toml::Value::String(text) => text,
                other => other.to_string(),
            };
            (key, text)
        }))
    }

    /// The portal's own variables. Others that begin like them are only mentioned: some
    /// clusters make such names themselves.
    fn environment() -> Result<Self, SettingsError> {
        let all = std::env::vars_os().filter_map(|(key, value)| {
            let key = key.into_string().ok()?;
            Some((key, value.to_string_lossy().into_owned()))
        });
        let (ours, others): (Vec<_>, Vec<_>) = all.partition(|(key, _)| known(key));
        let mut settings = Self::of(ours)?;
        settings.strange = others
            .into_iter()
            .map(|(key, _)| key)
            .filter(|key| key.starts_with("PORTAL_") && key != "PORTAL_SKIP_ASSETS")
            .collect();
        Ok(settings)
    }

    /// Variables named like settings that are none: maybe misspelt.
    pub fn strange(&self) -> &[String] {
        &self.strange
    }

    pub fn get(&self, key: &str) -> Option<String> {
        debug_assert!(known(key), "{key} is not in KEYS");
        self.values.get(key).cloned()
    }

    pub(super) fn parse<T>(&self, key: &str, default: T) -> Result<T, SettingsError>
    where
        T: FromStr,
        T::Err: std::fmt::Display,
    {
        self.parse_with(key, default, |text| {
            text.parse().map_err(|error: T::Err| error.to_string())
        })
    }

    pub(super) fn parse_with<T>(
        &self,
        key: &str,
        default: T,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<T, SettingsError> {
        match self.get(key) {
            None => Ok(default),
            Some(text) => read(&text).map_err(|reason| SettingsError::Wrong {
                key: key.to_owned(),
                reason,
            }),
        }
    }
}

fn known(name: &str) -> bool {
    KEYS.iter().any(|key| key.name == name)
}
