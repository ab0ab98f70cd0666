//! Short names between wasm and glue: each import's own name ends in eight random bytes, in both files.
//!
//! Never: touches a name that the page or our own scripts say.

use crate::command::{command, output};
use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// The pass that shortens them in the wasm and prints what it did.
const PASS: &str = "--minify-imports-and-exports-and-modules";
/// What the glue is called where it meets the wasm.
const MODULE: &str = "\"./samtykke_glue_bg.js\"";

/// Renames in both files, which stay a pair.
pub fn shorten(wasm_opt: PathBuf, features: &[&str], wasm: &Path, glue: &Path) -> Result<(), Failure> {
    let map = output(command(wasm_opt, PASS).args(features).arg("-o").args([wasm, wasm]))?;
    let text = fs::read_to_string(glue).map_err(Failure::at(glue))?;
    fs::write(glue, rename(&text, &String::from_utf8_lossy(&map))).map_err(Failure::at(glue))
}

/// The glue with the names of the map, which has a line `["module", "import", "short"],` or
/// `["export", "short"],` for each.
fn rename(glue: &str, map: &str) -> String {
    let mut text = glue.to_owned();
    for line in map.lines() {
        let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        text = match words.as_slice() {
            [_, import, short] => text.replace(&format!(" {import}:"), &format!(" {short}:")),
            [export, short] => replace_member(&text, export, short),
            _ => text,
        };
    }
    // The pass calls every module «a».
    text.replace(MODULE, "\"a\"")
}

/// Replaces `wasm.name`, and nothing that only begins like it.
fn replace_member(text: &str, name: &str, short: &str) -> String {
    let member = format!("wasm.{name}");
    let mut parts = text.split(&member);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let goes_on = part.starts_with(|sign: char| sign.is_alphanumeric() || sign == '_');
        renamed.push_str("wasm.");
        renamed.push_str(if goes_on { name } else { short });
        renamed.push_str(part);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::rename;

    #[test]
    fn both_sides_get_the_same_short_name() {
        let map = "{\n \"imports\": [\n  [\"./samtykke_glue_bg.js\", \"__wbg_get_1f\", \"a\"]\n ],\n\"exports\": [\n  [\"set\", \"b\"]\n]\n}";
        let glue = "const i = {\n  __wbg_get_1f: f,\n}; wasm.set(1); wasm.setAll(2); export { set }; ({\"./samtykke_glue_bg.js\": i})";
        let renamed = "const i = {\n  a: f,\n}; wasm.b(1); wasm.setAll(2); export { set }; ({\"a\": i})";
        assert_eq!(rename(glue, map), renamed);
    }
}
