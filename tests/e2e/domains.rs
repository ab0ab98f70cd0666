//! Sites under names of their own, as people have them: parent domains that cookies reach, and suffixes that none may.
//!
//! Never: sets a cookie for somebody else's domain, and never stumbles over a browser that refuses one.

use crate::browser::Setup;
use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit_with;
use serde_json::{Value, json};

/// A municipality has its name below a public suffix.
const HOST: &str = "www.nes.kommune.no";
const SISTER: &str = "kart.nes.kommune.no";

/// What a tool for statistics does: it stores itself on every domain and path that it can reach.
const STORES: &str = r#"<template data-samtykke="matomo"><script>
    let count = 0;
    for (const domain of ["", "www.nes.kommune.no", "nes.kommune.no", "kommune.no", "no"]) {
      for (const path of ["/", "/under", "/under/", "/under/here"]) {
        document.cookie = `_pk_id.${count++}=1; Max-Age=9999; Path=${path}` + (domain && `; Domain=${domain}`);
      }
    }
    document.cookie = "others=1; Max-Age=9999; Path=/; Domain=nes.kommune.no";
    ran.push("stored");
  </script></template>"#;

fn site(config: Value) -> Site {
    Site::new(config).page("/under/here", Page::new(STORES)).page("/", Page::new(STORES))
}

#[test]
fn a_cookie_is_erased_on_every_domain_and_path_that_the_page_may_reach() {
    visit_with(Setup::UnderNames, site(config::several()), async |page| {
        page.open_as(HOST, "/under/here").await;
        page.click("Godta alle").await;
        page.ran(&["stored"]).await;
        // On three domains and four paths; browsers refuse the suffixes.
        assert_eq!(page.value("document.cookie.split('_pk_id').length - 1").await, 12);
        page.promised("await samtykke.withdraw()").await;
        page.reads("Samtykket er trukket tilbake.").await;
        let left = "document.cookie.split('; ').map((cookie) => cookie.split('=')[0]).sort()";
        assert_eq!(page.value(left).await, json!(["others", "samtykke"]));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn with_a_domain_of_the_owners_an_answer_holds_on_all_its_hosts() {
    let mut config = config::several();
    config["record"] = json!({ "domain": "nes.kommune.no" });
    visit_with(Setup::UnderNames, site(config), async |page| {
        page.open_as(HOST, "/").await;
        page.click("Godta alle").await;
        page.ran(&["stored"]).await;
        page.open_as(SISTER, "/").await;
        page.ran(&["stored"]).await;
        page.never_asks().await;
        page.promised("await samtykke.withdraw()").await;
        page.open_as(HOST, "/").await;
        page.ran(&[]).await;
        page.never_asks().await;
    });
}

#[test]
fn with_a_domain_that_no_page_may_set_the_answer_is_kept_on_the_host() {
    for domain in ["kommune.no", "example.no"] {
        let mut config = config::several();
        config["record"] = json!({ "domain": domain });
        visit_with(Setup::UnderNames, site(config), async |page| {
            page.open_as(HOST, "/").await;
            page.click("Avvis alle").await;
            page.asks_no_more().await;
            page.reload().await;
            page.never_asks().await;
            assert_eq!(page.value("document.cookie").await, "");
            assert_eq!(page.value("window.lines").await, json!([]));
            page.open_as(SISTER, "/").await;
            page.asks().await;
        });
    }
}
