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
    let mut left = Some(MOST_VALUES);
    let value = convert(from, MOST_DEPTH, &mut left);
    (value, left.is_none().then(|| Problem::new(Code::TooDeep, "", "")))
}

/// `left` counts down, and is gone once something was left out.
fn convert(from: &JsValue, depth: u8, left: &mut Option<u32>) -> Value {
    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(truth) = from.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = from.as_f64() {
        return Value::Number(number);
    }
    *left = left.and_then(|left| left.checked_sub(1));
    let (Some(depth), Some(_)) = (depth.checked_sub(1), &left) else {
        *left = None;
        return Value::Null;
    };
    if Array::is_array(from) {
        let items = from.unchecked_ref::<Array>();
        return Value::List((0..items.length()).map(|at| convert(&items.get(at), depth, left)).collect());
    }
    if !from.is_object() {
        return Value::Null;
    }
    let entries = Object::entries(from.unchecked_ref::<Object>());
    let mut field = |at| {
        let entry: Array = entries.get(at).unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), convert(&entry.get(1), depth, left))
    };
    Value::Object((0..entries.length()).map(field).collect())
}
