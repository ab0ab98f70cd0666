//! Pages that were written for another consent tool, which is gone: they wait for an answer as before, and nobody has to
//! touch them. What each tool has of its own is in `tool`.
//!
//! Never: a script of those tools; what they stored is put there as they would have.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::stored::record;
use crate::visit::visit;
use serde_json::{Value, json};

/// A page for a tool, and what is to come of it.
pub struct Case {
    pub tool: &'static str,
    pub page: &'static str,
    /// What waits for nothing.
    pub necessary: &'static [&'static str],
    /// What runs with a yes to statistics alone.
    pub statistics: &'static [&'static str],
    /// What a yes to all adds.
    pub rest: &'static [&'static str],
    /// What runs after a no to all.
    pub refused: &'static [&'static str],
    /// The role of the control «Endre samtykke».
    pub control: &'static str,
    /// What the config has no word for.
    pub unknown: &'static str,
    /// What is to be seen before an answer, and after a yes to all.
    pub seen: [&'static str; 2],
    /// What the tool stored when the visitor said yes to statistics, and no to marketing.
    pub stored: &'static str,
}

/// A case after what most tools have.
pub const USUAL: Case = Case {
    tool: "",
    page: "",
    necessary: &["necessary"],
    statistics: &["first", "second"],
    rest: &["both", "marketing"],
    refused: &["necessary"],
    control: "link",
    unknown: "weather",
    seen: ["true", "true"],
    stored: "",
};

/// The services, and what other tools call them.
pub fn config(tool: Value) -> Value {
    let mut config = config::several();
    config["markup"] = tool;
    config["services"][1]["aliases"] = json!(["Google Analytics", "google-analytics", "gtag", "HkocEodjb7"]);
    config["services"][2]["aliases"] = json!(["youtube", "YouTube Video"]);
    config["services"][3]["aliases"] =
        json!(["Facebook Pixel", "facebook-pixel", "facebookpixel", "BJ59EidsWQ"]);
    config
}

/// On a page without the product: all that is stored goes, and this comes.
pub async fn store(page: &ConsentPage, stored: &str) {
    page.open("/blank").await;
    let forget = "localStorage.clear(); \
        document.cookie.split('; ').forEach((one) => { document.cookie = one.split('=')[0] + '=; Path=/; Max-Age=0'; });";
    let means = "const put = (name, value) => { document.cookie = `${name}=${value}; Path=/; Max-Age=999`; }; \
        const text = (thing) => encodeURIComponent(JSON.stringify(thing));";
    page.promised(&[forget, means, stored].concat()).await;
    page.site.forget_requests();
}

