//! Settings: environment variables, or the same keys in a TOML file given with `--config`
//! (the environment wins). `portal config` prints what is in force, `docs/settings.md` is
//! generated from [`keys::KEYS`].
//!
//! Nothing else in the portal reads the environment. A wrong value, or an unknown key of
//! the file, stops the start with its name.

pub mod keys;
mod print;
mod source;

use std::{net::SocketAddr, path::PathBuf};

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};

pub use print::{page, print};
pub use source::{Settings, SettingsError};

/// What the portal is run for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A made-up office with accounts and some dossiers.
    Demo,
    /// People's affairs: refuses whatever would endanger them.
    Production,
}

/// All settings.
#[derive(Clone, Debug)]
pub struct Config {
    pub mode: Mode,
    pub listen: Listen,
    /// Folder of what is embedded: database, blobs, mail, key.
    pub data: PathBuf,
    pub storage: Storage,
    pub mail: Mail,
    pub demo: Demo,
    /// 32 bytes as 64 hexadecimal digits; unset: a file in `data`.
    pub key: Option<SecretString>,
    /// Folder that replaces or adds procedures, forms, holidays, offices.
    pub catalogue: Option<PathBuf>,
    /// Folder whose fonts are preferred in papers.
    pub fonts: Option<PathBuf>,
    pub limits: Limits,
}

/// Where people reach the portal.
#[derive(Clone, Debug)]
pub struct Listen {
    /// Port 0: any free one, printed at the start.
    pub addr: SocketAddr,
    /// Public origin without a slash at the end; unset: `http://{addr}`.
    pub origin: Option<String>,
    /// How many proxies in front add to `X-Forwarded-For`.
    pub proxies: usize,
}

/// Where things are kept.
#[derive(Clone, Debug)]
pub struct Storage {
    /// `sqlite:{path}` or `postgres://…`, maybe with a password.
    pub database: SecretString,
    /// `file:{folder}`.
    pub blobs: String,
}

/// How mails leave.
#[derive(Clone, Debug)]
pub struct Mail {
    /// `smtp://…`, `smtps://…`; unset: files in `{data}/mail`.
    pub smtp: Option<SecretString>,
    /// Sender, `Name <address>`; unset: a name without a real address, demonstration only.
    pub from: Option<String>,
}

/// Demonstration only.
#[derive(Clone, Debug, Default)]
pub struct Demo {
    /// When the clock starts.
    pub clock: Option<DateTime<Utc>>,
    /// Password of all demonstration accounts; unset: random ones, printed once.
    pub password: Option<SecretString>,
}

/// How often things may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// All quotas are multiplied by this; 0 lifts them.
    pub factor: u32,
}

impl Config {
    /// Reads all settings, and refuses a production start that would endanger people.
    pub fn read(settings: &Settings) -> Result<Self, SettingsError> {
        let data: PathBuf = settings
            .get("PORTAL_DATA")
            .unwrap_or_else(|| "./var".into())
            .into();
        let config = Self {
            mode: settings.parse_with("PORTAL_MODE", Mode::Demo, mode)?,
            listen: Listen {
                addr: settings.parse("PORTAL_ADDR", SocketAddr::from(([127, 0, 0, 1], 3000)))?,
                origin: settings
                    .parse_with("PORTAL_ORIGIN", None, |text| origin(text).map(Some))?,
                proxies: settings.parse("PORTAL_PROXIES", 0)?,
            },
            storage: Storage {
                database: settings
                    .get("DATABASE_URL")
                    .unwrap_or_else(|| format!("sqlite:{}", data.join("portal.db").display()))
                    .into(),
                blobs: settings
                    .get("BLOBS_URL")
                    .unwrap_or_else(|| format!("file:{}", data.join("blobs").display())),
            },
            mail: Mail {
                smtp: settings.get("SMTP_URL").map(Into::into),
                from: settings.get("MAIL_FROM"),
            },
            demo: Demo {
                clock: settings.parse_with("PORTAL_CLOCK", None, |text| {
                    DateTime::parse_from_rfc3339(text)
                        .map(|time| Some(time.to_utc()))
                        .map_err(|error| format!("no RFC 3339 time: {error}"))
                })?,
                password: settings.get("PORTAL_DEMO_PASSWORD").map(Into::into),
            },
            key: settings
                .parse_with("PORTAL_KEY", None, |text| key_text(text).map(Some))?
                .map(Into::into),
            catalogue: settings.get("PORTAL_CATALOGUE").map(Into::into),
            fonts: settings.get("PORTAL_FONTS").map(Into::into),
            limits: Limits {
                factor: settings.parse("PORTAL_LIMITS", 1)?,
            },
            data,
        };
        config.refuse_danger()?;
        Ok(config)
    }

