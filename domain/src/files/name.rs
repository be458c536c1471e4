//! The name of a file, as its sender knows it and as it is shown and handed out again.
//!
//! It is text for people and nothing else: never a path, never a key, never a type. Files
//! are stored under keys of the portal's own, so two equal names live side by side.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::FileRefusal;

/// Longest name in bytes of UTF-8: what common file systems take (255), with room for the
/// " (1)" that a browser adds.
const MAX_BYTES: usize = 240;

/// A name without folders, invisible characters or surprises; composed Unicode (NFC).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileName(String);

impl FileName {
    /// Cleans what a browser sent.
    ///
    /// Folders go (old browsers send whole paths, others are tricks), as do control
    /// characters, characters that turn the writing direction or show nothing, dots and
    /// blanks at the ends. Reserved names of Windows get a `_` in front, overlong ones lose
    /// the end of their stem and keep their ending. Nothing is decoded.
    ///
    /// # Errors
    /// [`FileRefusal::NameMissing`] when nothing is left.
    pub fn clean(sent: &str) -> Result<Self, FileRefusal> {
        let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let shown: String = last.nfc().filter_map(visible).collect();
        let trimmed = trim(&shown);
        if trimmed.is_empty() {
            return Err(FileRefusal::NameMissing);
        }
        let mut name = trimmed.to_owned();
        if is_reserved(&name) {
            name.insert(0, '_');
        }
        Ok(Self(shorten(name)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the last dot, in lower case; `None` when there is no dot or when
    /// what follows is not an ending (blanks, signs, more than ten letters).
    pub fn ending(&self) -> Option<String> {
        ending_of(&self.0).map(str::to_ascii_lowercase)
    }

    /// The name with only printable ASCII, for the plain `filename` of a header.
    pub fn ascii(&self) -> String {
        let plain: String = self
            .0
            .nfd()
            .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
            .map(|c| match c {
                'đ' => 'd',
                'Đ' => 'D',
                '"' | '\\' | '%' => '_',
                c if c == ' ' || c.is_ascii_graphic() => c,
                _ => '_',
            })
            .collect();
        plain
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Line breaks and tabs become blanks; what shows nothing or turns the text goes.
fn visible(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => None,
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffd}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c => Some(c),
    }
}

fn trim(name: &str) -> &str {
    name.trim_start_matches(|c: char| c == '.' || c.is_whitespace())
        .trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

fn ending_of(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let plain =
        (1..=10).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    (plain && !stem.is_empty()).then_some(ending)
}

/// Names that Windows keeps for devices, whatever follows the first dot.
fn is_reserved(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") {
        return true;
    }
    let Some(number) = stem
        .strip_prefix("COM")
        .or_else(|| stem.strip_prefix("LPT"))
    else {
        return false;
    };
    let mut rest = number.chars();
    matches!(
        (rest.next(), rest.next()),
        (Some('0'..='9' | '¹' | '²' | '³'), None)
    )
}

fn shorten(name: String) -> String {
    if name.len() <= MAX_BYTES {
        return name;
    }
    let ending = ending_of(&name)
        .map(|ending| format!(".{ending}"))
        .unwrap_or_default();
    let room = MAX_BYTES - ending.len();
    let cut = (0..=room)
        .rev()
        .find(|&at| name.is_char_boundary(at))
        .unwrap_or(0);
    format!("{}{ending}", trim(&name[..cut]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(sent: &str) -> String {
        FileName::clean(sent)
            .map(|name| name.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn a_name_never_holds_a_folder() {
        assert_eq!(clean("../../../../etc/passwd"), "passwd");
        assert_eq!(clean(r"C:\Users\Mau\Desktop\ban-an.pdf"), "ban-an.pdf");
        assert_eq!(FileName::clean(".."), Err(FileRefusal::NameMissing));
        assert_eq!(FileName::clean("a/ . "), Err(FileRefusal::NameMissing));
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        assert_eq!(clean("ban-an\u{202e}fdp.exe"), "ban-anfdp.exe");
        assert_eq!(clean("ban\u{200b}-\u{200d}an.pdf"), "ban-an.pdf");
        assert_eq!(clean("ban-an.pdf\r\nX-Mau: 1"), "ban-an.pdf  X-Mau: 1");
        assert_eq!(clean("\0ban-an.pdf"), "ban-an.pdf");
    }

    #[test]
    fn vietnamese_is_kept_composed() {
        assert_eq!(clean("Ba\u{309}n a\u{301}n.pdf"), "Bản án.pdf");
        assert_eq!(clean("100%25.pdf"), "100%25.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = clean(&format!("{}.pdf", "Đơn yêu cầu ".repeat(40)));
        assert!(name.len() <= MAX_BYTES && name.starts_with("Đơn yêu cầu"));
        assert_eq!(ending_of(&name), Some("pdf"));
    }

    #[test]
    fn device_names_are_no_names() {
        assert_eq!(clean("CON.pdf"), "_CON.pdf");
        assert_eq!(clean("com¹.pdf"), "_com¹.pdf");
        assert_eq!(clean("comma.pdf"), "comma.pdf");
    }

    #[test]
    fn the_ending_is_the_last_one() {
        let ending = |sent| FileName::clean(sent).ok().and_then(|name| name.ending());
        assert_eq!(ending("ANH CHUP.JPG").as_deref(), Some("jpg"));
        assert_eq!(ending("ban-an.pdf.exe").as_deref(), Some("exe"));
        assert_eq!(ending("ban-an.pdf::$DATA"), None);
        assert_eq!(ending(".pdf"), None);
    }

    #[test]
    fn the_plain_name_fits_a_header() {
        let name = FileName::clean("Đơn \"gấp\" 100%.pdf").unwrap();
        assert_eq!(name.ascii(), "Don _gap_ 100_.pdf");
    }
}
