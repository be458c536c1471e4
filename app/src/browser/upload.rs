//! Sends chosen or dropped files, one after another over the whole page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, Element, Event, File, FileList, FormData, HtmlInputElement, ProgressEvent,
    XmlHttpRequest,
};

use super::reply::Reply;
use super::{document, listen};
use crate::islands::{Sending, UploadReport, UploadSetup};

/// As long as the portal waits for a body: a photograph on a slow line takes its time.
const TIME_OUT_MS: u32 = 900_000;

struct Slot {
    zone: Element,
    setup: UploadSetup,
    report: Box<dyn Fn(UploadReport)>,
}

struct Job {
    id: u32,
    file: File,
    slot: Rc<Slot>,
    waiting: bool,
    request: Option<XmlHttpRequest>,
}

thread_local! {
    static JOBS: RefCell<Vec<Job>> = const { RefCell::new(Vec::new()) };
}

/// Takes over the files of a slot's form.
pub fn upload(setup: UploadSetup, report: impl Fn(UploadReport) + 'static) {
    let Some(zone) = document().and_then(|document| document.get_element_by_id(&setup.zone)) else {
        return;
    };
    // The style sheet hides the button that sends all files at once.
    let _ = zone.set_attribute("data-island", "");
    let slot = Rc::new(Slot {
        zone: zone.clone(),
        setup,
        report: Box::new(report),
    });
    let chosen = slot.clone();
    listen(&zone, "change", move |event| chosen.chosen(&event));
    let over = zone.clone();
    listen(&zone, "dragover", move |event| {
        event.prevent_default();
        let _ = over.set_attribute("data-over", "");
    });
    let out = zone.clone();
    listen(&zone, "dragleave", move |_| {
        let _ = out.remove_attribute("data-over");
    });
    let early = slot.clone();
    listen(&zone, "drop", move |event| slot.dropped(&event));
    early.chosen_before(&zone);
}

impl Slot {
    fn chosen(self: &Rc<Self>, event: &Event) {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        self.empty(&input);
    }

    /// Takes what was chosen while the page was still waking up.
    fn chosen_before(self: &Rc<Self>, zone: &Element) {
        let Ok(inputs) = zone.query_selector_all("input[type=file]") else {
            return;
        };
        for at in 0..inputs.length() {
            let input = inputs.get(at).map(JsCast::dyn_into::<HtmlInputElement>);
            if let Some(Ok(input)) = input {
                self.empty(&input);
            }
        }
    }

    fn empty(self: &Rc<Self>, input: &HtmlInputElement) {
        if let Some(files) = input.files().filter(|files| files.length() > 0) {
            self.take(&files);
            input.set_value("");
        }
    }

    fn dropped(self: &Rc<Self>, event: &Event) {
        event.prevent_default();
        let _ = self.zone.remove_attribute("data-over");
        let files = event
            .dyn_ref::<DragEvent>()
            .and_then(DragEvent::data_transfer)
            .and_then(|transfer| transfer.files());
        if let Some(files) = files {
            self.take(&files);
        }
    }

    fn take(self: &Rc<Self>, files: &FileList) {
        for at in 0..files.length() {
            let Some(file) = files.get(at) else { continue };
            let id = next_id();
            (self.report)(UploadReport::Started(Sending {
                id,
                name: file.name(),
                percent: 0,
                refused: None,
                again: false,
            }));
            if file.size() > self.setup.most {
                (self.report)(UploadReport::Refused {
                    id,
                    why: self.setup.too_large.clone(),
                    again: false,
                });
                continue;
            }
            let slot = self.clone();
            JOBS.with_borrow_mut(|jobs| {
                jobs.push(Job {
                    id,
                    file,
                    slot,
                    waiting: true,
                    request: None,
                });
            });
        }
        send_next();
    }

    fn answered(&self, id: u32, request: &XmlHttpRequest) {
        let status = request.status().unwrap_or(0);
        match Reply::of(request) {
            Some(reply) if (200..300).contains(&status) => {
                forget(id);
                show(&reply);
                (self.report)(UploadReport::Received(id));
            }
            Some(reply) if status >= 400 => {
                let why = reply
                    .text("words")
                    .unwrap_or_else(|| self.setup.broken.clone());
                let again = status >= 500 || status == 429;
                (self.report)(UploadReport::Refused { id, why, again });
            }
            _ => self.broken(id),
        }
    }

