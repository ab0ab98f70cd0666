//! Strict policies: nonces, `style-src 'self'`, Trusted Types.
//!
//! Never: needs more of a policy than `'wasm-unsafe-eval'` and the name of our own.

use crate::config;
use crate::ledger;
use crate::page::{EARLY, Page};
use crate::patience::wait_for;
use crate::self_test::with;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

const STRICT: &str = "default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; frame-src {third}";
const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'; trusted-types samtykke";

const GATED: &str = r#"
  <script nonce="x" type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=held&wait=200"></script>
  <script nonce="x" type="text/plain" data-samtykke="matomo">ran.push("inline")</script>
  <template data-samtykke="matomo">
    <script nonce="x" src="{third}/script.js?name=template&wait=100"></script>
    <script nonce="x">ran.push("template inline")</script>
  </template>
  <iframe data-samtykke="film" data-src="{third}/frame.html" title="Båten til jobben"></iframe>
  <div data-samtykke-statement></div>"#;
const RAN: [&str; 4] = ["held", "inline", "template", "template inline"];

/// What somebody smuggled in: without the nonce that the owner's scripts have.
const SMUGGLED: &str = r#"
  <script type="text/plain" data-samtykke="matomo" data-src="{third}/script.js?name=smuggled"></script>
  <script type="text/plain" data-samtykke="matomo">ran.push("smuggled")</script>
  <script nonce="y" type="text/plain" data-samtykke="matomo">ran.push("smuggled")</script>
  <template data-samtykke="matomo">
    <script src="{third}/script.js?name=smuggled"></script>
    <script>ran.push("smuggled")</script>
  </template>
  <script nonce="x" type="text/plain" data-samtykke="matomo">ran.push("ours")</script>"#;

