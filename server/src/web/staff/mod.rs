//! What staff do: sign in, work through the queue, act on dossiers, decide, look after mail.
//!
//! Which role may call a route at all stands in `app::routes`; rights on one dossier are the
//! use case's affair.

mod act;
mod approvals;
mod checklist;
mod dossier;
mod files;
mod mail_log;
mod model;
mod password;
mod queue;
mod reader;
mod reading;
pub(super) mod sign_in;

use app::routes;

use super::router::Routes;

/// Bytes of a posted form with a result paper: one file of 20 MB and its words.
const ACT_BYTES: usize = 22 * 1024 * 1024;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get(routes::SIGN_IN, sign_in::show)
        .post(routes::SIGN_IN, sign_in::sign_in)
        .post(routes::SIGN_OUT, sign_in::sign_out)
        .get(routes::PASSWORD, password::show)
        .post(routes::PASSWORD, password::change)
        .get(routes::QUEUE, queue::show)
        .get(routes::STAFF_DOSSIER, dossier::show)
        .get(routes::STAFF_FILE, files::file)
        .get(routes::STAFF_FORM, files::form)
        .post_up_to(ACT_BYTES, routes::STAFF_ACTION, act::act)
        .post(routes::STAFF_CHECKLIST, checklist::save)
        .get(routes::APPROVALS, approvals::show)
        .get(routes::MAIL_LOG, mail_log::show)
}
