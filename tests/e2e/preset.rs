//! Common services by name: what is known of them is filled in, and the owner's own words win.
//!
//! Never: what a preset says; those who keep it answer for that.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

/// A site whose films are of this service.
fn site(film: Value) -> Site {
    let mut config = config::several();
    config["services"][2] = film;
    Site::new(config).page("/", Page::new(""))
}

#[test]
fn a_service_that_names_its_preset_is_told_of_in_full() {
    let film = json!({ "id": "film", "category": "media", "preset": "vimeo", "provider": "Filmvev AS" });
    visit(site(film), async |page| {
        page.open("/").await;
        page.asks().await;
        assert!(page.site.requests().contains(&"/samtykke/presets/vimeo.json".to_owned()));
        page.click_on("summary", "Leverandører og hva de lagrer").await;
        page.checkbox("Vimeo").await;
        // Its own words win.
        page.reads("Tellverk AS, Filmvev AS og Reklame Inc.").await;
        page.reads("vuid").await;
        assert_eq!(page.events("problem").await, Vec::<Value>::new());
        page.tick("Film").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&on=film&off=matomo.pixel"));
    });
}

#[test]
fn a_preset_that_nobody_has_is_told_and_its_service_stays_shut() {
    let film = json!({ "id": "film", "category": "media", "preset": "../config" });
    visit(site(film), async |page| {
        page.open("/").await;
        page.asks().await;
        let problems = page.events("problem").await;
        let paths: Vec<_> = problems.iter().map(|problem| (&problem["code"], &problem["path"])).collect();
        assert_eq!(paths[0], (&json!("unknown-preset"), &json!("services[2].preset")), "{problems:?}");
        page.click("Godta alle").await;
        page.asks_no_more().await;
        assert_eq!(page.value("samtykke.has('film')").await, false);
    });
}
