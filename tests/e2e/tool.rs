//! Each consent tool whose markup is understood, with a page for it from `tests/fixtures/markup/`, after what it documents.
//!
//! Never: what is the same for all of them; that is in `markup`.

use crate::markup::{Case, USUAL, config, run, store};
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

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
