//! Forms with files (RFC 7578), read part by part as they flow in.
//!
//! Our own reader, because the usual one gives up the whole form when one file name holds a
//! byte that a header may not: then one odd name would cost all the other files. Names come
//! out as they were sent; [`domain::files::FileName`] cleans them.

use axum::body::{Body, BodyDataStream};
use bytes::{Buf, Bytes, BytesMut};
use futures_util::{Stream, StreamExt, stream};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use percent_encoding::percent_decode;

/// Bytes of the headers of one part: a file name of 5,000 letters fits.
const HEAD: usize = 32 * 1024;

/// Why a form cannot be read on.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// Not `multipart/form-data` (415).
    #[error("not a form with files")]
    NotMultipart,
    /// Not what a browser sends (400).
    #[error("malformed form")]
    Malformed,
    /// More than the request may hold (413).
    #[error("too many bytes in one request")]
    TooLong,
    /// The sender's line broke off (400).
    #[error("the form broke off: {0}")]
    BrokenOff(String),
}

/// The parts of a form, in the order in which they were sent.
pub struct Parts {
    body: BodyDataStream,
    buffer: BytesMut,
    /// `CR LF - - boundary`.
    delimiter: Vec<u8>,
    /// Bytes that the request may still bring.
    left: u64,
    /// Whether the part that was handed out last has been read to its end.
    between: bool,
    ended: bool,
}

/// One part. What is not read of it is passed over.
pub struct Part<'a> {
    name: String,
    file_name: Option<String>,
    parts: &'a mut Parts,
}

impl Parts {
    /// Begins to read; `most` are the bytes that the whole request may have.
    ///
    /// # Errors
    /// [`FormError::NotMultipart`] for every other content type.
    pub fn new(headers: &HeaderMap, body: Body, most: u64) -> Result<Self, FormError> {
        let boundary = boundary(headers).ok_or(FormError::NotMultipart)?;
        Ok(Self {
            body: body.into_data_stream(),
            // So that the first boundary looks like the others.
            buffer: BytesMut::from(&b"\r\n"[..]),
            delimiter: [b"\r\n--", boundary.as_slice()].concat(),
            left: most,
            between: false,
            ended: false,
        })
    }

    /// The next part, or `None` behind the last one.
    pub async fn next(&mut self) -> Result<Option<Part<'_>>, FormError> {
        // The rest of the part before, or what stands before the first.
        while !self.ended && !self.between {
            self.chunk().await?;
        }
        if self.ended {
            return Ok(None);
        }
        let head = self.head().await?;
        self.between = false;
        let disposition = disposition(&head).ok_or(FormError::Malformed)?;
        let name = parameter(disposition, "name").ok_or(FormError::Malformed)?;
        Ok(Some(Part {
            name,
            file_name: file_name(disposition),
            parts: self,
        }))
    }

    /// The next bytes of the part, or `None` at its end.
    async fn chunk(&mut self) -> Result<Option<Bytes>, FormError> {
        loop {
            if self.between || self.ended {
                return Ok(None);
            }
            if let Some(at) = find(&self.buffer, &self.delimiter) {
                if at > 0 {
                    return Ok(Some(self.buffer.split_to(at).freeze()));
                }
                self.pass_delimiter().await?;
                return Ok(None);
            }
            // All but what may be the beginning of a delimiter.
            let sure = self.buffer.len().saturating_sub(self.delimiter.len() - 1);
            if sure > 0 {
                return Ok(Some(self.buffer.split_to(sure).freeze()));
            }
            self.fill().await?;
        }
    }

    /// Behind a delimiter stands the end of the line, or `--` and then nothing that counts.
    async fn pass_delimiter(&mut self) -> Result<(), FormError> {
        self.buffer.advance(self.delimiter.len());
        loop {
            match self.buffer.as_ref() {
                [b'-', b'-', ..] => {
                    self.ended = true;
                    return Ok(());
                }
                [b'\r', b'\n', ..] => {
                    self.buffer.advance(2);
                    self.between = true;
                    return Ok(());
                }
                [b' ' | b'\t', ..] => self.buffer.advance(1),
                [] | [b'-' | b'\r'] => self.fill().await?,
                _ => return Err(FormError::Malformed),
            }
        }
    }

    /// The headers of a part.
    async fn head(&mut self) -> Result<Bytes, FormError> {
        loop {
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                let head = self.buffer.split_to(end).freeze();
                self.buffer.advance(4);
                return Ok(head);
            }
            if self.buffer.len() > HEAD {
                return Err(FormError::Malformed);
            }
            self.fill().await?;
        }
    }

    async fn fill(&mut self) -> Result<(), FormError> {
        match self.body.next().await {
            Some(Ok(bytes)) => {
                self.left = self
                    .left
                    .checked_sub(bytes.len() as u64)
                    .ok_or(FormError::TooLong)?;
                self.buffer.extend_from_slice(&bytes);
                Ok(())
            }
            Some(Err(error)) => Err(FormError::BrokenOff(error.to_string())),
            None => Err(FormError::BrokenOff("no closing boundary".to_owned())),
        }
    }
}

