//! The place for one paper: why it is asked for, what is there already, and the ways to add
//! to it: photograph, choose, drop. Works as a plain form; the island sends file by file.

use domain::files::{FileKind, FileLimits, MediaType};
use leptos::prelude::*;

use crate::islands::{Upload, UploadWords};
use crate::routes::{self, path};
use crate::text::{files, t, texts, tw};

/// A file that has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    pub id: String,
    pub name: String,
    pub media: MediaType,
    pub bytes: u64,
    pub pages: Option<u32>,
    /// Where the file itself is.
    pub href: String,
    /// A small picture of it, for those types that have one.
    pub thumbnail: Option<String>,
}

/// A place for papers.
#[derive(Clone, Debug)]
pub struct Slot {
    pub id: String,
    pub label: String,
    /// Language of label and reason where they are not that of the page.
    pub lang: Option<&'static str>,
    pub reason: Option<String>,
    /// The law wants it with the request.
    pub required: bool,
    pub accepted: Vec<MediaType>,
    pub files: Vec<FileLine>,
    /// Why files were refused, each with its name in the sentence.
    pub refused: Vec<String>,
    /// Where files are posted to.
    pub action: String,
}

/// What can be done to a file that has arrived.
#[derive(Clone, Copy, Debug)]
pub enum FileActs<'a> {
    /// Remove, move, turn, by forms of their own; the part of the path that names the draft.
    OfDraft(&'a str),
    /// Remove, by a button of the form around it.
    InForm,
}

/// What all slots of a page share.
#[derive(Clone, Debug)]
pub struct Drop<'a> {
    pub acts: FileActs<'a>,
    pub limits: FileLimits,
}

pub fn file_drop(slot: &Slot, drop: &Drop<'_>) -> AnyView {
    let title_id = format!("{}-title", slot.id);
    let optional = (!slot.required).then(|| {
        view! { " "<span class="field-optional">{t("paper-optional")}</span> }
    });
    let reason = slot
        .reason
        .clone()
        .map(|reason| view! { <p class="field-hint" lang=slot.lang>{reason}</p> });
    let refused = refused(slot);
    view! {
        <section class="slot" id=slot.id.clone() tabindex="-1" aria-labelledby=title_id>
            <h2 class="slot-title" id=title_id.clone()>
                <span lang=slot.lang>{slot.label.clone()}</span>
                {optional}
            </h2>
            {reason}
            {refused}
            <div id=list_id(slot)>{file_list(slot, drop)}</div>
            {add_form(slot, drop)}
        </section>
    }
    .into_any()
}

/// The files of a slot; the island puts it in anew after each file.
pub fn file_list(slot: &Slot, drop: &Drop<'_>) -> AnyView {
    if slot.files.is_empty() {
        let key = if slot.required {
            "paper-none-required"
        } else {
            "paper-none"
        };
        return view! { <p class="slot-none">{t(key)}</p> }.into_any();
    }
    let last = slot.files.len() - 1;
    let rows = slot
        .files
        .iter()
        .enumerate()
        .map(|(at, file)| row(file, at == 0, at == last, drop))
        .collect_view();
    view! { <ol class="file-list">{rows}</ol> }.into_any()
}

