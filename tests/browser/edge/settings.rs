//! The settings: opened from anywhere, closed without a trace, and focus goes back where it was.
//!
//! Never: answers anything.

use super::page::{is, js, json, until, wait};
use super::{Site, record};
use samtykke::web::{act, set};

/// A key press where focus is in our host.
const ESCAPE: &str = "page.prompt().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))";

pub async fn the_question_is_not_dismissed_by_a_key(_: &Site) {
    js(ESCAPE);
    assert!(is("page.prompt() && !page.control('close')"));
    assert_eq!(json("page.heard('close')"), "[]");
}

pub async fn the_settings_show_the_choice_as_it_is(_: &Site) {
    js("page.press(page.reopen())");
    assert!(is("page.prompt() && page.control('close')"));
    assert!(is("page.tick('statistics').checked && !page.tick('media').checked"));
    assert!(is("page.root().activeElement === page.prompt().querySelector('h2')"));
    assert_eq!(js("page.live().textContent"), "");
    assert_eq!(json("page.heard('open')"), "[null]");
}

pub async fn a_key_closes_them_and_nothing_changes(_: &Site) {
    let before = record();
    js("page.tick('media').click()");
    js(&ESCAPE.replace("Escape", "Enter"));
    assert!(is("page.prompt()"));
    js(ESCAPE);
    assert!(!is("page.prompt()"));
    assert_eq!(json("page.heard('close')"), "[null]");
    assert_eq!(json("page.heard('change')"), "[]");
    assert_eq!(record(), before);
}

pub async fn focus_goes_back_to_the_pages_own_control(_: &Site) {
    js(
        "page.add('<p><a id=\"open\" href=\"#end\" data-samtykke-action=\"open\"><b id=\"words\">Valg</b></a></p>')",
    );
    js("page.byId('open').focus(), page.byId('words').click()");
    assert_eq!(js("location.hash"), "");
    assert!(is("page.control('close')"));
    js("page.press(page.control('close'))");
    assert!(!is("page.prompt()"));
    assert!(is("document.activeElement === page.byId('open')"));
}

pub async fn focus_goes_back_to_our_own_way_in(_: &Site) {
    js("page.press(page.reopen())");
    js("page.press(page.control('close'))");
    assert!(is("page.reopen().getRootNode().activeElement === page.reopen()"), "focus is lost");
}

pub async fn opening_twice_is_opening_once(_: &Site) {
    act("open");
    act("open");
    assert_eq!(js("page.root().querySelectorAll('section').length"), 1);
    act("close");
    assert!(!is("page.prompt()"));
    act("nonsense");
    act("");
    act("show");
    assert!(!is("page.prompt()"));
}

/// The visitor opened from a notice, closed, and went on to a field.
pub async fn a_later_notice_takes_no_focus(_: &Site) {
    set(&js("{ counter: true }"));
    until("page.control('open')").await;
    js("page.press(page.control('open'))");
    js("page.press(page.control('close'))");
    js("page.byId('field').focus()");
    set(&js("{ counter: true }"));
    until("page.control('open')").await;
    wait(50).await;
    assert!(is("document.activeElement === page.byId('field')"), "the notice took focus");
}