impl Part<'_> {
    /// The name of the control.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the file as it was sent; `Some("")` for a file control left empty, `None`
    /// for a text.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// The text of a part of at most `most` bytes; bytes that are no UTF-8 become `U+FFFD`.
    ///
    /// # Errors
    /// [`FormError::TooLong`] when there is more.
    pub async fn text(self, most: usize) -> Result<String, FormError> {
        let mut bytes = Vec::new();
        while let Some(chunk) = self.parts.chunk().await? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > most {
                return Err(FormError::TooLong);
            }
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The bytes of a file, for [`super::receive`].
    pub fn stream(&mut self) -> impl Stream<Item = Result<Bytes, FormError>> + Unpin {
        Box::pin(stream::try_unfold(&mut *self.parts, |parts| async move {
            Ok(parts.chunk().await?.map(|chunk| (chunk, parts)))
        }))
    }
}

fn boundary(headers: &HeaderMap) -> Option<Vec<u8>> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let kind: mime::Mime = value.parse().ok()?;
    if kind.essence_str() != mime::MULTIPART_FORM_DATA.essence_str() {
        return None;
    }
    let boundary = kind.get_param(mime::BOUNDARY)?.as_str().as_bytes().to_vec();
    (1..=200).contains(&boundary.len()).then_some(boundary)
}

/// The value of `Content-Disposition` among the headers of a part.
fn disposition(head: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"content-disposition:";
    let mut rest = head;
    loop {
        let end = find(rest, b"\r\n");
        let line = &rest[..end.unwrap_or(rest.len())];
        if line.len() >= NAME.len() && line[..NAME.len()].eq_ignore_ascii_case(NAME) {
            return Some(&line[NAME.len()..]);
        }
        rest = &rest[end? + 2..];
    }
}

/// The file name: `filename*` (some programs) or `filename`, in which browsers escape quotes
/// and line breaks, and nothing else (WHATWG HTML, "multipart/form-data encoding algorithm").
fn file_name(disposition: &[u8]) -> Option<String> {
    if let Some(extended) = parameter(disposition, "filename*") {
        let encoded = extended.splitn(3, '\'').nth(2).unwrap_or_default();
        return Some(
            percent_decode(encoded.as_bytes())
                .decode_utf8_lossy()
                .into_owned(),
        );
    }
    let name = parameter(disposition, "filename")?;
    Some(
        name.replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n"),
    )
}

/// The value of a parameter, quoted or not. A backslash escapes a quote and nothing else:
/// old browsers send whole Windows paths.
fn parameter(header: &[u8], wanted: &str) -> Option<String> {
    let mut rest = header;
    loop {
        // To the next `;`: what stands before is the value before it.
        let at = rest.iter().position(|&byte| byte == b';')?;
        rest = rest[at + 1..].trim_ascii_start();
        let equals = rest.iter().position(|&byte| byte == b'=')?;
        let key = rest[..equals].trim_ascii();
        rest = rest[equals + 1..].trim_ascii_start();
        let (value, behind) = value(rest);
        if key.eq_ignore_ascii_case(wanted.as_bytes()) {
            return Some(String::from_utf8_lossy(&value).into_owned());
        }
        rest = behind;
    }
}

