//! An answer: what is stored of it, and who is told.
//!
//! Never: looks at gates.

use super::stage::{is, js, json, until, write};
use super::{Site, record};
use samtykke::prompt;
use samtykke::web::{choice, receipt, set};

pub async fn a_saved_choice_is_stored_as_a_record(site: &Site) {
    js("stage.tick('statistics').click()");
    js("stage.press(stage.control('save'))");
    let record = record();
    assert_eq!((record.revision, record.how.word(), record.lang.as_str()), (1, "save", "nb"));
    assert_eq!((record.granted, record.refused), (vec!["counter".into()], vec!["film".into(), "map".into()]));
    assert_eq!(record.text_hash, prompt::text_hash(site.config, &site.texts));
    assert_eq!(record.id.len(), 22);
    assert!((js_sys::Date::now() / 1000.0 - record.time as f64).abs() < 10.0);
    assert!(is("localStorage.length === 1 && document.cookie.split(';').length === 1"));
}

pub async fn the_page_is_told_what_changed(_: &Site) {
    assert_eq!(
        json("stage.heard('change')"),
        [
            r#"[{"changed":{"counter":true,"film":false,"map":false},"#,
            r#""choice":{"granted":["counter"],"refused":["film","map"]}}]"#,
        ]
        .concat()
    );
    assert_eq!(write(&choice()), r#"{"granted":["counter"],"refused":["film","map"]}"#);
}

pub async fn the_visitor_is_told_and_keeps_their_place(_: &Site) {
    assert!(!is("stage.prompt()"));
    assert_eq!(json("stage.heard('close')"), "[null]");
    assert_eq!(js("stage.live().textContent"), "");
    until("stage.live().querySelector('.samtykke-notice')").await;
    assert!(is("stage.live().textContent.includes('lagret')"), "{}", json("stage.live().textContent"));
    assert!(is("stage.root().activeElement === stage.live()"));
}

pub async fn a_receipt_says_what_the_record_says(_: &Site) {
    let (record, receipt) = (record(), receipt());
    let said = |key: &str| js_sys::Reflect::get(&receipt, &key.into()).expect("it is an object");
    let keys: Vec<String> =
        js_sys::Object::keys(&receipt.clone().into()).iter().filter_map(|key| key.as_string()).collect();
    assert_eq!(
        keys,
        [
            "version",
            "recordId",
            "time",
            "expires",
            "revision",
            "language",
            "textHash",
            "method",
            "controller",
            "granted",
            "refused"
        ]
    );
    assert_eq!(said("recordId"), record.id.as_str());
    assert_eq!(said("time"), record.time as f64);
    assert_eq!(said("expires"), (record.time + 365 * 86_400) as f64);
    assert_eq!(said("method"), record.how.word());
    assert_eq!(said("controller"), "Ternvåg Båtlag");
    let ids = |key: &str| {
        js_sys::Array::from(&said(key))
            .iter()
            .map(|item| {
                js_sys::Reflect::get(&item, &"id".into())
                    .ok()
                    .and_then(|id| id.as_string())
                    .unwrap_or_default()
            })
            .collect::<Vec<_>>()
    };
    assert_eq!((ids("granted"), ids("refused")), (record.granted, record.refused));
    let first = js_sys::Array::from(&said("granted")).get(0);
    assert_eq!(
        write(&first),
        r#"{"id":"counter","name":"Telleren","category":"statistics","provider":"Tallstua AS","purpose":"Telle besøk."}"#
    );
}

pub async fn a_script_may_answer_for_some_and_only_with_yes_or_no(_: &Site) {
    set(&js("{ media: true, map: false, counter: 'no', login: false, nowhere: true }"));
    let record = record();
    assert_eq!(record.how.word(), "api");
    assert_eq!((record.granted, record.refused), (vec!["counter".into(), "film".into()], vec!["map".into()]));
}

pub async fn a_script_that_answers_nothing_changes_nothing(_: &Site) {
    let before = record();
    for nothing in ["null", "[['counter', false]]", "'counter'", "{}", "{ nowhere: true, counter: 'no' }"] {
        set(&js(nothing));
        assert_eq!(record(), before, "{nothing}");
    }
}

/// A page that answers in the middle of being told is heard when it is its turn.
pub async fn a_page_that_answers_back_is_heard(_: &Site) {
    let listener = wasm_bindgen::closure::Closure::once_into_js(|| set(&js("{ film: false }")));
    js_sys::Reflect::set(&js("stage"), &"answer".into(), &listener).expect("the page keeps it");
    js("document.addEventListener('samtykke:change', stage.answer, { once: true })");
    set(&js("{ map: true }"));
    assert_eq!(
        (record().granted, record().refused),
        (vec!["counter".into(), "map".into()], vec!["film".into()])
    );
    assert_eq!(
        js("stage.heard('change').slice(-2).map(({ changed }) => Object.keys(changed)[0]).join()"),
        "map,film"
    );
}
