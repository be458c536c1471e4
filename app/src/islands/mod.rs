//! Comfort for those with JavaScript; every page works without. One file an island.
//!
//! Islands are flat (none inside another, no children), take small serialisable props with
//! finished sentences, and leave the browser's affairs to `crate::browser`.

mod autosave;
mod copy;
mod print;
mod upload;

pub use autosave::{Autosave, AutosaveWords, ForgetOlder, Saving};
pub use copy::Copy;
pub use print::Print;
pub use upload::{Sending, Upload, UploadReport, UploadSetup, UploadWords};
