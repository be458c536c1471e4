//! Reads the JSON replies of the server without a parser of our own.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::XmlHttpRequest;

/// A JSON object.
pub struct Reply(JsValue);

impl Reply {
    /// The body of an answered request; `None` if it is no JSON.
    pub fn of(request: &XmlHttpRequest) -> Option<Self> {
        let text = request.response_text().ok()??;
        JSON::parse(&text).ok().map(Self)
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.as_string()
    }

    /// The text at `key` inside the object at `outer`.
    pub fn text_in(&self, outer: &str, key: &str) -> Option<String> {
        let object = self.get(outer)?.dyn_into::<Object>().ok()?;
        Reflect::get(&object, &key.into()).ok()?.as_string()
    }

    /// All texts inside the object at `outer`, with their keys.
    pub fn texts(&self, outer: &str) -> Vec<(String, String)> {
        let Some(object) = self
            .get(outer)
            .and_then(|value| value.dyn_into::<Object>().ok())
        else {
            return Vec::new();
        };
        Object::keys(&object)
            .iter()
            .filter_map(|key| {
                let text = Reflect::get(&object, &key).ok()?.as_string()?;
                Some((key.as_string()?, text))
            })
            .collect()
    }

    fn get(&self, key: &str) -> Option<JsValue> {
        Reflect::get(&self.0, &key.into()).ok()
    }
}
