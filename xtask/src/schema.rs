//! The JSON Schema of the config, and the page about the same keys: committed, so that a change is seen in review.
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

/// The page about every key, for people.
const PAGE: &str = "docs/reference.md";

fn page() -> Result<Vec<u8>, Failure> {
    output(&mut cli::call("schema --markdown")?)
}

/// Writes the committed files.
pub fn write() -> Result<(), Failure> {
    cli::build()?;
    let file = Path::new("www").join(NAME);
    fs::write(&file, read()?).map_err(Failure::at(&file))?;
    fs::write(PAGE, page()?).map_err(Failure::at(PAGE))
}

/// Holds the committed files against what `dist::build` built.
pub fn compare() -> Result<(), Failure> {
    let kept = |file: &Path| fs::read(file).map_err(Failure::at(file));
    let schema = Path::new("www").join(NAME);
    let is_current = [(schema.as_path(), kept(&Path::new("dist").join(NAME))?), (Path::new(PAGE), page()?)];
    for (file, now) in is_current {
        if kept(file)? != now {
            let file = file.display();
            return Err(Failure::Said(format!(
                "{file} is not what the types say: `cargo xtask schema` writes it"
            )));
        }
    }
    Ok(())
}
