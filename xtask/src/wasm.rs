//! Rust to wasm and glue, as small as the tools make it.
//!
//! Never: a wasm-opt of the system's; old ones refuse what today's compiler writes.

use crate::command::{cargo, command, run, target};
use crate::failure::Failure;
use crate::tools::BINDGEN;
use crate::{glue, script};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The folder with `samtykke_glue_bg.wasm` and its glue, `samtykke_glue.js` and `samtykke_glue_bg.js`.
pub fn build() -> Result<PathBuf, Failure> {
    run(&mut compile())?;
    let folder = target().join("bindgen");
    let mut bindgen = command(BINDGEN.found()?, "--target bundler --no-typescript --encode-into always");
    bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    bindgen.args(["--out-name", "samtykke_glue", "--out-dir"]).arg(&folder);
    run(bindgen.arg(target().join("wasm32-unknown-unknown/release/samtykke.wasm")))?;
    if let Some(wasm_opt) = script::node_tool("wasm-opt") {
        let wasm = folder.join("samtykke_glue_bg.wasm");
        let manifest = fs::read_to_string("Cargo.toml").map_err(Failure::at("Cargo.toml"))?;
        let flags = flags(&manifest);
        run(command(&wasm_opt, "").args(&flags).arg("-o").args([&wasm, &wasm]))?;
        let features: Vec<&str> = flags.into_iter().filter(|flag| flag.starts_with("--enable")).collect();
        glue::write_short(&folder, wasm_opt, &features)?;
    } else {
        println!("left out: wasm-opt (`npm ci` brings it); the wasm is larger than it need be");
        glue::write(&folder)?;
    }
    Ok(folder)
}

/// The standard library is built along, without the machinery that words a panic: 3 KiB of brotli that no
/// visitor would read. The pinned toolchain takes these flags when told that it may. The stack, of 128 KiB, many times
/// what the deepest statement takes, comes after the data, whose addresses are two bytes then; no reference types, since no value of
/// JavaScript is ever held; and of thresholds for inlining, this one gave the smallest file.
fn compile() -> Command {
    // Of one crate type: cargo leaves link-time optimisation out where an rlib is made along, and says nothing.
    let mut cargo = cargo("rustc --release --lib --crate-type cdylib --target wasm32-unknown-unknown");
    cargo.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    cargo.env("RUSTC_BOOTSTRAP", "1");
    let flags = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
                 -Clink-arg=-zstack-size=131072 -Clink-arg=--no-stack-first -Ctarget-feature=-reference-types -Cllvm-args=-inline-threshold=10";
    cargo.env("RUSTFLAGS", flags);
    cargo
}

/// The list that wasm-pack reads too, so that both optimise alike.
pub fn flags(manifest: &str) -> Vec<&str> {
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