/// A visit to the page: no answer, a yes to statistics, a yes to all, a no to all, and what the tool stored.
pub fn run(case: &Case) {
    let site = Site::new(config(json!([case.tool]))).page("/", Page::new(case.page));
    let together = |lists: &[&[&'static str]]| lists.concat();
    visit(site, async |page| {
        page.open("/").await;
        page.asks().await;
        page.value("add()").await;
        page.ran(case.necessary).await;
        page.until(case.seen[0]).await;
        let early = page.site.third_party_requests();
        assert!(early.iter().all(|path| path.contains("necessary")), "{early:?}");

        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.ran(&together(&[case.necessary, case.statistics, &["late"]])).await;
        page.reload().await;
        page.ran(&together(&[case.necessary, case.statistics])).await;
        page.value("add()").await;
        page.ran(&together(&[case.necessary, case.statistics, &["late"]])).await;
        let requests = page.site.third_party_requests().join(" ");
        assert!(!requests.contains("film") && !requests.contains("pixel"), "{requests}");

        page.click_on(case.control, "Endre samtykke").await;
        page.click("Godta alle").await;
        page.ran(&together(&[case.necessary, case.statistics, &["late"], case.rest])).await;
        page.until(case.seen[1]).await;
        let requests = page.site.third_party_requests().join(" ");
        for what in ["?film", "?pixel", "?sheet"].iter().filter(|what| case.page.contains(**what)) {
            assert!(requests.contains(what), "{what} in {requests}");
        }
        let problems = page.events("problem").await;
        let told: Vec<_> = problems.iter().map(|problem| &problem["subject"]).collect();
        assert_eq!(told, [case.unknown], "{problems:?}");

        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.reload().await;
        page.ran(case.refused).await;

        takes_over(page, case).await;
    });
}

/// Refusals are taken over, and grants only where the owner says so.
async fn takes_over(page: &ConsentPage, case: &Case) {
    store(page, case.stored).await;
    page.open("/").await;
    page.until("document.cookie.includes('&m=api&on=&off=pixel')").await;
    page.asks().await;
    assert!(page.names("checkbox").await.starts_with(&["Statistikk".into(), "Film".into()]));
    assert!(!page.shows("checkbox", "Markedsføring").await);
    let ran = page.value("ran").await;
    assert!(!ran.to_string().contains("first"), "{ran}");

    let mut config = config(json!([case.tool]));
    config["record"] = json!({ "takeOver": "everything" });
    page.site.set_config(config);
    store(page, case.stored).await;
    page.open("/").await;
    page.until("document.cookie.includes('&m=api&on=matomo&off=pixel')").await;
    assert_eq!(page.value("samtykke.has('statistics & !marketing')").await, true);
}

#[test]
fn what_runs_by_itself_is_left_alone_and_told_of() {
    let live = r#"
      <script data-cookieyes="cookieyes-analytics">ran.push("live")</script>
      <script data-cookieyes="cookieyes-necessary">ran.push("necessary")</script>
      <iframe data-cookieconsent="marketing" src="{third}/frame.html?live" title="Ramme"></iframe>
      <script type="text/plain" data-samtykke="pixel" data-cookieconsent="statistics">ran.push("ours")</script>
      <script type="text/plain" data-cookieconsent="statistics">ran.push("held")</script>"#;
    let tools = json!(["cookieyes", "cookiebot", "nobody's"]);
    visit(Site::new(config(tools)).page("/", Page::new(live)), async |page| {
        page.open("/").await;
        page.ran(&["live", "necessary"]).await;
        assert_eq!(page.site.third_party_requests(), ["/frame.html?live"]);
        let problems = page.events("problem").await;
        let told: Vec<_> = problems.iter().map(|problem| [&problem["code"], &problem["path"]]).collect();
        let expected =
            [["missing", "markup"], ["not-held", "markup"], ["not-held", "markup"]].map(|words| json!(words));
        assert_eq!(json!(told), json!(expected), "{problems:?}");
        let subjects = problems.iter().map(|problem| problem["subject"].as_str().unwrap_or_default());
        assert!(subjects.clone().any(|subject| subject.contains(r#"data-cookieyes="cookieyes-analytics""#)));
        // What the page's owner has marked anew is ours already.
        page.tick("Statistikk").await;
        page.click("Lagre valg").await;
        page.ran(&["live", "necessary", "held"]).await;
    });
}

#[test]
fn a_control_of_the_other_tool_is_the_way_back() {
    let main = r#"<button type="button" class="ot-sdk-show-settings">Endre samtykke</button>"#;
    let site = Site::new(config(json!(["onetrust"]))).page("/", Page::new(main).without_footer());
    visit(site, async |page| {
        page.remember(&record("matomo", "film.pixel", 60)).await;
        page.site.forget_requests();
        page.open("/").await;
        page.settle().await;
        assert!(!page.has_fetched_wasm());
        assert_eq!(page.names("button").await, ["Endre samtykke"]);
        page.click("Endre samtykke").await;
        assert!(page.is_ticked("Statistikk").await);
    });
}

#[test]
fn scripts_keep_what_they_have_under_a_strict_policy() {
    let held = r#"
      <script nonce="x" src="" data-consent-src="{third}/script.js?name=sound" data-category-consent="cookie_cat_statistic"
        integrity="sha256-9WBRKrXj0aT5k4rRluIVKZrtIRU2E15Vkl0G9U4hcbs=" crossorigin="anonymous"></script>
      <script nonce="x" src="" data-consent-src="{third}/script.js?name=forged" data-category-consent="cookie_cat_statistic"
        integrity="sha256-9WBRKrXj0aT5k4rRluIVKZrtIRU2E15Vkl0G9U4hcbs=" crossorigin="anonymous"></script>
      <script nonce="x" type="text/plain" data-cookieconsent="statistics" id="own" data-mark="inline">
        ran.push(document.currentScript.id + document.currentScript.dataset.mark);
      </script>
      <script type="text/plain" data-cookieconsent="statistics">ran.push("smuggled")</script>
      <p class="cookieconsent-optin-statistics">Takk.</p>
      <iframe data-cookieblock-src="{third}/frame.html" data-cookieconsent="statistics" title="Ramme"></iframe>"#;
    let policy = "default-src 'none'; script-src 'nonce-x' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
        frame-src {third}; require-trusted-types-for 'script'; trusted-types samtykke";
    let site = Site::new(config(json!(["cookie-information", "cookiebot"])));
    visit(site.page("/", Page::new(held).policy(policy)), async |page| {
        page.open("/").await;
        page.asks().await;
        assert!(!page.words().await.contains("Takk."));
        page.click("Godta alle").await;
        page.ran(&["sound", "owninline"]).await;
        page.reads("Takk.").await;
        page.until("document.querySelector('iframe').src").await;
        page.reload().await;
        page.ran(&["sound", "owninline"]).await;
        assert_eq!(page.value("window.breaches").await, json!([]));
    });
}
