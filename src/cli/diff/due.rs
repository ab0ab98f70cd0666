//! What a change asks of the owner: to raise `revision`, to tell readers.
//!
//! Never: asks for either when only looks or places changed.

use super::change::{Change, Kind};
use samtykke::config::Value;

/// What of a service a visitor said yes or no to.
const ASKED: &[&str] = &["category", "provider", "country", "purpose", "data", "recipients"];
/// Parts of a config that readers should know of (GDPR art. 13 and 14).
const TOLD: &[&str] = &[
    "controller",
    "dpo",
    "services",
    "categories",
    "activities",
    "processors",
    "rights",
    "children",
    "complaint",
];
/// Keys in them that say nothing to readers.
const UNTOLD: &[&str] = &["aliases", "patterns", "preset", "id"];

/// The keys of a path, without its places in lists.
fn keys(change: &Change) -> Vec<&str> {
    change.path.split('.').map(|key| key.split('[').next().unwrap_or_default()).collect()
}

/// Whether visitors were asked about something else than what is so now. What is new is asked about of its own accord.
fn is_asked(change: &Change) -> bool {
    match keys(change).as_slice() {
        ["categories", key, ..] => ["title", "description", "question", "necessary"].contains(key),
        ["services", "storage"] => matches!(change.kind, Kind::Added),
        ["services", "storage", key, ..] => ["duration", "purpose", "thirdParty", "type"].contains(key),
        ["services", key, ..] => ASKED.contains(key),
        ["controller", "name", ..] => true,
        _ => false,
    }
}

/// Whether readers should know of it.
pub fn is_told(change: &Change) -> bool {
    let keys = keys(change);
    keys.first().is_some_and(|part| TOLD.contains(part)) && !keys.iter().any(|key| UNTOLD.contains(key))
}

fn number(config: &Value) -> f64 {
    match config.get("revision") {
        Some(Value::Number(number)) => *number,
        _ => 1.0,
    }
}

fn plan<'v>(config: &'v Value, key: &str) -> Option<&'v Value> {
    config.get("statement").and_then(|plan| plan.get(key))
}

/// Whether the new changelog has an entry that the old one has not.
fn has_entry(old: &Value, new: &Value) -> bool {
    let entries = |config| plan(config, "changelog").map(Value::items).unwrap_or_default();
    entries(new).iter().any(|entry| !entries(old).contains(entry))
}

/// Whether a changelog entry is wanted and not there.
pub fn wants_entry(old: &Value, new: &Value, changes: &[Change]) -> bool {
    changes.iter().any(is_told) && !has_entry(old, new)
}

/// What is left to do, in sentences that begin with a path.
pub fn due(old: &Value, new: &Value, changes: &[Change]) -> Vec<String> {
    let mut due = Vec::new();
    let (before, after) = (number(old), number(new));
    let asked: Vec<&str> =
        changes.iter().filter(|change| is_asked(change)).map(|change| &*change.path).collect();
    if after < before {
        due.push(format!("revision: went down from {before} to {after}; records of {before} would not count, and old ones would"));
    } else if after == before && !asked.is_empty() {
        due.push(format!(
            "revision: is still {before}, though what visitors answered to changed ({}); raise it to {}, and everybody is asked again",
            asked.join(", "),
            before + 1.0
        ));
    }
    if wants_entry(old, new, changes) {
        due.push("statement.changelog: has no new entry, though something changed that readers should know of (GDPR art. 13(3))".into());
    }
    let is_new = changes.iter().any(|change| {
        is_told(change)
            || change.path.starts_with("statement.sections")
            || change.path.starts_with("statement.introduction")
    });
    for key in ["version", "effective"] {
        let (before, after) = (plan(old, key), plan(new, key));
        if is_new && let (Some(before), true) = (before, before == after) {
            due.push(format!(
                "statement.{key}: is still «{}», though the statement says something else",
                before.as_text().unwrap_or_default()
            ));
        }
    }
    due
}
