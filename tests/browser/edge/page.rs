//! The page of the scenario: built, looked at and pressed by way of `page.js`.
//!
//! Never: knows the widget; it sees what a visitor's browser has.

use crate::loader::{part, run};
use js_sys::{Function, JSON, Promise};
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds in which what is promised has happened.
const PATIENCE: u32 = 3_000;

/// Builds the page, as a server would send it.
pub async fn build() {
    js_sys::eval(include_str!("page.js")).expect("the page's own script runs");
    js("page.sweep()").unchecked_into::<Promise>().await.expect("the browser forgets");
    let html = JSON::stringify(&include_str!("page.html").into()).expect("a text can be written");
    js(&["page.build(", &String::from(html), ")"].concat());
}

/// Takes the page away, with what was stored.
pub async fn clear() {
    js("page.sweep()").unchecked_into::<Promise>().await.expect("the browser forgets");
    js("page.stage.remove(), page.host().remove(), page.reopen().getRootNode().host.remove()");
}

/// The loader's own way of opening a gate, and its selector for what a placeholder can stand for.
pub fn loader() -> (Function, String) {
    let before =
        "const doc = document, tag = { nonce: '' }, fault = (cause) => { throw cause; }; let policy;";
    let gates = run(
        before,
        part("gates", "the wasm"),
        "[(gate) => { page.admitted.push(gate.id); admit(gate); }, SHOWS]",
    );
    let gates: js_sys::Array = gates.unchecked_into();
    (gates.get(0).unchecked_into(), gates.get(1).as_string().expect("a selector is a text"))
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
