//! Every sample of every staff page draws in both languages without a missing sentence, and
//! with ids that are unique.

use std::collections::HashSet;

use domain::Locale;
use leptos::prelude::*;

use super::{
    approvals::{ApprovalsModel, approvals_page},
    dossier::{StaffDossierModel, dossier_page},
    mail_log::{MailLogModel, mail_log_page},
    queue::{QueueModel, queue_page},
    sign_in::{SendAgainModel, SignInModel, send_again_page, sign_in_page},
};
use crate::text::Texts;

fn draw(locale: Locale, view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(Texts::new(locale));
        view().to_html()
    });
    owner.cleanup();
    html
}

/// Every sample of every page.
fn pages(locale: Locale) -> Vec<String> {
    let mut pages = Vec::new();
    for model in SignInModel::samples() {
        pages.push(draw(locale, || sign_in_page(&model)));
    }
    for model in SendAgainModel::samples() {
        pages.push(draw(locale, || send_again_page(&model)));
    }
    for model in QueueModel::samples() {
        pages.push(draw(locale, || queue_page(&model)));
    }
    for model in StaffDossierModel::samples() {
        pages.push(draw(locale, || dossier_page(&model)));
    }
    for model in ApprovalsModel::samples() {
        pages.push(draw(locale, || approvals_page(&model)));
    }
    for model in MailLogModel::samples() {
        pages.push(draw(locale, || mail_log_page(&model)));
    }
    pages
}

#[test]
fn no_sentence_is_missing() {
    for locale in Locale::ALL {
        for page in pages(locale) {
            assert!(!page.contains('«'), "{page}");
        }
    }
}

#[test]
fn ids_are_unique_and_labels_lead_somewhere() {
    for page in pages(Locale::Vi) {
        let ids: Vec<&str> = attributes(&page, " id=\"").collect();
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for target in attributes(&page, " for=\"") {
            assert!(unique.contains(target), "label for {target}");
        }
        for target in attributes(&page, "aria-labelledby=\"") {
            assert!(unique.contains(target), "labelled by {target}");
        }
        assert!(!page.contains("style="));
    }
}

fn attributes<'a>(page: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(name)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}
