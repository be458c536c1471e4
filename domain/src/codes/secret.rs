//! The secret printed on a receipt; with the dossier code it opens the dossier.

use std::fmt;

use super::{CodeError, base32};

/// Without 0 O 1 I, which people mistake for one another.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 8;

/// Eight characters, 40 bits. Its `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct LookupSecret(String);

impl LookupSecret {
    /// The first 40 bits of a keyed digest, written out.
    pub fn from_digest(digest: &[u8; 32]) -> Self {
        Self(base32::encode(digest, ALPHABET, LENGTH))
    }

    /// Takes small letters, blanks and dashes.
    ///
    /// # Errors
    /// [`CodeError::NotASecret`].
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let text: String = typed
            .chars()
            .filter(|letter| {
                !letter.is_whitespace() && !matches!(letter, '-' | '\u{2010}'..='\u{2015}')
            })
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        let known = text.bytes().all(|byte| ALPHABET.contains(&byte));
        if text.len() != LENGTH || !known {
            return Err(CodeError::NotASecret);
        }
        Ok(Self(text))
    }

    /// The eight characters: what is digested and compared.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// In two groups, for people: `7KQM-X2PD`.
    pub fn grouped(&self) -> String {
        let (head, tail) = self.0.split_at(LENGTH / 2);
        format!("{head}-{tail}")
    }
}

impl fmt::Debug for LookupSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LookupSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_made_of_the_first_forty_bits() {
        let mut digest = [0_u8; 32];
        assert_eq!(LookupSecret::from_digest(&digest).expose(), "22222222");
        digest[..5].copy_from_slice(&[0xff; 5]);
        assert_eq!(LookupSecret::from_digest(&digest).expose(), "ZZZZZZZZ");
        digest[..5].copy_from_slice(&[
            0b0000_1000,
            0b1000_0110,
            0b0100_0010,
            0b1001_1000,
            0b1110_1000,
        ]);
        assert_eq!(LookupSecret::from_digest(&digest).expose(), "3456789A");
    }

    #[test]
    fn is_read_as_people_type_it() {
        for typed in ["7KQMX2PD", "7kqm-x2pd", " 7kqm x2pd ", "7KQM–X2PD"] {
            let secret = LookupSecret::parse(typed).unwrap();
            assert_eq!(secret.expose(), "7KQMX2PD");
            assert_eq!(LookupSecret::parse(&secret.grouped()), Ok(secret));
        }
        for typed in [
            "7KQMX2P",
            "7KQMX2PDD",
            "7KQMX2P0",
            "7KQMX2PO",
            "7KQMX2P1",
            "7KQMX2Pđ",
            "",
        ] {
            assert_eq!(
                LookupSecret::parse(typed),
                Err(CodeError::NotASecret),
                "{typed}"
            );
        }
    }

    #[test]
    fn does_not_show_itself_in_logs() {
        let secret = LookupSecret::parse("7KQMX2PD").unwrap();
        assert!(!format!("{secret:?}").contains("7KQM"));
    }
}
