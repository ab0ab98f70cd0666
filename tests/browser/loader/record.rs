//! The record's form: the loader knows it by a pattern, the core by parsing.
//!
//! Never: lets the loader count a record that the core does not. Only an id said twice may pass: the
//! pattern cannot see it, and a no beats a yes.

use super::{part, run};
use js_sys::RegExp;
use samtykke::consent::Record;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const STORED: &str =
    "v=1&r=3&t=1795219200&i=AbC-_0123456789abcdefg&l=nb&h=k3f9a&m=save&on=matomo.youtube&off=meta";

/// What a record may not have become, each from the stored one.
const BAD: &[(&str, &str)] = &[
    ("v=1", "v=2"),
    ("v=1", "v=01"),
    ("v=1&", ""),
    ("v=1", "V=1"),
    ("r=3", "r=-3"),
    ("r=3", "r=03"),
    ("r=3", "r="),
    ("r=3", "r=3.0"),
    ("r=3", "r=4294967296"),
    ("r=3", "r=١"),
    ("t=1795219200", "t="),
    ("t=1795219200", "t=01795219200"),
    ("t=1795219200", "t=1795219200000000"),
    ("t=1795219200", "t=1e9"),
    ("r=3&t=1795219200", "t=1795219200&r=3"),
    ("i=AbC-_0123456789abcdefg", "i="),
    ("i=AbC-_0123456789abcdefg", "i=a.b"),
    ("i=AbC-_0123456789abcdefg", "i=12345678901234567890123456789012345678901"),
    ("i=AbC-_0123456789abcdefg&l=nb", "l=nb&i=AbC-_0123456789abcdefg"),
    ("l=nb", "i=nb"),
    ("&l=nb", ""),
    ("&l=nb", "&l=nb&l=nb"),
    ("h=k3f9a", "h=æ"),
    ("m=save", "m=s.ve"),
    ("m=save", "m="),
    ("on=matomo.youtube", "on=matomo..youtube"),
    ("on=matomo.youtube", "on=.matomo"),
    ("on=matomo.youtube", "on=matomo."),
    ("on=matomo.youtube", "on=."),
    ("on=matomo.youtube", "on=matomo%2Eyoutube"),
    ("on=matomo.youtube", "on=Matomo"),
    ("on=matomo.youtube", "on=a2345678901234567890123456789012345678901"),
    ("on=matomo.youtube&off=meta", "off=meta&on=matomo.youtube"),
    ("off=meta", "off=meta_x"),
    ("off=meta", "off=meta&x=1"),
    ("off=meta", "off=meta "),
    ("off=meta", "off=meta\n"),
    ("&off=meta", ""),
];

const GOOD: &[(&str, &str)] = &[
    ("", ""),
    ("on=matomo.youtube", "on="),
    ("off=meta", "off="),
    ("r=3", "r=0"),
    ("r=3", "r=999999999"),
    ("t=1795219200", "t=999999999999999"),
    ("on=matomo.youtube", "on=1.x.a-b.-"),
    ("on=matomo.youtube", "on=a234567890123456789012345678901234567890"),
    ("m=save", "m=accept-all"),
    ("m=save", "m=reject-all"),
    ("m=save", "m=placeholder"),
    ("m=save", "m=withdraw"),
    ("m=save", "m=api"),
    ("m=save", "m=Later_9"),
];

/// What only the core refuses.
const TWICE: &[(&str, &str)] = &[("on=matomo.youtube", "on=matomo.matomo"), ("off=meta", "off=matomo")];

/// The loader's pattern.
fn pattern() -> RegExp {
    run("", part("the record", "answers"), "RECORD").unchecked_into()
}

fn each(table: &'static [(&str, &str)]) -> impl Iterator<Item = String> {
    table.iter().map(|(from, to)| STORED.replacen(from, to, 1))
}

#[wasm_bindgen_test]
fn a_record_that_the_core_writes_is_known_to_both() {
    for stored in each(GOOD) {
        assert!(Record::parse(&stored).is_some_and(|record| record.to_text() == stored), "core: {stored}");
        assert!(pattern().test(&stored), "loader: {stored}");
    }
}

#[wasm_bindgen_test]
fn a_record_that_was_tampered_with_counts_for_neither() {
    let mut taken = Vec::new();
    for stored in each(BAD).chain(["", "1", "{}", "v=1", "æøå"].map(String::from)) {
        assert_eq!(Record::parse(&stored), None, "core: {stored}");
        if pattern().test(&stored) {
            taken.push(stored);
        }
    }
    assert!(taken.is_empty(), "the loader takes {}:\n{}", taken.len(), taken.join("\n"));
}

#[wasm_bindgen_test]
fn an_id_that_is_said_twice_is_the_only_thing_the_pattern_may_miss() {
    for stored in each(TWICE) {
        assert_eq!(Record::parse(&stored), None, "core: {stored}");
    }
}
