//! The JSON Schema of the config: committed, so that a change of it is seen in review.
//!
//! Never: edited by hand.

use crate::cli;
use crate::command::output;
use crate::failure::Failure;
use std::fs;
use std::path::Path;

/// What the file is called, wherever it lies.
pub const NAME: &str = "samtykke.schema.json";

/// What the types say; `cli::build` has been called.
pub fn read() -> Result<Vec<u8>, Failure> {
    output(&mut cli::call("schema")?)
}

/// Writes the committed file.
pub fn write() -> Result<(), Failure> {
    cli::build()?;
    let file = Path::new("www").join(NAME);
    fs::write(&file, read()?).map_err(Failure::at(&file))
}

/// Holds the committed file against what `dist::build` built.
pub fn compare() -> Result<(), Failure> {
    let read = |folder: &str| {
        let file = Path::new(folder).join(NAME);
        fs::read(&file).map_err(Failure::at(&file))
    };
    if read("www")? == read("dist")? {
        return Ok(());
    }
    Err(Failure::Said(format!("www/{NAME} is not what the types say: `cargo xtask schema` writes it")))
}
