//! Renders everything that people may get to see, with samples, in both languages, into a
//! folder: pages, mails, papers. For checkers of HTML and of PDF, and for the eye.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, bail};
use app::{mail, pages::specimens::specimens};
use chrono::TimeDelta;
use domain::{
    Locale,
    dossier::MailKind,
    form::{self, FormDefinition},
    procedure::Catalogue,
};

use super::say;
use crate::{
    assets,
    clock::{Clock, SystemClock},
    config::Config,
    documents::{DueDate, FilledForm, Format, Press, Receipt, ReceivedFile},
};

/// What `Texts` puts in the place of a sentence that is missing.
const MISSING: char = '«';

/// Writes all of it; fails when a sentence is missing somewhere.
pub async fn run(config: &Config, folder: &Path) -> anyhow::Result<()> {
    let mut shelf = Shelf::new(folder);
    for locale in Locale::ALL {
        pages(&mut shelf, locale)?;
        mails(&mut shelf, locale)?;
        papers(&mut shelf, config, locale).await?;
    }
    for asset in assets::FILES {
        shelf.keep(&format!("tai-san/{}", asset.name), asset.raw)?;
    }
    say(&format!("{} files in {}", shelf.count, folder.display()));
    if shelf.missing.is_empty() {
        return Ok(());
    }
    bail!("sentences are missing in: {}", shelf.missing.join(", "))
}

/// The folder, and what was found wrong in it.
struct Shelf {
    folder: PathBuf,
    count: usize,
    missing: Vec<String>,
}

impl Shelf {
    fn new(folder: &Path) -> Self {
        Self {
            folder: folder.into(),
            count: 0,
            missing: Vec::new(),
        }
    }

    fn keep(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        self.count += 1;
        Ok(())
    }

    fn keep_text(&mut self, name: &str, text: &str) -> anyhow::Result<()> {
        if text.contains(MISSING) {
            self.missing.push(name.to_owned());
        }
        self.keep(name, text.as_bytes())
    }
}

fn pages(shelf: &mut Shelf, locale: Locale) -> anyhow::Result<()> {
    for specimen in specimens(locale) {
        let name = format!("pages/{}/{}.html", locale.tag(), specimen.name);
        let html = specimen.render(assets::names());
        shelf.keep_text(&name, &html)?;
    }
    Ok(())
}

fn mails(shelf: &mut Shelf, locale: Locale) -> anyhow::Result<()> {
    for kind in MailKind::ALL {
        for (number, model) in mail::samples(kind, locale).iter().enumerate() {
            let composed = mail::compose(kind, model, locale);
            let stem = format!("mails/{}/{}-{number}", locale.tag(), kind.code());
            let text = format!("{}\n\n{}", composed.subject, composed.text);
            shelf.keep_text(&format!("{stem}.txt"), &text)?;
            shelf.keep_text(&format!("{stem}.html"), &composed.html)?;
        }
    }
    Ok(())
}

async fn papers(shelf: &mut Shelf, config: &Config, locale: Locale) -> anyhow::Result<()> {
    let catalogue = Catalogue::embedded()?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let press = Press::new(config.fonts.as_deref(), Arc::clone(&clock))?;
    let office = catalogue
        .agency(clock.today())
        .map_or("", |office| office.name.as_str());
    for definition in catalogue.forms() {
        for format in Format::ALL {
            let blank = press.blank_form(office, definition, format, locale).await?;
            let stem = format!("papers/{}/{}", locale.tag(), definition.id);
            shelf.keep(&format!("{stem}.{}", format.ending()), &blank)?;
            let filled = filled(
                &press,
                office,
                definition,
                &catalogue,
                &*clock,
                (format, locale),
            );
            let name = format!("{stem}-filled.{}", format.ending());
            shelf.keep(&name, &filled.await?)?;
        }
    }
    let receipt = press.receipt(&receipt(office, &*clock), locale).await?;
    shelf.keep(&format!("papers/{}/receipt.pdf", locale.tag()), &receipt)
}

async fn filled(
    press: &Press,
    office: &str,
    definition: &FormDefinition,
    catalogue: &Catalogue,
    clock: &dyn Clock,
    how: (Format, Locale),
) -> anyhow::Result<Vec<u8>> {
    let context = form::Context::new(clock.today(), catalogue.calendar());
    let answers = form::sample_answers(definition, &context);
    let about = FilledForm {
        code: Some("MAU.00-261125-0001".to_owned()),
        date: Some(clock.today()),
        signer: Some("Nguyễn Thị Mẫu".to_owned()),
        papers: vec!["ban-an.pdf".to_owned()],
    };
    let filled = press
        .filled_form(office, definition, &answers, &context, how, &about)
        .await?;
    Ok(filled)
}

fn receipt(office: &str, clock: &dyn Clock) -> Receipt {
    Receipt {
        office: office.to_owned(),
        code: "MAU.00-261125-0001".to_owned(),
        procedure: "Yêu cầu thi hành án dân sự".to_owned(),
        sender: "Nguyễn Thị Mẫu".to_owned(),
        received_at: clock.now(),
        due: Some(DueDate {
            date: clock.today() + TimeDelta::days(7),
            provisional: false,
        }),
        signature_follows: true,
        files: vec![ReceivedFile {
            name: "ban-an.pdf".to_owned(),
            slot: "Bản án, quyết định".to_owned(),
            bytes: 245_760,
            pages: Some(3),
            sha256: "0f".repeat(32),
        }],
        verify_address: "https://motcua.example.vn/xac-thuc/mau".to_owned(),
    }
}
