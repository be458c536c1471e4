//! Text as people type it: cleaning (NFC, control characters) and folding for search.

mod clean;
mod fold;

use serde::{Deserialize, Serialize};

pub use clean::{ControlCharacter, clean};
pub use fold::{fold, matches_words};

/// A language that the portal speaks. Vietnamese is the default.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    Vi,
    En,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language tag (BCP 47), as in `lang="…"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// Reads a tag; anything unknown is `None`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }
}

impl crate::Coded for Locale {
    fn code(self) -> &'static str {
        self.tag()
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::from_tag(code)
    }
}

/// A sentence of a catalogue file in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    pub vi: String,
    /// English; where the file has none, the Vietnamese is shown and marked `lang="vi"`.
    #[serde(default)]
    pub en: Option<String>,
}

impl Localized {
    /// The text in `locale`, or the Vietnamese one.
    pub fn get(&self, locale: Locale) -> &str {
        match (locale, &self.en) {
            (Locale::En, Some(en)) => en,
            _ => &self.vi,
        }
    }

    /// The language in which [`Self::get`] answers.
    pub fn language(&self, locale: Locale) -> Locale {
        match (locale, &self.en) {
            (Locale::En, Some(_)) => Locale::En,
            _ => Locale::Vi,
        }
    }
}
