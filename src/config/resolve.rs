//! Ties the parts of a config together: ids are unique, and what is named exists.
//!
//! Never: mends anything by guessing; what cannot be tied is dropped, and its gates stay shut.

use super::settle::Settler;
use super::{Code, Value};
use crate::notation::lists;

/// Drops what cannot be used and reports it.
pub(super) fn resolve(config: &mut Value, settler: &mut Settler) {
    let mut taken = String::new();
    keep(config, "categories", settler, &mut |category, settler| is_new(&mut taken, category, settler));
    let categories = ids_under(config, "categories", "id");
    keep(config, "services", settler, &mut |service, settler| {
        let category = text_under(service, "category");
        let known = lists(&categories, category);
        if !known {
            settler.report_at("category", Code::UnknownCategory, category);
        }
        known && is_new(&mut taken, service, settler)
    });
    let used = ids_under(config, "services", "category");
    keep(config, "categories", settler, &mut |category, settler| {
        let id = text_under(category, "id");
        let is_empty = !matches!(category.get("necessary"), Some(Value::Bool(true))) && !lists(&used, id);
        if is_empty {
            settler.report(Code::EmptyCategory, id);
        }
        !is_empty
    });
    taken.clear();
    keep(config, "activities", settler, &mut |activity, settler| is_new(&mut taken, activity, settler));
    if let Some(plan) = config.get_mut("statement") {
        let mark = settler.enter("statement");
        sections(plan, &mut taken, settler);
        settler.leave(mark);
    }
}

/// Keeps the items under `key` that pass; the others become null, so that paths go on telling places.
fn keep(
    config: &mut Value,
    key: &str,
    settler: &mut Settler,
    passes: &mut dyn FnMut(&Value, &mut Settler) -> bool,
) {
    let Some(Value::List(items)) = config.get_mut(key) else { return };
    let list = settler.enter(key);
    for (index, item) in items.iter_mut().enumerate() {
        let mark = settler.enter_index(index);
        if !item.is_null() && !passes(item, settler) {
            *item = Value::Null;
        }
        settler.leave(mark);
    }
    settler.leave(list);
}

fn is_new(taken: &mut String, item: &Value, settler: &mut Settler) -> bool {
    let id = text_under(item, "id");
    let is_new = !lists(taken, id);
    if is_new {
        list(taken, id);
    } else {
        settler.report_at("id", Code::DuplicateId, id);
    }
    is_new
}

/// Adds an id to those in a text; no id has a blank.
fn list(ids: &mut String, id: &str) {
    ids.push_str(id);
    ids.push_str(" ");
}

fn text_under<'v>(item: &'v Value, key: &str) -> &'v str {
    item.get(key).and_then(Value::as_text).unwrap_or_default()
}

/// The ids under `key` of each item of the list under `items`.
fn ids_under(config: &Value, items: &str, key: &str) -> String {
    let mut ids = String::new();
    for item in config.get(items).map(Value::items).unwrap_or_default() {
        list(&mut ids, text_under(item, key));
    }
    ids
}

/// Sections that have a heading, of their own or by their facts, and an anchor that nothing before them has.
fn sections(parent: &mut Value, taken: &mut String, settler: &mut Settler) {
    keep(parent, "sections", settler, &mut |section, settler| {
        let has_heading = section.get("facts").or(section.get("heading")).is_some();
        if !has_heading {
            settler.report_at("heading", Code::Missing, "");
        }
        has_heading
    });
    let Some(Value::List(items)) = parent.get_mut("sections") else { return };
    let list = settler.enter("sections");
    for (index, section) in items.iter_mut().enumerate() {
        let mark = settler.enter_index(index);
        if section.get("id").is_some()
            && !is_new(taken, section, settler)
            && let Some(id) = section.get_mut("id")
        {
            *id = Value::Null;
        }
        sections(section, taken, settler);
        settler.leave(mark);
    }
    settler.leave(list);
}
