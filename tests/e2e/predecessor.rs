//! What a visitor answered the tool that was here before: when it counts, and when it does not.
//!
//! Never: a yes that the owner did not say was worth one.

use crate::markup::{config, store};
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

#[test]
fn what_is_unclear_counts_for_nothing() {
    let tools =
        ["cookieconsent", "complianz", "klaro", "orejime", "cookiebot", "cookie-information", "onetrust"];
    let tools = [&tools[..], &["cookieyes", "usercentrics", "iubenda", "tarteaucitron"]].concat();
    let mut all = config(json!(tools));
    all["record"] = json!({ "takeOver": "everything" });
    let unclear = "put('cc_cookie', text({ categories: ['necessary'] })); put('cmplz_marketing', 'deny'); put('klaro', '%E0%A4%A'); \
        put('eu-consent', text([true, false])); put('orejime', text({ matomo: 1, pixel: null })); \
        put('CookieConsent', '{stamp:%27-1%27%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27implied%27}'); \
        put('CookieInformationConsent', '{'); put('OptanonConsent', 'groups=C0002%3A1%2CC0004%3A0'); \
        put('cookieyes-consent', 'consentid:abc,consent:,action:,analytics:no,advertisement:no'); \
        localStorage.uc_settings = JSON.stringify({ services: [{ id: 'BJ59EidsWQ', status: false }] }); \
        put('_iub_cs-1', text({ purposes: 4 })); put('tarteaucitron', '!gtag=wait');";
    visit(Site::new(all).page("/", Page::new("")), async |page| {
        store(page, unclear).await;
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.names("checkbox").await, ["Statistikk", "Film", "Markedsføring"]);
        assert!(!page.stored().await.cookies.contains_key("samtykke"));
        assert!(!page.value("events").await.to_string().contains("change"));
    });
}

#[test]
fn the_owner_says_whether_answers_are_taken_over_and_ours_come_first() {
    let no = "put('CookieConsent', '{stamp:%27a%27%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27}'); \
        put('cc_cookie', text({ categories: ['necessary'], revision: 0 }));";
    let mut config = config(json!(["cookiebot", "cookieconsent"]));
    config["record"] = json!({ "takeOver": "nothing" });
    visit(Site::new(config.clone()).page("/", Page::new("")), async |page| {
        store(page, no).await;
        page.open("/").await;
        page.asks().await;
        page.settle().await;
        assert_eq!(page.names("checkbox").await, ["Statistikk", "Film", "Markedsføring"]);
        // A category that the config has the name of was asked about in version 2 too; and of two answers, the no counts.
        config["record"] = json!({ "takeOver": "everything" });
        config["categories"][1]["aliases"] = json!(["analytics"]);
        page.site.set_config(config);
        store(page, no).await;
        page.open("/").await;
        page.until("document.cookie.includes('&m=api&on=&off=matomo.pixel')").await;
        page.click("Ja").await;
        page.until("document.cookie.includes('&on=film&off=matomo.pixel')").await;
        page.reload().await;
        page.never_asks().await;
    });
}

#[test]
fn a_grant_of_another_day_does_not_outweigh_what_the_browser_says_now() {
    let signal = r#"<script>
      Object.defineProperty(navigator, "globalPrivacyControl", { value: true, configurable: true });
    </script>"#;
    let mut config = config(json!(["klaro"]));
    config["record"] = json!({ "takeOver": "everything" });
    visit(Site::new(config).page("/", Page::new("").before_tag(signal)), async |page| {
        store(page, "put('klaro', text({ matomo: false, 'facebook-pixel': true }));").await;
        page.open("/").await;
        page.until("document.cookie.includes('&m=api&on=&off=matomo')").await;
        page.settle().await;
        assert_eq!(page.value("samtykke.has('pixel')").await, false);
    });
}

#[test]
fn what_is_taken_over_is_not_asked_about_even_for_a_moment() {
    // What stands there each time the browser is about to paint.
    let look = r#"<script>
      window.painted = [];
      const look = () => {
        const host = document.querySelector('[data-samtykke-prompt]');
        if (host?.checkVisibility()) painted.push(host.shadowRoot.textContent);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    </script>"#;
    // The words of a statement are fetched before the product is up.
    let main = "<div data-samtykke-statement></div>";
    visit(Site::new(config(json!(["klaro"]))).page("/", Page::new(main).before_tag(look)), async |page| {
        store(page, "put('klaro', text({ matomo: false, 'facebook-pixel': false, youtube: false }));").await;
        page.open("/").await;
        page.reads("Valget er lagret.").await;
        page.until("document.cookie.includes('&m=api&on=&off=matomo.film.pixel')").await;
        assert_eq!(page.value("painted.some((text) => text.includes('informasjonskapsler'))").await, false);
    });
}
