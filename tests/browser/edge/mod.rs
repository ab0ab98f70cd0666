//! The browser edge on a page, from the first question to the withdrawal and beyond: `www/page.js` with
//! this test's wasm, and the loader's own way of opening gates.
//!
//! Never: asks the widget's insides; it sees nodes, events and what is stored.

mod gates;
mod later;
mod places;
mod script;
mod settings;
mod stage;
mod start;
mod storing;
mod surfaces;
mod traces;
mod withdrawal;
