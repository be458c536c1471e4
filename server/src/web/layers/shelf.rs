//! Pages that are the same for everybody are drawn and packed once, then taken from a shelf; a
//! browser that has the page already is told so (RFC 9110, 13.1.2).
//!
//! Which pages these are says `app::routes` (`same_for_all`). Somebody who is signed in, asks
//! with a query, or saves data gets a page of their own. The shelf is cleared when the day or the
//! name of the agency changes; all else that these pages show is settled when the portal starts.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{Locale, codes::hex};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

use super::problems;
use crate::{
    portal::Portal,
    web::{
        PageContext,
        coding::Coding,
        context,
        session::{self, Staff},
    },
};

/// More pages than there are: a path may be written in many ways, and each would take a place.
const MOST: usize = 512;
/// Longer than any page.
const LONGEST: usize = 4 * 1024 * 1024;

/// What makes two pages two.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    path: String,
    locale: Locale,
    coding: Coding,
}

/// A page as it goes out.
#[derive(Debug)]
struct Leaf {
    headers: HeaderMap,
    body: Bytes,
}

/// The pages of one day.
#[derive(Debug, Default)]
struct Edition {
    day: NaiveDate,
    agency: String,
    leaves: HashMap<Key, Arc<Leaf>>,
}

/// The shelf of one portal.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<Edition>);

impl Shelf {
    /// Works on the edition of this day and agency; what is older is thrown away.
    fn with<T>(&self, day: NaiveDate, agency: &str, work: impl FnOnce(&mut Edition) -> T) -> T {
        let mut edition = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if edition.day != day || edition.agency != agency {
            *edition = Edition {
                day,
                agency: agency.to_owned(),
                leaves: HashMap::new(),
            };
        }
        work(&mut edition)
    }

    fn take(&self, day: NaiveDate, agency: &str, key: &Key) -> Option<Arc<Leaf>> {
        self.with(day, agency, |edition| edition.leaves.get(key).cloned())
    }

    fn put(&self, day: NaiveDate, agency: &str, key: Key, leaf: Arc<Leaf>) {
        self.with(day, agency, |edition| {
            if edition.leaves.len() < MOST {
                edition.leaves.insert(key, leaf);
            }
        });
    }
}

pub async fn serve(
    State((portal, shelf)): State<(Portal, Arc<Shelf>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(key) = key(&portal, &request) else {
        return next.run(request).await;
    };
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    // Of the day on which it was asked for, also when it is drawn across midnight.
    let day = portal.clock.today();
    if let Some(leaf) = shelf.take(day, portal.agency(), &key) {
        return leaf.answer(known.as_ref());
    }
    // Drawn for everybody: packed just so, whatever else this client would take.
    let coding = HeaderValue::from_static(key.coding.name());
    request
        .headers_mut()
        .insert(header::ACCEPT_ENCODING, coding);
    let (parts, body) = request.into_parts();
    let context = PageContext::of(&parts, &portal);
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.status() != StatusCode::OK {
        return response;
    }
    match Leaf::of(response).await {
        Ok(leaf) => {
            let leaf = Arc::new(leaf);
            shelf.put(day, portal.agency(), key, Arc::clone(&leaf));
            leaf.answer(known.as_ref())
        }
        Err(error) => problems::surprise(&context, &error.into()),
    }
}

/// `None` for what is not the same for everybody.
fn key(portal: &Portal, request: &Request) -> Option<Key> {
    let shared = request.method() == http::Method::GET
        && request.uri().query().is_none()
        && session::line(request).is_some_and(|route| route.same_for_all)
        && request.extensions().get::<Staff>().is_none()
        && !context::saves_data(request.headers());
    shared.then(|| Key {
        path: request.uri().path().to_owned(),
        locale: context::chosen(request.headers(), portal.config.is_secure()),
        coding: Coding::of(request.headers()),
    })
}

impl Leaf {
    async fn of(response: Response) -> Result<Self, axum::Error> {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, LONGEST).await?;
        let mut headers = parts.headers;
        headers.remove(header::CONTENT_LENGTH);
        headers.remove(header::TRANSFER_ENCODING);
        if let Ok(tag) = HeaderValue::from_str(&tag(&body)) {
            headers.insert(header::ETAG, tag);
        }
        Ok(Self { headers, body })
    }

    fn answer(&self, known: Option<&HeaderValue>) -> Response {
        let tag = self.headers.get(header::ETAG);
        let has_it = known
            .and_then(|known| known.to_str().ok())
            .is_some_and(|known| {
                known
                    .split(',')
                    .any(|one| Some(one.trim().as_bytes()) == tag.map(HeaderValue::as_bytes))
            });
        let mut response = if has_it {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Response::new(Body::from(self.body.clone()))
        };
        self.headers.clone_into(response.headers_mut());
        response
    }
}

/// Names these very bytes, as they are packed.
fn tag(body: &[u8]) -> String {
    let mut digits = hex(&Sha256::digest(body));
    digits.truncate(24);
    format!("\"{digits}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf() -> Arc<Leaf> {
        Arc::new(Leaf {
            headers: HeaderMap::new(),
            body: Bytes::from_static(b"page"),
        })
    }

    fn key(path: &str) -> Key {
        Key {
            path: path.to_owned(),
            locale: Locale::Vi,
            coding: Coding::Identity,
        }
    }

    #[test]
    fn another_day_or_another_name_of_the_agency_begins_anew() {
        let shelf = Shelf::default();
        let day = NaiveDate::default();
        let next = day.succ_opt().unwrap();
        shelf.put(day, "A", key("/"), leaf());
        assert!(shelf.take(day, "A", &key("/")).is_some());
        assert!(shelf.take(day, "B", &key("/")).is_none());
        assert!(shelf.take(day, "A", &key("/")).is_none());
        shelf.put(day, "A", key("/"), leaf());
        assert!(shelf.take(next, "A", &key("/")).is_none());
    }

    #[test]
    fn it_holds_so_many_and_no_more() {
        let shelf = Shelf::default();
        let day = NaiveDate::default();
        for number in 0..=MOST {
            shelf.put(day, "A", key(&format!("/{number}")), leaf());
        }
        assert!(shelf.take(day, "A", &key("/0")).is_some());
        assert!(shelf.take(day, "A", &key(&format!("/{MOST}"))).is_none());
    }
}
