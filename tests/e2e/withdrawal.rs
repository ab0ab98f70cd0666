//! Taking it all back: one press, from any page, with effect at once.
//!
//! Never: leaves behind what a refused service declared.

use crate::config;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::stored::Stored;
use crate::visit::visit;
use serde_json::json;
use std::collections::BTreeMap;

/// What a tool for statistics does: it stores something in every place there is.
const STORES: &str = r#"<template data-samtykke="matomo"><script>
    document.cookie = "_pk_id.1=a; Path=/; Max-Age=9999";
    document.cookie = "_pk_id.2=b; Path=/under; Max-Age=9999";
    document.cookie = "_pk_id.3=c; Path=/under/here; Max-Age=9999";
    localStorage.mtm_a = sessionStorage.mtm_b = "1";
    document.cookie = "others=1; Path=/; Max-Age=9999";
    localStorage.others = sessionStorage.others = "1";
    const base = (name) => new Promise((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => { opening.result.close(); done(); };
    });
    Promise.all([base("mtm-c"), base("others"), caches.open("mtm-d"), caches.open("others")])
      .then(() => ran.push("stored"));
  </script></template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>
  <button type="button" data-samtykke-action="withdraw">Trekk tilbake</button>"#;

fn others() -> BTreeMap<String, String> {
    [("others".into(), "1".into())].into()
}

#[test]
fn one_press_shuts_the_gates_and_erases_what_was_declared() {
    visit(Site::new(config::several()).page("/under/here", Page::new(STORES)), async |page| {
        page.open("/under/here").await;
        page.click("Godta alle").await;
        page.ran(&["stored"]).await;
        page.until("document.querySelector('iframe').src").await;
        assert_eq!(page.stored().await.cookies.len(), 5);

        page.click("Trekk tilbake").await;
        page.find("summary", REFUSED).await;
        assert_eq!(page.value("document.querySelector('iframe').hasAttribute('src')").await, false);
        page.settle().await;
        let Stored { mut cookies, mut local, session, databases, caches } = page.stored().await;
        let record = cookies.remove("samtykke").expect("the no is remembered");
        assert!(record.ends_with("&m=withdraw&on=&off=matomo.film.pixel"), "{record}");
        assert_eq!(local.remove("samtykke"), Some(record));
        assert_eq!([cookies, local, session], [others(), others(), others()]);
        assert_eq!([databases, caches], [["others"]; 2]);

        page.site.forget_requests();
        page.reload().await;
        page.ran(&[]).await;
        page.never_asks().await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn the_visitor_is_told_and_offered_a_reload_where_something_runs_on() {
    visit(Site::new(config::several()).page("/", Page::new(STORES)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["stored"]).await;
        page.click("Trekk tilbake").await;
        page.settle().await;
        page.reads("Noe som alt er i gang, stopper først når du laster siden på nytt.").await;
        page.reads("Samtykket er trukket tilbake.").await;
        page.click("Last siden på nytt").await;
        page.until("window.ran.length === 0").await;
        page.never_asks().await;
    });
}

#[test]
fn where_nothing_runs_on_the_page_simply_follows() {
    let quiet = r#"<img data-samtykke="film" data-src="{third}/picture.svg" alt="Et bilde">
      <button type="button" data-samtykke-action="withdraw">Trekk tilbake</button>"#;
    visit(Site::new(config::several()).page("/", Page::new(quiet)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.until("document.querySelector('img').naturalWidth").await;
        page.value("void (window.picture = document.querySelector('img'))").await;
        page.click("Trekk tilbake").await;
        page.reads("Samtykket er trukket tilbake.").await;
        page.settle().await;
        assert_eq!(
            page.value("[picture.isConnected, picture.hasAttribute('src'), picture.naturalWidth]").await,
            json!([true, false, 0])
        );
        assert!(!page.words().await.contains("Last siden på nytt"));
        assert_eq!(page.value("samtykke.choice().granted").await, json!([]));
    });
}

#[test]
fn a_no_after_a_yes_erases_too_and_only_what_was_refused() {
    visit(Site::new(config::several()).page("/", Page::new(STORES)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["stored"]).await;
        page.value("document.cookie = '_px=1; Path=/; Max-Age=9999'").await;
        page.click("Om informasjonskapsler").await;
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        page.settle().await;
        let Stored { cookies, databases, .. } = page.stored().await;
        assert_eq!(cookies.keys().collect::<Vec<_>>(), ["_px", "others", "samtykke"]);
        assert_eq!(databases, ["others"]);
    });
}
