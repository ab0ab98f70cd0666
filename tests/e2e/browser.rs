//! Browsers: which one is tested, and a fresh session of it for every test.
//!
//! Never: lends a test what another one has used, but for the driver; every session is a new profile.

use crate::command::devtools;
use crate::driver::{Driver, on_path};
use crate::profile;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::env;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Sessions at once: more would make slow machines miss what they wait for.
static SEATS: Semaphore = Semaphore::const_new(2);
/// Drivers that no session uses now. One geckodriver has one session at a time.
static FREE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// Which browser is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

/// How the visitor has set up the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setup {
    /// As it comes.
    Plain,
    /// Dark colours.
    Dark,
    /// No JavaScript.
    WithoutJavaScript,
    /// No cookies, and with them no other storage.
    WithoutCookies,
}

/// A browser that a test has for itself.
pub struct Session {
    pub client: Client,
    driver: Driver,
    _seat: SemaphorePermit<'static>,
}

impl Browser {
    /// The one that is tested.
    pub fn tested() -> Self {
        match env::var("SAMTYKKE_BROWSER").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("SAMTYKKE_BROWSER is chromium or firefox, not {other}"),
        }
    }

    fn start_driver(self) -> Driver {
        match self {
            Self::Chromium => Driver::start("chromedriver", &[]),
            // Without a port for WebDriver BiDi two of them would want the same one.
            Self::Firefox => Driver::start("geckodriver", &["--websocket-port=0"]),
        }
    }

    /// What to ask a driver for; `folder` is for this session alone.
    fn capabilities(self, setup: Setup, folder: &Path) -> Map<String, Value> {
        let mut wanted = json!({ "timeouts": { "script": 15_000, "pageLoad": 30_000, "implicit": 0 } });
        let (key, options) = match self {
            Self::Chromium => ("goog:chromeOptions", chromium(setup)),
            Self::Firefox => ("moz:firefoxOptions", firefox(setup, folder)),
        };
        wanted[key] = options;
        wanted.as_object().cloned().unwrap_or_default()
    }
}

fn chromium(setup: Setup) -> Value {
    let preferences = match setup {
        Setup::Plain | Setup::Dark => json!({}),
        Setup::WithoutJavaScript => json!({ "profile.managed_default_content_settings.javascript": 2 }),
        Setup::WithoutCookies => json!({ "profile.default_content_setting_values.cookies": 2 }),
    };
    json!({
        "binary": on_path(&["chromium", "chromium-browser", "google-chrome"]),
        "args": [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking",
            "--window-size=1280,900",
        ],
        "prefs": preferences,
    })
}

fn firefox(setup: Setup, profile: &Path) -> Value {
    let mut preferences = json!({ "datareporting.policy.dataSubmissionEnabled": false });
    match setup {
        Setup::Plain => preferences["layout.css.prefers-color-scheme.content-override"] = 1.into(),
        Setup::Dark => preferences["layout.css.prefers-color-scheme.content-override"] = 0.into(),
        Setup::WithoutJavaScript => preferences["javascript.enabled"] = false.into(),
        Setup::WithoutCookies => preferences["network.cookie.cookieBehavior"] = 2.into(),
    }
    json!({
        "binary": on_path(&["firefox", "firefox-esr"]),
        "args": ["-headless", "--width=1280", "--height=900", "-profile", profile],
        "prefs": preferences,
    })
}

impl Session {
    /// Opens a session, when there is a seat for it.
    pub async fn open(setup: Setup) -> Self {
        let seat = SEATS.acquire().await.expect("the seats are never taken away");
        let browser = Browser::tested();
        let free = FREE.lock().expect("nobody panics with the list in hand").pop();
        let driver = free.unwrap_or_else(|| browser.start_driver());
        if browser == Browser::Firefox {
            let started = driver.folder.join("started");
            if !started.exists() {
                fs::create_dir(&started).expect("the driver has a folder");
                let client = connect(&driver, browser.capabilities(Setup::Plain, &started)).await;
                client.close().await.expect("Firefox closes");
            }
            profile::copy(&started, &driver.folder.join("session")).expect("the profile is copied");
        }
        let client = connect(&driver, browser.capabilities(setup, &driver.folder.join("session"))).await;
        if (browser, setup) == (Browser::Chromium, Setup::Dark) {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            devtools(&client, "Emulation.setEmulatedMedia", dark).await.expect("Chromium turns dark");
        }
        Self { client, driver, _seat: seat }
    }

    /// Ends the session; its driver is free for another.
    pub async fn close(self) {
        // A browser that is gone already is as good, and so is a folder.
        let _ = self.client.close().await;
        let _ = fs::remove_dir_all(self.driver.folder.join("session"));
        FREE.lock().expect("nobody panics with the list in hand").push(self.driver);
    }
}

async fn connect(driver: &Driver, capabilities: Map<String, Value>) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities).connect(&driver.address).await.expect("the browser starts")
}
