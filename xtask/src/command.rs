//! Other programs: how they are found, shown, and waited for.
//!
//! Never: passes a line to a shell.

use crate::failure::Failure;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A program with its arguments in one line; paths that may hold a space are added by `arg`.
pub fn command(program: impl AsRef<OsStr>, arguments: &str) -> Command {
    let mut command = Command::new(program);
    command.args(arguments.split_whitespace()).env("PATH", path(None));
    command
}

/// The cargo that runs this program.
pub fn cargo(arguments: &str) -> Command {
    command(env::var_os("CARGO").unwrap_or("cargo".into()), arguments)
}

/// Shows the command, runs it, and waits.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    println!("$ {}", shown(command));
    let status = command.status().map_err(|cause| Failure::Start(shown(command), cause))?;
    if status.success() { Ok(()) } else { Err(Failure::Ended(shown(command), status.to_string())) }
}

/// What the command writes to standard output; its complaints go to ours.
pub fn output(command: &mut Command) -> Result<Vec<u8>, Failure> {
    let Output { status, stdout, stderr } =
        command.output().map_err(|cause| Failure::Start(shown(command), cause))?;
    if status.success() {
        return Ok(stdout);
    }
    eprint!("{}", String::from_utf8_lossy(&stderr));
    Err(Failure::Ended(shown(command), status.to_string()))
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").unwrap_or("target".into()).into()
}

/// Where cargo keeps the programs it installs.
pub fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// The folders where programs are looked for: cargo's own first, which is not on everybody's PATH.
pub fn folders() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    std::iter::once(cargo_home().join("bin")).chain(env::split_paths(&path)).collect()
}

/// The same as a PATH, after a folder that comes before all others.
pub fn path(first: Option<&Path>) -> OsString {
    env::join_paths(first.map(PathBuf::from).into_iter().chain(folders())).unwrap_or_default()
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words: Vec<_> =
        std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
