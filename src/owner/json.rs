//! JSON as an owner writes it, into a [`Value`]; where it is none, the place and what is wrong there.
//!
//! Never: loses a key; one that is said twice stays twice, so that it can be reported.

use crate::config::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The sign in that line, from 1; 0 before the first.
    pub column: usize,
    /// What is wrong there.
    pub what: String,
}

/// Reads JSON from a text. A byte order mark, as some editors write one, is passed over.
///
/// # Errors
/// When it is not JSON.
pub fn parse(text: &str) -> Result<Value, NotJson> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str::<Held>(text).map(|read| read.0).map_err(|cause| NotJson {
        line: cause.line(),
        column: signs(text, cause.line(), cause.column()),
        what: without_place(&cause),
    })
}

/// How many signs the first so many bytes of a line are: people count signs, and `æ` is two bytes.
fn signs(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    line.char_indices().take_while(|(at, _)| *at < bytes).count()
}

/// The message without its own «at line 1 column 2»: the place stands in front.
fn without_place(cause: &serde_json::Error) -> String {
    let message = cause.to_string();
    match message.rfind(" at line ") {
        Some(at) => message[..at].to_owned(),
        None => message,
    }
}

/// A value that any deserializer of serde's may fill.
pub struct Held(pub Value);

impl<'de> Deserialize<'de> for Held {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reading).map(Self)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Value;

    fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element::<Held>()? {
            list.push(item.0);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((key, value)) = entries.next_entry::<String, Held>()? {
            fields.push((key, value.0));
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::{NotJson, parse};
    use crate::config::Value;

    #[test]
    fn a_key_that_is_said_twice_stays_twice() {
        let field = |number| ("a".to_owned(), Value::Number(number));
        assert_eq!(parse(r#"{ "a": 1, "a": 2 }"#), Ok(Value::Object(vec![field(1.0), field(2.0)])));
    }

    #[test]
    fn the_column_counts_signs_and_not_bytes() {
        let place = |text| parse(text).map_err(|NotJson { line, column, .. }| (line, column));
        assert_eq!(place("{\n  \"ab\": x\n}"), Err((2, 9)));
        assert_eq!(place("{\n  \"æå\": x\n}"), Err((2, 9)));
        assert_eq!(place("\u{feff}{\r\n  \"æå\": æ\r\n}"), Err((2, 9)));
        assert_eq!(place(""), Err((1, 0)));
    }
}
