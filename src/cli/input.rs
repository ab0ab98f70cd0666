//! Files and standard input into [`Value`]s.
//!
//! Never: loses a key; one that is said twice stays twice, so that it can be reported.

use crate::failure::Failure;
use samtykke::config::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::io::Read;
use std::path::Path;

/// Reads JSON from a file, or from standard input for `-`.
pub fn read(path: &Path) -> Result<Value, Failure> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = text.map_err(|cause| Failure::Read(path.into(), cause))?;
    parse(&text).map_err(|cause| Failure::Json {
        path: path.into(),
        line: cause.line(),
        column: cause.column(),
        what: without_place(&cause),
    })
}

/// Reads JSON from a text. A byte order mark, as some editors write one, is passed over.
pub fn parse(text: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str::<Held>(text.trim_start_matches('\u{feff}')).map(|read| read.0)
}

/// The message without its own «at line 1 column 2»: the place stands in front.
fn without_place(cause: &serde_json::Error) -> String {
    let message = cause.to_string();
    match message.rfind(" at line ") {
        Some(at) => message[..at].to_owned(),
        None => message,
    }
}

struct Held(Value);

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
