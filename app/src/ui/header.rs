//! The head of every page: skip link, name of the house, language switch, main ways, and
//! who is signed in.

use domain::{Locale, dossier::Role};
use leptos::prelude::*;

use super::Button;
use crate::{
    routes,
    shell::{Frame, Room},
    text::{t, tw},
};

/// Draws the head of `frame`'s page.
pub fn header(frame: &Frame) -> impl IntoView + use<> {
    let home = match frame.room {
        Room::Citizen => routes::HOME,
        Room::Staff => routes::QUEUE,
    };
    view! {
        <a class="skip" href="#noi-dung">{t("skip-to-content")}</a>
        {frame.demo.then(demo_banner)}
        <header class="masthead">
            <div class="wrap">
                <a class="brand" href=home>
                    {mark()}
                    <span>
                        <b>{t("site-name")}</b>
                        {office(frame)}
                    </span>
                </a>
                {navigation(frame)}
                <div class="tools">
                    {badge(frame)}
                    {language_switch(frame)}
                </div>
            </div>
        </header>
    }
}

/// The name of the agency stays Vietnamese on every page.
fn office(frame: &Frame) -> Option<AnyView> {
    let name = frame.office.clone();
    (!name.is_empty()).then(|| view! { <small lang="vi">{name}</small> }.into_any())
}

fn demo_banner() -> impl IntoView {
    view! {
        <aside class="demo" aria-label=t("demo-label")>
            <p class="wrap">{t("demo-banner")}</p>
        </aside>
    }
}

/// A door ("cửa") with a coconut frond.
fn mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 40" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M2 40V16a14 14 0 0 1 28 0v24z"></path>
            <path
                class="frond"
                d="M16 40V27C16 20 18 13 23 9M16 30c-4-1-7-4-8-8M16 30c4-1 7-4 8-8M16.5 23c-3-1-5-3-6-6M17 22c3 0 6-2 7-5M18.500 16.500c-2-1-3-2-3.500-4M20 13.500c2 0 3.500-.5 4.500-1.500"
            ></path>
        </svg>
    }
}

/// Posts the other language and comes back to this page.
fn language_switch(frame: &Frame) -> impl IntoView + use<> {
    let other = match frame.locale {
        Locale::Vi => Locale::En,
        Locale::En => Locale::Vi,
    };
    view! {
        <form class="language" method="post" action=routes::LANGUAGE>
            <input type="hidden" name="next" value=frame.path.clone()/>
            <button type="submit" name="locale" value=other.tag() lang=other.tag()>
                {t("language-other")}
            </button>
        </form>
    }
}

/// Who is signed in, the way to another password, and the way out.
fn badge(frame: &Frame) -> impl IntoView + use<> {
    frame.staff.clone().map(|(name, role)| {
        view! {
            <div class="badge">
                <span>{tw("signed-in-as", &[("name", name.into()), ("role", role_name(role).into())])}</span>
                <a href=routes::PASSWORD>{t("password-title")}</a>
                <form method="post" action=routes::SIGN_OUT>
                    <Button label=t("sign-out") kind=super::ButtonKind::Plain/>
                </form>
            </div>
        }
    })
}

/// The word for a role, for those who work with it.
pub fn role_name(role: Role) -> String {
    t(&format!("role-{}", role.code()))
}

fn navigation(frame: &Frame) -> impl IntoView + use<> {
    let ways: Vec<_> = ways(frame)
        .into_iter()
        .map(|(href, key)| {
            let current = is_current(&frame.path, href).then_some("page");
            view! { <li><a href=href aria-current=current>{t(key)}</a></li> }
        })
        .collect();
    (!ways.is_empty()).then(|| {
        view! {
            <nav aria-label=t("navigation-label")>
                <ul role="list">{ways}</ul>
            </nav>
        }
    })
}

/// The main ways of a room; of the staff's only those that the role may go.
fn ways(frame: &Frame) -> Vec<(&'static str, &'static str)> {
    if frame.room == Room::Citizen {
        return vec![
            (routes::CATALOGUE, "nav-procedures"),
            (routes::FORMS, "nav-forms"),
            (routes::LOOKUP, "nav-lookup"),
            (routes::HELP, "nav-help"),
        ];
    }
    match frame.staff.as_ref().map(|(_, role)| *role) {
        None => vec![],
        Some(Role::Admin) => vec![(routes::MAIL_LOG, "nav-mail-log")],
        Some(Role::Head) => vec![
            (routes::QUEUE, "nav-queue"),
            (routes::APPROVALS, "nav-approvals"),
        ],
        Some(_) => vec![(routes::QUEUE, "nav-queue")],
    }
}

/// Whether `path` (with its query) is `href` or lies below it.
fn is_current(path: &str, href: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path.strip_prefix(href)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_that_one_stands_on_is_marked() {
        assert!(is_current("/thu-tuc?q=a", routes::CATALOGUE));
        assert!(is_current(
            "/thu-tuc/yeu-cau-thi-hanh-an-dan-su",
            routes::CATALOGUE
        ));
        assert!(!is_current("/thu-tuc-khac", routes::CATALOGUE));
    }
}
