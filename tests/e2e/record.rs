//! What is remembered: the record on the device, and what a visit begins with when there is one.
//!
//! Never: a guess; what is not wholly understood does not count.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::stored::{Stored, record};
use crate::visit::visit;
use serde_json::{Value, json};
use std::time::SystemTime;

const GATED: &str = r#"
  <template data-samtykke="matomo"><script>ran.push("matomo")</script></template>
  <template data-samtykke="film"><script>ran.push("film")</script></template>
  <template data-samtykke="pixel"><script>ran.push("pixel")</script></template>"#;
const DAY: i64 = 86_400;

fn site(config: Value) -> Site {
    Site::new(config).page("/", Page::new(GATED)).page("/under/other", Page::new(GATED))
}

#[test]
fn with_a_record_nobody_is_asked_and_no_wasm_is_fetched() {
    visit(site(config::several()), async |page| {
        page.remember(&record("matomo.pixel", "film", 60)).await;
        page.site.forget_requests();
        page.open("/").await;
        page.ran(&["matomo", "pixel"]).await;
        page.never_asks().await;
        assert_eq!(page.site.requests(), ["/", "/samtykke/samtykke.js", "/config.json"]);
        assert_eq!(page.value("samtykke.has('matomo & !film')").await, true);
        // It comes when the visitor wants to see the choice.
        page.click("Om informasjonskapsler").await;
        page.asks().await;
        assert!(page.is_ticked("Statistikk").await);
        assert!(!page.is_ticked("Film").await);
        assert!(page.has_fetched_wasm());
    });
}

#[test]
fn a_record_is_one_short_cookie_for_the_whole_site_for_a_year() {
    visit(site(config::several()), async |page| {
        page.open("/under/other").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        let cookie = page.client.get_named_cookie("samtykke").await.unwrap();
        assert_eq!(cookie.path(), Some("/"));
        // The site is served over http, where WebKit takes no `Secure` cookie, not even on this machine.
        assert_eq!(cookie.secure(), Some(false));
        assert_eq!(cookie.same_site().map(|same| same.to_string()).as_deref(), Some("Lax"));
        let expires = cookie.expires_datetime().expect("it outlives the browser").unix_timestamp();
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs() as i64;
        assert!((364 * DAY..=366 * DAY).contains(&(expires - now)), "{} days", (expires - now) / DAY);
        let text = cookie.value();
        let keys: Vec<&str> = text.split('&').filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!(keys, ["v", "r", "t", "i", "l", "h", "m", "on", "off"]);
        assert!(text.is_ascii() && text.len() < 500, "{text}");
    });
}

#[test]
fn a_record_for_the_session_leaves_no_trace_after_it() {
    let mut config = config::several();
    config["record"] = json!({ "storage": "session" });
    visit(site(config), async |page| {
        page.open("/").await;
        page.reads("Vi husker svaret til du lukker nettleseren.").await;
        page.click("Godta alle").await;
        page.ran(&["matomo", "film", "pixel"]).await;
        let cookie = page.client.get_named_cookie("samtykke").await.unwrap();
        assert!(cookie.expires_datetime().is_none());
        assert_eq!(page.stored().await.local, Stored::default().local);
        page.reload().await;
        page.ran(&["matomo", "film", "pixel"]).await;
        page.never_asks().await;
    });
}

#[test]
fn a_cookie_that_the_browser_dropped_is_made_good_by_its_copy() {
    visit(site(config::several()), async |page| {
        page.open("/blank").await;
        let text = record("film", "matomo.pixel", 8 * DAY);
        page.value(&format!("localStorage.samtykke = '{text}'")).await;
        page.open("/").await;
        page.ran(&["film"]).await;
        page.never_asks().await;
        // And of the two the newer counts.
        page.remember(&record("matomo", "film.pixel", DAY)).await;
        page.open("/").await;
        page.ran(&["matomo"]).await;
    });
}

#[test]
fn a_copy_that_the_browser_dropped_is_not_missed() {
    visit(site(config::several()), async |page| {
        page.open("/").await;
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.ran(&["film"]).await;
        page.value("localStorage.clear()").await;
        page.reload().await;
        page.ran(&["film"]).await;
        page.never_asks().await;
        // The next answer stores both again.
        page.click("Om informasjonskapsler").await;
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&on=&off=matomo.film.pixel"));
    });
}

