//! The places that the page keeps for the statement, the storage table and the choice.
//!
//! Never: looks at what is said there; the core's own tests do.

use super::stage::{CONFIG, Stage};
use samtykke::statement;
use samtykke::view::to_html;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_statement_and_its_parts_stand_in_their_places() {
    let places = "<h1>x</h1><div id='whole' data-samtykke-statement>venter</div>\
        <div id='table' data-samtykke-cookies></div><div id='choice' data-samtykke-choice></div>";
    let stage = Stage::set(CONFIG, places).await;
    stage.start().await;
    let table = to_html(&statement::draw_storage(stage.config, &stage.texts, 3));
    assert_eq!(stage.js("stage.byId('table').innerHTML"), table.as_str());
    assert!(stage.is(
        "stage.byId('whole').firstChild.matches('article') && stage.byId('whole').childNodes.length === 1"
    ));
    assert!(stage.is("stage.byId('whole').querySelector('h2') && !stage.byId('whole').querySelector('h1')"));
    assert!(
        stage.is("stage.byId('choice').querySelector('[data-samtykke-told] [data-samtykke-action=open]')")
    );
    assert!(stage.is("stage.isDressed(document)"));
}

#[wasm_bindgen_test]
async fn the_statement_has_the_title_where_the_page_has_none() {
    let stage = Stage::set(CONFIG, "<div data-samtykke-statement></div>").await;
    stage.start().await;
    assert_eq!(stage.js("document.querySelectorAll('h1').length"), 1);
}

#[wasm_bindgen_test]
async fn a_statement_that_came_with_the_page_comes_alive_as_it_is() {
    let stage = Stage::set(CONFIG, "<h1>x</h1><div id='place' data-samtykke-statement></div>").await;
    stage.give("html", &to_html(&statement::draw(stage.config, &stage.texts, 2)).into());
    stage.js("stage.byId('place').innerHTML = stage.html, stage.kept = stage.byId('place').firstChild");
    stage.start().await;
    assert!(
        stage.is(
            "stage.byId('place').firstChild === stage.kept && stage.byId('place').childNodes.length === 1"
        )
    );
    assert!(stage.is("stage.kept.querySelector('[data-samtykke-told] [data-samtykke-action=open]')"));
}

#[wasm_bindgen_test]
async fn a_place_that_comes_later_is_filled_too() {
    let stage = Stage::started().await;
    let sheets = "document.adoptedStyleSheets.length";
    let before = stage.json(sheets);
    stage.js("stage.add('<div id=\"late\" data-samtykke-statement></div>')");
    stage.until("stage.byId('late').querySelector('article')").await;
    assert_eq!(stage.json(sheets), before, "the sheet is worn once");
}

#[wasm_bindgen_test]
async fn each_answer_is_told_wherever_there_is_a_place() {
    let stage =
        Stage::set(CONFIG, "<div data-samtykke-statement></div><div data-samtykke-choice></div>").await;
    stage.start().await;
    assert!(
        !stage.is("document.querySelector('[data-samtykke-told] dl')"),
        "nothing is told before an answer"
    );
    const SAID: &str = "[...document.querySelectorAll('[data-samtykke-told]')].map((place) => \
        [...place.querySelectorAll('dd')].map((said) => said.textContent))";
    for (answer, yes, no) in [
        ("stage.widget.set({ counter: true, media: false })", "Telleren", "Filmvev og Kartverkstedet"),
        ("stage.widget.act('withdraw')", "ingenting", "Telleren, Filmvev og Kartverkstedet"),
    ] {
        stage.js(answer);
        let told = ["[\"", yes, "\",\"", no, "\",\"", &stage.record().id, "\"]"].concat();
        assert_eq!(stage.json(SAID), ["[", &told, ",", &told, "]"].concat());
    }
    stage.js("document.querySelector('[data-samtykke-told] [data-samtykke-action=open]').click()");
    assert!(stage.is("stage.control('close')"), "the choice can be changed from there");
}

#[wasm_bindgen_test]
async fn there_is_a_way_back_where_the_page_has_none_of_its_own() {
    let stage = Stage::set(CONFIG, "<p>Slutt</p>").await;
    stage.start().await;
    assert!(stage.is("stage.reopen().getRootNode().host === document.body.lastElementChild"));
    let stage = Stage::set(CONFIG, "<button data-samtykke-action='open'>Valg</button>").await;
    stage.start().await;
    assert!(!stage.is("stage.reopen()"));
}
