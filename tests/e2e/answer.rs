//! What an answer leads to: yes, no, some, and another one later.
//!
//! Never: opens more than was said yes to.

use crate::config;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

const GATED: &str = r#"
  <template data-samtykke="statistics"><script src="{third}/script.js?name=statistics"></script></template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>
  <template data-samtykke="marketing"><script src="{third}/script.js?name=marketing"></script></template>"#;

fn site() -> Site {
    let site = Site::new(config::several());
    site.page("/", Page::new(GATED)).page("/other", Page::new(GATED))
}

#[test]
fn a_yes_opens_what_waited_and_is_remembered() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["statistics", "marketing"]).await;
        page.reads("Valget er lagret.").await;
        let record = page.record().await;
        assert!(record.ends_with("&m=accept-all&on=matomo.film.pixel&off="), "{record}");
        for path in ["/", "/other"] {
            page.open(path).await;
            page.ran(&["statistics", "marketing"]).await;
            page.never_asks().await;
        }
        let frames = |path: &String| path.starts_with("/frame.html");
        assert_eq!(page.site.third_party_requests().into_iter().filter(frames).count(), 3);
        assert_eq!(page.record().await, record);
    });
}

#[test]
fn a_no_is_remembered_as_well_and_nothing_is_fetched() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        let record = page.record().await;
        assert!(record.ends_with("&m=reject-all&on=&off=matomo.film.pixel"), "{record}");
        page.never_asks().await;
        page.reload().await;
        page.never_asks().await;
        page.open("/other").await;
        page.never_asks().await;
        assert_eq!(page.record().await, record);
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn some_opens_what_is_ticked_and_refuses_the_rest() {
    visit(site(), async |page| {
        page.open("/").await;
        page.tick("Markedsføring").await;
        page.click("Lagre valg").await;
        page.ran(&["marketing"]).await;
        let record = page.record().await;
        assert!(record.ends_with("&m=save&on=pixel&off=matomo.film"), "{record}");
        page.open("/other").await;
        page.ran(&["marketing"]).await;
        page.never_asks().await;
        assert_eq!(page.site.third_party_requests(), ["/script.js?name=marketing"; 2]);
    });
}

#[test]
fn nothing_ticked_and_saved_is_a_no() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&m=save&on=&off=matomo.film.pixel"));
        page.reload().await;
        page.never_asks().await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn one_purpose_takes_a_yes_and_a_no() {
    let waits = r#"<template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
    visit(Site::new(config::one()).page("/", Page::new(waits)), async |page| {
        page.open("/").await;
        page.click("Nei").await;
        page.reads("Valget er lagret.").await;
        assert!(page.record().await.ends_with("&m=reject-all&on=&off=matomo"));
        page.ran(&[]).await;
        page.click("Endre valget ditt").await;
        page.click("Ja").await;
        page.ran(&["matomo"]).await;
        assert!(page.record().await.ends_with("&m=accept-all&on=matomo&off="));
    });
}

#[test]
fn a_mind_can_be_changed_from_no_to_yes_without_a_reload() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.click("Om informasjonskapsler").await;
        page.asks().await;
        assert!(!page.is_ticked("Statistikk").await);
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.ran(&["statistics"]).await;
        assert!(page.record().await.ends_with("&m=save&on=matomo&off=film.pixel"));
    });
}

#[test]
fn a_mind_can_be_changed_from_yes_to_no_and_the_page_follows() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.until("document.querySelector('iframe').src").await;
        page.click("Om informasjonskapsler").await;
        assert!(page.is_ticked("Film").await, "the choice as it is");
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.find("summary", REFUSED).await;
        assert_eq!(page.value("document.querySelector('iframe').hasAttribute('src')").await, false);
        assert_eq!(
            page.value("samtykke.choice()").await,
            json!({ "granted": ["matomo", "pixel"], "refused": ["film"] })
        );
        page.site.forget_requests();
        page.reload().await;
        page.ran(&["statistics", "marketing"]).await;
        assert!(!page.site.third_party_requests().iter().any(|path| path.contains("frame")));
    });
}

#[test]
fn settings_can_be_looked_at_and_left_as_they_are() {
    visit(site(), async |page| {
        page.open("/").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        let record = page.record().await;
        page.click("Om informasjonskapsler").await;
        page.tick("Film").await;
        page.click("Lukk").await;
        page.asks_no_more().await;
        assert_eq!(page.record().await, record);
        assert_eq!(page.value("samtykke.has('film')").await, true);
    });
}

#[test]
fn links_of_the_page_can_do_it_too_and_lead_nowhere_then() {
    let links = r#"<a href="/other" data-samtykke-action="open">Vis valget</a>
      <a href="/other" data-samtykke-action="accept-all">Ja takk</a>
      <a href="/other" data-samtykke-action="reject-all"><strong>Nei takk</strong></a>"#;
    visit(site().page("/links", Page::new([links, GATED].concat())), async |page| {
        page.open("/links").await;
        page.asks().await;
        page.click_on("link", "Nei takk").await;
        page.asks_no_more().await;
        assert!(page.record().await.contains("&m=reject-all&"));
        // With a record there is no wasm at first.
        page.reload().await;
        page.click_on("link", "Vis valget").await;
        page.asks().await;
        page.click_on("link", "Ja takk").await;
        page.ran(&["statistics", "marketing"]).await;
        assert_eq!(page.value("location.pathname").await, "/links");
    });
}
