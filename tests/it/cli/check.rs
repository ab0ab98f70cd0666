//! `samtykke check`.
//!
//! Never: lists what can be wrong; the cases in `config` do.

use crate::program::{run, run_on};
use expect_test::{Expect, expect};

#[track_caller]
fn check(words: &[&str], input: &str, expected: Expect) {
    let outcome = run_on(&[&["check"], words].concat(), input);
    expected.assert_eq(&format!("{}{}exit code {}\n", outcome.out, outcome.err, outcome.code));
}

#[test]
fn a_clean_config_has_no_problems() {
    check(
        &["tests/fixtures/law/base.json"],
        "",
        expect![[r#"
        tests/fixtures/law/base.json: no problems found
        exit code 0
    "#]],
    );
    check(
        &["--json", "tests/fixtures/law/base.json"],
        "",
        expect![[r#"
        []
        exit code 0
    "#]],
    );
}

#[test]
fn the_demo_sites_have_clean_configs() {
    for config in ["www/config.json", "www/demo/necessary-only.json"] {
        let outcome = run(&["check", config]);
        assert_eq!(outcome.code, 0, "{}", outcome.out);
    }
}

#[test]
fn people_read_what_is_wrong_where_and_what_to_do() {
    check(
        &["tests/fixtures/config/dangling-category/config.json"],
        "",
        expect![[r#"
        error: services[1].category: there is no category «marketing» [unknown-category]
            Name one of `categories`. The service is left out and its gates stay shut.
        error: services[2].category: there is no category «teller» [unknown-category]
            Name one of `categories`. The service is left out and its gates stay shut.
        tests/fixtures/config/dangling-category/config.json: 2 errors, 0 warnings
        exit code 1
    "#]],
    );
    check(
        &["tests/fixtures/config/necessary-without-reason/config.json"],
        "",
        expect![[r#"
            error: services[0].storage[1]: «_ga» is called necessary without a reason [no-necessity-reason]
                Say which service the visitor asks for needs it: `necessityReason` (ekomloven § 3-15 second paragraph b).
            error: services[0].storage[1]: «_ga» counts or follows people, but is called necessary [LP-52]
                Put the service in an optional category. (ekomloven § 3-15; WP194)
            tests/fixtures/config/necessary-without-reason/config.json: 2 errors, 0 warnings
            exit code 1
        "#]],
    );
    check(
        &["-"],
        "[]",
        expect![[r#"
            error: (the whole config): should be an object [wrong-type]
                Write it in that form; it is left out until then.
            -: 1 error, 0 warnings
            exit code 1
        "#]],
    );
}

#[test]
fn programs_read_the_same_as_json() {
    check(
        &["--json", "tests/fixtures/config/no-statement-address/config.json"],
        "",
        expect![[r#"
            [
              {
                "code": "no-statement-address",
                "severity": "warning",
                "path": "prompt.statement",
                "subject": "",
                "message": "the prompt has no link to the privacy statement",
                "remedy": "Say where the statement is (ekomloven § 3-15; GDPR art. 12, 13).",
                "id": "LP-72",
                "law": "ekomloven § 3-15; GDPR art. 7(2), 12",
                "sentence": "the prompt has no link to the privacy statement. Say where the statement is (ekomloven § 3-15; GDPR art. 12, 13)."
              }
            ]
            exit code 1
        "#]],
    );
}

#[test]
fn broken_json_is_told_with_its_place() {
    check(
        &["-"],
        "{\n  \"controller\": {\"name\": }\n}",
        expect![[r#"
        error: -:2:26: not JSON: expected value
        exit code 2
    "#]],
    );
    check(
        &["-"],
        "{\"controller\": {\"name\": \"Kino\"}} extra",
        expect![[r#"
        error: -:1:34: not JSON: trailing characters
        exit code 2
    "#]],
    );
    check(
        &["-"],
        "",
        expect![[r#"
        error: -:1:0: not JSON: EOF while parsing a value
        exit code 2
    "#]],
    );
}

#[test]
fn a_file_that_is_not_there_is_told() {
    check(
        &["nowhere/config.json"],
        "",
        expect![[r#"
        error: cannot read nowhere/config.json: No such file or directory (os error 2)
        exit code 2
    "#]],
    );
    assert_eq!(run(&["check", "src"]).code, 2, "a folder is not a config");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let config = "\u{feff}{\"controller\":{\"name\":\"Kino\"},\"prompt\":{\"statement\":\"/p\"}}";
    assert_eq!(run_on(&["check", "-"], config).code, 0);
}

#[test]
fn endless_nesting_is_told_and_does_no_harm() {
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    let outcome = run_on(&["check", "-"], &deep);
    assert_eq!(outcome.code, 2, "{}", outcome.err);
    assert!(outcome.err.starts_with("error: -:1:"), "{}", outcome.err);
}

#[test]
fn no_report_says_that_a_site_is_lawful() {
    for case in crate::fixture::all() {
        let path = case.path();
        // Where the repository lies is no word of ours.
        let said = run(&["check", crate::program::word(&path)]).out;
        let said = said.replace(crate::program::word(&path), "").to_lowercase();
        for never in ["lawful", "legal ", "compliant", "approved", "lovlig"] {
            assert!(!said.contains(never), "{}: {said}", case.name);
        }
    }
}
