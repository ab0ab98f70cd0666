//! The page object: a page in a browser, as a visitor has it in front of them. What is to be seen of it is in
//! `sight`, what the visitor does in `hand`, and what its scripts know in `script`.
//!
//! Never: knows how the product is made.

use crate::patience;
use crate::site::Site;
use crate::stored::Stored;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::Value;
use std::net::SocketAddr;

/// A page in a browser.
pub struct ConsentPage {
    pub client: Client,
    pub site: Site,
    address: String,
}

impl ConsentPage {
    /// Nothing is open yet; the site is served.
    pub fn new(client: Client, site: Site, address: SocketAddr) -> Self {
        Self { client, site, address: format!("http://{address}") }
    }

    /// Opens a page of the site.
    pub async fn open(&self, path: &str) {
        let url = [&self.address, path].concat();
        self.client.goto(&url).await.expect("the page opens");
    }

    /// Opens a page of the site under another name than its own; the visit is set up for that.
    pub async fn open_as(&self, host: &str, path: &str) {
        let url = format!("http://{host}{path}");
        self.client.goto(&url).await.expect("the page opens");
    }

    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page loads again");
    }

    /// Puts a record on the device, as an earlier visit would have, on a page without the product.
    pub async fn remember(&self, record: &str) {
        self.open("/blank").await;
        self.value(&format!("document.cookie = 'samtykke={record}; Path=/; Max-Age=86400'")).await;
    }

    /// Waits until the product has done what it does by itself, and a little longer.
    pub async fn settle(&self) {
        self.until("document.readyState === 'complete'").await;
        self.promised("await window.samtykke?.ready").await;
        patience::be_still().await;
    }

    /// What is stored on the device.
    pub async fn stored(&self) -> Stored {
        Stored::read(&self.client).await
    }

    /// Waits for the stored record; it fails where there is none, or more than the cookie and its copy.
    pub async fn record(&self) -> String {
        let kept = patience::wait_for(async || {
            let stored = self.stored().await;
            let record = stored.cookies.get("samtykke")?.clone();
            let place = || [("samtykke".to_owned(), record.clone())].into();
            let alone = Stored { cookies: place(), local: place(), ..Stored::default() };
            (stored == alone).then_some(record)
        });
        match kept.await {
            Some(record) => record,
            None => panic!("no record, or more than that: {:?}", self.stored().await),
        }
    }

    /// Whether the product's wasm was fetched.
    pub fn has_fetched_wasm(&self) -> bool {
        self.site.requests().iter().any(|path| path.contains("samtykke_bg"))
    }

    /// For a test that failed: what a person would look at first.
    pub async fn describe(&self) {
        let state = "({ url: location.href, ran: window.ran, lines: window.lines, events: window.events })";
        let state: Result<Value, CmdError> =
            self.client.execute(&format!("return {state}"), Vec::new()).await;
        eprintln!("page: {}", state.unwrap_or_else(|cause| cause.to_string().into()));
        let end = "return document.documentElement.outerHTML.slice(-3000)";
        let html = self.client.execute(end, Vec::new()).await.unwrap_or_default();
        eprintln!("html: {}", html.as_str().unwrap_or_default());
        eprintln!("asked of the site: {:?}", self.site.requests());
        eprintln!("asked of the third party: {:?}", self.site.third_party_requests());
    }
}
