//! The settings: opened from anywhere, closed without a trace, and focus goes back where it was.
//!
//! Never: answers anything there.

use super::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

/// A visitor who has said yes to statistics and no to the rest.
async fn visit() -> Stage {
    let stage = Stage::started().await;
    stage.js("stage.tick('statistics').click()");
    stage.answer("save").await;
    stage.until("stage.live().textContent").await;
    stage.js("stage.heard('open'), stage.heard('close'), stage.heard('change')");
    stage
}

#[wasm_bindgen_test]
async fn a_question_is_not_dismissed_by_a_key() {
    let stage = Stage::started().await;
    stage.js("stage.control('save').focus(), stage.key('Escape')");
    assert!(stage.is("stage.prompt() && !stage.control('close')"));
    assert_eq!(stage.json("stage.heard('close')"), "[]");
}

#[wasm_bindgen_test]
async fn the_settings_show_the_choice_as_it_is() {
    let stage = visit().await;
    stage.js("stage.press(stage.reopen())");
    assert!(stage.is("stage.prompt() && stage.control('close')"));
    assert!(stage.is("stage.tick('statistics').checked && !stage.tick('media').checked"));
    assert!(stage.is("stage.root().activeElement === stage.prompt().querySelector('h2')"));
    assert_eq!(stage.js("stage.live().textContent"), "");
    assert_eq!(stage.json("stage.heard('open')"), "[null]");
}

#[wasm_bindgen_test]
async fn a_key_closes_them_and_nothing_changes() {
    let stage = visit().await;
    let before = stage.record();
    stage.js("stage.press(stage.reopen()), stage.tick('media').click(), stage.key('Enter')");
    assert!(stage.is("stage.prompt()"));
    stage.js("stage.key('Escape')");
    assert!(!stage.is("stage.prompt()"));
    assert_eq!(stage.json("stage.heard('close')"), "[null]");
    assert_eq!(stage.json("stage.heard('change')"), "[]");
    assert_eq!(stage.record(), before);
}

#[wasm_bindgen_test]
async fn opening_twice_is_opening_once() {
    let stage = visit().await;
    stage.js("stage.widget.act('open'), stage.widget.act('open')");
    assert_eq!(stage.js("stage.root().querySelectorAll('section').length"), 1);
    stage.js("stage.widget.act('close')");
    assert!(!stage.is("stage.prompt()"));
}

#[wasm_bindgen_test]
async fn focus_goes_back_to_the_pages_own_control() {
    let stage = visit().await;
    stage.js("stage.add('<a id=\"open\" href=\"#end\" data-samtykke-action=\"open\"><b id=\"words\">Valg</b></a>')");
    stage.js("stage.byId('open').focus(), stage.byId('words').click()");
    assert!(stage.is("stage.control('close') && location.hash !== '#end'"));
    stage.js("stage.press(stage.control('close'))");
    assert!(stage.is("!stage.prompt() && document.activeElement === stage.byId('open')"));
}

#[wasm_bindgen_test]
async fn focus_goes_back_to_our_own_way_in() {
    let stage = visit().await;
    stage.js("stage.press(stage.reopen()), stage.press(stage.control('close'))");
    assert!(stage.is("stage.reopen().getRootNode().activeElement === stage.reopen()"), "focus is lost");
}

#[wasm_bindgen_test]
async fn focus_goes_back_to_a_placeholder() {
    let stage = visit().await;
    stage.js("stage.way = stage.placeholder('unknown').querySelector('button'), stage.press(stage.way)");
    stage.js("stage.press(stage.control('close'))");
    assert!(stage.is("stage.way.getRootNode().activeElement === stage.way"), "focus is lost");
}

/// The visitor opened from the notice, closed, and went on to a field.
#[wasm_bindgen_test]
async fn a_later_notice_takes_no_focus() {
    let stage = visit().await;
    stage.js("stage.press(stage.control('open')), stage.press(stage.control('close'))");
    stage.js("stage.byId('field').focus(), stage.widget.set({ film: true })");
    stage.until("stage.live().textContent").await;
    assert!(stage.is("document.activeElement === stage.byId('field')"), "the notice took focus");
}
