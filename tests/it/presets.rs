//! The presets: the form of every file, and that each says when and by what it was checked.
//!
//! Never: knows whether what a file says of a service is true; its sources do.

use crate::fixture::root;
use samtykke::config::Duration;
use serde_json::{Map, Value};
use std::fs;

/// The keys of a file in their order. Those with `?` need not be there.
const KEYS: &str = "id name category provider country purpose data recipients? statement storage patterns \
                    signals? sources checked";
const STORAGE_KEYS: &str = "name type? purpose duration thirdParty? domain? unconfirmed?";
const CATEGORIES: &[&str] = &["statistics", "marketing", "functional", "media", "necessary"];
const KINDS: &[&str] = &["local-storage", "session-storage", "indexed-db", "cache"];
const SIGNALS: &[&str] =
    &["google-consent-mode", "gtm", "uet", "clarity", "matomo", "piwik-pro", "meta", "tiktok"];

/// Calls `test` with the name and the content of every file.
fn each(test: impl Fn(&str, &Map<String, Value>)) {
    let mut count = 0;
    for entry in fs::read_dir(root().join("presets")).expect("the presets are there") {
        let path = entry.expect("it is readable").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let text = fs::read_to_string(&path).expect("a preset is text");
            let preset = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{path:?}: {fault}"));
            test(&path.file_stem().expect("it has a name").to_string_lossy(), &preset);
            count += 1;
        }
    }
    assert!(count > 0, "there are presets");
}

fn list<'a>(preset: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    preset.get(key).map_or(&[], |value| value.as_array().expect("a list"))
}

fn text(value: &Value) -> &str {
    value.as_str().filter(|text| !text.trim().is_empty()).unwrap_or_else(|| panic!("{value} is no text"))
}

fn has_keys_in_order(file: &str, object: &Map<String, Value>, keys: &str) {
    let expected = keys.split_whitespace().filter_map(|key| match key.strip_suffix('?') {
        Some(key) => object.contains_key(key).then_some(key),
        None => Some(key),
    });
    assert_eq!(object.keys().collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{file}");
}

fn is_in_every_language(file: &str, value: &Value) {
    let words = value.as_object().unwrap_or_else(|| panic!("{file}: {value} has no languages"));
    assert_eq!(words.keys().collect::<Vec<_>>(), ["nb", "nn", "en"], "{file}: {value}");
    words.values().for_each(|words| assert!(!text(words).is_empty()));
}

#[test]
fn a_preset_has_its_keys_in_order_and_the_id_of_its_file() {
    each(|file, preset| {
        has_keys_in_order(file, preset, KEYS);
        // So no two have the same id.
        assert_eq!(text(&preset["id"]), file);
        let signs = file.bytes().all(|sign| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        assert!(signs && file.len() <= 40, "{file} is no id");
        assert!(!text(&preset["name"]).is_empty() && !text(&preset["provider"]).is_empty());
        assert!(CATEGORIES.contains(&text(&preset["category"])), "{file}: {}", preset["category"]);
        list(preset, "recipients").iter().for_each(|name| assert!(!text(name).is_empty()));
        list(preset, "signals").iter().for_each(|signal| assert!(SIGNALS.contains(&text(signal)), "{file}"));
        is_in_every_language(file, &preset["country"]);
        is_in_every_language(file, &preset["purpose"]);
        list(preset, "data").iter().for_each(|data| is_in_every_language(file, data));
    });
}

#[test]
fn a_preset_says_when_and_by_what_it_was_checked() {
    each(|file, preset| {
        assert!(!list(preset, "sources").is_empty(), "{file} has a source");
        for address in list(preset, "sources").iter().chain([&preset["statement"]]) {
            assert!(text(address).starts_with("https://"), "{file}: {address}");
        }
        let parts: Vec<_> = text(&preset["checked"]).split('-').collect();
        let lengths: Vec<_> = parts.iter().map(|part| part.len()).collect();
        let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
        assert_eq!(lengths, [4, 2, 2], "{file}");
        assert!((1..=12).contains(&numbers[1]) && (1..=31).contains(&numbers[2]), "{file}");
    });
}

#[test]
fn what_a_preset_stores_and_loads_can_be_read() {
    each(|file, preset| {
        for stored in list(preset, "storage").iter().map(|stored| stored.as_object().expect("an object")) {
            has_keys_in_order(file, stored, STORAGE_KEYS);
            assert!(Duration::parse(text(&stored["duration"])).is_some(), "{file}: {}", stored["duration"]);
            assert!(stored.get("type").is_none_or(|kind| KINDS.contains(&text(kind))), "{file}");
            assert_eq!(stored.contains_key("thirdParty"), stored.contains_key("domain"), "{file}");
            for key in ["thirdParty", "unconfirmed"] {
                assert!(stored.get(key).is_none_or(|truth| *truth == true), "{file}: {key}");
            }
            is_in_every_language(file, &stored["purpose"]);
        }
        assert!(!list(preset, "patterns").is_empty(), "{file} has a pattern");
        for pattern in list(preset, "patterns").iter().map(text) {
            assert!(pattern.contains('.') && !pattern.contains(':'), "{file}: {pattern}");
            assert!(!pattern.trim_start_matches("*.").contains('*'), "{file}: {pattern}");
        }
    });
}
