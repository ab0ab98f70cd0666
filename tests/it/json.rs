//! JSON text into the `Value` that the core reads, and JSON objects opened for a change.
//!
//! Never: knows what a config is. A key that is said twice comes out once: only the program sees both.

use samtykke::config::Value;

/// The value that a JSON text stands for.
pub fn value(text: &str) -> Value {
    from(serde_json::from_str(text).expect("a fixture is JSON"))
}

fn from(json: serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Bool(truth),
        serde_json::Value::Number(number) => Value::Number(number.as_f64().expect("a number of JSON")),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(items) => Value::List(items.into_iter().map(from).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, value)| (key, from(value))).collect())
        }
    }
}

/// Sets a key of an object, in its place or last.
pub fn set(object: &mut Value, key: &str, value: Value) {
    let Value::Object(fields) = object else { panic!("{key} is set in an object") };
    match fields.iter_mut().find(|(name, _)| name == key) {
        Some((_, old)) => *old = value,
        None => fields.push((key.into(), value)),
    }
}
