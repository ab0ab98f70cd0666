//! How held scripts run: in the order of the page, once, with all that they had.
//!
//! Never: lets one script that is slow change the order, and never lets one that fails stop the rest.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;

/// Of `/script.js?name=sound`.
const INTEGRITY: &str = "sha256-9WBRKrXj0aT5k4rRluIVKZrtIRU2E15Vkl0G9U4hcbs=";

/// The answer opens them the first time, and the loader alone the second.
fn run_in_order(main: &str, expected: &'static [&'static str]) {
    visit(Site::new(config::several()).page("/", Page::new(main)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(expected).await;
        page.site.forget_requests();
        page.reload().await;
        page.ran(expected).await;
        assert!(!page.has_fetched_wasm());
    });
}

#[test]
fn a_script_in_a_template_waits_for_the_one_above_it() {
    let template = r#"<template data-samtykke="matomo">
      <script src="{third}/script.js?name=first&wait=400"></script>
      <script>ran.push("second")</script>
      <div><script src="{third}/script.js?name=third&wait=100"></script></div>
      <script>ran.push("fourth")</script>
    </template>"#;
    run_in_order(template, &["first", "second", "third", "fourth"]);
}

#[test]
fn scripts_of_several_gates_run_in_the_order_of_the_page() {
    let gates = r#"
      <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=first&wait=400"></script>
      <script type="text/plain" data-samtykke="statistics">ran.push("second")</script>
      <template data-samtykke="film"><script src="{third}/script.js?name=third&wait=200"></script></template>
      <script type="text/plain" data-samtykke="pixel" data-src="{third}/script.js?name=fourth"></script>
      <template data-samtykke="pixel"><script>ran.push("fifth")</script></template>"#;
    run_in_order(gates, &["first", "second", "third", "fourth", "fifth"]);
}

#[test]
fn asynchronous_ones_and_modules_hold_up_nobody() {
    let gates = r#"
      <script type="text/plain" data-samtykke="matomo" async data-src="{third}/script.js?name=async&wait=600"></script>
      <script type="text/plain" data-samtykke="matomo">ran.push("inline")</script>
      <template data-samtykke="matomo">
        <script async src="{third}/script.js?name=async-too&wait=900"></script>
        <script>ran.push("inline-too")</script>
      </template>"#;
    run_in_order(gates, &["inline", "inline-too", "async", "async-too"]);
}

#[test]
fn modules_run_as_modules() {
    let gates = r#"
      <template data-samtykke="matomo">
        <script type="module" src="{third}/module.js?name=external"></script>
      </template>
      <script type="text/plain" data-type="module" data-samtykke="matomo">
        import "{third}/module.js?name=imported";
        ran.push(import.meta.url ? "inline" : "");
      </script>
      <script type="text/plain" data-type="module" data-samtykke="matomo" data-src="{third}/module.js?name=held"></script>"#;
    visit(Site::new(config::several()).page("/", Page::new(gates)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        // Whether one module waits for another is the browser's to say.
        page.until("ran.length === 4").await;
        page.until("[...ran].sort().join() === 'external,held,imported,inline'").await;
    });
}

#[test]
fn a_script_finds_itself_and_its_attributes() {
    let gates = r#"
      <template data-samtykke="matomo">
        <script src="{third}/script.js?name=external" data-mark="-a"></script>
        <script data-mark="inline-b">ran.push(document.currentScript.dataset.mark)</script>
      </template>
      <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=held" data-mark="-c"></script>
      <script type="text/plain" data-samtykke="matomo" data-mark="held-d" id="d" class="e">
        const { dataset, id, className, type } = document.currentScript;
        ran.push([dataset.mark, id, className, type].join());
      </script>"#;
    run_in_order(gates, &["external-a", "inline-b", "held-c", "held-d,d,e,"]);
}

#[test]
fn a_script_that_fails_or_is_not_what_it_should_be_stops_nobody() {
    let gates = r#"
      <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=sound"
        integrity="INTEGRITY" crossorigin="anonymous"></script>
      <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=forged"
        integrity="INTEGRITY" crossorigin="anonymous"></script>
      <script type="text/plain" data-samtykke="matomo">throw new Error("on purpose")</script>
      <script type="text/plain" data-samtykke="matomo" data-src="http://localhost:1/nobody.js"></script>
      <template data-samtykke="matomo">
        <script src="{third}/script.js?name=forged" integrity="INTEGRITY" crossorigin="anonymous"></script>
        <script>throw new Error("on purpose")</script>
        <script>ran.push("last")</script>
      </template>"#;
    let gates = gates.replace("INTEGRITY", INTEGRITY);
    run_in_order(&gates, &["sound", "last"]);
}

#[test]
fn a_script_runs_once_however_often_the_answer_is_yes() {
    let gates = r#"
      <template data-samtykke="matomo"><script>ran.push("template")</script></template>
      <script type="text/plain" data-samtykke="matomo">ran.push("held")</script>"#;
    visit(Site::new(config::several()).page("/", Page::new(gates)), async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["template", "held"]).await;
        page.click("Om informasjonskapsler").await;
        page.click("Godta alle").await;
        page.ran(&["template", "held"]).await;
        // Taken back and given again, what has run is not run again on the same page.
        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.click("Om informasjonskapsler").await;
        page.click("Godta alle").await;
        page.ran(&["template", "held"]).await;
    });
}
