//! `samtykke check`: every problem of a config, in every language it speaks, and what the law asks for beyond.
//!
//! Never: says that a site is lawful.

use crate::args::SentenceLang;
use crate::failure::Failure;
use crate::{fix, input, sarif};
use samtykke::config::{Date, Value};
use samtykke::owner::{self, Told, Tongue};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// What the problems are printed as.
#[derive(Clone, Copy)]
pub enum Report {
    /// Lines for people.
    Lines,
    /// One JSON array.
    Json,
    /// A SARIF log.
    Sarif,
}

/// Prints the problems; exit code 1 when there are any but notes. With `fix`, mends the file first.
pub fn run(path: &Path, report: Report, lang: SentenceLang, fix: bool) -> Result<ExitCode, Failure> {
    let tongue = match lang {
        SentenceLang::Nb => Tongue::Bokmal,
        SentenceLang::En => Tongue::English,
    };
    let moment = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let today = moment.map(|since| Date::of_moment(since.as_secs()));
    let find = |config: &Value| owner::report(config, tongue, today);
    let mut text = input::text(path)?;
    if fix {
        text = mend(path, text, find)?;
    }
    let problems = find(&input::value(path, &text)?);
    let mut out = std::io::stdout().lock();
    match report {
        Report::Json => writeln!(out, "{}", serde_json::to_string_pretty(&problems).unwrap_or_default())?,
        Report::Sarif => writeln!(out, "{}", sarif::log(path, &text, &problems))?,
        Report::Lines => {
            for told in &problems {
                print(told, &mut out)?;
            }
            writeln!(out, "{}: {}", path.display(), count(&problems))?;
        }
    }
    Ok(if problems.iter().all(Told::is_info) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Mends the file and tells of it, apart from what programs read.
fn mend(path: &Path, text: String, find: impl Fn(&Value) -> Vec<Told>) -> Result<String, Failure> {
    if path == Path::new("-") {
        return Err(Failure::Unreadable(path.into(), "--fix writes into a file; name one".into()));
    }
    let (mended, written) = fix::fix(text, find).map_err(|cause| Failure::Json(path.into(), cause))?;
    if !written.is_empty() {
        std::fs::write(path, &mended).map_err(|cause| Failure::Write(path.into(), cause))?;
    }
    for one in written {
        eprintln!("fixed: {one}");
    }
    Ok(mended)
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

/// Prints one for people.
pub fn print(told: &Told, out: &mut impl Write) -> std::io::Result<()> {
    let Told { code, severity, path, message, remedy, law, .. } = told;
    let place = if path.is_empty() { "(the whole config)" } else { path };
    // A problem of the config says its law in the remedy where it has one.
    let law = if code.starts_with("LP-") { format!(" ({law})") } else { String::new() };
    writeln!(out, "{severity}: {place}: {message} [{code}]")?;
    writeln!(out, "    {remedy}{law}")
}
