//! The native integration tests: the core and the command line, seen from outside.
//!
//! Never: needs a browser; `tests/browser` and `tests/e2e` do.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::disallowed_macros, reason = "no visitor downloads a test")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod cli;
mod config;
mod documents;
mod exit;
mod fixture;
mod intruder;
mod json;
mod law;
mod laws;
mod markup;
mod presets;
mod program;
mod prompt;
mod readers;
mod record;
mod session;
mod statement;
mod templates;
mod texts;
mod tidy;
mod visit;
