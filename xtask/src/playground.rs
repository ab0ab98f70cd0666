//! The playground's wasm: the same package with other features, as a module that its page imports.
//!
//! Never: part of what a visitor fetches.

use crate::command::{cargo, command, run, target};
use crate::failure::Failure;
use crate::tools::BINDGEN;
use crate::{script, wasm};
use std::fs;
use std::path::Path;

/// Builds it into a folder.
pub fn build(folder: &Path) -> Result<(), Failure> {
    run(&mut cargo(
        "rustc --release --lib --crate-type cdylib --target wasm32-unknown-unknown \
         --no-default-features --features playground",
    ))?;
    let mut bindgen =
        command(BINDGEN.found()?, "--target web --no-typescript --out-name samtykke_playground");
    bindgen.args(["--remove-name-section", "--remove-producers-section", "--out-dir"]).arg(folder);
    run(bindgen.arg(target().join("wasm32-unknown-unknown/release/samtykke.wasm")))?;
    if let Some(wasm_opt) = script::node_tool("wasm-opt") {
        let wasm = folder.join("samtykke_playground_bg.wasm");
        let manifest = fs::read_to_string("Cargo.toml").map_err(Failure::at("Cargo.toml"))?;
        run(command(&wasm_opt, "").args(wasm::flags(&manifest)).arg("-o").args([&wasm, &wasm]))?;
    }
    Ok(())
}
