//! Pages that change without being loaded: what comes is treated like what was there.
//!
//! Never: lost with the part of the page that went.

use crate::config;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::visit::visit;

/// What a router does: another body, another address, the same document.
const ROUTER: &str = r#"<script>
  function go() {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: "Kapsler" });
    button.dataset.samtykkeAction = "open";
    const frame = document.createElement("iframe");
    frame.title = "Båten til jobben";
    Object.assign(frame.dataset, { samtykke: "film", src: "{third}/frame.html" });
    const body = document.createElement("body");
    body.append(frame, button);
    document.body.replaceWith(body);
    history.pushState(null, "", "/other");
  }
</script>"#;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(ROUTER))
}

#[test]
fn who_has_not_answered_is_still_asked_on_the_next_page() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("go()").await;
        page.find("group", "Båten til jobben").await;
        page.asks().await;
        page.click("Godta alle").await;
        page.until("document.querySelector('iframe').src").await;
    });
}

#[test]
fn who_has_answered_is_not_asked_again_and_finds_the_settings() {
    visit(site(), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.value("go()").await;
        page.find("summary", REFUSED).await;
        page.never_asks().await;
        page.click("Kapsler").await;
        page.asks().await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.until("document.querySelector('iframe').src").await;
        page.reads("Valget er lagret.").await;
    });
}
