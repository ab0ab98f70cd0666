//! The configs and text packs that are tried, as the repository has them.
//!
//! Never: makes one up; what is hostile on purpose is `hostile`'s.

use crate::words::value;
use samtykke::config::{Config, DEFAULT_LANG, Reading, Value};
use samtykke::text::Texts;

macro_rules! configs {
    ($($name:literal)*) => {
        /// Each config's name and text.
        const CONFIGS: &[(&str, &str)] = &[
            ("www/config.json", include_str!("../../www/config.json")),
            ("necessary-only.json", include_str!("../../www/demo/necessary-only.json")),
            $(($name, include_str!(concat!("../fixtures/config/", $name, "/config.json"))),)*
        ];
    };
}

// Every folder of tests/fixtures/config.
configs! {
    "bad-ids"
    "bad-values"
    "bare-sections"
    "dangling-category"
    "dangling-reference"
    "dangling-reference-in-facts"
    "duplicate-anchors"
    "duplicate-ids"
    "duplicate-keys"
    "empty-category"
    "empty-texts"
    "everything"
    "hostile"
    "languages"
    "languages-left-out"
    "missing-required"
    "municipality"
    "necessary-only"
    "necessary-without-reason"
    "no-language"
    "no-statement-address"
    "nothing-usable"
    "nulls"
    "one-purpose"
    "rehabilitation"
    "repealed-law"
    "several-purposes"
    "too-many-services"
    "unknown-keys"
    "unsafe-addresses"
    "work-inclusion"
    "wrong-types"
}

/// JSON as the page hands it in: parsed by the browser.
pub fn read(json: &str) -> Value {
    value(&js_sys::JSON::parse(json).expect("this is JSON")).0
}

/// Gives every config that can be used, in each of its languages, and the texts of that language.
///
/// `change` may change a config before it is read.
pub fn each_config(change: &mut dyn FnMut(&mut Value), give: &mut dyn FnMut(&str, Config, &Texts)) {
    for (name, json) in CONFIGS {
        let mut value = read(json);
        change(&mut value);
        for lang in langs(&value) {
            let reading = Reading::new(value.clone(), &lang);
            assert_eq!(reading.lang, lang, "{name}");
            if let Some(config) = reading.config() {
                give(&[name, " in ", &lang].concat(), config, &texts(&lang, &mut |_| {}));
            }
        }
    }
}

/// The languages that a config speaks; none when nothing can be made of it.
fn langs(config: &Value) -> Vec<String> {
    let reading = Reading::new(config.clone(), "");
    let Some(config) = reading.config() else { return Vec::new() };
    let said: Vec<String> = config.languages().iter().map(|lang| lang.0.into()).collect();
    if said.is_empty() { vec![DEFAULT_LANG.into()] } else { said }
}

/// The texts in a language; `change` may change them before they are read.
pub fn texts(lang: &str, change: &mut dyn FnMut(&mut String)) -> Texts {
    let mut pack = read(match lang {
        "en" => include_str!("../../www/texts/en.json"),
        "nn" => include_str!("../../www/texts/nn.json"),
        // A language that we have no words in yet is tried with these.
        _ => include_str!("../../www/texts/nb.json"),
    });
    if let Value::Object(fields) = &mut pack {
        for (_, words) in fields {
            if let Value::Text(words) = words {
                change(words);
            }
        }
    }
    Texts::from_named(lang, &pack).expect("the pack is whole")
}
