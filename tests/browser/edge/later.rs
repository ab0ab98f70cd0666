//! What comes after a choice: nodes that come late, other tabs, the back button, gates in gates.
//!
//! Never: presses anything in our own surfaces.

use super::stage::{CONFIG, Stage};
use super::surfaces::record;
use samtykke::consent::Record;
use wasm_bindgen_test::wasm_bindgen_test;

const STORAGE: &str = "window.dispatchEvent(new StorageEvent('storage', { key: 'samtykke' }))";

/// A visitor who said yes to the film and no to the rest, on an earlier page.
async fn visit() -> Stage {
    let stage = Stage::set(CONFIG, include_str!("stage.html")).await;
    stage.store(&record(&["film"], &["counter", "map"]));
    stage.start().await;
    stage.js("stage.taken('admitted')");
    stage
}

#[wasm_bindgen_test]
async fn a_gate_that_comes_later_follows_the_choice() {
    let stage = visit().await;
    stage.js("stage.add('<iframe id=\"late\" data-samtykke=\"film\" data-src=\"about:blank?late\" title=\"x\"></iframe>')");
    stage.until("stage.byId('late').src").await;
    stage.js(
        "stage.add('<p><iframe id=\"later\" data-samtykke=\"map\" data-src=\"x\" title=\"x\"></iframe></p>')",
    );
    stage.until("stage.placeholder('later')").await;
    assert!(stage.is("!stage.byId('later').src && !stage.isSeen('later')"));
    assert_eq!(stage.json("stage.admitted"), r#"["late"]"#);
}

#[wasm_bindgen_test]
async fn a_gate_that_moves_is_opened_once() {
    let stage = visit().await;
    stage.js("document.body.append(stage.byId('film'), stage.byId('needed'))");
    stage.wait(20).await;
    assert_eq!(stage.json("stage.admitted"), "[]");
}

#[wasm_bindgen_test]
async fn another_tabs_newer_choice_rules_here_too() {
    let stage = visit().await;
    let theirs = Record { id: "another-tab".into(), ..record(&["map"], &["counter", "film"]) };
    stage.store(&theirs);
    stage.js(STORAGE);
    let change = r#"[{"changed":{"film":false,"map":true},"choice":{"granted":["map"],"refused":["counter","film"]}}]"#;
    assert_eq!(stage.json("stage.heard('change')"), change);
    assert!(stage.is("stage.placeholder('film') && !stage.placeholder('map')"));
    assert_eq!(stage.record(), theirs, "what another tab stored is not stored again");
    stage.js(STORAGE);
    assert_eq!(stage.json("stage.heard('change')"), "[]");
}

#[wasm_bindgen_test]
async fn a_question_goes_away_when_it_is_answered_in_another_tab() {
    let stage = Stage::started().await;
    stage.store(&record(&[], &["counter", "film", "map"]));
    stage.js(STORAGE);
    assert!(!stage.is("stage.prompt()"));
}

#[wasm_bindgen_test]
async fn an_older_choice_does_not_come_back() {
    let stage = visit().await;
    let mine = stage.record();
    stage.store(&Record { time: mine.time - 60, id: "older".into(), granted: "map".into(), ..mine });
    stage.js(STORAGE);
    assert_eq!(stage.json("stage.heard('change')"), "[]");
}

#[wasm_bindgen_test]
async fn a_choice_that_was_deleted_holds_while_the_page_lives() {
    let stage = visit().await;
    stage.promised("stage.sweep()").await;
    stage.js(STORAGE);
    assert!(stage.is("stage.widget.has('film') && stage.byId('film').src && !stage.host()"));
    assert_eq!(stage.js("document.cookie"), "");
}

#[wasm_bindgen_test]
async fn the_back_button_brings_the_newest_choice() {
    let stage = visit().await;
    let mine = stage.record();
    stage.store(&Record { time: mine.time + 1, granted: String::new(), refused: "film".into(), ..mine });
    stage.js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    assert_eq!(stage.json("stage.heard('change')"), "[]");
    stage.js("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(
        stage.json("stage.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["film"]}]"#
    );
    assert!(stage.is("stage.placeholder('film')"));
}

/// A film inside a template: both wait for a yes, and for the next one too.
#[wasm_bindgen_test]
async fn a_gate_inside_a_gate_follows_each_new_choice() {
    let body = "<template data-samtykke='media'><p id='around'></p><iframe id='inner' data-samtykke='film' \
        data-src='about:blank?inner' title='Film'></iframe></template>";
    let stage = Stage::set(CONFIG, body).await;
    stage.start().await;
    for round in ["first", "second"] {
        stage.promised("stage.widget.act('accept-all')").await;
        stage.wait(20).await;
        assert!(
            stage.is("stage.byId('inner')?.src && stage.isSeen('inner')"),
            "it stays shut the {round} time"
        );
        stage.js("stage.widget.act('withdraw')");
        stage.wait(20).await;
        assert!(!stage.is("stage.byId('around') || stage.byId('inner')"), "it is left the {round} time");
    }
}

/// What follows the inner template is the outer one's, and goes with it.
#[wasm_bindgen_test]
async fn a_template_inside_a_template_is_taken_back_whole() {
    let body = "<template data-samtykke='media'><p id='one'></p><template data-samtykke='film'>\
        <p id='two'></p></template><p id='three'></p></template><p id='four'></p>";
    let stage = Stage::set(CONFIG, body).await;
    stage.start().await;
    stage.promised("stage.widget.act('accept-all')").await;
    stage.wait(20).await;
    assert_eq!(
        stage.json("['one', 'two', 'three', 'four'].filter(stage.byId)"),
        r#"["one","two","three","four"]"#
    );
    stage.js("stage.widget.act('withdraw')");
    assert_eq!(stage.json("['one', 'two', 'three', 'four'].filter(stage.byId)"), r#"["four"]"#);
}
