//! Who asks: the staff's and the citizen's session, from their cookies.
//!
//! Rights that hang on the route alone are checked here for all routes, from the table
//! `app::routes::ROUTES`. Rights on one dossier are the use case's affair; it asks an
//! [`Actor`](crate::casework::Actor), and that of an owner is made of an [`Owner`] alone, which
//! handlers get from here. What is not yours answers 404.

use std::sync::Arc;

use app::routes::{Audience, Method, ROUTES, Route};
use axum::{
    extract::{
        FromRef, FromRequestParts, MatchedPath, OptionalFromRequestParts, RawPathParams, Request,
        State,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::dossier::Role;
use http::{HeaderValue, request::Parts};

use super::{cookie, page, staff};
use crate::{
    auth::{self, CitizenSession, Owner, StaffSession},
    casework::Member,
    error::WebError,
    portal::Portal,
};

const STAFF_COOKIE: &str = "portal_staff";
const CITIZEN_COOKIE: &str = "portal_citizen";

/// A signed-in member of staff whose role may call this route.
#[derive(Clone, Debug)]
pub struct Staff {
    pub session: StaffSession,
}

impl Staff {
    pub const fn member(&self) -> &Member {
        &self.session.member
    }
}

/// A citizen's browser with its session, if it has one.
#[derive(Clone, Debug, Default)]
pub struct Citizen {
    pub session: Option<CitizenSession>,
}

/// The cookie that holds a staff session until the browser is closed.
pub fn staff_cookie(portal: &Portal, token: &str) -> HeaderValue {
    cookie::set(STAFF_COOKIE, token, None, portal.config.is_secure())
}

/// Takes a citizen's cookie away.
pub fn no_citizen_cookie(portal: &Portal) -> HeaderValue {
    cookie::clear(CITIZEN_COOKIE, portal.config.is_secure())
}

/// Takes the staff cookie away.
pub fn no_staff_cookie(portal: &Portal) -> HeaderValue {
    cookie::clear(STAFF_COOKIE, portal.config.is_secure())
}

/// The cookie that holds a citizen's session until the browser is closed.
pub fn citizen_cookie(portal: &Portal, token: &str) -> HeaderValue {
    cookie::set(CITIZEN_COOKIE, token, None, portal.config.is_secure())
}

/// What went wrong while finding out who asks; told by [`admit`], where pages are made of it.
#[derive(Clone)]
struct Unknown(Arc<anyhow::Error>);

/// Finds out which member of staff asks.
pub(in crate::web) async fn identify(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let secure = portal.config.is_secure();
    if !asks_for_people(&request) {
        return next.run(request).await;
    }
    // An office that was laid down while the portal serves is named from then on.
    if let Err(error) = portal.desk.office.learn(&portal.desk.db.read).await {
        let unknown = Unknown(Arc::new(error.into()));
        request.extensions_mut().insert(unknown);
    }
    if let Some(token) = cookie::read(request.headers(), STAFF_COOKIE, secure) {
        match auth::staff_session(&portal.desk, &token).await {
            Ok(Some(session)) => {
                request.extensions_mut().insert(Staff { session });
            }
            Ok(None) => {}
            Err(error) => {
                request.extensions_mut().insert(Unknown(Arc::new(error)));
            }
        }
    }
    next.run(request).await
}

/// Whether the answer may depend on who asks: files and figures do not.
fn asks_for_people(request: &Request) -> bool {
    let path = request.extensions().get::<MatchedPath>();
    path.is_none_or(|path| path.as_str() != app::routes::ASSET)
        && audience(request) != Some(Audience::Operations)
}

/// Lets through those whose role may call the route at all.
pub(in crate::web) async fn admit(
    State(portal): State<Portal>,
    request: Request,
    next: Next,
) -> Response {
    if let Some(Unknown(error)) = request.extensions().get() {
        return WebError::Surprise(anyhow::anyhow!("{error:#}")).into_response();
    }
    let staff = request.extensions().get::<Staff>();
    if must_change_password(staff, &request) {
        return page::see_other(app::routes::PASSWORD);
    }
    if let Some(needed) = audience(&request)
        && let Err(error) = check(needed, staff, &request)
    {
        // What was typed when the session had ended is not lost, where the route says so:
        // a password must never stand in a page.
        let outlives = line(&request).is_some_and(|route| route.outlives_session);
        if outlives && matches!(error, WebError::SignIn { .. }) {
            let kept = staff::sign_in::keep_typed(&portal, request).await;
            return kept.unwrap_or_else(|| error.into_response());
        }
        return error.into_response();
    }
    next.run(request).await
}

/// Whether somebody has yet to choose a password, and asks for a page of the staff's other than
/// that of the password and the way out.
fn must_change_password(staff: Option<&Staff>, request: &Request) -> bool {
    let given = staff.is_some_and(|staff| staff.session.must_change_password);
    let staffs = audience(request).is_some_and(Audience::is_staff);
    let path = request.uri().path();
    given && staffs && ![app::routes::PASSWORD, app::routes::SIGN_OUT].contains(&path)
}

/// The line of the table for this request.
pub(in crate::web) fn line(request: &Request) -> Option<&'static Route> {
    let path = request.extensions().get::<MatchedPath>()?.as_str();
    let method = match *request.method() {
        http::Method::GET | http::Method::HEAD => Method::Get,
        http::Method::POST => Method::Post,
        _ => return None,
    };
    ROUTES
        .iter()
        .find(|route| route.path == path && route.method == method)
}

fn audience(request: &Request) -> Option<Audience> {
    line(request).map(|route| route.audience)
}

fn check(needed: Audience, staff: Option<&Staff>, request: &Request) -> Result<(), WebError> {
    let Some(admitted) = admitted(needed) else {
        return Ok(());
    };
    match staff {
        Some(staff) if admitted.contains(&staff.member().role) => Ok(()),
        Some(_) => Err(WebError::NOT_FOUND),
        None => Err(WebError::SignIn {
            next: wanted(request),
        }),
    }
}

/// Roles that may call routes of an audience; `None`: no staff session is asked for.
const fn admitted(audience: Audience) -> Option<&'static [Role]> {
    match audience {
        Audience::Public | Audience::Draft | Audience::DossierOwner | Audience::Operations => None,
        Audience::DossierStaff => Some(&[Role::Clerk, Role::Officer, Role::Head, Role::Auditor]),
        Audience::CaseStaff => Some(&[Role::Clerk, Role::Officer, Role::Head]),
        Audience::Head => Some(&[Role::Head]),
        Audience::Admin => Some(&[Role::Admin]),
        Audience::Staff => Some(&[
            Role::Clerk,
            Role::Officer,
            Role::Head,
            Role::Admin,
            Role::Auditor,
        ]),
    }
}

