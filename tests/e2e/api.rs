//! What the page's own scripts can ask, set and hear.
//!
//! Never: more than a visitor could do.

use crate::config;
use crate::page::Page;
use crate::site::{Otherwise, Site};
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;

fn site() -> Site {
    Site::new(config::several()).page("/", Page::new(""))
}

#[test]
fn before_and_after_an_answer_it_tells_the_choice() {
    visit(site(), async |page| {
        page.open("/").await;
        assert_eq!(page.promised("return await samtykke.ready === samtykke").await, true);
        assert_eq!(page.value("samtykke.choice()").await, json!({ "granted": [], "refused": [] }));
        assert_eq!(page.promised("return await samtykke.receipt()").await, json!(null));
        for id in ["matomo", "statistics", "unknown", "matomo |", "constructor"] {
            assert_eq!(page.value(&format!("samtykke.has('{id}')")).await, false, "{id}");
        }
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        let choice = json!({ "granted": ["matomo"], "refused": ["film", "pixel"] });
        assert_eq!(page.value("samtykke.choice()").await, choice);
        let has = "['matomo', 'statistics', 'film', '!film & matomo'].map((id) => samtykke.has(id))";
        assert_eq!(page.value(has).await, json!([true, true, false, true]));
        // The same before the wasm is there, and where it never comes.
        page.reload().await;
        page.settle().await;
        assert_eq!(page.value("samtykke.choice()").await, choice);
        assert_eq!(page.value(has).await, json!([true, true, false, true]));
    });
}

#[test]
fn it_sets_some_answers_and_leaves_the_others() {
    visit(site(), async |page| {
        page.open("/").await;
        page.promised("await samtykke.set({ matomo: true })").await;
        let choice = json!({ "granted": ["matomo"], "refused": [] });
        assert_eq!(page.value("samtykke.choice()").await, choice);
        page.asks().await;
        page.promised("await samtykke.set({ media: false, marketing: false })").await;
        page.asks_no_more().await;
        let choice = json!({ "granted": ["matomo"], "refused": ["film", "pixel"] });
        assert_eq!(page.value("samtykke.choice()").await, choice);
        assert!(page.record().await.contains("&m=api&"));
        page.promised("await samtykke.acceptAll()").await;
        assert_eq!(page.value("samtykke.choice().granted").await, json!(["matomo", "film", "pixel"]));
        page.promised("await samtykke.rejectAll()").await;
        assert_eq!(page.value("samtykke.choice().granted").await, json!([]));
        page.promised("await samtykke.open()").await;
        page.asks().await;
    });
}

#[test]
fn it_takes_everything_back() {
    visit(site(), async |page| {
        page.remember(&record("matomo.film.pixel", "", 60)).await;
        page.open("/").await;
        page.promised("await samtykke.withdraw()").await;
        assert_eq!(page.value("samtykke.choice().granted").await, json!([]));
        page.reads("Samtykket er trukket tilbake.").await;
        assert!(page.record().await.ends_with("&m=withdraw&on=&off=matomo.film.pixel"));
    });
}

#[test]
fn events_tell_what_happens_in_order_and_can_be_stopped() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        let listen =
            "void (window.heard = [], window.stop = samtykke.on('change', (told) => heard.push(told)))";
        page.value(listen).await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        let change = json!({
            "changed": { "matomo": false, "film": true, "pixel": false },
            "choice": { "granted": ["film"], "refused": ["matomo", "pixel"] },
        });
        assert_eq!(page.value("heard").await, json!([change]));
        assert_eq!(page.events("change").await, [change]);
        page.value("void stop()").await;
        page.click("Om informasjonskapsler").await;
        page.click("Lukk").await;
        page.click("Om informasjonskapsler").await;
        page.click("Godta alle").await;
        page.asks_no_more().await;
        assert_eq!(page.value("heard.length").await, 1, "it was stopped");
        assert_eq!(page.events("change").await[1]["changed"], json!({ "matomo": true, "pixel": true }));
        let names = page.value("events.map((event) => event.name).join(' ')").await;
        let names: Vec<&str> = names.as_str().unwrap_or_default().split(' ').collect();
        let expected = ["change", "close", "open", "close", "open", "change", "close"];
        assert_eq!(names.iter().filter(|name| **name == "ready").count(), 1);
        assert_eq!(
            names.iter().filter(|name| **name != "ready").skip(1).collect::<Vec<_>>(),
            expected.iter().collect::<Vec<_>>()
        );
    });
}

#[test]
fn what_was_pushed_before_the_loader_came_is_called_when_it_is_ready() {
    let push = r#"<script>
      (window.samtykke ||= []).push((api) => ran.push("early " + api.has("matomo")));
      samtykke.push((api) => ran.push("second " + (api === window.samtykke)));
    </script>"#;
    let late = r#"<script>(window.samtykke ||= []).push(() => ran.push("late"))</script>"#;
    let site = Site::new(config::several()).page("/", Page::new(late).before_tag(push));
    visit(site, async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.open("/").await;
        page.ran(&["early true", "second true", "late"]).await;
    });
}

#[test]
fn a_press_before_the_wasm_is_there_is_kept() {
    let accept = r#"<button type="button" data-samtykke-action="accept-all">Ja til alt</button>
      <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
    let site = Site::new(config::several()).page("/", Page::new(accept));
    visit(site.otherwise("/samtykke/samtykke_bg.wasm", Otherwise::Late(1500)), async |page| {
        page.open("/").await;
        page.click("Ja til alt").await;
        page.ran(&["matomo"]).await;
        page.never_asks().await;
    });
}

#[test]
fn the_tag_may_be_deferred_or_asynchronous() {
    let main = r#"<template data-samtykke="matomo"><script>ran.push("matomo")</script></template>"#;
    let tag = r#"<script HOW src="/samtykke/samtykke.js" data-config="/config.json"></script>"#;
    let site = Site::new(config::several())
        .page("/defer", Page::new(main).tag(&tag.replace("HOW", "defer")))
        .page("/async", Page::new(main).tag(&tag.replace("HOW", "async")));
    visit(site, async |page| {
        page.open("/defer").await;
        page.click("Godta alle").await;
        page.ran(&["matomo"]).await;
        page.open("/async").await;
        page.ran(&["matomo"]).await;
        page.never_asks().await;
    });
}
