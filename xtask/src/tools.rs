//! The programs that building and testing take, and whether they are here.
//!
//! Never: installs; `install` does.

use crate::command::{command, folders, output};
use crate::failure::Failure;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The version of wasm-bindgen, to the letter: the program reads what the crate of the same version wrote.
pub const WASM_BINDGEN: &str = "0.2.130";

/// A thing that must be on the machine.
pub struct Tool {
    /// What it is called.
    pub name: &'static str,
    /// What we need it for.
    pub why: &'static str,
    /// The one version that will do; otherwise any.
    pub version: Option<&'static str>,
    /// How it is recognised, and where it comes from.
    pub source: Source,
}

/// How a tool is recognised, and where it comes from.
pub enum Source {
    /// A target of the toolchain, from rustup.
    Target,
    /// A component of the toolchain, from rustup, and a file that comes with it.
    Component(&'static str),
    /// A program from crates.io: the rest of the line after `cargo install`.
    Crate(&'static str),
    /// A Debian package, and other names that its program goes by.
    Debian(&'static str, &'static [&'static str]),
    /// What package-lock.json lists.
    Npm,
}

const fn tool(name: &'static str, source: Source, why: &'static str) -> Tool {
    Tool { name, why, version: None, source }
}

pub static TARGET: Tool = tool("wasm32-unknown-unknown", Source::Target, "the browser's build");
/// rustup reads rust-toolchain.toml, but adds no component to a toolchain that is there where it has been told to
/// install nothing by itself.
pub static RUST_SRC: Tool = tool(
    "rust-src",
    Source::Component("lib/rustlib/src/rust/library/Cargo.lock"),
    "the visitor's build brings its own standard library",
);
pub static BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    why: "makes the glue between wasm and page",
    version: Some(WASM_BINDGEN),
    // Not --locked: a version in the lock file it was published with is not to be had. No features: its
    // only one is TLS, and it talks to drivers on this machine alone.
    source: Source::Crate("wasm-bindgen-cli --version 0.2.130 --no-default-features"),
};
pub static WASM_PACK: Tool =
    tool("wasm-pack", Source::Crate("wasm-pack --version 0.15.1 --locked"), "runs tests/browser");
pub static GECKODRIVER: Tool =
    tool("geckodriver", Source::Crate("geckodriver --version 0.37.1 --locked"), "drives Firefox");
pub static CHROMIUM: Tool =
    tool("chromium", Source::Debian("chromium", &["chromium-browser", "google-chrome"]), "tests run in it");
pub static CHROMEDRIVER: Tool =
    tool("chromedriver", Source::Debian("chromium-driver", &[]), "drives Chromium");
pub static FIREFOX: Tool =
    tool("firefox", Source::Debian("firefox-esr", &["firefox-esr"]), "tests run in it");
pub static WEBKITDRIVER: Tool = tool(
    "WebKitWebDriver",
    Source::Debian("webkit2gtk-driver", &[]),
    "drives WebKitGTK, which comes with it and which tests run in",
);
pub static XVFB: Tool =
    tool("xvfb-run", Source::Debian("xvfb", &[]), "lends a display to WebKitGTK, which has to have one");
pub static XAUTH: Tool =
    tool("xauth", Source::Debian("xauth", &[]), "xvfb-run keeps its display shut with it");
pub static CXX: Tool = tool("c++", Source::Debian("g++", &["g++"]), "libFuzzer is built with it");
pub static PHP: Tool = tool("php", Source::Debian("php-cli", &[]), "reads records as a server does");
pub static PYTHON: Tool = tool("python3", Source::Debian("python3", &[]), "reads records as a server does");
pub static NODE: Tool = tool(
    "node",
    Source::Debian("nodejs", &[]),
    "runs wasm-opt, esbuild and terser, and reads records as a server does",
);
pub static NPM: Tool = tool("npm", Source::Debian("npm", &[]), "fetches wasm-opt, esbuild, terser and axe");
pub static MODULES: Tool = tool(
    "node_modules",
    Source::Npm,
    "wasm-opt, esbuild and terser make dist/ small; axe looks at the pages",
);

/// What the whole of `cargo xtask test` takes, in the order in which it can be installed.
pub static ALL: &[&Tool] = &[
    &CHROMIUM,
    &CHROMEDRIVER,
    &FIREFOX,
    &WEBKITDRIVER,
    &XVFB,
    &XAUTH,
    &CXX,
    &PHP,
    &PYTHON,
    &NODE,
    &NPM,
    &TARGET,
    &RUST_SRC,
    &BINDGEN,
    &WASM_PACK,
    &GECKODRIVER,
    &MODULES,
];

/// Fails when something is not here, and names all that is not.
pub fn require(tools: &[&Tool]) -> Result<(), Failure> {
    let missing: Vec<String> =
        tools.iter().filter(|tool| !tool.is_here()).map(|tool| tool.wanted()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::Said(format!("missing: {}. `cargo xtask test` installs them", missing.join(", "))))
}

impl Tool {
    /// Whether it can be used as it is.
    pub fn is_here(&self) -> bool {
        match self.source {
            Source::Target => {
                let print = format!("--print target-libdir --target {}", self.name);
                let folder = output(&mut command("rustc", &print)).unwrap_or_default();
                Path::new(String::from_utf8_lossy(&folder).trim()).is_dir()
            }
            Source::Component(file) => {
                let root = output(&mut command("rustc", "--print sysroot")).unwrap_or_default();
                Path::new(String::from_utf8_lossy(&root).trim()).join(file).is_file()
            }
            Source::Npm => {
                let written = |path: &str| fs::metadata(path).and_then(|file| file.modified());
                let asked = written("package-lock.json").unwrap_or(SystemTime::UNIX_EPOCH);
                written("node_modules/.package-lock.json").is_ok_and(|installed| installed >= asked)
            }
            Source::Crate(_) | Source::Debian(..) => self.find().is_some(),
        }
    }

    /// The program, of the right version, in cargo's folder or on the PATH.
    pub fn find(&self) -> Option<PathBuf> {
        let other: &[&str] = if let Source::Debian(_, other) = self.source { other } else { &[] };
        let names: Vec<String> =
            std::iter::once(&self.name).chain(other).map(|name| format!("{name}{EXE_SUFFIX}")).collect();
        let mut files =
            folders().into_iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
        files.find(|file| file.is_file() && self.version.is_none_or(|version| says(file, version)))
    }

    /// The program, or a failure that names it.
    pub fn found(&self) -> Result<PathBuf, Failure> {
        self.find().ok_or_else(|| Failure::Said(format!("missing: {}", self.wanted())))
    }

    /// Its name, version, and what for.
    pub fn wanted(&self) -> String {
        let version = self.version.map(|version| format!(" {version}")).unwrap_or_default();
        format!("{}{version} ({})", self.name, self.why)
    }
}

fn says(program: &Path, version: &str) -> bool {
    let text = output(&mut command(program, "--version")).unwrap_or_default();
    String::from_utf8_lossy(&text).split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::{BINDGEN, Source, WASM_BINDGEN};

    #[test]
    fn every_place_that_names_the_version_of_wasm_bindgen_names_the_same() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("wasm-bindgen = {{ version = \"={WASM_BINDGEN}\"")));
        let Source::Crate(install) = BINDGEN.source else { panic!("wasm-bindgen comes from crates.io") };
        assert!(install.contains(&format!("--version {WASM_BINDGEN} ")));
    }
}
