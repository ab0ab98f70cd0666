//! An example for each key, from the one config that has everything.
//!
//! Never: makes a value up; an example is what a test has read already, made shorter.

use super::explanation::Explanation;
use samtykke::config::{Config, Field, Kind, Shape, View, What};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// It has every key of every object, and no problem: tests see to both.
const EVERYTHING: &str = include_str!("../../../tests/fixtures/config/everything/config.json");
/// How many items show what a list of words is.
const ITEMS: usize = 2;
/// How many keys show what an object is that demands none.
const KEYS: usize = 2;

/// The examples, by the name of the object and the key.
pub struct Examples(BTreeMap<(&'static str, &'static str), Value>);

impl Examples {
    /// Those of the config that has everything.
    pub fn read() -> Self {
        let mut examples = Self(BTreeMap::new());
        if let Ok(config) = serde_json::from_str(EVERYTHING) {
            examples.gather(&config, Config::KIND);
        }
        examples
    }

    /// The example for a key: the one that stands at it, or the first that the config has.
    pub fn of(&self, shape: Shape, field: Field, explanation: &Explanation) -> Option<Value> {
        explanation.example_value().or_else(|| self.0.get(&(shape.named().name, field.key)).cloned())
    }

    fn gather(&mut self, value: &Value, kind: Kind) {
        match kind.what() {
            What::One(shape) => self.keys(value, shape),
            What::OrText(shape) if is_object(value, shape) => self.keys(value, shape),
            What::List(kind) => {
                value.as_array().into_iter().flatten().for_each(|item| self.gather(item, kind))
            }
            What::Either(shape) => {
                if let Some(field) = shape.fields().find(|field| value.get(field.key).is_some()) {
                    self.gather(value, field.kind);
                }
            }
            _ => {}
        }
    }

    fn keys(&mut self, object: &Value, shape: Shape) {
        for field in shape.fields() {
            if let Some(value) = object.get(field.key) {
                self.0.entry((shape.named().name, field.key)).or_insert_with(|| shorter(value, field.kind));
                self.gather(value, field.kind);
            }
        }
    }
}

fn is_object(value: &Value, shape: Shape) -> bool {
    shape.fields().any(|field| value.get(field.key).is_some())
}

/// The same with as little as the product would take: one language, few items, the keys that are demanded.
fn shorter(value: &Value, kind: Kind) -> Value {
    match kind.what() {
        What::Text | What::Rich => in_one_language(value),
        What::OrText(shape) | What::One(shape) if is_object(value, shape) => object(value, shape),
        What::OrText(_) => in_one_language(value),
        What::Either(shape) => match shape.fields().find(|field| value.get(field.key).is_some()) {
            Some(field) => shorter(value, field.kind),
            None => in_one_language(value),
        },
        What::List(kind) => {
            let most = if matches!(kind.what(), What::One(_) | What::OrText(_)) { 1 } else { ITEMS };
            value.as_array().into_iter().flatten().take(most).map(|item| shorter(item, kind)).collect()
        }
        _ => value.clone(),
    }
}

fn in_one_language(words: &Value) -> Value {
    words.as_object().and_then(|by_lang| by_lang.values().next()).unwrap_or(words).clone()
}

fn object(value: &Value, shape: Shape) -> Value {
    let said = || shape.fields().filter(|field| value.get(field.key).is_some());
    let mut kept: Vec<Field> = said().filter(|field| field.is_required).collect();
    if kept.is_empty() {
        // A key that holds a list or an object is shown where that is explained.
        kept = said()
            .filter(|field| !matches!(field.kind.what(), What::One(_) | What::List(_)))
            .take(KEYS)
            .collect();
    }
    if kept.is_empty() {
        kept = said().take(1).collect();
    }
    let shown = kept.iter().filter_map(|field| {
        value.get(field.key).map(|inner| (field.key.to_owned(), shorter(inner, field.kind)))
    });
    Value::Object(shown.collect::<Map<_, _>>())
}
