//! The JSON shape in which both edges hand in a config or a text pack.
//!
//! Never: reads text; the browser parses JSON by itself and the command line has a library for it.

/// A JSON value. Objects keep the order in which their keys were written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and whatever JSON has no word for.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The value under `key`, where this is an object that has it. Said twice, the last counts, as in browsers.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}