/// Where to go after signing in: this page, or for a POST the page that held the form.
fn wanted(request: &Request) -> String {
    let here = request
        .uri()
        .path_and_query()
        .map_or(app::routes::QUEUE, http::uri::PathAndQuery::as_str);
    if request.method() != http::Method::POST {
        return here.to_owned();
    }
    request
        .headers()
        .get(http::header::REFERER)
        .and_then(|value| value.to_str().ok()?.parse::<http::Uri>().ok())
        .and_then(|uri| uri.path_and_query().map(ToString::to_string))
        .unwrap_or_else(|| app::routes::QUEUE.to_owned())
}

impl<S: Send + Sync> FromRequestParts<S> for Staff {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or(WebError::NOT_FOUND)
    }
}

impl<S> FromRequestParts<S> for Citizen
where
    S: Send + Sync,
    Portal: FromRef<S>,
{
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let portal = Portal::from_ref(state);
        let secure = portal.config.is_secure();
        let Some(token) = cookie::read(&parts.headers, CITIZEN_COOKIE, secure) else {
            return Ok(Self::default());
        };
        let session = auth::citizen_session(&portal.desk, &token).await?;
        Ok(Self { session })
    }
}

/// The owner of the dossier that the path names as `{code}`. For others it does not exist; a
/// page that asks them for the secret takes an `Option`.
impl<S> FromRequestParts<S> for Owner
where
    S: Send + Sync,
    Portal: FromRef<S>,
{
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        owner(parts, state).await?.ok_or(WebError::NOT_FOUND)
    }
}

impl<S> OptionalFromRequestParts<S> for Owner
where
    S: Send + Sync,
    Portal: FromRef<S>,
{
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, WebError> {
        owner(parts, state).await
    }
}

async fn owner<S>(parts: &mut Parts, state: &S) -> Result<Option<Owner>, WebError>
where
    S: Send + Sync,
    Portal: FromRef<S>,
{
    let citizen = Citizen::from_request_parts(parts, state).await?;
    let Ok(names) = RawPathParams::from_request_parts(parts, state).await else {
        return Ok(None);
    };
    let code = names
        .iter()
        .find_map(|(name, value)| (name == "code").then_some(value));
    let owns = citizen.session.map(|session| session.owns);
    Ok(owns
        .unwrap_or_default()
        .into_iter()
        .find(|owner| Some(owner.code()) == code))
}
