//! What islands do in the browser: requests, timers, the clipboard. Compiled for the browser
//! only; `absent.rs` stands in on the server.

mod autosave;
mod place;
mod reply;
mod upload;

pub use autosave::{autosave, forget_older};
pub use upload::{cancel_upload, retry_upload, upload};

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, Window};

/// Whether the page may write to the clipboard (browsers allow it on secure origins only).
pub fn can_copy() -> bool {
    window().is_some_and(|window| window.is_secure_context())
}

/// Copies a text and calls `done` once it is there.
pub fn copy(text: &str, done: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let done = Closure::<dyn FnMut(JsValue)>::new(move |_| done());
    let written = window.navigator().clipboard().write_text(text);
    let _ = written.then(&done);
    done.forget();
}

pub fn print() {
    let _ = window().map(|window| window.print());
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Listens for as long as the page lives.
fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act);
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    act.forget();
}

fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into().ok())
        .collect()
}
