//! JavaScript, without what only its readers need.
//!
//! Never: changes what a script does.

use crate::command::{command, run};
use crate::failure::Failure;
use crate::tools::NODE;
use std::fs;
use std::path::{Path, PathBuf, absolute};

/// What kind of script a file is, which says what names are its own.
#[derive(Clone, Copy)]
pub enum Kind {
    /// By `<script src>`: its outermost names are the page's too.
    Classic,
    /// By `<script src>`, with what it imports inside: there is none without esbuild.
    Whole,
    /// By `import`.
    Module,
}

/// What terser does to what esbuild has bundled; each of these was tried, and is what brotli likes best.
const COMPRESS: &str = "passes=3,evaluate=false,sequences=false,unsafe_arrows=true";

/// Minifies when esbuild and terser are here (a module together with what it imports), and otherwise copies.
pub fn minify(from: &Path, to: &Path, kind: Kind) -> Result<(), Failure> {
    let (Some(esbuild), Some(terser)) = (node_tool("esbuild"), node_tool("terser")) else {
        println!(
            "left out: esbuild and terser (`npm ci` brings them); {} is as it was written",
            to.display()
        );
        return match kind {
            Kind::Whole => Ok(()),
            _ => fs::copy(from, to).map(drop).map_err(Failure::at(from)),
        };
    };
    let (format, is_module) = match kind {
        Kind::Classic => ("", ""),
        Kind::Whole => ("--bundle --format=iife", ""),
        // What a page fetches when it is asked for stays a file of its own.
        Kind::Module => (
            "--bundle --format=esm --external:./samtykke_receipt.js --external:./samtykke_preset.js --external:./samtykke_statement.js --external:./samtykke_theme.js --external:./samtykke_selftest.js",
            "--module",
        ),
    };
    let mut minify = command(esbuild, "--minify --target=es2022 --log-level=warning");
    minify.args(format.split_whitespace()).arg(from);
    run(minify.arg(format!("--outfile={}", to.display())))?;
    let mut compress = command(terser, &format!("{is_module} --ecma 2022 --mangle --compress {COMPRESS}"));
    run(compress.arg("--output").args([to, to]))
}

/// A tool of package.json, when it and the node that runs it are here.
pub fn node_tool(name: &str) -> Option<PathBuf> {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    let tool = Path::new("node_modules/.bin").join(format!("{name}{suffix}"));
    NODE.find()?;
    // In full: a relative program is looked for in other places on other systems.
    if tool.exists() { absolute(tool).ok() } else { None }
}
