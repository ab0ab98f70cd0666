//! What comes after the first choice: nodes that come late, other tabs, the back button, a second start.
//!
//! Never: presses anything in our own surfaces.

use super::stage::{is, js, json, promised, until, wait};
use super::{CONFIG, Site, record};
use samtykke::consent::Record;
use samtykke::web::{has, set};

/// Stores a record as another tab would.
fn store(record: &Record) {
    let text = record.to_text();
    js(&["document.cookie = 'samtykke=", &text, "; Path=/', localStorage.samtykke = '", &text, "'"].concat());
}

const STORAGE: &str = "window.dispatchEvent(new StorageEvent('storage', { key: 'samtykke' }))";

pub async fn a_gate_that_comes_later_follows_the_choice(_: &Site) {
    js(
        "stage.add('<iframe id=\"late\" data-samtykke=\"film\" data-src=\"about:blank?late\" title=\"Sen\"></iframe>')",
    );
    until("stage.byId('late').src").await;
    assert_eq!(json("stage.taken('admitted')"), r#"["late"]"#);
    js(
        "stage.add('<p><iframe id=\"later\" data-samtykke=\"!film\" data-src=\"x\" title=\"Senere\"></iframe></p>')",
    );
    until("stage.placeholder('later')").await;
    assert!(is("!stage.isSeen('later') && !stage.byId('later').src"));
    assert_eq!(json("stage.taken('admitted')"), "[]");
}

pub async fn a_gate_that_moves_is_opened_once(_: &Site) {
    js("stage.main.append(stage.byId('picture'), stage.byId('outside'))");
    wait(0).await;
    assert_eq!(json("stage.taken('admitted')"), "[]");
    assert_eq!(json("stage.taken('ran')"), "[]");
}

pub async fn another_tabs_newer_choice_rules_here_too(_: &Site) {
    let mine = record();
    let theirs = Record {
        id: "another-tab".into(),
        granted: vec!["film".into()],
        refused: vec!["counter".into(), "map".into()],
        ..mine.clone()
    };
    js("stage.heard('change')");
    store(&theirs);
    js(STORAGE);
    assert_eq!(
        json("stage.heard('change')"),
        r#"[{"changed":{"counter":false,"map":false},"choice":{"granted":["film"],"refused":["counter","map"]}}]"#
    );
    assert!(is("stage.placeholder('map') && !stage.placeholder('film')"));
    assert_eq!(record(), theirs);
    js(STORAGE);
    assert_eq!(json("stage.heard('change')"), "[]");
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
    assert_eq!(json("stage.heard('change')"), "[]");
    store(&theirs);
}

pub async fn the_back_button_brings_the_newest_choice(_: &Site) {
    let mine = record();
    store(&Record { time: mine.time + 1, granted: Vec::new(), refused: vec!["film".into()], ..mine });
    js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    assert_eq!(json("stage.heard('change')"), "[]");
    js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(
        json("stage.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["film"]}]"#
    );
    assert!(is("stage.placeholder('film')"));
}

pub async fn a_browser_that_does_not_store_is_told_of(_: &Site) {
    let before = record();
    js("stage.deny()");
    set(&js("{ film: true }"));
    js("stage.allow()");
    assert!(has("film") && is("stage.byId('film').src"));
    until("stage.live().textContent.includes('bare på denne siden')").await;
    assert_eq!(record(), before);
}

pub async fn starting_again_changes_nothing(_: &Site) {
    js("stage.heard('change'), stage.heard('open')");
    let before = json("[document.body.children.length, document.adoptedStyleSheets.length]");
    promised(&["stage.start(", CONFIG, ")"].concat()).await;
    assert_eq!(json("[document.body.children.length, document.adoptedStyleSheets.length]"), before);
    assert_eq!(json("stage.heard('change').concat(stage.heard('open'))"), "[]");
    js("stage.press(stage.reopen())");
    assert_eq!(json("stage.heard('open')"), "[null]");
    js("stage.press(stage.control('close'))");
}

/// A film inside a template: both wait for the same yes.
pub async fn a_gate_inside_a_gate_follows_each_new_choice(_: &Site) {
    js("stage.widget.set({ film: true })");
    js("stage.add('<template id=\"outer\" data-samtykke=\"media\"><p id=\"around\"></p>\
        <iframe id=\"inner\" data-samtykke=\"film\" data-src=\"about:blank?inner\" title=\"Film\"></iframe></template>')");
    wait(0).await;
    js("stage.widget.act('accept-all')");
    until("stage.byId('inner')?.src").await;
    js("stage.widget.act('withdraw')");
    wait(0).await;
    assert!(!is("stage.byId('around') || stage.byId('inner')"), "something is left in the page");
    js("stage.widget.act('accept-all')");
    wait(50).await;
    assert!(is("stage.byId('inner').src && stage.isSeen('inner')"), "the inner gate stays shut");
}

/// What follows the inner template is the outer one's, and goes with it.
pub async fn a_template_inside_a_template_is_taken_back_whole(_: &Site) {
    js("stage.widget.act('accept-all')");
    js("stage.add('<template id=\"whole\" data-samtykke=\"media\"><p id=\"one\"></p>\
        <template id=\"part\" data-samtykke=\"film\"><p id=\"two\"></p></template><p id=\"three\"></p></template>')");
    until("stage.byId('one') && stage.byId('two') && stage.byId('three')").await;
    js("stage.widget.act('withdraw')");
    wait(0).await;
    let left = json("['one', 'two', 'three'].filter(stage.byId)");
    assert_eq!(left, "[]", "left in the page");
}
