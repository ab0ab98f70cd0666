//! The product's own command line, as a tool of the build.
//!
//! Never: the release build; nothing here waits for it long enough.

use crate::command::{cargo, command, run, target};
use crate::failure::Failure;
use std::env::consts::EXE_SUFFIX;
use std::path::absolute;
use std::process::Command;

/// Builds it.
pub fn build() -> Result<(), Failure> {
    run(&mut cargo("build --no-default-features --features cli --bin samtykke"))
}

/// A call of what `build` built.
pub fn call(arguments: &str) -> Result<Command, Failure> {
    let program = target().join("debug").join(format!("samtykke{EXE_SUFFIX}"));
    Ok(command(absolute(&program).map_err(Failure::at(&program))?, arguments))
}
