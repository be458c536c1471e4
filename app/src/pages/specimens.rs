//! Every page with every sample of its model: what `portal check` renders in both languages
//! and what the tests of pages walk through. A page that is not listed is looked at by none.

use std::rc::Rc;

use domain::{Locale, dossier::Role};
use leptos::prelude::AnyView;

use super::{
    accessibility, catalogue, check, dossier, draft, error, forms, gallery, help, home, lookup,
    papers, privacy, procedure, receipt, section, staff, supplement, verify, withdraw,
};
use crate::{
    routes,
    shell::{Assets, Frame, Room, render, within},
    text::{Texts, t, tw},
};

/// A page with a sample of its model.
pub struct Specimen {
    /// File stem: `home-0`.
    pub name: String,
    pub title: String,
    pub room: Room,
    /// Who is signed in.
    staff: Option<(String, Role)>,
    view: Box<dyn FnOnce() -> AnyView>,
}

impl Specimen {
    fn new(
        name: &str,
        number: usize,
        title: String,
        view: impl FnOnce() -> AnyView + 'static,
    ) -> Self {
        Self {
            name: format!("{name}-{number}"),
            title,
            room: Room::Citizen,
            staff: None,
            view: Box::new(view),
        }
    }

    /// The same in the staff's room.
    fn for_staff(mut self, role: Option<Role>) -> Self {
        self.room = Room::Staff;
        self.staff = role.map(|role| ("Trần Thị Mẫu".to_owned(), role));
        self
    }

    /// The whole document.
    pub fn render(self, locale: Locale, assets: Assets) -> String {
        let path = match self.room {
            Room::Citizen => routes::HOME,
            Room::Staff => routes::QUEUE,
        };
        let mut frame = Frame::new(self.title, locale, path, assets);
        frame.room = self.room;
        frame.staff = self.staff;
        frame.demo = true;
        frame.islands = true;
        render(frame, self.view)
    }
}

/// All of them, in one language.
pub fn specimens(locale: Locale) -> Vec<Specimen> {
    within(locale, || {
        let mut all = public(locale);
        all.extend(citizen(locale));
        all.extend(desk());
        all
    })
}

fn public(locale: Locale) -> Vec<Specimen> {
    let texts = Texts::new(locale);
    let mut all = Vec::new();
    let mut add = |more: Vec<Specimen>| all.extend(more);
    add(of("home", &texts, home::samples(), home::title, home::view));
    add(of(
        "catalogue",
        &texts,
        catalogue::samples(),
        catalogue::title,
        catalogue::view,
    ));
    add(of(
        "procedure",
        &texts,
        procedure::samples(),
        procedure::title,
        procedure::view,
    ));
    add(of(
        "forms",
        &texts,
        forms::samples(),
        forms::title,
        forms::view,
    ));
    add(of(
        "lookup",
        &texts,
        lookup::samples(),
        lookup::title,
        lookup::view,
    ));
    add(of(
        "verify",
        &texts,
        verify::samples(),
        verify::title,
        verify::view,
    ));
    add(of("help", &texts, help::samples(), help::title, help::view));
    add(of(
        "privacy",
        &texts,
        privacy::samples(),
        privacy::title,
        privacy::view,
    ));
    add(of(
        "accessibility",
        &texts,
        accessibility::samples(),
        accessibility::title,
        accessibility::view,
    ));
    add(of(
        "error",
        &texts,
        error::ErrorModel::samples(),
        error::title,
        error::view,
    ));
    add(of(
        "gallery",
        &texts,
        vec![()],
        gallery::title,
        gallery::view,
    ));
    all
}

fn citizen(locale: Locale) -> Vec<Specimen> {
    let texts = Texts::new(locale);
    let mut all = Vec::new();
    for (number, model) in draft::DraftModel::samples().into_iter().enumerate() {
        let title = model.procedure.clone();
        all.push(Specimen::new("draft", number, title, move || {
            draft::draft_page(model)
        }));
    }
    for (number, model) in section::SectionModel::samples(locale)
        .into_iter()
        .enumerate()
    {
        let title = model.title(&texts);
        all.push(Specimen::new("section", number, title, move || {
            section::section_page(&model)
        }));
    }
    for (number, model) in papers::PapersModel::samples(locale).into_iter().enumerate() {
        let title = model.title(&texts);
        all.push(Specimen::new("papers", number, title, move || {
            papers::papers_page(&model)
        }));
    }
    for (number, model) in check::CheckModel::samples(locale).into_iter().enumerate() {
        let title = model.title(&texts);
        all.push(Specimen::new("check", number, title, move || {
            check::check_page(model)
        }));
    }
    for (number, model) in receipt::ReceiptModel::samples().into_iter().enumerate() {
        let title = t("sent-title");
        all.push(Specimen::new("receipt", number, title, move || {
            receipt::receipt_page(&model)
        }));
    }
    for (number, model) in dossier::DossierModel::samples().into_iter().enumerate() {
        let title = tw("track-title", &[("code", model.code.as_str().into())]);
        all.push(Specimen::new("dossier", number, title, move || {
            dossier::dossier_page(model)
        }));
    }
    for (number, model) in supplement::SupplementModel::samples(locale)
        .into_iter()
        .enumerate()
    {
        let title = tw("supplement-title", &[("code", model.code.as_str().into())]);
        all.push(Specimen::new("supplement", number, title, move || {
            supplement::supplement_page(&model)
        }));
    }
    for (number, model) in withdraw::WithdrawModel::samples().into_iter().enumerate() {
        let title = tw("withdraw-title", &[("code", model.code.as_str().into())]);
        all.push(Specimen::new("withdraw", number, title, move || {
            withdraw::withdraw_page(&model)
        }));
    }
    all
}

