//! An answer: what is stored of it, and who is told.
//!
//! Never: looks at gates.

use super::stage::{CONFIG, Stage};
use samtykke::prompt;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_is_ticked_is_stored_as_a_record() {
    let stage = Stage::started().await;
    stage.js("stage.tick('statistics').click()");
    stage.answer("save").await;
    let record = stage.record();
    assert_eq!((record.revision, &*record.how, record.lang.as_str()), (1, "save", "nb"));
    assert_eq!((&*record.granted, &*record.refused), ("counter", "film.map"));
    assert_eq!(record.text_hash, prompt::text_hash(stage.config, &stage.texts));
    assert_eq!(record.id.len(), 22);
    assert!((js_sys::Date::now() / 1000.0 - record.time as f64).abs() < 10.0);
    assert!(stage.is("localStorage.length === 1 && document.cookie.split(';').length === 1"));
}

#[wasm_bindgen_test]
async fn an_answer_is_seen_before_it_is_taken_and_leaving_takes_it() {
    let stage = Stage::started().await;
    stage.js("stage.press(stage.control('reject-all'))");
    assert!(!stage.is("stage.prompt()") && !stage.is("stage.cookie('samtykke')"));
    stage.js("dispatchEvent(new Event('pagehide'))");
    assert_eq!(stage.record().how, "reject-all");
}

#[wasm_bindgen_test]
async fn each_button_says_what_it_does() {
    const ALL: &str = "counter.film.map";
    for (word, granted, refused) in
        [("accept-all", ALL, ""), ("reject-all", "", ALL), ("save", "", ALL), ("withdraw", "", ALL)]
    {
        let stage = Stage::started().await;
        match word {
            "withdraw" => _ = stage.js("stage.byId('withdraw').click()"),
            _ => stage.answer(word).await,
        }
        let record = stage.record();
        assert_eq!((&*record.how, &*record.granted, &*record.refused), (word, granted, refused));
    }
}

#[wasm_bindgen_test]
async fn the_page_is_told_what_changed_and_what_is() {
    let stage = Stage::started().await;
    stage.js("stage.tick('statistics').click()");
    stage.answer("save").await;
    let choice = r#"{"granted":["counter"],"refused":["film","map"]}"#;
    let change = [r#"[{"changed":{"counter":true,"film":false,"map":false},"choice":"#, choice, "}]"];
    assert_eq!(stage.json("stage.heard('change')"), change.concat());
    assert_eq!(stage.json("stage.widget.choice()"), choice);
    stage.js("stage.widget.set({ counter: true })");
    assert_eq!(stage.json("stage.heard('change')"), "[]", "the same answer again is no change");
}

#[wasm_bindgen_test]
async fn the_visitor_is_told_and_keeps_their_place() {
    let stage = Stage::started().await;
    stage.answer("reject-all").await;
    assert!(!stage.is("stage.prompt()"));
    assert_eq!(stage.json("stage.heard('close')"), "[null]");
    assert_eq!(stage.js("stage.live().textContent"), "", "a live region is empty before it speaks");
    stage.until("stage.live().querySelector('.samtykke-notice')").await;
    assert!(stage.is("stage.live().textContent.includes('Valget er lagret.')"));
    assert!(stage.is("stage.root().activeElement === stage.live()"));
}

#[wasm_bindgen_test]
async fn over_https_and_only_there_the_cookie_is_for_https_alone() {
    for (protocol, is_secure) in [("https:", true), ("http:", false)] {
        let stage = Stage::set(CONFIG, "").await;
        stage.js(&["stage.location = { protocol: '", protocol, "' }, stage.tried = []"].concat());
        stage.promised("stage.fetch()").await;
        stage.start().await;
        stage.js("Object.defineProperty(document, 'cookie', { get: () => '', set: (text) => { stage.tried.push(text); } })");
        stage.promised("stage.widget.act('accept-all')").await;
        assert!(stage.is("stage.tried.at(-1).startsWith('samtykke=v=1&')"), "{protocol}");
        assert_eq!(stage.is("stage.tried.at(-1).endsWith('; Secure')"), is_secure, "{protocol}");
    }
}

#[wasm_bindgen_test]
async fn a_choice_for_the_session_leaves_no_mirror() {
    let config = CONFIG.replacen('{', r#"{ "record": { "storage": "session" },"#, 1);
    let stage = Stage::set(&config, "").await;
    stage.js("localStorage.samtykke = 'an older one'");
    stage.start().await;
    stage.promised("stage.widget.act('accept-all')").await;
    assert!(
        stage.is("stage.cookie('samtykke').endsWith('on=counter.film.map&off=') && !localStorage.samtykke")
    );
}

#[wasm_bindgen_test]
async fn a_record_that_is_not_taken_leaves_no_older_one_in_its_place() {
    let stage = Stage::started().await;
    stage.promised("stage.widget.act('accept-all')").await;
    assert!(stage.is("stage.cookie('samtykke').endsWith('&off=')"));
    stage.js("Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('full'); } })");
    // More than a cookie may hold, by what browsers agreed on; not all keep to it.
    let long = "x".repeat(5000);
    let is_taken = stage.is(&["stage.widget.store('", &long, "', 60, '')"].concat());
    let left = if is_taken { &*long } else { "" };
    assert_eq!(stage.js("stage.cookie('samtykke')").as_string().as_deref(), Some(left));
}

#[wasm_bindgen_test]
async fn a_browser_that_does_not_store_is_told_of() {
    let stage = Stage::started().await;
    stage.promised("stage.deny(), stage.widget.act('accept-all')").await;
    assert!(stage.is("stage.widget.has('film') && !stage.prompt()"));
    stage.until("stage.byId('film').src").await;
    stage.until("stage.live().textContent.includes('bare på denne siden')").await;
}

#[wasm_bindgen_test]
async fn a_browser_that_gives_nothing_to_read_is_asked_on() {
    let stage = Stage::set(CONFIG, include_str!("stage.html")).await;
    stage.js("stage.deny()");
    stage.start().await;
    assert!(stage.is("stage.prompt()"));
    assert_eq!(stage.json("stage.admitted"), r#"["needed"]"#);
}
