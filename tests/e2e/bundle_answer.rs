//! What is answered in a bundle's prompt before the wasm is there, and where it never comes.
//!
//! Never: a yes without the wasm, or two ways to write a no.

use crate::bundle::{GATED, HOST, REMEMBER, WASM};
use crate::bundler::{Bundle, several, site};
use crate::config;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::visit::visit;
use serde_json::json;

#[test]
fn one_question_is_asked_as_early() {
    visit(site(config::one(), Page::new(GATED)).otherwise(WASM, Otherwise::Late(3000)), async |page| {
        page.open("/").await;
        page.until(&format!("{HOST}?.shadowRoot")).await;
        page.value(REMEMBER).await;
        page.click("Ja").await;
        assert_eq!(page.value("ran").await, json!([]), "no yes without the wasm");
        page.ran(&["matomo"]).await;
        assert!(page.record().await.contains("&m=accept-all&on=matomo&off="));
    });
}

#[test]
fn what_was_ticked_and_pressed_before_the_wasm_came_counts() {
    visit(several().otherwise(WASM, Otherwise::Late(4000)), async |page| {
        page.open("/").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        assert_eq!(page.value("document.cookie").await, "");
        page.ran(&["film"]).await;
        assert!(page.record().await.ends_with("&m=save&on=film&off=matomo.pixel"));
        page.reads("Valget er lagret.").await;
        page.reload().await;
        page.never_asks().await;
        page.ran(&["film"]).await;
    });
}

#[test]
fn of_several_early_answers_the_last_counts() {
    visit(several().otherwise(WASM, Otherwise::Late(5000)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.click("Avvis alle").await;
        // Who says no sees at once that it was heard.
        page.asks_no_more().await;
        assert_eq!(page.value("events").await, json!([]), "the wasm is not there");
        page.reads("Valget er lagret.").await;
        page.settle().await;
        assert!(page.record().await.ends_with("&m=reject-all&on=&off=matomo.film.pixel"));
    });
}

#[test]
fn who_says_no_and_leaves_before_the_wasm_came_is_heard() {
    visit(several().otherwise(WASM, Otherwise::Late(60_000)), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.open("/blank").await;
        assert!(page.record().await.ends_with("&m=reject-all&on=&off=matomo.film.pixel"));
    });
}

#[test]
fn without_the_wasm_a_no_is_taken_and_kept_and_a_yes_is_not() {
    let instead = [
        (WASM, Otherwise::Status(404)),
        (WASM, Otherwise::Text("<!doctype html>".into())),
        ("/samtykke/samtykke_bg.js", Otherwise::Status(404)),
    ];
    for (path, answer) in instead {
        visit(several().otherwise(path, answer), async |page| {
            page.open("/").await;
            page.settle().await;
            page.asks().await;
            // Nobody brings what would be folded away there.
            assert!(page.shown("summary").await.is_empty());
            page.click("Godta alle").await;
            page.asks().await;
            assert!(page.stored().await.cookies.is_empty());
            page.click("Avvis alle").await;
            page.asks_no_more().await;
            page.reads("Valget er lagret.").await;
            assert_eq!(page.value("lines.length").await, 1);
            let kept = page.record().await;
            assert!(kept.ends_with("&m=reject-all&on=&off=matomo.film.pixel"), "{kept}");
            page.site.forget_requests();
            page.reload().await;
            page.never_asks().await;
            page.ran(&[]).await;
            assert!(!page.has_fetched_wasm());
            assert_eq!(page.record().await, kept);
        });
    }
}

/// The record that the bundle's own part writes, against that of the wasm: all but time and number is the same.
#[test]
fn a_no_without_the_wasm_is_written_as_with_it() {
    let alike = |record: &str| {
        let fields = record.split('&').filter(|field| !field.starts_with("t=") && !field.starts_with("i="));
        fields.collect::<Vec<_>>().join("&")
    };
    let mut kept = Vec::new();
    for answer in [Otherwise::Status(404), Otherwise::Late(0)] {
        visit(several().otherwise(WASM, answer), async |page| {
            page.open("/").await;
            page.settle().await;
            page.click("Avvis alle").await;
            page.reads("Valget er lagret.").await;
            kept.push(alike(&page.record().await));
        });
    }
    assert_eq!(kept[0], kept[1]);
}

#[test]
fn a_no_that_was_pressed_early_is_kept_when_the_wasm_never_comes() {
    let policy = "default-src 'self'; script-src 'self' 'nonce-x'; style-src 'self'";
    let bundle = Bundle::of(&config::several(), &[]);
    let site = Site::new(config::several());
    bundle.serve(&site);
    let page = Page::new(GATED).tag(&bundle.tag).policy(policy);
    let site = site.page("/", page).otherwise("/samtykke/samtykke_bg.js", Otherwise::Late(4000));
    visit(site, async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.reads("Valget er lagret.").await;
        assert!(page.record().await.ends_with("&m=reject-all&on=&off=matomo.film.pixel"));
        let lines = page.value("window.lines").await;
        assert!(lines.to_string().contains("'wasm-unsafe-eval' in script-src?"), "{lines}");
    });
}

#[test]
fn a_browser_that_cannot_show_it_so_shows_the_page() {
    for lack in ["delete window.WebAssembly", "delete Element.prototype.attachShadow"] {
        let page = Page::new(GATED).before_tag(&format!("<script>{lack}</script>"));
        visit(site(config::several(), page), async |page| {
            page.open("/").await;
            page.settle().await;
            page.ran(&[]).await;
            assert_eq!(page.value("lines.length").await, 1);
        });
    }
}
