//! Every path of the portal, once: links, redirects, mails and the router take it from here.
//!
//! [`ROUTES`] is the table that the router is built against and that the test of rights walks:
//! a route that is not listed does not start, and what a listed one answers to whom follows from
//! its [`Audience`].

use std::fmt::Write as _;

/// Who may call a route at all. Rights on one dossier are the use case's affair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Whoever holds the draft's token, which is part of the path.
    Draft,
    /// Whoever opened the dossier with code and lookup secret, or has just sent it.
    DossierOwner,
    /// Staff that read dossiers: clerk, officer, head, auditor.
    DossierStaff,
    /// Staff that write on dossiers: clerk, officer, head.
    CaseStaff,
    /// The head.
    Head,
    /// The administrator.
    Admin,
    /// Any signed-in member of staff.
    Staff,
    /// Machines: health and figures.
    Operations,
}

impl Audience {
    /// Whether it takes a session of the staff's.
    pub const fn is_staff(self) -> bool {
        match self {
            Self::Public | Self::Draft | Self::DossierOwner | Self::Operations => false,
            Self::DossierStaff | Self::CaseStaff | Self::Head | Self::Admin | Self::Staff => true,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub method: Method,
    /// The pattern as axum reads it.
    pub path: &'static str,
    pub audience: Audience,
    /// Whether a form that comes after the end of its session is carried past the sign-in, in
    /// the page that asks for it. Only forms of words that may stand on a screen say so: of all
    /// others nothing is kept.
    pub outlives_session: bool,
    /// Whether its page, asked for without a query, is the same for everybody who reads the same
    /// language and is not signed in, from one midnight to the next: it is drawn and packed once.
    pub same_for_all: bool,
}

impl Route {
    const fn outliving_session(self) -> Self {
        Self {
            outlives_session: true,
            ..self
        }
    }

    const fn same_for_all(self) -> Self {
        Self {
            same_for_all: true,
            ..self
        }
    }
}

const fn get(path: &'static str, audience: Audience) -> Route {
    Route {
        method: Method::Get,
        path,
        audience,
        outlives_session: false,
        same_for_all: false,
    }
}

const fn post(path: &'static str, audience: Audience) -> Route {
    Route {
        method: Method::Post,
        path,
        audience,
        outlives_session: false,
        same_for_all: false,
    }
}

pub const HOME: &str = "/";
pub const CATALOGUE: &str = "/thu-tuc";
pub const PROCEDURE: &str = "/thu-tuc/{slug}";
pub const START_DRAFT: &str = "/thu-tuc/{slug}/nop";
pub const FORMS: &str = "/bieu-mau";
/// `{slug}.docx` and `{slug}.pdf`.
pub const FORM_FILE: &str = "/bieu-mau/{file}";
pub const DRAFT: &str = "/nop/{draft}";
pub const DRAFT_PAPERS: &str = "/nop/{draft}/tai-lieu";
pub const DRAFT_PAPER: &str = "/nop/{draft}/tai-lieu/{slot}";
/// `{act}`: `xoa` (remove), `len` (move up), `xuong` (move down), `xoay` (turn).
pub const DRAFT_FILE_ACT: &str = "/nop/{draft}/tai-lieu/tep/{file}/{act}";
pub const DRAFT_FILE: &str = "/nop/{draft}/tai-lieu/tep/{file}";
pub const DRAFT_CHECK: &str = "/nop/{draft}/kiem-tra";
pub const DRAFT_SEND: &str = "/nop/{draft}/gui";
pub const DRAFT_LINK: &str = "/nop/{draft}/lien-ket";
/// The filled form as PDF, to print and sign.
pub const DRAFT_FORM: &str = "/nop/{draft}/don.pdf";
pub const DRAFT_SECTION: &str = "/nop/{draft}/{section}";
pub const RECEIPT: &str = "/bien-nhan/{code}";
pub const RECEIPT_PDF: &str = "/bien-nhan/{code}/bien-nhan.pdf";
pub const LOOKUP: &str = "/tra-cuu";
pub const DOSSIER: &str = "/ho-so/{code}";
pub const DOSSIER_FILE: &str = "/ho-so/{code}/tep/{file}";
pub const DOSSIER_FORM: &str = "/ho-so/{code}/don.pdf";
pub const DOSSIER_SUPPLEMENT: &str = "/ho-so/{code}/bo-sung";
pub const DOSSIER_SUPPLEMENT_FILE: &str = "/ho-so/{code}/bo-sung/{item}";
pub const DOSSIER_WITHDRAW: &str = "/ho-so/{code}/rut";
/// Ends the session of the browser that has the dossier open.
pub const DOSSIER_CLOSE: &str = "/ho-so/{code}/dong";
pub const DOSSIER_RESULT: &str = "/ho-so/{code}/ket-qua";
pub const VERIFY: &str = "/xac-thuc/{token}";
pub const HELP: &str = "/tro-giup";
pub const PRIVACY: &str = "/bao-mat";
pub const ACCESSIBILITY: &str = "/tiep-can";
pub const LANGUAGE: &str = "/ngon-ngu";
pub const GALLERY: &str = "/thu-vien-giao-dien";
pub const SIGN_IN: &str = "/can-bo/dang-nhap";
pub const SIGN_OUT: &str = "/can-bo/dang-xuat";
pub const PASSWORD: &str = "/can-bo/mat-khau";
pub const QUEUE: &str = "/can-bo";
pub const STAFF_DOSSIER: &str = "/can-bo/ho-so/{code}";
pub const STAFF_FILE: &str = "/can-bo/ho-so/{code}/tep/{file}";
pub const STAFF_FORM: &str = "/can-bo/ho-so/{code}/don.pdf";
/// `{action}` is the code of an action of the transition table.
pub const STAFF_ACTION: &str = "/can-bo/ho-so/{code}/{action}";
pub const STAFF_CHECKLIST: &str = "/can-bo/ho-so/{code}/danh-muc";
pub const APPROVALS: &str = "/lanh-dao";
pub const MAIL_LOG: &str = "/quan-tri/thu";
pub const LIVEZ: &str = "/livez";
pub const READYZ: &str = "/readyz";
pub const METRICS: &str = "/metrics";
pub const ASSET: &str = "/tai-san/{name}";

use Audience as A;

/// Every route.
pub const ROUTES: &[Route] = &[
    get(HOME, A::Public).same_for_all(),
    get(CATALOGUE, A::Public).same_for_all(),
    get(PROCEDURE, A::Public).same_for_all(),
    post(START_DRAFT, A::Public),
    get(FORMS, A::Public).same_for_all(),
    get(FORM_FILE, A::Public),
    get(DRAFT, A::Draft),
    get(DRAFT_SECTION, A::Draft),
    post(DRAFT_SECTION, A::Draft),
    get(DRAFT_PAPERS, A::Draft),
    post(DRAFT_PAPERS, A::Draft),
    post(DRAFT_PAPER, A::Draft),
    get(DRAFT_FILE, A::Draft),
    post(DRAFT_FILE_ACT, A::Draft),
    get(DRAFT_CHECK, A::Draft),
    post(DRAFT_SEND, A::Draft),
    post(DRAFT_LINK, A::Draft),
    get(DRAFT_FORM, A::Draft),
    get(RECEIPT, A::DossierOwner),
    get(RECEIPT_PDF, A::DossierOwner),
    get(LOOKUP, A::Public),
    post(LOOKUP, A::Public),
    get(DOSSIER, A::DossierOwner),
    get(DOSSIER_FILE, A::DossierOwner),
    get(DOSSIER_FORM, A::DossierOwner),
    get(DOSSIER_SUPPLEMENT, A::DossierOwner),
    post(DOSSIER_SUPPLEMENT, A::DossierOwner),
    post(DOSSIER_SUPPLEMENT_FILE, A::DossierOwner),
    get(DOSSIER_WITHDRAW, A::DossierOwner),
    post(DOSSIER_WITHDRAW, A::DossierOwner),
    get(DOSSIER_RESULT, A::DossierOwner),
    post(DOSSIER_CLOSE, A::DossierOwner),
    get(VERIFY, A::Public),
    get(HELP, A::Public).same_for_all(),
    get(PRIVACY, A::Public).same_for_all(),
    get(ACCESSIBILITY, A::Public).same_for_all(),
    post(LANGUAGE, A::Public),
    get(GALLERY, A::Public),
    get(SIGN_IN, A::Public),
    post(SIGN_IN, A::Public),
    post(SIGN_OUT, A::Staff),
    get(PASSWORD, A::Staff),
    post(PASSWORD, A::Staff),
    get(QUEUE, A::DossierStaff),
    get(STAFF_DOSSIER, A::DossierStaff),
    get(STAFF_FILE, A::DossierStaff),
    get(STAFF_FORM, A::DossierStaff),
    post(STAFF_ACTION, A::CaseStaff).outliving_session(),
    post(STAFF_CHECKLIST, A::CaseStaff).outliving_session(),
    get(APPROVALS, A::Head),
    get(MAIL_LOG, A::Admin),
    get(LIVEZ, A::Operations),
    get(READYZ, A::Operations),
    get(METRICS, A::Operations),
    get(ASSET, A::Public),
];

/// Fills the `{…}` of a pattern in order. Values are path segments of our own making
/// (slugs, codes, tokens) or are percent-encoded here.
pub fn path(pattern: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(pattern.len() + 32);
    let mut values = values.iter();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let close = rest[open..]
            .find('}')
            .map_or(rest.len() - 1, |at| open + at);
        for byte in values.next().copied().unwrap_or_default().bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

/// Whether a path, with or without its query, lies under the same first step as the pages of
/// the staff, also when there is no such page.
pub fn is_staff_path(path: &str) -> bool {
    fn first(path: &str) -> Option<&str> {
        path.split(['/', '?']).nth(1)
    }
    ROUTES
        .iter()
        .any(|route| route.audience.is_staff() && first(route.path) == first(path))
}

/// The look-up page with the code filled in, as mails link to it.
pub fn lookup_of(code: &str) -> String {
    path(&format!("{LOOKUP}?code={{code}}"), &[code])
}

#[cfg(test)]
mod tests {
    use domain::form::HOUSE_STEPS;

    use super::*;

    #[test]
    fn fills_a_pattern() {
        assert_eq!(
            path(DRAFT_SECTION, &["abc", "nguoi-yeu-cau"]),
            "/nop/abc/nguoi-yeu-cau"
        );
        assert_eq!(path(DOSSIER, &["a/b"]), "/ho-so/a%2Fb");
        assert_eq!(path(HOME, &[]), "/");
        assert_eq!(lookup_of("a/b"), "/tra-cuu?code=a%2Fb");
    }

    #[test]
    fn knows_the_rooms_of_the_staff() {
        for path in [
            QUEUE,
            "/can-bo?tab=all",
            "/can-bo/khong-co",
            SIGN_IN,
            APPROVALS,
            MAIL_LOG,
        ] {
            assert!(is_staff_path(path), "{path}");
        }
        for path in [HOME, "/?x=1", "/can-bo-khac", "/ho-so/a", LIVEZ] {
            assert!(!is_staff_path(path), "{path}");
        }
    }

    #[test]
    fn no_section_of_a_form_is_named_like_a_page_of_a_draft() {
        let below = format!("{DRAFT}/");
        let mut steps: Vec<&str> = ROUTES
            .iter()
            .filter_map(|route| route.path.strip_prefix(&below)?.split('/').next())
            .filter(|step| !step.starts_with('{'))
            .collect();
        steps.sort_unstable();
        steps.dedup();
        let mut refused = HOUSE_STEPS;
        refused.sort_unstable();
        assert_eq!(steps, refused);
    }

    #[test]
    fn only_words_about_a_dossier_outlive_a_session() {
        let kept: Vec<&str> = ROUTES
            .iter()
            .filter(|route| route.outlives_session)
            .map(|route| route.path)
            .collect();
        assert_eq!(kept, [STAFF_ACTION, STAFF_CHECKLIST]);
    }
}
