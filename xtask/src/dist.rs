//! `dist/`: what a website serves.
//!
//! Never: holds a file from an earlier build.

use crate::command::output;
use crate::failure::Failure;
use crate::folder::{copy, copy_whole, empty, list};
use crate::script::{self, Kind};
use crate::tools::{self, BINDGEN, RUST_SRC, TARGET};
use crate::{cli, playground, schema, sheet, wasm};
use std::fs;
use std::path::Path;

/// What `page.js` is made of, and in part `bundle.js`.
const PARTS: [&str; 10] = [
    "core.js",
    "device.js",
    "element.js",
    "frame.js",
    "gates.js",
    "moment.js",
    "sheet.js",
    "surface.js",
    "turn.js",
    "words.js",
];

/// Builds the whole of it.
pub fn build() -> Result<(), Failure> {
    tools::require(&[&TARGET, &RUST_SRC, &BINDGEN])?;
    let dist = Path::new("dist");
    empty(dist)?;
    let built = wasm::build()?;
    copy(&built.join("samtykke_glue_bg.wasm"), &dist.join("samtykke_bg.wasm"))?;
    // The page's part imports the glue and the sheets: with esbuild they become one file.
    let page = built.join("page.js");
    for part in PARTS.iter().chain(&["page.js", "bundle.js", "statement.js", "law.js", "spot.js"]) {
        copy(&Path::new("www").join(part), &built.join(part))?;
    }
    copy_whole(Path::new("www/bundle"), &built.join("bundle"))?;
    sheet::write(&built.join("samtykke_style.js"))?;
    script::minify(&page, &dist.join("samtykke_bg.js"), Kind::Module)?;
    script::minify(&built.join("statement.js"), &dist.join("samtykke_statement.js"), Kind::Module)?;
    if script::node_tool("esbuild").is_none() {
        for part in PARTS.iter().chain(&["samtykke_glue.js", "samtykke_glue_bg.js", "samtykke_style.js"]) {
            copy(&built.join(part), &dist.join(part))?;
        }
        for part in ["addressees.js", "contrast.js", "law.js", "problem.js", "receipt.js", "spot.js"] {
            copy(&Path::new("www").join(part), &dist.join(part))?;
        }
        for part in ["selftest", "exit", "markup"] {
            copy_whole(&Path::new("www").join(part), &dist.join(part))?;
        }
    }
    for part in ["preset", "receipt", "theme", "selftest", "signals", "markup", "endpoint", "exit"] {
        let from = Path::new("www").join(format!("{part}.js"));
        script::minify(&from, &dist.join(format!("samtykke_{part}.js")), Kind::Module)?;
    }
    tools_of_others(&dist.join("markup/tool"))?;
    script::minify(Path::new("www/samtykke.js"), &dist.join("samtykke.js"), Kind::Classic)?;
    script::minify(&built.join("bundle.js"), &dist.join("samtykke_bundle.js"), Kind::Whole)?;
    script::minify(Path::new("www/early.js"), &dist.join("samtykke_early.js"), Kind::Whole)?;
    playground::build(&dist.join("playground"))?;
    cli::build()?;
    packs(&dist.join("texts"))?;
    copy_whole(Path::new("www/themes"), &dist.join("themes"))?;
    copy_whole(Path::new("www/templates"), &dist.join("templates"))?;
    presets(&dist.join("presets"))?;
    copy(Path::new("www/laws.json"), &dist.join("laws.json"))?;
    let schema = dist.join(schema::NAME);
    fs::write(&schema, schema::read()?).map_err(Failure::at(&schema))?;
    let types = Path::new("www/samtykke.d.ts");
    if types.exists() { copy(types, &dist.join("samtykke.d.ts")) } else { Ok(()) }
}

/// What is known of other consent tools, a file for each.
fn tools_of_others(folder: &Path) -> Result<(), Failure> {
    empty(folder)?;
    for tool in list(Path::new("www/markup/tool"))? {
        script::minify(&tool, &folder.join(tool.file_name().unwrap_or_default()), Kind::Module)?;
    }
    Ok(())
}

/// The texts as they are shipped, without the keys that only their translators need. What only a statement says is a
/// file of its own.
fn packs(folder: &Path) -> Result<(), Failure> {
    let statement = folder.join("statement");
    empty(folder)?;
    empty(&statement)?;
    for named in list(Path::new("www/texts"))? {
        if named.extension().is_some_and(|extension| extension == "json") {
            for (into, part) in [(folder, "pack"), (&statement, "pack --statement")] {
                let pack = output(cli::call(part)?.arg(&named))?;
                let shipped = into.join(named.file_name().unwrap_or_default());
                fs::write(&shipped, pack).map_err(Failure::at(&shipped))?;
            }
        }
    }
    Ok(())
}

/// What is known of common services, for pages whose config names one.
fn presets(folder: &Path) -> Result<(), Failure> {
    empty(folder)?;
    for preset in list(Path::new("presets"))? {
        if preset.extension().is_some_and(|extension| extension == "json") {
            copy(&preset, &folder.join(preset.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}
