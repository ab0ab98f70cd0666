//! `samtykke bundle`: one script with the loader, the config and the prompt as it is drawn.
//!
//! Never: draws otherwise than the browser does; it is the same tree, of the same config.

mod advice;
mod given;
mod part;
mod prompt;
mod script;

use crate::failure::Failure;
use crate::{check, input};
use given::Given;
use samtykke::config::{Severity, offered};
use samtykke::owner::{Told, Tongue, complete, problems};
use script::Script;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What a bundle is made of, and where it goes.
pub struct Wish {
    /// The config.
    pub config: PathBuf,
    /// The folder with the product as it is shipped.
    pub dist: PathBuf,
    /// Where the script goes; beside the rest of `dist` where nothing is said.
    pub out: Option<PathBuf>,
    /// The languages; all of the config's where none is named.
    pub langs: Vec<String>,
    /// Whether what only the statement reads is left out.
    pub without_statement: bool,
}

/// Writes the script, and says what to do with it. Exit code 1 where the config has errors.
pub fn run(wish: &Wish) -> Result<ExitCode, Failure> {
    let config = input::read(&wish.config)?;
    let errors: Vec<Told> = problems(&config)
        .iter()
        .filter(|problem| problem.code.severity() == Severity::Error)
        .map(|problem| Told::of(problem, Tongue::English))
        .collect();
    if !errors.is_empty() {
        let mut err = std::io::stderr().lock();
        for told in &errors {
            check::print(told, &mut err)?;
        }
        writeln!(err, "{}: nothing is bundled of a config with errors", wish.config.display())?;
        return Ok(ExitCode::FAILURE);
    }
    let langs = spoken(&wish.config, &offered(&config), &wish.langs)?;
    let part = part::of(&complete(&config).0, &langs, wish.without_statement);
    let given = Given::new(part, &langs, wish)?;
    let script = Script::new(&wish.dist, &given)?;
    let out = wish.out.as_ref().unwrap_or(&wish.dist);
    let path = out.join(&script.name);
    let written = std::fs::create_dir_all(out).and_then(|()| std::fs::write(&path, &script.text));
    written.map_err(|cause| Failure::Write(path.clone(), cause))?;
    advice::print(&path, &script, &given, &mut std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}

/// The languages of the bundle, in the order of the config.
fn spoken(path: &Path, offered: &[String], wanted: &[String]) -> Result<Vec<String>, Failure> {
    if let Some(unknown) = wanted.iter().find(|lang| !offered.contains(lang)) {
        let why = format!("does not speak «{unknown}»; its languages are {}", offered.join(", "));
        return Err(Failure::Unreadable(path.into(), why));
    }
    Ok(offered.iter().filter(|lang| wanted.is_empty() || wanted.contains(lang)).cloned().collect())
}
