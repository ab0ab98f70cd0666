//! The first moments: what is refused, what stands there, and what does not happen before an answer.
//!
//! Never: answers anything.

use super::page::{is, js, json, loader};
use super::{CONFIG, Site};
use js_sys::{Function, JSON, Promise};
use samtykke::consent::{Event, Moment, Session, Situation};
use samtykke::prompt;
use samtykke::web::{act, boot, choice, has, mount, receipt, set};
use wasm_bindgen::JsCast;
use web_sys::Node;

fn start(config: &str, texts: &Function) -> Promise {
    let (admit, shows) = loader();
    boot(&JSON::parse(config).expect("this is JSON"), "nb-NO", texts, admit, shows)
}

pub async fn nothing_is_known_before_it_starts(_: &Site) {
    assert!(!has("login") && !has("counter"));
    assert!(choice().is_null() && receipt().is_null());
    act("accept-all");
    set(&js("{ counter: true }"));
    assert!(!is("document.querySelector('[data-samtykke-prompt]')"));
}

pub async fn what_cannot_be_used_is_refused(site: &Site) {
    assert!(start("{}", &site.pack()).await.is_err());
    assert_eq!(
        json("page.heard('problem')"),
        r#"[{"code":"missing","severity":"error","path":"controller","subject":""}]"#
    );
    for texts in [
        "return [1, 'en tekst']",
        "return null",
        "return Promise.reject('404')",
        "throw 'not even a promise'",
    ] {
        assert!(start(CONFIG, &Function::new_no_args(texts)).await.is_err(), "{texts}");
    }
    assert!(!is("document.querySelector('[data-samtykke-prompt]')"));
    assert!(choice().is_null());
}

pub async fn the_question_stands_first_in_the_page(site: &Site) {
    js("page.byId('field').focus()");
    start(CONFIG, &site.pack()).await.expect("it starts");
    assert_eq!(js("page.asked"), "nb");
    assert!(is("document.body.firstElementChild === page.host() && page.root().mode === 'open'"));
    assert_eq!(js("page.root().adoptedStyleSheets.length"), 2);
    assert!(is("[...page.root().adoptedStyleSheets].every((sheet) => sheet.cssRules.length)"));
    assert!(is("page.live().getAttribute('lang') === 'nb' && page.live().textContent === ''"));
    let mut session = Session::new(site.config, Situation::default());
    session.handle(site.config, Event::Arrive, &Moment::default());
    let drawn = prompt::draw(site.config, &site.texts, &session).expect("there is a question");
    assert!(
        mount(&drawn)
            .expect("it is mounted")
            .is_equal_node(Some(js("page.prompt()").unchecked_ref::<Node>()))
    );
    assert_eq!(json("page.heard('open')"), "[null]");
}

pub async fn nothing_is_stored_and_nobody_is_disturbed(_: &Site) {
    assert_eq!(js("document.cookie"), "");
    assert!(is("localStorage.length === 0 && sessionStorage.length === 0"));
    assert!(is("document.activeElement === page.byId('field')"));
    assert!(is(
        "!page.root().querySelector('input:checked') && page.tick('statistics') && page.tick('media')"
    ));
    assert!(receipt().is_null());
    assert_eq!(super::page::write(&choice()), r#"{"granted":[],"refused":[]}"#);
    assert_eq!(json("page.heard('change')"), "[]");
}

pub async fn only_what_is_necessary_opens(_: &Site) {
    assert_eq!(json("page.taken('admitted')"), r#"["needed"]"#);
    assert_eq!(json("page.taken('ran')"), r#"["needed"]"#);
    assert!(is(
        "Object.entries(page.states()).every(([id, state]) => state === (id === 'needed' ? 'open' : 'shut'))"
    ));
    assert!(is("!page.byId('film').src && !page.byId('picture').src && !page.byId('inside')"));
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
        json("page.heard('problem')"),
        [
            r#"[{"code":"unknown-gate","severity":"error","path":"data-samtykke","subject":"nowhere"},"#,
            r#"{"code":"bad-expression","severity":"error","path":"data-samtykke","subject":"counter &"}]"#,
        ]
        .concat()
    );
    assert!(!has("counter &") && !has("nowhere"));
}
