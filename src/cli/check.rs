//! `samtykke check`: every problem of a config, in every language it speaks.
//!
//! Never: says that a site is lawful.

use crate::failure::Failure;
use crate::input;
use samtykke::owner::{Told, report};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Prints the problems; exit code 1 when there are any.
pub fn run(path: &Path, json: bool) -> Result<ExitCode, Failure> {
    let problems = report(&input::read(path)?);
    let mut out = std::io::stdout().lock();
    if json {
        writeln!(out, "{}", serde_json::to_string_pretty(&problems).unwrap_or_default())?;
    } else {
        for told in &problems {
            print(told, &mut out)?;
        }
        let errors = problems.iter().filter(|told| told.is_error()).count();
        let warnings = problems.len() - errors;
        match problems.len() {
            0 => writeln!(out, "{}: no problems found", path.display())?,
            _ => {
                let count = |number, what| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
                let (errors, warnings) = (count(errors, "error"), count(warnings, "warning"));
                writeln!(out, "{}: {errors}, {warnings}", path.display())?;
            }
        }
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(told: &Told, out: &mut impl Write) -> std::io::Result<()> {
    let Told { code, severity, path, message, remedy, .. } = told;
    let place = if path.is_empty() { "(the whole config)" } else { path };
    writeln!(out, "{severity}: {place}: {message} [{code}]")?;
    writeln!(out, "    {remedy}")
}
