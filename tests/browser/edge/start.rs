//! The first moments: what is refused, what stands there, and what does not happen before an answer.
//!
//! Never: answers anything.

use super::stage::{is, js, json, promised, write};
use super::{CONFIG, Site};
use samtykke::consent::{Event, Moment, Session, Situation};
use samtykke::prompt;
use samtykke::web::{choice, has, mount, receipt, set};
use wasm_bindgen::JsCast;
use web_sys::Node;

pub async fn nothing_is_known_before_it_starts(_: &Site) {
    assert!(!has("login") && !has("counter"));
    assert!(choice().is_null() && receipt().is_null());
    js("stage.widget.act('accept-all')");
    set(&js("{ counter: true }"));
    assert!(!is("document.querySelector('[data-samtykke-prompt]')"));
    assert_eq!(json("stage.states().needed"), "null");
}

pub async fn what_cannot_be_used_is_refused(_: &Site) {
    const REFUSED: &str = ".then(() => 'started', () => 'refused')";
    assert_eq!(promised(&["stage.start({})", REFUSED].concat()).await, "\"refused\"");
    assert_eq!(
        json("stage.heard('problem')"),
        r#"[{"code":"missing","severity":"error","path":"controller","subject":""}]"#
    );
    for texts in ["[1, 'en tekst']", "null", "Promise.reject('404')", "nowhere.at.all"] {
        let start = ["stage.start(", CONFIG, ", () => ", texts, ")", REFUSED].concat();
        assert_eq!(promised(&start).await, "\"refused\"", "{texts}");
    }
    assert!(!is("document.querySelector('[data-samtykke-prompt]')"));
    assert!(choice().is_null());
}

pub async fn the_question_stands_first_in_the_page(site: &Site) {
    js("stage.byId('field').focus()");
    promised(&["stage.start(", CONFIG, ")"].concat()).await;
    assert_eq!(js("stage.asked"), "nb");
    assert!(is("document.body.firstElementChild === stage.host() && stage.root().mode === 'open'"));
    assert!(is("stage.isDressed(stage.root())"));
    assert!(is("stage.live().getAttribute('lang') === 'nb' && stage.live().textContent === ''"));
    let mut session = Session::new(site.config, Situation::default());
    session.handle(site.config, Event::Arrive, &Moment::default());
    let drawn = prompt::draw(site.config, &site.texts, &session).expect("there is a question");
    assert!(
        mount(&drawn)
            .expect("it is mounted")
            .is_equal_node(Some(js("stage.prompt()").unchecked_ref::<Node>()))
    );
    assert_eq!(json("stage.heard('open')"), "[null]");
}

pub async fn nothing_is_stored_and_nobody_is_disturbed(_: &Site) {
    assert_eq!(js("document.cookie"), "");
    assert!(is("localStorage.length === 0 && sessionStorage.length === 0"));
    assert!(is("document.activeElement === stage.byId('field')"));
    assert!(is(
        "!stage.root().querySelector('input:checked') && stage.tick('statistics') && stage.tick('media')"
    ));
    assert!(receipt().is_null());
    assert_eq!(write(&choice()), r#"{"granted":[],"refused":[]}"#);
    assert_eq!(json("stage.heard('change')"), "[]");
}

pub async fn only_what_is_necessary_opens(_: &Site) {
    assert_eq!(json("stage.taken('admitted')"), r#"["needed"]"#);
    assert_eq!(json("stage.taken('ran')"), r#"["needed"]"#);
    assert!(is(
        "Object.entries(stage.states()).every(([id, state]) => state === (id === 'needed' ? 'open' : 'shut'))"
    ));
    assert!(is("!stage.byId('film').src && !stage.byId('picture').src && !stage.byId('inside')"));
    for (expression, expected) in [
        ("login", true),
        ("necessary", true),
        ("counter", false),
        ("!counter", false),
        ("nowhere", false),
        ("&", false),
    ] {
        assert_eq!(has(expression), expected, "{expression}");
    }
}

pub async fn gates_with_a_mistake_are_told_of(_: &Site) {
    assert_eq!(
        json("stage.heard('problem')"),
        [
            r#"[{"code":"unknown-gate","severity":"error","path":"data-samtykke","subject":"nowhere"},"#,
            r#"{"code":"bad-expression","severity":"error","path":"data-samtykke","subject":"counter &"}]"#,
        ]
        .concat()
    );
    assert!(!has("counter &") && !has("nowhere"));
}
