//! The settings: opened from anywhere, closed without a trace, and focus goes back where it was.
//!
//! Never: answers anything.

use super::stage::{is, js, json, until, wait};
use super::{Site, record};
use samtykke::web::set;

/// A key press where focus is in our host.
const ESCAPE: &str = "stage.prompt().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))";

pub async fn the_question_is_not_dismissed_by_a_key(_: &Site) {
    js(ESCAPE);
    assert!(is("stage.prompt() && !stage.control('close')"));
    assert_eq!(json("stage.heard('close')"), "[]");
}

pub async fn the_settings_show_the_choice_as_it_is(_: &Site) {
    js("stage.press(stage.reopen())");
    assert!(is("stage.prompt() && stage.control('close')"));
    assert!(is("stage.tick('statistics').checked && !stage.tick('media').checked"));
    assert!(is("stage.root().activeElement === stage.prompt().querySelector('h2')"));
    assert_eq!(js("stage.live().textContent"), "");
    assert_eq!(json("stage.heard('open')"), "[null]");
}

pub async fn a_key_closes_them_and_nothing_changes(_: &Site) {
    let before = record();
    js("stage.tick('media').click()");
    js(&ESCAPE.replace("Escape", "Enter"));
    assert!(is("stage.prompt()"));
    js(ESCAPE);
    assert!(!is("stage.prompt()"));
    assert_eq!(json("stage.heard('close')"), "[null]");
    assert_eq!(json("stage.heard('change')"), "[]");
    assert_eq!(record(), before);
}

pub async fn focus_goes_back_to_the_pages_own_control(_: &Site) {
    js(
        "stage.add('<p><a id=\"open\" href=\"#end\" data-samtykke-action=\"open\"><b id=\"words\">Valg</b></a></p>')",
    );
    js("stage.byId('open').focus(), stage.byId('words').click()");
    assert!(is("location.hash !== '#end'"));
    assert!(is("stage.control('close')"));
    js("stage.press(stage.control('close'))");
    assert!(!is("stage.prompt()"));
    assert!(is("document.activeElement === stage.byId('open')"));
}

pub async fn focus_goes_back_to_our_own_way_in(_: &Site) {
    js("stage.press(stage.reopen())");
    js("stage.press(stage.control('close'))");
    assert!(is("stage.reopen().getRootNode().activeElement === stage.reopen()"), "focus is lost");
}

pub async fn opening_twice_is_opening_once(_: &Site) {
    js("stage.widget.act('open')");
    js("stage.widget.act('open')");
    assert_eq!(js("stage.root().querySelectorAll('section').length"), 1);
    js("stage.widget.act('close')");
    assert!(!is("stage.prompt()"));
    js("stage.widget.act('nonsense')");
    js("stage.widget.act('')");
    assert!(!is("stage.prompt()"));
}

/// The visitor opened from a notice, closed, and went on to a field.
pub async fn a_later_notice_takes_no_focus(_: &Site) {
    set(&js("{ counter: true }"));
    until("stage.control('open')").await;
    js("stage.press(stage.control('open'))");
    js("stage.press(stage.control('close'))");
    js("stage.byId('field').focus()");
    set(&js("{ counter: true }"));
    until("stage.control('open')").await;
    wait(50).await;
    assert!(is("document.activeElement === stage.byId('field')"), "the notice took focus");
}
