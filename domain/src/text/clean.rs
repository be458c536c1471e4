//! Text as people type or paste it, made fit to be kept: composed, trimmed, without
//! characters that no person writes. Never changes anything else: what was typed is
//! what an officer reads.

use unicode_normalization::UnicodeNormalization;

/// A character that no person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a control character")]
pub struct ControlCharacter;

/// Composes (NFC), trims and unifies line ends; a tab in a one-line field becomes a blank.
///
/// Emoji, right-to-left text, U+2028 and stacked marks stay.
///
/// # Errors
/// [`ControlCharacter`] for NUL and all other control characters, terminal
/// escapes among them, for the two characters that XML cannot carry, and for a line
/// break in a one-line field.
pub fn clean(raw: &str, multiline: bool) -> Result<String, ControlCharacter> {
    let composed: String = raw.nfc().collect();
    let lines = composed.replace("\r\n", "\n").replace('\r', "\n");
    let spaced = if multiline {
        lines
    } else {
        lines.replace('\t', " ")
    };
    let text = spaced.trim_matches(is_blank);
    if text
        .chars()
        .any(|letter| is_forbidden(letter) && !(multiline && matches!(letter, '\n' | '\t')))
    {
        return Err(ControlCharacter);
    }
    Ok(text.to_owned())
}

/// White space, and the invisible characters that word processors leave at the ends.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn is_forbidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_and_trims() {
        assert_eq!(
            clean(" Hue\u{323}\u{302} \u{feff}", false),
            Ok("Huệ".into())
        );
        assert_eq!(clean("\u{200b} \t", false), Ok(String::new()));
    }

    #[test]
    fn keeps_what_people_write() {
        for text in [
            "🙏🙏🙏",
            "👨\u{200d}👩\u{200d}👧",
            "ملف تجريبي",
            "Dòng 1\u{2028}Dòng 2",
            "Đất v\u{332}\u{300}\u{301}ườn",
            "O'MAU & THU <b>",
            "hai  khoảng trắng",
        ] {
            let composed: String = text.nfc().collect();
            assert_eq!(clean(text, true), Ok(composed));
        }
    }

    #[test]
    fn line_ends_are_one_kind() {
        assert_eq!(clean("a\r\nb\rc\td\n", true), Ok("a\nb\nc\td".into()));
        assert_eq!(clean("a\tb\r\n", false), Ok("a b".into()));
    }

    #[test]
    fn refuses_what_no_person_writes() {
        for text in [
            "a\0b",
            "a\u{7}",
            "\u{1b}[31mẤp 4",
            "a\u{9b}2J",
            "a\u{7f}b",
            "a\u{ffff}",
        ] {
            assert_eq!(clean(text, true), Err(ControlCharacter), "{text:?}");
        }
        assert_eq!(
            clean("Lê Mẫu\r\nBcc: thu1@example.org", false),
            Err(ControlCharacter)
        );
    }
}
