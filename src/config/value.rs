//! The JSON shape in which both edges hand in a config or a text pack.
//!
//! Never: reads text; the browser parses JSON by itself and the command line has a library for it.

use super::Spot;

/// A JSON value. Objects keep the order in which their keys were written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and whatever JSON has no word for. In a settled config: something that was not usable.
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
    /// The value under `key`, where this is an object that has it and it is not null.
    ///
    /// Said twice, the last counts, as in browsers.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        let found = fields.iter().rev().find(|(name, _)| name == key);
        found.map(|(_, value)| value).filter(|value| !value.is_null())
    }

    /// The value under the key at a spot of the tables.
    #[inline(never)]
    pub fn at(&self, spot: Spot) -> Option<&Self> {
        self.get(spot.key())
    }

    /// The same, to be changed.
    #[inline(never)]
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        let Self::Object(fields) = self else { return None };
        let found = fields.iter_mut().rev().find(|(name, _)| name == key);
        found.map(|(_, value)| value).filter(|value| !value.is_null())
    }

    /// Whether this is nothing, or was not usable.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The string, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, where this is an array; none otherwise.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}
