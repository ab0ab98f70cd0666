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
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = text.map_err(|cause| Failure::Read(path.into(), cause))?;
    parse(&text).map_err(|cause| Failure::Json(path.into(), cause))
}
