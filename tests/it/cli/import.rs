//! `samtykke import`: a statement becomes a config, and nothing of it is lost.
//!
//! Never: knows how a statement is read; only what went in and what came out.

mod hostile;
mod nothing_lost;
mod shapes;

use crate::fixture::expected;
use crate::program::{Outcome, run, run_on, word};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of this name with this content, in a place of the tests' own.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("there is room");
    path
}

/// What comes of a file.
fn import(name: &str, content: impl AsRef<[u8]>) -> Outcome {
    run(&["import", word(&file(name, content))])
}

/// Whether `check` told of an error in the form of a config. What the law asks for beyond may lack in what was brought in.
fn is_malformed(checked: &str) -> bool {
    checked.lines().any(|line| line.starts_with("error: ") && !line.contains("[LP-"))
}

/// The config that comes of it; `check` finds no error of form in it, and `render` renders it.
#[track_caller]
fn config(outcome: &Outcome) -> Value {
    assert_eq!(outcome.code, 0, "{}", outcome.err);
    let checked = run_on(&["check", "-"], &outcome.out).out;
    assert!(!is_malformed(&checked), "{checked}");
    assert_eq!(run_on(&["render", "-"], &outcome.out).code, 0);
    serde_json::from_str(&outcome.out).expect("it is JSON")
}

#[test]
fn each_kind_of_file_becomes_the_config_that_is_expected() {
    for name in ["kino.md", "museum.html", "klubb.txt"] {
        let outcome = run(&["import", &["tests/fixtures/import/", name].concat()]);
        config(&outcome);
        expected(&["import/", name, ".json"].concat()).assert_eq(&outcome.out);
        expected(&["import/", name, ".told.txt"].concat()).assert_eq(&outcome.err);
    }
}

#[test]
fn guesses_are_marked_beside_what_they_are_and_told() {
    let text = "Personvern hos Eksempelvik Taxi AS\n\nEksempelvik Taxi AS er behandlingsansvarlig.\n\nOrg.nr.: 999 999 999\n\n\
        Kontakt\n\nE-post: post@taxi.example\n\nPersonvernombud: ombud@taxi.example, tlf. 22 00 00 09\n";
    let outcome = import("taxi.txt", text);
    let config = config(&outcome);
    for (path, key, words) in [
        ("controller", "name", "Eksempelvik Taxi AS"),
        ("controller", "orgNumber", "999999999"),
        ("controller", "email", "post@taxi.example"),
        ("dpo", "email", "ombud@taxi.example"),
        ("dpo", "phone", "22 00 00 09"),
    ] {
        assert_eq!(config[path][key], words);
        let note = config[path][["$comment ", key].concat()].as_str().expect("there is a note");
        assert!(note.starts_with("guessed from «") && note.ends_with("confirm"), "{note}");
        assert!(outcome.err.contains(&format!("guess: {path}.{key}: «{words}», from «")), "{}", outcome.err);
    }
}

#[test]
fn a_name_that_cannot_be_guessed_is_to_be_filled_in() {
    let outcome = import("nameless.txt", "Vi vet ingenting om deg.");
    assert_eq!(config(&outcome)["controller"]["name"], "[navnet på virksomheten]");
    assert!(outcome.err.contains("fill in: controller.name: "), "{}", outcome.err);
}

#[test]
fn the_language_is_the_one_asked_for_or_named_or_heard() {
    let page = "<html lang='nn-NO'><p>We do not keep the data.";
    let path = file("language.html", page);
    let lang =
        |words: &[&str]| config(&run(&[&["import", word(&path)], words].concat()))["languages"][0].clone();
    assert_eq!(lang(&[]), "nn");
    assert_eq!(lang(&["--lang", "de"]), "de");
    assert_eq!(lang(&["--lang", "no"]), "nb");
    let heard =
        import("language.txt", "We do not keep the data that you have on your phone, and this is it.");
    assert_eq!(config(&heard)["languages"][0], "en");
    let unknown = run(&["import", word(&path), "--lang", "ja"]);
    assert_eq!((unknown.code, &*unknown.out), (2, ""));
    assert!(unknown.err.contains("no texts in «ja»"), "{}", unknown.err);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_the_reason() {
    for (path, reason) in [
        (PathBuf::from("nowhere/statement.md"), "cannot read nowhere/statement.md: No such file"),
        (file("statement.docx", "PK"), "only .md, .html, .htm and .txt are read"),
        (file("statement", "Hei"), "only .md, .html, .htm and .txt are read"),
        (file("latin1.txt", b"Personvernerkl\xe6ring"), "it is not UTF-8 (byte 14); save it anew"),
        (file("empty.txt", " \n\n"), "there are no words in it"),
        (file("scripts.html", "<script>alert(1)</script>"), "there are no words in it"),
        (file("large.txt", "ord ".repeat(1_100_000)), "it is larger than 4 MiB"),
    ] {
        let outcome = run(&["import", word(&path)]);
        assert_eq!((outcome.code, &*outcome.out), (2, ""), "{}", path.display());
        assert!(outcome.err.starts_with("error: ") && outcome.err.contains(reason), "{}", outcome.err);
    }
}
