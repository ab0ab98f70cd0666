//! `samtykke check`: every problem of a config, in every language it speaks, and what the law asks for beyond.
//!
//! Never: says that a site is lawful.

use crate::args::SentenceLang;
use crate::failure::Failure;
use crate::{input, sarif};
use samtykke::config::Date;
use samtykke::owner::{Told, Tongue, report};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// Prints the problems; exit code 1 when there are any but notes.
pub fn run(path: &Path, json: bool, sarif: bool, lang: SentenceLang) -> Result<ExitCode, Failure> {
    let tongue = match lang {
        SentenceLang::Nb => Tongue::Bokmal,
        SentenceLang::En => Tongue::English,
    };
    let moment = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let today = moment.map(|since| Date::of_moment(since.as_secs()));
    let problems = report(&input::read(path)?, tongue, today);
    let mut out = std::io::stdout().lock();
    if json {
        writeln!(out, "{}", serde_json::to_string_pretty(&problems).unwrap_or_default())?;
    } else if sarif {
        writeln!(out, "{}", sarif::log(path, &problems))?;
    } else {
        for told in &problems {
            print(told, &mut out)?;
        }
        writeln!(out, "{}: {}", path.display(), count(&problems))?;
    }
    Ok(if problems.iter().all(Told::is_info) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn count(problems: &[Told]) -> String {
    let count = |number, what| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let errors = problems.iter().filter(|told| told.is_error()).count();
    let notes = problems.iter().filter(|told| told.is_info()).count();
    let warnings = problems.len() - errors - notes;
    let mut said = match errors + warnings {
        0 => "no problems found".to_owned(),
        _ => [count(errors, "error"), count(warnings, "warning")].join(", "),
    };
    if notes > 0 {
        said += &[", ", &count(notes, "note")].concat();
    }
    said
}

fn print(told: &Told, out: &mut impl Write) -> std::io::Result<()> {
    let Told { code, severity, path, message, remedy, law, .. } = told;
    let place = if path.is_empty() { "(the whole config)" } else { path };
    // A problem of the config says its law in the remedy where it has one.
    let law = if code.starts_with("LP-") { format!(" ({law})") } else { String::new() };
    writeln!(out, "{severity}: {place}: {message} [{code}]")?;
    writeln!(out, "    {remedy}{law}")
}
