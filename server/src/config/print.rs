//! What is in force, for operators; and the generated table of all keys.

use std::fmt::Write;

use secrecy::ExposeSecret;

use super::{Config, Mode, keys::KEYS};

const HIDDEN: &str = "(set, hidden)";
const UNSET: &str = "(unset)";

/// The settings in force, one a line; secrets hidden.
pub fn print(config: &Config) -> String {
    KEYS.iter().fold(String::new(), |mut text, key| {
        let _ = writeln!(text, "{} = {}", key.name, value(config, key.name));
        text
    })
}

fn value(config: &Config, key: &str) -> String {
    let hidden = |set: bool| if set { HIDDEN } else { UNSET }.to_owned();
    let shown = |text: Option<String>| text.unwrap_or_else(|| UNSET.to_owned());
    match key {
        "PORTAL_ADDR" => config.listen.addr.to_string(),
        "PORTAL_ORIGIN" => shown(config.listen.origin.clone()),
        "PORTAL_PROXIES" => config.listen.proxies.to_string(),
        "PORTAL_DATA" => config.data.display().to_string(),
        "PORTAL_MODE" => match config.mode {
            Mode::Demo => "demo",
            Mode::Production => "production",
        }
        .to_owned(),
        "PORTAL_KEY" => hidden(config.key.is_some()),
        "DATABASE_URL" => without_password(config.storage.database.expose_secret()),
        "BLOBS_URL" => config.storage.blobs.clone(),
        "SMTP_URL" => config.mail.smtp.as_ref().map_or_else(
            || UNSET.to_owned(),
            |url| without_password(url.expose_secret()),
        ),
        "MAIL_FROM" => shown(config.mail.from.clone()),
        "PORTAL_CATALOGUE" => shown(
            config
                .catalogue
                .as_ref()
                .map(|path| path.display().to_string()),
        ),
        "PORTAL_FONTS" => shown(config.fonts.as_ref().map(|path| path.display().to_string())),
        "PORTAL_LIMITS" => config.limits.factor.to_string(),
        "PORTAL_CLOCK" => shown(config.demo.clock.map(|time| time.to_rfc3339())),
        "PORTAL_DEMO_PASSWORD" => hidden(config.demo.password.is_some()),
        _ => UNSET.to_owned(),
    }
}

/// A URL without the part before the `@`.
fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if at > scheme => {
            format!("{}://…{}", &url[..scheme], &url[at..])
        }
        _ => url.to_owned(),
    }
}

/// The page `docs/settings.md`.
pub fn page() -> String {
    let mut text = String::from(HEAD);
    for key in KEYS {
        let _ = writeln!(text, "| `{}` | {} | {} |", key.name, key.default, key.what);
    }
    text
}

const HEAD: &str = "# Settings

Printed from `server/src/config/keys.rs`; do not edit. `UPDATE_DOCS=1 cargo test -p server --lib docs_` \
writes it.

Environment variables, or the same keys in a TOML file given with `--config`; the environment goes first. \
`portal config` prints what is in force, secrets hidden. A wrong value, and an unknown key of the file, stop \
the start with the key's name; an unknown variable that begins with `PORTAL_` is mentioned in the log.

```toml
PORTAL_MODE = \"production\"
PORTAL_ORIGIN = \"https://motcua.example.vn\"
DATABASE_URL = \"postgres://portal@db.example.vn/portal\"
```

What an agency decides about its rules (office hours, codes of dossiers, pre-filing, terms of keeping) stands in `agency.toml` of the catalogue: put a changed copy of `domain/catalogue/agency.toml` into the folder `PORTAL_CATALOGUE`.

| key | default | what |
|---|---|---|
";
