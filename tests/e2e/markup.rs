//! Pages that were written for another consent tool, which is gone: each waits for an answer as before, and nobody
//! has to touch it. The pages are in `tests/fixtures/markup/`, after what each tool documents.
//!
//! Never: a script of those tools; what they stored is put there as they would have.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

/// A page for a tool, and what is to come of it.
struct Case {
    tool: &'static str,
    page: &'static str,
    /// What waits for nothing.
    necessary: &'static [&'static str],
    /// What runs with a yes to statistics alone.
    statistics: &'static [&'static str],
    /// What a yes to all adds.
    rest: &'static [&'static str],
    /// What runs after a no to all.
    refused: &'static [&'static str],
    /// The role of the control «Endre samtykke».
    control: &'static str,
    /// What the config has no word for.
    unknown: &'static str,
    /// What is to be seen before an answer, and after a yes to all.
    seen: [&'static str; 2],
    /// What the tool stored when the visitor said yes to statistics, and no to marketing.
    stored: &'static str,
}

/// A case after what most tools have.
const USUAL: Case = Case {
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

fn run(case: &Case) {
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
        // The second time the loader does it, without wasm.
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
fn of_cookieconsent_in_both_versions() {
    run(&Case {
        tool: "cookieconsent",
        page: include_str!("../fixtures/markup/cookieconsent.html"),
        statistics: &["first", "second-v2", "service", "no ads", "no pixel"],
        rest: &["ads"],
        refused: &["necessary", "no ads", "no pixel"],
        control: "button",
        stored: "put('cc_cookie', text({ categories: ['necessary', 'analytics'], revision: 0, \
            services: { necessary: [], analytics: [], ads: [] } }));",
        ..USUAL
    });
}

#[test]
fn of_complianz() {
    run(&Case {
        tool: "complianz",
        page: include_str!("../fixtures/markup/complianz.html"),
        necessary: &["functional"],
        rest: &["marketing"],
        refused: &["functional"],
        control: "button",
        stored: "put('cmplz_banner-status', 'dismissed'); put('cmplz_functional', 'allow'); \
            put('cmplz_statistics', 'allow'); put('cmplz_marketing', 'deny');",
        ..USUAL
    });
}

#[test]
fn of_klaro() {
    run(&Case {
        tool: "klaro",
        page: include_str!("../fixtures/markup/klaro.html"),
        necessary: &[],
        rest: &["marketing"],
        refused: &[],
        seen: [
            "document.querySelector('[data-type=placeholder]').checkVisibility()",
            "!document.querySelector('[data-type=placeholder]').checkVisibility()",
        ],
        stored: "put('klaro', text({ matomo: true, 'facebook-pixel': false, weather: 'false' }));",
        ..USUAL
    });
}

#[test]
fn of_orejime_in_both_versions() {
    run(&Case {
        tool: "orejime",
        page: include_str!("../fixtures/markup/orejime.html"),
        necessary: &[],
        statistics: &["first", "second", "third"],
        rest: &["marketing"],
        refused: &[],
        control: "button",
        stored: "put('eu-consent', text({ matomo: true, 'facebook-pixel': false }));",
        ..USUAL
    });
}

#[test]
fn of_cookiebot() {
    run(&Case {
        tool: "cookiebot",
        page: include_str!("../fixtures/markup/cookiebot.html"),
        necessary: &["ignored", "necessary"],
        refused: &["ignored", "necessary"],
        seen: [
            "document.querySelector('.cookieconsent-optout-marketing').style.display === 'flex' \
                && !document.querySelector('.cookieconsent-optin-marketing').checkVisibility()",
            "document.querySelector('.cookieconsent-optin-marketing').checkVisibility() \
                && !document.querySelector('.cookieconsent-optout-marketing').checkVisibility()",
        ],
        stored: "put('CookieConsent', '{stamp:%27a+b==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true\
            %2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1795219200000%2Cregion:%27no%27}');",
        ..USUAL
    });
}

#[test]
fn of_cookie_information() {
    run(&Case {
        tool: "cookie-information",
        page: include_str!("../fixtures/markup/cookie-information.html"),
        statistics: &["first", "second-deferred"],
        rest: &["marketing"],
        unknown: "\"cookie_cat_unclassified\"",
        seen: [
            "document.querySelector('.consent-placeholder').checkVisibility()",
            "!document.querySelector('.consent-placeholder').checkVisibility()",
        ],
        stored: "put('CookieInformationConsent', text({ website_uuid: 'x', \
            consents_approved: ['cookie_cat_necessary', 'cookie_cat_statistic'], \
            consents_denied: ['cookie_cat_functional', 'cookie_cat_marketing'] }));",
        ..USUAL
    });
}

#[test]
fn of_onetrust() {
    run(&Case {
        tool: "onetrust",
        page: include_str!("../fixtures/markup/onetrust.html"),
        control: "button",
        unknown: "\"C0005\"",
        stored: "put('OptanonAlertBoxClosed', '2026-11-01T10:00:00.000Z'); \
            put('OptanonConsent', 'isGpcEnabled=0&version=202501.1.0&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&AwaitingReconsent=false');",
        ..USUAL
    });
}

#[test]
fn of_cookieyes() {
    run(&Case {
        tool: "cookieyes",
        page: include_str!("../fixtures/markup/cookieyes.html"),
        rest: &["marketing"],
        unknown: "other",
        stored: "put('cookieyes-consent', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,\
            performance:yes,advertisement:no');",
        ..USUAL
    });
}

#[test]
fn of_usercentrics() {
    run(&Case {
        tool: "usercentrics",
        page: include_str!("../fixtures/markup/usercentrics.html"),
        necessary: &[],
        rest: &["marketing"],
        refused: &[],
        unknown: "\"matomo | pixel\"",
        stored: "localStorage.uc_user_interaction = 'true'; localStorage.uc_settings = JSON.stringify({ controllerId: 'x', \
            services: [{ id: 'HkocEodjb7', status: true }, { id: 'BJ59EidsWQ', status: false }] });",
        ..USUAL
    });
}

#[test]
fn of_iubenda() {
    run(&Case {
        tool: "iubenda",
        page: include_str!("../fixtures/markup/iubenda.html"),
        rest: &["both", "marketing", "all"],
        unknown: "6",
        stored: "put('_iub_cs-12345678', text({ timestamp: '2026-11-01T10:00:00.000Z', version: '1.2.4', \
            purposes: { 1: true, 2: false, 3: false, 4: true, 5: false } }));",
        ..USUAL
    });
}

#[test]
fn of_tarteaucitron_whose_players_become_frames() {
    let page = include_str!("../fixtures/markup/tarteaucitron.html");
    let site = Site::new(config(json!(["tarteaucitron"]))).page("/", Page::new(page));
    visit(site, async |page| {
        page.open("/").await;
        page.asks().await;
        page.find("group", "Båten til jobben").await;
        page.value("add()").await;
        page.until("document.querySelectorAll('iframe[data-samtykke]').length === 4").await;
        let frames = "[...document.querySelectorAll('iframe')].map((frame) => \
            [frame.dataset.samtykke, frame.dataset.src, frame.title, frame.allowFullscreen, frame.style.width, frame.src])";
        let expected = json!([
            [
                "film",
                "https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?rel=0&start=7",
                "Båten til jobben",
                true,
                "560px",
                ""
            ],
            ["vimeo", "https://player.vimeo.com/video/76979871?h=8272103f6e", "Vimeo", true, "100%", ""],
            ["dailymotion", "https://www.dailymotion.com/embed/video/x7tgad0", "Dailymotion", false, "", ""],
            ["vimeo", "https://player.vimeo.com/video/late", "Vimeo", true, "", ""],
        ]);
        assert_eq!(page.value(frames).await, expected);
        page.click_on("link", "Endre samtykke").await;
        page.button("Avvis alle").await;

        store(page, "put('tarteaucitron', '!gtag=true!facebookpixel=false!vimeo=wait');").await;
        page.open("/").await;
        page.until("document.cookie.includes('&m=api&on=&off=pixel')").await;
    });
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
