//! One file a page: its model, samples of the model, its title, and its view. Views are pure
//! functions of the model.

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
