//! When things go wrong: the page works, gates stay shut, and one line says what the owner can do.
//!
//! Never: asks without end, and never opens by mistake.

use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::{visit, visit_with};
use serde_json::json;

const GATED: &str = r#"
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
  <script type="text/plain" data-samtykke="film">ran.push("film")</script>
  <iframe data-samtykke="pixel" data-src="{third}/frame.html" title="Et kart"></iframe>"#;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED)).page("/other", Page::new(GATED))
}

/// The page is as its owner made it, nothing opened, and the owner is told once.
async fn stands_still_and_says_so_once(page: &ConsentPage) {
    page.settle().await;
    page.until("window.lines.some((line) => line.startsWith('Samtykke'))").await;
    page.find("heading", "En side").await;
    assert_eq!(page.value("window.ran").await, json!([]));
    assert_eq!(page.site.third_party_requests(), [""; 0]);
    let lines = page.value("window.lines").await;
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "{lines}");
    assert_eq!(page.events("problem").await.len(), 1);
    assert_eq!(page.value("samtykke.has('matomo')").await, false);
}

#[test]
fn without_a_config_the_page_works_and_nothing_opens() {
    visit(site().otherwise("/config.json", Otherwise::Status(404)), async |page| {
        page.remember(&record("matomo.film.pixel", "", 60)).await;
        page.open("/").await;
        stands_still_and_says_so_once(page).await;
    });
}

#[test]
fn with_a_config_that_is_not_json_the_page_works_and_nothing_opens() {
    let broken = Otherwise::Text(r#"{ "controller": { "name": "Nes kommune" }, "#.into());
    visit(site().otherwise("/config.json", broken), async |page| {
        page.remember(&record("matomo.film.pixel", "", 60)).await;
        page.open("/").await;
        stands_still_and_says_so_once(page).await;
    });
}

#[test]
fn faulty_parts_of_a_config_are_left_out_and_reported_with_their_path() {
    let mut config = config::several();
    config["services"][2]["category"] = "nowhere".into();
    config["services"][3]["storage"][0]["duration"] = "for a while".into();
    config["categories"][1]["colour"] = "blue".into();
    config["prompt"]["statement"] = "javascript:alert(1)".into();
    visit(Site::new(config).page("/", Page::new(GATED)), async |page| {
        page.open("/").await;
        page.asks().await;
        let problems = page.events("problem").await;
        let told: Vec<String> = problems
            .iter()
            .map(|problem| format!("{} {}", problem["code"], problem["path"]).replace('"', ""))
            .collect();
        for expected in [
            "unknown-category services[2].category",
            "bad-value services[3].storage[0].duration",
            "unknown-key categories[1].colour",
            "unsafe-address prompt.statement",
        ] {
            assert!(told.iter().any(|told| told == expected), "{expected} in {told:?}");
        }
        page.click("Godta alle").await;
        page.ran(&["matomo"]).await;
        page.until("document.querySelector('iframe').src").await;
        // With a record the loader reads the same config alone.
        page.reload().await;
        page.ran(&["matomo"]).await;
        assert_eq!(page.value("samtykke.has('film')").await, false);
    });
}

#[test]
fn without_the_wasm_the_page_works_and_nothing_opens() {
    visit(site().otherwise("/samtykke/samtykke_bg.wasm", Otherwise::Status(404)), async |page| {
        page.open("/").await;
        stands_still_and_says_so_once(page).await;
    });
}

#[test]
fn without_the_texts_the_page_works_and_nothing_opens() {
    visit(site().otherwise("/samtykke/texts/nb.json", Otherwise::Status(404)), async |page| {
        page.open("/").await;
        stands_still_and_says_so_once(page).await;
    });
}

#[test]
fn without_the_words_of_the_statement_the_prompt_is_asked_and_the_page_keeps_what_it_had() {
    let main = "<div data-samtykke-statement><p>Les erklæringen på papir.</p></div>";
    let site = Site::new(config::several()).page("/", Page::new(main));
    visit(site.otherwise("/samtykke/texts/statement/nb.json", Otherwise::Status(404)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.reads("Les erklæringen på papir.").await;
        page.until("events.some(({ name }) => name === 'ready')").await;
        let problems = page.events("problem").await;
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0]["path"], "texts/statement/nb.json");
        page.click("Avvis alle").await;
        page.asks_no_more().await;
    });
}

#[test]
fn a_policy_that_forbids_wasm_shuts_nothing_but_the_gates() {
    let policy = "default-src 'self'; script-src 'self' 'nonce-x'; style-src 'self'";
    let site = Site::new(config::several()).page("/", Page::new(GATED).policy(policy));
    visit(site, async |page| {
        page.open("/").await;
        stands_still_and_says_so_once(page).await;
        let line = page.value("window.lines[0]").await;
        assert!(line.as_str().is_some_and(|line| line.contains("wasm-unsafe-eval")), "{line}");
    });
}

#[test]
fn with_javascript_off_nothing_that_waits_is_fetched() {
    visit_with(Setup::WithoutJavaScript, site(), async |page| {
        page.open("/").await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        assert_eq!(page.site.requests(), ["/"]);
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

/// An answer holds for the page, the visitor is told, and is asked once for each page at the most.
async fn holds_for_the_page_only(page: &ConsentPage) {
    page.open("/").await;
    page.click("Godta alle").await;
    page.ran(&["matomo", "film"]).await;
    page.reads("Valget gjelder bare på denne siden. Nettleseren lot oss ikke lagre det.").await;
    page.never_asks().await;
    assert!(!page.words().await.contains("Valget er lagret."));
    assert_eq!(page.value("samtykke.has('matomo & film & pixel')").await, true);
    page.open("/other").await;
    page.asks().await;
    page.ran(&[]).await;
    assert_eq!(page.value("window.lines").await, json!([]));
}

#[test]
fn where_the_browser_stores_nothing_an_answer_holds_for_the_page() {
    visit_with(Setup::WithoutCookies, site(), holds_for_the_page_only);
}

#[test]
fn where_every_access_to_storage_throws_an_answer_holds_for_the_page() {
    let refuse = r#"<script>
      const refuse = () => { throw new DOMException("refused", "SecurityError"); };
      Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, { get: refuse });
      }
    </script>"#;
    let page = Page::new(GATED).before_tag(refuse);
    let site = Site::new(config::several()).page("/", page.clone()).page("/other", page);
    visit(site, holds_for_the_page_only);
}

#[test]
fn where_only_local_storage_throws_the_cookie_is_enough() {
    let refuse = r#"<script>
      Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });
    </script>"#;
    visit(Site::new(config::several()).page("/", Page::new(GATED).before_tag(refuse)), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.reads("Valget er lagret.").await;
        page.reload().await;
        page.never_asks().await;
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}
