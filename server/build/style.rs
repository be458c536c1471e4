//! One style sheet from `style/main.css` and what it imports.

use std::path::Path;

use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};

use super::{Outcome, stop};

/// The oldest browsers that still get the layout, not only the text.
const TARGETS: Browsers = Browsers {
    android: None,
    chrome: Some(87 << 16),
    edge: Some(88 << 16),
    firefox: Some(90 << 16),
    ie: None,
    ios_saf: Some(14 << 16),
    opera: None,
    safari: Some(14 << 16),
    samsung: Some(14 << 16),
};

pub fn bundle(main: &Path) -> Outcome<Vec<u8>> {
    let files = FileProvider::new();
    let targets = Targets::from(TARGETS);
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = match bundler.bundle(main) {
        Ok(sheet) => sheet,
        Err(error) => return stop(format!("the style sheet: {error}")),
    };
    if let Err(error) = sheet.minify(MinifyOptions {
        targets,
        ..MinifyOptions::default()
    }) {
        return stop(format!("the style sheet: {error}"));
    }
    match sheet.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    }) {
        Ok(css) => Ok(css.code.into_bytes()),
        Err(error) => stop(format!("the style sheet: {error}")),
    }
}