/// A value, and what stands behind it.
fn value(text: &[u8]) -> (Vec<u8>, &[u8]) {
    let Some(quoted) = text.strip_prefix(b"\"") else {
        let end = text
            .iter()
            .position(|&byte| byte == b';')
            .unwrap_or(text.len());
        return (text[..end].trim_ascii().to_vec(), &text[end..]);
    };
    let (mut value, mut at) = (Vec::new(), 0);
    while let Some(&byte) = quoted.get(at) {
        match (byte, quoted.get(at + 1)) {
            (b'\\', Some(b'"')) => {
                value.push(b'"');
                at += 2;
            }
            (b'"', _) => return (value, &quoted[at + 1..]),
            _ => {
                value.push(byte);
                at += 1;
            }
        }
    }
    (value, &[])
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|&byte| byte == b'\r') {
        from += at;
        if bytes[from..].starts_with(what) {
            return Some(from);
        }
        from += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &[u8], chunk: usize) -> Parts {
        let headers = HeaderMap::from_iter([(
            CONTENT_TYPE,
            "multipart/form-data; boundary=\"--x\"".parse().unwrap(),
        )]);
        let chunks: Vec<Result<Bytes, std::io::Error>> = body
            .chunks(chunk)
            .map(|chunk| Ok(Bytes::copy_from_slice(chunk)))
            .collect();
        Parts::new(&headers, Body::from_stream(stream::iter(chunks)), 10_000).unwrap()
    }

    async fn all(
        body: &[u8],
        chunk: usize,
    ) -> Result<Vec<(String, Option<String>, String)>, FormError> {
        let mut parts = form(body, chunk);
        let mut list = Vec::new();
        while let Some(part) = parts.next().await? {
            let (name, file) = (part.name().to_owned(), part.file_name().map(str::to_owned));
            list.push((name, file, part.text(1_000).await?));
        }
        Ok(list)
    }

    const BODY: &[u8] = b"----x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nabc\r\n\
        ----x\r\ncontent-type: text/plain\r\nCONTENT-DISPOSITION: form-data; name=f; filename=\"b\x08\xffn \\\"x\\\" %22.pdf\"\r\n\r\n\
        1\r\n----y\r\n\r\n----x--\r\n";

    #[tokio::test]
    async fn parts_come_out_whatever_the_packets() {
        for chunk in 1..BODY.len() {
            let parts = all(BODY, chunk).await.unwrap();
            assert_eq!(parts.len(), 2, "packets of {chunk}");
            assert_eq!(parts[0], ("key".to_owned(), None, "abc".to_owned()));
            assert_eq!(parts[1].1.as_deref(), Some("b\u{8}\u{fffd}n \"x\" \".pdf"));
            assert_eq!(parts[1].2, "1\r\n----y\r\n");
        }
    }

    #[tokio::test]
    async fn a_part_that_nobody_reads_is_passed_over() {
        let mut parts = form(BODY, 7);
        assert_eq!(parts.next().await.unwrap().unwrap().name(), "key");
        assert_eq!(parts.next().await.unwrap().unwrap().name(), "f");
        assert!(parts.next().await.unwrap().is_none());
    }

    #[tokio::test]
    async fn a_form_that_breaks_off_is_an_error() {
        for cut in 0..BODY.len() - 2 {
            let read = all(&BODY[..cut], 64).await;
            assert!(
                matches!(read, Err(FormError::BrokenOff(_))),
                "cut at {cut}: {read:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_request_has_an_end() {
        let mut body = BODY.to_vec();
        body.splice(60..60, std::iter::repeat_n(b'a', 20_000));
        assert_eq!(all(&body, 512).await, Err(FormError::TooLong));
    }

    #[test]
    fn a_windows_path_is_taken_as_it_is() {
        let header = br#" form-data; name="f"; filename="C:\Users\Mau\a.pdf""#;
        assert_eq!(file_name(header).as_deref(), Some(r"C:\Users\Mau\a.pdf"));
        let header = b" form-data; name=\"f\"; filename=\"a\"; filename*=UTF-8''%C4%90%C6%A1n.pdf";
        assert_eq!(file_name(header).as_deref(), Some("Đơn.pdf"));
    }
}
