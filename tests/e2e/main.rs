//! The product as people meet it: real browsers, real clicks and keys, one sentence a test.
//!
//! `cargo xtask test` builds what is tested, and runs this once for each browser. It tells by environment
//! which one, and where things lie: `SAMTYKKE_BROWSER`, `SAMTYKKE_DIST`, `SAMTYKKE_DEMO`,
//! `SAMTYKKE_NODE_MODULES`, and where pictures go, `SAMTYKKE_SCREENSHOTS`. For WebKit it also lends a display,
//! with xvfb-run.
//!
//! Never: looks inside the product. A test sees what a visitor sees, calls what a page's script may call,
//! and reads what is stored on the device and what went over the wire.
// Nothing here reaches a visitor, and a test says no more than that by panicking.
#![allow(clippy::disallowed_macros, clippy::disallowed_types)]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

// The stage.
mod barrier;
mod browser;
mod bundler;
mod command;
mod config;
mod consent_page;
mod driver;
mod hand;
mod ledger;
mod outline;
mod page;
mod patience;
mod profile;
mod room;
mod script;
mod session;
mod sight;
mod site;
mod stored;
mod third_party;
mod variant;
mod visit;
mod window;

// The tests, a theme each.
mod access;
mod addressee;
mod answer;
mod api;
mod bundle;
mod bundle_answer;
mod bundle_page;
mod crowd;
mod delivery;
mod demo;
mod domains;
mod early;
mod every;
mod exit;
mod exit_look;
mod faults;
mod gates;
mod keyboard;
mod language;
mod layout;
mod leak;
mod markup;
mod mirrored;
mod navigation;
mod order;
mod picture;
mod placeholder;
mod playground;
mod policy;
mod predecessor;
mod prerendered;
mod prerendering;
mod preset;
mod prompt;
mod reading;
mod receipt;
mod record;
mod renewal;
mod screen;
mod self_test;
mod service;
mod signal;
mod statement;
mod tabs;
mod theme;
mod tool;
mod tree;
mod unkept;

mod withdrawal;
mod worse;
