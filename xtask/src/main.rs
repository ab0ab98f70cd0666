//! `cargo xtask …`: everything that is done to this package by command, as one small program.
//!
//! Never: part of what is shipped.
// The ban is on what costs the visitor bytes; nothing here reaches a visitor.
#![allow(clippy::disallowed_macros)]

mod browser;
mod cli;
mod command;
mod coverage;
mod demo;
mod dist;
mod failure;
mod folder;
mod fuzz;
mod glue;
mod install;
mod playground;
mod schema;
mod script;
mod sheet;
mod size;
mod steps;
mod tools;
mod wasm;

use failure::Failure;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask dist             builds what a website serves, into dist/
cargo xtask demo [--port N]  builds, and serves the pages of www/ with it on this machine
cargo xtask schema           writes www/samtykke.schema.json and docs/reference.md
cargo xtask coverage FILE…   imports statements, renders them, and tells what of the words was kept
cargo xtask size [--update]  builds, and holds the brotli sizes against budgets and tests/size.txt
cargo xtask fuzz [--seconds N]  runs each target of fuzz/ for so long (60)
cargo xtask test             installs what is missing, saying so, and runs every check there is
cargo xtask ci               the same checks; installs nothing, and fails when something is missing";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match enter_root().and_then(|()| run(&words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        ["dist"] => dist::build(),
        ["demo", serve @ ..] => demo::run(serve),
        ["schema"] => schema::write(),
        ["coverage", files @ ..] if !files.is_empty() => coverage::run(files),
        ["size"] => size::run(false),
        ["size", "--update"] => size::run(true),
        ["fuzz", how @ ..] => fuzz::run(how),
        ["test"] => install::missing(tools::ALL).and_then(|()| steps::run()),
        ["ci"] => tools::require(tools::ALL).and_then(|()| steps::run()),
        _ => Err(Failure::Said(format!("use one of these\n{USAGE}"))),
    }
}

/// Every path in this program is written from the root of the repository.
fn enter_root() -> Result<(), Failure> {
    // Asked when it runs: two checkouts that build into one folder may share the program, and not the root.
    let member = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    let root = Path::new(&member).parent().unwrap_or(Path::new("."));
    std::env::set_current_dir(root).map_err(Failure::at(root))
}
