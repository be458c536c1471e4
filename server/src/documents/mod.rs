//! Papers that the portal makes: blank and filled forms (PDF, Word), receipts (PDF).
//!
//! A paper says what data says and nothing else: no clock, no database, no path of the disk.
//! No number of a form is printed: whether a form is prescribed is a fact of the catalogue.

mod clean;
mod fonts;
mod form_sheet;
mod qr;
mod receipt;
mod sheet;
mod typeset;
mod word;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use domain::Locale;
use domain::calendar::local;
use domain::form::{Answers, Context, FormDefinition};

use std::time::Duration;
use tokio::sync::Semaphore;

use crate::clock::Clock;
use fonts::Fonts;
pub use form_sheet::FilledForm;
pub use receipt::{DueDate, Receipt, ReceivedFile};
use sheet::Sheet;
use typeset::{Template, typeset};

/// What a form can be downloaded as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Docx,
    Pdf,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Docx, Self::Pdf];

    /// Ending of the file name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending() == ending)
    }

    /// Value of `Content-Type`.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Docx => domain::files::MediaType::Docx.mime(),
            Self::Pdf => domain::files::MediaType::Pdf.mime(),
        }
    }
}

/// Papers made at the same time; a paper takes some 10 ms of one core.
const PRESSES: usize = 2;

/// How long somebody waits for a paper, its turn included.
const DEADLINE: Duration = Duration::from_secs(20);

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Others are before it, or it takes too long itself.
    #[error("the presses are busy")]
    Busy,
    #[error(transparent)]
    Surprise(#[from] anyhow::Error),
}

/// Makes papers. Cheap to clone.
#[derive(Clone)]
pub struct Press(Arc<Machine>);

struct Machine {
    fonts: Fonts,
    clock: Arc<dyn Clock>,
    presses: Arc<Semaphore>,
    blank: Mutex<HashMap<BlankKey, Arc<[u8]>>>,
}

/// What a blank form depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
struct BlankKey {
    office: String,
    form: String,
    version: u32,
    format: Format,
    locale: Locale,
}

impl Press {
    /// Loads the fonts: those of `folder` are preferred. The clock dates the papers.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn new(folder: Option<&Path>, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Machine {
            fonts: Fonts::load(folder)?,
            clock,
            presses: Arc::new(Semaphore::new(PRESSES)),
            blank: Mutex::default(),
        })))
    }

    /// The blank form, made once and kept in memory.
    pub async fn blank_form(
        &self,
        office: &str,
        form: &FormDefinition,
        format: Format,
        locale: Locale,
    ) -> Result<Arc<[u8]>, PressError> {
        let key = BlankKey {
            office: office.to_owned(),
            form: form.id.clone(),
            version: form.version,
            format,
            locale,
        };
        if let Some(made) = self.kept().get(&key) {
            return Ok(Arc::clone(made));
        }
        let sheet = form_sheet::blank(office, form, locale);
        let made: Arc<[u8]> = self.print(sheet, format).await?.into();
        self.kept().insert(key, Arc::clone(&made));
        Ok(made)
    }

    /// The form with its answers, to be signed.
    pub async fn filled_form(
        &self,
        office: &str,
        form: &FormDefinition,
        answers: &Answers,
        context: &Context<'_>,
        (format, locale): (Format, Locale),
        about: &FilledForm,
    ) -> Result<Vec<u8>, PressError> {
        let sheet = form_sheet::filled(office, form, answers, context, locale, about);
        self.print(sheet, format).await
    }

    /// The receipt as PDF.
    pub async fn receipt(&self, receipt: &Receipt, locale: Locale) -> Result<Vec<u8>, PressError> {
        let made = local(receipt.received_at).date();
        let data = receipt.data(locale, &|text| self.printable(text))?;
        self.at_a_press(move |fonts| typeset(fonts, Template::Receipt, made, data))
            .await
    }

    async fn print(&self, mut sheet: Sheet, format: Format) -> Result<Vec<u8>, PressError> {
        match format {
            Format::Pdf => {
                sheet.clean(|text| self.printable(text));
                let data = serde_json::to_value(&sheet).map_err(anyhow::Error::from)?;
                let made = self.0.clock.today();
                self.at_a_press(move |fonts| typeset(fonts, Template::Form, made, data))
                    .await
            }
            Format::Docx => {
                // Word brings its own fonts.
                sheet.clean(|text| clean::clean(text, |_| true));
                self.at_a_press(move |_| word::docx(&sheet)).await
            }
        }
    }

    fn printable(&self, text: &str) -> String {
        clean::clean(text, |letter| self.0.fonts.have(letter))
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<BlankKey, Arc<[u8]>>> {
        self.0.blank.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `work` on the threads for slow work. It keeps its press until it ends, also when
    /// nobody waits for the paper any more: whoever hangs up and asks again takes no second one.
    async fn at_a_press(
        &self,
        work: impl FnOnce(&Fonts) -> anyhow::Result<Vec<u8>> + Send + 'static,
    ) -> Result<Vec<u8>, PressError> {
        let made = async {
            let press = Arc::clone(&self.0.presses)
                .acquire_owned()
                .await
                .context("the presses are closed")?;
            let machine = Arc::clone(&self.0);
            let task = tokio::task::spawn_blocking(move || {
                let _press = press;
                work(&machine.fonts)
            });
            task.await.context("the press stopped")?
        };
        match tokio::time::timeout(DEADLINE, made).await {
            Ok(made) => made.map_err(PressError::Surprise),
            Err(_) => Err(PressError::Busy),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use tokio::sync::oneshot;

    use super::*;
    use crate::clock::SystemClock;

    #[tokio::test]
    async fn who_hangs_up_keeps_the_press_until_the_paper_is_made() {
        let press = Press::new(None, Arc::new(SystemClock::default())).unwrap();
        let (begun, has_begun) = oneshot::channel();
        let (end, may_end) = mpsc::channel::<()>();
        let slow = press.at_a_press(move |_| {
            begun.send(()).unwrap();
            may_end.recv()?;
            Ok(Vec::new())
        });
        // The asker hangs up as soon as the work has begun.
        tokio::select! {
            _ = slow => panic!("it has not ended yet"),
            begun = has_begun => begun.unwrap(),
        }
        let free = || press.0.presses.available_permits();
        assert_eq!(free(), PRESSES - 1);
        end.send(()).unwrap();
        let all = u32::try_from(PRESSES).unwrap();
        drop(press.0.presses.acquire_many(all).await.unwrap());
        assert_eq!(free(), PRESSES);
    }
}
