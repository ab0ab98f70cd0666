//! Which gates open: expressions, all that can be held, and what comes late.
//!
//! Never: opens on a doubt.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use serde_json::json;

/// A template that reports its own expression when it opens.
fn reporting(expression: &str) -> String {
    format!(r#"<template data-samtykke="{expression}"><script>ran.push("{expression}")</script></template>"#)
}

fn site(main: impl Into<String>) -> Site {
    Site::new(config::several()).page("/", Page::new(main))
}

#[test]
fn expressions_open_what_they_say() {
    let open = [
        "matomo",
        "statistics",
        "matomo | film",
        "matomo & !film",
        "!film",
        "!media & !marketing",
        "(film | matomo) & !pixel",
        "!(film & matomo)",
        " matomo|film ",
    ];
    let shut =
        ["film", "matomo & film", "film | pixel", "!matomo", "!statistics", "!matomo | film", "!!film"];
    let all = [&open[..], &shut[..]].concat().into_iter().map(reporting).collect::<String>();
    visit(site(all), async |page| {
        page.open("/").await;
        page.tick("Statistikk").await;
        page.ran(&[]).await;
        page.click("Lagre valg").await;
        page.ran(&open).await;
        // The second time the loader does it, without wasm.
        page.site.forget_requests();
        page.reload().await;
        page.ran(&open).await;
        assert!(!page.has_fetched_wasm());
    });
}

#[test]
fn what_is_necessary_waits_for_no_answer() {
    let gates = ["necessary", "samtykke", "necessary & matomo"].map(reporting).concat();
    visit(site(gates), async |page| {
        page.open("/").await;
        page.ran(&["necessary", "samtykke"]).await;
        page.click("Godta alle").await;
        page.ran(&["necessary", "samtykke", "necessary & matomo"]).await;
        page.reload().await;
        page.ran(&["necessary", "samtykke", "necessary & matomo"]).await;
    });
}

#[test]
fn what_is_not_understood_stays_shut_and_is_reported() {
    let gates = ["unknown", "matomo & unknown", "!unknown", "matomo &", "", "Matomo"].map(reporting).concat();
    visit(site(gates), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&[]).await;
        let problems = page.events("problem").await;
        let told = problems.iter().map(|problem| [&problem["code"], &problem["subject"]]);
        let mut told: Vec<String> = told.map(|words| json!(words).to_string()).collect();
        told.sort();
        let expected = [
            r#"["bad-expression",""]"#,
            r#"["bad-expression","Matomo"]"#,
            r#"["bad-expression","matomo &"]"#,
            r#"["unknown-gate","unknown"]"#,
            r#"["unknown-gate","unknown"]"#,
            r#"["unknown-gate","unknown"]"#,
        ];
        assert_eq!(told, expected);
        page.reload().await;
        page.ran(&[]).await;
    });
}

#[test]
fn whatever_loads_something_can_be_held() {
    let held = r#"
      <iframe data-samtykke="matomo" data-src="{third}/frame.html?iframe" title="Ramme"></iframe>
      <img data-samtykke="matomo" data-src="{third}/picture.svg?img" alt="">
      <img data-samtykke="matomo" data-srcset="{third}/picture.svg?srcset 1x" alt="">
      <video data-samtykke="matomo" data-src="{third}/film.mp4?video" data-poster="{third}/picture.svg?poster"></video>
      <audio data-samtykke="matomo" data-src="{third}/sound.mp3?audio" preload="auto" controls></audio>
      <embed data-samtykke="matomo" data-src="{third}/picture.svg?embed" type="image/svg+xml">
      <object data-samtykke="matomo" data-data="{third}/picture.svg?object" type="image/svg+xml"></object>
      <picture data-samtykke="matomo"><source data-srcset="{third}/picture.svg?picture"><img data-src="{third}/picture.svg" alt=""></picture>
      <video data-samtykke="matomo" preload="auto"><source data-src="{third}/film.mp4?source"></video>
      <link data-samtykke="matomo" rel="stylesheet" data-href="{third}/sheet.css?link">
      <link data-samtykke="matomo" rel="preload" as="script" data-href="{third}/script.js?preload">
      <link data-samtykke="matomo" rel="preconnect" data-href="{third}">
      <noscript><img src="{third}/picture.svg?noscript" alt=""></noscript>
      <script data-samtykke="matomo" type="text/plain" data-src="{third}/script.js?name=script"></script>"#;
    visit(site(held), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
        page.click("Godta alle").await;
        page.ran(&["script"]).await;
        let requests = page.site.third_party_requests().join(" ");
        for what in [
            "iframe", "img", "srcset", "video", "poster", "audio", "embed", "object", "picture", "source",
            "link", "preload",
        ] {
            assert!(requests.contains(&format!("?{what}")), "{what} in {requests}");
        }
        page.until("getComputedStyle(document.documentElement).getPropertyValue('--sheet')").await;
        page.until("document.querySelector('[rel=preconnect]').href").await;
        assert!(!requests.contains("noscript"), "{requests}");
        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.until(
            "!document.querySelector('picture [srcset], picture [src], video [src], [rel=preconnect][href]')",
        )
        .await;
    });
}

