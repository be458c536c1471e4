//! A browser without script: keeps cookies, sends forms and files, follows nothing by itself.

use std::sync::{Mutex, PoisonError};

use axum::{Router, body::Body};
use http::{Method, Request, header};
use http_body_util::BodyExt;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt;

use super::Reply;

/// A file to be sent.
#[derive(Clone, Debug)]
pub struct Upload<'a> {
    /// Name of the field.
    pub field: &'a str,
    /// The file's name as the sender's machine has it.
    pub name: &'a str,
    pub media_type: &'a str,
    pub bytes: &'a [u8],
}

/// Whoever comes to the portal.
pub struct Browser {
    router: Router,
    cookies: Mutex<Vec<(String, String)>>,
    json: bool,
}

impl Browser {
    pub(super) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Mutex::default(),
            json: false,
        }
    }

    /// The same browser with a cookie more.
    #[must_use]
    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.keep(name, value);
        self
    }

    /// The same browser asking in English.
    #[must_use]
    pub fn in_english(self) -> Self {
        self.with_cookie("portal_locale", "en")
    }

    /// The same browser, asking as an island does: for JSON.
    #[must_use]
    pub fn like_an_island(mut self) -> Self {
        self.json = true;
        self
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap())
            .await
    }

    /// Sends an urlencoded form.
    pub async fn post_form<K, V>(&self, path: &str, fields: &[(K, V)]) -> Reply
    where
        K: AsRef<str>,
        V: AsRef<str>,
    {
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encode(fields)))
            .unwrap();
        self.send(request).await
    }

    /// Sends files as `multipart/form-data`, in order.
    pub async fn upload(&self, path: &str, files: &[Upload<'_>]) -> Reply {
        self.upload_with(path, &[], files).await
    }

    /// Sends texts and files as `multipart/form-data`, texts first.
    pub async fn upload_with(
        &self,
        path: &str,
        texts: &[(&str, &str)],
        files: &[Upload<'_>],
    ) -> Reply {
        let (media_type, body) = multipart(texts, files);
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, media_type)
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// A request that any browser could make, to be finished by hand and sent with
    /// [`Self::send`].
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "portal.test")
            .header("sec-fetch-site", "same-origin")
            .header(
                header::ACCEPT,
                if self.json {
                    "application/json"
                } else {
                    "text/html"
                },
            );
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        if !cookies.is_empty() {
            let line: Vec<_> = cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            request = request.header(header::COOKIE, line.join("; "));
        }
        request
    }

    /// Sends a request and keeps the cookies of the reply.
    pub async fn send(&self, request: Request<Body>) -> Reply {
        let asked = format!("{} {}", request.method(), request.uri());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        for line in head.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap();
            self.keep(
                name,
                if line.contains("Max-Age=0") {
                    ""
                } else {
                    value
                },
            );
        }
        let body = body.collect().await.unwrap().to_bytes();
        Reply { asked, head, body }
    }

    fn keep(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.retain(|(key, _)| key != name);
        if !value.is_empty() {
            cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

/// An urlencoded form.
pub fn encode<K: AsRef<str>, V: AsRef<str>>(fields: &[(K, V)]) -> String {
    let part = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", part(name.as_ref()), part(value.as_ref())))
        .collect();
    pairs.join("&")
}

/// A form with files, texts first: its media type and its body.
pub fn multipart(texts: &[(&str, &str)], files: &[Upload<'_>]) -> (String, Vec<u8>) {
    let boundary = "----portal-test-7d1f0c";
    let mut body = Vec::new();
    for (name, value) in texts {
        let head =
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(value.as_bytes());
        body.extend_from_slice(b"\r\n");
    }
    for file in files {
        // Browsers escape just these in names (HTML, multipart/form-data encoding).
        let name = file
            .name
            .replace('\n', "%0A")
            .replace('\r', "%0D")
            .replace('"', "%22");
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{name}\"\r\nContent-Type: {}\r\n\r\n",
            file.field, file.media_type
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file.bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body)
}
