//! One keep-alive connection to a portal on loopback, for clients that drive the real binary:
//! the crash test and the bench. Just enough of HTTP/1.1, and cheap, so that a bench measures
//! the portal and not its client. No redirects, no cookies of its own.

use std::{
    fmt::Write as _,
    io::{Error, ErrorKind, Result},
    net::SocketAddr,
    ops::Range,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const READ: usize = 64 * 1024;

/// Media type of a posted form.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// A connection, used for one request after the other.
pub struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What came back; borrowed from the connection until the next request.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    pub status: u16,
    head: &'a str,
    pub body: &'a [u8],
}

impl<'a> Answer<'a> {
    /// The first header of this name (written in lower case, as the portal sends them).
    pub fn header(&self, name: &str) -> Option<&'a str> {
        header(self.head, name)
    }
}

impl Wire {
    pub async fn connect(addr: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(addr).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::new(),
        })
    }

    /// Sends a request made by [`get`] or [`post`] and reads the whole answer.
    pub async fn send(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let body = self.until(b"\r\n\r\n", 0).await?;
        let head = self.text(0..body)?;
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .ok_or_else(|| malformed("no status"))?;
        let length = header(head, "content-length").map(str::parse::<usize>);
        let end = match length {
            Some(length) => body + length.map_err(|_| malformed("content-length"))?,
            None if header(head, "transfer-encoding").is_some() => self.join_chunks(body).await?,
            None => body,
        };
        self.fill(end).await?;
        Ok(Answer {
            status,
            head: self.text(0..body)?,
            body: &self.buffer[body..end],
        })
    }

    /// Joins the chunks of a body that begins at `start`; says where it ends then.
    async fn join_chunks(&mut self, start: usize) -> Result<usize> {
        let (mut next, mut end) = (start, start);
        loop {
            let data = self.until(b"\r\n", next).await?;
            let size = usize::from_str_radix(self.text(next..data - 2)?, 16)
                .map_err(|_| malformed("size of a chunk"))?;
            next = data + size + 2;
            self.fill(next).await?;
            if size == 0 {
                return Ok(end);
            }
            self.buffer.copy_within(data..data + size, end);
            end += size;
        }
    }

    /// Reads until `mark` comes after `from`; says where the mark ends.
    async fn until(&mut self, mark: &[u8], from: usize) -> Result<usize> {
        loop {
            let rest = self.buffer.get(from..).unwrap_or_default();
            if let Some(at) = rest.windows(mark.len()).position(|found| found == mark) {
                return Ok(from + at + mark.len());
            }
            self.more().await?;
        }
    }

    async fn fill(&mut self, length: usize) -> Result<()> {
        while self.buffer.len() < length {
            self.more().await?;
        }
        Ok(())
    }

    async fn more(&mut self) -> Result<()> {
        self.buffer.reserve(READ);
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }

    fn text(&self, range: Range<usize>) -> Result<&str> {
        let bytes = self.buffer.get(range).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| malformed("no UTF-8"))
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.split("\r\n")
        .filter_map(|line| line.split_once(": "))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

fn malformed(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

/// A GET as a browser on this site sends it.
pub fn get(path: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    request("GET", path, headers, &[])
}

/// A POST as a browser on this site sends it.
pub fn post(path: &str, headers: &[(&str, &str)], media_type: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len().to_string();
    let own = [("content-type", media_type), ("content-length", &length)];
    request("POST", path, &[headers, &own].concat(), body)
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!(
        "{method} {path} HTTP/1.1\r\nhost: portal.test\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\n"
    );
    for (name, value) in headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head.push_str("\r\n");
    [head.as_bytes(), body].concat()
}
