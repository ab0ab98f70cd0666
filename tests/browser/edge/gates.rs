//! The page's gates: opened in order, and what stands in for those that are shut.
//!
//! Never: opens one itself; the loader's own code does.

use super::stage::Stage;
use samtykke::consent::{Session, Situation};
use samtykke::prompt;
use samtykke::view::to_html;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_placeholder_stands_for_what_would_show_something() {
    let stage = Stage::started().await;
    for id in ["film", "map", "picture", "unknown"] {
        assert!(stage.is(&["stage.placeholder('", id, "')"].concat()), "{id}");
    }
    for id in ["needed", "held", "inline", "outside", "after", "pixel", "broken"] {
        assert!(!stage.is(&["stage.placeholder('", id, "')"].concat()), "{id}");
    }
    assert!(
        !stage.is("['film', 'picture', 'pixel', 'unknown'].some(stage.isSeen)"),
        "a shut gate takes room"
    );
    assert!(stage.is("stage.isDressed(stage.placeholder('film'))"));
}

#[wasm_bindgen_test]
async fn a_placeholder_says_what_its_gate_needs() {
    let stage = Stage::started().await;
    let nobody = Session::new(stage.config, Situation::default());
    let title = "Filmen om naustet";
    let drawn = prompt::draw_placeholder(stage.config, &stage.texts, &nobody, "film", title);
    assert_eq!(stage.js("stage.placeholder('film').innerHTML"), to_html(&drawn).as_str());
    assert!(stage.is("stage.placeholder('picture').textContent.includes('Et naust')"));
    assert!(stage.is("stage.placeholder('unknown').querySelector('[data-samtykke-action=open]')"));
}

#[wasm_bindgen_test]
async fn a_placeholder_takes_a_no_and_becomes_a_line_that_opens() {
    let stage = Stage::started().await;
    stage.js("stage.press(stage.placeholder('film').querySelector('[data-samtykke-action=refuse]'))");
    assert!(stage.is("stage.placeholder('film').querySelector('details').open === false"));
    assert!(stage.is("stage.placeholder('film').activeElement.localName === 'summary'"), "focus is not lost");
    assert!(stage.is("stage.placeholder('map').querySelector('[role=group]')"), "nobody said no to the map");
    assert!(!stage.is("stage.isSeen('film')"));
    let record = stage.record();
    assert_eq!((&*record.how, &*record.granted, &*record.refused), ("placeholder", "", "film"));
    // What is behind it can still be shown, once.
    stage.js("stage.taken('admitted'), stage.show('film', false)");
    assert_eq!(stage.json("stage.admitted"), r#"["film"]"#);
}

#[wasm_bindgen_test]
async fn gates_open_in_the_order_of_the_page() {
    let stage = Stage::started().await;
    stage.js("stage.taken('admitted'), stage.taken('ran'), stage.tick('statistics').click()");
    stage.answer("save").await;
    assert_eq!(stage.json("stage.admitted"), r#"["held","inline","outside","after"]"#);
    stage.until("stage.ran.length === 4").await;
    assert_eq!(stage.json("stage.ran"), r#"["held","inline","outside","after"]"#);
    assert!(stage.is("stage.byId('held').nextSibling === stage.byId('inside')"));
    assert!(stage.is("!stage.byId('film').src && stage.placeholder('film') && !stage.isSeen('film')"));
}

#[wasm_bindgen_test]
async fn a_category_opens_what_needs_all_of_it() {
    let stage = Stage::started().await;
    stage.js("stage.widget.set({ counter: false, film: true, map: false }), stage.taken('admitted')");
    assert!(stage.is("stage.placeholder('picture') && stage.byId('film').src"));
    stage.js("stage.widget.set({ map: true })");
    assert_eq!(stage.json("stage.admitted"), r#"["map","picture","pixel"]"#);
    assert!(stage.is("['picture', 'pixel'].every((id) => stage.byId(id).src && stage.isSeen(id))"));
    assert!(!stage.is("stage.placeholder('picture')"));
}

#[wasm_bindgen_test]
async fn what_is_shown_once_is_not_remembered() {
    let stage = Stage::started().await;
    stage.js("stage.taken('admitted'), stage.show('film', false)");
    assert_eq!(stage.json("stage.admitted"), r#"["film"]"#);
    assert!(stage.is("stage.byId('film').src === 'about:blank?film' && stage.isSeen('film')"));
    assert!(!stage.is("stage.placeholder('film')") && stage.is("stage.placeholder('map') && stage.prompt()"));
    assert!(stage.is("document.cookie === '' && localStorage.length === 0"));
    assert_eq!(
        stage.json("stage.heard('change')"),
        r#"[{"changed":{"film":true},"choice":{"granted":["film"],"refused":[]}}]"#
    );
}

#[wasm_bindgen_test]
async fn what_is_to_be_shown_always_is_remembered() {
    let stage = Stage::started().await;
    stage.js("stage.taken('admitted'), stage.show('map', true)");
    assert_eq!(stage.json("stage.admitted"), r#"["map"]"#);
    assert!(stage.is("stage.byId('map').nextSibling.data === 'før ' && stage.byId('map-frame')"));
    assert!(!stage.is("stage.placeholder('map')"));
    let record = stage.record();
    assert_eq!((&*record.how, &*record.granted, &*record.refused), ("placeholder", "map", ""));
    assert!(stage.is("stage.prompt() && stage.tick('statistics') && stage.placeholder('film')"));
}

/// The film was to be shown once. That the map is to be shown always changes nothing about it.
#[wasm_bindgen_test]
async fn what_is_shown_once_is_not_remembered_by_a_later_answer_either() {
    let stage = Stage::started().await;
    stage.js("stage.show('film', false), stage.show('map', true)");
    assert_eq!(stage.record().granted, "map");
}
