//! An answer for each service, in the details, and the visitor's copy of it.
//!
//! Never: a box that is ticked beforehand.

use crate::config;
use crate::consent_page::ConsentPage;
use crate::page::Page;
use crate::site::Site;
use crate::visit::visit;
use serde_json::{Value, json};

/// A site with two services for one of its purposes.
fn with_a_map(mut config: Value, category: &str) -> Site {
    let map =
        json!({ "id": "map", "category": category, "name": "Kartverkstedet", "purpose": "Viser kart." });
    config["services"].as_array_mut().expect("there are services").push(map);
    Site::new(config).page("/", Page::new(""))
}

async fn open_details(page: &ConsentPage) {
    page.click_on("summary", "Leverandører og hva de lagrer").await;
}

#[test]
fn a_service_gets_an_answer_of_its_own() {
    visit(with_a_map(config::several(), "media"), async |page| {
        page.open("/").await;
        open_details(page).await;
        assert!(!page.is_ticked("Kartverkstedet").await && !page.is_ticked("Filmvev").await);
        page.tick("Kartverkstedet").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&m=save&on=map&off=matomo.film.pixel"));
        page.click("Endre valget ditt").await;
        open_details(page).await;
        assert!(page.is_ticked("Kartverkstedet").await && !page.is_ticked("Film").await);
    });
}

#[test]
fn the_box_of_a_purpose_and_those_of_its_services_go_together() {
    const IS_PARTLY: &str = "document.querySelector('[data-samtykke-prompt]').shadowRoot \
        .querySelector('[data-samtykke-choice=media]').indeterminate";
    visit(with_a_map(config::several(), "media"), async |page| {
        page.open("/").await;
        open_details(page).await;
        page.tick("Film").await;
        assert!(page.is_ticked("Kartverkstedet").await && page.is_ticked("Filmvev").await);
        assert!(!page.is_ticked("Matomo").await, "another purpose is another answer");
        page.tick("Filmvev").await;
        assert!(!page.is_ticked("Film").await && page.is_ticked("Kartverkstedet").await);
        assert_eq!(page.value(IS_PARTLY).await, true);
        page.tick("Filmvev").await;
        assert!(page.is_ticked("Film").await);
        assert_eq!(page.value(IS_PARTLY).await, false);
        page.tick("Kartverkstedet").await;
        page.click("Lagre valg").await;
        page.asks_no_more().await;
        assert!(page.record().await.ends_with("&on=film&off=matomo.pixel.map"));
        page.click("Endre valget ditt").await;
        page.asks().await;
        assert_eq!(page.value(IS_PARTLY).await, true, "the settings show a part as a part");
    });
}

#[test]
fn one_question_about_two_services_can_be_answered_for_each() {
    visit(with_a_map(config::one(), "statistics"), async |page| {
        page.open("/").await;
        page.button("Ja").await;
        assert_eq!(page.names("checkbox").await, [""; 0]);
        open_details(page).await;
        page.tick("Matomo").await;
        page.click("Lagre valg").await;
        page.gone("button", "Nei").await;
        assert!(page.record().await.ends_with("&m=save&on=matomo&off=map"));
    });
}
