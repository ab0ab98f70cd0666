//! The rules of GDPR art. 13 and 14 and ekomloven § 3-15: each fires where it should and nowhere else.
//!
//! Never: says that a config in which nothing is found is enough.

use crate::fixture::root;
use crate::{json, program};
use samtykke::config::{Date, Value};
use samtykke::owner::{Told, Tongue, law, report};
use std::fs;

fn read(name: &str) -> Value {
    json::value(
        &fs::read_to_string(root().join("tests/fixtures/law").join(name)).expect("the fixture is there"),
    )
}

fn told(config: &Value) -> Vec<Told> {
    report(config, Tongue::Bokmal, Some(Date { year: 2026, month: 11, day: 28 }))
}

/// Sets what stands at a path such as `activities.0.retention`; null takes it away.
fn change(value: &mut Value, path: &str, new: Value) {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    match (value, rest) {
        (Value::List(items), Some(rest)) => {
            change(&mut items[key.parse::<usize>().expect("a place in a list")], rest, new);
        }
        (object, Some(rest)) => change(object.get_mut(key).expect("the base has it"), rest, new),
        (object, None) => json::set(object, key, new),
    }
}

fn cases() -> Vec<(String, Value)> {
    let Value::Object(cases) = read("cases.json") else { panic!("the cases are an object") };
    cases
}

#[test]
fn a_whole_config_is_silent_in_every_sector() {
    for sector in ["private", "public", "crisis-centre", "health", "children", "belief"] {
        let mut config = read("base.json");
        change(&mut config, "controller.sector", Value::Text(sector.into()));
        assert_eq!(told(&config), [], "{sector}");
    }
}

#[test]
fn each_rule_fires_alone() {
    let mut wrong = Vec::new();
    for (name, changes) in cases() {
        let mut config = read("base.json");
        let Value::Object(changes) = changes else { panic!("{name} is an object") };
        for (path, new) in changes {
            change(&mut config, &path, new);
        }
        let id = name.split(' ').next().expect("a name begins with the id");
        let found: Vec<String> = told(&config).iter().map(|it| format!("{} {}", it.code, it.path)).collect();
        let is_right = !found.is_empty() && found.iter().all(|it| it.split(' ').next() == Some(id));
        if !is_right {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_case_and_its_sentences() {
    let cases = cases();
    for rule in law::rules() {
        let weight = format!("{} {}", rule.id, rule.level.name());
        assert!(cases.iter().any(|(name, _)| name.starts_with(&weight)), "{weight} has a case");
        for text in [rule.nb.0, rule.nb.1, rule.en.0, rule.en.1, rule.law] {
            assert!(!text.trim().is_empty(), "{}", rule.id);
        }
    }
}

#[test]
fn a_prompt_alone_is_asked_nothing_of_its_statement() {
    let config = r#"{"controller":{"name":"Kino"},"prompt":{"statement":"/p"}}"#;
    assert_eq!(told(&json::value(config)), []);
}

#[test]
fn code_hosts_read_the_same_as_sarif() {
    let outcome =
        program::run_on(&["check", "--sarif", "-"], r#"{"controller":{"name":"Kino AS"},"activities":[]}"#);
    let log: serde_json::Value = serde_json::from_str(&outcome.out).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    assert!(results.iter().any(|result| result["ruleId"] == "LP-02" && result["level"] == "error"), "{log}");
    assert_eq!(outcome.code, 1);
}
