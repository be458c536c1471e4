//! Pages for everybody: home, catalogue, forms, tracking, verification, help and notices.

mod catalogue;
mod contact;
mod forms;
mod gallery;
mod home;
mod lookup;
mod notices;
mod procedure;
mod verify;

use app::routes;

use super::router::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get(routes::HOME, home::show)
        .get(routes::CATALOGUE, catalogue::show)
        .get(routes::PROCEDURE, procedure::show)
        .get(routes::FORMS, forms::show)
        .get(routes::FORM_FILE, forms::file)
        .get(routes::LOOKUP, lookup::show)
        .post(routes::LOOKUP, lookup::open)
        .get(routes::VERIFY, verify::show)
        .get(routes::HELP, notices::help)
        .get(routes::PRIVACY, notices::privacy)
        .get(routes::ACCESSIBILITY, notices::accessibility)
        .get(routes::GALLERY, gallery::show)
}
