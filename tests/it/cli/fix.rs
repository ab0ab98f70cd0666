//! `samtykke check --fix`.
//!
//! Never: asks that everything be mended; what is the owner's to say is left.

use crate::program::{run, run_on, word};
use expect_test::{Expect, expect};
use std::fs;
use std::path::PathBuf;

fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("fix.json");
    fs::write(&path, text).expect("the file can be written");
    path
}

#[track_caller]
fn becomes(name: &str, text: &str, mended: Expect, told: Expect) {
    let path = file(name, text);
    let outcome = run(&["check", "--fix", word(&path)]);
    mended.assert_eq(&fs::read_to_string(&path).expect("it is there"));
    told.assert_eq(&outcome.err);
    let again = run(&["check", "--fix", word(&path)]);
    assert_eq!(again.err, "", "a second time there is nothing to mend");
    assert_eq!(again.out, outcome.out);
}

#[test]
fn what_is_certain_is_written_and_all_else_stays_as_it_stands() {
    becomes(
        "certain",
        r#"{
    "controler": { "name": "Kino AS",   "email": "post@kino.example" },
  "revision": "3",
  "languages": "nb",
  "prompt": {"statement": "/personvern", "modal": true, "text": "Etter ekomloven § 2-7b spør vi."},
  "categories": [
    { "id": "necessary", "title": "Nødvendig", "necessary": "true" },
    { "id": "teller", "title": "Statistikk", "necessary": true, "question": "Får vi telle?" }
  ],
  "services": [
    { "id": "tall", "category": "teller", "name": "Tall", "purpose": "Teller besøk.",
      "storage": [ { "name": "_tall", "duration": "13 måneder" } ] }
  ]
}
"#,
        expect![[r#"
            {
                "controller": { "name": "Kino AS",   "email": "post@kino.example" },
              "revision": 3,
              "languages": ["nb"],
              "prompt": {"statement": "/personvern", "text": "Etter ekomloven § 3-15 spør vi."},
              "categories": [
                { "id": "necessary", "title": "Nødvendig", "necessary": true },
                { "id": "teller", "title": "Statistikk", "question": "Får vi telle?" }
              ],
              "services": [
                { "id": "tall", "category": "teller", "name": "Tall", "purpose": "Teller besøk.",
                  "storage": [ { "name": "_tall", "duration": "13 months" } ] }
              ]
            }
        "#]],
        expect![[r#"
            fixed: controler is called «controller»
            fixed: revision is 3
            fixed: languages is a list: «nb»
            fixed: categories[0].necessary is true
            fixed: services[0].storage[0].duration is «13 months»
            fixed: prompt.modal is taken away
            fixed: prompt.text is «Etter ekomloven § 3-15 spør vi.»
            fixed: categories[1].necessary is taken away
        "#]],
    );
}

#[test]
fn what_the_owner_must_say_is_left() {
    let text =
        r#"{"controller":{"name":"Kino AS","orgNumber":"200000006"},"activities":[{"id":"a","title":"A"}]}"#;
    let path = file("left", text);
    let outcome = run(&["check", "--fix", word(&path)]);
    assert_eq!((outcome.code, &*outcome.err), (1, ""));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
}

#[test]
fn a_key_that_stands_twice_is_left_to_the_owner() {
    let text =
        r#"{"controller":{"name":"Kino AS"},"revision":"3","revision":"4","prompt":{"statement":"/p"}}"#;
    let path = file("twice", text);
    run(&["check", "--fix", word(&path)]);
    assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
}

#[test]
fn standard_input_has_no_place_to_write_to() {
    let outcome = run_on(&["check", "--fix", "-"], "{}");
    assert_eq!(outcome.code, 2);
    assert_eq!(outcome.err, "error: -: --fix writes into a file; name one\n");
}
