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
    /// By `import`.
    Module,
}

/// Minifies when esbuild is here (a module together with what it imports), and otherwise copies.
pub fn minify(from: &Path, to: &Path, kind: Kind) -> Result<(), Failure> {
    let Some(esbuild) = node_tool("esbuild") else {
        println!("left out: esbuild (`npm ci` brings it); {} is as it was written", to.display());
        return fs::copy(from, to).map(drop).map_err(Failure::at(from));
    };
    let format = match kind {
        Kind::Classic => "",
        // What a page fetches when it is asked for stays a file of its own.
        Kind::Module => {
            "--bundle --format=esm --external:./samtykke_receipt.js --external:./samtykke_theme.js --external:./samtykke_selftest.js"
        }
    };
    let mut minify = command(esbuild, "--minify --target=es2022 --log-level=warning");
    minify.args(format.split_whitespace()).arg(from);
    run(minify.arg(format!("--outfile={}", to.display())))
}

/// A tool of package.json, when it and the node that runs it are here.
pub fn node_tool(name: &str) -> Option<PathBuf> {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    let tool = Path::new("node_modules/.bin").join(format!("{name}{suffix}"));
    NODE.find()?;
    // In full: a relative program is looked for in other places on other systems.
    if tool.exists() { absolute(tool).ok() } else { None }
}
