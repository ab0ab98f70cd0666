//! The owner's browser edge: a page on which a config is written, and what is wrong in it, the prompt and the statement
//! stand beside it. `www/playground/index.html` has the page.
//!
//! Never: stores or sends anything, and never part of the visitor's build.

#![allow(clippy::disallowed_macros, reason = "no visitor downloads this")]

mod act;
mod desk;
mod file;
mod listing;
mod mount;
mod page;
mod preview;
mod trial;
mod verdict;
mod views;
mod words;

pub use mount::mount;
pub use trial::Trial;
pub use views::Views;

use crate::owner::{Tongue, parse, report};
use desk::Desk;
use js_sys::JSON;
use page::Page;
use wasm_bindgen::prelude::*;

/// Starts the page.
///
/// # Errors
/// When it lacks a part.
#[wasm_bindgen]
pub fn start() -> Result<(), JsError> {
    Desk::open(Page::find()?).map_err(|cause| JsError::new(&format!("{cause:?}")))
}

/// The problems of a config, an object or JSON text, as `samtykke check --json` lists them: for an owner's own scripts.
///
/// # Errors
/// When it is not JSON.
#[wasm_bindgen]
pub fn check(config: &JsValue) -> Result<JsValue, JsError> {
    // By way of text: a ring is refused there, and would have no end here.
    let as_text = || JSON::stringify(config).ok()?.as_string();
    let text = config.as_string().or_else(as_text).ok_or_else(|| JsError::new("this is not JSON"))?;
    let value = parse(&text).map_err(|fault| JsError::new(&words::not_json_in_english(&fault)))?;
    Ok(serde_wasm_bindgen::to_value(&report(&value, Tongue::English, None))?)
}
