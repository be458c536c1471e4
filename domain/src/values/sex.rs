//! Marks of sex in a name or in the words of a judgment. They serve one soft warning
//! (a number of identity that says otherwise); nothing is stored, nothing is refused.

use crate::text::fold;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

/// Middle words that only one sex bears. Words that both bear (Kim, Ngọc, Hồng) say nothing.
const FEMALE_WORDS: [&str; 2] = ["Thị", "Nữ"];
const MALE_WORDS: [&str; 8] = ["Văn", "Hữu", "Đình", "Bá", "Hùng", "Khắc", "Mạnh", "Trọng"];

/// What the words between the first and the last say. *Thị* wins over *Văn*, which is a
/// family name too (*Văn Thị Hoa*).
pub fn sex_from_name(name: &str) -> Option<Sex> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let middle = words.get(1..words.len().checked_sub(1)?)?;
    let bears = |marks: &[&str]| {
        middle
            .iter()
            .any(|word| marks.iter().any(|mark| mark.to_lowercase() == *word))
    };
    if bears(&FEMALE_WORDS) {
        Some(Sex::Female)
    } else if bears(&MALE_WORDS) {
        Some(Sex::Male)
    } else {
        None
    }
}

/// What a text calls the person of this name: *ông* or *bà* right before the whole name.
/// `None` where it calls the person neither, or both.
pub fn sex_from_honorific(text: &str, name: &str) -> Option<Sex> {
    let (text, name) = (fold(text), fold(name));
    if name.is_empty() {
        return None;
    }
    let mut found = None;
    for (at, _) in text.match_indices(&name) {
        let ends = !text[at + name.len()..].starts_with(char::is_alphanumeric);
        let sex = match text[..at]
            .trim_end()
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
        {
            Some("ong") => Sex::Male,
            Some("ba") => Sex::Female,
            _ => continue,
        };
        if !ends {
            continue;
        }
        match found {
            Some(other) if other != sex => return None,
            _ => found = Some(sex),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middle_words_speak() {
        assert_eq!(sex_from_name("Nguyễn Văn Việt"), Some(Sex::Male));
        assert_eq!(sex_from_name("NGUYỄN THỊ THU TUYẾT"), Some(Sex::Female));
        assert_eq!(sex_from_name("Văn Thị Hoa"), Some(Sex::Female));
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
    }
}
