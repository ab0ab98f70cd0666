//! `samtykke check`: every problem of a config, in every language it speaks.
//!
//! Never: says that a site is lawful.

use crate::failure::Failure;
use crate::{input, sentence};
use samtykke::config::{Problem, Reading, Severity, Value, check};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Prints the problems; exit code 1 when there are any.
pub fn run(path: &Path, json: bool) -> Result<ExitCode, Failure> {
    let problems = problems(&input::read(path)?);
    let mut out = std::io::stdout().lock();
    if json {
        let list: Vec<_> = problems.iter().map(to_json).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&list).unwrap_or_default())?;
    } else {
        for problem in &problems {
            print(problem, &mut out)?;
        }
        let errors = problems.iter().filter(|problem| problem.code.severity() == Severity::Error).count();
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

/// The problems of a config in all its languages, each once.
pub fn problems(value: &Value) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut add = |found: Vec<Problem>| {
        for problem in found {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    };
    let first = Reading::new(value.clone(), "");
    add(first.problems.clone());
    if let Some(config) = first.config() {
        for lang in config.languages().iter() {
            add(Reading::new(value.clone(), lang.0).problems);
        }
        add(check(config, value));
    }
    problems
}

fn print(problem: &Problem, out: &mut impl Write) -> std::io::Result<()> {
    let place = if problem.path.is_empty() { "(the whole config)" } else { &problem.path };
    let said = sentence::of(problem);
    writeln!(out, "{}: {place}: {} [{}]", problem.code.severity().name(), said.what, problem.code.name())?;
    writeln!(out, "    {}", said.remedy)
}

fn to_json(problem: &Problem) -> serde_json::Value {
    let said = sentence::of(problem);
    serde_json::json!({
        "code": problem.code.name(),
        "severity": problem.code.severity().name(),
        "path": problem.path,
        "subject": problem.subject,
        "message": said.what,
        "remedy": said.remedy,
    })
}
