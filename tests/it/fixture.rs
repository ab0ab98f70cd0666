//! The folders of `tests/fixtures/config`: a config in each, and what is expected of it beside it.
//!
//! Never: says what is expected; those are the files.

use crate::json;
use expect_test::{ExpectFile, expect_file};
use samtykke::config::{Config, Reading, Value};
use samtykke::owner::complete;
use samtykke::text::Texts;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// A case.
pub struct Fixture {
    /// What it shows.
    pub name: String,
    folder: PathBuf,
}

/// Every case, in the order of the names.
pub fn all() -> Vec<Fixture> {
    let folders = fs::read_dir(root().join("tests/fixtures/config")).expect("the fixtures are there");
    let mut names: Vec<_> = folders.map(|entry| entry.expect("it is readable").file_name()).collect();
    names.sort();
    names.iter().map(|name| named(&name.to_string_lossy())).collect()
}

/// Tries each case, also those after one that failed.
#[track_caller]
pub fn each(test: impl Fn(&Fixture)) {
    let all = all();
    let failed = all.iter().filter(|case| catch_unwind(AssertUnwindSafe(|| test(case))).is_err());
    let failed: Vec<_> = failed.map(|case| &*case.name).collect();
    assert!(failed.is_empty(), "these cases failed: {}", failed.join(", "));
}

/// The case of this name.
pub fn named(name: &str) -> Fixture {
    Fixture { name: name.into(), folder: root().join("tests/fixtures/config").join(name) }
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An expected text that belongs to no config.
pub fn expected(path: &str) -> ExpectFile {
    expect_file![root().join("tests/fixtures").join(path)]
}

/// The texts of a language.
pub fn texts(lang: &str) -> Texts {
    let pack = root().join("www/texts").join(lang).with_extension("json");
    let pack = json::value(&fs::read_to_string(pack).expect("there is a pack"));
    Texts::from_named(lang, &pack).expect("the pack is whole")
}

impl Fixture {
    /// The file.
    pub fn path(&self) -> PathBuf {
        self.folder.join("config.json")
    }

    /// The config as it is written.
    pub fn value(&self) -> Value {
        json::value(&fs::read_to_string(self.path()).expect("a case has a config"))
    }

    /// The config as it is understood in a language.
    pub fn config(&self, lang: &str) -> Option<Config<'static>> {
        Reading::new(complete(&self.value()).0, lang).into_config()
    }

    /// The languages that it speaks; none when nothing can be made of it.
    pub fn langs(&self) -> Vec<String> {
        let Some(config) = self.config("") else { return Vec::new() };
        let said: Vec<_> = config.languages().iter().map(|lang| lang.0.to_owned()).collect();
        if said.is_empty() { vec!["nb".into()] } else { said }
    }

    /// What is expected of it: a file beside the config.
    pub fn expected(&self, file: &str) -> ExpectFile {
        expect_file![self.folder.join(file)]
    }
}
