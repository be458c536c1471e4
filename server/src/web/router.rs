//! All routes, built against `app::routes::ROUTES`, inside their layers.

use app::routes::{self, Method};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    routing::{MethodRouter, get, post},
};

use super::{assets, citizen, health, language, layers, public, staff};
use crate::{error::WebError, portal::Portal};

/// Body of a form: the largest has several texts of 10,000 characters, each up to nine bytes
/// when encoded.
pub const FORM_BYTES: usize = 1024 * 1024;

/// Collects handlers and remembers which paths they serve.
pub struct Routes {
    router: Router<Portal>,
    served: Vec<(Method, &'static str)>,
}

impl Routes {
    fn new() -> Self {
        Self {
            router: Router::new(),
            served: Vec::new(),
        }
    }

    /// Serves GET (and HEAD) of a path of `app::routes`.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Portal>,
        T: 'static,
    {
        self.add(Method::Get, path, get(handler))
    }

    /// Serves POST of a form: [`FORM_BYTES`] at most.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Portal>,
        T: 'static,
    {
        self.post_up_to(FORM_BYTES, path, handler)
    }

    /// Serves POST of a form with longer texts: `limit` bytes at most.
    #[must_use]
    pub fn post_up_to<H, T>(self, limit: usize, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Portal>,
        T: 'static,
    {
        let limit = DefaultBodyLimit::max(limit);
        self.add(Method::Post, path, post(handler).layer(limit))
    }

    /// Serves POST of files. They are read as a stream, which the handler bounds by what the
    /// draft or dossier still takes (`papers::Parts`): no limit of the router's would see it.
    #[must_use]
    pub fn post_files<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Portal>,
        T: 'static,
    {
        let unread = DefaultBodyLimit::disable();
        self.add(Method::Post, path, post(handler).layer(unread))
    }

    fn add(mut self, method: Method, path: &'static str, handler: MethodRouter<Portal>) -> Self {
        assert!(
            listed(method, path),
            "{method:?} {path} is not in app::routes::ROUTES"
        );
        self.served.push((method, path));
        self.router = self.router.route(path, handler);
        self
    }
}

fn listed(method: Method, path: &str) -> bool {
    routes::ROUTES
        .iter()
        .any(|route| route.method == method && route.path == path)
}

/// Everything that is served; one line an area.
fn all() -> Routes {
    let routes = Routes::new()
        .get(routes::LIVEZ, health::live)
        .get(routes::READYZ, health::ready)
        .get(routes::METRICS, health::metrics)
        .get(routes::ASSET, assets::file)
        .post(routes::LANGUAGE, language::choose);
    let routes = public::routes(routes);
    staff::routes(citizen::routes(routes))
}

/// The whole web side of the portal.
pub fn router(portal: Portal) -> Router {
    let router = all()
        .router
        .fallback(async || WebError::NOT_FOUND)
        .method_not_allowed_fallback(async || {
            WebError::from(app::pages::error::Problem::WrongMethod)
        });
    layers::wrap(router, &portal).with_state(portal)
}

/// Listed paths that nobody serves.
pub fn missing() -> Vec<String> {
    let served = all().served;
    routes::ROUTES
        .iter()
        .filter(|route| !served.contains(&(route.method, route.path)))
        .map(|route| format!("{:?} {}", route.method, route.path))
        .collect()
}
