//! What the page's own scripts may do and get to know.
//!
//! Never: presses a control.

use super::stage::{CONFIG, Stage};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn nothing_is_known_before_it_starts() {
    let stage = Stage::set(CONFIG, "").await;
    stage.promised("stage.start({}).catch(() => {})").await;
    assert!(stage.is("!stage.widget.has('login') && stage.widget.choice() === null"));
    assert_eq!(stage.promised("stage.widget.receipt()").await, "null");
    stage.js("stage.widget.act('accept-all'), stage.widget.set({ counter: true })");
    assert!(stage.is("!stage.host() && document.cookie === ''"));
}

#[wasm_bindgen_test]
async fn a_script_may_answer_for_some_and_only_with_yes_or_no() {
    let stage = Stage::started().await;
    stage.js("stage.widget.set({ media: true, map: false, counter: 'no', login: false, nowhere: true })");
    let record = stage.record();
    assert_eq!(&*record.how, "api");
    assert_eq!((&*record.granted, &*record.refused), ("film", "map"));
    assert!(stage.is("stage.widget.has('login') && !stage.widget.has('!counter')"));
    assert!(
        stage.is("stage.prompt() && stage.control('accept-all')"),
        "what was not answered is still asked about"
    );
}

#[wasm_bindgen_test]
async fn a_script_that_answers_nothing_stores_nothing() {
    let stage = Stage::started().await;
    for nothing in
        ["null", "undefined", "[['counter', false]]", "'counter'", "{}", "{ nowhere: true, counter: 1 }"]
    {
        stage.js(&["stage.widget.set(", nothing, ")"].concat());
        assert_eq!(stage.js("document.cookie"), "", "{nothing}");
    }
    assert_eq!(stage.json("stage.heard('change')"), "[]");
}

#[wasm_bindgen_test]
async fn a_word_that_is_no_action_does_nothing() {
    let stage = Stage::started().await;
    stage.js("['', 'nonsense', 'Open', 'show', 'close'].forEach((word) => stage.widget.act(word))");
    assert!(stage.is("stage.prompt() && document.cookie === ''"));
    assert_eq!(stage.json("stage.heard('change').concat(stage.heard('close'))"), "[]");
}

#[wasm_bindgen_test]
async fn a_receipt_says_what_the_record_says() {
    let stage = Stage::started().await;
    stage.js("stage.widget.set({ counter: true, film: false })");
    stage.promised("stage.widget.receipt().then((receipt) => { stage.receipt = receipt; })").await;
    let record = stage.record();
    assert_eq!(
        stage.json("Object.keys(stage.receipt)"),
        r#"["schema_version","receipt_id","record_id","pii_processing","party_identification","event"]"#
    );
    let js = |path: &str| stage.js(&["stage.receipt.", path].concat());
    assert_eq!(js("record_id"), record.id.as_str());
    assert_eq!(js("receipt_id"), [record.id.as_str(), ".", &record.time.to_string()].concat().as_str());
    assert_eq!(js("pii_processing.privacy_notice.text_hash"), record.text_hash.as_str());
    assert_eq!(js("pii_processing.language"), "nb");
    assert_eq!(js("party_identification[0].party_name"), "Ternvåg Båtlag");
    let moment = |field: &str| stage.js(&["Date.parse(stage.receipt.event.", field, ") / 1000"].concat());
    assert_eq!(moment("event_time"), record.time as f64);
    assert_eq!(moment("valid_until"), (record.time + 365 * 86_400) as f64);
    assert_eq!(
        stage.json("[stage.receipt.event.event_state, stage.receipt.event.method]"),
        r#"["given","api"]"#
    );
    assert_eq!(
        stage.json("stage.receipt.pii_processing.purposes.map(({ purpose_id, services }) => [purpose_id, ...services.map(({ service_id, service, event_state, recipient_third_parties }) => [service_id, service, event_state, ...recipient_third_parties])])"),
        r#"[["statistics",["counter","Telleren","given","Tallstua AS"]],["media",["film","Filmvev","refused","Filmvev AS"]]]"#
    );
}

/// A page that answers in the middle of being told is heard when it is its turn.
#[wasm_bindgen_test]
async fn a_page_that_answers_back_is_heard() {
    let stage = Stage::started().await;
    stage.js("document.addEventListener('samtykke:change', () => stage.widget.set({ film: false }), { once: true })");
    stage.js("stage.widget.set({ film: true, map: true })");
    assert_eq!((&*stage.record().granted, &*stage.record().refused), ("map", "film"));
    assert_eq!(
        stage.json("stage.heard('change').map(({ changed }) => changed)"),
        r#"[{"film":true,"map":true},{"film":false}]"#
    );
    assert!(stage.is("stage.placeholder('film') && !stage.placeholder('map')"));
}

#[wasm_bindgen_test]
async fn a_page_whose_listener_throws_is_followed_all_the_same() {
    let stage = Stage::started().await;
    stage.js("addEventListener('error', (event) => event.preventDefault())");
    stage.js("document.addEventListener('samtykke:change', () => { throw 'the page has a mistake'; })");
    stage.js("stage.widget.set({ film: true }), stage.widget.set({ film: false })");
    assert!(stage.is("stage.placeholder('film')") && stage.record().refused == "film");
}
