//! One visit: a site, a browser, and what the test does with them.
//!
//! Never: leaves a browser open, whatever the test does.

use crate::browser::Setup;
use crate::consent_page::ConsentPage;
use crate::session::Session;
use crate::site::Site;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a test with a browser as it comes.
pub fn visit(site: Site, test: impl AsyncFnOnce(&ConsentPage)) {
    visit_with(Setup::Plain, site, test);
}

/// Runs a test with a browser that is set up so.
pub fn visit_with(setup: Setup, site: Site, test: impl AsyncFnOnce(&ConsentPage)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    let address = runtime.block_on(site.serve());
    let session = runtime.block_on(Session::open(setup, address));
    let page = ConsentPage::new(session.client.clone(), site, address);
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&page))));
    if outcome.is_err() {
        runtime.block_on(page.describe());
    }
    drop(page);
    runtime.block_on(session.close());
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}
