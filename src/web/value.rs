//! What JavaScript hands in, as [`Value`]s.
//!
//! Never: follows a value deeper or wider than a config can be; a ring would have no end.

use crate::config::{Code, Problem, Value};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The deepest nesting that is followed.
const MOST_DEPTH: u8 = 32;
/// The most values that are followed: a large config has some ten thousand.
const MOST_VALUES: u32 = 500_000;

/// The value, and a problem where there was more of it than is followed.
pub fn to_value(from: &JsValue) -> (Value, Option<Problem>) {
    let mut limits = Limits { left: MOST_VALUES, was_cut: false };
    let value = convert(from, MOST_DEPTH, &mut limits);
    (value, limits.was_cut.then(|| Problem::new(Code::TooDeep, "", "")))
}

struct Limits {
    left: u32,
    was_cut: bool,
}

fn convert(from: &JsValue, depth: u8, limits: &mut Limits) -> Value {
    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(truth) = from.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = from.as_f64() {
        return Value::Number(number);
    }
    let (Some(depth), Some(left)) = (depth.checked_sub(1), limits.left.checked_sub(1)) else {
        limits.was_cut = true;
        return Value::Null;
    };
    limits.left = left;
    if Array::is_array(from) {
        let items = from.unchecked_ref::<Array>();
        return Value::List((0..items.length()).map(|at| convert(&items.get(at), depth, limits)).collect());
    }
    if !from.is_object() {
        return Value::Null;
    }
    let entries = Object::entries(from.unchecked_ref::<Object>());
    let field = |at| {
        let entry: Array = entries.get(at).unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), convert(&entry.get(1), depth, limits))
    };
    Value::Object((0..entries.length()).map(field).collect())
}
