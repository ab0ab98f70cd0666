//! Pages that change without being loaded: what comes is treated like what was there.
//!
//! Never: lost with the part of the page that went.

use crate::config;
use crate::page::Page;
use crate::placeholder::REFUSED;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

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

/// A page whose router draws anew what our prompt stands in, and a place in it for the statement.
const REDRAWN: &str = r#"<div id="outlet"><div data-samtykke-prompt></div><p>Forsiden</p></div>
  <script>
    function draw() {
      const [place, told] = ["prompt", "statement"].map((what) => {
        const made = document.createElement("div");
        made.setAttribute("data-samtykke-" + what, "");
        return made;
      });
      document.querySelector('#outlet').replaceChildren(place, told);
      history.pushState(null, "", "/other");
    }
  </script>"#;

#[test]
fn a_router_that_replaces_our_place_loses_no_question() {
    visit(Site::new(config::several()).page("/", Page::new(REDRAWN)), async |page| {
        page.open("/").await;
        page.asks().await;
        page.tick("Film").await;
        page.value("draw()").await;
        page.settle().await;
        page.asks().await;
        assert!(page.is_ticked("Film").await, "what was ticked stays so");
        page.find("heading", "Personvernerklæring").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&on=film&off=matomo.pixel"));
        page.value("draw()").await;
        page.never_asks().await;
        // The way back goes on to work, and there is one prompt.
        page.click("Om informasjonskapsler").await;
        page.asks().await;
        assert_eq!(page.names("region").await.len(), 1);
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn back_and_forward_through_a_routers_pages_change_no_answer() {
    // Some browsers pass over what came without anybody's doing.
    let page = Page::new([ROUTER, r#"<button type="button" onclick="go()">Neste side</button>"#].concat());
    visit(Site::new(config::several()).page("/", page), async |page| {
        page.open("/").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        page.click("Neste side").await;
        page.find("summary", REFUSED).await;
        for _ in 0..2 {
            page.value("history.back()").await;
            page.until("location.pathname === '/'").await;
            page.value("history.forward()").await;
            page.until("location.pathname === '/other'").await;
        }
        page.never_asks().await;
        assert_eq!(page.value("samtykke.choice().refused").await, json!(["matomo", "film", "pixel"]));
        assert_eq!(page.events("change").await.len(), 1);
    });
}
