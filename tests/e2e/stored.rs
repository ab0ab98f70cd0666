//! What is stored on the device: all that a page can leave there.
//!
//! Never: a guess; a place that cannot be read fails the test.

use fantoccini::Client;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::SystemTime;

const READ: &str = r"
  const done = arguments[arguments.length - 1];
  (async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))().then(done, (cause) => done({ cause: String(cause) }));
";

/// What is stored for a page's origin: names and texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Stored {
    #[serde(skip)]
    pub cookies: BTreeMap<String, String>,
    pub local: BTreeMap<String, String>,
    pub session: BTreeMap<String, String>,
    pub databases: Vec<String>,
    pub caches: Vec<String>,
}

impl Stored {
    /// Reads it, where the browser is now.
    pub async fn read(client: &Client) -> Self {
        let read = client.execute_async(READ, Vec::new()).await.expect("the page answers");
        let mut stored: Self =
            serde_json::from_value(read.clone()).unwrap_or_else(|_| panic!("not readable: {read}"));
        for cookie in client.get_all_cookies().await.expect("the browser tells its cookies") {
            stored.cookies.insert(cookie.name().into(), cookie.value().into());
        }
        stored
    }
}

/// A record as the product writes it: ids with a full stop between, made so many seconds ago.
pub fn record(granted: &str, refused: &str, age: i64) -> String {
    let now = SystemTime::UNIX_EPOCH.elapsed().expect("it is past 1970").as_secs();
    let time = now.saturating_add_signed(-age);
    let id = "AAAAAAAAAAAAAAAAAAAAAA";
    format!("v=1&r=1&t={time}&i={id}&l=nb&h=AAAAAAAAAAA&m=save&on={granted}&off={refused}")
}
