//! Text made fit for a paper.
//!
//! A paper must show what was typed. Composed letters (NFC) are what fonts have; what shows
//! nothing goes; a letter that no font has is shown as □, so that a reader sees that
//! something stood there.

use unicode_normalization::UnicodeNormalization;

/// Stands for a letter that cannot be printed.
pub const UNPRINTABLE: char = '□';

/// Makes `text` printable; `has` tells whether the fonts have a letter.
pub fn clean(text: &str, has: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for letter in text.nfc() {
        match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            letter if letter.is_whitespace() => out.push(blank(letter)),
            letter if shows_nothing(letter) => {}
            letter if has(letter) => out.push(letter),
            _ => out.push(UNPRINTABLE),
        }
    }
    out
}

/// A blank that does not break stays one; tabs and the others become a plain blank.
const fn blank(letter: char) -> char {
    if letter == '\u{a0}' { letter } else { ' ' }
}

fn shows_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_readable() {
        let latin = |letter: char| letter < '\u{2000}';
        assert_eq!(
            clean("Nguye\u{302}\u{303}n\r\nB\u{200b}\tC\u{7}", latin),
            "Nguyễn\nB C"
        );
        assert_eq!(clean("cây 🌴\u{fe0f} \u{e000}", latin), "cây □ □");
    }
}
