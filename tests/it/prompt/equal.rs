//! That no is as easy as yes, and that nothing is decided for the visitor.
//!
//! Never: measures looks; that takes a browser.

use super::{SURFACES, read, surface, views};
use crate::markup::{Tag, parse};

/// The buttons of a view that do this.
fn buttons<'t>(view: &'t Tag, action: &str) -> Vec<&'t Tag> {
    view.all().into_iter().filter(|tag| tag.attr("data-samtykke-action") == Some(action)).collect()
}

#[test]
fn yes_and_no_are_neighbours_and_differ_in_their_words_alone() {
    for view in views("nb") {
        let tag = read(&view);
        let (yes, no) = (buttons(&tag, "accept-all"), buttons(&tag, "reject-all"));
        assert_eq!(yes.len(), no.len(), "{}: as many that accept as that refuse", view.0);
        let ([yes], [no]) = (yes.as_slice(), no.as_slice()) else { continue };
        let except_action = |tag: &Tag| {
            let attrs = tag.attrs.iter().filter(|(name, _)| name != "data-samtykke-action");
            (tag.name.clone(), tag.kids.len(), attrs.cloned().collect::<Vec<_>>())
        };
        assert_eq!(except_action(yes), except_action(no), "{}", view.0);
        assert_eq!((&*yes.name, yes.attr("type")), ("button", Some("button")));
        let are_neighbours = tag.all().iter().any(|parent| {
            let inside: Vec<_> = parent.elements().collect();
            inside.windows(2).any(|pair| std::ptr::eq(pair[0], *yes) && std::ptr::eq(pair[1], *no))
        });
        assert!(are_neighbours, "{}: no comes right after yes, in the same row", view.0);
    }
}

#[test]
fn the_words_for_yes_and_no_are_of_one_kind() {
    for (site, lang, yes, no) in [
        ("one-purpose", "nb", "Ja", "Nei"),
        ("one-purpose", "nn", "Ja", "Nei"),
        ("one-purpose", "en", "Yes", "No"),
        ("several-purposes", "nb", "Godta alle", "Avvis alle"),
        ("several-purposes", "nn", "Godta alle", "Avvis alle"),
        ("several-purposes", "en", "Accept all", "Reject all"),
    ] {
        let tag = parse(&surface(site, &["arrive"], lang));
        assert_eq!(buttons(&tag, "accept-all")[0].text(), yes);
        assert_eq!(buttons(&tag, "reject-all")[0].text(), no);
    }
}

fn ticked(site: &str, story: &[&str]) -> Vec<String> {
    let tag = parse(&surface(site, story, "nb"));
    let ticked = tag.all().into_iter().filter(|tag| tag.attr("checked").is_some());
    ticked.filter_map(|tag| tag.attr("data-samtykke-choice")).map(String::from).collect()
}

#[test]
fn nothing_is_ticked_that_has_not_got_a_yes() {
    for (name, site, story) in SURFACES {
        let granted: &[&str] = if *name == "settings-of-several" { &["film"] } else { &[] };
        assert_eq!(ticked(site, story), granted, "{name}");
    }
    assert_eq!(ticked("several-purposes", &["arrive", "save statistics", "open"]), ["statistics", "teller"]);
    // A yes to the map alone is no yes to the films.
    assert_eq!(ticked("several-purposes", &["arrive", "save kart", "open"]), ["kart"]);
}

#[test]
fn each_service_that_is_asked_about_has_a_box_of_its_own_in_the_details() {
    let boxes = |site, story: &[&str]| {
        let tag = parse(&surface(site, story, "nb"));
        let boxes = tag.all().into_iter().filter(|tag| tag.attr("name").is_some());
        let said = |tag: &Tag, name| tag.attr(name).map(String::from).expect("a box answers for a service");
        boxes.map(|tag| (said(tag, "name"), said(tag, "data-samtykke-choice"))).collect::<Vec<_>>()
    };
    let pair = |category: &str, service: &str| (category.to_owned(), service.to_owned());
    let all = [("statistics", "teller"), ("media", "film"), ("media", "kart"), ("marketing", "annonse")];
    let all = all.map(|(category, service)| pair(category, service));
    assert_eq!(boxes("several-purposes", &["arrive"]), all);
    // What has an answer is not asked about again.
    assert_eq!(boxes("several-purposes", &["arrive", "always film", "reload"])[1], pair("media", "kart"));
    // Where there is one service, the question is about it.
    assert_eq!(boxes("one-purpose", &["arrive"]), []);
}

#[test]
fn what_is_necessary_is_no_control() {
    for view in views("nb") {
        for tag in read(&view).all() {
            assert_eq!(tag.attr("disabled"), None, "{}", view.0);
            assert_ne!(tag.attr("data-samtykke-choice"), Some("necessary"), "{}", view.0);
        }
    }
}

#[test]
fn every_control_has_a_name_and_every_reference_leads_somewhere() {
    for view in views("nb") {
        let tag = read(&view);
        let all = tag.all();
        let ids: Vec<_> = all.iter().filter_map(|tag| tag.attr("id")).collect();
        for tag in &all {
            for name in ["aria-labelledby", "aria-describedby", "for"] {
                let Some(id) = tag.attr(name) else { continue };
                assert_eq!(ids.iter().filter(|known| **known == id).count(), 1, "{}: {name} of {id}", view.0);
            }
            let labelled =
                || all.iter().any(|label| label.name == "label" && label.attr("for") == tag.attr("id"));
            match &*tag.name {
                "button" | "a" | "summary" | "legend" => assert!(!tag.text().trim().is_empty(), "{}", view.0),
                "input" => assert!(labelled(), "{}: a field has no label", view.0),
                _ => {}
            }
        }
    }
}
