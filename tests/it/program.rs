//! The command line, run as a person runs it.
//!
//! Never: calls into it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The program, to be given words. It stands at the root of the repository.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samtykke"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// Runs it with these words and nothing to read.
pub fn run(words: &[&str]) -> Outcome {
    run_on(words, "")
}

/// Runs it with these words and a text on standard input.
pub fn run_on(words: &[&str], input: &str) -> Outcome {
    let mut command = command();
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    // One that does not read may have ended already.
    let _ = child.stdin.take().expect("its input is piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    Outcome {
        code: output.status.code().expect("it was not killed"),
        out: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        err: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

/// A path as a word.
pub fn word(path: &Path) -> &str {
    path.to_str().expect("paths here are UTF-8")
}
