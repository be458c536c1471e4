//! Folding for search: what sounds alike to someone who types without marks is alike.
//! Never for showing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without marks; đ, Đ and the look-alikes of Đ become d; one blank between
/// words. The place of a tone mark and the composed or decomposed form do not matter.
pub fn fold(text: &str) -> String {
    let letters: String = text
        .nfd()
        .flat_map(char::to_lowercase)
        .filter(|&letter| !is_combining_mark(letter) && !is_invisible(letter))
        .map(plain)
        .collect();
    let mut folded = String::with_capacity(letters.len());
    for word in letters.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Whether each word of the query begins a word of the name, in the same order.
/// An empty query matches every name.
pub fn matches_words(query: &str, name: &str) -> bool {
    let name = fold(name);
    let mut words = name.split(' ');
    fold(query)
        .split_whitespace()
        .all(|sought| words.any(|word| word.starts_with(sought)))
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn plain(letter: char) -> char {
    match letter {
        // đ; ð is the lower case of Ð (U+00D0), often typed for Đ; ɖ that of Ɖ.
        'đ' | 'ð' | 'ɖ' => 'd',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_blanks_do_not_matter() {
        assert_eq!(fold("  ĐẶNG   Thị\u{a0}Huệ "), "dang thi hue");
        assert_eq!(fold("Ðông"), fold("Đông"));
        assert_eq!(fold("Hoà"), fold("Hòa"));
        assert_eq!(fold("Thuy\u{309}"), fold("Thủy"));
        assert_eq!(fold("Mlô H’Blin"), "mlo h'blin");
    }

    #[test]
    fn words_begin_words_in_order() {
        assert!(matches_words("dan tro", "Đặng Trung Trọng"));
        assert!(matches_words("", "Đặng Trung Trọng"));
        assert!(!matches_words("tro dan", "Đặng Trung Trọng"));
        assert!(!matches_words("rung", "Đặng Trung Trọng"));
        assert!(!matches_words("dan dan", "Đặng Trung Trọng"));
    }
}
