//! The playground's parts that need a browser: its nodes are those of the product's page, and scripts get plain values.
//!
//! Never: the whole page; tests/e2e has it in front of an owner.

use crate::fixture::each_config;
use crate::views::each_view;
use crate::words;
use js_sys::JSON;
use samtykke::playground::{check, mount};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn each_kind_of_view_is_mounted_as_the_page_of_a_website_mounts_it() {
    let document = web_sys::window().and_then(|window| window.document()).expect("this is a page");
    each_config(&mut |_| {}, &mut |path, config, texts| {
        let mut seen = Vec::new();
        each_view(config, texts, &mut |view, el| {
            if seen.iter().any(|other| other == view) {
                return;
            }
            seen.push(view.to_owned());
            let made = mount(&document, el).expect("a view of ours can be mounted");
            assert!(made.is_equal_node(Some(&words::mount(el))), "{path}, {view}");
        });
    });
}

fn problems(config: &JsValue) -> String {
    let list = check(config).map_err(JsValue::from).expect("it can be checked");
    JSON::stringify(&list).expect("the problems are plain values").into()
}

#[wasm_bindgen_test]
fn a_script_gets_the_problems_as_the_command_line_lists_them() {
    let text = r#"{ "controller": { "name": "Nes", "contact": {} }, "colour": 1 }"#;
    let found = problems(&text.into());
    let expected = r#"{"code":"unknown-key","severity":"warning","path":"colour","subject":"","#;
    assert!(found.contains(expected), "{found}");
    let object = JSON::parse(text).expect("this is JSON");
    assert_eq!(problems(&object), found, "as an object and as a text");
    assert_eq!(problems(&include_str!("../../www/config.json").into()), "[]");
}

#[wasm_bindgen_test]
fn what_is_not_json_is_refused_with_its_place() {
    let refused = |config: &JsValue| {
        let cause = check(config).map(drop).map_err(JsValue::from).expect_err("it is not JSON");
        String::from(js_sys::Error::from(cause).message())
    };
    assert_eq!(refused(&"{\n  ø".into()), "2:3: not JSON: key must be a string");
    let ring = js_sys::Function::new_no_args("const a = {}; a.a = a; return a").call0(&JsValue::NULL);
    for no_json in [JsValue::UNDEFINED, ring.expect("the test's own code runs")] {
        assert_eq!(refused(&no_json), "this is not JSON");
    }
}
