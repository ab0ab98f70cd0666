//! What is said of services: who is behind them, why, and what they store on the device (ekomloven § 3-15).
//! The prompt's details and the statement say the same, word for word.
//!
//! Never: says which of them the visitor has said yes to.

use crate::config::{Config, Service, StorageKind, Text};
use crate::text::{Key, Texts};
use crate::view::El;

/// Adds a part for each category: its title, then its services. `level` is that of the titles.
pub fn put_categories<'a>(el: &mut El<'a>, config: &'a Config, texts: &'a Texts, level: u8) {
    for category in &config.categories {
        let mut services = config.services_in(category).map(|(_, service)| service).peekable();
        if services.peek().is_none() {
            continue;
        }
        el.add(heading(level)).set("class", "samtykke-purpose").words(&category.title);
        if let Some(description) = &category.description {
            el.add("p").words(description);
        }
        for service in services {
            put_service(el, config, service, texts, level.saturating_add(1));
        }
    }
}

/// The tag of a heading of this level, 1 to 6.
pub fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// Adds a term with what is said of it, to a `<dl>`.
pub fn put_fact<'a, 'f>(facts: &'f mut El<'a>, texts: &'a Texts, term: Key) -> &'f mut El<'a> {
    let fact = facts.add("div");
    fact.add("dt").text(texts.get(term));
    fact.add("dd")
}

fn put_service<'a>(el: &mut El<'a>, config: &'a Config, service: &'a Service, texts: &'a Texts, level: u8) {
    el.add(heading(level)).words(&service.name);
    let mut facts = El::of_class("dl", "samtykke-facts");
    put_fact(&mut facts, texts, Key::Purpose).words(&service.purpose);
    put_fact(&mut facts, texts, Key::Provider).words(provider(config, service));
    if let Some(country) = &service.country {
        put_fact(&mut facts, texts, Key::Country).words(country);
    }
    for (key, list) in [(Key::DataCategories, &service.data), (Key::Recipients, &service.recipients)] {
        put_list(&mut facts, texts, key, list);
    }
    el.put(facts);
    if service.storage.is_empty() {
        el.add("p").text(texts.get(Key::StoresNothing));
    } else {
        put_storage(el, service, texts);
    }
    if let Some(statement) = &service.statement {
        let words = texts.fill(Key::ProviderStatement, &[("name", &service.name.words)]);
        el.add("p").add("a").set("href", statement.as_str()).text(words);
    }
}

/// The company behind a service: the one it names, or else the controller itself.
pub fn provider<'a>(config: &'a Config, service: &'a Service) -> &'a Text {
    service.provider.as_ref().unwrap_or(&config.controller.name)
}

/// Adds a term and a list of texts, where there are any.
pub fn put_list<'a>(facts: &mut El<'a>, texts: &'a Texts, term: Key, list: &'a [Text]) {
    match list {
        [] => {}
        [one] => {
            put_fact(facts, texts, term).words(one);
        }
        several => {
            let items = put_fact(facts, texts, term).add("ul");
            for text in several {
                items.add("li").words(text);
            }
        }
    }
}

fn put_storage<'a>(el: &mut El<'a>, service: &'a Service, texts: &'a Texts) {
    let table = el.add("table");
    let has_reason = service.storage.iter().any(|storage| storage.necessity_reason.is_some());
    let why_column = if has_reason { Key::Necessity } else { Key::Purpose };
    let row = table.add("thead").add("tr");
    for column in [Key::Name, Key::Type, Key::Duration, why_column] {
        row.add("th").set("scope", "col").text(texts.get(column));
    }
    let body = table.add("tbody");
    for storage in &service.storage {
        let row = body.add("tr");
        row.add("th").set("scope", "row").add("code").text(storage.name.as_str());
        let kind = put_cell(row, texts, Key::Type);
        kind.text(texts.get(kind_key(storage.kind())));
        if storage.third_party {
            kind.text(" (").text(texts.get(Key::ThirdParty)).text(")");
        }
        put_cell(row, texts, Key::Duration).text(texts.duration(storage.duration));
        let why = storage.necessity_reason.as_ref().or(storage.purpose.as_ref()).unwrap_or(&service.purpose);
        put_cell(row, texts, why_column).words(why);
    }
}

fn put_cell<'a, 'r>(row: &'r mut El<'a>, texts: &'a Texts, column: Key) -> &'r mut El<'a> {
    row.add("td").set("data-label", texts.get(column))
}

fn kind_key(kind: StorageKind) -> Key {
    match kind {
        StorageKind::Cookie => Key::TypeCookie,
        StorageKind::Local => Key::TypeLocalStorage,
        StorageKind::Session => Key::TypeSessionStorage,
        StorageKind::IndexedDb => Key::TypeIndexedDb,
        StorageKind::Cache => Key::TypeCache,
    }
}