/// "PDF, 6 trang, 77 kB".
pub fn facts(file: &FileLine) -> String {
    let pages = file
        .pages
        .map(|pages| tw("file-pages", &[("pages", i64::from(pages).into())]));
    [
        Some(file.media.name().to_owned()),
        pages,
        Some(files::size(&texts(), file.bytes)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}

fn row(file: &FileLine, first: bool, last: bool, drop: &Drop<'_>) -> AnyView {
    let picture = file.thumbnail.clone().map(|src| {
        view! { <img class="file-picture" src=src alt="" width="96" height="96" loading="lazy"/> }
    });
    let acts = match drop.acts {
        FileActs::OfDraft(draft) => acts(file, first, last, draft),
        FileActs::InForm => remove_button(file),
    };
    view! {
        <li class="file" id=format!("tep-{}", file.id)>
            {picture}
            <div class="file-about">
                <a class="file-name" href=file.href.clone()>{file.name.clone()}</a>
                <span class="file-facts">{facts(file)}</span>
            </div>
            {acts}
        </li>
    }
    .into_any()
}

fn acts(file: &FileLine, first: bool, last: bool, draft: &str) -> AnyView {
    let mut acts = Vec::new();
    if file.media.kind() == FileKind::Picture {
        acts.push(act(file, draft, "xoay", "file-turn"));
    }
    if !first {
        acts.push(act(file, draft, "len", "file-up"));
    }
    if !last {
        acts.push(act(file, draft, "xuong", "file-down"));
    }
    acts.push(act(file, draft, "xoa", "file-remove"));
    view! { <div class="file-acts">{acts}</div> }.into_any()
}

fn remove_button(file: &FileLine) -> AnyView {
    let name = tw("file-remove-name", &[("name", file.name.as_str().into())]);
    view! {
        <div class="file-acts">
            <button
                class="button plain"
                type="submit"
                name="remove"
                value=file.id.clone()
                aria-label=name
            >
                {t("file-remove")}
            </button>
        </div>
    }
    .into_any()
}

fn act(file: &FileLine, draft: &str, act: &'static str, key: &str) -> AnyView {
    let action = path(routes::DRAFT_FILE_ACT, &[draft, &file.id, act]);
    let name = tw(
        &format!("{key}-name"),
        &[("name", file.name.as_str().into())],
    );
    view! {
        <form method="post" action=action>
            <button class="button plain" type="submit" aria-label=name>{t(key)}</button>
        </form>
    }
    .into_any()
}

/// Why files of the slot were refused.
pub fn refused(slot: &Slot) -> Option<AnyView> {
    if slot.refused.is_empty() {
        return None;
    }
    let lines = slot
        .refused
        .iter()
        .map(|words| view! { <li>{words.clone()}</li> })
        .collect_view();
    Some(
        view! {
            <div class="slot-refused" id=format!("{}-error", slot.id)>
                <p class="field-error">{t("paper-refused")}</p>
                <ul>{lines}</ul>
            </div>
        }
        .into_any(),
    )
}

fn add_form(slot: &Slot, drop: &Drop<'_>) -> AnyView {
    let form = format!("{}-form", slot.id);
    view! {
        <form
            class="drop"
            id=form.clone()
            method="post"
            action=slot.action.clone()
            enctype="multipart/form-data"
        >
            {ways(slot, drop, "file")}
            <button class="button secondary drop-send" type="submit">{t("paper-send")}</button>
        </form>
        {island(slot, drop, form)}
    }
    .into_any()
}

/// The inputs of a slot, with their limits told before anything is chosen.
pub fn ways(slot: &Slot, drop: &Drop<'_>, name: &str) -> AnyView {
    let limits_id = format!("{}-limits", slot.id);
    let described = if slot.refused.is_empty() {
        limits_id.clone()
    } else {
        format!("{limits_id} {}-error", slot.id)
    };
    let (file_id, camera_id) = (format!("{}-file", slot.id), format!("{}-camera", slot.id));
    let limits = tw(
        "paper-limits",
        &[
            ("types", files::types(&texts(), &slot.accepted).into()),
            ("size", files::size(&texts(), drop.limits.file_bytes).into()),
        ],
    );
    view! {
        <p class="field-hint" id=limits_id>{limits}</p>
        <div class="drop-ways">
            <div class="drop-way drop-camera">
                <label for=camera_id.clone()>{t("paper-camera")}</label>
                <input
                    type="file"
                    id=camera_id
                    name=name.to_owned()
                    accept="image/*"
                    capture="environment"
                    aria-describedby=described.clone()
                />
            </div>
            <div class="drop-way">
                <label for=file_id.clone()>{t("paper-choose")}</label>
                <input
                    type="file"
                    id=file_id
                    name=name.to_owned()
                    multiple
                    accept=accept(&slot.accepted)
                    aria-describedby=described
                />
            </div>
        </div>
    }
    .into_any()
}

/// Sends file by file; `zone` is the element around the inputs.
pub fn island(slot: &Slot, drop: &Drop<'_>, zone: String) -> AnyView {
    view! {
        <Upload
            zone=zone
            url=slot.action.clone()
            most=most(drop.limits.file_bytes)
            words=upload_words(drop)
        />
    }
    .into_any()
}

/// The element that shows the files of a slot.
pub fn list_id(slot: &Slot) -> String {
    format!("{}-files", slot.id)
}

/// Endings and media types: phones go by the one, computers by the other.
pub fn accept(accepted: &[MediaType]) -> String {
    accepted
        .iter()
        .flat_map(|media| {
            let endings = media.endings().iter().map(|ending| format!(".{ending}"));
            endings.chain([media.mime().to_owned()])
        })
        .collect::<Vec<_>>()
        .join(",")
}

fn upload_words(drop: &Drop<'_>) -> UploadWords {
    let most = files::size(&texts(), drop.limits.file_bytes);
    UploadWords {
        sending: tw(
            "upload-sending",
            &[("name", "{name}".into()), ("percent", "{percent}".into())],
        ),
        received: tw("upload-received", &[("name", "{name}".into())]),
        cancelled: tw("upload-cancelled", &[("name", "{name}".into())]),
        cancel: t("upload-cancel"),
        retry: t("upload-retry"),
        dismiss: t("upload-dismiss"),
        broken: t("upload-broken"),
        too_large: tw("upload-too-large", &[("size", most.into())]),
    }
}

/// Bytes as the browser counts them; sizes of files are far below 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "a limit of some megabytes is exact"
)]
fn most(bytes: u64) -> f64 {
    bytes as f64
}