#[test]
fn a_picture_with_several_sources_has_one_placeholder() {
    let picture = r#"<picture data-samtykke="film"><source data-srcset="{third}/picture.svg?wide" media="(min-width: 1px)">
      <img data-src="{third}/picture.svg?narrow" alt="Utsikt fra tårnet"></picture>"#;
    visit(site(picture), async |page| {
        page.open("/").await;
        page.reads("Utsikt fra tårnet").await;
        page.click("Vis innholdet").await;
        page.until("document.querySelector('img').currentSrc.endsWith('wide')").await;
        assert_eq!(page.site.third_party_requests(), ["/picture.svg?wide"]);
    });
}

#[test]
fn what_is_in_a_shadow_root_follows_where_its_script_tells() {
    let parts = r#"<div id="box"></div><script>
      var root = document.getElementById("box").attachShadow({ mode: "open" });
      root.innerHTML = '<iframe data-samtykke="film" data-src="{third}/frame.html?first" title="Film"></iframe>';
      (window.samtykke ||= []).push((samtykke) => samtykke.watch(root));
    </script>"#;
    visit(site(parts), async |page| {
        page.open("/").await;
        page.asks().await;
        page.until("root.querySelectorAll('[data-samtykke-placeholder]').length === 1").await;
        page.value("root.append(Object.assign(document.createElement('iframe'), { title: 'Mer film' }))")
            .await;
        page.value("Object.assign(root.lastChild.dataset, { samtykke: 'film', src: 'about:blank' })").await;
        page.value("root.append(root.lastChild)").await;
        page.until("root.querySelectorAll('[data-samtykke-placeholder]').length === 2").await;
        assert_eq!(page.value("getComputedStyle(root.querySelector('iframe')).display").await, "none");
        page.click("Godta alle").await;
        page.until("root.querySelectorAll('iframe[src]').length === 2").await;
        page.until("!root.querySelector('[data-samtykke-placeholder]')").await;
        page.promised("await samtykke.withdraw()").await;
        page.until("!root.querySelector('iframe[src]')").await;
    });
}

#[test]
fn what_is_marked_and_loads_all_the_same_is_reported() {
    let loose = r#"
      <script data-samtykke="matomo">ran.push("loose")</script>
      <iframe data-samtykke="film" src="{third}/frame.html" title="Film"></iframe>
      <script type="text/plain" data-samtykke="matomo">ran.push("held")</script>"#;
    visit(site(loose), async |page| {
        page.open("/").await;
        page.asks().await;
        let problems = page.events("problem").await;
        let told: Vec<_> = problems.iter().map(|problem| [&problem["code"], &problem["subject"]]).collect();
        assert_eq!(json!(told), json!([["not-held", "film"], ["not-held", "matomo"]]));
        page.ran(&["loose"]).await;
    });
}

#[test]
fn what_is_refused_later_is_taken_off_the_page() {
    let shown = r#"
      <template data-samtykke="film"><p id="words">Filmen vises.</p></template>
      <template data-samtykke="!film"><p>Filmen vises ikke.</p></template>
      <link data-samtykke="film" rel="stylesheet" data-href="{third}/sheet.css">
      <img data-samtykke="film" data-src="{third}/picture.svg" alt="Et bilde">"#;
    visit(site(shown), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.reads("Filmen vises.").await;
        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.reads("Filmen vises ikke.").await;
        page.until("!document.getElementById('words')").await;
        page.until("!document.querySelector('link').sheet && !document.querySelector('img').src").await;
        page.click("Om informasjonskapsler").await;
        page.click("Godta alle").await;
        page.until("document.querySelectorAll('#words').length === 1").await;
        assert!(!page.words().await.contains("Filmen vises ikke."));
    });
}

#[test]
fn what_comes_late_waits_too() {
    let add = r#"<script>
      function add(id) {
        const frame = document.createElement("iframe");
        Object.assign(frame.dataset, { samtykke: "film", src: "{third}/frame.html?" + id });
        frame.title = "Ramme";
        const template = document.createElement("template");
        template.dataset.samtykke = "matomo";
        const script = document.createElement("script");
        script.textContent = `ran.push("${id}")`;
        template.content.append(script);
        document.querySelector("main").append(frame, template);
      }
    </script>"#;
    visit(site(add), async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("add('early')").await;
        page.ran(&[]).await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
        page.click("Godta alle").await;
        page.ran(&["early"]).await;
        page.value("add('late')").await;
        page.ran(&["early", "late"]).await;
        // And where the loader is alone.
        page.site.forget_requests();
        page.reload().await;
        page.settle().await;
        page.value("add('later')").await;
        page.ran(&["later"]).await;
        assert_eq!(page.site.third_party_requests(), ["/frame.html?later"]);
        assert!(!page.has_fetched_wasm());
    });
}

#[test]
fn a_record_opens_only_what_it_grants() {
    let gates = ["matomo", "film", "!film", "pixel", "!pixel"].map(reporting).concat();
    visit(site(gates), async |page| {
        page.remember(&record("matomo", "film", 60)).await;
        page.open("/").await;
        page.ran(&["matomo", "!film"]).await;
    });
}
