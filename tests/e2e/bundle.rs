//! One script with everything in it: the prompt is there at once, and all else is as with the loader alone.
//!
//! Never: another prompt than the wasm's, and never a yes without it.

use crate::bundler::{Bundle, several, site};
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;

pub const GATED: &str = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
pub const WASM: &str = "/samtykke/samtykke_bg.wasm";
pub const HOST: &str = "document.querySelector('[data-samtykke-prompt]')";
/// Keeps the surface that stood there before the wasm.
pub const REMEMBER: &str = "void (window.before = document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('section, dialog'))";
pub const IS_SAME: &str =
    "before === document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('section, dialog')";

/// Until the wasm has asked, and left what it found.
pub async fn taken_over(page: &ConsentPage) {
    page.until("events.some(({ name }) => name === 'open')").await;
    page.settle().await;
}

#[test]
fn the_prompt_is_there_before_the_wasm_and_is_left_as_it_stands() {
    visit(several().otherwise(WASM, Otherwise::Late(4000)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value(REMEMBER).await;
        assert_eq!(page.value("events").await, json!([]), "the wasm is not there");
        page.tick("Film").await;
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        let more = "getComputedStyle(before.querySelector('summary'), '::after').content";
        assert_eq!(page.value(more).await, "\" …\"");
        page.value(
            "document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('input').focus()",
        )
        .await;
        let (_, focused) = page.focused().await;
        taken_over(page).await;
        assert_eq!(page.value(IS_SAME).await, true);
        assert_eq!(page.focused().await.1, focused);
        assert!(page.shows("checkbox", "Filmvev").await, "the details are still open");
        assert_eq!(page.value(more).await, "none");
        assert_eq!((page.is_ticked("Film").await, page.is_ticked("Filmvev").await), (true, true));
        assert!(!page.is_ticked("Matomo").await);
        assert_eq!(page.value(&format!("{HOST} === document.body.firstElementChild")).await, true);
        assert_eq!(page.value("document.querySelectorAll('[data-samtykke-prompt]').length").await, 1);
        assert_eq!(page.value("window.lines").await, json!([]));
        assert!(!page.site.requests().iter().any(|path| path == "/config.json"));
    });
}

#[test]
fn in_each_layout_and_language_it_is_what_the_wasm_draws() {
    for (layout, modal) in [("inline", false), ("bar", false), ("dialog", false)] {
        let mut config = config::several();
        config["prompt"]["layout"] = layout.into();
        config["prompt"]["modal"] = modal.into();
        let bundle = Bundle::of(&config, &[]);
        let site = Site::new(config);
        bundle.serve(&site);
        let site = ["nb", "nn-NO", "en", "de", "no", ""].into_iter().fold(site, |site, lang| {
            site.page(&format!("/{lang}"), Page::new(GATED).lang(lang).tag(&bundle.tag))
        });
        visit(site.otherwise(WASM, Otherwise::Late(1500)), async |page| {
            for lang in ["nb", "nn-NO", "en", "de", "no", ""] {
                page.open(&format!("/{lang}")).await;
                page.until(&format!("{HOST}?.shadowRoot")).await;
                page.value(REMEMBER).await;
                let docked = "parseFloat(document.documentElement.style.paddingBottom) > 0";
                if layout != "inline" {
                    page.until(docked).await;
                }
                assert_eq!(page.value("events").await, json!([]), "the wasm is not there");
                taken_over(page).await;
                assert_eq!(page.value(IS_SAME).await, true, "{layout} in {lang}");
                assert_eq!(page.moved().await, json!([]), "{layout} in {lang}");
            }
        });
    }
}

/// When the first picture of the page was painted, and when the prompt came.
/// The scroll bar is there from the start: one that comes with the rest of a page moves it.
const FIRST_PAINT: &str = r#"<style>html { overflow-y: scroll }</style><script>
  new MutationObserver((_, watch) => {
    if (!document.querySelector("[data-samtykke-prompt]")?.shadowRoot) return;
    watch.disconnect();
    window.came = performance.now();
  }).observe(document, { childList: true, subtree: true });
</script>"#;

#[test]
fn it_is_painted_with_the_page_also_where_the_page_is_read_slowly() {
    let main = r#"<p>Noe å lese.</p><script src="/slow.js"></script><p>Og mer.</p>"#;
    let site = site(config::several(), Page::new(main).before_tag(FIRST_PAINT));
    let site = site.otherwise("/slow.js", Otherwise::Late(1000)).otherwise(WASM, Otherwise::Late(2000));
    visit(site, async |page| {
        page.open("/").await;
        page.until("window.came").await;
        page.until("performance.getEntriesByType('paint')[0]").await;
        // A browser tells of a paint by when its frame began.
        let waited = "came - performance.getEntriesByType('paint')[0].startTime";
        let waited = page.value(waited).await.as_f64().expect("both are known");
        assert!(waited < 50.0, "{waited} milliseconds after the first paint");
        taken_over(page).await;
        // The wasm is not in the way of the first frame.
        let begun = "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('_bg.wasm')).startTime > came";
        assert_eq!(page.value(begun).await, true);
        assert_eq!(page.moved().await, json!([]));
    });
}

#[test]
fn a_modal_dialog_is_the_wasms() {
    let mut config = config::several();
    config["prompt"]["layout"] = "dialog".into();
    config["prompt"]["modal"] = true.into();
    visit(site(config, Page::new(GATED)).otherwise(WASM, Otherwise::Late(800)), async |page| {
        page.open("/").await;
        assert_eq!(page.value(HOST).await, json!(null));
        page.find("dialog", "Hva kan vi bruke informasjonskapsler til?").await;
        page.click("Godta alle").await;
        page.ran(&["film", "matomo"]).await;
    });
}

#[test]
fn where_the_prompt_is_another_one_the_wasm_asks_alone() {
    let signal = r#"<script>
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    </script>"#;
    let site = site(config::several(), Page::new(GATED).before_tag(signal));
    visit(site.otherwise(WASM, Otherwise::Late(800)), async |page| {
        page.open("/").await;
        page.until("document.readyState === 'complete'").await;
        assert_eq!(page.value(HOST).await, json!(null));
        page.asks().await;
        assert_eq!(page.names("checkbox").await, ["Statistikk", "Film"]);
    });
    let old = record("film", "matomo.pixel", 60).replace("r=1", "r=7");
    visit(several().otherwise(WASM, Otherwise::Late(800)), async |page| {
        page.remember(&old).await;
        page.open("/").await;
        page.until("document.readyState === 'complete'").await;
        assert_eq!(page.value(HOST).await, json!(null));
        page.asks().await;
    });
}
