//! What is left to the owner of the site: the tag, what lies beside the script, how long it may be kept.
//!
//! Never: knows where on a website things lie; addresses are those of the README.

use super::given::Given;
use super::script::Script;
use std::io::{Result, Write};
use std::path::Path;

/// Where the README puts the product.
const FOLDER: &str = "/samtykke/";

/// Prints it.
pub fn print(path: &Path, script: &Script, given: &Given, out: &mut impl Write) -> Result<()> {
    let Script { name, integrity, text } = script;
    writeln!(out, "{}: {} bytes, in {}", path.display(), text.len(), given.langs.join(", "))?;
    if let Some(reason) = given.reason {
        writeln!(out, "The prompt is not painted before the wasm: {reason}.")?;
    }
    writeln!(out, "\nIn <head>, before every other script:\n")?;
    writeln!(out, "    <script src=\"{FOLDER}{name}\" integrity=\"{integrity}\"></script>")?;
    writeln!(out, "\nIts name tells what is in it, so browsers may keep it for good:\n")?;
    writeln!(out, "    Cache-Control: public, max-age=31536000, immutable")?;
    writeln!(out, "    Content-Type: text/javascript; charset=utf-8")?;
    writeln!(out, "\nBeside it, or where data-base=\"…\" on the tag says, these of dist/:\n")?;
    for (file, when) in beside(given) {
        writeln!(out, "    {file:<28} {when}")?;
    }
    writeln!(out, "\nOn pages that take the loader and the config apart, this is fetched at once:\n")?;
    for link in preload(given) {
        writeln!(out, "    {link}")?;
    }
    Ok(())
}

/// The files that a page may fetch, and when it does.
fn beside(given: &Given) -> Vec<(String, &'static str)> {
    let mut files = vec![
        ("samtykke_bg.js".to_owned(), "when there is something to ask or show"),
        ("samtykke_bg.wasm".to_owned(), "with it"),
        ("samtykke_statement.js".to_owned(), "on a page with a place for the statement, or a part of it"),
        ("laws.json".to_owned(), "with it"),
        ("samtykke_theme.js".to_owned(), "on a page with a theme of its own"),
        ("samtykke_receipt.js".to_owned(), "when a receipt is asked for"),
        ("samtykke_selftest.js".to_owned(), "when the self-test is called"),
    ];
    for lang in &given.langs {
        files.push((format!("texts/{lang}.json"), "with the wasm"));
        files.push((format!("texts/statement/{lang}.json"), "on a page with a place for the statement"));
    }
    for part in ["signals", "markup", "exit"] {
        if given.config.get(part).is_some() {
            files.push((format!("samtykke_{part}.js"), "always: the config has its key"));
        }
    }
    for tool in given.config.get("markup").and_then(|tools| tools.as_array()).into_iter().flatten() {
        files.push((format!("markup/tool/{}.js", tool.as_str().unwrap_or_default()), "always"));
    }
    if given.config.pointer("/record/endpoint").is_some() {
        files.push(("samtykke_endpoint.js".to_owned(), "always: the config has its key"));
    }
    files
}

/// What a page without the bundle fetches before it can ask.
fn preload(given: &Given) -> Vec<String> {
    let fetched = |address: &str, kind: &str| {
        format!("<link rel=\"preload\" href=\"{address}\" as=\"fetch\"{kind} crossorigin>")
    };
    let lang = given.langs.first().map_or("nb", String::as_str);
    vec![
        fetched("/samtykke.json", ""),
        fetched(&format!("{FOLDER}texts/{lang}.json"), ""),
        format!("<link rel=\"modulepreload\" href=\"{FOLDER}samtykke_bg.js\">"),
        fetched(&format!("{FOLDER}samtykke_bg.wasm"), " type=\"application/wasm\""),
    ]
}
