//! Taking it all back: gates shut, what was stored goes, and a new yes opens again.
//!
//! Never: leaves anything of a refused service in the page but the scripts that ran.

use super::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

/// A visitor who said yes to everything, and takes it back.
async fn visit() -> Stage {
    let stage = Stage::started().await;
    stage.answer("accept-all").await;
    stage.until("stage.ran.length === 4").await;
    stage.js("stage.frame = stage.byId('film'), stage.heard('change')");
    stage.js("stage.taken('admitted'), stage.taken('ran'), stage.press(stage.byId('withdraw'))");
    stage
}

#[wasm_bindgen_test]
async fn taking_back_is_stored_and_told() {
    let stage = visit().await;
    let record = stage.record();
    assert_eq!((&*record.how, &*record.granted, &*record.refused), ("withdraw", "", "counter.film.map"));
    assert_eq!(
        stage.json("stage.heard('change').map(({ choice }) => choice)"),
        r#"[{"granted":[],"refused":["counter","film","map"]}]"#
    );
    assert!(stage.is("document.activeElement === stage.byId('withdraw')"));
}

#[wasm_bindgen_test]
async fn a_frame_makes_way_for_a_fresh_one() {
    let stage = visit().await;
    assert!(stage.is("!stage.frame.isConnected && stage.byId('film') !== stage.frame"));
    assert!(stage.is(
        "!stage.byId('film').hasAttribute('src') && stage.byId('film').dataset.src === 'about:blank?film'"
    ));
    assert!(stage.is("!stage.isSeen('film') && stage.placeholder('film')"));
    assert!(stage.is("!stage.byId('picture').hasAttribute('src') && stage.placeholder('picture')"));
    assert!(stage.is("!stage.byId('pixel').hasAttribute('src') && !stage.placeholder('pixel')"));
}

#[wasm_bindgen_test]
async fn a_template_takes_its_content_back() {
    let stage = visit().await;
    assert!(!stage.is("stage.byId('inside') || stage.byId('map-frame')"));
    assert!(stage.is("stage.byId('held').content.querySelector('#inside + script')"));
    assert_eq!(stage.js("stage.byId('map').content.textContent"), "før  etter");
    assert!(stage.is("stage.byId('map').nextSibling.data.trim() === '' && stage.placeholder('map')"));
    assert!(
        !stage
            .is("document.evaluate('//comment()[.=\"/samtykke\"]', document.body, null, 9).singleNodeValue")
    );
    assert!(stage.is("stage.states().needed === 'open' && stage.byId('end')"));
}

#[wasm_bindgen_test]
async fn what_runs_on_is_told_of() {
    let stage = visit().await;
    assert_eq!(
        stage.json("['inline', 'outside', 'after'].map((id) => stage.states()[id])"),
        // `after` needs that the film is refused, so it did not open, and does now.
        r#"["ran","ran","refused"]"#
    );
    stage.until("stage.control('reload')").await;
    assert!(stage.is("stage.live().textContent.includes('laster siden på nytt')"));
}

#[wasm_bindgen_test]
async fn what_never_ran_is_not_told_of() {
    let stage = Stage::started().await;
    stage.js("stage.widget.set({ film: true, counter: false }), stage.widget.act('withdraw')");
    stage.until("stage.live().textContent").await;
    stage.wait(50).await;
    assert!(
        stage.is("stage.live().textContent.includes('Samtykket er trukket') && !stage.control('reload')")
    );
}

#[wasm_bindgen_test]
async fn a_new_yes_opens_again_and_runs_no_script_twice() {
    let stage = visit().await;
    stage.promised("stage.widget.act('accept-all')").await;
    assert_eq!(stage.json("stage.admitted"), r#"["held","film","map","picture","pixel"]"#);
    assert!(stage.is("stage.byId('film').src === 'about:blank?film' && stage.isSeen('film')"));
    assert!(stage.is("stage.byId('held').nextSibling === stage.byId('inside') && stage.byId('map-frame')"));
    assert!(
        !stage.is("stage.placeholder('film') || stage.placeholder('map') || stage.placeholder('picture')")
    );
    stage.wait(50).await;
    assert_eq!(stage.json("stage.ran"), "[]");
    assert_eq!(stage.js("stage.states().inline"), "ran");
}
