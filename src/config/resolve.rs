//! Ties the parts of a config together: ids are unique, and what is named exists.
//!
//! Never: mends anything by guessing; what cannot be tied is dropped, and its gates stay shut.

use super::{Code, Config, Id, MOST_MONTHS, Reader};

/// Drops what cannot be used and reports it.
pub(super) fn resolve(config: &mut Config, reader: &mut Reader) {
    let mut taken: Vec<Id> = Vec::new();
    keep(&mut config.categories, "categories", reader, |category, reader| {
        is_new(&mut taken, &category.id, reader)
    });
    let categories = &config.categories;
    keep(&mut config.services, "services", reader, |service, reader| {
        let known = categories.iter().any(|category| category.id == service.category);
        if !known {
            reader.report_at("category", Code::UnknownCategory, service.category.as_str());
        }
        known && is_new(&mut taken, &service.id, reader)
    });
    let services = &config.services;
    keep(&mut config.categories, "categories", reader, |category, reader| {
        let empty = !category.necessary && !services.iter().any(|service| service.category == category.id);
        if empty {
            reader.report(Code::EmptyCategory, category.id.as_str());
        }
        !empty
    });
    let mut taken: Vec<Id> = Vec::new();
    keep(&mut config.activities, "activities", reader, |activity, reader| {
        is_new(&mut taken, &activity.id, reader)
    });
    if let Some(months) = config.record.as_ref().and_then(|record| record.months)
        && !(1..=MOST_MONTHS).contains(&months)
    {
        reader.report_at("record.months", Code::BadValue, "1 to 13");
    }
    let asked = config.signals.iter().flat_map(|signals| signals.gpc.iter().flatten());
    for id in asked {
        if config.category(id.as_str()).is_none() {
            reader.report_at("signals.gpc", Code::UnknownReference, id.as_str());
        }
    }
}

/// Keeps the items that pass, telling the path of each as it is in the file.
fn keep<T>(
    items: &mut Vec<T>,
    key: &str,
    reader: &mut Reader,
    mut passes: impl FnMut(&T, &mut Reader) -> bool,
) {
    let list = reader.enter(key);
    let mut index = 0;
    items.retain(|item| {
        let mut mark = reader.enter_index(index);
        while reader.was_dropped() {
            reader.leave(mark);
            index += 1;
            mark = reader.enter_index(index);
        }
        let kept = passes(item, reader);
        if !kept {
            reader.drop_here();
        }
        reader.leave(mark);
        index += 1;
        kept
    });
    reader.leave(list);
}

fn is_new(taken: &mut Vec<Id>, id: &Id, reader: &mut Reader) -> bool {
    let new = !taken.contains(id);
    if new {
        taken.push(id.clone());
    } else {
        reader.report_at("id", Code::DuplicateId, id.as_str());
    }
    new
}
