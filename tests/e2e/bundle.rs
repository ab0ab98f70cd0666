//! One script with everything in it: the prompt is there at once, and all else is as with the loader alone.
//!
//! Never: another prompt than the wasm's, and never a yes without it.

use crate::bundler::{ADDRESS, Bundle, site};
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;

const GATED: &str = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
const WASM: &str = "/samtykke/samtykke_bg.wasm";
const HOST: &str = "document.querySelector('[data-samtykke-prompt]')";
/// Keeps the surface that stood there before the wasm.
const REMEMBER: &str = "void (window.before = document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('section, dialog'))";
const IS_SAME: &str =
    "before === document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('section, dialog')";
/// How much of the page has moved by itself; nothing where the browser does not count.
const SHIFT: &str = r"return new Promise((done) => {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done(0);
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { sum += value; }))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})";

fn several() -> Site {
    site(config::several(), Page::new(GATED))
}

/// Until the wasm has asked, and left what it found.
async fn taken_over(page: &ConsentPage) {
    page.until("events.some(({ name }) => name === 'open')").await;
    page.settle().await;
}

#[test]
fn the_prompt_is_there_before_the_wasm_and_is_left_as_it_stands() {
    visit(several().otherwise(WASM, Otherwise::Late(1500)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value(REMEMBER).await;
        assert_eq!(page.value("events").await, json!([]), "the wasm is not there");
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.value(
            "document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('input').focus()",
        )
        .await;
        let (_, focused) = page.focused().await;
        taken_over(page).await;
        assert_eq!(page.value(IS_SAME).await, true);
        assert_eq!(page.focused().await.1, focused);
        assert!(page.shows("checkbox", "Filmvev").await, "the details are still open");
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
        visit(site.otherwise(WASM, Otherwise::Late(700)), async |page| {
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
                assert_eq!(page.promised(SHIFT).await, 0, "{layout} in {lang}");
            }
        });
    }
}

/// When the first picture of the page was painted, and when the prompt came.
const FIRST_PAINT: &str = r#"<script>
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
        assert_eq!(page.promised(SHIFT).await, 0);
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
fn one_question_is_asked_as_early() {
    visit(site(config::one(), Page::new(GATED)).otherwise(WASM, Otherwise::Late(1000)), async |page| {
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
    visit(several().otherwise(WASM, Otherwise::Late(1500)), async |page| {
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
    visit(several().otherwise(WASM, Otherwise::Late(2500)), async |page| {
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
    let site = site.page("/", page).otherwise("/samtykke/samtykke_bg.js", Otherwise::Late(1500));
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

#[test]
fn who_has_answered_fetches_the_bundle_alone_and_gates_open_while_the_page_is_read() {
    let main = r#"<script type="text/plain" data-samtykke="film">ran.push("film " + document.readyState)</script>
      <script src="/late.js"></script>"#;
    let site = site(config::several(), Page::new(main));
    let site = site.otherwise("/late.js", Otherwise::Script("ran.push('late')".into()));
    visit(site, async |page| {
        page.remember(&record("film", "matomo.pixel", 60)).await;
        page.site.forget_requests();
        page.open("/").await;
        page.never_asks().await;
        page.ran(&["film loading", "late"]).await;
        assert_eq!(page.site.requests(), ["/", ADDRESS, "/late.js"]);
        assert_eq!(page.value(HOST).await, json!(null));
    });
}

#[test]
fn under_a_strict_policy_with_trusted_types_it_is_the_same() {
    let policy = "default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
        require-trusted-types-for 'script'; trusted-types samtykke";
    let gated = r#"<template data-samtykke="film"><script nonce="x">ran.push("film")</script></template>"#;
    let bundle = Bundle::of(&config::several(), &[]);
    let site = Site::new(config::several());
    bundle.serve(&site);
    let page = Page::new(gated).tag(&bundle.tag).policy(policy.replace("    ", ""));
    visit(site.page("/", page).otherwise(WASM, Otherwise::Late(800)), async |page| {
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
fn it_stands_where_the_page_has_a_place_for_it() {
    let place = "<p>Først dette.</p><div id='place' data-samtykke-prompt></div><p>Så dette.</p>";
    for attribute in ["", " data-place"] {
        let bundle = Bundle::of(&config::several(), &[]);
        let site = Site::new(config::several());
        bundle.serve(&site);
        let tag = bundle.tag.replace("<script", &format!("<script{attribute}"));
        let page = Page::new(place).tag(&tag);
        visit(site.page("/", page).otherwise(WASM, Otherwise::Late(800)), async |page| {
            page.open("/").await;
            page.asks().await;
            page.value(REMEMBER).await;
            taken_over(page).await;
            assert_eq!(page.value(IS_SAME).await, true);
            assert_eq!(page.value("place.shadowRoot.contains(before)").await, true);
            assert_eq!(page.value("document.querySelectorAll('[data-samtykke-prompt]').length").await, 1);
        });
    }
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

#[test]
fn what_lies_elsewhere_is_fetched_from_there() {
    let bundle = Bundle::of(&config::several(), &[]);
    let site = Site::new(config::several());
    let tag = bundle.tag.replace("<script", r#"<script data-base="/samtykke""#);
    let page = Page::new("").tag(&tag.replace(ADDRESS, "/elsewhere/one.js"));
    let site = site.page("/", page);
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
    let site = Site::new(config.clone());
    bundle.serve(&site);
    let named = bundle.tag.replace("<script", r#"<script data-config="/config.json""#);
    let site =
        site.page("/", Page::new(place).tag(&named)).page("/unnamed", Page::new(place).tag(&bundle.tag));
    visit(site, async |page| {
        page.open("/").await;
        page.reads("Vera Vern").await;
        page.open("/unnamed").await;
        page.settle().await;
        let lines = page.value("window.lines").await;
        assert!(lines.to_string().contains("data-config"), "{lines}");
    });
    visit(crate::bundler::site(config, Page::new(place)), async |page| {
        page.open("/").await;
        page.reads("Vera Vern").await;
        assert!(!page.site.requests().iter().any(|path| path == "/config.json"));
    });
}
