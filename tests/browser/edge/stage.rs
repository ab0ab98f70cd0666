//! The page of the scenario: built, looked at and pressed by way of `stage.js`.
//!
//! Never: knows the widget's insides; it sees what a visitor's browser has.

use crate::loader::{part, run};
use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds in which what is promised has happened.
const PATIENCE: u32 = 3_000;

/// Builds the page as a server would send it, and fetches what the loader would bring in.
pub async fn build() {
    js_sys::eval(include_str!("stage.js")).expect("the stage's own script runs");
    promised("stage.sweep()").await;
    js(&["stage.build(", &quote(include_str!("stage.html")), ")"].concat());
    // The loader's own way of opening a gate, with its selector for what a placeholder can stand for.
    let before =
        "const doc = document, tag = { nonce: '' }, fault = (cause) => { throw cause; }; let policy;";
    let gates = run(before, part("gates", "the wasm"), "{ admit, SHOWS }");
    Reflect::set(&js("stage"), &"loader".into(), &gates).expect("the stage keeps it");
    promised(&["stage.fetch(", &quote(include_str!("../../../www/page.js")), ")"].concat()).await;
}

/// Takes the page away, with what was stored.
pub async fn clear() {
    promised("stage.sweep()").await;
    js("stage.main.remove(), stage.host().remove()");
}

/// A text as JavaScript has it.
pub fn quote(text: &str) -> String {
    write(&text.into())
}

/// What an expression is.
pub fn js(expression: &str) -> JsValue {
    js_sys::eval(&["(", expression, ")"].concat()).unwrap_or_else(|cause| panic!("{expression}: {cause:?}"))
}

/// Whether an expression is truthy.
pub fn is(expression: &str) -> bool {
    js(expression).is_truthy()
}

/// An expression as JSON.
pub fn json(expression: &str) -> String {
    write(&js(expression))
}

/// A value as JSON.
pub fn write(value: &JsValue) -> String {
    JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// What an expression has promised, as JSON.
pub async fn promised(expression: &str) -> String {
    write(&js(expression).unchecked_into::<Promise>().await.expect("the promise is kept"))
}

/// Waits so many milliseconds.
pub async fn wait(milliseconds: u32) {
    promised(&["new Promise((done) => setTimeout(done, ", &milliseconds.to_string(), "))"].concat()).await;
}

/// Waits until an expression is truthy.
pub async fn until(expression: &str) {
    for _ in 0..PATIENCE / 20 {
        if is(expression) {
            return;
        }
        wait(20).await;
    }
    panic!("still not: {expression}");
}
