//! Waiting for what comes in its own time, and for what should not come at all.
//!
//! Never: longer than it takes; only a test that fails waits to the end.

use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a thing may take to come or to go.
const PATIENCE: Duration = Duration::from_secs(12);
const BREATH: Duration = Duration::from_millis(25);
/// Long enough that what should not happen would have happened.
const STILLNESS: Duration = Duration::from_millis(250);

/// Asks again and again, until there is an answer or there has been time enough.
pub async fn wait_for<T>(mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let answer = ask().await;
        if answer.is_some() || start.elapsed() > PATIENCE {
            return answer;
        }
        sleep(BREATH).await;
    }
}

/// Lets happen what may.
pub async fn be_still() {
    sleep(STILLNESS).await;
}
