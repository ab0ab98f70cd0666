//! Sessions: a browser that a test has for itself, from the driver's first word to its last.
//!
//! Never: lends a test what another one has used, but for the driver; every session is a new profile.

use crate::browser::{Browser, Setup};
use crate::driver::Driver;
use crate::profile;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::fs;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// Sessions at once: two leave half of two cores idle, and more than these would make slow machines miss what they wait for.
static SEATS: Semaphore = Semaphore::const_new(3);
/// Drivers that no session uses now. Most have one session at a time.
static FREE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// How long a browser may take to open. Now and then one is gone before it is there, and its driver waits for ever.
const MOST_TO_OPEN: Duration = Duration::from_secs(60);
const MOST_TRIES: u32 = 3;

/// A browser that a test has for itself.
pub struct Session {
    pub client: Client,
    driver: Driver,
    _seat: SemaphorePermit<'static>,
}

impl Session {
    /// Opens a session, when there is a seat for it.
    pub async fn open(setup: Setup, site: SocketAddr) -> Self {
        let seat = SEATS.acquire().await.expect("the seats are never taken away");
        for _ in 1..MOST_TRIES {
            if let Ok((driver, client)) = timeout(MOST_TO_OPEN, Self::begin(setup, site)).await {
                return Self { client, driver, _seat: seat };
            }
            eprintln!("a browser did not start in {MOST_TO_OPEN:?}; another driver tries again");
        }
        let (driver, client) = Self::begin(setup, site).await;
        Self { client, driver, _seat: seat }
    }

    async fn begin(setup: Setup, site: SocketAddr) -> (Driver, Client) {
        let browser = Browser::tested();
        let free = FREE.lock().expect("nobody panics with the list in hand").pop();
        let driver = free.unwrap_or_else(|| browser.start_driver());
        if browser == Browser::Firefox {
            let started = driver.folder.join("started");
            if !started.exists() {
                fs::create_dir(&started).expect("the driver has a folder");
                let client = connect(&driver, browser.capabilities(Setup::Plain, &started, site)).await;
                client.close().await.expect("Firefox closes");
            }
            profile::copy(&started, &driver.folder.join("session")).expect("the profile is copied");
        }
        let client =
            connect(&driver, browser.capabilities(setup, &driver.folder.join("session"), site)).await;
        (driver, client)
    }

    /// Ends the session; its driver is free for another.
    pub async fn close(self) {
        // A browser that is gone already is as good, and so is a folder; a driver that does not answer is not.
        if timeout(MOST_TO_OPEN, self.client.close()).await.is_err() {
            return;
        }
        let _ = fs::remove_dir_all(self.driver.folder.join("session"));
        FREE.lock().expect("nobody panics with the list in hand").push(self.driver);
    }
}

async fn connect(driver: &Driver, capabilities: Map<String, Value>) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities).connect(&driver.address).await.expect("the browser starts")
}
