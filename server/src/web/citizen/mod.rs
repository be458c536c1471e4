//! What citizens do: fill in, attach, check, send, follow.

mod check;
mod close;
mod common;
pub(super) mod dossier;
mod draft;
mod files;
mod owner;
mod papers;
mod receipt;
mod section;
mod steps;
mod supplement;
mod withdraw;

use app::routes;

pub use owner::resume;

use super::router::Routes;

/// Bytes of a posted section. Texts far beyond every limit still come back to their writer,
/// with the limit told at the field: a million letters, three bytes each, percent-encoded.
const SECTION_BYTES: usize = 12 * 1024 * 1024;

pub fn routes(routes: Routes) -> Routes {
    routes
        .post(routes::START_DRAFT, draft::start)
        .get(routes::DRAFT, draft::show)
        .post(routes::DRAFT_LINK, draft::mail_link)
        .get(routes::DRAFT_FORM, draft::form)
        .get(routes::DRAFT_SECTION, section::show)
        .post_up_to(SECTION_BYTES, routes::DRAFT_SECTION, section::save)
        .get(routes::DRAFT_PAPERS, papers::show)
        .post(routes::DRAFT_PAPERS, papers::go_on)
        .post_files(routes::DRAFT_PAPER, papers::take)
        .get(routes::DRAFT_FILE, papers::file)
        .post(routes::DRAFT_FILE_ACT, papers::change)
        .get(routes::DRAFT_CHECK, check::show)
        .post(routes::DRAFT_SEND, check::send)
        .get(routes::RECEIPT, receipt::show)
        .get(routes::RECEIPT_PDF, receipt::pdf)
        .get(routes::DOSSIER, dossier::show)
        .get(routes::DOSSIER_FILE, dossier::file)
        .get(routes::DOSSIER_FORM, dossier::form)
        .get(routes::DOSSIER_RESULT, dossier::result)
        .post(routes::DOSSIER_CLOSE, close::close)
        .get(routes::DOSSIER_SUPPLEMENT, supplement::show)
        .post_files(routes::DOSSIER_SUPPLEMENT, supplement::send)
        .post_files(routes::DOSSIER_SUPPLEMENT_FILE, supplement::take)
        .get(routes::DOSSIER_WITHDRAW, withdraw::show)
        .post(routes::DOSSIER_WITHDRAW, withdraw::send)
}
