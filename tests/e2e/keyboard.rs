//! The keyboard alone: everything can be reached, answered and left, and focus is never taken or lost.
//!
//! Never: the mouse.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use fantoccini::key::Key;

fn site() -> Site {
    let held = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>
      <iframe data-samtykke="pixel" data-src="{third}/frame.html" title="Et kart"></iframe>"#;
    Site::new(config::several()).page("/", Page::new(held))
}

/// Goes on with Tab until this has focus; fails after more steps than the page has stops.
async fn tab_to(page: &ConsentPage, role: &str, name: &str) {
    let mut met = Vec::new();
    for _ in 0..30 {
        page.press(Key::Tab).await;
        let focused = page.focused().await;
        if focused == (role.to_owned(), name.to_owned()) {
            return;
        }
        met.push(focused.1);
    }
    panic!("{role} «{name}» is not among {met:?}");
}

#[test]
fn the_prompt_is_reached_first_and_answered_with_space_and_enter() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        let mut met = Vec::new();
        for _ in 0..9 {
            page.press(Key::Tab).await;
            met.push(page.focused().await.1);
        }
        let expected = [
            "Statistikk",
            "Film",
            "Markedsføring",
            "Les personvernerklæringen",
            "Leverandører og hva de lagrer",
            "Lagre valg",
            "Godta alle",
            "Avvis alle",
            "Hopp til innholdet",
        ];
        assert_eq!(met, expected);
        page.reload().await;
        page.asks().await;
        tab_to(page, "checkbox", "Film").await;
        page.press(Key::Space).await;
        assert!(page.is_ticked("Film").await);
        tab_to(page, "button", "Lagre valg").await;
        page.press(Key::Enter).await;
        page.ran(&["film"]).await;
        assert!(page.record().await.ends_with("&m=save&on=film&off=matomo.pixel"));
    });
}

#[test]
fn focus_is_not_taken_when_the_prompt_comes() {
    let late = Page::new(r#"<p><label>Navn <input autofocus></label></p>"#);
    visit(site().page("/form", late), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.value("document.activeElement === document.body").await, true);
        page.open("/form").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.value("document.activeElement.localName").await, "input");
    });
}

#[test]
fn after_an_answer_focus_is_where_the_visitor_was() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        tab_to(page, "button", "Avvis alle").await;
        page.press(Key::Enter).await;
        page.reads("Valget er lagret.").await;
        page.settle().await;
        assert_eq!(page.focused().await.0, "status");
        page.press(Key::Tab).await;
        assert_eq!(page.focused().await.1, "Endre valget ditt");
        page.press(Key::Tab).await;
        assert_eq!(page.focused().await.1, "Hopp til innholdet");
    });
}

#[test]
fn settings_take_focus_to_their_heading_and_escape_gives_it_back() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        tab_to(page, "button", "Avvis alle").await;
        page.press(Key::Enter).await;
        page.reads("Valget er lagret.").await;
        tab_to(page, "button", "Om informasjonskapsler").await;
        page.press(Key::Enter).await;
        page.asks().await;
        let heading = ("heading".to_owned(), "Hva kan vi bruke informasjonskapsler til?".to_owned());
        assert_eq!(page.focused().await, heading);
        tab_to(page, "checkbox", "Film").await;
        page.press(Key::Space).await;
        page.press(Key::Escape).await;
        page.asks_no_more().await;
        assert_eq!(page.focused().await.1, "Om informasjonskapsler");
        assert_eq!(page.value("samtykke.has('film')").await, false);
        // Once more, and this time with an answer.
        page.press(Key::Space).await;
        tab_to(page, "button", "Godta alle").await;
        page.press(Key::Space).await;
        page.ran(&["film"]).await;
        assert_eq!(page.focused().await.1, "Om informasjonskapsler");
    });
}

#[test]
fn focus_is_not_lost_when_a_placeholder_gives_way() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        tab_to(page, "button", "Vis innholdet").await;
        page.press(Key::Enter).await;
        page.gone("group", "Et kart").await;
        page.settle().await;
        assert_eq!(page.value("document.activeElement === document.body").await, false);
    });
}
