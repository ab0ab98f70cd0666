//! The command line from outside: what it prints, and the exit code.
//!
//! Never: repeats what the library's own tests show; the outermost layer is tested thinly.

mod bundle;
mod check;
mod diff;
mod fix;
mod import;
mod pack;
mod processing;
mod render;
mod schema;
mod serve;

use crate::program::{command, run, run_on};
use std::process::Stdio;

#[test]
fn help_and_version_are_told() {
    let help = run(&["--help"]);
    assert_eq!(help.code, 0);
    for command in ["bundle", "check", "render", "import", "diff", "processing", "schema", "pack", "serve"] {
        assert!(help.out.contains(command), "{}", help.out);
    }
    let version = run(&["--version"]);
    assert_eq!((version.code, version.out.trim()), (0, concat!("samtykke ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn what_is_not_understood_is_said_and_exits_with_two() {
    for words in
        [&["chek"][..], &[], &["check"], &["render", "-", "--colour"], &["serve", ".", "--port", "70000"]]
    {
        let outcome = run(words);
        assert_eq!(outcome.code, 2, "{words:?}: {}", outcome.err);
        assert!(!outcome.err.is_empty() && outcome.out.is_empty(), "{words:?}");
    }
}

#[test]
fn standard_input_is_read_in_place_of_a_file() {
    let config = r#"{"controller":{"name":"Eksempelvik kino"},"prompt":{"statement":"/personvern"}}"#;
    assert_eq!(run_on(&["check", "-"], config).out, "-: no problems found\n");
    assert!(run_on(&["render", "-"], config).out.contains("Eksempelvik kino er behandlingsansvarlig"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let words: &[&[&str]] = &[
        &["schema"],
        &["render", "tests/fixtures/config/everything/config.json"],
        &["check", "--json", "tests/fixtures/config/wrong-types/config.json"],
        &["pack", "www/texts/nb.json"],
        &["import", "tests/fixtures/import/museum.html"],
        &["processing", "tests/fixtures/config/everything/config.json"],
        &["diff", "www/config.json", "www/demo/necessary-only.json"],
    ];
    for words in words {
        let mut program = command();
        let mut child = program
            .args(*words)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked") && !said.contains("Broken pipe"), "{words:?}: {said}");
        assert!(output.status.code().is_some_and(|code| code < 2), "{words:?}: {said}");
    }
}
