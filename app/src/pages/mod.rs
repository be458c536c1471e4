//! One file a page: the model, and that it is a [`Page`]: title, view, samples. Two lines of this
//! file name it: its module, and its place among the [`specimens`].

pub mod accessibility;
pub mod catalogue;
pub mod check;
pub mod dossier;
pub mod draft;
pub mod error;
pub mod forms;
pub mod gallery;
pub mod help;
pub mod home;
pub mod lookup;
pub mod office;
pub mod page;
pub mod papers;
pub mod privacy;
pub mod procedure;
pub mod receipt;
mod samples;
pub mod section;
pub mod specimens;
pub mod staff;
pub mod supplement;
pub mod verify;
pub mod withdraw;

use domain::Locale;

pub use page::Page;
use specimens::{Specimen, of};

/// Every page: what is not listed here is looked at by no test and not by `portal check`.
const PAGES: &[fn(Locale) -> Vec<Specimen>] = &[
    of::<home::HomeModel>,
    of::<catalogue::CatalogueModel>,
    of::<procedure::ProcedureModel>,
    of::<forms::FormsModel>,
    of::<lookup::LookupModel>,
    of::<verify::VerifyModel>,
    of::<help::HelpModel>,
    of::<privacy::PrivacyModel>,
    of::<accessibility::AccessibilityModel>,
    of::<error::ErrorModel>,
    of::<gallery::Gallery>,
    of::<draft::DraftModel>,
    of::<draft::DraftGone>,
    of::<draft::DraftSent>,
    of::<section::SectionModel>,
    of::<papers::PapersModel>,
    of::<check::CheckModel>,
    of::<check::Repeated>,
    of::<receipt::ReceiptModel>,
    of::<dossier::DossierModel>,
    of::<supplement::SupplementModel>,
    of::<withdraw::WithdrawModel>,
    of::<withdraw::WithdrawNotNow>,
    of::<staff::sign_in::SignInModel>,
    of::<staff::sign_in::SendAgainModel>,
    of::<staff::password::PasswordModel>,
    of::<staff::queue::QueueModel>,
    of::<staff::dossier::StaffDossierModel>,
    of::<staff::new_secret::NewSecretModel>,
    of::<staff::approvals::ApprovalsModel>,
    of::<staff::mail_log::MailLogModel>,
];
