//! Finding a procedure by what people type: without marks, in any order, with words too many.

use super::{Catalogue, Procedure};
use crate::text::fold;

/// Words that people add and that say nothing, folded.
const FILLERS: &[&str] = &[
    "a", "ba", "cho", "can", "cua", "dau", "do", "how", "i", "lam", "muon", "my", "nao", "need",
    "nhu", "o", "of", "ong", "sao", "the", "to", "toi", "va", "ve", "want", "xin",
];

/// Weight of a word found in the name, in other names of it, in what it is for.
const NAME: usize = 4;
const KEYWORD: usize = 3;
const SUMMARY: usize = 1;

impl Catalogue {
    /// The procedures that fit, best first; all of three words out of five must be found. The
    /// national code finds its procedure alone.
    pub fn search(&self, query: &str) -> Vec<&Procedure> {
        let code = query.trim();
        if let Some(exact) = self
            .procedures()
            .iter()
            .find(|procedure| procedure.national_code.as_deref() == Some(code))
        {
            return vec![exact];
        }
        let words = words(query);
        let mut found: Vec<(usize, &Procedure)> = self
            .procedures()
            .iter()
            .filter_map(|procedure| Some((score(procedure, &words)?, procedure)))
            .collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, procedure)| procedure).collect()
    }
}

/// The words that count; all of them when only fillers were typed.
fn words(query: &str) -> Vec<String> {
    let all = split(query);
    let telling: Vec<String> = all
        .iter()
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .cloned()
        .collect();
    if telling.is_empty() { all } else { telling }
}

fn split(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn score(procedure: &Procedure, sought: &[String]) -> Option<usize> {
    let fields = fields(procedure);
    let weights: Vec<usize> = sought.iter().map(|word| weight(&fields, word)).collect();
    let found = weights.iter().filter(|weight| **weight > 0).count();
    let enough = found > 0 && found * 5 >= sought.len() * 3;
    enough.then(|| weights.iter().sum())
}

/// Words of a procedure with their weight.
fn fields(procedure: &Procedure) -> Vec<(usize, Vec<String>)> {
    let both = |text: &crate::text::Localized| {
        let mut words = split(&text.vi);
        words.extend(text.en.as_deref().map(split).unwrap_or_default());
        words
    };
    let mut fields = vec![
        (NAME, both(&procedure.name)),
        (SUMMARY, both(&procedure.summary)),
    ];
    fields.extend(
        procedure
            .keywords
            .iter()
            .map(|words| (KEYWORD, split(words))),
    );
    fields.extend(procedure.form.name.iter().map(|name| (KEYWORD, both(name))));
    fields
}

fn weight(fields: &[(usize, Vec<String>)], sought: &str) -> usize {
    fields
        .iter()
        .filter(|(_, words)| words.iter().any(|word| word.starts_with(sought)))
        .map(|(weight, _)| *weight)
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<String> {
        let catalogue = Catalogue::embedded().unwrap();
        catalogue
            .search(query)
            .into_iter()
            .map(|procedure| procedure.reference.clone())
            .collect()
    }

    #[test]
    fn finds_without_marks_and_with_words_too_many() {
        assert_eq!(found("yeu cau thi hanh an").first().unwrap(), "P01");
        assert_eq!(
            found("Tôi muốn xin xác nhận kết quả thi hành án")
                .first()
                .unwrap(),
            "P04"
        );
        assert_eq!(found("thay doi chap hanh vien").first().unwrap(), "P05");
        assert_eq!(found("khiếu nại").first().unwrap(), "P18");
        assert_eq!(found("certificate").first().unwrap(), "P04");
        assert_eq!(found("1.003091"), ["P01"]);
    }

    #[test]
    fn finds_nothing_that_is_not_there() {
        assert_eq!(found("cấp hộ chiếu"), [""; 0]);
        assert_eq!(found(""), [""; 0]);
        assert_eq!(found("???"), [""; 0]);
    }
}
