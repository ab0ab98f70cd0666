//! `samtykke schema`: the JSON Schema of the config, from the types that decode it.
//!
//! Never: written by hand.

use crate::failure::Failure;
use samtykke::config::Config;
use std::io::Write;
use std::process::ExitCode;

/// Writes the schema to standard output.
pub fn run() -> Result<ExitCode, Failure> {
    let schema = schemars::schema_for!(Config);
    writeln!(std::io::stdout().lock(), "{}", serde_json::to_string_pretty(&schema).unwrap_or_default())?;
    Ok(ExitCode::SUCCESS)
}
