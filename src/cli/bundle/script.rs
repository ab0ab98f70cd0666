//! The one script, put together from what `cargo xtask dist` has built.
//!
//! Never: another loader than the one that is shipped alone.

use super::given::Given;
use crate::failure::Failure;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// How the loader brings in a module: the bundle does it for it.
const IMPORT: &str = "import(";
const LOAD: &str = "load(";
/// Bytes of the digest that the name tells.
const IN_NAME: usize = 6;

/// A script as a page takes it in.
pub struct Script {
    pub text: String,
    /// `samtykke.<what is in it>.js`.
    pub name: String,
    /// For the tag's `integrity`.
    pub integrity: String,
}

impl Script {
    /// Puts it together.
    pub fn new(dist: &Path, given: &Given) -> Result<Self, Failure> {
        let loader = read(&dist.join("samtykke.js"))?;
        let part = read(&dist.join("samtykke_bundle.js"))?;
        if !loader.contains(IMPORT) {
            let why = "not the loader of this version; build both anew".into();
            return Err(Failure::Unreadable(dist.join("samtykke.js"), why));
        }
        let loader = loader.replace(IMPORT, LOAD);
        let given = serde_json::to_string(given).unwrap_or_default();
        let text = [
            "((given)=>{",
            part.trim_end(),
            "((fetch,load)=>{",
            loader.trim_end(),
            "})(given.fetch,given.load)})(",
            &given,
            ");\n",
        ]
        .concat();
        let digest = Sha384::digest(&text);
        let sign: String = digest.iter().take(IN_NAME).map(|byte| format!("{byte:02x}")).collect();
        Ok(Self {
            name: format!("samtykke.{sign}.js"),
            integrity: format!("sha384-{}", STANDARD.encode(digest)),
            text,
        })
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|_| {
        let why =
            "is not there; `cargo xtask dist` builds it (with `npm ci` before), and --dist says where it is";
        Failure::Unreadable(path.into(), why.into())
    })
}
