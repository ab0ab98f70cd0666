//! The state machine: what follows from what happens, told as stories.
//!
//! Never: looks inside a session; effects are all that the page ever sees.

mod again;
mod answer;
mod elsewhere;
mod placeholder;
mod quiet;
mod signal;
mod stored;

use crate::fixture;
use crate::visit::tell;
use expect_test::Expect;

/// Tells a story of a site and compares what followed.
#[track_caller]
fn check(site: &str, story: &[&str], expected: Expect) {
    expected.assert_eq(&tell(&fixture::named(site).value(), story));
}
