//! `samtykke diff`: what changed, and what is left to do.
//!
//! Never: asks whether a change was wise.

use crate::fixture::named;
use crate::program::{Outcome, run, run_on, word};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What is said of a config after something was done to it.
fn diff(name: &str, change: impl FnOnce(&mut Value)) -> Outcome {
    let old = fs::read_to_string(named("everything").path()).expect("there is a config");
    let mut new: Value = serde_json::from_str(&old).expect("it is JSON");
    change(&mut new);
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, new.to_string()).expect("there is room");
    run_on(&["diff", "-", word(&path)], &old)
}

#[test]
fn equal_configs_have_nothing_to_do() {
    let outcome = diff("same.json", |config| {
        // Neither the order of keys nor a note is a change.
        let dpo = config.as_object_mut().and_then(|config| config.shift_remove("dpo")).expect("there is one");
        config["dpo"] = dpo;
        config["$comment"] = "a note".into();
    });
    assert_eq!((outcome.code, &*outcome.out, &*outcome.err), (0, "nothing changed\n", ""));
}

#[test]
fn each_change_is_told_with_its_path_and_its_owner() {
    let outcome = diff("changes.json", |config| {
        config["controller"]["email"] = "ny@example.no".into();
        config["services"][1]["purpose"] = "Noe nytt".into();
        config["services"][1]["storage"][0]["duration"] = "2 years".into();
        config["services"]
            .as_array_mut()
            .expect("a list")
            .push(json!({ "id": "kart", "category": "statistics", "name": "Kartet", "purpose": "Vise vei" }));
        config["activities"][0]["retention"] = "To år".into();
        config["activities"].as_array_mut().expect("a list").remove(1);
    });
    assert_eq!(outcome.code, 1, "{}", outcome.err);
    for line in [
        "changed: controller.email: «post@example.no» is now «ny@example.no»\n",
        "changed: services[1].purpose: of «Telleverket», «Telle hvor mange som leser hver side.» is now «Noe nytt»\n",
        "changed: services[1].storage[0].duration: of «Telleverket», «_tv_id», «13 months» is now «2 years»\n",
        "added: services[2]: «Kartet»\n",
        "changed: activities[0].retention: of «Skoleskyss», «Ett år etter siste skoledag» is now «To år»\n",
        "removed: activities[1] (of the old config): «Nyhetsbrevet»\n",
        "to do: revision: is still 4, though what visitors answered to changed (services[1].purpose, services[1].storage[0].duration); raise it to 5, and",
        "to do: statement.changelog: has no new entry",
        "to do: statement.version: is still «2.1»",
        "Nytt: «Kartet». Borte: «Nyhetsbrevet». Endret: behandlingsansvarlig, formål (Telleverket), hva som lagres (Telleverket), lagringstid (Skoleskyss).",
    ] {
        assert!(outcome.out.contains(line), "{line} in {}", outcome.out);
    }
}

#[test]
fn the_entry_that_is_suggested_can_be_put_into_the_config() {
    let change = |config: &mut Value| config["activities"][0]["retention"] = "To år".into();
    let outcome = diff("entry.json", change);
    let entry = outcome.out.split_once("`statement.changelog`:\n").expect("there is one").1;
    let entry: Value = serde_json::from_str(entry).expect("it is JSON");
    let done = diff("done.json", |config| {
        change(config);
        config["statement"]["changelog"].as_array_mut().expect("a list").insert(0, entry);
        config["statement"]["version"] = "2.2".into();
        config["statement"]["effective"] = "2026-12-01".into();
    });
    assert_eq!(done.code, 0, "{}", done.out);
    assert!(
        !done.out.contains("to do") && done.out.contains("changed: activities[0].retention"),
        "{}",
        done.out
    );
}

#[test]
fn a_new_service_needs_no_new_revision_and_other_words_of_an_old_one_do() {
    let asks = |outcome: &Outcome| outcome.out.contains("to do: revision");
    let new = json!({ "id": "kart", "category": "statistics", "name": "Kartet", "purpose": "Vise vei" });
    assert!(!asks(&diff("new.json", |config| config["services"].as_array_mut().expect("a list").push(new))));
    for (name, key) in
        [("provider.json", "provider"), ("country.json", "country"), ("purpose.json", "purpose")]
    {
        let words = |config: &mut Value| config["services"][1][key] = "noe annet".into();
        assert!(asks(&diff(name, words)), "{key}");
        let raised = diff(name, |config| {
            words(config);
            config["revision"] = 5.into();
        });
        assert!(!asks(&raised), "{key}");
    }
    assert!(asks(&diff("lower.json", |config| config["revision"] = 3.into())));
}

#[test]
fn looks_are_told_and_ask_for_nothing() {
    let outcome = diff("looks.json", |config| config["prompt"]["layout"] = "bar".into());
    assert_eq!((outcome.code, &*outcome.out), (0, "changed: prompt.layout: «inline» is now «bar»\n"));
}

#[test]
fn what_is_no_config_is_refused() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("list.json");
    fs::write(&path, "[]").expect("there is room");
    let outcome = run_on(&["diff", "-", word(&path)], "{}");
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert!(outcome.err.contains("it is no config"), "{}", outcome.err);
    assert_eq!(run(&["diff", "nowhere.json", "nowhere.json"]).code, 2);
}
