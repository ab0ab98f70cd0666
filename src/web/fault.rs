//! What the browser refused us, told once and in words that the site's owner can act on.
//!
//! Never: stops anything.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn warn_text(text: &str);
}

/// A line on the console.
pub fn warn(parts: &[&str]) {
    warn_text(&parts.concat());
}
