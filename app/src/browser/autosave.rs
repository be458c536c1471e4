//! Autosave: one second after the last key, one request after another. What cannot be saved
//! stays in this browser until it can, together with the mark of the section's answers that it
//! was typed over: text of the same section that was saved elsewhere meanwhile is newer, and
//! stands. Other sections and files may change as they like.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    Storage, UrlSearchParams, XmlHttpRequest,
};

use super::place::Place;
use super::reply::Reply;
use super::{document, elements, listen, window};
use crate::islands::Saving;

const AFTER_LAST_KEY: Duration = Duration::from_secs(1);
const TIME_OUT_MS: u32 = 60_000;
/// First distance between tries; doubled each time up to a minute.
const FIRST_RETRY: Duration = Duration::from_secs(5);
/// The form's attribute, and the copy's field, that hold the mark of the saved answers. Not a
/// control: browsers put the old text of controls back when a page is visited again.
const SAVED: &str = "data-saved";
/// What the names of kept copies begin with; the path of the form follows.
const COPY: &str = "portal ";

struct Saver {
    form: HtmlFormElement,
    report: Box<dyn Fn(Saving)>,
    /// Something was typed that no request carries yet.
    dirty: Cell<bool>,
    running: Cell<bool>,
    /// Failed tries in a row.
    failed: Cell<u32>,
    timer: RefCell<Option<TimeoutHandle>>,
}

/// Saves the form with this id from now on.
pub fn autosave(form: &str, report: impl Fn(Saving) + 'static) {
    let Some(form) = document()
        .and_then(|document| document.get_element_by_id(form))
        .and_then(|element| element.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let saver = Rc::new(Saver {
        form,
        report: Box::new(report),
        dirty: Cell::new(false),
        running: Cell::new(false),
        failed: Cell::new(0),
        timer: RefCell::new(None),
    });
    saver.clone().wire();
    if saver.restore() {
        saver.tell(Saving::Restored);
        saver.dirty.set(true);
        saver.save();
    }
}

impl Saver {
    fn wire(self: Rc<Self>) {
        let typed = self.clone();
        listen(&self.form, "input", move |_| {
            typed.dirty.set(true);
            typed.later(AFTER_LAST_KEY);
        });
        // A choice may call for other questions: no waiting.
        let chosen = self.clone();
        listen(&self.form, "change", move |_| {
            chosen.dirty.set(true);
            chosen.later(Duration::ZERO);
        });
        // The form itself is on its way: nothing more to save here. Whether it arrives is not
        // known yet, so what no answer has confirmed is kept; the next page of the draft forgets
        // the copy, since the answers are others then.
        let sent = self.clone();
        listen(&self.form, "submit", move |_| {
            if sent.has_unsaved() {
                sent.keep();
            }
            sent.dirty.set(false);
            sent.later(AFTER_LAST_KEY * 60);
        });
        if let Some(window) = window() {
            let left = self.clone();
            listen(&window, "pagehide", move |_| left.leave());
            let back = self.clone();
            listen(&window, "online", move |_| back.again());
        }
        let button = document().and_then(|document| document.get_element_by_id("autosave-retry"));
        if let Some(button) = button {
            listen(&button, "click", move |_| self.again());
        }
    }

    fn tell(&self, saving: Saving) {
        (self.report)(saving);
    }

    fn later(self: &Rc<Self>, wait: Duration) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        let saver = self.clone();
        *self.timer.borrow_mut() = set_timeout_with_handle(move || saver.save(), wait).ok();
    }

    fn again(self: &Rc<Self>) {
        if self.failed.get() > 0 {
            self.dirty.set(true);
            self.save();
        }
    }

    fn typed(&self) -> Option<UrlSearchParams> {
        let data = FormData::new_with_form(&self.form).ok()?;
        let typed = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
        typed.set("quiet", "1");
        Some(typed)
    }

    fn save(self: &Rc<Self>) {
        if !self.dirty.get() || self.running.get() {
            return;
        }
        let (Some(typed), Ok(request)) = (self.typed(), XmlHttpRequest::new()) else {
            return;
        };
        self.dirty.set(false);
        self.running.set(true);
        self.tell(Saving::Running);
        let (saver, answered) = (self.clone(), request.clone());
        listen(&request, "loadend", move |_| saver.answered(&answered));
        let sent = request
            .open_with_async("POST", &self.form.action(), true)
            .and_then(|()| request.set_request_header("Accept", "application/json"))
            .and_then(|()| {
                request.set_timeout(TIME_OUT_MS);
                request.send_with_opt_url_search_params(Some(&typed))
            });
        if sent.is_err() {
            self.broken();
        }
    }

    fn answered(self: &Rc<Self>, request: &XmlHttpRequest) {
        self.running.set(false);
        match (request.status().unwrap_or(0), Reply::of(request)) {
            (200, Some(reply)) => {
                self.failed.set(0);
                self.forget();
                if let Some(mark) = reply.text("saved") {
                    let _ = self.form.set_attribute(SAVED, &mark);
                }
                if !self.dirty.get() {
                    redraw(&self.form, &reply);
                }
                self.tell(Saving::Done(reply.text("saved_at").unwrap_or_default()));
                self.save();
            }
            // Nowhere to save it to any more, and it may be somebody else's telephone.
            (404 | 410, _) => {
                self.forget_draft();
                self.tell(Saving::Gone);
            }
            _ => self.broken(),
        }
    }

    fn broken(self: &Rc<Self>) {
        self.running.set(false);
        self.dirty.set(true);
        self.keep();
        self.tell(Saving::Failed);
        let tries = self.failed.get();
        self.failed.set(tries + 1);
        self.later(FIRST_RETRY * 2_u32.pow(tries.min(4)).min(12));
    }

    /// The page is being left: what no request carries yet goes along by itself.
    fn leave(&self) {
        if !self.dirty.get() {
            return;
        }
        if self.failed.get() > 0 {
            self.keep();
        }
        if let (Some(window), Some(typed)) = (window(), self.typed()) {
            let _ = window
                .navigator()
                .send_beacon_with_opt_url_search_params(&self.form.action(), Some(&typed));
        }
    }

    /// Whether anything was typed that no answer has confirmed yet.
    fn has_unsaved(&self) -> bool {
        self.dirty.get() || self.running.get() || self.failed.get() > 0
    }

    fn mark(&self) -> String {
        self.form.get_attribute(SAVED).unwrap_or_default()
    }

    fn path(&self) -> String {
        self.form.get_attribute("action").unwrap_or_default()
    }

    fn key(&self) -> String {
        format!("{COPY}{}", self.path())
    }

    fn keep(&self) {
        if let (Some(store), Some(typed)) = (store(), self.typed()) {
            typed.set(SAVED, &self.mark());
            let _ = store.set_item(&self.key(), &String::from(typed.to_string()));
        }
    }

    fn forget(&self) {
        if let Some(store) = store() {
            let _ = store.remove_item(&self.key());
        }
    }

    fn forget_draft(&self) {
        if let Some((draft, _)) = self.path().rsplit_once('/') {
            forget_older(draft, &[]);
        }
    }

    /// Puts back what could not be saved the last time, unless the section was saved since, or
    /// shows just that.
    fn restore(&self) -> bool {
        let Some(typed) = copy_at(&self.key()) else {
            return false;
        };
        let newer = typed.get(SAVED) != Some(self.mark());
        typed.delete(SAVED);
        if newer || self.shows(&typed) {
            self.forget();
            return false;
        }
        for control in elements(&self.form, "input, textarea, select") {
            put_back(&control, &typed);
        }
        true
    }

    /// Whether the page holds just these fields already.
    fn shows(&self, typed: &UrlSearchParams) -> bool {
        self.typed()
            .is_some_and(|now| now.to_string() == typed.to_string())
    }
}