fn desk() -> Vec<Specimen> {
    use staff::{
        approvals::{ApprovalsModel, approvals_page},
        dossier::{StaffDossierModel, dossier_page},
        mail_log::{MailLogModel, mail_log_page},
        password::{PasswordModel, password_page},
        queue::{QueueModel, queue_page},
        sign_in::{SendAgainModel, SignInModel, send_again_page, sign_in_page},
    };
    let mut all = Vec::new();
    let mut add = |more: Vec<Specimen>, role: Option<Role>| {
        all.extend(more.into_iter().map(|specimen| specimen.for_staff(role)));
    };
    add(
        drawn(
            "sign-in",
            "sign-in-title",
            SignInModel::samples(),
            sign_in_page,
        ),
        None,
    );
    add(
        drawn(
            "send-again",
            "send-again-title",
            SendAgainModel::samples(),
            send_again_page,
        ),
        None,
    );
    add(
        drawn(
            "password",
            "password-title",
            PasswordModel::samples(),
            password_page,
        ),
        Some(Role::Clerk),
    );
    add(
        drawn("queue", "queue-title", QueueModel::samples(), queue_page),
        Some(Role::Clerk),
    );
    add(
        drawn(
            "staff-dossier",
            "queue-title",
            StaffDossierModel::samples(),
            dossier_page,
        ),
        Some(Role::Officer),
    );
    add(
        drawn(
            "approvals",
            "approvals-title",
            ApprovalsModel::samples(),
            approvals_page,
        ),
        Some(Role::Head),
    );
    add(
        drawn(
            "mail-log",
            "mail-log-title",
            MailLogModel::samples(),
            mail_log_page,
        ),
        Some(Role::Admin),
    );
    all
}

/// Pages whose title is one sentence.
fn drawn<M: 'static>(
    name: &str,
    title: &str,
    samples: Vec<M>,
    page: fn(&M) -> AnyView,
) -> Vec<Specimen> {
    samples
        .into_iter()
        .enumerate()
        .map(|(number, model)| Specimen::new(name, number, t(title), move || page(&model)))
        .collect()
}

fn of<M: 'static>(
    name: &str,
    texts: &Texts,
    samples: Vec<M>,
    title: fn(&M, &Texts) -> String,
    view: fn(&M) -> AnyView,
) -> Vec<Specimen> {
    samples
        .into_iter()
        .enumerate()
        .map(|(number, model)| {
            let title = title(&model, texts);
            let model = Rc::new(model);
            Specimen::new(name, number, title, move || view(&model))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const ASSETS: Assets = Assets {
        css: "/tai-san/main.css",
        boot: "/tai-san/boot.js",
    };

    /// The values of an attribute in a page.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let start = format!(" {attribute}=\"");
        html.split(start.as_str())
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    }

    #[test]
    fn every_page_is_whole_in_both_languages() {
        for locale in Locale::ALL {
            for specimen in specimens(locale) {
                let name = specimen.name.clone();
                let html = specimen.render(locale, ASSETS);
                assert!(!html.contains('«'), "{name}: a text is missing");
                assert!(!html.contains(" style="), "{name}: an inline style");
                assert!(html.matches("<h1").count() == 1, "{name}: not one heading");
                let mut ids = BTreeSet::new();
                for id in values(&html, "id") {
                    assert!(ids.insert(id), "{name}: #{id} stands there twice");
                }
                for name_of in [
                    "for",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-controls",
                ] {
                    for targets in values(&html, name_of) {
                        for target in targets.split_whitespace() {
                            assert!(
                                ids.contains(target),
                                "{name}: {name_of} {target} leads nowhere"
                            );
                        }
                    }
                }
                for href in values(&html, "href") {
                    if let Some(target) = href.strip_prefix('#') {
                        let there = target.is_empty() || ids.contains(target);
                        assert!(there, "{name}: #{target} leads nowhere");
                    }
                }
            }
        }
    }
}
