//! Folders: emptied, listed, copied, with the path named when it fails.
//!
//! Never: follows what it copies further than one file system does by itself.

use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// Makes the folder, with nothing in it.
pub fn empty(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::at(folder))?;
    }
    fs::create_dir_all(folder).map_err(Failure::at(folder))
}

/// What is in the folder, by name.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::at(folder))?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(Failure::at(folder))?;
    paths.sort();
    Ok(paths)
}

/// Copies one file.
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(drop).map_err(Failure::at(from))
}

/// Copies a folder and all that is in it.
pub fn copy_whole(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::at(to))?;
    for path in list(from)? {
        let there = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { copy_whole(&path, &there)? } else { copy(&path, &there)? }
    }
    Ok(())
}
