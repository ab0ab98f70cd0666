//! The way out for what was written: as a file, or by the clipboard.
//!
//! Never: out of this device.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url, Window};

/// What the file is called.
const NAME: &str = "samtykke.json";
/// Milliseconds after which the browser has surely begun to read what it takes down.
const WHILE_READ: u32 = 10_000;

/// Lets the browser take a text down as a file.
///
/// # Errors
/// When the browser refuses.
pub fn take_down(window: &Window, text: &str) -> Result<(), JsValue> {
    let document = window.document().ok_or(JsValue::NULL)?;
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()))?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(NAME);
    link.click();
    Timeout::new(WHILE_READ, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

/// Copies a text.
///
/// # Errors
/// When the browser refuses, or has no clipboard for a page that is not secure.
pub async fn copy(window: &Window, text: &str) -> Result<(), JsValue> {
    let navigator = window.navigator();
    if !Reflect::has(&navigator, &"clipboard".into())? || navigator.clipboard().is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    navigator.clipboard().write_text(text).await.map(drop)
}