fn everything_works_under(policy: String) {
    let site = Site::new(config::several()).page("/", Page::new(GATED).policy(policy));
    visit(site, async |page| {
        page.open("/").await;
        page.asks().await;
        let button = page.button("Vis innholdet").await;
        assert_eq!(button.css_value("min-height").await.unwrap(), "44px", "the prompt wears its sheet");
        page.find("heading", "Personvernerklæring").await;
        assert_eq!(
            page.value("getComputedStyle(document.querySelector('article')).lineHeight !== 'normal'").await,
            true
        );
        page.click("Godta alle").await;
        page.ran(&RAN).await;
        page.until("document.querySelector('iframe').src").await;
        page.reload().await;
        page.ran(&RAN).await;
        page.until("document.querySelector('iframe').src").await;
        assert_eq!(page.value("window.breaches").await, json!([]));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn everything_works_under_a_strict_policy_with_nonces() {
    everything_works_under(STRICT.into());
}

#[test]
fn everything_works_with_trusted_types_enforced() {
    everything_works_under([STRICT, TRUSTED_TYPES].concat());
}

/// What is fetched when a config or a visitor asks for it: signals, a preset, a theme and its guard, words for the
/// statement, the receipt, what sends it, and the self-test. `markup` and `exit_look` have a policy of their own.
#[test]
fn what_is_fetched_later_works_with_trusted_types_enforced() {
    let mut config = config::several();
    config["signals"] = json!({ "send": ["google"] });
    config["record"] = json!({ "endpoint": ledger::PATH });
    config["services"][2] = json!({ "id": "film", "category": "media", "preset": "vimeo" });
    let theme = r#"<link rel="stylesheet" href="/samtykke/themes/contrast.css">"#;
    let page = Page::new(GATED).before_tag(theme).policy([STRICT, TRUSTED_TYPES].concat());
    visit(Site::new(config).page("/", page).page("/personvern", Page::without_tag()), async |page| {
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.value("dataLayer.length").await, 3);
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.checkbox("Vimeo").await;
        let report = page.promised("return samtykke.selfTest()").await;
        assert_eq!(with(&report, "fail"), [""; 0], "{report:#}");
        page.click("Godta alle").await;
        page.ran(&RAN).await;
        assert_eq!(page.value("dataLayer.length").await, 4);
        wait_for(async || (page.site.ledger().sent().len() == 1).then_some(())).await.expect("it is sent");
        page.click("Om informasjonskapsler").await;
        page.click_on("summary", "Kvittering").await;
        page.click("Last ned").await;
        let receipt = page.promised("return await samtykke.receipt()").await;
        assert!(receipt["pii_processing"]["purposes"].to_string().contains("\"Vimeo\""), "{receipt:#}");
        for module in ["signals", "preset", "theme", "receipt", "endpoint", "selftest"] {
            let file = format!("/samtykke/samtykke_{module}.js");
            assert!(page.site.requests().contains(&file), "{file}");
        }
        assert_eq!(page.value("window.breaches").await, json!([]));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

/// What is held although nothing marks it, on a page whose own scripts keep to the policy too.
#[test]
fn what_nobody_has_marked_is_held_with_trusted_types_enforced() {
    let policy = "default-src 'none'; script-src 'nonce-x' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
        connect-src 'self'; img-src 'self'; frame-src {third}; require-trusted-types-for 'script'; \
        trusted-types samtykke site";
    let brings = r#"<script nonce="x">
      const site = trustedTypes.createPolicy("site", { createScriptURL: (address) => address });
      const script = Object.assign(document.createElement("script"), { async: false, nonce: "x" });
      script.src = site.createScriptURL("{third}/script.js?name=property");
      const late = Object.assign(document.createElement("script"), { async: false, nonce: "x" });
      const frame = Object.assign(document.createElement("iframe"), { title: "Film", src: "{third}/frame.html" });
      const own = Object.assign(document.createElement("script"), { async: false, nonce: "x" });
      own.src = site.createScriptURL("{third}/other.js?name=nobodys");
      document.querySelector("main").append(own, script, late, frame);
      late.setAttribute("src", site.createScriptURL("{third}/script.js?name=attribute"));
    </script>
    <script nonce="x" src="{third}/other.js?name=parsed"></script>"#;
    let mut config = config::several();
    config["signals"] = json!({ "autoBlock": true });
    config["services"][1]["patterns"] = json!(["localhost/script.js"]);
    config["services"][2]["patterns"] = json!(["localhost/frame.html"]);
    let page = Page::new(brings).tag(EARLY).policy(policy.replace("    ", ""));
    visit(Site::new(config).page("/", page), async |page| {
        page.open("/").await;
        page.asks().await;
        // Held only until it was known that it is no service's.
        page.until("ran.length === 2").await;
        page.settle().await;
        let mut asked_for = page.site.third_party_requests();
        asked_for.sort();
        asked_for.dedup();
        assert_eq!(asked_for, ["/other.js?name=nobodys", "/other.js?name=parsed"]);
        page.click("Godta alle").await;
        page.until("ran.length === 4").await;
        page.settle().await;
        assert_eq!(
            page.value("[...ran].sort()").await,
            json!(["attribute", "nobodys", "parsed", "property"])
        );
        page.until("document.querySelector('iframe').src").await;
        assert_eq!(page.value("window.breaches").await, json!([]));
        assert_eq!(page.value("window.lines").await, json!([]));
    });
}

#[test]
fn every_layout_works_with_trusted_types_enforced() {
    let page = Page::new(GATED).policy([STRICT, TRUSTED_TYPES].concat());
    visit(Site::new(config::several()).page("/", page), async |page| {
        for (layout, modal) in [("inline", false), ("bar", false), ("dialog", false), ("dialog", true)] {
            let mut config = config::several();
            config["prompt"]["layout"] = layout.into();
            config["prompt"]["modal"] = modal.into();
            page.site.set_config(config);
            page.open("/").await;
            page.button("Avvis alle").await;
            page.settle().await;
            let room = page.value("parseFloat(document.documentElement.style.paddingBottom) > 0").await;
            assert_eq!(room, layout != "inline" && !modal, "{layout} {modal}");
            assert_eq!(page.value("window.breaches").await, json!([]), "{layout} {modal}");
            assert_eq!(page.value("window.lines").await, json!([]), "{layout} {modal}");
        }
    });
}

#[test]
fn a_gated_script_without_the_nonce_does_not_run() {
    let site = Site::new(config::several()).page("/", Page::new(SMUGGLED).policy(STRICT));
    visit(site, async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&["ours"]).await;
        page.reload().await;
        page.ran(&["ours"]).await;
        assert_eq!(page.site.third_party_requests(), [""; 0]);
    });
}

#[test]
fn strict_dynamic_is_as_good_as_a_list_of_hosts() {
    let policy =
        "script-src 'nonce-x' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
    let site = Site::new(config::several())
        .page("/", Page::new(GATED).policy(policy))
        .page("/smuggled", Page::new(SMUGGLED).policy(policy));
    visit(site, async |page| {
        page.open("/").await;
        page.click("Godta alle").await;
        page.ran(&RAN).await;
        page.open("/smuggled").await;
        page.ran(&["ours"]).await;
    });
}