#[test]
fn what_cannot_be_read_hides_nothing_that_can() {
    visit(site(config::several()), async |page| {
        let sound = record("film", "matomo.pixel", 60);
        let newer = record("matomo.film.pixel", "", 1).replace("m=save", "m=ma.gic");
        for [cookie, copy] in [[&newer, &sound], [&sound, &newer]] {
            page.remember(cookie).await;
            page.value(&format!("localStorage.samtykke = '{copy}'")).await;
            page.open("/").await;
            page.ran(&["film"]).await;
            page.never_asks().await;
        }
    });
}

#[test]
fn a_raised_revision_asks_everybody_again_and_says_why() {
    visit(site(config::several()), async |page| {
        page.remember(&record("matomo.film.pixel", "", 60)).await;
        let mut config = config::several();
        config["revision"] = 2.into();
        page.site.set_config(config);
        page.open("/").await;
        page.asks().await;
        page.reads("Vi spør igjen fordi vi har endret hva vi ber om.").await;
        page.ran(&[]).await;
        for purpose in ["Statistikk", "Film", "Markedsføring"] {
            assert!(!page.is_ticked(purpose).await, "{purpose}");
        }
        page.click("Avvis alle").await;
        page.asks_no_more().await;
        assert!(page.record().await.starts_with("v=1&r=2&"));
        page.reload().await;
        page.never_asks().await;
    });
}

#[test]
fn a_record_that_has_run_out_asks_again_and_says_why() {
    visit(site(config::several()), async |page| {
        page.remember(&record("matomo.film.pixel", "", 366 * DAY)).await;
        page.open("/").await;
        page.asks().await;
        page.reads("Vi spør igjen fordi det er lenge siden du svarte.").await;
        page.ran(&[]).await;
    });
}

#[test]
fn only_what_is_new_is_asked_about_and_the_old_answer_stays() {
    visit(site(config::several()), async |page| {
        page.remember(&record("matomo", "pixel", 60)).await;
        page.open("/").await;
        page.find("region", "Kan vi bruke informasjonskapsler til film?").await;
        page.reads("Vi spør igjen fordi dette er nytt: Filmvev.").await;
        page.ran(&["matomo"]).await;
        assert_eq!(page.names("checkbox").await, [""; 0]);
        page.click("Ja").await;
        page.ran(&["matomo", "film"]).await;
        let record = page.record().await;
        assert!(record.ends_with("&on=matomo.film&off=pixel"), "{record}");
        page.reload().await;
        page.ran(&["matomo", "film"]).await;
        page.never_asks().await;
    });
}

#[test]
fn a_record_that_somebody_tampered_with_opens_nothing() {
    let sound = record("matomo.film", "pixel", 60);
    let tampered = [
        sound.replace("v=1", "v=2"),
        sound.replace("&off=pixel", ""),
        sound.replace("on=matomo.film", "on=matomo..film"),
        sound.replace("m=save", "m=ma.gic"),
        sound.replace("&on=", "&x=1&on="),
        record("matomo", "", -2 * DAY),
        sound[..sound.len() - 12].to_owned(),
        // As other tools store: JSON, ids between commas, a lone word.
        "%7B%22all%22%3Atrue%7D".to_owned(),
        r#"{"level":["statistics","marketing"],"revision":0}"#.to_owned(),
        "{stamp:%27-1%27%2Cnecessary:true%2Cstatistics:true%2Cver:1}".to_owned(),
        "groups=C0001%3A1%2CC0002%3A1&datestamp=Fri".to_owned(),
        "yes".to_owned(),
        String::new(),
        "true".to_owned(),
    ];
    visit(site(config::several()), async |page| {
        let mut opening = Vec::new();
        for text in &tampered {
            page.remember(text).await;
            page.open("/").await;
            page.settle().await;
            let granted = page.value("samtykke.choice().granted").await;
            if page.value("window.ran").await != json!([]) || granted != json!([]) {
                opening.push(text);
                continue;
            }
            page.asks().await;
        }
        assert_eq!(opening, [""; 0]);
        page.remember(&sound).await;
        page.open("/").await;
        page.ran(&["matomo", "film"]).await;
    });
}

#[test]
fn a_service_that_is_gone_from_the_config_opens_nothing_and_hurts_nobody() {
    visit(site(config::several()), async |page| {
        page.remember(&record("gone.matomo.film.pixel", "also-gone", 60)).await;
        page.open("/").await;
        page.ran(&["matomo", "film", "pixel"]).await;
        page.never_asks().await;
        assert_eq!(page.value("samtykke.has('gone')").await, false);
    });
}
