//! What is different between two configs, place by place.
//!
//! Never: takes another order of keys, or a note of the owner's, for a change.

use samtykke::config::Value;
use samtykke::config::place::under;

/// The most signs of a value that are shown.
const MOST_SHOWN: usize = 80;
/// What tells the items of a list apart, the first that they have.
const KEYS: &[&str] = &["id", "name", "article", "term", "date"];

/// Something that is different.
#[derive(Debug)]
pub struct Change {
    /// Where, in the new config; what was removed, in the old one.
    pub path: String,
    pub kind: Kind,
    /// What it belongs to, in words.
    pub what: String,
}

#[derive(Debug)]
pub enum Kind {
    Added,
    Removed,
    Changed { before: String, after: String },
}

/// Every change, in the order of the new config.
pub fn between(old: &Value, new: &Value) -> Vec<Change> {
    let mut changes = Vec::new();
    compare("", "", Some(old), Some(new), &mut changes);
    changes
}

fn compare(path: &str, what: &str, old: Option<&Value>, new: Option<&Value>, changes: &mut Vec<Change>) {
    let is_written = path.starts_with("statement.sections") || path.starts_with("statement.introduction");
    match (old, new) {
        (None | Some(Value::Null), None | Some(Value::Null)) => {}
        (Some(old), Some(new)) if is_same(old, new) => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            for (key, value) in after.iter().filter(|(key, _)| !key.starts_with("$comment")) {
                let old = before.iter().rev().find(|(known, _)| known == key).map(|(_, value)| value);
                compare(&under(path, key), what, old, Some(value), changes);
            }
            let gone = before.iter().filter(|(key, _)| {
                !key.starts_with("$comment") && !after.iter().any(|(known, _)| known == key)
            });
            for (key, value) in gone {
                compare(&under(path, key), what, Some(value), None, changes);
            }
        }
        // Of written sections it is enough to know that they are other ones: people compare texts better.
        (Some(Value::List(before)), Some(Value::List(after))) if !is_written => {
            lists(path, what, before, after, changes)
        }
        (None | Some(Value::Null), Some(new)) => {
            changes.push(Change { path: path.into(), kind: Kind::Added, what: named(what, new) });
        }
        (Some(old), None | Some(Value::Null)) => {
            changes.push(Change { path: path.into(), kind: Kind::Removed, what: named(what, old) });
        }
        (Some(old), Some(new)) => {
            let kind = Kind::Changed { before: shown(old), after: shown(new) };
            changes.push(Change { path: path.into(), kind, what: what.into() });
        }
    }
}

fn lists(path: &str, what: &str, old: &[Value], new: &[Value], changes: &mut Vec<Change>) {
    let mut matched = vec![false; old.len()];
    for (at, item) in new.iter().enumerate() {
        let place = format!("{path}[{at}]");
        let found = old.iter().enumerate().position(|(index, other)| {
            !matched.get(index).copied().unwrap_or(true) && is_counterpart(other, item)
        });
        let other = found.and_then(|found| old.get(found));
        if let Some(matched) = found.and_then(|found| matched.get_mut(found)) {
            *matched = true;
        }
        let name = key(item).map_or(what.to_owned(), |_| belonging(what, item));
        compare(&place, if other.is_some() { &name } else { what }, other, Some(item), changes);
    }
    for (at, item) in old.iter().enumerate().filter(|(at, _)| !matched.get(*at).copied().unwrap_or(true)) {
        compare(&format!("{path}[{at}]"), what, Some(item), None, changes);
    }
}

/// Whether two items stand for the same thing.
fn is_counterpart(old: &Value, new: &Value) -> bool {
    match (key(old), key(new)) {
        (Some(old_key), Some(new_key)) => {
            let type_of =
                |value: &Value| value.get("type").and_then(Value::as_text).unwrap_or_default().to_owned();
            is_same(old_key, new_key) && type_of(old) == type_of(new)
        }
        _ => is_same(old, new),
    }
}

fn key(item: &Value) -> Option<&Value> {
    KEYS.iter().find_map(|key| item.get(key))
}

/// Whether two values say the same.
fn is_same(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Object(before), Value::Object(after)) => {
            let all =
                before.iter().chain(after).map(|(key, _)| key).filter(|key| !key.starts_with("$comment"));
            all.into_iter().all(|key| match (old.get(key), new.get(key)) {
                (Some(before), Some(after)) => is_same(before, after),
                (before, after) => before.is_none() && after.is_none(),
            })
        }
        (Value::List(before), Value::List(after)) => {
            before.len() == after.len()
                && before.iter().zip(after).all(|(before, after)| is_same(before, after))
        }
        (old, new) => old == new,
    }
}

/// What people call something, and what it belongs to.
fn belonging(what: &str, item: &Value) -> String {
    let name = name(item).unwrap_or_default();
    if what.is_empty() || name.is_empty() { [what, &name].concat() } else { [what, ", ", &name].concat() }
}

fn named(what: &str, value: &Value) -> String {
    let name = name(value).unwrap_or_else(|| shown(value));
    if what.is_empty() { name } else { [what, ": ", &name].concat() }
}

/// What people call something: its name, its title, or else what tells it apart.
pub fn name(item: &Value) -> Option<String> {
    let name = ["name", "title", "id", "article", "text"].iter().find_map(|key| item.get(key))?;
    Some(["«", &words(name), "»"].concat())
}

/// The words of a text, in its first language.
pub fn words(text: &Value) -> String {
    match text {
        Value::Text(text) => text.clone(),
        Value::Object(by_lang) => by_lang.first().map_or_else(String::new, |(_, words)| self::words(words)),
        _ => String::new(),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".into(),
        Value::Bool(is) => is.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) if text.chars().count() > MOST_SHOWN => {
            ["«", &text.chars().take(MOST_SHOWN).collect::<String>(), "…»"].concat()
        }
        Value::Text(text) => ["«", text, "»"].concat(),
        Value::List(items) if items.iter().all(|item| item.as_text().is_some()) => {
            items.iter().map(shown).collect::<Vec<_>>().join(", ")
        }
        Value::List(items) => format!("a list of {}", items.len()),
        Value::Object(_) => shown(&Value::Text(words(value))),
    }
}
