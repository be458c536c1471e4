//! What a phone has to load.

use std::net::SocketAddr;

use anyhow::ensure;
use app::routes;
use server::assets::FILES;

use crate::{
    PAGE,
    table::{Aim, Table},
    wire::{self, Wire},
};

/// Pages that everybody may read.
const PAGES: [&str; 9] = [
    routes::HOME,
    routes::CATALOGUE,
    PAGE,
    routes::FORMS,
    routes::LOOKUP,
    routes::HELP,
    routes::PRIVACY,
    routes::ACCESSIBILITY,
    routes::SIGN_IN,
];

/// Style sheet, and what wakes the islands.
pub fn files(table: &mut Table) {
    let packed = |endings: &[&str]| {
        FILES
            .iter()
            .filter(|file| endings.iter().any(|ending| file.name.ends_with(ending)))
            .map(|file| file.br.len())
            .sum()
    };
    table.kilobytes("style sheet", packed(&[".css"]), Aim::AtMost(12.0));
    let islands = packed(&[".wasm", ".js"]);
    table.kilobytes("islands (wasm and glue)", islands, Aim::AtMost(90.0));
}

/// Each public page as it goes out to a browser.
pub async fn pages(table: &mut Table, portal: SocketAddr) -> anyhow::Result<()> {
    let mut wire = Wire::connect(portal).await?;
    for page in PAGES {
        let request = wire::get(page, &[("accept-encoding", "br")]);
        let answer = wire.send(&request).await?;
        ensure!(answer.status == 200, "{page} answers {}", answer.status);
        let packed = answer.header("content-encoding");
        ensure!(packed == Some("br"), "{page} is not packed");
        table.kilobytes(page, answer.body.len(), Aim::AtMost(14.0));
    }
    Ok(())
}
