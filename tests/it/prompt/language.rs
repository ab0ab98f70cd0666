//! That a page speaks one language: no words of another pack, and no hole left open.
//!
//! Never: judges how well it is said; people do.

use super::{read, views};
use crate::fixture;
use crate::markup::Tag;
use samtykke::config::Value;
use samtykke::text::Key;

/// The words that a pack says and another does not, cut at the holes.
fn only_in(lang: &str, other: &str) -> Vec<String> {
    let said_by_other = words(other).join("\n");
    let pack = words(lang);
    let pieces = pack.iter().flat_map(|text| text.split(['{', '}', '|']));
    let pieces = pieces.filter(|piece| piece.trim().len() > 3 && !said_by_other.contains(piece.trim()));
    pieces.map(String::from).collect()
}

fn words(lang: &str) -> Vec<String> {
    let texts = fixture::texts(lang);
    let (prompt, statement) = texts.to_lists();
    let parts = [Some(prompt), statement].into_iter().flatten();
    parts.flat_map(Value::items).filter_map(Value::as_text).map(String::from).collect()
}

#[track_caller]
fn check(lang: &str, views: &[(String, Tag)]) {
    let foreign: Vec<_> = ["nb", "nn", "en"].into_iter().filter(|other| *other != lang).collect();
    for (name, tag) in views {
        let said = tag.text();
        assert!(said.contains(' '), "{name} says something");
        for other in &foreign {
            for piece in only_in(other, lang) {
                assert!(!said.contains(&piece), "{name} in {lang} says «{piece}», which is {other}");
            }
        }
        for tag in tag.all() {
            assert!(
                tag.attr("lang").is_none_or(|said| said == lang),
                "{name} is marked as {lang} throughout"
            );
        }
    }
}

/// Views of sites that speak all three languages.
fn spoken(lang: &str) -> Vec<(String, Tag)> {
    let views =
        views(lang).into_iter().filter(|(name, _)| !name.contains("hostile") && name != "own-question");
    views.map(|view| (view.0.clone(), read(&view))).collect()
}

#[test]
fn a_page_in_one_language_says_nothing_in_another() {
    for lang in ["nb", "nn", "en"] {
        check(lang, &spoken(lang));
    }
}

#[test]
fn every_hole_is_filled() {
    let words = words("nb");
    let holes =
        words.iter().flat_map(|text| text.split('{').skip(1).filter_map(|rest| rest.split('}').next()));
    let holes: Vec<_> = holes.map(String::from).collect();
    assert!(holes.contains(&"controller".into()), "holes are found: {holes:?}");
    for lang in ["nb", "nn", "en"] {
        for (name, tag) in spoken(lang) {
            for hole in &holes {
                assert!(
                    !tag.text().contains(&format!("{{{hole}}}")),
                    "{name} in {lang} leaves {{{hole}}} open"
                );
            }
        }
    }
}

#[test]
fn each_language_has_its_own_word_for_the_way_back() {
    let words = ["nb", "nn", "en"].map(|lang| fixture::texts(lang).get(Key::Reopen).to_owned());
    assert_eq!(
        words,
        ["Innstillinger for informasjonskapsler", "Innstillingar for informasjonskapslar", "Cookie settings"]
    );
}
