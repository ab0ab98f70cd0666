//! A cookie that the server sets anew, as docs/record.md asks: it outlives those of scripts, and the record with it.
//!
//! Never: longer than the choice lasts.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::ledger;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;
use std::time::{Duration, SystemTime};
use tokio::time::sleep;

const GATED: &str = r#"<template data-samtykke="film"><script>ran.push("film")</script></template>"#;
const DAY: i64 = 86_400;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(GATED))
}

/// Puts a record on the device whose cookie the browser drops soon, as Safari does after seven days, and its copy too.
async fn remember_for_seconds(page: &ConsentPage, record: &str) {
    page.open("/blank").await;
    page.value(&format!("document.cookie = 'samtykke={record}; Path=/; Max-Age=3'")).await;
}

/// The days that the record's cookie has left.
async fn days_left(page: &ConsentPage) -> i64 {
    let cookie = page.client.get_named_cookie("samtykke").await.expect("there is a cookie");
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs() as i64;
    (cookie.expires_datetime().expect("it outlives the browser").unix_timestamp() - now + DAY / 2) / DAY
}

#[test]
fn a_page_whose_server_sets_the_cookie_anew_keeps_the_record() {
    let kept = record("film", "matomo.pixel", 100 * DAY);
    visit(site().renewing(), async |page| {
        remember_for_seconds(page, &kept).await;
        page.open("/").await;
        assert_eq!(days_left(page).await, 265);
        sleep(Duration::from_secs(4)).await;
        page.open("/").await;
        page.ran(&["film"]).await;
        page.never_asks().await;
        assert_eq!(page.stored().await.cookies["samtykke"], kept);
    });
}

#[test]
fn without_such_a_server_the_visitor_is_asked_again() {
    visit(site(), async |page| {
        remember_for_seconds(page, &record("film", "matomo.pixel", 100 * DAY)).await;
        page.open("/").await;
        page.ran(&["film"]).await;
        sleep(Duration::from_secs(4)).await;
        page.open("/").await;
        page.asks().await;
    });
}

#[test]
fn a_choice_that_has_run_out_is_not_made_to_last() {
    visit(site().renewing(), async |page| {
        remember_for_seconds(page, &record("film", "matomo.pixel", 366 * DAY)).await;
        page.open("/").await;
        page.asks().await;
        sleep(Duration::from_secs(4)).await;
        assert_eq!(page.value("document.cookie").await, "");
    });
}

/// Cookies of scripts last as short as in Safari, and shorter.
const SAFARI: &str = r"<script>
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => get.call(document),
    set: (cookie) => set.call(document, cookie.replace(/Max-Age=[1-9]\d*/, 'Max-Age=30')),
  });
</script>";

#[test]
fn the_server_that_takes_receipts_may_do_it_at_the_answer() {
    let mut config = config::several();
    visit(Site::new(config.clone()).page("/", Page::new(GATED).before_tag(SAFARI)), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        assert_eq!(days_left(page).await, 0);
        config["record"] = json!({ "endpoint": ledger::PATH });
        page.site.set_config(config);
        page.open("/").await;
        page.promised("await samtykke.set({ film: true })").await;
        page.until("!Object.keys(localStorage).some((name) => name.startsWith('samtykke-queue'))").await;
        assert_eq!(days_left(page).await, 365);
        assert!(page.record().await.ends_with("&on=film&off=matomo.pixel"));
    });
}