    fn broken(&self, id: u32) {
        (self.report)(UploadReport::Refused {
            id,
            why: self.setup.broken.clone(),
            again: true,
        });
    }
}

/// Puts in what the server drew anew, by the ids of the elements.
fn show(reply: &Reply) {
    let Some(document) = document() else {
        return;
    };
    for (id, html) in reply.texts("parts") {
        if let Some(part) = document.get_element_by_id(&id) {
            part.set_inner_html(&html);
        }
    }
}

/// Stops a file on its way, or gives up one that did not arrive.
pub fn cancel_upload(id: u32) {
    let job = JOBS.with_borrow_mut(|jobs| {
        let at = jobs.iter().position(|job| job.id == id)?;
        Some(jobs.remove(at))
    });
    if let Some(job) = job {
        if let Some(request) = job.request {
            let _ = request.abort();
        }
        (job.slot.report)(UploadReport::Cancelled(id));
    }
    send_next();
}

/// Sends a file once more.
pub fn retry_upload(id: u32) {
    let again = JOBS.with_borrow_mut(|jobs| {
        let job = jobs.iter_mut().find(|job| job.id == id)?;
        job.waiting = true;
        Some((job.slot.clone(), job.file.name()))
    });
    if let Some((slot, name)) = again {
        (slot.report)(UploadReport::Started(Sending {
            id,
            name,
            percent: 0,
            refused: None,
            again: false,
        }));
    }
    send_next();
}

/// Whole percents, 0 to 100.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 100 before the cast"
)]
fn share(done: f64, total: f64) -> u32 {
    (done / total * 100.0).clamp(0.0, 100.0) as u32
}

fn next_id() -> u32 {
    thread_local! {
        static LAST: RefCell<u32> = const { RefCell::new(0) };
    }
    LAST.with_borrow_mut(|last| {
        *last += 1;
        *last
    })
}

fn forget(id: u32) {
    JOBS.with_borrow_mut(|jobs| jobs.retain(|job| job.id != id));
}

/// Sends the first waiting file if none is on its way.
fn send_next() {
    let next = JOBS.with_borrow_mut(|jobs| {
        if jobs.iter().any(|job| job.request.is_some()) {
            return None;
        }
        let job = jobs.iter_mut().find(|job| job.waiting)?;
        let request = XmlHttpRequest::new().ok()?;
        job.waiting = false;
        job.request = Some(request.clone());
        Some((job.id, job.file.clone(), job.slot.clone(), request))
    });
    let Some((id, file, slot, request)) = next else {
        return;
    };
    watch(id, &slot, &request);
    let sent = body(&file).is_some_and(|body| {
        request
            .open_with_async("POST", &slot.setup.url, true)
            .and_then(|()| request.set_request_header("Accept", "application/json"))
            .and_then(|()| {
                request.set_timeout(TIME_OUT_MS);
                request.send_with_opt_form_data(Some(&body))
            })
            .is_ok()
    });
    if !sent {
        done(id);
        slot.broken(id);
    }
}

fn body(file: &File) -> Option<FormData> {
    let data = FormData::new().ok()?;
    data.append_with_blob_and_filename("file", file, &file.name())
        .ok()?;
    Some(data)
}

fn watch(id: u32, slot: &Rc<Slot>, request: &XmlHttpRequest) {
    let moving = slot.clone();
    if let Ok(up) = request.upload() {
        listen(&up, "progress", move |event| {
            let Some(event) = event.dyn_ref::<ProgressEvent>() else {
                return;
            };
            if event.length_computable() && event.total() > 0.0 {
                let percent = share(event.loaded(), event.total());
                (moving.report)(UploadReport::Progress(id, percent));
            }
        });
    }
    let (slot, answered) = (slot.clone(), request.clone());
    listen(request, "loadend", move |_| {
        // A cancelled file is no longer among the jobs, and was reported.
        if done(id) {
            slot.answered(id, &answered);
        }
        send_next();
    });
}

/// The request of a file has ended; whether the file is still wanted.
fn done(id: u32) -> bool {
    JOBS.with_borrow_mut(|jobs| {
        jobs.iter_mut().find(|job| job.id == id).is_some_and(|job| {
            job.request = None;
            true
        })
    })
}
