//! A page that has too much of everything: gates by the hundred, nodes by the thousand, fifty services, and ten tabs in which
//! somebody changes their mind at once.
//!
//! Never: measures; how long a page is busy is for a benchmark to say.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::patience;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

const SERVICES: usize = 50;
const TABS: usize = 10;

/// What a page's script adds later, a part of it gated, and how ten tabs are told to answer at once.
const SCRIPT: &str = r#"<script>
  var faults = [];
  addEventListener("error", (event) => faults.push(event.message));
  addEventListener("unhandledrejection", (event) => faults.push("" + event.reason));
  var flood = () => {
    const late = document.createDocumentFragment();
    for (let at = 0; at < 5000; at++) {
      const node = document.createElement(["script", "span", "img", "template", "p"][at % 5]);
      if (node.localName === "script") Object.assign(node, { type: "text/plain", textContent: "ran.push('late')" });
      if (node.localName === "img") Object.assign(node, { alt: "" }).dataset.src = "{third}/picture.svg?late" + at;
      if (at % 5 !== 1 && at % 5 !== 4) node.dataset.samtykke = "s" + at % 50;
      late.append(node);
    }
    document.querySelector("main").append(late);
  };
  var tabs = new BroadcastChannel("tabs");
  var answered = 0;
  tabs.onmessage = ({ data }) => (data % 2 ? samtykke.acceptAll() : samtykke.rejectAll()).then(() => answered++);
</script>"#;

fn site() -> Site {
    let mut config = config::several();
    let service = |at: usize| {
        let category = ["statistics", "media", "marketing"][at % 3];
        json!({
            "id": format!("s{at}"), "category": category, "name": format!("Tjeneste {at}"),
            "purpose": "Gjør noe.", "storage": [{ "name": format!("_s{at}*"), "duration": "1 year" }],
        })
    };
    config["services"] = (0..SERVICES).map(service).collect();
    let gate = |at: usize| {
        let id = at % SERVICES;
        match at % 10 {
            0..5 => format!(r#"<script type="text/plain" data-samtykke="s{id}">ran.push({at})</script>"#),
            5..8 => format!(r#"<template data-samtykke="s{id}"><script>ran.push({at})</script></template>"#),
            8 => format!(r#"<img data-samtykke="s{id}" data-src="{{third}}/picture.svg?{at}" alt="">"#),
            _ => format!(
                r#"<img data-samtykke="s{id}" data-src="{{third}}/picture.svg?{at}" alt="Bilde {at}">"#
            ),
        }
    };
    let gates: String = (0..500).map(gate).collect();
    Site::new(config).page("/", Page::new([SCRIPT, &gates].concat()))
}

/// Waits until none of these are left; for as long as they get fewer.
async fn none_left(page: &ConsentPage, selector: &str) {
    let left = format!("document.querySelectorAll('{selector}').length");
    loop {
        let before = page.value(&left).await;
        if before == 0 {
            return;
        }
        page.until(&format!("{left} < {before}")).await;
    }
}

async fn faults(page: &ConsentPage) -> Value {
    page.value("[faults, lines]").await
}

#[test]
fn hundreds_of_gates_and_thousands_of_late_nodes_follow_the_answer() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("flood()").await;
        none_left(page, "[data-samtykke]:not([data-samtykke-state])").await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
        assert_eq!(page.value("ran.length").await, 0);
        page.click("Avvis alle").await;
        none_left(page, "[data-samtykke-state=shut]").await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
        page.promised("await samtykke.acceptAll()").await;
        none_left(page, "[data-samtykke]:not([data-samtykke-state=open])").await;
        assert_eq!(page.value("ran.length").await, 400 + 1000);
        assert_eq!(page.value("ran.slice(0, 4)").await, json!([0, 1, 2, 3]));
        assert_eq!(faults(page).await, json!([[], []]));
    });
}

#[test]
fn ten_tabs_that_answer_at_once_come_to_one_answer() {
    visit(site(), async |page| {
        page.open("/").await;
        page.asks().await;
        let mut tabs = vec![page.client.window().await.unwrap()];
        while tabs.len() < TABS {
            let [_, tab] = page.another_tab().await;
            page.open("/").await;
            page.asks().await;
            tabs.push(tab);
        }
        // The nine others answer what this one sends, four times; and in the end the first.
        for round in 0..4 {
            page.value(&format!("tabs.postMessage({round})")).await;
        }
        for tab in &tabs[..TABS - 1] {
            page.client.switch_to_window(tab.clone()).await.unwrap();
            page.until("answered === 4").await;
        }
        page.client.switch_to_window(tabs[0].clone()).await.unwrap();
        // Records tell seconds: of two answers in one second none is the newer.
        sleep(Duration::from_millis(1_100)).await;
        page.promised("await samtykke.rejectAll()").await;
        let refused =
            json!({ "granted": [], "refused": (0..SERVICES).map(|at| format!("s{at}")).collect::<Vec<_>>() });
        for tab in &tabs {
            page.client.switch_to_window(tab.clone()).await.unwrap();
            page.until("samtykke.choice().granted.length === 0").await;
            none_left(page, "[data-samtykke-state=open], img[src]").await;
            assert_eq!(page.value("samtykke.choice()").await, refused);
            assert_eq!(page.value("faults").await, json!([]));
        }
        page.site.forget_requests();
        page.value("flood()").await;
        patience::be_still().await;
        page.reload().await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}
