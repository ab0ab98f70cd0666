//! Which surface a visitor meets, and where it stands.
//!
//! Never: answers anything.

use super::stage::{CONFIG, Stage};
use samtykke::consent::{Event, How, Moment, Record, Session, Situation};
use samtykke::prompt;
use samtykke::view::to_html;
use wasm_bindgen_test::wasm_bindgen_test;

/// A record made now.
pub fn record(granted: &[&str], refused: &[&str]) -> Record {
    Record {
        revision: 1,
        time: (js_sys::Date::now() / 1000.0) as u64,
        id: "AbC-_0123456789abcdefg".into(),
        lang: "nb".into(),
        text_hash: "k3f9a".into(),
        how: How::SAVE.into(),
        granted: granted.join("."),
        refused: refused.join("."),
    }
}

#[wasm_bindgen_test]
async fn a_site_that_asks_nothing_says_so_last_in_the_page() {
    let config = include_str!("../../../www/demo/necessary-only.json");
    let stage = Stage::set(config, "<p id='end'>Slutt</p>").await;
    stage.start().await;
    assert!(stage.is("stage.byId('end').nextElementSibling === stage.host()"));
    assert!(
        stage.is("stage.prompt().matches('.samtykke-information') && !stage.root().querySelector('button')")
    );
    assert!(stage.is("document.body.lastElementChild === stage.host() && document.cookie === ''"));
    assert_eq!(stage.json("stage.heard('open')"), "[]");
}

#[wasm_bindgen_test]
async fn the_prompt_stands_where_the_page_says() {
    let stage = Stage::set(CONFIG, "<p>Før</p><div id='place' data-samtykke-prompt></div><p>Etter</p>").await;
    stage.start().await;
    assert!(stage.is("stage.byId('place').shadowRoot.querySelector('section')"));
    assert_eq!(stage.js("document.querySelectorAll('[data-samtykke-prompt]').length"), 1);
}

#[wasm_bindgen_test]
async fn a_prompt_that_came_with_the_page_is_not_drawn_again() {
    let stage = Stage::set(CONFIG, "<div data-samtykke-prompt></div>").await;
    let mut session = Session::new(stage.config, Situation::default());
    session.handle(stage.config, Event::Arrive, &Moment::default());
    let drawn = prompt::draw(stage.config, &stage.texts, &session).expect("there is a question");
    stage.give("html", &to_html(&drawn).into());
    stage.js(
        "stage.host().attachShadow({ mode: 'open' }).innerHTML = stage.html, stage.painted = stage.prompt()",
    );
    stage.start().await;
    assert!(stage.is("stage.prompt() === stage.painted && stage.live()"));
}

#[wasm_bindgen_test]
async fn a_visitor_who_has_answered_is_not_asked_again() {
    let stage = Stage::set(CONFIG, include_str!("stage.html")).await;
    let known = record(&["counter"], &["film", "map"]);
    stage.store(&known);
    stage.start().await;
    assert!(!stage.is("stage.host()"));
    assert_eq!(stage.json("stage.admitted"), r#"["needed","held","inline","outside","after"]"#);
    assert_eq!(stage.json("stage.widget.choice()"), r#"{"granted":["counter"],"refused":["film","map"]}"#);
    assert_eq!(stage.json("stage.events.filter(({ name }) => name !== 'problem')"), "[]");
    assert_eq!(stage.record(), known);
}

#[wasm_bindgen_test]
async fn only_what_is_new_is_asked_about() {
    let stage = Stage::set(CONFIG, "").await;
    stage.store(&record(&["counter"], &["film"]));
    stage.start().await;
    assert!(
        stage.is("stage.prompt() && stage.control('accept-all') && !stage.root().querySelector('fieldset')")
    );
    let reason = stage.json("stage.root().querySelector('.samtykke-reason').textContent");
    assert!(reason.contains("Kartverkstedet"), "{reason}");
    stage.answer("accept-all").await;
    assert_eq!(stage.record().granted, "counter.map");
    assert_eq!(stage.record().refused, "film");
}

#[wasm_bindgen_test]
async fn what_does_not_count_is_no_answer() {
    let other = |change: &dyn Fn(&mut Record)| {
        let mut record = record(&["counter", "film", "map"], &[]);
        change(&mut record);
        record
    };
    for stored in [
        other(&|record| record.revision = 2),
        other(&|record| record.time -= 366 * 86_400),
        other(&|record| record.time += 86_400),
        other(&|record| record.id = String::new()),
    ] {
        let stage = Stage::set(CONFIG, include_str!("stage.html")).await;
        stage.store(&stored);
        stage.start().await;
        assert!(stage.is("stage.prompt() && !stage.root().querySelector('input:checked')"), "{stored:?}");
        assert_eq!(stage.json("stage.admitted"), r#"["needed"]"#, "{stored:?}");
    }
}
