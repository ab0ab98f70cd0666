//! Rust to wasm and glue, as small as the tools make it.
//!
//! Never: a wasm-opt of the system's; old ones refuse what today's compiler writes.

use crate::command::{cargo, command, run, target};
use crate::failure::Failure;
use crate::script;
use crate::tools::BINDGEN;
use std::fs;
use std::path::PathBuf;

/// The folder with `samtykke_bg.wasm` and its glue, `samtykke.js`.
pub fn build() -> Result<PathBuf, Failure> {
    run(&mut cargo("build --release --lib --target wasm32-unknown-unknown"))?;
    let folder = target().join("bindgen");
    let mut bindgen = command(BINDGEN.found()?, "--target web --no-typescript --encode-into always");
    bindgen.args(["--remove-name-section", "--remove-producers-section", "--omit-default-module-path"]);
    bindgen.args(["--out-name", "samtykke", "--out-dir"]).arg(&folder);
    run(bindgen.arg(target().join("wasm32-unknown-unknown/release/samtykke.wasm")))?;
    if let Some(wasm_opt) = script::node_tool("wasm-opt") {
        let wasm = folder.join("samtykke_bg.wasm");
        let manifest = fs::read_to_string("Cargo.toml").map_err(Failure::at("Cargo.toml"))?;
        run(command(wasm_opt, "").args(flags(&manifest)).arg("-o").args([&wasm, &wasm]))?;
    } else {
        println!("left out: wasm-opt (`npm ci` brings it); the wasm is larger than it need be");
    }
    Ok(folder)
}

/// The list that wasm-pack reads too, so that both build the same.
fn flags(manifest: &str) -> Vec<&str> {
    let (_, table) = manifest.split_once("[package.metadata.wasm-pack.profile.release]").unwrap_or_default();
    let (_, rest) = table.split_once("wasm-opt = [").unwrap_or_default();
    let (list, _) = rest.split_once(']').unwrap_or_default();
    // Between quotation marks is every other part.
    list.split('"').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::flags;

    #[test]
    fn the_flags_are_those_of_the_manifest() {
        let flags = flags(include_str!("../../Cargo.toml"));
        assert_eq!(flags.first(), Some(&"-Oz"));
        assert!(flags.iter().all(|flag| flag.starts_with('-')));
        assert!(!flags.contains(&"--all-features"), "writes proposals that browsers refuse");
    }
}
