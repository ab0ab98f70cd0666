//! Every check there is, in the order in which they are cheap; the same here and in CI.
//!
//! Never: installs, and never goes on after a step that failed.

use crate::command::{cargo, command, path, run as run_command};
use crate::failure::Failure;
use crate::tools::{BINDGEN, CHROMEDRIVER, GECKODRIVER, Tool, WASM_PACK};
use crate::{demo, dist, schema, size};
use std::path::absolute;
use std::time::Instant;

type Step = (&'static str, fn() -> Result<(), Failure>);

const STEPS: &[Step] = &[
    ("format", || run_command(&mut cargo("fmt --check --all"))),
    ("clippy: core", || clippy("--no-default-features --lib")),
    ("clippy: command line and its tests", || clippy("--no-default-features --features e2e --all-targets")),
    ("clippy: web and its tests", || {
        clippy("--target wasm32-unknown-unknown --features playground --lib --tests")
    }),
    ("clippy: playground", || {
        clippy("--target wasm32-unknown-unknown --no-default-features --features playground --lib")
    }),
    ("clippy: xtask", || clippy("--package xtask --all-targets")),
    ("docs", || run_command(cargo("doc --no-deps --no-default-features").env("RUSTDOCFLAGS", "-Dwarnings"))),
    ("tests: core", || test("--no-default-features --lib")),
    ("tests: playground", || test("--no-default-features --features playground --lib")),
    ("tests: command line", || test("--no-default-features --features cli --test it --bin samtykke")),
    ("tests: xtask", || test("--package xtask")),
    ("dist", dist::build),
    ("size", size::check),
    ("schema", schema::compare),
    ("tests: browser parts in Chromium", || browser("--chrome --chromedriver", &CHROMEDRIVER)),
    ("tests: browser parts in Firefox", || browser("--firefox --geckodriver", &GECKODRIVER)),
    ("demo", demo::assemble),
    ("tests: end to end in Chromium", || end_to_end("chromium")),
    ("tests: end to end in Firefox", || end_to_end("firefox")),
];

/// Runs them, and says how long each took.
pub fn run() -> Result<(), Failure> {
    let mut table = String::new();
    let mut outcome = Ok(());
    for (name, step) in STEPS {
        println!("\n=== {name}");
        let start = Instant::now();
        outcome = step().map_err(|failure| Failure::Said(format!("«{name}» failed: {failure}")));
        let mark = if outcome.is_ok() { "" } else { "  failed" };
        table.push_str(&format!("{name:<40}{:>7.1}{mark}\n", start.elapsed().as_secs_f32()));
        if outcome.is_err() {
            break;
        }
    }
    println!("\n{:<40}{:>7}\n{table}", "step", "seconds");
    outcome
}

fn clippy(what: &str) -> Result<(), Failure> {
    run_command(&mut cargo(&format!("clippy {what} -- -D warnings")))
}

fn test(what: &str) -> Result<(), Failure> {
    run_command(&mut cargo(&format!("test {what}")))
}

fn browser(which: &str, driver: &Tool) -> Result<(), Failure> {
    // no-install: it would look for drivers of its own on the network.
    let mut pack = command(WASM_PACK.found()?, &format!("test --mode no-install --headless {which}"));
    // The test runner takes the first driver that it hears of, and wasm-pack tells it of ours.
    for named in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"] {
        pack.env_remove(named);
    }
    // Together they take half of the twenty seconds that it would give them, and a machine may be busy.
    pack.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    // And it takes the first wasm-bindgen on the PATH, which must be the one that we chose.
    pack.env("PATH", path(BINDGEN.found()?.parent()));
    run_command(pack.arg(driver.found()?).args(["--", "--test", "browser", "--features", "playground"]))
}

fn end_to_end(which: &str) -> Result<(), Failure> {
    let mut tests = cargo("test --no-default-features --features e2e --test e2e");
    tests.env("SAMTYKKE_BROWSER", which);
    tests.env("CHROMEDRIVER", CHROMEDRIVER.found()?).env("GECKODRIVER", GECKODRIVER.found()?);
    let folders = [
        ("SAMTYKKE_DIST", "dist".into()),
        ("SAMTYKKE_DEMO", demo::folder()),
        ("SAMTYKKE_NODE_MODULES", "node_modules".into()),
    ];
    for (name, folder) in folders {
        tests.env(name, absolute(&folder).map_err(Failure::at(&folder))?);
    }
    run_command(&mut tests)
}
