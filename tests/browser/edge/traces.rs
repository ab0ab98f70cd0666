//! What a refused service may have left on the device: what it declared goes, and nothing else.
//!
//! Never: looks at the page.

use super::stage::{CONFIG, Stage};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_a_refused_service_declared_is_erased_and_no_more() {
    let stage = Stage::started().await;
    stage.promised("stage.litter()").await;
    stage.promised("stage.widget.act('reject-all')").await;
    for _ in 0..20 {
        if !stage.promised("stage.left()").await.contains("count") {
            break;
        }
        stage.wait(50).await;
    }
    assert_eq!(
        stage.promised("stage.left()").await,
        r#"{"cookies":["other"],"local":["other"],"session":["other"],"databases":["other"],"caches":["other"]}"#
    );
}

#[wasm_bindgen_test]
async fn what_a_granted_service_left_stays() {
    let stage = Stage::started().await;
    stage.promised("stage.litter()").await;
    let before = stage.promised("stage.left()").await;
    stage.js("stage.widget.set({ counter: true, film: false })");
    stage.wait(100).await;
    assert_eq!(stage.promised("stage.left()").await, before);
}

#[wasm_bindgen_test]
async fn a_star_stands_for_any_signs_and_nothing_else_is_special() {
    let stage = Stage::set(CONFIG, "").await;
    for (pattern, name, goes) in [
        ("_ga", "_ga", true),
        ("_ga*", "_ga", true),
        ("_ga*", "_ga_X1", true),
        ("_pk_id.*", "_pk_id.1.ab", true),
        ("*", "anything", true),
        ("a*b*c", "a-b-b-c", true),
        ("*_id", "x_id_id", true),
        ("a*", "a\\nb", true),
        ("(a|b)[c]+$^?{1}", "(a|b)[c]+$^?{1}", true),
        ("_ga", "_gat", false),
        ("_ga*", "ga", false),
        ("a*b*c", "a-b", false),
        ("", "x", false),
        ("*_id", "x_idx", false),
        ("a.b", "a-b", false),
        ("[ab]", "a", false),
    ] {
        stage.js(&[
            "localStorage.setItem('",
            name,
            "', 'x'), stage.widget.erase('local-storage', '",
            pattern,
            "')",
        ]
        .concat());
        assert_eq!(
            stage.is(&["localStorage.getItem('", name, "') === null"].concat()),
            goes,
            "{pattern} {name}"
        );
        stage.js("localStorage.clear()");
    }
}

#[wasm_bindgen_test]
async fn a_cookie_is_sought_on_every_path_and_parent_domain() {
    let stage = Stage::set(CONFIG, "").await;
    stage.js("stage.location = { hostname: 'www.a.kommune.no', pathname: '/a/b' }, stage.tried = []");
    stage.promised("stage.fetch()").await;
    stage.js("Object.defineProperty(document, 'cookie', { get: () => 'a=1; x=2=3; b=4', set: (text) => { stage.tried.push(text); } })");
    stage.js("stage.widget.erase('cookie', 'x')");
    assert!(stage.is("stage.tried.every((text) => /^x=; Path=.*; Max-Age=0/.test(text))"));
    for path in ["/", "/a", "/a/", "/a/b"] {
        for domain in ["", "; Domain=www.a.kommune.no", "; Domain=a.kommune.no", "; Domain=kommune.no"] {
            let text = ["x=; Path=", path, "; Max-Age=0", domain].concat();
            assert!(stage.is(&["stage.tried.includes('", &text, "')"].concat()), "{text}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_cookie_whose_name_says_that_it_is_for_https_is_expired_for_https() {
    for (protocol, end) in [("https:", "; Secure"), ("http:", "; Max-Age=0")] {
        let stage = Stage::set(CONFIG, "").await;
        stage
            .js(&["stage.location = { protocol: '", protocol, "', hostname: 'a.no', pathname: '/' }"]
                .concat());
        stage.js("stage.tried = []");
        stage.promised("stage.fetch()").await;
        stage.js("Object.defineProperty(document, 'cookie', { get: () => '__Host-x=1', set: (text) => { stage.tried.push(text); } })");
        stage.js("stage.widget.erase('cookie', '__Host-x')");
        let text = ["__Host-x=; Path=/; Max-Age=0", end.trim_start_matches("; Max-Age=0")].concat();
        assert!(stage.is(&["stage.tried.includes('", &text, "')"].concat()), "{text}");
    }
}
