//! The server's side of the islands: there is no browser here, so nothing happens. Islands
//! call these from effects and event handlers, which never run on the server.

use crate::islands::{Saving, UploadReport, UploadSetup};

pub fn autosave(_form: &str, _report: impl Fn(Saving) + 'static) {}

pub fn forget_older(_draft: &str, _saved: &[(String, String)]) {}

pub fn upload(_setup: UploadSetup, _report: impl Fn(UploadReport) + 'static) {}

pub fn cancel_upload(_id: u32) {}

pub fn retry_upload(_id: u32) {}

pub fn can_copy() -> bool {
    false
}

pub fn copy(_text: &str, _done: impl Fn() + 'static) {}

pub fn print() {}
