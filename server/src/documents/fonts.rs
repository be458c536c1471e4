//! The fonts of the papers: those of the settings' folder first (Times New Roman, which
//! NĐ 30/2020/NĐ-CP asks for, or a font of its measures), then one that is built in and has
//! every Vietnamese letter.

use std::path::Path;

use anyhow::Context;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStyle, FontVariant, FontWeight};
use typst::utils::LazyHash;

/// Looked for in this order.
const PREFERRED: [&str; 4] = ["Times New Roman", "Tinos", "Noto Serif", "Libertinus Serif"];
/// For digests.
pub const MONO: &str = "DejaVu Sans Mono";

pub struct Fonts {
    pub book: LazyHash<FontBook>,
    faces: Vec<Font>,
    /// Families of running text, the one to use first.
    pub families: Vec<String>,
}

impl Fonts {
    /// Loads the built-in fonts and those of `folder`.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn load(folder: Option<&Path>) -> anyhow::Result<Self> {
        let mut fonts = Vec::new();
        if let Some(folder) = folder {
            for path in
                font_files(folder).with_context(|| format!("fonts of {}", folder.display()))?
            {
                fonts.extend(Font::iter(Bytes::new(std::fs::read(path)?)));
            }
        }
        fonts.extend(
            typst_assets::fonts()
                .flat_map(|data| Font::iter(Bytes::new(data)))
                .filter(built_in),
        );
        let book = FontBook::from_fonts(&fonts);
        let families = PREFERRED
            .into_iter()
            .filter(|family| book.contains_family(&family.to_lowercase()))
            .map(str::to_owned)
            .collect();
        Ok(Self {
            book: LazyHash::new(book),
            faces: fonts,
            families,
        })
    }

    pub fn get(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }

    /// Whether the text can be printed with this letter: upright, bold and italic.
    pub fn have(&self, letter: char) -> bool {
        let upright = FontVariant::default();
        let bold = FontVariant {
            weight: FontWeight::BOLD,
            ..upright
        };
        let italic = FontVariant {
            style: FontStyle::Italic,
            ..upright
        };
        [upright, bold, italic].into_iter().all(|variant| {
            self.families.iter().any(|family| {
                self.book
                    .select(&family.to_lowercase(), variant)
                    .and_then(|index| self.book.info(index))
                    .is_some_and(|info: &FontInfo| info.coverage.contains(letter as u32))
            })
        })
    }
}

/// Of those that come with the engine, the ones that papers use.
fn built_in(font: &Font) -> bool {
    ["Libertinus Serif", MONO].contains(&font.info().family.as_str())
}

fn font_files(folder: &Path) -> std::io::Result<Vec<std::path::PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.retain(|path| {
        path.extension().is_some_and(|ending| {
            ["ttf", "otf", "ttc"]
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        })
    });
    paths.sort();
    Ok(paths)
}
