//! Where somebody is among the questions, to be there again once they are drawn anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::document;

/// What can hold the focus; each has an id.
const STOPS: &str = "input, select, textarea, button";

#[derive(Default)]
pub struct Place {
    /// The stop in focus and those before it, nearest first: the question may no longer be asked.
    stops: Vec<String>,
    /// The selection in the text at the first of them.
    selection: Option<(u32, u32)>,
}

impl Place {
    /// Nowhere, unless the focus is within `questions`.
    pub fn within(questions: &Element) -> Self {
        let focused = document()
            .and_then(|document| document.active_element())
            .filter(|element| questions.contains(Some(element)));
        let Some(focused) = focused else {
            return Self::default();
        };
        let mut stops: Vec<String> = Vec::new();
        for stop in super::elements(questions, STOPS) {
            stops.insert(0, stop.id());
            if stop == focused {
                break;
            }
        }
        Self {
            stops,
            selection: selection(&focused),
        }
    }

    pub fn go_back(&self) {
        let Some(document) = document() else { return };
        let found = self.stops.iter().enumerate().find_map(|(at, id)| {
            let element = document.get_element_by_id(id)?;
            Some((at, element.dyn_into::<HtmlElement>().ok()?))
        });
        let Some((at, element)) = found else { return };
        let _ = element.focus();
        if let (0, Some(selection)) = (at, self.selection) {
            select(&element, selection);
        }
    }
}

/// `None` for what holds no text.
fn selection(element: &Element) -> Option<(u32, u32)> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        Some((input.selection_start().ok()??, input.selection_end().ok()??))
    } else {
        let area = element.dyn_ref::<HtmlTextAreaElement>()?;
        Some((area.selection_start().ok()??, area.selection_end().ok()??))
    }
}

fn select(element: &Element, (start, end): (u32, u32)) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(start, end);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(start, end);
    }
}
