//! The browsers, and how the tests run in each.
//!
//! Never: lets a browser be chosen by what happens to be on the PATH.

use crate::command::{cargo, command, path, run, target};
use crate::demo;
use crate::failure::Failure;
use crate::tools::{BINDGEN, CHROMEDRIVER, GECKODRIVER, Tool, WASM_PACK, WEBKITDRIVER, XVFB};
use std::path::absolute;
use std::process::Command;

/// A browser that the tests run in.
pub struct Browser {
    /// What tests/e2e calls it.
    name: &'static str,
    /// What wasm-pack calls it; the path of its driver comes next.
    pack: &'static str,
    driver: &'static Tool,
    /// Whether it can do without a display.
    is_headless: bool,
}

pub static CHROMIUM: Browser =
    Browser { name: "chromium", pack: "--chrome --chromedriver", driver: &CHROMEDRIVER, is_headless: true };
pub static FIREFOX: Browser =
    Browser { name: "firefox", pack: "--firefox --geckodriver", driver: &GECKODRIVER, is_headless: true };
/// wasm-pack and its test runner know one WebKit, Safari; they get on with this one as well.
pub static WEBKIT: Browser =
    Browser { name: "webkit", pack: "--safari --safaridriver", driver: &WEBKITDRIVER, is_headless: false };

/// Runs tests/browser.
pub fn parts(browser: &Browser) -> Result<(), Failure> {
    // no-install: it would look for drivers of its own on the network.
    let mut pack =
        command(WASM_PACK.found()?, &format!("test --mode no-install --headless {}", browser.pack));
    // The test runner takes the first driver that it hears of, and wasm-pack tells it of ours.
    for named in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"] {
        pack.env_remove(named);
    }
    // And it takes the first wasm-bindgen on the PATH, which must be the one that we chose.
    pack.env("PATH", path(BINDGEN.found()?.parent()));
    // All tests together get 20 seconds otherwise, which is too few where the machine has other things to do.
    pack.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    pack.arg(browser.driver.found()?).args(["--", "--test", "browser", "--features", "playground"]);
    run(&mut on_display(browser, pack)?)
}

/// Runs tests/e2e on what `dist::build` and `demo::assemble` made.
pub fn end_to_end(browser: &Browser) -> Result<(), Failure> {
    let mut tests = cargo("test --no-default-features --features e2e --test e2e");
    tests.env("SAMTYKKE_BROWSER", browser.name);
    // As many as tests/e2e has seats for: they wait more than they work.
    tests.env("RUST_TEST_THREADS", "3");
    // By the name under which the tests look for it.
    tests.env(browser.driver.name.to_uppercase(), browser.driver.found()?);
    let folders = [
        ("SAMTYKKE_DIST", "dist".into()),
        ("SAMTYKKE_DEMO", demo::folder()),
        ("SAMTYKKE_NODE_MODULES", "node_modules".into()),
        ("SAMTYKKE_SCREENSHOTS", target().join("screenshots").join(browser.name)),
    ];
    for (name, folder) in folders {
        tests.env(name, absolute(&folder).map_err(Failure::at(&folder))?);
    }
    run(&mut on_display(browser, tests)?)
}

/// The same command, on a display of its own if the browser has to have one.
fn on_display(browser: &Browser, tests: Command) -> Result<Command, Failure> {
    if browser.is_headless {
        return Ok(tests);
    }
    let mut outer = command(XVFB.found()?, "--auto-servernum");
    outer.arg(tests.get_program()).args(tests.get_args());
    for (name, value) in tests.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    // GTK would rather have the desktop of whoever sits here, where that is Wayland.
    outer.env("GDK_BACKEND", "x11");
    Ok(outer)
}
