//! File names in headers.

use domain::files::FileName;
use http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand unescaped in an extended value (`attr-char` of RFC 8187).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// `Content-Disposition` of a download (RFC 6266): never shown inside the page, the name in
/// full for browsers and in plain letters for the rest.
pub fn content_disposition(name: &FileName) -> HeaderValue {
    let value = format!(
        "attachment; filename=\"{}\"; filename*=UTF-8''{}",
        name.ascii(),
        utf8_percent_encode(name.as_str(), ESCAPED)
    );
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name() {
        let name = FileName::clean("Đơn \"x\"; filename=b.exe.pdf").unwrap();
        let header = content_disposition(&name);
        assert_eq!(
            header.to_str().unwrap(),
            "attachment; filename=\"Don _x_; filename=b.exe.pdf\"; \
             filename*=UTF-8''%C4%90%C6%A1n%20%22x%22%3B%20filename%3Db.exe.pdf"
        );
    }
}
