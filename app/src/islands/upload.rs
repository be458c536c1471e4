//! Sends the files of a slot one by one, each with its own progress, so that one failure
//! costs one file. Without it the slot's form sends them all at once.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser;

/// The sentences. `{name}` and `{percent}` are replaced.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UploadWords {
    pub sending: String,
    pub received: String,
    pub cancelled: String,
    pub cancel: String,
    pub retry: String,
    pub dismiss: String,
    pub broken: String,
    pub too_large: String,
}

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    pub id: u32,
    pub name: String,
    /// 0 to 100.
    pub percent: u32,
    /// Why it did not arrive; the sentence comes from the server, or is one of ours.
    pub refused: Option<String>,
    /// Whether sending the same file again may help.
    pub again: bool,
}

/// What the browser needs to know of a slot.
#[derive(Clone, Debug)]
pub struct UploadSetup {
    /// Id of the element around the slot's file inputs; files may be dropped on it.
    pub zone: String,
    /// Where files are posted to.
    pub url: String,
    /// Bytes of the largest file.
    pub most: f64,
    pub broken: String,
    pub too_large: String,
}

/// What the browser reports about the files of a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadReport {
    Started(Sending),
    Progress(u32, u32),
    Refused {
        id: u32,
        why: String,
        again: bool,
    },
    /// It stands in the list now.
    Received(u32),
    Cancelled(u32),
}

/// `zone` is the id of the element around the slot's file inputs, `url` where they are posted
/// to, `most` the largest file in bytes. The answer holds the parts of the page that changed.
#[island]
pub fn Upload(zone: String, url: String, most: f64, words: UploadWords) -> impl IntoView {
    let files = RwSignal::new(Vec::<Sending>::new());
    let said = RwSignal::new(String::new());
    let setup = UploadSetup {
        zone,
        url,
        most,
        broken: words.broken.clone(),
        too_large: words.too_large.clone(),
    };
    let (received, cancelled) = (words.received.clone(), words.cancelled.clone());
    Effect::new(move |_| {
        let (received, cancelled) = (received.clone(), cancelled.clone());
        browser::upload(setup.clone(), move |report| {
            let end = match &report {
                UploadReport::Received(id) => Some((*id, &received)),
                UploadReport::Cancelled(id) => Some((*id, &cancelled)),
                _ => None,
            };
            if let Some((id, sentence)) = end {
                let name = files.with_untracked(|files| {
                    files
                        .iter()
                        .find(|file| file.id == id)
                        .map(|file| file.name.clone())
                });
                said.set(sentence.replace("{name}", &name.unwrap_or_default()));
            }
            files.update(|files| apply(files, report));
        });
    });
    let rows = move || {
        files
            .get()
            .into_iter()
            .map(|file| row(file, words.clone(), files))
            .collect_view()
    };
    view! {
        <div class="upload-rows">
            <ul>{rows}</ul>
            <p class="hidden-text" role="status">{move || said.get()}</p>
        </div>
    }
}

fn apply(files: &mut Vec<Sending>, report: UploadReport) {
    match report {
        UploadReport::Started(file) => {
            files.retain(|known| known.id != file.id);
            files.push(file);
        }
        UploadReport::Progress(id, percent) => {
            for file in files.iter_mut().filter(|file| file.id == id) {
                file.percent = percent;
            }
        }
        UploadReport::Refused { id, why, again } => {
            for file in files.iter_mut().filter(|file| file.id == id) {
                file.refused = Some(why.clone());
                file.again = again;
            }
        }
        UploadReport::Received(id) | UploadReport::Cancelled(id) => {
            files.retain(|file| file.id != id);
        }
    }
}

fn row(file: Sending, words: UploadWords, files: RwSignal<Vec<Sending>>) -> AnyView {
    let id = file.id;
    let Some(why) = file.refused else {
        let label = words
            .sending
            .replace("{name}", &file.name)
            .replace("{percent}", &file.percent.to_string());
        return view! {
            <li class="upload-row">
                <span>{label.clone()}</span>
                <progress max="100" value=file.percent.to_string() aria-label=label></progress>
                <button class="button plain" type="button" on:click=move |_| browser::cancel_upload(id)>
                    {words.cancel}
                </button>
            </li>
        }
        .into_any();
    };
    let again = file.again.then(|| {
        view! {
            <button class="button secondary" type="button" on:click=move |_| browser::retry_upload(id)>
                {words.retry}
            </button>
        }
    });
    view! {
        <li class="upload-row upload-refused">
            <p role="alert"><strong>{file.name}</strong>": "{why}</p>
            {again}
            <button
                class="button plain"
                type="button"
                on:click=move |_| {
                    browser::cancel_upload(id);
                    files.update(|files| files.retain(|file| file.id != id));
                }
            >
                {words.dismiss}
            </button>
        </li>
    }
    .into_any()
}
