//! The first moments: what is refused, what stands there, and what does not happen before an answer.
//!
//! Never: answers anything.

use super::stage::{CONFIG, Stage};
use samtykke::consent::{Event, Moment, Session, Situation};
use samtykke::prompt;
use samtykke::view::to_html;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_config_that_cannot_be_used_is_refused() {
    let stage = Stage::set(CONFIG, "").await;
    let found = stage.promised("stage.start({}).catch((cause) => 'refused: ' + cause)").await;
    assert!(found.starts_with("\"refused: "), "{found}");
    assert_eq!(
        stage.json("stage.heard('problem')"),
        r#"[{"code":"missing","severity":"error","path":"controller","subject":""}]"#
    );
    assert!(!stage.is("stage.host()") && stage.is("stage.widget.choice() === null"));
}

#[wasm_bindgen_test]
async fn a_text_pack_that_cannot_be_used_is_refused() {
    let stage = Stage::set(CONFIG, "").await;
    for texts in
        ["[1, 'en tekst']", "null", "stage.packs[0].slice(1)", "Promise.reject('404')", "nowhere.at.all"]
    {
        let start = ["stage.start(stage.config, () => ", texts, ").catch((cause) => 'refused: ' + cause)"];
        let found = stage.promised(&start.concat()).await;
        assert!(found.starts_with("\"refused: "), "{texts}: {found}");
    }
    assert!(!stage.is("stage.host()") && stage.is("stage.widget.choice() === null"));
    stage.start().await;
    assert!(stage.is("stage.prompt()"), "a good one after a bad one is taken");
}

#[wasm_bindgen_test]
async fn the_question_stands_first_in_the_page() {
    let stage = Stage::started().await;
    assert_eq!(stage.js("stage.asked"), "nb");
    assert!(stage.is("document.body.firstElementChild === stage.host() && stage.root().mode === 'open'"));
    assert!(stage.is("stage.isDressed(stage.root())"));
    assert!(stage.is("stage.live().textContent === ''"));
    let mut session = Session::new(stage.config, Situation::default());
    session.handle(stage.config, Event::Arrive, &Moment::default());
    let drawn = prompt::draw(stage.config, &stage.texts, &session).expect("there is a question");
    assert_eq!(stage.js("stage.prompt().outerHTML"), to_html(&drawn).as_str());
    assert_eq!(stage.json("stage.heard('open')"), "[null]");
}

#[wasm_bindgen_test]
async fn before_an_answer_nothing_is_stored_and_nobody_is_disturbed() {
    let stage = Stage::set(CONFIG, include_str!("stage.html")).await;
    stage.js("stage.byId('field').focus()");
    stage.start().await;
    assert_eq!(stage.js("document.cookie"), "");
    assert!(stage.is("localStorage.length === 0 && sessionStorage.length === 0"));
    assert!(stage.is("document.activeElement === stage.byId('field')"));
    assert!(stage.is("!stage.root().querySelector('input:checked')"));
    assert!(stage.is("stage.tick('statistics') && stage.tick('media') && !stage.tick('necessary')"));
    assert_eq!(stage.promised("stage.widget.receipt()").await, "null");
    assert_eq!(stage.json("stage.widget.choice()"), r#"{"granted":[],"refused":[]}"#);
    assert_eq!(stage.json("stage.heard('change')"), "[]");
}

#[wasm_bindgen_test]
async fn before_an_answer_only_what_is_necessary_opens() {
    let stage = Stage::started().await;
    assert_eq!(stage.json("stage.admitted"), r#"["needed"]"#);
    assert_eq!(stage.json("stage.ran"), r#"["needed"]"#);
    assert!(stage.is(
        "Object.entries(stage.states()).every(([id, state]) => state === (id === 'needed' ? 'open' : 'shut'))"
    ));
    assert!(stage.is("!stage.byId('film').src && !stage.byId('picture').src && !stage.byId('inside')"));
    for (expression, expected) in [
        ("login", true),
        ("necessary", true),
        ("counter", false),
        ("!counter", false),
        ("nowhere", false),
        ("login &", false),
    ] {
        let has = ["stage.widget.has('", expression, "')"].concat();
        assert_eq!(stage.js(&has), expected, "{expression}");
    }
}

#[wasm_bindgen_test]
async fn a_gate_with_a_mistake_stays_shut_and_is_told_of_once() {
    let stage = Stage::started().await;
    stage.promised("stage.widget.act('accept-all')").await;
    assert_eq!(
        stage.json("stage.heard('problem').map(({ code, severity, path, subject }) => [code, severity, path, subject])"),
        [
            r#"[["bad-expression","error","data-samtykke","counter &"],"#,
            r#"["unknown-gate","error","data-samtykke","nowhere"]]"#,
        ]
        .concat()
    );
    assert!(stage.is("stage.states().unknown === 'shut' && stage.states().broken === 'shut'"));
}

#[wasm_bindgen_test]
async fn starting_again_changes_nothing() {
    let stage = Stage::started().await;
    stage.promised("stage.widget.act('reject-all')").await;
    stage.js("stage.heard('open')");
    let there =
        "[document.body.childElementCount, document.adoptedStyleSheets.length, stage.admitted.length]";
    let before = stage.json(there);
    stage.promised("stage.start().catch(() => {})").await;
    assert_eq!(stage.json(there), before, "elements, sheets and opened gates");
    stage.js("stage.press(stage.reopen())");
    assert_eq!(stage.json("stage.heard('open')"), "[null]", "one press opens once");
}
