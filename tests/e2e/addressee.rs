//! What providers' own scripts are told, by the ways they document: a no before they run, and then each answer, once.
//!
//! Never: a provider's own script; what it would read is recorded.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use serde_json::{Value, json};

/// Something of each purpose that tells, when it runs, how much its provider had been told by then.
const GATED: &str = r#"
  <template data-samtykke="statistics"><script>ran.push("statistics after " + dataLayer.length)</script></template>
  <template data-samtykke="marketing"><script>ran.push("marketing after " + dataLayer.length)</script></template>"#;
/// What is there of providers that begin by themselves.
const BEGUN: &str = r#"<script>
  window.fbq = (...call) => { (fbq.calls ||= []).push(call); };
  window.ttq = { calls: [], grantConsent: () => ttq.calls.push("grant"), revokeConsent: () => ttq.calls.push("revoke") };
</script>"#;

fn site(addressees: &[&str]) -> Site {
    let mut config = config::several();
    config["signals"] = json!({ "send": addressees });
    Site::new(config).page("/", Page::new(GATED).before_tag(BEGUN))
}

/// What a addressee was told, call by call.
async fn told(page: &ConsentPage, queue: &str) -> Value {
    page.value(&format!(
        "[...(window.{queue} ?? [])].map((call) => call.length === undefined ? call : [...call])"
    ))
    .await
}

fn google(kind: &str, statistics: &str, marketing: &str) -> Value {
    let mut seven = json!({
        "ad_storage": marketing, "ad_user_data": marketing, "ad_personalization": marketing,
        "analytics_storage": statistics, "functionality_storage": "denied",
        "personalization_storage": "denied", "security_storage": "granted",
    });
    if kind == "default" {
        seven["wait_for_update"] = 500.into();
    }
    json!(["consent", kind, seven])
}

fn begun() -> Vec<Value> {
    vec![
        google("default", "denied", "denied"),
        json!(["set", "ads_data_redaction", true]),
        json!(["set", "url_passthrough", false]),
    ]
}

#[test]
fn google_is_told_no_first_and_then_each_answer_before_its_scripts_run() {
    visit(site(&["google"]), async |page| {
        page.open("/").await;
        page.asks().await;
        assert_eq!(told(page, "dataLayer").await, json!(begun()));
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.ran(&["statistics after 4"]).await;
        let answered = [begun(), vec![google("update", "granted", "denied")]].concat();
        assert_eq!(told(page, "dataLayer").await, json!(answered));
        // On the next page at once, without the wasm.
        page.reload().await;
        page.ran(&["statistics after 4"]).await;
        assert_eq!(told(page, "dataLayer").await, json!(answered));
        page.promised("await samtykke.withdraw()").await;
        let taken_back = [answered, vec![google("update", "denied", "denied")]].concat();
        assert_eq!(told(page, "dataLayer").await, json!(taken_back));
    });
}

#[test]
fn the_calls_to_google_are_arguments_as_its_scripts_expect() {
    visit(site(&["google"]), async |page| {
        page.open("/").await;
        page.asks().await;
        let kind = "Object.prototype.toString.call(dataLayer[0])";
        assert_eq!(page.value(kind).await, "[object Arguments]");
    });
}

#[test]
fn the_tag_manager_gets_an_event_after_googles_update() {
    visit(site(&["google", "gtm"]), async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.open("/").await;
        page.ran(&["statistics after 5"]).await;
        let choice = json!({ "granted": ["matomo"], "refused": ["film", "pixel"] });
        let told = told(page, "dataLayer").await;
        assert_eq!(told[3], google("update", "granted", "denied"));
        assert_eq!(told[4], json!({ "event": "samtykke_change", "samtykke": choice }));
    });
}

#[test]
fn each_other_provider_is_told_in_its_own_way() {
    visit(site(&["google", "uet", "clarity", "matomo", "piwik-pro", "meta", "tiktok"]), async |page| {
        page.open("/").await;
        page.asks().await;
        let none: [&str; 0] = [];
        assert_eq!(page.value("uetq").await, json!(["consent", "default", { "ad_storage": "denied" }]));
        assert_eq!(told(page, "_paq").await, json!([["requireConsent"]]));
        assert_eq!(
            page.value("window.fbq.calls ?? []").await,
            json!(none),
            "its script does not wait for a no"
        );
        page.click("Godta alle").await;
        page.asks_no_more().await;
        assert_eq!(
            told(page, "clarity.q").await,
            json!([["consentv2", { "ad_Storage": "granted", "analytics_Storage": "granted" }]])
        );
        assert_eq!(told(page, "_paq").await, json!([["requireConsent"], ["setConsentGiven"]]));
        assert_eq!(page.value("ppms.cm.q[0][0]").await, "setComplianceSettings");
        assert_eq!(page.value("ppms.cm.q[0][1].consents.analytics").await, json!({ "status": 1 }));
        assert_eq!(page.value("fbq.calls").await, json!([["consent", "grant"]]));
        assert_eq!(page.value("ttq.calls").await, json!(["grant"]));
        page.promised("await samtykke.withdraw()").await;
        assert_eq!(page.value("fbq.calls[1]").await, json!(["consent", "revoke"]));
        assert_eq!(page.value("ttq.calls[1]").await, "revoke");
        assert_eq!(page.value("_paq[2]").await, json!(["forgetConsentGiven"]));
    });
}

#[test]
fn a_providers_script_that_waits_for_nobody_is_told_of() {
    // Under this policy it is not fetched; it stands there all the same.
    let policy = "default-src 'self'; script-src 'self' 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'";
    let tag = "https://www.googletagmanager.com/gtag/js?id=G-1";
    let ungated = format!(r#"<script src="{tag}"></script>"#);
    let gated = format!(r#"<script type="text/plain" data-samtykke="statistics" data-src="{tag}"></script>"#);
    let mut config = config::several();
    config["signals"] = json!({ "send": ["google", "gtm", "clarity"] });
    for (main, problems) in [(ungated, json!(["signals.send"])), (gated, json!([]))] {
        visit(Site::new(config.clone()).page("/", Page::new(main).policy(policy)), async |page| {
            page.open("/").await;
            page.asks().await;
            page.settle().await;
            let unasked = "events.filter(({ detail }) => detail?.code === 'loaded-unasked').map(({ detail }) => detail.path)";
            assert_eq!(page.value(unasked).await, problems);
        });
    }
}

#[test]
fn a_site_that_sends_nothing_fetches_nothing_for_it() {
    visit(Site::new(config::several()).page("/", Page::new("")), async |page| {
        page.open("/").await;
        page.asks().await;
        assert!(!page.site.requests().iter().any(|path| path.contains("signals")));
        assert_eq!(page.value("typeof dataLayer").await, "undefined");
    });
}
