//! The module between `www/page.js` and the wasm: wasm-bindgen's glue for bundlers, and how the wasm comes in.
//! Each import's own name ends in eight random bytes, in both files; here they get short ones.
//!
//! Never: touches a name that the page or our own scripts say.

use crate::command::{command, output};
use crate::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// The pass that shortens names in the wasm and prints what it did.
const PASS: &str = "--minify-imports-and-exports-and-modules";
/// What the glue is called where it meets the wasm.
const MODULE: &str = "./samtykke_glue_bg.js";
/// What the glue says, and what it says here.
const SAID: [(&str, &str); 2] = [
    // Whether it may grow a text while it hands it in. As if it never might: then there is one way to do it and not two,
    // and a visitor is spared the other.
    ("if (realloc === undefined) {", "{"),
    // Safari reads two gigabytes of text and then no more; no page has the wasm say so much.
    (
        "numBytesDecoded += bytes.length;\n    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {",
        "if (false) {",
    ),
];
/// What a wasm may want run once before anything else.
const START: &str = "__wbindgen_start";

/// Writes `samtykke_glue.js` beside wasm-bindgen's own, with the names as they are.
pub fn write(folder: &Path) -> Result<(), Failure> {
    let at = folder.join("samtykke_glue.js");
    // What wasm-bindgen wrote here is for bundlers that know of wasm; it says whether there is a start.
    let written = fs::read_to_string(&at).map_err(Failure::at(&at))?;
    let start = written.contains(START).then_some(START);
    let glue = folder.join("samtykke_glue_bg.js");
    let text = fs::read_to_string(&glue).map_err(Failure::at(&glue))?;
    fs::write(&glue, shorten(text)).map_err(Failure::at(&glue))?;
    fs::write(&at, entrance(&format!("'{MODULE}': glue"), start)).map_err(Failure::at(&at))
}

/// The same with short names, in all three files.
pub fn write_short(folder: &Path, wasm_opt: PathBuf, features: &[&str]) -> Result<(), Failure> {
    let wasm = folder.join("samtykke_glue_bg.wasm");
    let map = output(command(wasm_opt, PASS).args(features).arg("-o").args([&wasm, &wasm]))?;
    let names = Names::read(&String::from_utf8_lossy(&map));
    let (glue, at) = (folder.join("samtykke_glue_bg.js"), folder.join("samtykke_glue.js"));
    let text = fs::read_to_string(&glue).map_err(Failure::at(&glue))?;
    fs::write(&glue, names.rename(&shorten(text))).map_err(Failure::at(&glue))?;
    fs::write(&at, names.entrance()).map_err(Failure::at(&at))
}

fn shorten(glue: String) -> String {
    SAID.iter().fold(glue, |glue, (from, to)| glue.replace(from, to))
}

/// Not streamed: then the server may call the wasm what it likes, and it is compiled in a few milliseconds.
fn entrance(imports: &str, start: Option<&str>) -> String {
    let start = start.map(|start| format!("\n  instance.exports.{start}();")).unwrap_or_default();
    format!(
        "import * as glue from '{MODULE}';
export * from '{MODULE}';
export default async ({{ module_or_path }}) => {{
  const answer = await module_or_path;
  if (!answer.ok) throw answer.status + ' ' + answer.url;
  const {{ instance }} = await WebAssembly.instantiate(await answer.arrayBuffer(), {{ {imports} }});
  glue.__wbg_set_wasm(instance.exports);{start}
}};
"
    )
}

/// What each import and each export is called now.
struct Names {
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// The map has a line `["module", "import", "short"],` or `["export", "short"],` for each.
    fn read(map: &str) -> Self {
        let mut names = Self { imports: Vec::new(), exports: Vec::new() };
        for line in map.lines() {
            let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            match words.as_slice() {
                [_, import, short] => names.imports.push(((*import).into(), (*short).into())),
                [export, short] => names.exports.push(((*export).into(), (*short).into())),
                _ => {}
            }
        }
        names
    }

    fn rename(&self, glue: &str) -> String {
        self.exports.iter().fold(glue.into(), |text, (export, short)| replace_member(&text, export, short))
    }

    fn entrance(&self) -> String {
        let imports: Vec<String> =
            self.imports.iter().map(|(import, short)| format!("{short}: glue.{import}")).collect();
        let start = self.exports.iter().find(|(export, _)| export == START);
        // The pass calls every module «a».
        entrance(&format!("a: {{ {} }}", imports.join(", ")), start.map(|(_, short)| &**short))
    }
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
    use super::Names;

    #[test]
    fn both_sides_get_the_same_short_name() {
        let map = "{\n \"imports\": [\n  [\"./x.js\", \"__wbg_get_1f\", \"a\"],\n  [\"./x.js\", \"__wbg_set_2c\", \"b\"]\n ],
            \"exports\": [\n  [\"set\", \"b\"],\n  [\"__wbindgen_start\", \"c\"]\n]\n}";
        let names = Names::read(map);
        assert_eq!(
            names.rename("wasm.set(1); wasm.setAll(2); export { set }"),
            "wasm.b(1); wasm.setAll(2); export { set }"
        );
        let entrance = names.entrance();
        assert!(entrance.contains("{ a: { a: glue.__wbg_get_1f, b: glue.__wbg_set_2c } }"), "{entrance}");
        assert!(entrance.contains("instance.exports.c()"), "{entrance}");
        let without = Names::read("[\"set\", \"b\"]").entrance();
        assert!(!without.contains("instance.exports."), "{without}");
    }
}
