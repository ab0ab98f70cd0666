//! The words of the way out: in every language that has a pack, and in no other.
//!
//! Never: judges how well something is said; people do.

use crate::{fixture, json};
use samtykke::config::{DRAFT_LANGS, Value, is_rtl};
use std::fs;

/// What each language says, in order.
const KEYS: [&str; 3] = ["label", "keys", "once"];

fn script() -> String {
    fs::read_to_string(fixture::root().join("www/exit/words.js")).expect("the table is there")
}

/// What a name of the script stands for.
fn constant(name: &str) -> Value {
    let script = script();
    let after = script.split(&format!("export const {name} = ")).nth(1).expect("it is there");
    json::value(after.split(";\n").next().expect("it ends"))
}

fn words() -> Vec<(String, Value)> {
    let Value::Object(words) = constant("WORDS") else { panic!("the words are an object") };
    words
}

#[test]
fn no_language_is_missing_and_none_says_less_than_another() {
    let mut langs = Vec::new();
    for (lang, said) in words() {
        let Value::Object(texts) = said else { panic!("{lang} is an object") };
        assert_eq!(texts.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), KEYS, "{lang}");
        for (key, text) in &texts {
            assert!(text.as_text().is_some_and(|text| text.trim().len() > 3), "{lang}: {key}");
        }
        langs.push(lang);
    }
    langs.sort();
    let mut packs: Vec<String> = fs::read_dir(fixture::root().join("www/texts"))
        .expect("the packs are there")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".json").map(str::to_owned))
        .collect();
    packs.sort();
    assert_eq!(langs, packs);
}

#[test]
fn drafts_and_directions_are_those_of_the_core() {
    let list = |name| {
        constant(name)
            .items()
            .iter()
            .map(|item| item.as_text().expect("a text").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(list("DRAFTS"), DRAFT_LANGS.split(' ').collect::<Vec<_>>());
    let rtl = list("RTL");
    assert!(rtl.iter().all(|lang| is_rtl(lang)), "{rtl:?}");
    for (lang, _) in words() {
        assert_eq!(rtl.contains(&lang), is_rtl(&lang), "{lang}");
    }
}