    pub fn is_demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// The public origin, when the portal listens at `addr`.
    pub fn origin(&self, addr: SocketAddr) -> String {
        self.listen
            .origin
            .clone()
            .unwrap_or_else(|| format!("http://{addr}"))
    }

    /// Whether people come by https; then cookies are marked `Secure` and `__Host-`.
    pub fn is_secure(&self) -> bool {
        self.listen
            .origin
            .as_deref()
            .is_some_and(|origin| origin.starts_with("https://"))
    }

    fn refuse_danger(&self) -> Result<(), SettingsError> {
        if self.mode == Mode::Demo {
            return Ok(());
        }
        let mut reasons = Vec::new();
        if !self.is_secure() {
            reasons.push("PORTAL_ORIGIN must be the public address and begin with https://");
        }
        if self.key.is_none() {
            reasons
                .push("PORTAL_KEY is missing: 64 hexadecimal digits, kept apart from the database");
        }
        if self.mail.smtp.is_none() {
            reasons.push("SMTP_URL is missing: people would wait for mails that never leave");
        }
        if self.mail.from.is_none() {
            reasons.push("MAIL_FROM is missing: the sender that people see and may answer");
        }
        if self.demo.clock.is_some() {
            reasons.push("PORTAL_CLOCK is for demonstrations: a wrong date makes wrong terms");
        }
        if self.demo.password.is_some() {
            reasons.push("PORTAL_DEMO_PASSWORD is for demonstrations");
        }
        if self.limits.factor == 0 {
            reasons.push("PORTAL_LIMITS is 0: passwords and lookup secrets could be guessed");
        }
        if reasons.is_empty() {
            Ok(())
        } else {
            Err(SettingsError::Dangerous(reasons))
        }
    }

    /// Settings of a test: everything below `data`, any free port, no limits.
    pub fn for_tests(data: PathBuf, database: &str) -> Self {
        Self {
            mode: Mode::Demo,
            listen: Listen {
                addr: SocketAddr::from(([127, 0, 0, 1], 0)),
                origin: Some("http://portal.test".to_owned()),
                proxies: 0,
            },
            storage: Storage {
                database: database.into(),
                blobs: format!("file:{}", data.join("blobs").display()),
            },
            mail: Mail {
                smtp: None,
                from: None,
            },
            demo: Demo::default(),
            key: Some("00112233445566778899aabbccddeeff".repeat(2).into()),
            catalogue: None,
            fonts: None,
            limits: Limits { factor: 0 },
            data,
        }
    }

    /// The key's bytes, when it is set.
    pub fn key_bytes(&self) -> Option<[u8; 32]> {
        hex(self.key.as_ref()?.expose_secret())
    }
}

fn mode(text: &str) -> Result<Mode, String> {
    match text {
        "demo" => Ok(Mode::Demo),
        "production" => Ok(Mode::Production),
        _ => Err("`demo` or `production`".to_owned()),
    }
}