/// Forgets the copies of those sections of a draft that were saved since. `saved` are the marks
/// of their answers now, by section; a section that is not among them is not asked any more.
/// `draft` is the path that the sections lie under.
pub fn forget_older(draft: &str, saved: &[(String, String)]) {
    let Some(store) = store() else { return };
    let prefix = format!("{COPY}{draft}/");
    let keys: Vec<String> = (0..store.length().unwrap_or_default())
        .filter_map(|at| store.key(at).ok()?)
        .filter(|key| key.starts_with(&prefix))
        .collect();
    for key in keys {
        let kept = copy_at(&key).and_then(|typed| typed.get(SAVED));
        let now = saved
            .iter()
            .find(|(section, _)| key[prefix.len()..] == **section)
            .map(|(_, mark)| mark);
        if kept.is_none() || kept.as_ref() != now {
            let _ = store.remove_item(&key);
        }
    }
}

fn store() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn copy_at(key: &str) -> Option<UrlSearchParams> {
    let kept = store()?.get_item(key).ok()??;
    UrlSearchParams::new_with_str(&kept).ok()
}

fn put_back(control: &Element, typed: &UrlSearchParams) {
    let name = control.get_attribute("name").unwrap_or_default();
    let Some(value) = typed.get(&name) else {
        return;
    };
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "hidden" | "file" => {}
            "radio" | "checkbox" => {
                let own = input.value();
                let chosen = typed.get_all(&name);
                input.set_checked(
                    chosen
                        .iter()
                        .any(|value| value.as_string().as_ref() == Some(&own)),
                );
            }
            _ => input.set_value(&value),
        }
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(&value);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(&value);
    }
}

/// Shows the questions that the answers now call for, and what was understood. Called only
/// when nothing was typed since the request, so nothing typed is overwritten.
fn redraw(form: &HtmlFormElement, reply: &Reply) {
    if let (Some(html), Ok(Some(questions))) = (
        reply.text("questions"),
        form.query_selector("[data-questions]"),
    ) {
        let place = Place::within(&questions);
        questions.set_outer_html(&html);
        place.go_back();
    }
    for line in elements(form, "[data-reading]") {
        let path = line.get_attribute("data-reading").unwrap_or_default();
        line.set_text_content(reply.text_in("readings", &path).as_deref());
    }
}
