//! The pages of `www/` with the product beside them, as on a website.
//!
//! Never: in the way of who only has Rust; it works without node.

use crate::command::{output, run as run_command, target};
use crate::failure::Failure;
use crate::tools::{BINDGEN, RUST_SRC, TARGET};
use crate::{cli, dist, folder, install};
use std::fs;
use std::path::{Path, PathBuf};

/// What the pages of the demo are written with.
const TAG: &str = r#"<script src="/samtykke/samtykke.js" data-config="/config.json"></script>"#;

/// Builds, and serves until it is interrupted; `serve` is what else to tell the server.
pub fn run(serve: &[&str]) -> Result<(), Failure> {
    install::missing(&[&TARGET, &RUST_SRC, &BINDGEN])?;
    dist::build()?;
    assemble()?;
    run_command(cli::call("serve")?.arg(folder()).args(serve))
}

/// Where it is put together.
pub fn folder() -> PathBuf {
    target().join("demo")
}

/// Puts `dist/` where the pages look for it; `dist::build` has been called.
pub fn assemble() -> Result<(), Failure> {
    let demo = folder();
    folder::empty(&demo)?;
    folder::copy_whole(Path::new("www"), &demo)?;
    // The loader as written is not the loader as shipped: a page that asks for it at the root is in error.
    let written = demo.join("samtykke.js");
    fs::remove_file(&written).map_err(Failure::at(&written))?;
    folder::copy_whole(Path::new("dist"), &demo.join("samtykke"))?;
    bundle(&demo)
}

/// One page has the one script of its config, in place of the tag with which it is written.
fn bundle(demo: &Path) -> Result<(), Failure> {
    let mut bundle = cli::call("bundle www/config.json --without-statement --dist dist --out")?;
    let said = output(bundle.arg(demo.join("samtykke")))?;
    let said = String::from_utf8_lossy(&said);
    let tag = said.lines().find(|line| line.contains("<script"));
    let page = demo.join("demo/bundle.html");
    let written = fs::read_to_string(&page).map_err(Failure::at(&page))?;
    match tag {
        Some(tag) if written.contains(TAG) => {
            fs::write(&page, written.replace(TAG, tag.trim())).map_err(Failure::at(&page))
        }
        _ => Err(Failure::Said(format!("the bundle has no tag, or {} no place for it", page.display()))),
    }
}
