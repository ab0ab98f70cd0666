//! The browser edge and the loader, tried in real browsers.
//!
//! `wasm-pack test --headless --chrome -- --test browser`, and the same with `--firefox`. In WebKit:
//! `xvfb-run wasm-pack test --headless --safari --safaridriver <WebKitWebDriver> -- --test browser`.
//!
//! Never: tries what the core's own tests try; here it is about nodes, storage, events and JavaScript.

#![cfg(target_family = "wasm")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop at once")]

mod dom;
mod edge;
mod fixture;
mod hostile;
mod loader;
mod parity;
#[cfg(feature = "playground")]
mod playground;
mod views;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
