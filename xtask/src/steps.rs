//! Every check there is, in the order in which they are cheap; the same here and in CI.
//!
//! Never: installs, and never lets one failure hide another: a step that failed is told of at the end.

use crate::browser::{CHROMIUM, FIREFOX, WEBKIT, end_to_end, parts};
use crate::command::{cargo, run as run_command};
use crate::failure::Failure;
use crate::{demo, dist, fuzz, schema, size};
use std::time::Instant;

type Step = (&'static str, fn() -> Result<(), Failure>);

const STEPS: &[Step] = &[
    ("format", || {
        run_command(&mut cargo("fmt --check --all"))?;
        run_command(&mut cargo("fmt --check --manifest-path fuzz/Cargo.toml"))
    }),
    ("clippy: core", || clippy("--no-default-features --lib")),
    ("clippy: command line and its tests", || clippy("--no-default-features --features e2e --all-targets")),
    ("clippy: web and its tests", || {
        clippy("--target wasm32-unknown-unknown --features playground --lib --tests")
    }),
    ("clippy: playground", || {
        clippy("--target wasm32-unknown-unknown --no-default-features --features playground --lib")
    }),
    ("clippy: xtask and benches", || clippy("--package xtask --package samtykke-benches --all-targets")),
    ("docs", || run_command(cargo("doc --no-deps --no-default-features").env("RUSTDOCFLAGS", "-Dwarnings"))),
    ("tests: core", || test("--no-default-features --lib")),
    ("tests: playground", || test("--no-default-features --features playground --lib")),
    ("tests: command line", || {
        let mut tests = cargo("test --no-default-features --features cli --test it --bin samtykke");
        // None of the languages that read a record is left out here.
        run_command(tests.env("SAMTYKKE_READERS", "all"))
    }),
    ("fuzzing", fuzz::check),
    ("tests: xtask", || test("--package xtask")),
    ("dist", dist::build),
    ("size", size::check),
    ("schema", schema::compare),
    ("tests: browser parts in Chromium", || parts(&CHROMIUM)),
    ("tests: browser parts in Firefox", || parts(&FIREFOX)),
    ("tests: browser parts in WebKit", || parts(&WEBKIT)),
    ("demo", demo::assemble),
    ("tests: end to end in Chromium", || end_to_end(&CHROMIUM)),
    ("tests: end to end in Firefox", || end_to_end(&FIREFOX)),
    ("tests: end to end in WebKit", || end_to_end(&WEBKIT)),
];

/// Runs them all, and says how long each took and which failed.
pub fn run() -> Result<(), Failure> {
    let mut table = String::new();
    let mut failed = Vec::new();
    for (name, step) in STEPS {
        println!("\n=== {name}");
        let start = Instant::now();
        let outcome = step();
        let mark = if outcome.is_ok() { "" } else { "  failed" };
        table.push_str(&format!("{name:<40}{:>7.1}{mark}\n", start.elapsed().as_secs_f32()));
        if let Err(failure) = outcome {
            println!("\n«{name}» failed: {failure}");
            failed.push(format!("«{name}»: {failure}"));
        }
    }
    println!("\n{:<40}{:>7}\n{table}", "step", "seconds");
    match failed.is_empty() {
        true => Ok(()),
        false => Err(Failure::Said(failed.join("\n"))),
    }
}

fn clippy(what: &str) -> Result<(), Failure> {
    run_command(&mut cargo(&format!("clippy {what} -- -D warnings")))
}

fn test(what: &str) -> Result<(), Failure> {
    run_command(&mut cargo(&format!("test {what}")))
}
