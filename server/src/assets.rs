//! The files that browsers load, made by `build.rs` and embedded: style sheet, islands, the
//! script that wakes them. Names hold a digest of the content, so they are kept for ever.

/// A file in the forms in which it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    pub name: &'static str,
    pub media_type: &'static str,
    pub raw: &'static [u8],
    /// Brotli, quality 11.
    pub br: &'static [u8],
    /// Gzip, level 9.
    pub gz: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The file of that name.
pub fn find(name: &str) -> Option<&'static Asset> {
    FILES.iter().find(|asset| asset.name == name)
}

/// What the frame of a page needs to know.
pub const fn names() -> app::shell::Assets {
    app::shell::Assets {
        css: CSS,
        boot: BOOT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Most bytes, compressed with brotli.
    const STYLE: usize = 12 * 1024;
    const ISLANDS: usize = 90 * 1024;

    fn brotli_bytes(media_type: &str) -> usize {
        FILES
            .iter()
            .filter(|asset| asset.media_type.starts_with(media_type))
            .map(|asset| asset.br.len())
            .sum()
    }

    #[test]
    fn pages_ask_for_files_that_are_there() {
        for path in [CSS, BOOT] {
            let name = path.rsplit('/').next().unwrap();
            assert_eq!(path, app::routes::path(app::routes::ASSET, &[name]));
            assert!(find(name).is_some(), "{path}");
        }
    }

    /// What a phone on a slow line has to load once.
    #[test]
    #[cfg_attr(skipped_assets, ignore = "built with PORTAL_SKIP_ASSETS=1")]
    fn bytes_stay_within_the_budget() {
        let style = brotli_bytes("text/css");
        assert!(
            (1..=STYLE).contains(&style),
            "style: {style} of {STYLE} bytes"
        );
        let wasm = brotli_bytes("application/wasm");
        let islands = wasm + brotli_bytes("text/javascript");
        assert!(
            wasm > 0 && islands <= ISLANDS,
            "islands with their glue: {islands} of {ISLANDS} bytes"
        );
    }
}
