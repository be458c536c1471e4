//! How a body may be packed on its way (RFC 9110, 8.4 and 12.5.3).

use http::{HeaderMap, header};

/// How bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    Brotli,
    Gzip,
    /// Not at all.
    Identity,
}

impl Coding {
    /// The smallest that this client takes.
    pub fn of(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        [Self::Brotli, Self::Gzip]
            .into_iter()
            .find(|coding| accepts(accepted, coding.name()))
            .unwrap_or(Self::Identity)
    }

    /// Its name in headers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }
}

/// Whether a coding is accepted; `q=0` refuses it.
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(coding))
            && !words.any(|word| matches!(word.strip_prefix("q="), Some(q) if q.parse() == Ok(0.0)))
    })
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn reads_what_is_accepted() {
        for (accepted, coding) in [
            ("gzip, deflate, br", Coding::Brotli),
            ("GZIP;q=0.5", Coding::Gzip),
            ("br;q=0, gzip", Coding::Gzip),
            ("brotli", Coding::Identity),
            ("", Coding::Identity),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            assert_eq!(Coding::of(&headers), coding, "{accepted}");
        }
    }
}
