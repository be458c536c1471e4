//! Both languages say the same things: same keys, same arguments; every key that the
//! sources name exists.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use domain::Locale;
use fluent_bundle::FluentResource;

use super::{AREAS, Texts};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Key and names of arguments of each message.
fn messages(area: &str, source: &str) -> Messages {
    if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
        panic!("{area}: {errors:?}");
    }
    let mut messages = Messages::new();
    let mut arguments: Option<&mut BTreeSet<String>> = None;
    for line in source.lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if let (true, Some((key, _))) = (begins, line.split_once('=')) {
            let key = key.trim().to_owned();
            let twice = messages.contains_key(&key);
            assert!(!twice, "{area}: {key} stands there twice");
            arguments = Some(messages.entry(key).or_default());
        }
        if let Some(arguments) = &mut arguments {
            arguments.extend(names(line));
        }
    }
    messages
}

/// The `$names` in a line.
fn names(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect()
    })
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let mut all = BTreeSet::new();
    for (area, vi, en) in AREAS {
        let (vi, en) = (messages(area, vi), messages(area, en));
        for (key, arguments) in &vi {
            let english = en.get(key);
            assert!(english.is_some(), "{area}: {key} has no English");
            assert_eq!(Some(arguments), english, "{area}: arguments of {key}");
            assert!(all.insert(key.clone()), "{key} stands in two areas");
        }
        for key in en.keys() {
            assert!(vi.contains_key(key), "{area}: {key} has no Vietnamese");
        }
    }
}

#[test]
fn every_key_that_the_sources_name_exists() {
    let texts = Texts::new(Locale::Vi);
    let mut named = 0;
    let mut missing = Vec::new();
    for (file, source) in sources() {
        for key in keys(&source) {
            named += 1;
            if !texts.has(key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(named > 50, "the search finds nothing any more");
}

/// A sentence that nothing shows is translated, read and kept for nothing.
#[test]
fn every_key_is_named_by_the_sources() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, source)| source.split('"').skip(1))
        .collect();
    // What stands before the part that is filled in: `mail-{kind}-title`.
    let stems: BTreeSet<&str> = literals
        .iter()
        .filter_map(|literal| Some(literal.split_once('{')?.0))
        .filter(|stem| stem.ends_with('-'))
        .collect();
    // `items("help-photo", 6)` makes `help-photo-1` and so on; `-hint` stands below a label.
    let put_together = |key: &str| {
        key.rsplit_once('-').is_some_and(|(stem, last)| {
            let numbered = last.parse::<u8>().is_ok();
            literals.contains(stem) && (numbered || last == "hint" || literals.contains(last))
        })
    };
    let named = |key: &str| {
        literals.contains(key)
            || put_together(key)
            || stems.iter().any(|stem| key.starts_with(stem))
    };
    let texts = AREAS.iter();
    let unused: Vec<String> = texts
        .flat_map(|(area, vi, _)| messages(area, vi).into_keys())
        .filter(|key| !named(key))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// The literal keys in calls such as `t("…")`, `tw("…", …)`, `texts.get("…")`.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    [
        "t(\"",
        "tw(\"",
        "texts.get(\"",
        "texts.with(\"",
        "texts().get(\"",
        "texts().with(\"",
    ]
    .into_iter()
    .flat_map(move |call| {
        source.match_indices(call).filter_map(move |(at, _)| {
            let before = source[..at].chars().next_back();
            let inside_a_word = before.is_some_and(|c| c.is_alphanumeric() || "_.!".contains(c));
            let rest = &source[at + call.len()..];
            (!inside_a_word).then(|| rest.split('"').next().unwrap_or_default())
        })
    })
}

/// What shows texts: the pages, and the handlers that choose a sentence.
fn sources() -> Vec<(PathBuf, String)> {
    ["src", "../server/src"]
        .into_iter()
        .flat_map(|folder| rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)))
        .map(|file| {
            let source = fs::read_to_string(&file).unwrap();
            (file, source)
        })
        .collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("tests.rs")
        {
            found.push(path);
        }
    }
    found
}
