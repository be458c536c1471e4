//! E-mail addresses: what the world's mail servers take, not all that RFC 5322 allows.

use std::fmt;

use super::ValueError;
use super::typed::line;

/// `local@domain`, ASCII; the domain in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// [`ValueError::NotAnEmail`] for display names, blanks, double dots, a local part
    /// beyond 64 characters, a domain without a dot; [`ValueError::ControlCharacter`] for
    /// line breaks, so that no header can be slipped in.
    pub fn parse(raw: &str) -> Result<Self, ValueError> {
        let text = line(raw)?;
        let (local, domain) = text.rsplit_once('@').ok_or(ValueError::NotAnEmail)?;
        if text.len() > 254 || !is_local(local) || !is_domain(domain) {
            return Err(ValueError::NotAnEmail);
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_local(local: &str) -> bool {
    local.len() <= 64
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom.bytes().all(|byte| {
                    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
                })
        })
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let named = labels
        .last()
        .is_some_and(|top| top.len() >= 2 && top.bytes().any(|byte| byte.is_ascii_alphabetic()));
    labels.len() >= 2
        && named
        && labels.iter().all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_mail_servers_take() {
        for (text, kept) in [
            (
                " thidiem9137@thu.example.org ",
                "thidiem9137@thu.example.org",
            ),
            ("tran_y84+tha@Example.ORG", "tran_y84+tha@example.org"),
            ("o'mau@xn--hu-fja.vn", "o'mau@xn--hu-fja.vn"),
        ] {
            assert_eq!(
                Email::parse(text).map(|email| email.to_string()),
                Ok(kept.into())
            );
        }
    }

    #[test]
    fn refuses_what_would_bounce_or_trick() {
        let long = format!("{}@example.org", "a".repeat(65));
        for text in [
            "mau@example,org",
            "mau thu@example.org",
            "Mẫu Thử <mau@example.org>",
            "mauthu.example.org",
            "mau@example..org",
            "@example.org",
            "mauthu@",
            "a@b@example.org",
            "mau..thu@example.org",
            ".mau@example.org",
            "mau@example",
            "mau@-example.org",
            "mau@[127.0.0.1]",
            "mau@127.0.0.1",
            "mẫu@example.org",
            &long,
        ] {
            assert_eq!(Email::parse(text), Err(ValueError::NotAnEmail), "{text}");
        }
        assert_eq!(
            Email::parse("mau@example.org\r\nBcc: thu@example.org"),
            Err(ValueError::ControlCharacter)
        );
    }
}
