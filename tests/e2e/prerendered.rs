//! A prompt that came with the page, in a declarative shadow root: it is taken over as it stands.
//!
//! Never: drawn again, and never loses what was done to it before the wasm came.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::visit::visit;

const GATED: &str = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>"#;

/// A site whose page has the prompt in it as the product itself draws it.
async fn prerender(page: &ConsentPage) {
    page.open("/").await;
    page.asks().await;
    let drawn =
        "document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('section').outerHTML";
    let section = page.value(drawn).await;
    let host = format!(
        r#"<div id="host" data-samtykke-prompt><template shadowrootmode="open">{}</template></div>
        <script>window.before = host.shadowRoot.querySelector("section")</script>"#,
        section.as_str().unwrap_or_default()
    );
    page.site.set_page("/", Page::new(GATED).before_main(host));
}

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED))
}

#[test]
fn it_is_taken_over_and_not_drawn_again() {
    visit(site(), async |page| {
        prerender(page).await;
        page.open("/").await;
        page.settle().await;
        page.until("events.some((event) => event.name === 'open')").await;
        assert_eq!(page.value("before === host.shadowRoot.querySelector('section')").await, true);
        assert_eq!(page.value("document.querySelectorAll('[data-samtykke-prompt]').length").await, 1);
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.ran(&["film"]).await;
        page.never_asks().await;
    });
}

#[test]
fn with_an_answer_on_the_device_it_is_not_shown() {
    visit(site(), async |page| {
        prerender(page).await;
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.reload().await;
        // Where nothing else needs the wasm, whoever prints a prompt into the page sees to it that it goes.
        page.value("void samtykke.receipt()").await;
        page.settle().await;
        page.never_asks().await;
    });
}

#[test]
fn what_was_ticked_and_pressed_before_the_wasm_came_counts() {
    visit(site().otherwise("/samtykke/samtykke_bg.wasm", Otherwise::Late(1500)), async |page| {
        prerender(page).await;
        page.open("/").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.ran(&["film"]).await;
        assert!(page.record().await.ends_with("&m=save&on=film&off=matomo.pixel"));
    });
}
