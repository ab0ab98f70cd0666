//! The browsers: which one is tested, its driver, and what to ask of it so that all three are alike.
//!
//! Never: a test that one of them is spared. What a browser cannot do by itself is made good here.

use crate::driver::{Driver, on_path};
use serde_json::{Map, Value, json};
use std::env;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;

/// GTK's own controls would keep a window of WebKitGTK wider than the smallest screen that counts.
const NARROW: &str = "* { min-width: 0; padding: 0 }";

/// Which browser is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    /// WebKitGTK, in the MiniBrowser that comes with it.
    WebKit,
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
    /// The site of the test is found under any name, as behind a proxy.
    UnderNames,
}

impl Browser {
    /// The one that is tested.
    pub fn tested() -> Self {
        match env::var("SAMTYKKE_BROWSER").as_deref() {
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok("chromium") | Err(_) => Self::Chromium,
            Ok(other) => panic!("SAMTYKKE_BROWSER is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Starts a driver that no session uses yet.
    pub fn start_driver(self) -> Driver {
        match self {
            Self::Chromium => Driver::start("chromedriver", &[]),
            // Without a port for WebDriver BiDi two of them would want the same one.
            Self::Firefox => Driver::start("geckodriver", &["--websocket-port=0"]),
            Self::WebKit => {
                assert!(env::var_os("DISPLAY").is_some(), "WebKitGTK needs a display; xvfb-run lends one");
                let driver = Driver::start("WebKitWebDriver", &[]);
                let gtk = driver.folder.join("gtk-3.0");
                fs::create_dir(&gtk).expect("the driver has a folder");
                fs::write(gtk.join("gtk.css"), NARROW).expect("the folder can be written to");
                driver
            }
        }
    }

    /// What to ask a driver for; `folder` is for this session alone, and `site` where the test's is served.
    pub fn capabilities(self, setup: Setup, folder: &Path, site: SocketAddr) -> Map<String, Value> {
        let mut wanted = json!({ "timeouts": { "script": 15_000, "pageLoad": 30_000, "implicit": 0 } });
        let (key, options) = match self {
            Self::Chromium => ("goog:chromeOptions", chromium(setup)),
            Self::Firefox => ("moz:firefoxOptions", firefox(setup, folder)),
            Self::WebKit => ("webkitgtk:browserOptions", webkit(setup)),
        };
        wanted[key] = options;
        if setup == Setup::UnderNames {
            wanted["proxy"] = json!({ "proxyType": "manual", "httpProxy": site.to_string() });
        }
        wanted.as_object().cloned().unwrap_or_default()
    }
}

fn chromium(setup: Setup) -> Value {
    let preferences = match setup {
        Setup::Plain | Setup::Dark | Setup::UnderNames => json!({}),
        Setup::WithoutJavaScript => json!({ "profile.managed_default_content_settings.javascript": 2 }),
        Setup::WithoutCookies => json!({ "profile.default_content_setting_values.cookies": 2 }),
    };
    let mut arguments = vec![
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        // Nobody sees the browser's own address field, which is a page of hundreds of files.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup",
        "--window-size=1280,900",
    ];
    if setup == Setup::Dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    json!({
        "binary": on_path(&["chromium", "chromium-browser", "google-chrome"]),
        "args": arguments,
        "prefs": preferences,
    })
}

fn firefox(setup: Setup, profile: &Path) -> Value {
    let mut preferences = json!({ "datareporting.policy.dataSubmissionEnabled": false });
    match setup {
        Setup::Plain | Setup::UnderNames => {
            preferences["layout.css.prefers-color-scheme.content-override"] = 1.into()
        }
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

fn webkit(setup: Setup) -> Value {
    // The others let a driver's script open a window as they come.
    let mut arguments = vec!["--automation", "--javascript-can-open-windows-automatically=true"];
    arguments.extend(match setup {
        Setup::Plain | Setup::UnderNames => &[][..],
        Setup::Dark => &["--dark-mode"],
        Setup::WithoutJavaScript => &["--enable-javascript=false"],
        // No cookies does not mean no other storage here.
        Setup::WithoutCookies => &["--cookies-policy=never", "--enable-html5-local-storage=false"],
    });
    json!({ "args": arguments })
}
