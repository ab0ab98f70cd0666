//! What passes between the page and the wasm: `www/words.js` against the core.
//!
//! Never: checks what a value means or what is drawn.

use js_sys::Function;
use samtykke::config::Value;
use samtykke::view::{El, to_nodes};
use samtykke::web::read_tape;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// An expression with what the module has at hand.
fn with(names: &str, expression: &str) -> Function {
    let module = include_str!("../../www/words.js").replace("export const", "const");
    Function::new_with_args(names, &[&module, "\nreturn ", expression, ";"].concat())
}

/// The tree as nodes of the document.
pub fn mount(el: &El) -> Element {
    let made = with("said", "build(said.split('\\0'))").call1(&JsValue::NULL, &to_nodes(el).into());
    made.expect("a tree of ours can be built").unchecked_into()
}

/// A value of JavaScript as the wasm gets it, and whether it was cut.
pub fn value(from: &JsValue) -> (Value, bool) {
    let made = with("thing, cut = []", "[tape(thing, () => { cut.push(1); }), cut.length]");
    let made: js_sys::Array =
        made.call1(&JsValue::NULL, from).expect("any value has a tape").unchecked_into();
    let text = made.get(0).as_string().expect("a tape is a text");
    (read_tape(&text).expect("the wasm reads what the page writes"), made.get(1).is_truthy())
}

fn of(code: &str) -> (Value, bool) {
    value(&js_sys::eval(&["(", code, ")"].concat()).expect("the test's own code runs"))
}

fn whole(code: &str) -> Value {
    let (value, was_cut) = of(code);
    assert!(!was_cut, "{code}");
    value
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[wasm_bindgen_test]
fn every_type_of_json_is_understood() {
    assert_eq!(whole("null"), Value::Null);
    assert_eq!(whole("true"), Value::Bool(true));
    assert_eq!(whole("false"), Value::Bool(false));
    assert_eq!(whole("1500"), Value::Number(1500.0));
    assert_eq!(whole("''"), text(""));
    assert_eq!(whole("'æ \\u{1f469} \\0'"), text("æ \u{1f469} \u{fffd}"));
    assert_eq!(whole("[]"), Value::List(vec![]));
    assert_eq!(whole("[1, [null], 'x']").items().len(), 3);
    assert_eq!(whole("{}"), Value::Object(vec![]));
    let nested = whole("JSON.parse('{\"a\": {\"b\": [true]}}')");
    let inner = nested.get("a").and_then(|a| a.get("b"));
    assert_eq!(inner, Some(&Value::List(vec![Value::Bool(true)])));
}

/// Only whole numbers from 0 mean anything in a config.
#[wasm_bindgen_test]
fn other_numbers_are_told_from_whole_ones() {
    for code in ["-1", "1.5", "1e300", "NaN", "Infinity"] {
        assert!(matches!(whole(code), Value::Number(number) if number.is_nan()), "{code}");
    }
}

#[wasm_bindgen_test]
fn keys_keep_their_order() {
    let Value::Object(fields) = whole("{ z: 1, a: 2, 'm-n': 3, Æ: 4, '': 5 }") else { panic!("no object") };
    let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["z", "a", "m-n", "Æ", ""]);
}

#[wasm_bindgen_test]
fn what_json_has_no_word_for_is_null() {
    for code in ["undefined", "() => 1", "class {}", "Symbol('x')", "10n"] {
        assert_eq!(whole(code), Value::Null, "{code}");
        let inside = whole(&["{ a: [", code, "] }"].concat());
        assert_eq!(inside.get("a"), Some(&Value::List(vec![Value::Null])), "{code}");
    }
}

#[wasm_bindgen_test]
fn only_an_objects_own_keys_count() {
    assert_eq!(whole("Object.create({ inherited: 1 })"), Value::Object(vec![]));
    assert_eq!(whole("Object.assign(Object.create(null), { a: 1 })").get("a"), Some(&Value::Number(1.0)));
    assert_eq!(whole("JSON.parse('{\"__proto__\": 1}')").get("__proto__"), Some(&Value::Number(1.0)));
    assert_eq!(whole("{ toString: 'x', length: 9 }").get("toString"), Some(&text("x")));
}

#[wasm_bindgen_test]
fn nesting_is_followed_so_far_and_what_is_beside_it_is_kept() {
    let nested = |depth: usize| ["[".repeat(depth), "1".into(), "]".repeat(depth)].concat();
    let mut inner = &whole(&nested(32));
    for _ in 0..32 {
        inner = &inner.items()[0];
    }
    assert_eq!(inner, &Value::Number(1.0));
    let (value, was_cut) = of(&["{ before: 1, deep: ", &nested(500), ", after: 2 }"].concat());
    assert!(was_cut);
    assert_eq!(
        (value.get("before"), value.get("after")),
        (Some(&Value::Number(1.0)), Some(&Value::Number(2.0)))
    );
}

#[wasm_bindgen_test]
fn a_ring_comes_to_an_end() {
    for ring in ["const a = {}; a.a = a; return a", "const a = []; a.push(1, a); return a"] {
        assert!(of(&["(() => { ", ring, " })()"].concat()).1, "{ring}");
    }
}
