//! What was typed, by path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Positions from here on are no items: a made-up path cannot make a page endless.
const MOST_ITEMS: usize = 1000;

/// Answers as a flat map from path to text, composed (NFC) and trimmed but otherwise as
/// typed, right or wrong.
///
/// Paths are the names of the HTML controls: `judgment.number`, `claims.2.text`. The items
/// of a list count from 0. A choice holds the code of its option; several choices are one
/// path each (`reasons.poor` = `on`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    pub fn new() -> Self {
        Self::default()
    }

    /// The text at `path`; missing and empty are the same.
    pub fn get(&self, path: &str) -> &str {
        self.0.get(path).map_or("", String::as_str)
    }

    /// Sets the text at `path`, composed, trimmed, with `\n` as its only line end; a text of
    /// blanks removes it. Control characters stay, to be refused by name later.
    pub fn set(&mut self, path: impl Into<String>, text: impl AsRef<str>) {
        let text = tidy(text.as_ref());
        if text.is_empty() {
            self.0.remove(&path.into());
        } else {
            self.0.insert(path.into(), text);
        }
    }

    /// Takes `path` over from other answers, where it is tidy already.
    pub(super) fn copy(&mut self, from: &Self, path: &str) {
        if let Some((path, text)) = from.0.get_key_value(path) {
            self.0.insert(path.clone(), text.clone());
        }
    }

    /// Removes what stands at and below `path`.
    pub fn remove(&mut self, path: &str) {
        let below: Vec<String> = self.below(path).map(|(key, _)| key.to_owned()).collect();
        for key in &below {
            self.0.remove(key);
        }
        self.0.remove(path);
    }

    /// Whether anything stands at or below `path`.
    pub fn has(&self, path: &str) -> bool {
        self.0.contains_key(path) || self.below(path).next().is_some()
    }

    /// Entries strictly below `path`.
    pub fn below<'a>(&'a self, path: &str) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let prefix = format!("{path}.");
        self.0
            .range(prefix.clone()..)
            .take_while(move |(key, _)| key.starts_with(&prefix))
            .map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// How many items the list at `path` has (the highest index with an answer, plus one).
    pub fn list_len(&self, path: &str) -> usize {
        self.below(path)
            .filter_map(|(key, _)| {
                key[path.len() + 1..]
                    .split('.')
                    .next()?
                    .parse::<usize>()
                    .ok()
            })
            .filter(|&at| at < MOST_ITEMS)
            .max()
            .map_or(0, |last| last + 1)
    }

    /// Removes item `index` of the list at `path`; the later ones move up. References to the
    /// list are renumbered by [`super::remove_item`], which is what callers want.
    pub(super) fn remove_item(&mut self, path: &str, index: usize) {
        let moved: Vec<(String, String)> = self
            .below(path)
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect();
        self.remove(path);
        for (key, text) in moved {
            let rest = &key[path.len() + 1..];
            let (at, tail) = rest
                .split_once('.')
                .map_or((rest, None), |(at, tail)| (at, Some(tail)));
            let Ok(at) = at.parse::<usize>() else {
                continue;
            };
            if at == index {
                continue;
            }
            let at = if at > index { at - 1 } else { at };
            let key = tail.map_or_else(
                || format!("{path}.{at}"),
                |tail| format!("{path}.{at}.{tail}"),
            );
            self.0.insert(key, text);
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, text)| (key.as_str(), text.as_str()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }
}

fn tidy(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let lines = composed.replace("\r\n", "\n").replace('\r', "\n");
    lines.trim().to_owned()
}

impl<P: Into<String>, T: AsRef<str>> FromIterator<(P, T)> for Answers {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(entries: I) -> Self {
        let mut answers = Self::new();
        for (path, text) in entries {
            answers.set(path, text);
        }
        answers
    }
}
