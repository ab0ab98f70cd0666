//! What JavaScript hands in, as [`Value`]s.
//!
//! Never: follows a value deeper than a config can be; a ring would have no end.

use crate::config::{Code, Problem, Value};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The deepest nesting that is followed.
const MOST_DEPTH: u8 = 32;

/// The value, and a problem where it was nested too deep.
pub fn to_value(from: &JsValue) -> (Value, Option<Problem>) {
    let mut too_deep = false;
    let value = convert(from, MOST_DEPTH, &mut too_deep);
    (value, too_deep.then(|| Problem::new(Code::TooDeep, "", "")))
}

fn convert(from: &JsValue, depth: u8, too_deep: &mut bool) -> Value {
    if let Some(text) = from.as_string() {
        return Value::Text(text);
    }
    if let Some(truth) = from.as_bool() {
        return Value::Bool(truth);
    }
    if let Some(number) = from.as_f64() {
        return Value::Number(number);
    }
    let Some(depth) = depth.checked_sub(1) else {
        *too_deep = true;
        return Value::Null;
    };
    if Array::is_array(from) {
        let items = from.unchecked_ref::<Array>();
        return Value::List((0..items.length()).map(|at| convert(&items.get(at), depth, too_deep)).collect());
    }
    if !from.is_object() {
        return Value::Null;
    }
    let entries = Object::entries(from.unchecked_ref::<Object>());
    let field = |at| {
        let entry: Array = entries.get(at).unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), convert(&entry.get(1), depth, too_deep))
    };
    Value::Object((0..entries.length()).map(field).collect())
}
