//! `samtykke pack`.
//!
//! Never: knows the fingerprint of a pack; the library reads what is shipped.

use crate::json;
use crate::program::{Outcome, run, word};
use samtykke::text::{Key, Texts};
use std::fs;
use std::path::Path;

/// What comes of a pack of bokmål with something done to it.
fn pack(name: &str, change: &dyn Fn(&mut serde_json::Map<String, serde_json::Value>)) -> Outcome {
    let text = fs::read_to_string("www/texts/nb.json").expect("there is bokmål");
    let mut pack: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    change(pack.as_object_mut().expect("it is an object"));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, pack.to_string()).expect("there is room");
    run(&["pack", word(&path)])
}

#[test]
fn the_shipped_form_is_what_the_browser_reads() {
    for lang in ["nb", "nn", "en"] {
        let outcome = run(&["pack", &format!("www/texts/{lang}.json")]);
        assert_eq!((outcome.code, &*outcome.err), (0, ""));
        let texts = Texts::from_list(lang, json::value(&outcome.out)).expect("it is read");
        let statement = run(&["pack", "--statement", &format!("www/texts/{lang}.json")]);
        texts.add_statement(json::value(&statement.out)).expect("the rest is read");
        assert_eq!(texts.to_lists(), crate::fixture::texts(lang).to_lists());
    }
}

#[test]
fn a_pack_that_lacks_a_text_is_refused() {
    let outcome = pack("lacks.json", &|pack| drop(pack.remove("reject-all")));
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert_eq!(outcome.err, "error: text pack lacks: the text «reject-all» is missing\n");
}

#[test]
fn a_pack_with_a_text_that_nothing_says_is_refused() {
    let outcome = pack("more.json", &|pack| drop(pack.insert("banner".into(), "Hei".into())));
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert_eq!(outcome.err, "error: text pack more: nothing says «banner»\n");
}

#[test]
fn a_pack_of_another_shape_is_refused() {
    let outcome = pack("number.json", &|pack| drop(pack.insert("yes".into(), 1.into())));
    assert_eq!(outcome.err, "error: text pack number: the text «yes» is missing\n");
    let outcome = run(&["pack", "tests/fixtures/config/everything/config.json"]);
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
}

#[test]
fn the_order_of_the_keys_in_a_file_does_not_matter() {
    let outcome = pack("nb.json", &|pack| {
        let yes = pack.remove("yes").expect("it is there");
        pack.insert("yes".into(), yes);
    });
    let texts = Texts::from_list("nb", json::value(&outcome.out)).expect("it is read");
    assert_eq!(texts.get(Key::Yes), "Ja");
}
