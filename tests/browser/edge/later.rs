//! What comes after the first choice: nodes that come late, other tabs, the back button, a second start.
//!
//! Never: presses anything in our own surfaces.

use super::page::{is, js, json, loader, until, wait};
use super::{CONFIG, Site, record};
use js_sys::JSON;
use samtykke::consent::Record;
use samtykke::web::{boot, set};

/// Stores a record as another tab would.
fn store(record: &Record) {
    let text = record.to_text();
    js(&["document.cookie = 'samtykke=", &text, "; Path=/', localStorage.samtykke = '", &text, "'"].concat());
}

const STORAGE: &str = "window.dispatchEvent(new StorageEvent('storage', { key: 'samtykke' }))";

pub async fn a_gate_that_comes_later_follows_the_choice(_: &Site) {
    js(
        "page.add('<iframe id=\"late\" data-samtykke=\"film\" data-src=\"about:blank?late\" title=\"Sen\"></iframe>')",
    );
    until("page.byId('late').src").await;
    assert_eq!(json("page.taken('admitted')"), r#"["late"]"#);
    js(
        "page.add('<p><iframe id=\"later\" data-samtykke=\"!film\" data-src=\"x\" title=\"Senere\"></iframe></p>')",
    );
    until("page.placeholder('later')").await;
    assert!(is("page.byId('later').hidden && !page.byId('later').src"));
    assert_eq!(json("page.taken('admitted')"), "[]");
}

pub async fn a_gate_that_moves_is_opened_once(_: &Site) {
    js("page.stage.append(page.byId('picture'), page.byId('outside'))");
    wait(0).await;
    assert_eq!(json("page.taken('admitted')"), "[]");
    assert_eq!(json("page.taken('ran')"), "[]");
}

pub async fn another_tabs_newer_choice_rules_here_too(_: &Site) {
    let mine = record();
    let theirs = Record {
        id: "another-tab".into(),
        granted: vec!["film".into()],
        refused: vec!["counter".into(), "map".into()],
        ..mine.clone()
    };
    js("page.heard('change')");
    store(&theirs);
    js(STORAGE);
    assert_eq!(
        json("page.heard('change')"),
        r#"[{"changed":{"counter":false,"map":false},"choice":{"granted":["film"],"refused":["counter","map"]}}]"#
    );
    assert!(is("page.placeholder('map') && !page.placeholder('film')"));
    assert_eq!(record(), theirs);
    js(STORAGE);
    assert_eq!(json("page.heard('change')"), "[]");
}

pub async fn an_older_choice_does_not_come_back(_: &Site) {
    let theirs = record();
    store(&Record {
        time: theirs.time - 60,
        id: "old".into(),
        granted: vec!["map".into()],
        ..theirs.clone()
    });
    js(STORAGE);
    assert_eq!(json("page.heard('change')"), "[]");
    store(&theirs);
}

pub async fn the_back_button_brings_the_newest_choice(_: &Site) {
    let mine = record();
    store(&Record { time: mine.time + 1, granted: Vec::new(), refused: vec!["film".into()], ..mine });
    js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    assert_eq!(json("page.heard('change')"), "[]");
    js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(
        json("page.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["film"]}]"#
    );
    assert!(is("page.placeholder('film')"));
}

pub async fn a_browser_that_does_not_store_is_told_of(_: &Site) {
    js(
        "Object.defineProperty(document, 'cookie', { configurable: true, get() { throw 'no'; }, set() { throw 'no'; } })",
    );
    js("page.setItem = Storage.prototype.setItem, Storage.prototype.setItem = () => { throw 'full'; }");
    set(&js("{ film: true }"));
    js("Storage.prototype.setItem = page.setItem, delete document.cookie");
    assert!(is("page.byId('film').src") && samtykke::web::has("film"));
    until("page.live().textContent.includes('bare på denne siden')").await;
    assert_eq!(record().refused, ["film"]);
}

pub async fn starting_again_changes_nothing(site: &Site) {
    let (admit, shows) = loader();
    let config = JSON::parse(CONFIG).expect("this is JSON");
    boot(&config, "nb", &site.pack(), admit, shows).await.expect("the promise is kept");
    assert_eq!(js("document.querySelectorAll('[data-samtykke-prompt]').length"), 1);
    assert_eq!(
        json("page.heard('change').concat(page.heard('open'), page.taken('admitted').slice(1))"),
        "[]"
    );
}
