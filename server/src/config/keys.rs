//! The list of keys: the only ones that are read, and the table in `docs/settings.md`.

/// A key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    pub name: &'static str,
    /// The default, as people write it.
    pub default: &'static str,
    /// What it is for, one sentence.
    pub what: &'static str,
}

const fn key(name: &'static str, default: &'static str, what: &'static str) -> Key {
    Key {
        name,
        default,
        what,
    }
}

/// Every key, in the order in which people need them.
pub const KEYS: &[Key] = &[
    key(
        "PORTAL_ADDR",
        "`127.0.0.1:3000`",
        "Where it listens; port 0 takes any free one, which is printed.",
    ),
    key(
        "PORTAL_ORIGIN",
        "`http://{addr}`",
        "Public origin: links in mails, QR codes, protection of forms, marks of cookies.",
    ),
    key(
        "PORTAL_PROXIES",
        "`0`",
        "How many proxies in front add to `X-Forwarded-For`; limits count the address that the outermost of them saw.",
    ),
    key(
        "PORTAL_DATA",
        "`./var`",
        "Folder of what is embedded: database, blobs, mails, key.",
    ),
    key(
        "PORTAL_MODE",
        "`demo`",
        "`demo` seeds a made-up office with accounts and some dossiers; `production` refuses to start with demonstration data, a plain-http origin or missing secrets.",
    ),
    key(
        "PORTAL_KEY",
        "file `{data}/portal.key`, made at the first start",
        "Secret, 64 hexadecimal digits: lookup secrets and links of drafts are derived from it. Required in production. Whoever loses it makes all of them invalid.",
    ),
    key(
        "DATABASE_URL",
        "`sqlite:{data}/portal.db`",
        "Or `postgres://…`; the same code runs on both.",
    ),
    key("BLOBS_URL", "`file:{data}/blobs`", "Where files lie."),
    key(
        "SMTP_URL",
        "none",
        "`smtp://…` or `smtps://…`; unset: each mail is a file in `{data}/mail`. Required in production.",
    ),
    key(
        "MAIL_FROM",
        "a demonstration sender",
        "Sender of mails, `Name <address>`. Required in production.",
    ),
    key(
        "PORTAL_CATALOGUE",
        "embedded",
        "Folder that replaces or adds procedures, forms, holidays, offices, rules of the agency (`agency.toml`).",
    ),
    key(
        "PORTAL_FONTS",
        "embedded",
        "Folder whose fonts are preferred in papers.",
    ),
    key(
        "PORTAL_LIMITS",
        "`1`",
        "Factor on all quotas (sign-in, lookup, uploads); 0 lifts them, demonstration only.",
    ),
    key(
        "PORTAL_CLOCK",
        "now",
        "Demonstration only: an RFC 3339 time at which the clock starts; then it runs.",
    ),
    key(
        "PORTAL_DEMO_PASSWORD",
        "random, printed once",
        "Demonstration only: the password of all demonstration accounts.",
    ),
];
