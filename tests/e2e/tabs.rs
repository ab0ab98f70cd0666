//! One visitor, several pages at a time: the newest choice rules everywhere, at once.
//!
//! Never: needs a reload to follow.

use crate::config;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use std::time::Duration;
use tokio::time::sleep;

const GATED: &str = r#"
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED))
}

#[test]
fn a_choice_in_one_tab_reaches_the_other() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        let first = page.client.window().await.unwrap();
        let second = page.client.new_window(true).await.unwrap().handle;
        page.client.switch_to_window(second.clone()).await.unwrap();
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["matomo"]).await;

        page.client.switch_to_window(first).await.unwrap();
        page.asks_no_more().await;
        page.ran(&["matomo"]).await;
        page.until("document.querySelector('iframe').src").await;
        assert_eq!(page.events("change").await.len(), 1);
        // Records tell seconds, and WebKit may tell the other tab of localStorage before it tells it of cookies:
        // only of two answers in different seconds, as people give them, is the newer known at once.
        sleep(Duration::from_secs(1)).await;
        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;

        page.client.switch_to_window(second).await.unwrap();
        page.until("!document.querySelector('iframe').src").await;
        page.find("summary", REFUSED).await;
        page.until("!samtykke.has('film') && samtykke.has('!film')").await;
    });
}

#[test]
fn a_choice_in_one_tab_reaches_another_that_has_no_wasm_yet() {
    visit(site(), async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        let plain =
            Page::new(r#"<template data-samtykke="film"><script>ran.push("film")</script></template>"#);
        page.site.set_page("/plain", plain);
        page.open("/plain").await;
        page.never_asks().await;
        assert!(!page.has_fetched_wasm());
        let first = page.client.window().await.unwrap();
        let second = page.client.new_window(true).await.unwrap().handle;
        page.client.switch_to_window(second).await.unwrap();
        page.open("/").await;
        // When it comes, it moves what is below it.
        page.find("summary", REFUSED).await;
        page.click("Om informasjonskapsler").await;
        page.click("Godta alle").await;
        page.asks_no_more().await;
        page.client.switch_to_window(first).await.unwrap();
        page.ran(&["film"]).await;
    });
}

#[test]
fn a_page_that_comes_back_from_the_cache_follows_the_newest_choice() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.until("document.querySelector('iframe').src").await;
        // Drivers keep pages out of the cache, so the event of the return is the test's.
        let newer = record("", "matomo.film.pixel", -5);
        page.value(&format!("document.cookie = 'samtykke={newer}; Path=/; Max-Age=9999'")).await;
        page.value("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
        page.until("!document.querySelector('iframe').src").await;
        assert_eq!(page.value("samtykke.has('matomo')").await, false);
    });
}
