//! The places that the page keeps for the statement, the storage table and the choice.
//!
//! Never: looks at what is said there; the core's own tests do.

use super::Site;
use super::stage::{is, js, until, wait};
use samtykke::statement;
use samtykke::view::to_html;

pub async fn the_storage_table_stands_in_its_place(site: &Site) {
    let drawn = statement::draw_storage(site.config, &site.texts, 3);
    assert_eq!(js("stage.byId('table').innerHTML"), to_html(&drawn).as_str());
    assert!(is("stage.isDressed(document) && (stage.sheets = document.adoptedStyleSheets.length)"));
}

pub async fn there_is_a_way_back_where_the_page_has_none(_: &Site) {
    assert!(is("stage.reopen().dataset.samtykkeAction === 'open'"));
    assert!(is("stage.reopen().getRootNode().host === document.body.lastElementChild"));
}

pub async fn a_statement_that_comes_later_is_filled(site: &Site) {
    js("stage.add('<div id=\"statement\" data-samtykke-statement>venter</div>')");
    until("stage.byId('statement').querySelector('article')").await;
    assert!(is("stage.byId('statement').childNodes.length === 1"));
    assert!(is(
        "stage.byId('statement').querySelector('h2') && !stage.byId('statement').querySelector('h1')"
    ));
    let article = to_html(&statement::draw(site.config, &site.texts, 2));
    assert_eq!(article.matches("data-samtykke-told").count(), 1);
    assert!(is("stage.byId('statement').querySelector('[data-samtykke-told] button')"));
    assert!(is("document.adoptedStyleSheets.length === stage.sheets"), "a second sheet of the same");
}

pub async fn a_statement_that_came_with_the_page_comes_alive_as_it_is(site: &Site) {
    let html = to_html(&statement::draw(site.config, &site.texts, 2));
    let code = [
        "stage.add(`<div id=\"prepared\" data-samtykke-statement>",
        &html,
        "</div>`), \
        stage.kept = stage.byId('prepared').firstElementChild",
    ];
    js(&code.concat());
    wait(0).await;
    assert!(is("stage.kept.isConnected && stage.byId('prepared').childNodes.length === 1"));
    assert!(is("stage.kept.querySelector('[data-samtykke-told] button')"));
}

pub async fn the_choice_is_told_wherever_there_is_a_place(_: &Site) {
    js("stage.add('<div id=\"choice\" data-samtykke-choice></div>')");
    until("stage.byId('choice').querySelector('dl')").await;
    tells("Telleren", "Filmvev").await;
}

/// Every place tells that the one got a yes and the other a no.
pub async fn tells(granted: &str, refused: &str) {
    let places = "[...document.querySelectorAll('[data-samtykke-told]')]";
    assert_eq!(js(&[places, ".length"].concat()), 3);
    for (at, name) in [granted, refused].into_iter().enumerate() {
        let said = [
            places,
            ".every((place) => place.querySelectorAll('dd')[",
            &at.to_string(),
            "].textContent.includes('",
            name,
            "'))",
        ];
        assert!(is(&said.concat()), "{name}");
    }
    assert!(is(
        "stage.byId('choice').querySelector('code').textContent === stage.cookie('samtykke').match(/i=([^&]*)/)[1]"
    ));
}
