//! QR codes as drawings.

use std::fmt::Write;

use anyhow::anyhow;
use qrcodegen::{QrCode, QrCodeEcc};

/// An SVG of `text` with the quiet zone of four modules that readers need (ISO/IEC 18004).
///
/// # Errors
/// When the text is too long for a code.
pub fn svg(text: &str) -> anyhow::Result<String> {
    const QUIET: i32 = 4;
    let code = QrCode::encode_text(text, QrCodeEcc::Medium)
        .map_err(|error| anyhow!("QR code: {error:?}"))?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            write!(path, "M{},{}h1v1h-1z", x + QUIET, y + QUIET)?;
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
         <path d=\"M0,0h{side}v{side}h-{side}z\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
