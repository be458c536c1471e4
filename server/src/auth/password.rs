//! Passwords: Argon2id, off the runtime's threads, re-hashed when the cost has changed.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::{PasswordHash, PasswordHash as Phc},
};

use domain::codes::LookupSecret;

use crate::clock::Rng;

/// Characters that a password has at least, where it is the only proof (NIST SP 800-63B-4,
/// 3.1.1.2); no rule on digits and signs.
pub const LEAST_CHARACTERS: usize = 15;
/// Characters that the forms take.
pub const MOST_CHARACTERS: usize = 200;

/// What a guess costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// 19 MiB, 2 passes, 1 lane: OWASP's recommendation for Argon2id.
    pub const DEFAULT: Self = Self {
        memory: 19 * 1024,
        passes: 2,
    };

    fn argon2(self) -> anyhow::Result<Argon2<'static>> {
        let params = Params::new(self.memory, self.passes, 1, None)
            .map_err(|error| anyhow::anyhow!("argon2 parameters: {error}"))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// Whether `hash` was made at another cost.
    pub fn differs_from(self, hash: &str) -> bool {
        !hash.contains(&format!("$m={},t={},p=1$", self.memory, self.passes))
    }
}

/// A password for somebody who will choose another: 16 letters and digits that cannot be taken
/// for each other, 80 random bits, in four groups.
pub fn one_time_password(rng: &Rng) -> String {
    let half = || LookupSecret::from_digest(&rng.bytes()).grouped();
    format!("{}-{}", half(), half()).to_lowercase()
}

/// A hash in PHC form, with a salt of its own.
pub async fn hash_password(rng: &Rng, password: &str, cost: Cost) -> anyhow::Result<String> {
    let salt = rng.bytes::<16>();
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || {
        let hash: Phc = cost
            .argon2()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map_err(|error| anyhow::anyhow!("argon2: {error}"))?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether `password` is the one behind `hash`. `None` stands for a login that does not
/// exist: it takes as long and is never right.
pub async fn verify_password(hash: Option<String>, password: &str) -> anyhow::Result<bool> {
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| DUMMY.to_owned());
        let parsed = PasswordHash::new(&hash)
            .map_err(|error| anyhow::anyhow!("stored password hash: {error}"))?;
        // The parameters come from the hash, not from this instance.
        let right = Argon2::default()
            .verify_password(password.as_bytes(), &parsed)
            .is_ok();
        Ok(right && known)
    })
    .await?
}

/// A hash at the default cost of a password that nobody knows.
const DUMMY: &str = "$argon2id$v=19$m=19456,t=2,p=1$\
    bm9ib2R5IGtub3dzIGl0$9qzXQe6mDb1uDbiTnFY1Yl1vS7rR1L7Eo2CzH0Lw8QE";

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost {
        memory: 8,
        passes: 1,
    };

    #[tokio::test]
    async fn the_right_password_opens_and_no_other() {
        let rng = Rng::seeded(1);
        let hash = hash_password(&rng, "mật khẩu", CHEAP).await.unwrap();
        assert!(
            verify_password(Some(hash.clone()), "mật khẩu")
                .await
                .unwrap()
        );
        assert!(!verify_password(Some(hash), "mat khau").await.unwrap());
    }

    #[test]
    fn a_one_time_password_is_read_without_doubt() {
        let rng = Rng::seeded(3);
        let password = one_time_password(&rng);
        assert_ne!(password, one_time_password(&rng));
        let letters: Vec<char> = password.chars().filter(|letter| *letter != '-').collect();
        assert_eq!(letters.len(), 16, "{password}");
        let doubtful = |letter: &char| "01io".contains(*letter) || letter.is_uppercase();
        assert!(!letters.iter().any(doubtful), "{password}");
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(!verify_password(None, "").await.unwrap());
    }

    #[tokio::test]
    async fn a_hash_tells_its_cost() {
        let hash = hash_password(&Rng::seeded(2), "x", CHEAP).await.unwrap();
        assert!(!CHEAP.differs_from(&hash));
        assert!(Cost::DEFAULT.differs_from(&hash));
        assert!(!Cost::DEFAULT.differs_from(DUMMY));
    }
}
