//! Which language the product speaks: the page's, where the config has it.
//!
//! Never: asks the browser.

use crate::config;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::json;

#[test]
fn the_page_decides_and_the_first_of_the_config_stands_in() {
    let mut config = config::several();
    config["categories"][2]["title"] = json!({ "nb": "film", "nn": "film", "en": "films" });
    let mut site = Site::new(config);
    for (path, lang) in [
        ("/no", "no"),
        ("/nb", "nb-NO"),
        ("/nn", "nn"),
        ("/nn-no", "nn-NO"),
        ("/en", "en-GB"),
        ("/se", "se"),
        ("/de", "de"),
        ("/none", ""),
    ] {
        site = site.page(path, Page::new("").lang(lang));
    }
    visit(site, async |page| {
        for (path, lang, heading, button, tick) in [
            ("/no", "nb", "Hva kan vi bruke informasjonskapsler til?", "Avvis alle", "Film"),
            ("/nb", "nb", "Hva kan vi bruke informasjonskapsler til?", "Avvis alle", "Film"),
            ("/nn", "nn", "Kva kan vi bruke informasjonskapslar til?", "Lagre val", "Film"),
            ("/nn-no", "nn", "Kva kan vi bruke informasjonskapslar til?", "Lagre val", "Film"),
            ("/en", "en", "What can we use cookies for?", "Reject all", "Films"),
            ("/se", "nb", "Hva kan vi bruke informasjonskapsler til?", "Avvis alle", "Film"),
            ("/de", "nb", "Hva kan vi bruke informasjonskapsler til?", "Avvis alle", "Film"),
            ("/none", "nb", "Hva kan vi bruke informasjonskapsler til?", "Avvis alle", "Film"),
        ] {
            page.open(path).await;
            let section = page.find("region", heading).await;
            assert_eq!(section.attr("lang").await.unwrap().as_deref(), Some(lang), "{path}");
            page.button(button).await;
            page.checkbox(tick).await;
            assert_eq!(page.value("window.lines").await, json!([]), "{path}");
        }
        page.open("/en").await;
        page.click("Accept all").await;
        page.reads("Your choice is saved.").await;
        assert!(page.record().await.contains("&l=en&"));
    });
}
