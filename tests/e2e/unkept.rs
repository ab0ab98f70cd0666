//! An answer that the browser does not keep, or keeps in one place only.
//!
//! Never: lost without a word, and never an older one in its place.

use crate::browser::Setup;
use crate::config;
use crate::consent_page::ConsentPage;
use crate::faults::GATED;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::{visit, visit_with};
use serde_json::json;

const TOLD: &str = "Valget gjelder bare på denne siden. Nettleseren lot oss ikke lagre det.";

/// Every access to any storage throws.
const THROWING: &str = r#"
  const refuse = () => { throw new DOMException("refused", "SecurityError"); };
  Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get: refuse });
  }"#;
const THROWING_LOCAL_STORAGE: &str =
    r#"Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });"#;
/// As where a visitor has turned cookies off: they are taken and forgotten.
const NO_COOKIES: &str =
    r#"Object.defineProperty(document, "cookie", { get: () => "", set() {}, configurable: true });"#;
/// Fills `localStorage` up, to the last byte.
const FULL: &str = r#"
  let pieces = 0;
  for (let size = 1 << 20; size; size >>= 1) {
    try { for (;;) localStorage["piece" + pieces++] = "x".repeat(size); } catch {}
  }"#;

/// A site whose pages do this before anything else.
fn site(before: &str) -> Site {
    let page = Page::new(GATED).before_tag(&format!("<script>{before}</script>"));
    Site::new(config::several()).page("/", page.clone()).page("/other", page)
}

/// An answer holds for the page, the visitor is told, and is asked once for each page at the most.
async fn holds_for_the_page_only(page: &ConsentPage) {
    page.open("/").await;
    page.click("Godta alle").await;
    page.ran(&["matomo", "film"]).await;
    page.reads(TOLD).await;
    page.never_asks().await;
    assert!(!page.words().await.contains("Valget er lagret."));
    assert_eq!(page.value("samtykke.has('matomo & film & pixel')").await, true);
    page.open("/other").await;
    page.asks().await;
    page.ran(&[]).await;
    assert_eq!(page.value("window.lines").await, json!([]));
}

/// An answer is kept, whatever is refused.
async fn is_kept(page: &ConsentPage) {
    page.open("/").await;
    page.click("Avvis alle").await;
    page.reads("Valget er lagret.").await;
    page.reload().await;
    page.never_asks().await;
    page.ran(&[]).await;
    assert_eq!(page.value("window.lines").await, json!([]));
}

#[test]
fn where_the_browser_stores_nothing_an_answer_holds_for_the_page() {
    visit_with(Setup::WithoutCookies, site(""), holds_for_the_page_only);
}

#[test]
fn where_every_access_to_storage_throws_an_answer_holds_for_the_page() {
    visit(site(THROWING), holds_for_the_page_only);
}

#[test]
fn where_all_storage_is_full_an_answer_holds_for_the_page() {
    visit(site(&[NO_COOKIES, FULL].concat()), holds_for_the_page_only);
}

#[test]
fn where_only_local_storage_throws_the_cookie_is_enough() {
    visit(site(THROWING_LOCAL_STORAGE), is_kept);
}

#[test]
fn where_local_storage_is_full_the_cookie_is_enough() {
    visit(site(FULL), is_kept);
}

#[test]
fn where_only_cookies_are_refused_the_copy_is_enough() {
    visit(site(NO_COOKIES), is_kept);
}

#[test]
fn who_has_answered_is_not_asked_again_on_the_same_page() {
    visit(site(THROWING), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.reads(TOLD).await;
        // Another tab that cannot store either, the way back to this page, and a router.
        page.value("dispatchEvent(new StorageEvent('storage', { key: 'samtykke' }))").await;
        page.value("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await;
        page.value(
            "void (history.pushState(null, '', '/other'), document.querySelector('main').replaceChildren())",
        )
        .await;
        page.never_asks().await;
        assert_eq!(page.value("samtykke.choice().refused").await, json!(["matomo", "film", "pixel"]));
        page.click("Om informasjonskapsler").await;
        page.asks().await;
        assert!(!page.is_ticked("Statistikk").await);
    });
}

#[test]
fn a_no_that_could_not_be_kept_leaves_no_older_yes_behind() {
    visit(site(""), async |page| {
        page.open("/blank").await;
        let yes = record("matomo.film.pixel", "", 60);
        page.value(&format!("localStorage.samtykke = '{yes}'")).await;
        page.value(&format!("void (() => {{ {FULL} }})()")).await;
        page.open("/").await;
        page.ran(&["matomo", "film"]).await;
        page.promised("await samtykke.withdraw()").await;
        page.reads("Samtykket er trukket tilbake.").await;
        // As after seven days in Safari: the cookie is gone.
        page.value("document.cookie = 'samtykke=; Path=/; Max-Age=0'").await;
        page.reload().await;
        page.ran(&[]).await;
    });
}
