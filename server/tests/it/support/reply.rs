//! What came back. Checks answer with what was asked, so that a failure tells its story.

use bytes::Bytes;
use http::{HeaderName, StatusCode, header, response::Parts};

use super::{Browser, Page};

/// A reply, read whole.
pub struct Reply {
    pub(super) asked: String,
    pub(super) head: Parts,
    pub(super) body: Bytes,
}

impl Reply {
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    pub fn header(&self, name: impl TryInto<HeaderName>) -> Option<&str> {
        let name = name.try_into().ok()?;
        self.head
            .headers
            .get(name)
            .map(|value| value.to_str().unwrap())
    }

    pub fn bytes(&self) -> &[u8] {
        &self.body
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| panic!("{}: no JSON: {}", self.asked, self.text()))
    }

    /// The page, taken apart.
    pub fn page(&self) -> Page {
        Page::parse(self.text())
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn assert_status(self, status: u16) -> Self {
        assert_eq!(
            self.status().as_u16(),
            status,
            "{} → {}\n{}",
            self.asked,
            self.header(header::LOCATION).unwrap_or_default(),
            String::from_utf8_lossy(&self.body)
                .chars()
                .take(2_000)
                .collect::<String>()
        );
        self
    }

    /// Fails unless it is a page with status 200.
    #[track_caller]
    pub fn ok(self) -> Page {
        self.assert_status(200).page()
    }

    /// Fails unless the form was refused, 422; the page with its messages.
    #[track_caller]
    pub fn refused(self) -> Page {
        self.assert_status(422).page()
    }

    /// Fails unless it leads on with 303; the way on.
    #[track_caller]
    pub fn redirected(self) -> String {
        let reply = self.assert_status(303);
        reply.header(header::LOCATION).unwrap().to_owned()
    }

    /// Follows a 303 and shows the page there.
    #[track_caller]
    pub fn follow(self, browser: &Browser) -> impl Future<Output = Page> {
        let path = self.redirected();
        async move { browser.get(&path).await.ok() }
    }
}
