//! Files and standard input into [`Value`]s.
//!
//! Never: reads JSON otherwise than the playground does.

use crate::failure::Failure;
use samtykke::config::Value;
use samtykke::owner::parse;
use std::io::Read;
use std::path::Path;

/// Reads JSON from a file, or from standard input for `-`.
pub fn read(path: &Path) -> Result<Value, Failure> {
    value(path, &text(path)?)
}

/// The text of a file, or of standard input for `-`.
pub fn text(path: &Path) -> Result<String, Failure> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    text.map_err(|cause| Failure::Read(path.into(), cause))
}

/// The JSON that was read from there.
pub fn value(path: &Path, text: &str) -> Result<Value, Failure> {
    parse(text).map_err(|cause| Failure::Json(path.into(), cause))
}
