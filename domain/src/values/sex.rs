//! Marks of sex in a name or in the words of a judgment. They serve one soft warning
//! (a number of identity that says otherwise); nothing is stored, nothing is refused.

use unicode_normalization::UnicodeNormalization;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

/// Middle words that only one sex bears. Words that both bear (Kim, Ngọc, Hồng) say nothing.
const FEMALE_WORDS: [&str; 2] = ["thị", "nữ"];
const MALE_WORDS: [&str; 8] = ["văn", "hữu", "đình", "bá", "hùng", "khắc", "mạnh", "trọng"];

/// What the words between the first and the last say. *Thị* wins over *Văn*, which is a
/// family name too (*Văn Thị Hoa*).
pub fn sex_from_name(name: &str) -> Option<Sex> {
    let name = plain(name);
    let words: Vec<&str> = name.split(' ').collect();
    let middle = words.get(1..words.len().checked_sub(1)?)?;
    if middle.iter().any(|word| FEMALE_WORDS.contains(word)) {
        Some(Sex::Female)
    } else if middle.iter().any(|word| MALE_WORDS.contains(word)) {
        Some(Sex::Male)
    } else {
        None
    }
}

/// What a text calls the person of this name: *ông* or *bà* right before the whole name.
/// `None` where it calls the person neither, or both.
pub fn sex_from_honorific(text: &str, name: &str) -> Option<Sex> {
    let (text, name) = (plain(text), plain(name));
    if name.is_empty() {
        return None;
    }
    let mut found = None;
    for (at, _) in text.match_indices(&name) {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let called = before
            .trim_end()
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next();
        let sex = match called {
            _ if after.starts_with(char::is_alphanumeric) => continue,
            // With their marks: *ba* is a father, or three.
            Some("ông") => Sex::Male,
            Some("bà") => Sex::Female,
            _ => continue,
        };
        if found.is_some_and(|other| other != sex) {
            return None;
        }
        found = Some(sex);
    }
    found
}

/// Composed, in small letters, one blank between words; marks stay.
fn plain(text: &str) -> String {
    let text = text.nfc().collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middle_words_speak() {
        assert_eq!(sex_from_name("Nguyễn Văn Việt"), Some(Sex::Male));
        assert_eq!(sex_from_name("NGUYỄN THỊ THU TUYẾT"), Some(Sex::Female));
        assert_eq!(sex_from_name("Văn Thị Hoa"), Some(Sex::Female));
        assert_eq!(
            sex_from_name("Lê Thi\u{323} Hoa"),
            Some(Sex::Female),
            "decomposed"
        );
        assert_eq!(sex_from_name("Dương Hùng Kha"), Some(Sex::Male));
    }

    #[test]
    fn other_words_say_nothing() {
        for name in [
            "Văn Hoa",
            "Nguyễn Hoa Thị",
            "Lê Kim Vẹn",
            "Văn",
            "",
            "Trần Hưu Tâm",
        ] {
            assert_eq!(sex_from_name(name), None, "{name}");
        }
    }

    #[test]
    fn the_judgment_says_mr_or_mrs() {
        let text = "Buộc ông Nguyễn Hoa và bà Lê Kim Vẹn trả cho Bà  Mai Thúy Diệu";
        assert_eq!(sex_from_honorific(text, "Nguyễn Hoa"), Some(Sex::Male));
        assert_eq!(sex_from_honorific(text, "LÊ KIM VẸN"), Some(Sex::Female));
        assert_eq!(sex_from_honorific(text, "Mai Thúy Diệu"), Some(Sex::Female));
        assert_eq!(sex_from_honorific(text, "Lê Kim Vẹ"), None);
        assert_eq!(sex_from_honorific(text, "Trần Tâm"), None);
        assert_eq!(sex_from_honorific("ông Hoa, bà Hoa", "Hoa"), None);
        assert_eq!(sex_from_honorific("ba Hoa (cha ruột)", "Hoa"), None);
    }
}
