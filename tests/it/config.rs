//! Reading a config: every case has the problems that it is named for, and what is sound goes on working.
//!
//! Never: compares a sentence; codes and paths are what is stable.

mod cover;

use crate::fixture::{self, Fixture};
use crate::program::{run, word};
use expect_test::expect;
use std::fmt::Write;

/// The problems of a case as `samtykke check` tells them, one on a line.
fn problems(case: &Fixture) -> String {
    let outcome = run(&["check", "--json", word(&case.path())]);
    let mut found: Vec<serde_json::Value> = serde_json::from_str(&outcome.out).expect("check writes JSON");
    let is_clean = found.iter().all(|problem| problem["severity"] == "info");
    assert_eq!(outcome.code, i32::from(!is_clean), "the exit code tells of problems: {}", case.name);
    // What the law asks for beyond has a table of its own: `law`.
    found.retain(|problem| !problem["code"].as_str().is_some_and(|code| code.starts_with("LP-")));
    let mut lines = String::new();
    for problem in found {
        let of =
            |key: &str| problem[key].as_str().unwrap_or_else(|| panic!("a problem has its {key}")).to_owned();
        let subject = of("subject").escape_debug().to_string();
        let line = [of("severity"), of("code"), of("path"), subject].join(" ");
        writeln!(lines, "{}", line.trim_end()).expect("a string takes all");
    }
    lines
}

/// A case without `problems.txt` has none.
#[test]
fn every_case_has_the_problems_it_is_named_for() {
    fixture::each(|case| case.expected("problems.txt").assert_eq(&problems(case)));
}

#[test]
fn faulty_parts_are_dropped_and_the_sound_rest_works() {
    let mut left = String::new();
    for case in fixture::all() {
        let said = match case.config("") {
            Some(config) => {
                let ids = |ids: Vec<&str>| ids.join(" ");
                let categories =
                    ids(config.categories().iter().map(|category| category.id().text()).collect());
                let services = match config.services().len() {
                    many @ 10.. => format!("{many} services"),
                    _ => ids(config.services().iter().map(|service| service.id().text()).collect()),
                };
                format!("[{categories}] [{services}]")
            }
            None => "nothing".into(),
        };
        writeln!(left, "{}: {said}", case.name).expect("a string takes all");
    }
    expect![[r#"
        bad-ids: [statistics] [teller en-id-som-har-akkurat-de-tegn-den-kan-ha]
        bad-values: [necessary statistics] [teller]
        bare-sections: [] []
        dangling-category: [statistics] [teller]
        dangling-reference: [] []
        dangling-reference-in-facts: [] []
        draft-language: [] []
        duplicate-anchors: [] []
        duplicate-ids: [statistics] [teller]
        duplicate-keys: [statistics] [teller]
        empty-category: [necessary statistics] [teller]
        empty-texts: [statistics] [teller]
        everything: [necessary statistics] [innlogging teller]
        hostile: [statistics script necessary] [onload javascript kurv]
        idle-modal: [statistics] [teller]
        idle-questions: [necessary statistics media] [teller film]
        languages: [statistics] [teller]
        languages-left-out: [statistics] [teller]
        legitimate-interest: [statistics] [teller]
        link-in-prompt: [statistics] [teller]
        long-headings: [statistics] [teller]
        missing-required: [statistics] [teller half-storage]
        modal-prompt: [statistics] [teller]
        municipality: [] []
        necessary-only: [necessary] [okt]
        necessary-without-reason: [necessary] [handlekurv]
        no-language: [media] [film]
        no-statement-address: [statistics] [teller]
        nothing-usable: nothing
        nulls: [statistics] [teller]
        one-purpose: [statistics] [teller]
        pressing-words: [statistics] [teller]
        rehabilitation: [necessary statistics] [samtykke besokstelleren]
        repealed-law: [statistics] [teller]
        several-purposes: [necessary statistics media marketing] [samtykke teller film kart annonse]
        signal-not-heeded: [statistics annonser deling marketing] [teller torget delet egne]
        signals-of-nothing: [counting] [teller]
        too-many-categories: [formal-1 formal-2 formal-3 formal-4 formal-5 formal-6 formal-7 formal-8 formal-9 formal-10 formal-11 formal-12 formal-13] [13 services]
        too-many-services: [marketing] [50 services]
        unknown-keys: [statistics] [teller]
        unknown-preset: [media] [film]
        unsafe-addresses: [statistics] [teller]
        work-inclusion: [] []
        wrong-types: [media] [film]
    "#]]
    .assert_eq(&left);
}

#[test]
fn what_is_dropped_opens_no_gate() {
    for (case, id) in [
        ("dangling-category", "annonse"),
        ("bad-ids", "annonse"),
        ("missing-required", "no-purpose"),
        ("nulls", "film"),
        ("wrong-types", "teller"),
        ("empty-category", "marketing"),
    ] {
        let config = fixture::named(case).config("").expect("there is something left");
        let choice = samtykke::consent::Choice::undecided(config);
        let evaluated = samtykke::consent::evaluate(id, &mut |id| choice.of_id(config, id));
        assert_eq!(evaluated, Err(samtykke::consent::GateFault::Unknown(id)), "{case}");
    }
}

#[test]
fn where_two_have_one_id_the_first_counts() {
    let config = fixture::named("duplicate-ids").config("").expect("there is something left");
    let service = config.service(0).expect("a service is left");
    assert_eq!(service.name().words(), "Telleverket");
    assert!(!config.is_necessary(service), "the later category cannot make it necessary");
}

#[test]
fn where_a_key_is_said_twice_the_last_counts_as_in_browsers() {
    let outcome = run(&["render", "tests/fixtures/config/duplicate-keys/config.json"]);
    assert!(outcome.out.contains("Eksempelvik kino og scene er behandlingsansvarlig"), "{}", outcome.out);
}
