//! Why a command could not run.
//!
//! Never: stands for a problem in a config; those are an outcome, not a failure.

use samtykke::owner::NotJson;
use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command could not run.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read.
    Read(PathBuf, std::io::Error),
    /// A file could not be written.
    Write(PathBuf, std::io::Error),
    /// A file that is not what the command reads; a sentence says why.
    Unreadable(PathBuf, String),
    /// It is not JSON.
    Json(PathBuf, NotJson),
    /// A config that has nothing to render.
    Unusable(PathBuf),
    /// There is no text pack for the language.
    NoPack(String),
    /// A text pack that cannot be used.
    Pack(String, String),
    /// Standard output or the network refused.
    Io(std::io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Read(path, cause) => write!(out, "cannot read {}: {cause}", path.display()),
            Self::Write(path, cause) => write!(out, "cannot write {}: {cause}", path.display()),
            Self::Unreadable(path, why) => write!(out, "{}: {why}", path.display()),
            Self::Json(path, NotJson { line, column, what }) => {
                write!(out, "{}:{line}:{column}: not JSON: {what}", path.display())
            }
            Self::Unusable(path) => {
                write!(
                    out,
                    "{0}: nothing can be rendered from it; `samtykke check {0}` says why",
                    path.display()
                )
            }
            Self::NoPack(lang) => {
                write!(out, "there are no texts in «{lang}» yet: the product speaks nb, nn and en")
            }
            Self::Pack(name, what) => write!(out, "text pack {name}: {what}"),
            Self::Io(cause) => write!(out, "{cause}"),
        }
    }
}

impl Failure {
    /// Says it, and gives exit code 2. A reader that went away (as `head` does) is no failure.
    pub fn report(&self) -> ExitCode {
        if let Self::Io(cause) = self
            && cause.kind() == std::io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        eprintln!("error: {self}");
        ExitCode::from(2)
    }
}

impl From<std::io::Error> for Failure {
    fn from(cause: std::io::Error) -> Self {
        Self::Io(cause)
    }
}
