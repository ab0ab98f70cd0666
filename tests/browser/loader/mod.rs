//! The loader's own reading of records and expressions, held against the core's: what it opens before the
//! wasm is there, the wasm would open too.
//!
//! Never: runs the loader as a whole; the end-to-end tests do.

mod expression;
mod lottery;
mod record;
mod visit;

use js_sys::Function;
use wasm_bindgen::JsValue;

/// The loader's text.
const LOADER: &str = include_str!("../../../www/samtykke.js");

/// The part of the loader from one of its `// --- ` lines up to another.
pub fn part(from: &str, to: &str) -> &'static str {
    let line = |name: &str| ["  // --- ", name].concat();
    let (_, after) = LOADER.split_once(&line(from)).expect("the part begins");
    let (part, _) = after.split_once(&line(to)).expect("the part ends");
    part.split_once('\n').expect("the first line ends").1
}

/// What `wanted` is after a part of the loader has run; `before` declares what it needs from the rest.
pub fn run(before: &str, part: &str, wanted: &str) -> JsValue {
    let body = [before, "\n", part, "\nreturn ", wanted, ";"].concat();
    Function::new_no_args(&body).call0(&JsValue::NULL).expect("the loader's part runs by itself")
}
