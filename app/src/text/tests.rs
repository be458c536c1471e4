//! Both languages say the same things: same keys, same arguments; every key that the
//! sources name exists.

use std::{collections::BTreeMap, collections::BTreeSet, fs, path::Path};

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
    for file in sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let source = fs::read_to_string(&file).unwrap();
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

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("tests.rs")
        {
            found.push(path);
        }
    }
    found
}
