//! What is said of services and of people: who is behind them, why, and what they store on the device
//! (ekomloven § 3-15). The prompt's details and the statement say the same, word for word.
//!
//! Never: says which services the visitor has said yes to, but by the boxes of who asks.

use crate::config::{Category, Config, Contact, Service, Shape, Spot, StorageKind, Text, Value, View, What};
use crate::consent::{Answer, Session};
use crate::notation::{piece, place_of_word, together};
use crate::text::{Key, Texts};
use crate::view::El;
use std::slice;

/// What is said of a service before its provider, and after it, and the keys in the config.
const BEFORE_PROVIDER: &[(Key, Spot)] = &[(Key::Purpose, Spot::of("purpose"))];
const AFTER_PROVIDER: &[(Key, Spot)] = &[
    (Key::Country, Spot::of("country")),
    (Key::DataCategories, Spot::of("data")),
    (Key::Recipients, Spot::of("recipients")),
];

/// What is said of a controller, an officer or a contact, and how they are reached.
const PARTY: &[(Key, Spot)] = &[
    (Key::DpoNone, Spot::of("reasonNone")),
    (Key::Name, Spot::of("name")),
    (Key::Role, Spot::of("role")),
    (Key::RepresentedBy, Spot::of("representedBy")),
    (Key::OrgNumber, Spot::of("orgNumber")),
    (Key::Email, Spot::of("email")),
    (Key::Phone, Spot::of("phone")),
    (Key::Address, Spot::of("address")),
    (Key::Website, Spot::of("website")),
];

/// What a list of terms wears.
pub const FACTS: &str = "samtykke-facts";

/// Adds a part for each category: its title, then its services. What is asked about comes first.
/// `level` is that of the titles. Where a session asks, each service that it asks about has a box.
pub fn put_categories(el: &mut El, config: Config, texts: &Texts, level: u8, asking: Option<&Session>) {
    for is_necessary in &[false, true] {
        for category in config.categories().iter() {
            if category.necessary() == *is_necessary {
                put_category(el, config, category, texts, level, asking);
            }
        }
    }
}

fn put_category(
    el: &mut El,
    config: Config,
    category: Category,
    texts: &Texts,
    level: u8,
    asking: Option<&Session>,
) {
    let services = config.services_in(category);
    if services.is_empty() {
        return;
    }
    el.heading(level).class("samtykke-purpose").words(category.title());
    if let Some(description) = category.description() {
        el.add("p").words(description);
    }
    for (place, service) in services {
        if let Some(session) = asking.filter(|session| session.asked().contains(&place)) {
            let id = service.id().text();
            // The name ties it to the box of its purpose; see `www/page.js`.
            let name = ("name", category.id().text());
            let row = put_box(el, id, session.answers().of_service(place), Some(name));
            put_label(row.heading(level + 1), id, service.name());
        } else {
            el.heading(level + 1).words(service.name());
        }
        put_service(el, config, service, texts);
    }
}

/// Adds a row with a box that answers for an id, ticked where that has a yes; `more` is another attribute of the box.
pub fn put_box<'e>(
    el: &'e mut El,
    id: &str,
    answer: Answer,
    more: Option<(&'static str, &str)>,
) -> &'e mut El {
    let row = el.add("div").class("samtykke-choice");
    let tick =
        row.add("input").set("type", "checkbox").set("id", &box_id(id)).set("data-samtykke-choice", id);
    if let Some((name, value)) = more {
        tick.set(name, value);
    }
    if answer == Some(true) {
        tick.set("checked", "");
    }
    row
}

/// Adds the label of the box that answers for an id.
pub fn put_label(el: &mut El, id: &str, words: Text) {
    el.add("label").set("for", &box_id(id)).words(words);
}

fn box_id(id: &str) -> String {
    together(&["samtykke-", id])
}

fn put_service(el: &mut El, config: Config, service: Service, texts: &Texts) {
    let facts = put_facts(el);
    put_fields(facts, texts, service.value(), Service::shape(), BEFORE_PROVIDER);
    facts.fact(texts.of(Key::Provider)).words(provider(config, service));
    put_fields(facts, texts, service.value(), Service::shape(), AFTER_PROVIDER);
    if service.storage().is_empty() {
        el.add("p").words(texts.of(Key::StoresNothing));
    } else {
        put_storage(el, service, texts);
    }
    if let Some(statement) = service.statement() {
        let link = el.add("p").link(statement.0);
        link.fill_words(texts.of(Key::ProviderStatement), service.name());
    }
}

/// The company behind a service: the one it names, or else the controller itself.
pub fn provider<'a>(config: Config<'a>, service: Service<'a>) -> Text<'a> {
    service.provider().unwrap_or(config.controller().name())
}

fn put_storage(el: &mut El, service: Service, texts: &Texts) {
    let table = el.add("table").set("aria-label", service.name().words());
    let mut has_reason = false;
    for storage in service.storage().iter() {
        has_reason |= storage.necessity_reason().is_some();
    }
    let why_column = if has_reason { Key::Necessity } else { Key::Purpose };
    let row = table.add("thead").add("tr");
    for column in &[Key::Name, Key::Type, Key::Duration, why_column] {
        row.add("th").set("scope", "col").words(texts.of(*column));
    }
    let body = table.add("tbody");
    for storage in service.storage().iter() {
        let row = body.add("tr");
        row.add("th").set("scope", "row").add("code").text(storage.name());
        let kind = put_cell(row, texts, Key::Type);
        kind.words(texts.of(match storage.kind() {
            StorageKind::Cookie => Key::TypeCookie,
            StorageKind::Local => Key::TypeLocalStorage,
            StorageKind::Session => Key::TypeSessionStorage,
            StorageKind::IndexedDb => Key::TypeIndexedDb,
            StorageKind::Cache => Key::TypeCache,
        }));
        if storage.third_party() {
            kind.text(" (").words(texts.of(Key::ThirdParty)).text(")");
        }
        put_cell(row, texts, Key::Duration).text(&texts.duration(storage.duration()));
        let cell = put_cell(row, texts, why_column);
        // A purpose is no reason: where reasons are told, one that was not given is left out.
        let why = if has_reason {
            storage.necessity_reason()
        } else {
            Some(storage.purpose().unwrap_or(service.purpose()))
        };
        if let Some(why) = why {
            cell.words(why);
        }
    }
}

