//! The foot of every page: the house's own pages, whose portal this is.

use leptos::prelude::*;

use crate::{
    routes,
    shell::{Frame, Room},
    text::{t, tw},
};

pub fn footer(frame: &Frame) -> impl IntoView + use<> {
    let staff_door = (frame.room == Room::Citizen)
        .then(|| view! { <li><a href=routes::SIGN_IN>{t("footer-staff")}</a></li> });
    let office = frame.office.as_str();
    let owner = (!office.is_empty())
        .then(|| view! { <p>{tw("footer-owner", &[("office", office.into())])}</p> });
    view! {
        <footer class="footer">
            <div class="wrap">
                <nav aria-label=t("footer-label")>
                    <ul role="list">
                        <li><a href=routes::HELP>{t("footer-help")}</a></li>
                        <li><a href=routes::PRIVACY>{t("footer-privacy")}</a></li>
                        <li><a href=routes::ACCESSIBILITY>{t("footer-accessibility")}</a></li>
                        {staff_door}
                    </ul>
                </nav>
                {owner}
            </div>
        </footer>
    }
}
