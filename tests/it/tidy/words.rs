//! One word, one thing: the glossary in `src/lib.rs`.
//!
//! Never: minds what the words shown to people are; those are the packs'.

use super::{code, files};

/// Words of the trade that stand for something that has another name here.
const NOT_OURS: &[(&str, &str)] = &[
    ("banner", "prompt"),
    ("popup", "prompt"),
    ("vendor", "provider or service"),
    ("tracker", "service"),
    ("overlay", "placeholder"),
    ("preferences", "settings"),
    ("policy", "statement"),
];

/// The names in a piece of code, in small letters.
fn names(code: &str) -> Vec<String> {
    let names = code.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
    names.filter(|name| !name.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn names_in_the_code_are_those_of_the_glossary() {
    for (path, text) in files(&["src"], &[".rs"]) {
        for name in names(&code(&text)) {
            for (word, ours) in NOT_OURS {
                assert!(!name.contains(word), "{path}: «{name}»; we say {ours}");
            }
        }
    }
}

#[test]
fn every_part_is_in_the_picture_and_every_word_is_explained_once() {
    let (_, lib) = files(&["src"], &["lib.rs"]).remove(0);
    let head: String = lib.lines().filter(|line| line.starts_with("//!")).collect();
    for part in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')) {
        assert!(head.contains(part), "the head of the crate does not mention {part}");
    }
    let mut words: Vec<_> = head.split("| **").skip(1).filter_map(|rest| rest.split("**").next()).collect();
    let all = words.len();
    assert!(all > 10, "the glossary is found: {words:?}");
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), all, "a word stands for two things");
}
