//! A bundle on pages of all kinds: for who has answered, under a strict policy, with a place of their own, far from `dist/`.
//!
//! Never: a fetch that the loader alone would not need.

use crate::bundle::{HOST, IS_SAME, REMEMBER, WASM, taken_over};
use crate::bundler::{ADDRESS, Bundle, site};
use crate::config;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;

#[test]
fn who_has_answered_fetches_the_bundle_alone_and_gates_open_while_the_page_is_read() {
    let main = r#"<script type="text/plain" data-samtykke="film">ran.push("film " + document.readyState)</script>
      <script src="/late.js"></script>"#;
    let site = site(config::several(), Page::new(main));
    let site = site.otherwise("/late.js", Otherwise::Script("ran.push('late')".into()));
    visit(site, async |page| {
        page.remember(&record("film", "matomo.pixel", 60)).await;
        page.value("localStorage.samtykke = document.cookie.split('; ').pop().replace('samtykke=', '')")
            .await;
        page.site.forget_requests();
        page.open("/").await;
        page.never_asks().await;
        page.ran(&["film loading", "late"]).await;
        assert_eq!(page.site.requests(), ["/", ADDRESS, "/late.js"]);
        assert_eq!(page.value(HOST).await, json!(null));
    });
}

#[test]
fn a_cookie_alone_is_enough_of_an_answer() {
    let main = r#"<script type="text/plain" data-samtykke="film">ran.push("film")</script>"#;
    let older = "<script>Object.defineProperty(window, 'cookieStore', { value: undefined })</script>";
    for before in ["", older] {
        visit(site(config::several(), Page::new(main).before_tag(before)), async |page| {
            page.remember(&record("film", "matomo.pixel", 60)).await;
            page.site.forget_requests();
            page.open("/").await;
            page.never_asks().await;
            page.ran(&["film"]).await;
            assert_eq!(page.site.requests(), ["/", ADDRESS]);
            assert_eq!(page.value(HOST).await, json!(null));
        });
    }
}

#[test]
fn under_a_strict_policy_with_trusted_types_it_is_the_same() {
    let policy = "default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
        require-trusted-types-for 'script'; trusted-types samtykke";
    let gated = r#"<template data-samtykke="film"><script nonce="x">ran.push("film")</script></template>"#;
    let bundle = Bundle::of(&config::several(), &[]);
    let served = Site::new(config::several());
    bundle.serve(&served);
    let page = Page::new(gated).tag(&bundle.tag).policy(policy.replace("    ", ""));
    visit(served.page("/", page).otherwise(WASM, Otherwise::Late(800)), async |page| {
        page.open("/").await;
        let button = page.button("Avvis alle").await;
        assert_eq!(button.css_value("min-height").await.unwrap(), "44px", "the prompt wears its sheet");
        page.value(REMEMBER).await;
        taken_over(page).await;
        assert_eq!(page.value(IS_SAME).await, true);
        page.click("Godta alle").await;
        page.ran(&["film"]).await;
        assert_eq!(page.value("window.breaches").await, json!([]));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn it_stands_where_the_page_has_a_place_for_it_and_the_tag_says_so() {
    let place = "<p>Først dette.</p><div id='place' data-samtykke-prompt></div><p>Så dette.</p>";
    let bundle = Bundle::of(&config::several(), &[]);
    let served = Site::new(config::several());
    bundle.serve(&served);
    let tag = bundle.tag.replace("<script", "<script data-place");
    let site = served.page("/", Page::new(place).tag(&tag)).page("/without", Page::new("").tag(&tag));
    visit(site.otherwise(WASM, Otherwise::Late(800)), async |page| {
        for (path, stands) in [
            ("/", "place.shadowRoot.contains(before)"),
            ("/without", "document.body.firstElementChild.shadowRoot.contains(before)"),
        ] {
            page.open(path).await;
            page.asks().await;
            page.value(REMEMBER).await;
            taken_over(page).await;
            assert_eq!(page.value(IS_SAME).await, true, "{path}");
            assert_eq!(page.value(stands).await, true, "{path}");
            assert_eq!(page.value("document.querySelectorAll('[data-samtykke-prompt]').length").await, 1);
        }
    });
}

#[test]
fn what_lies_elsewhere_is_fetched_from_there() {
    let bundle = Bundle::of(&config::several(), &[]);
    let served = Site::new(config::several());
    let tag = bundle.tag.replace("<script", r#"<script data-base="/samtykke""#);
    let page = Page::new("").tag(&tag.replace(ADDRESS, "/elsewhere/one.js"));
    let site = served.page("/", page);
    bundle.serve_at(&site, "/elsewhere/one.js");
    visit(site, async |page| {
        page.open("/").await;
        taken_over(page).await;
        page.click("Avvis alle").await;
        page.reads("Valget er lagret.").await;
    });
}

#[test]
fn a_page_with_the_statement_has_all_of_it() {
    let place = "<div data-samtykke-statement></div>";
    let mut config = config::several();
    config["dpo"] = json!({ "name": "Vera Vern", "email": "vern@example.no" });
    let bundle = Bundle::of(&config, &["--without-statement"]);
    let served = Site::new(config.clone());
    bundle.serve(&served);
    let named = bundle.tag.replace("<script", r#"<script data-config="/config.json""#);
    let pages =
        served.page("/", Page::new(place).tag(&named)).page("/unnamed", Page::new(place).tag(&bundle.tag));
    visit(pages, async |page| {
        page.open("/").await;
        page.reads("Vera Vern").await;
        page.open("/unnamed").await;
        page.settle().await;
        let lines = page.value("window.lines").await;
        assert!(lines.to_string().contains("data-config"), "{lines}");
    });
    visit(site(config, Page::new(place)), async |page| {
        page.open("/").await;
        page.reads("Vera Vern").await;
        assert!(!page.site.requests().iter().any(|path| path == "/config.json"));
    });
}

#[test]
fn presets_are_filled_in_and_providers_are_told_as_ever() {
    let mut config = config::several();
    config["services"][2] = json!({ "id": "film", "category": "media", "preset": "vimeo" });
    config["signals"] = json!({ "send": ["google"] });
    let site = site(config, Page::new("")).otherwise(WASM, Otherwise::Late(800));
    visit(site, async |page| {
        page.open("/").await;
        page.asks().await;
        page.value(REMEMBER).await;
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.checkbox("Vimeo").await;
        taken_over(page).await;
        assert_eq!(page.value(IS_SAME).await, true);
        assert_eq!(page.value("dataLayer.length").await, 3);
        page.click("Godta alle").await;
        page.until("dataLayer.length === 4").await;
        assert!(!page.site.requests().iter().any(|path| path.contains("preset")));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}
