//! A capability in a link: who holds it may.

use std::fmt;

use super::{CodeError, base32};

/// RFC 4648 in lower case.
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const LENGTH: usize = 26;

/// 128 bits. Stored only as a digest; its `Debug` tells nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token([u8; 16]);

impl Token {
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// What is digested.
    pub const fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Reads the 26 characters of a link; capital letters too, since some mail programs
    /// change them.
    ///
    /// # Errors
    /// [`CodeError::NotAToken`], also where two spellings would mean the same token.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let text = text.to_ascii_lowercase();
        let bytes = base32::decode(&text, ALPHABET).ok_or(CodeError::NotAToken)?;
        let token = bytes
            .get(..16)
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or(CodeError::NotAToken)?;
        if token.to_string() == text {
            Ok(token)
        } else {
            Err(CodeError::NotAToken)
        }
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base32::encode(&self.0, ALPHABET, LENGTH))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_token_comes_back(bytes: [u8; 16]) {
            let token = Token::from_bytes(bytes);
            let text = token.to_string();
            prop_assert_eq!(text.len(), 26);
            prop_assert_eq!(Token::parse(&text), Ok(token));
            prop_assert_eq!(Token::parse(&text.to_uppercase()), Ok(token));
        }
    }

    #[test]
    fn other_texts_are_no_token() {
        let good = Token::from_bytes([7; 16]).to_string();
        for text in [
            "",
            "abc",
            &good[1..],
            &format!("{good}a"),
            &good.replace('a', "1"),
            "đ",
        ] {
            if text != good {
                assert_eq!(Token::parse(text), Err(CodeError::NotAToken), "{text}");
            }
        }
        // The last character carries three bits only: one spelling a token.
        let zero = Token::from_bytes([0; 16]).to_string();
        assert_eq!(
            Token::parse(&format!("{}b", &zero[..25])),
            Err(CodeError::NotAToken)
        );
    }
}
