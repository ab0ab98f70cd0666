//! How long files are, what they are called and how they begin.
//!
//! Never: looks at generated files.

use super::files;
use crate::fixture::root;
use serde_json::Value;
use std::fs;

const OURS: &[&str] = &["src", "tests", "www", "xtask", "fuzz"];
/// The most lines of a file.
const MOST_LINES: usize = 400;
/// Names that say nothing.
const EMPTY_NAMES: &[&str] =
    &["utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "stuff"];

#[test]
fn no_file_is_longer_than_one_can_hold_in_mind() {
    for (path, text) in files(OURS, &[".rs", ".js", ".css", ".ts"]) {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{path} has {lines} lines");
    }
}

#[test]
fn every_module_says_what_it_owns_and_what_it_never_does() {
    for (path, text) in files(&["src", "tests", "xtask", "fuzz"], &[".rs"]) {
        assert!(text.starts_with("//! "), "{path} says at its head what it owns");
        // The crate's own page tells of all parts; theirs say what each never does.
        let says_never = text
            .lines()
            .take_while(|line| !line.starts_with("use "))
            .any(|line| line.starts_with("//! Never: "));
        assert!(says_never || path == "src/lib.rs", "{path} says at its head what it never does");
    }
}

#[test]
fn every_name_says_something() {
    for (path, _) in files(OURS, &[""]) {
        for part in path.split('/') {
            let stem = part.split('.').next().unwrap_or_default();
            assert!(!EMPTY_NAMES.contains(&stem), "{path}: «{stem}» says nothing");
        }
    }
}

#[test]
fn nobodys_machine_and_nobodys_workplace_is_named() {
    for (path, text) in files(OURS, &[".rs", ".js", ".css", ".html", ".json", ".txt", ".toml"]) {
        for machine in [
            ["/", "home/"].concat(),
            ["/", "Users/"].concat(),
            ["/", "root/"].concat(),
            ["/", "work/"].concat(),
        ] {
            assert!(!text.contains(&machine), "{path} names {machine}");
        }
    }
}

#[test]
fn wasm_bindgen_is_of_one_version_everywhere() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("it is there");
    let manifest = read("Cargo.toml");
    let line = manifest.lines().find(|line| line.starts_with("wasm-bindgen = ")).expect("it is a dependency");
    let version =
        line.split("version = \"=").nth(1).and_then(|rest| rest.split('"').next()).expect("it is pinned");
    let tools: String = files(&["xtask/src"], &[".rs"]).into_iter().map(|(_, text)| text).collect();
    for (before, after) in [("WASM_BINDGEN: &str = \"", "\""), ("wasm-bindgen-cli --version ", " ")] {
        let named: Vec<_> = tools.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect();
        assert!(named.iter().all(|named| *named == version), "{before}{named:?} is not {version}");
    }
    assert!(tools.contains(version), "xtask names {version}");
}

#[test]
fn every_tool_that_a_config_may_name_has_its_file_and_its_test() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("it is there");
    let schema: Value = serde_json::from_str(&read("www/samtykke.schema.json")).expect("the schema is JSON");
    let words = schema["properties"]["markup"]["items"]["enum"].as_array().expect("the schema names them");
    let mut files: Vec<_> = words.iter().filter_map(Value::as_str).map(|word| format!("{word}.js")).collect();
    files.sort();
    let found = files_in("www/markup/tool");
    assert_eq!(found, files);
    assert_eq!(
        files_in("tests/fixtures/markup"),
        found.iter().map(|file| file.replace(".js", ".html")).collect::<Vec<_>>()
    );
}

/// The names of what is in a folder.
fn files_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder of ours is there");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("it is readable").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_changelog_tells_of_this_version() {
    if let Ok(changelog) = fs::read_to_string(root().join("CHANGELOG.md")) {
        assert!(changelog.contains(env!("CARGO_PKG_VERSION")), "CHANGELOG.md says what is new");
    }
}

#[test]
fn the_table_of_what_goes_wrong_names_tests_that_are_there() {
    let tests = files(&["tests/e2e"], &[".rs"]);
    let (_, text) = tests.iter().find(|(path, _)| path.ends_with("/faults.rs")).expect("it has the table");
    let table = text.lines().filter(|line| line.starts_with("//! | "));
    let named: Vec<_> = table.flat_map(|line| line.split('`').filter(|word| word.contains("::"))).collect();
    assert!(named.len() > 30, "the table is found: {named:?}");
    for test in named {
        let (module, name) = test.split_once("::").expect("it is a path");
        let is_there = tests.iter().any(|(path, text)| {
            path.ends_with(&format!("/{module}.rs")) && text.contains(&format!("#[test]\nfn {name}() {{"))
        });
        assert!(is_there, "{test} is nowhere");
    }
}
