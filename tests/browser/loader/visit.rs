//! A stored record at the next visit: what the loader takes for granted, the session must too.
//!
//! Never: looks at the record's form; that is `record`'s.

use super::{part, run};
use crate::fixture::read;
use js_sys::{Array, JSON};
use samtykke::config::Reading;
use samtykke::consent::{Session, Situation, newest};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const DAY: i64 = 86_400;

/// A record of this revision and age in seconds; the same letters of every record differ in who got a yes.
fn record(revision: &str, age: i64, on: &str, off: &str) -> String {
    let time = (js_sys::Date::now() / 1000.0) as i64 - age;
    ["v=1&r=", revision, "&t=", &time.to_string(), "&i=x&l=nb&h=y&m=save&on=", on, "&off=", off].concat()
}

/// What loader and core make of a device with these cookies and this mirror, for a config with these extras.
fn assert_same(what: &str, extras: &str, cookies: &[&str], mirror: Option<&str>) -> String {
    let config = [
        r#"{ "controller": { "name": "A" }, "categories": [{ "id": "c", "title": "c" }], "services": [
            { "id": "a", "category": "c", "name": "a", "purpose": "a" },
            { "id": "b", "category": "c", "name": "b", "purpose": "b" }]"#,
        extras,
        "}",
    ]
    .concat();
    let pairs: Vec<String> = cookies.iter().map(|text| ["; samtykke=", text].concat()).collect();
    let storage = mirror.map_or("{}".into(), |text| ["{ samtykke: '", text, "' }"].concat());
    let before = [
        "const config = ",
        &config,
        ", doc = { cookie: 'first=1",
        &pairs.concat(),
        "; last=1' }, localStorage = ",
        &storage,
        "; let granted = [], refused = [];",
    ];
    let found = run(&before.concat(), part("the record", "answers"), "(read(), [granted, refused])");
    let [granted, refused] =
        [0, 1].map(|at| found.unchecked_ref::<Array>().get(at).unchecked_into::<Array>());

    let reading = Reading::new(read(&config), "nb");
    let config = reading.config().expect("the config can be used");
    let lines: Vec<&str> = cookies.iter().copied().chain([mirror.unwrap_or("undefined")]).collect();
    let now = (js_sys::Date::now() / 1000.0) as u64;
    let session = Session::new(config, Situation { stored: newest(&lines.join("\n")), now, gpc: false });
    for (answer, loader) in [(true, granted), (false, refused)] {
        let core = session.answered(config, answer).into_iter().filter_map(|service| config.service(service));
        let core: Vec<&str> = core.map(|service| service.id().text()).collect();
        let loader: Vec<String> = loader.iter().filter_map(|id| id.as_string()).collect();
        assert_eq!(loader, core, "{what}");
    }
    JSON::stringify(&found).expect("a list can be written").into()
}

#[wasm_bindgen_test]
fn a_record_counts_while_it_is_alive_and_of_this_revision() {
    let of = |what: &str, extras: &str, stored: &str| assert_same(what, extras, &[stored], None);
    assert_eq!(of("fresh", "", &record("1", 0, "a", "b")), r#"[["a"],["b"]]"#);
    assert_eq!(of("a year less a day", "", &record("1", 364 * DAY, "a", "b")), r#"[["a"],["b"]]"#);
    for (what, extras, stored) in [
        ("a year", "", record("1", 365 * DAY, "a", "b")),
        ("two months of one", r#", "record": { "months": 1 }"#, record("1", 60 * DAY, "a", "b")),
        ("no months", r#", "record": { "months": 0 }"#, record("1", 31 * DAY, "a", "b")),
        ("too many months", r#", "record": { "months": 99 }"#, record("1", 400 * DAY, "a", "b")),
        ("another revision", r#", "revision": 2"#, record("1", 0, "a", "b")),
        ("a revision too many", "", record("2", 0, "a", "b")),
        ("from the future", "", record("1", -DAY, "a", "b")),
    ] {
        assert_eq!(of(what, extras, &stored), "[[],[]]", "{what}");
    }
    assert_eq!(of("a clock that is behind", "", &record("1", -200, "a", "b")), r#"[["a"],["b"]]"#);
    assert_eq!(of("its own revision", r#", "revision": 2"#, &record("2", 0, "", "a.b")), r#"[[],["a","b"]]"#);
}

#[wasm_bindgen_test]
fn the_newest_of_cookies_and_mirror_counts() {
    let (old, new) = (&*record("1", 60, "a", "b"), &*record("1", 30, "b", "a"));
    let (yes, no) = (r#"[["a"],["b"]]"#, r#"[["b"],["a"]]"#);
    let of = |what: &str, cookies: &[&str], mirror: Option<&str>| assert_same(what, "", cookies, mirror);
    assert_eq!(of("nothing", &[], None), "[[],[]]");
    assert_eq!(of("only the mirror", &[], Some(old)), yes);
    assert_eq!(of("the cookie is newer", &[new], Some(old)), no);
    assert_eq!(of("the mirror is newer", &[old], Some(new)), no);
    assert_eq!(of("a newer cookie of another domain", &[old, new], Some(old)), no);
    assert_eq!(of("an older cookie of another domain", &[new, old], None), no);
    assert_eq!(of("the cookie is no record", &["x"], Some(old)), yes);
    assert_eq!(of("the mirror is no record", &[old], Some("x")), yes);
    assert_eq!(of("nothing is a record", &["x", ""], Some("")), "[[],[]]");
    let [one, other] = [("a", "b"), ("b", "a")].map(|(on, off)| record("1", 60, on, off));
    assert_eq!(of("of the same second", &[&one], Some(&other)), yes);
}
