//! The way out for owners of a dossier: whoever reads it on a device that others use too closes
//! it again. Not on paper.

use leptos::prelude::*;

use super::{Button, ButtonKind, Fixture};
use crate::{
    routes::{self, path},
    text::t,
};

/// Closes the dossier with this code, and all others that the browser has open.
pub fn close_here(code: &str) -> AnyView {
    view! {
        <form class="flow screen-only" method="post" action=path(routes::DOSSIER_CLOSE, &[code])>
            <p>{t("close-here-words")}</p>
            <p class="buttons">
                <Button label=t("close-here") kind=ButtonKind::Secondary/>
            </p>
        </form>
    }
    .into_any()
}

pub fn fixtures() -> Vec<Fixture> {
    vec![Fixture {
        name: "under a dossier",
        view: || close_here("000.00.00.G15-261125-0007"),
    }]
}
