//! One visit: a site, a browser, and what the test does with them.
//!
//! Never: leaves a browser open, whatever the test does.

use crate::browser::Setup;
use crate::consent_page::ConsentPage;
use crate::session::Session;
use crate::site::Site;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;
use tokio::time::timeout;

/// How long a visit may take: a browser that is gone has drivers that wait for ever.
const MOST: Duration = Duration::from_secs(300);
const MOST_TO_DESCRIBE: Duration = Duration::from_secs(30);

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
    let outcome =
        catch_unwind(AssertUnwindSafe(|| runtime.block_on(async { timeout(MOST, test(&page)).await })));
    if outcome.is_err() {
        let _ = runtime.block_on(async { timeout(MOST_TO_DESCRIBE, page.describe()).await });
    }
    drop(page);
    runtime.block_on(session.close());
    match outcome {
        Ok(in_time) => in_time.expect("the browser answers"),
        Err(panic) => resume_unwind(panic),
    }
}
