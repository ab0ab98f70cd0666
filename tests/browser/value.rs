//! What JavaScript hands in becomes a value, whatever it is.
//!
//! Never: checks what a value means; that is `config`'s.

use samtykke::config::{Code, Value};
use samtykke::web::to_value;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn js(code: &str) -> JsValue {
    js_sys::eval(&["(", code, ")"].concat()).expect("the test's own code runs")
}

/// The value of an expression that is not nested too deep.
fn value(code: &str) -> Value {
    let (value, problem) = to_value(&js(code));
    assert_eq!(problem, None, "{code}");
    value
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[wasm_bindgen_test]
fn every_type_of_json_is_understood() {
    assert_eq!(value("null"), Value::Null);
    assert_eq!(value("true"), Value::Bool(true));
    assert_eq!(value("false"), Value::Bool(false));
    assert_eq!(value("-1.5e3"), Value::Number(-1500.0));
    assert_eq!(value("''"), text(""));
    assert_eq!(value("'æ \\u{1f469} \\0'"), text("æ \u{1f469} \0"));
    assert_eq!(value("[]"), Value::List(vec![]));
    assert_eq!(value("[1, [null], 'x']").items().len(), 3);
    assert_eq!(value("{}"), Value::Object(vec![]));
    let nested = value("JSON.parse('{\"a\": {\"b\": [true]}}')");
    let inner = nested.get("a").and_then(|a| a.get("b"));
    assert_eq!(inner, Some(&Value::List(vec![Value::Bool(true)])));
}

#[wasm_bindgen_test]
fn keys_keep_their_order() {
    let Value::Object(fields) = value("{ z: 1, a: 2, 'm-n': 3, Æ: 4, '': 5 }") else { panic!("no object") };
    let keys: Vec<&str> = fields.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["z", "a", "m-n", "Æ", ""]);
}

#[wasm_bindgen_test]
fn what_json_has_no_word_for_is_null() {
    for code in ["undefined", "() => 1", "class {}", "Symbol('x')", "10n"] {
        assert_eq!(value(code), Value::Null, "{code}");
        let inside = value(&["{ a: [", code, "] }"].concat());
        assert_eq!(inside.get("a"), Some(&Value::List(vec![Value::Null])), "{code}");
    }
    assert_eq!(value("[, 1]"), Value::List(vec![Value::Null, Value::Number(1.0)]));
}

#[wasm_bindgen_test]
fn only_an_objects_own_keys_count() {
    assert_eq!(value("Object.create({ inherited: 1 })"), Value::Object(vec![]));
    assert_eq!(value("Object.assign(Object.create(null), { a: 1 })").get("a"), Some(&Value::Number(1.0)));
    assert_eq!(value("JSON.parse('{\"__proto__\": 1}')").get("__proto__"), Some(&Value::Number(1.0)));
    assert_eq!(value("{ toString: 'x', length: 9 }").get("toString"), Some(&text("x")));
}

#[wasm_bindgen_test]
fn half_a_sign_is_replaced() {
    assert_eq!(value("'a\\ud800b'"), text("a\u{fffd}b"));
}

#[wasm_bindgen_test]
fn nesting_is_followed_so_far_and_no_further() {
    let nested = |depth: usize| ["[".repeat(depth), "1".into(), "]".repeat(depth)].concat();
    let mut inner = &value(&nested(32));
    for _ in 0..32 {
        inner = &inner.items()[0];
    }
    assert_eq!(inner, &Value::Number(1.0));
    for code in [nested(33), nested(500), "{a:".repeat(33) + "1" + &"}".repeat(33)] {
        let (_, problem) = to_value(&js(&code));
        assert_eq!(problem.map(|problem| problem.code), Some(Code::TooDeep));
    }
}

#[wasm_bindgen_test]
fn what_is_beside_a_nesting_too_deep_is_kept() {
    let code = ["{ before: 1, deep: ", &"[".repeat(40), &"]".repeat(40), ", after: 2 }"].concat();
    let (value, problem) = to_value(&js(&code));
    assert!(problem.is_some());
    assert_eq!(
        (value.get("before"), value.get("after")),
        (Some(&Value::Number(1.0)), Some(&Value::Number(2.0)))
    );
}

#[wasm_bindgen_test]
fn a_ring_comes_to_an_end() {
    for ring in ["const a = {}; a.a = a; return a", "const a = []; a.push(1, a); return a"] {
        let (_, problem) = to_value(&js(&["(() => { ", ring, " })()"].concat()));
        assert_eq!(problem.map(|problem| problem.code), Some(Code::TooDeep), "{ring}");
    }
}
