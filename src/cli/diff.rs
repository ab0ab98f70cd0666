//! `samtykke diff`: what changed between two configs that readers and visitors should know of, and what is left to do.
//!
//! Never: says that a change is lawful, or that it needs no asking.

mod change;
mod due;
mod entry;

use crate::failure::Failure;
use crate::input;
use change::{Change, Kind};
use samtykke::config::Value;
use samtykke::owner::complete;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Prints the changes as sentences with paths; exit code 1 when something is left to do.
pub fn run(old: &Path, new: &Path) -> Result<ExitCode, Failure> {
    let (old, new) = (read(old)?, read(new)?);
    let changes = change::between(&old, &new);
    let due = due::due(&old, &new, &changes);
    let mut out = std::io::stdout().lock();
    if changes.is_empty() {
        writeln!(out, "nothing changed")?;
    }
    for Change { path, kind, what } in &changes {
        match kind {
            Kind::Added => writeln!(out, "added: {path}: {what}")?,
            Kind::Removed => writeln!(out, "removed: {path} (of the old config): {what}")?,
            Kind::Changed { before, after } => {
                let of = if what.is_empty() { String::new() } else { format!("of {what}, ") };
                writeln!(out, "changed: {path}: {of}{before} is now {after}")?;
            }
        }
    }
    for sentence in &due {
        writeln!(out, "to do: {sentence}")?;
    }
    if due::wants_entry(&old, &new, &changes)
        && let Some(entry) = entry::suggested(&new, &changes)
    {
        writeln!(out, "a changelog entry to begin with, for `statement.changelog`:")?;
        writeln!(out, "{}", serde_json::to_string_pretty(&entry).unwrap_or_default())?;
    }
    Ok(if due.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(path: &Path) -> Result<Value, Failure> {
    let config = complete(&input::read(path)?).0;
    let is_config = matches!(config, Value::Object(_));
    is_config
        .then_some(config)
        .ok_or_else(|| Failure::Unreadable(path.into(), "it is no config but another value".into()))
}
