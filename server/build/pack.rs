//! Names by content, compression, and the table that the server embeds.

use std::{fmt::Write as _, fs, io::Write as _, path::Path};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::Outcome;

/// Where the files are served; `app::routes::ASSET` says the same, a test compares.
const FOLDER: &str = "/tai-san/";

/// What was made. Empty when assets are skipped.
#[derive(Default)]
pub struct Made {
    pub css: Vec<u8>,
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// Wakes the islands when the browser has nothing better to do. Written last, because it
/// holds the names of the others. The three globals are read by glue that some later use of
/// resources would bring in; defined, such a slip does not throw.
const BOOT: &str = "\
const wake = async () => {
  const islands = document.querySelectorAll('leptos-island');
  if (!islands.length) return;
  for (const name of ['__RESOLVED_RESOURCES', '__INCOMPLETE_CHUNKS', '__SERIALIZED_ERRORS']) {
    window[name] ??= [];
  }
  const glue = await import('{glue}');
  await glue.default({ module_or_path: '{wasm}' });
  glue.hydrate();
  for (const island of islands) {
    const start = glue[island.dataset.component];
    if (start) await start(island);
  }
};
'requestIdleCallback' in window ? requestIdleCallback(wake, { timeout: 2000 }) : setTimeout(wake, 1);
";

pub fn write(out: &Path, made: &Made) -> Outcome<()> {
    // A folder of its own, emptied: files of earlier contents have other names.
    let folder = out.join("assets");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut table = Table::new(&folder);
    let css = table.add("portal", "css", "text/css; charset=utf-8", &made.css)?;
    let glue = table.add("islands", "js", SCRIPT, &made.glue)?;
    let wasm = table.add("islands", "wasm", "application/wasm", &made.wasm)?;
    let script = BOOT
        .replace("{glue}", &format!("{FOLDER}{glue}"))
        .replace("{wasm}", &format!("{FOLDER}{wasm}"));
    let boot = table.add("boot", "js", SCRIPT, script.as_bytes())?;
    fs::write(out.join("assets.rs"), table.source(&css, &boot))?;
    Ok(())
}

const SCRIPT: &str = "text/javascript; charset=utf-8";

struct Table<'a> {
    out: &'a Path,
    rows: String,
}

impl<'a> Table<'a> {
    const fn new(out: &'a Path) -> Self {
        Self {
            out,
            rows: String::new(),
        }
    }

    /// Keeps a file in three forms; returns its name.
    fn add(&mut self, stem: &str, ending: &str, media_type: &str, raw: &[u8]) -> Outcome<String> {
        let hash = Sha256::digest(raw)
            .iter()
            .take(6)
            .fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            });
        let name = format!("{stem}.{hash}.{ending}");
        for (suffix, bytes) in [
            ("", raw.to_vec()),
            (".br", brotli(raw)?),
            (".gz", gzip(raw)?),
        ] {
            fs::write(self.out.join(format!("{name}{suffix}")), bytes)?;
        }
        let file = |suffix: &str| {
            let path = self.out.join(format!("{name}{suffix}"));
            format!("include_bytes!({:?})", path.display().to_string())
        };
        writeln!(
            self.rows,
            "    Asset {{ name: {name:?}, media_type: {media_type:?}, raw: {}, br: {}, gz: {} }},",
            file(""),
            file(".br"),
            file(".gz"),
        )?;
        Ok(name)
    }

    fn source(self, css: &str, boot: &str) -> String {
        format!(
            "/// Path of the style sheet.\n\
             pub const CSS: &str = {:?};\n\
             /// Path of the script that wakes the islands.\n\
             pub const BOOT: &str = {:?};\n\
             /// All files.\n\
             pub const FILES: &[Asset] = &[\n{}];\n",
            format!("{FOLDER}{css}"),
            format!("{FOLDER}{boot}"),
            self.rows,
        )
    }
}

fn brotli(raw: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        writer.write_all(raw)?;
    }
    Ok(packed)
}

fn gzip(raw: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(raw)?;
    Ok(writer.finish()?)
}
