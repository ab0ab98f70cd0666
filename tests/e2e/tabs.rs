//! One visitor, several pages at a time: the newest choice rules everywhere, at once.
//!
//! Never: needs a reload to follow.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::stored::{Stored, record};
use crate::visit::visit;
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

const GATED: &str = r#"
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>"#;
/// Nothing for which the wasm would be fetched when there is an answer.
const PLAIN: &str = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>"#;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED)).page("/plain", Page::new(PLAIN))
}

#[test]
fn a_choice_in_one_tab_reaches_the_other() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        let [first, second] = page.another_tab().await;
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
        page.open("/plain").await;
        page.never_asks().await;
        assert!(!page.has_fetched_wasm());
        let [first, _] = page.another_tab().await;
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
fn a_choice_for_the_session_reaches_the_other_tab() {
    let mut config = config::several();
    config["record"] = json!({ "storage": "session" });
    visit(Site::new(config).page("/", Page::new(GATED)), async |page| {
        page.open("/").await;
        page.asks().await;
        let [first, _] = page.another_tab().await;
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["matomo"]).await;
        page.client.switch_to_window(first).await.unwrap();
        page.asks_no_more().await;
        page.ran(&["matomo"]).await;
        assert_eq!(page.stored().await.local, Stored::default().local, "no copy stays");
    });
}

/// What browsers keep to come back to as it was.
fn kept(main: &str) -> Page {
    let watch =
        "<script>addEventListener('pageshow', (event) => { window.cameBack = event.persisted; })</script>";
    Page::new(main).before_tag(watch).header("cache-control", "no-cache")
}

/// Leaves a page, answers on another one, and comes back.
async fn answers_elsewhere_and_comes_back(page: &ConsentPage, answer: &str) {
    page.open("/other").await;
    // Records tell seconds.
    sleep(Duration::from_secs(1)).await;
    page.promised(&format!("await samtykke.{answer}()")).await;
    page.client.back().await.unwrap();
    page.until("window.cameBack === true").await;
}

#[test]
fn a_page_that_comes_back_from_the_cache_follows_the_newest_choice() {
    let site = Site::new(config::several()).page("/", kept(GATED)).page("/other", Page::new(""));
    visit(site, async |page| {
        page.open("/").await;
        page.asks().await;
        answers_elsewhere_and_comes_back(page, "acceptAll").await;
        page.asks_no_more().await;
        page.until("document.querySelector('iframe').src").await;
        page.ran(&["matomo"]).await;
        answers_elsewhere_and_comes_back(page, "withdraw").await;
        page.until("!document.querySelector('iframe').src").await;
        page.find("summary", REFUSED).await;
        assert_eq!(page.value("samtykke.has('matomo')").await, false);
        page.reads("Noe som alt er i gang, stopper først når du laster siden på nytt.").await;
    });
}

#[test]
fn a_page_without_wasm_that_comes_back_from_the_cache_follows_the_newest_choice() {
    let site = Site::new(config::several()).page("/", kept(PLAIN)).page("/other", Page::new(""));
    visit(site, async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.open("/").await;
        page.never_asks().await;
        assert!(!page.has_fetched_wasm());
        answers_elsewhere_and_comes_back(page, "acceptAll").await;
        page.ran(&["film"]).await;
    });
}
