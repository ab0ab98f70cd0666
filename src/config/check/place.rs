//! The texts of a config as they are written, each with its place.
//!
//! Never: picks a language; a visitor of any of them may read it.

use crate::config::Value;
use crate::notation::number;

/// What is said somewhere.
pub(super) struct Saying<'v> {
    /// Where, such as `prompt.title.nb`.
    pub place: String,
    /// In which language; none where it is the same in all of them.
    pub lang: Option<&'v str>,
    pub words: &'v str,
}

/// The items of the list under a key of the object at a place, each with its own place.
pub fn items<'v>(object: &'v Value, place: &str, key: &str) -> Vec<(String, &'v Value)> {
    let place = under(place, key);
    let items = object.get(key).map(Value::items).unwrap_or_default().iter().enumerate();
    items.map(|(index, item)| (at(&place, index), item)).collect()
}

/// What is said under a key of the object at a place: one text, or one for each language.
pub(super) fn sayings<'v>(object: &'v Value, place: &str, key: &str) -> Vec<Saying<'v>> {
    let place = under(place, key);
    match object.get(key) {
        Some(Value::Text(words)) => vec![Saying { place, lang: None, words }],
        Some(Value::Object(by_lang)) => {
            let texts = by_lang.iter().filter_map(|(lang, text)| Some((lang, text.as_text()?)));
            texts
                .map(|(lang, words)| Saying { place: under(&place, lang), lang: Some(lang), words })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Gives every text below a value, with its place.
pub fn each_text(value: &Value, place: &str, give: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Text(text) => give(place, text),
        Value::List(values) => {
            for (index, value) in values.iter().enumerate() {
                each_text(value, &at(place, index), give);
            }
        }
        // A changelog may tell what was once so, and a note of the owner's is told to nobody.
        Value::Object(fields) => {
            let told = |key: &str| key != "changelog" && !key.starts_with("$comment");
            for (key, value) in fields.iter().filter(|(key, _)| told(key)) {
                each_text(value, &under(place, key), give);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The place of a key of the object at a place.
pub fn under(place: &str, key: &str) -> String {
    if place.is_empty() { key.into() } else { [place, ".", key].concat() }
}

fn at(place: &str, index: usize) -> String {
    [place, "[", &number(index as u64), "]"].concat()
}