fn put_cell<'r>(row: &'r mut El, texts: &Texts, column: Key) -> &'r mut El {
    row.add("td").set("data-label", texts.get(column))
}

/// Adds a place for terms and what is said of them.
pub fn put_facts(el: &mut El) -> &mut El {
    el.add("dl").class(FACTS)
}

/// Adds who somebody is and how to reach them, as far as it is declared.
pub fn put_party(el: &mut El, texts: &Texts, party: &Value, class: &str) {
    if PARTY.iter().any(|(_, key)| party.at(*key).is_some()) {
        put_fields(el.add("dl").class(class), texts, party, Contact::shape(), PARTY);
    }
}

/// Adds a term for each of these keys that the config says something under; `shape` is that of the object.
pub fn put_fields(facts: &mut El, texts: &Texts, of: &Value, shape: Shape, fields: &[(Key, Spot)]) {
    for (term, spot) in fields {
        let Some(said) = of.at(*spot) else { continue };
        let items = if let Value::List(items) = said { items } else { slice::from_ref(said) };
        let many = items.iter().filter(|item| !item.is_null()).count();
        if many == 0 {
            continue;
        }
        let inner = shape.under(spot.key());
        let mut place = facts.fact(texts.of(*term));
        if many > 1 {
            place = place.add("ul");
        }
        for item in items.iter().filter(|item| !item.is_null()) {
            let place = if many > 1 { place.add("li") } else { &mut *place };
            let text = Text::of(Some(item));
            let scheme = match term {
                Key::Email => "mailto:",
                Key::Phone => "tel:",
                Key::Website => "",
                _ => {
                    put_said(place, texts, item, inner);
                    continue;
                }
            };
            let dialled = if *term == Key::Phone { dialled(text.words()) } else { text.words().into() };
            place.link(&together(&[scheme, &dialled])).words(text);
        }
    }
}

/// The words of the config that we say in the visitor's language, in the order of their keys from [`Key::BasisA`] on.
const SAID_BY_US: &str = "6(1)(a) 6(1)(b) 6(1)(c) 6(1)(d) 6(1)(e) 6(1)(f) 9(2)(a) 9(2)(b) 9(2)(c) 9(2)(d) 9(2)(e) \
    9(2)(f) 9(2)(g) 9(2)(h) 9(2)(i) 9(2)(j) law contract voluntary adequacy dpf scc bcr derogation";

/// Adds words, or what an object says of what it names, a line for each.
pub fn put_said(el: &mut El, texts: &Texts, said: &Value, inner: Option<Shape>) {
    let Some(shape) = inner.filter(|shape| shape.key_of(said).is_some()) else {
        el.words(Text::of(Some(said)));
        return;
    };
    for field in shape.fields() {
        let Some(part) = said.get(field.key) else { continue };
        let mut words = Text::of(Some(part));
        match field.kind.what() {
            What::Word(_) => {
                let place = place_of_word(SAID_BY_US, words.words()).unwrap_or_default();
                words = texts.at(Key::BasisA as usize + place);
            }
            What::Flag if bool::of(Some(part)) => continue,
            What::Flag => words = texts.of(Key::AutomatedNone),
            // Days are for `check`.
            What::Date => continue,
            _ => {}
        }
        if !el.is_empty() {
            el.add("br");
        }
        el.words(words);
    }
}

/// Adds an item for each of these: its name, and what it says of itself.
pub fn put_each(el: &mut El, texts: &Texts, named: &Value, shape: Shape) {
    let list = el.add("ul");
    for one in named.items().iter().filter(|one| !one.is_null()) {
        put_said(list.add("li"), texts, one, Some(shape));
    }
}

/// A telephone number as people write it, as one dials it; eight digits alone are Norwegian (RFC 3966).
fn dialled(phone: &str) -> String {
    let mut dialled = String::new();
    for (at, sign) in phone.bytes().enumerate() {
        if matches!(sign, b'+' | b'0'..=b'9') {
            dialled.push_str(piece(phone, at, at + 1));
        }
    }
    if dialled.len() == 8 && !dialled.starts_with("+") { together(&["+47", &dialled]) } else { dialled }
}

#[cfg(test)]
mod tests {
    use super::SAID_BY_US;
    use crate::config::{Article, Mechanism, ProvisionKind, SpecialArticle};
    use crate::text::Key;

    #[test]
    fn the_words_that_we_say_have_a_text_each_in_their_order() {
        let articles = Article::ALL.iter().map(|word| word.word());
        let special = SpecialArticle::ALL.iter().map(|word| word.word());
        let kinds = ProvisionKind::ALL.iter().map(|word| word.word());
        let mechanisms = Mechanism::ALL.iter().map(|word| word.word());
        let words: Vec<&str> = articles.chain(special).chain(kinds).chain(mechanisms).collect();
        assert_eq!(SAID_BY_US.split(' ').collect::<Vec<_>>(), words);
        assert_eq!(Key::BasisA as usize + words.len() - 1, Key::MechanismDerogation as usize);
        assert_eq!(Key::NAMES.get(Key::BasisF as usize + 1), Some(&"art9-a"));
    }
}
