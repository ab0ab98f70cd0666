//! Pages that a browser prepares before anybody asked for them: nothing happens there until they are shown.
//!
//! Never: mistakes a page that is being prepared for a visit.

use crate::browser::Browser;
use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use std::time::Duration;
use tokio::time::sleep;

const GATED: &str = r#"<template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
/// Where a browser prepares nothing, the page is told that it is being prepared, until `show()`.
const PRETENDED: &str = r#"<script>
  Object.defineProperty(document, "prerendering", { value: true, configurable: true });
  window.show = () => {
    delete document.prerendering;
    document.dispatchEvent(new Event("prerenderingchange"));
  };
</script>"#;
/// The only page of a site from which a browser goes on, and what it may prepare then.
const FROM: &str = r#"<script type="speculationrules">
    { "prerender": [{ "urls": ["/next"], "eagerness": "immediate" }] }
  </script>
  <a href="/next">Neste side</a>"#;

#[test]
fn a_page_that_nobody_sees_yet_asks_nothing_and_opens_nothing() {
    visit(Site::new(config::several()).page("/", Page::new(GATED).before_tag(PRETENDED)), async |page| {
        for (remembered, ran) in [("", &[][..]), ("matomo", &["matomo"])] {
            if !remembered.is_empty() {
                page.remember(&record(remembered, "film.pixel", 60)).await;
            }
            page.site.forget_requests();
            page.open("/").await;
            page.until("document.readyState === 'complete'").await;
            sleep(Duration::from_millis(300)).await;
            assert_eq!(page.names("region").await, [""; 0]);
            assert!(!page.site.requests().contains(&"/config.json".to_owned()));
            assert_eq!(page.value("window.ran.length").await, 0);
            page.value("show()").await;
            page.ran(ran).await;
            assert_eq!(
                page.shows("region", "Hva kan vi bruke informasjonskapsler til?").await,
                ran.is_empty()
            );
        }
    });
}

#[test]
fn a_page_follows_what_was_answered_before_it_was_shown() {
    let site = Site::new(config::several()).page("/", Page::new(FROM)).page("/next", Page::new(GATED));
    visit(site, async |page| {
        page.remember(&record("matomo.film.pixel", "", 60)).await;
        page.site.forget_requests();
        page.open("/").await;
        page.settle().await;
        let prepares = Browser::tested() == Browser::Chromium;
        if prepares {
            while page.site.requests().iter().filter(|path| path.ends_with("/samtykke.js")).count() < 2 {
                sleep(Duration::from_millis(25)).await;
            }
        }
        page.promised("await samtykke.withdraw()").await;
        page.click_on("link", "Neste side").await;
        page.until("location.pathname === '/next'").await;
        let start = "performance.getEntriesByType('navigation')[0].activationStart > 0";
        assert_eq!(page.value(start).await, prepares);
        page.ran(&[]).await;
        page.never_asks().await;
    });
}
