//! What is said of services: who is behind them, why, and what they store on the device (ekomloven § 3-15).
//! The prompt's details and the statement say the same, word for word.
//!
//! Never: says which of them the visitor has said yes to.

use crate::config::{Category, Config, List, Service, StorageKind, Text};
use crate::text::{Key, Texts};
use crate::view::El;

/// Adds a part for each category: its title, then its services. What is asked about comes first.
/// `level` is that of the titles.
pub fn put_categories<'a>(el: &mut El<'a>, config: Config<'a>, texts: &'a Texts, level: u8) {
    for is_necessary in [false, true] {
        for category in config.categories().iter() {
            if category.necessary() == is_necessary {
                put_category(el, config, category, texts, level);
            }
        }
    }
}

fn put_category<'a>(
    el: &mut El<'a>,
    config: Config<'a>,
    category: Category<'a>,
    texts: &'a Texts,
    level: u8,
) {
    let services = config.services_in(category);
    if services.is_empty() {
        return;
    }
    el.add(heading(level)).set("class", "samtykke-purpose").words(category.title());
    if let Some(description) = category.description() {
        el.add("p").words(description);
    }
    for (_, service) in services {
        put_service(el, config, service, texts, level.saturating_add(1));
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

/// Adds a term to a `<dl>`, and gives the place for what is said of it.
#[inline(never)]
pub fn put_fact<'a, 'f>(facts: &'f mut El<'a>, texts: &'a Texts, term: Key) -> &'f mut El<'a> {
    let fact = facts.add("div");
    fact.add("dt").text(texts.get(term));
    fact.add("dd")
}

/// Adds a term with a text, where there is one.
#[inline(never)]
pub fn put_text<'a>(facts: &mut El<'a>, texts: &'a Texts, term: Key, text: Option<Text<'a>>) {
    if let Some(text) = text {
        put_fact(facts, texts, term).words(text);
    }
}

fn put_service<'a>(el: &mut El<'a>, config: Config<'a>, service: Service<'a>, texts: &'a Texts, level: u8) {
    el.add(heading(level)).words(service.name());
    let facts = el.add("dl").set("class", "samtykke-facts");
    put_text(facts, texts, Key::Purpose, Some(service.purpose()));
    put_text(facts, texts, Key::Provider, Some(provider(config, service)));
    put_text(facts, texts, Key::Country, service.country());
    put_list(facts, texts, Key::DataCategories, service.data());
    put_list(facts, texts, Key::Recipients, service.recipients());
    if service.storage().is_empty() {
        el.add("p").text(texts.get(Key::StoresNothing));
    } else {
        put_storage(el, service, texts);
    }
    if let Some(statement) = service.statement() {
        let words = texts.fill(Key::ProviderStatement, &[("name", service.name().words)]);
        el.add("p").add("a").set("href", statement.0).text(words);
    }
}

/// The company behind a service: the one it names, or else the controller itself.
pub fn provider<'a>(config: Config<'a>, service: Service<'a>) -> Text<'a> {
    service.provider().unwrap_or_else(|| config.controller().name())
}

/// Adds a term and a list of texts, where there are any.
#[inline(never)]
pub fn put_list<'a>(facts: &mut El<'a>, texts: &'a Texts, term: Key, list: List<'a, Text<'a>>) {
    match list.len() {
        0 => {}
        1 => put_text(facts, texts, term, list.at(0)),
        _ => {
            let items = put_fact(facts, texts, term).add("ul");
            for text in list.iter() {
                items.add("li").words(text);
            }
        }
    }
}

fn put_storage<'a>(el: &mut El<'a>, service: Service<'a>, texts: &'a Texts) {
    let table = el.add("table");
    let has_reason = service.storage().iter().any(|storage| storage.necessity_reason().is_some());
    let why_column = if has_reason { Key::Necessity } else { Key::Purpose };
    let row = table.add("thead").add("tr");
    for column in [Key::Name, Key::Type, Key::Duration, why_column] {
        row.add("th").set("scope", "col").text(texts.get(column));
    }
    let body = table.add("tbody");
    for storage in service.storage().iter() {
        let row = body.add("tr");
        row.add("th").set("scope", "row").add("code").text(storage.name());
        let kind = put_cell(row, texts, Key::Type);
        kind.text(texts.get(kind_key(storage.kind())));
        if storage.third_party() {
            kind.text(" (").text(texts.get(Key::ThirdParty)).text(")");
        }
        put_cell(row, texts, Key::Duration).text(texts.duration(storage.duration()));
        let why = match storage.necessity_reason() {
            // A purpose is no reason: where reasons are told, one that was not given is left out.
            None if !has_reason => Some(storage.purpose().unwrap_or_else(|| service.purpose())),
            reason => reason,
        };
        let cell = put_cell(row, texts, why_column);
        if let Some(why) = why {
            cell.words(why);
        }
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
