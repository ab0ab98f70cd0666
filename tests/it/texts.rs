//! The packs: whole, alike in what they leave open, and never promising what nobody can.
//!
//! Never: judges how well something is said; people do.

use crate::{fixture, json};
use samtykke::config::{DRAFT_LANGS, Value};
use samtykke::text::{Key, PackFault, Texts};
use std::fs;

/// What no text of ours may say (law.md NO-27, LP-60).
const NEVER: &[&str] = &[
    "2-7b",
    "2-7 b",
    "godkjent",
    "godkjend",
    "approved",
    "100 %",
    "lovlig",
    "lovleg",
    "lawful",
    "compliant",
    "verdsetter personvernet",
    "Jeg forstår",
    "partnere",
    "http",
    "<",
    "TODO",
];

/// Every pack that there is: its language and its entries, in their order.
fn packs() -> Vec<(String, Vec<(String, String)>)> {
    let mut packs = Vec::new();
    for entry in fs::read_dir(fixture::root().join("www/texts")).expect("the packs are there") {
        let path = entry.expect("it is readable").path();
        if path.is_dir() {
            continue;
        }
        let Value::Object(fields) = json::value(&fs::read_to_string(&path).expect("a pack is text")) else {
            panic!("{} is not an object", path.display());
        };
        let text = |value: &Value| value.as_text().expect("a pack holds texts").to_owned();
        let entries = fields.iter().map(|(key, value)| (key.clone(), text(value))).collect();
        packs.push((path.file_stem().expect("it has a name").to_string_lossy().into_owned(), entries));
    }
    packs.sort();
    packs
}

/// The holes of a text, each once.
fn holes(text: &str) -> Vec<&str> {
    let mut holes: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    holes.sort_unstable();
    holes.dedup();
    holes
}

#[test]
fn what_is_a_draft_is_listed_and_its_language_is_known_as_one() {
    let mut drafts = Vec::new();
    for entry in fs::read_dir(fixture::root().join("www/texts/drafts")).expect("the lists are there") {
        let path = entry.expect("it is readable").path();
        let list = json::value(&fs::read_to_string(&path).expect("a list is text"));
        assert!(!list.items().is_empty(), "{} lists nothing", path.display());
        for key in list.items().iter().map(|key| key.as_text().expect("a key is a text")) {
            assert!(Key::NAMES.contains(&key), "{} lists «{key}», which is no text", path.display());
        }
        drafts.push(path.file_stem().expect("it has a name").to_string_lossy().into_owned());
    }
    assert_eq!(drafts, DRAFT_LANGS.split(' ').collect::<Vec<_>>());
}

#[test]
fn the_promised_languages_are_there() {
    let langs: Vec<_> = packs().into_iter().map(|(lang, _)| lang).collect();
    for lang in ["nb", "nn", "en", "se", "sv", "da", "fi", "de", "pl", "uk", "lt", "so", "ar"] {
        assert!(langs.contains(&lang.into()), "there is no {lang}");
    }
}

#[test]
fn every_pack_has_every_key_in_order() {
    for (lang, entries) in packs() {
        let keys: Vec<_> = entries.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, Key::NAMES, "{lang}");
    }
}

#[test]
fn every_text_leaves_the_same_open_as_in_bokmaal() {
    let packs = packs();
    let (_, nb) = packs.iter().find(|(lang, _)| lang == "nb").expect("there is bokmål");
    for (lang, entries) in &packs {
        for ((key, text), (_, in_nb)) in entries.iter().zip(nb) {
            assert_eq!(holes(text), holes(in_nb), "{lang}: {key}");
            let forms = |text: &str| text.matches('|').count();
            assert_eq!(forms(text), forms(in_nb), "{lang}: {key} has as many forms");
            for form in text.split('|') {
                assert!(
                    key == "month-names" || holes(form) == holes(in_nb),
                    "{lang}: each form of {key} is whole"
                );
            }
        }
    }
}

#[test]
fn every_text_says_something_and_nothing_it_must_not() {
    for (lang, entries) in packs() {
        for (key, text) in entries {
            assert!(!text.is_empty() && text.trim() == text, "{lang}: {key} has blanks around it");
            assert!(!text.contains("  ") && !text.contains('\n'), "{lang}: {key} has blanks in a row");
            for never in NEVER {
                assert!(!text.contains(never), "{lang}: {key} says «{never}»");
            }
        }
    }
}

#[test]
fn sentences_end_and_labels_do_not() {
    let packs = packs();
    let (_, nb) = packs.iter().find(|(lang, _)| lang == "nb").expect("there is bokmål");
    for (lang, entries) in &packs {
        // An abbreviation, such as «mėn.» and «d.», ends so too.
        let units = ["date", "minutes", "hours", "days", "weeks", "months", "years"];
        for ((key, text), (_, in_nb)) in
            entries.iter().zip(nb).filter(|((key, _), _)| !units.contains(&&**key))
        {
            // Arabic has a question mark of its own.
            let ends = |text: &str| text.ends_with(['.', '?', '؟']);
            assert_eq!(ends(text), ends(in_nb), "{lang}: {key}");
        }
    }
}

#[test]
fn a_pack_is_shipped_and_read_back() {
    for (lang, _) in packs() {
        let texts = fixture::texts(&lang);
        let (prompt, statement) = texts.to_lists();
        let read = Texts::from_list(&lang, prompt.clone()).expect("what is shipped is read");
        assert_eq!(read.to_lists(), (prompt, None));
        read.add_statement(statement.expect("a pack is whole").clone()).expect("so is the rest");
        assert_eq!(read.to_lists(), texts.to_lists());
        assert_eq!(read.lang(), lang);
    }
}

#[test]
fn a_pack_of_another_version_is_refused() {
    let texts = fixture::texts("nb");
    let (Value::List(list), Some(statement)) = texts.to_lists() else { panic!("a pack is shipped as lists") };
    let refused = |list: Vec<Value>| Texts::from_list("nb", Value::List(list)).map(|_| ()).unwrap_err();
    assert_eq!(texts.add_statement(Value::List(list.clone())), Err(PackFault::Version), "of the other part");
    assert_eq!(refused(statement.items().to_vec()), PackFault::Version, "of the other part");
    let mut other = list.clone();
    let Some(Value::Number(fingerprint)) = other.first_mut() else { panic!("the fingerprint comes first") };
    *fingerprint += 1.0;
    assert_eq!(refused(other), PackFault::Version);
    assert_eq!(refused(list[..list.len() - 1].to_vec()), PackFault::Version);
    assert_eq!(refused(list[1..].to_vec()), PackFault::Shape);
    assert_eq!(refused(Vec::new()), PackFault::Shape);
    let mut other = list.clone();
    other[3] = Value::Null;
    assert_eq!(refused(other), PackFault::Shape);
}
