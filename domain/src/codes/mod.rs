//! Codes that people copy from paper or carry in a link: dossier code, lookup secret,
//! token. Forgiving to read, strict to make. Digests as hexadecimal digits.
//!
//! Never: where randomness or a key comes from.

mod base32;
mod dossier_code;
mod hex;
mod pattern;
mod secret;
mod token;

pub use dossier_code::DossierCode;
pub use hex::hex;
pub use pattern::{CodePattern, PatternError};
pub use secret::LookupSecret;
pub use token::Token;

/// A text that is no code of its kind. Says nothing more: what was typed may be secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("not a dossier code")]
    NotADossierCode,
    #[error("not a lookup secret")]
    NotASecret,
    #[error("not a token")]
    NotAToken,
}
