//! Reading a posted form: bounded, in order, with repeated names; nothing is guessed.

use app::{pages::error::Problem, ui::kept::KEPT};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use http::header;
use percent_encoding::percent_decode;

use crate::error::WebError;

/// More fields than any form of the catalogue has.
const FIELDS: usize = 2_000;

/// The fields of an urlencoded form as they came: untrimmed, in order, with repeated names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostedForm {
    fields: Vec<(String, String)>,
}

impl PostedForm {
    /// Fields given by hand, for tests.
    pub fn of<K: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (K, V)>) -> Self {
        Self {
            fields: fields
                .into_iter()
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        }
    }

    /// The first value of a name; empty when it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// The first value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// All values of a name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.iter()
            .filter(move |(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// All fields, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What was typed on the page that the end of a session interrupted.
    pub fn kept(&self) -> Vec<(String, String)> {
        self.iter()
            .filter_map(|(name, text)| Some((name.strip_prefix(KEPT)?.to_owned(), text.to_owned())))
            .collect()
    }

    /// Reads `application/x-www-form-urlencoded`. `None`: bytes that are no UTF-8.
    fn parse(body: &[u8]) -> Option<Self> {
        let mut fields = Vec::new();
        for pair in body
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
        {
            let cut = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = match cut {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            fields.push((decode(name)?, decode(value)?));
        }
        Some(Self { fields })
    }
}

fn decode(bytes: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = bytes
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    let text = percent_decode(&spaced).decode_utf8().ok()?;
    // Browsers send line ends of a text as CR LF (HTML, form submission).
    Some(text.replace("\r\n", "\n"))
}

impl<S: Send + Sync> FromRequest<S> for PostedForm {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        let form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.parse::<mime::Mime>().ok())
            .is_some_and(|kind| kind.essence_str() == "application/x-www-form-urlencoded");
        if !form {
            return Err(Problem::WrongMediaType.into());
        }
        let body =
            Bytes::from_request(request, state)
                .await
                .map_err(|rejection| match rejection.status().as_u16() {
                    413 => Problem::TooLarge,
                    _ => Problem::Unreadable,
                })?;
        if body.split(|byte| *byte == b'&').count() > FIELDS {
            return Err(Problem::TooManyFields.into());
        }
        Self::parse(&body).ok_or_else(|| Problem::Unreadable.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_and_repeated_names() {
        let form = PostedForm::parse("a=1&b=x+y&a=%C4%91%E1%BB%93ng&c&&=z".as_bytes()).unwrap();
        assert_eq!(
            form,
            PostedForm::of([
                ("a", "1"),
                ("b", "x y"),
                ("a", "đồng"),
                ("c", ""),
                ("", "z")
            ])
        );
        assert_eq!(form.all("a").collect::<Vec<_>>(), ["1", "đồng"]);
        assert_eq!(form.text("nothing"), "");
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert_eq!(PostedForm::parse(b"a=%ff"), None);
        assert_eq!(PostedForm::parse(b"a=\xff"), None);
    }

    #[test]
    fn reads_line_ends_of_browsers() {
        let form = PostedForm::parse(b"a=one%0D%0Atwo").unwrap();
        assert_eq!(form.text("a"), "one\ntwo");
    }
}