/// An origin: scheme and authority, nothing after.
fn origin(text: &str) -> Result<String, String> {
    let wrong = || "scheme and host only, such as https://motcua.example.vn".to_owned();
    let uri: http::Uri = text.parse().map_err(|_| wrong())?;
    match (uri.scheme_str(), uri.authority()) {
        (Some("http" | "https"), Some(authority))
            if matches!(uri.path(), "" | "/")
                && uri.query().is_none()
                && !authority.as_str().contains('@') =>
        {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => Err(wrong()),
    }
}

fn key_text(text: &str) -> Result<String, String> {
    match hex(text) {
        Some(_) => Ok(text.to_owned()),
        None => Err("64 hexadecimal digits (`openssl rand -hex 32`)".to_owned()),
    }
}

/// 32 bytes from 64 hexadecimal digits.
pub(crate) fn hex(text: &str) -> Option<[u8; 32]> {
    let text = text.trim().as_bytes();
    if text.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(pairs: &[(&str, &str)]) -> Settings {
        Settings::of(
            pairs
                .iter()
                .map(|(key, value)| ((*key).to_owned(), (*value).to_owned())),
        )
        .unwrap()
    }

    #[test]
    fn starts_with_nothing_set() {
        let config = Config::read(&settings(&[])).unwrap();
        assert!(config.is_demo());
        assert_eq!(
            config.storage.database.expose_secret(),
            "sqlite:./var/portal.db"
        );
        assert_eq!(
            config.origin("127.0.0.1:9".parse().unwrap()),
            "http://127.0.0.1:9"
        );
    }

    #[test]
    fn names_the_key_that_is_wrong() {
        for (key, value) in [
            ("PORTAL_ADDR", "localhost"),
            ("PORTAL_MODE", "prod"),
            ("PORTAL_ORIGIN", "https://a.vn/portal"),
            ("PORTAL_ORIGIN", "a.vn"),
            ("PORTAL_KEY", "abc"),
            ("PORTAL_CLOCK", "yesterday"),
            ("PORTAL_LIMITS", "-1"),
        ] {
            let error = Config::read(&settings(&[(key, value)]))
                .unwrap_err()
                .to_string();
            assert!(error.starts_with(key), "{error}");
        }
    }

    #[test]
    fn refuses_unknown_keys() {
        let error = Settings::of([("PORTAL_ADR".to_owned(), "x".to_owned())])
            .err()
            .unwrap();
        assert!(error.to_string().contains("PORTAL_ADR"), "{error}");
    }

    #[test]
    fn production_tells_all_reasons_at_once() {
        let bare = settings(&[
            ("PORTAL_MODE", "production"),
            ("PORTAL_CLOCK", "2026-11-24T08:00:00+07:00"),
        ]);
        let error = Config::read(&bare).unwrap_err().to_string();
        for key in [
            "PORTAL_ORIGIN",
            "PORTAL_KEY",
            "SMTP_URL",
            "MAIL_FROM",
            "PORTAL_CLOCK",
        ] {
            assert!(error.contains(key), "{key} is not in: {error}");
        }
        let whole = settings(&[
            ("PORTAL_MODE", "production"),
            ("PORTAL_ORIGIN", "https://motcua.example.vn/"),
            ("PORTAL_KEY", &"0f".repeat(32)),
            ("SMTP_URL", "smtps://mail.example.vn"),
            ("MAIL_FROM", "Một Cửa <motcua@example.vn>"),
        ]);
        let config = Config::read(&whole).unwrap();
        assert!(config.is_secure());
        assert_eq!(
            config.listen.origin.as_deref(),
            Some("https://motcua.example.vn")
        );
        assert_eq!(config.key_bytes(), Some([0x0f; 32]));
    }

    #[test]
    fn secrets_do_not_show() {
        let config = Config::read(&settings(&[
            ("SMTP_URL", "smtp://me:hush@mail.example.vn"),
            ("DATABASE_URL", "postgres://me:hush@db/portal"),
            ("PORTAL_KEY", &"0f".repeat(32)),
            ("PORTAL_DEMO_PASSWORD", "hush"),
        ]))
        .unwrap();
        let shown = format!("{config:?}{}", print(&config));
        assert!(
            !shown.contains("hush") && !shown.contains("0f0f"),
            "{shown}"
        );
    }

    /// `docs/settings.md`, printed from the list of keys.
    #[test]
    fn docs_settings_are_what_the_code_holds() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/settings.md");
        #[expect(
            clippy::disallowed_methods,
            reason = "a switch of the test, not a setting"
        )]
        let update = std::env::var("UPDATE_DOCS").is_ok();
        if update {
            std::fs::write(path, page()).unwrap();
        }
        assert_eq!(
            std::fs::read_to_string(path).unwrap_or_default(),
            page(),
            "run the test with UPDATE_DOCS=1"
        );
    }
}
