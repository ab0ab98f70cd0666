//! Why a command stopped.
//!
//! Never: a trace; it says what to do about it where that is known.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// A file or folder could not be read or written.
    File(PathBuf, io::Error),
    /// A program could not be started.
    Start(String, io::Error),
    /// A program ended with something else than success; how it ended.
    Ended(String, String),
    /// What was found is not what should be; a whole sentence.
    Said(String),
}

impl Failure {
    /// For `map_err`: names the path, which `io::Error` does not.
    pub fn at(path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self::File(path.as_ref().into(), cause)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::File(path, cause) => write!(out, "{}: {cause}", path.display()),
            Self::Start(line, cause) => write!(out, "could not start `{line}`: {cause}"),
            Self::Ended(line, how) => write!(out, "`{line}` ended with {how}"),
            Self::Said(sentence) => out.write_str(sentence),
        }
    }
}
