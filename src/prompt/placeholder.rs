//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, put_receivers, put_statement_link};
use crate::config::{Config, Service};
use crate::disclosure::provider;
use crate::notation::together;
use crate::text::{Key, Texts};
use crate::view::El;

/// The placeholder for a gate with this expression, without blanks around. `title` is what the held element calls itself, if it does; `number` tells it from others.
pub fn draw_placeholder(config: Config, texts: &Texts, gate: &str, title: &str, number: &str) -> El {
    let mut group = El::new("div");
    let name = together(&["samtykke-placeholder-", number]);
    group.class("samtykke samtykke-placeholder").set("role", "group");
    group.set("aria-labelledby", &name).lang(texts.lang());
    let (service, category) = (config.service_of_id(gate), config.category(gate));
    let heading = group.add("p").class("samtykke-placeholder-title").set("id", &name);
    match (service, category) {
        _ if !title.is_empty() => heading.text(title),
        (Some((_, service)), _) => heading.fill_words(texts.of(Key::ContentFrom), provider(config, service)),
        (None, Some(category)) => heading.text(category.title().words()),
        (None, None) => heading.words(texts.of(Key::ContentShut)),
    };
    let line = group.add("p");
    let (always, of, purpose) = if let Some((_, service)) = service {
        line.fill_words(texts.of(Key::ContentStores), provider(config, service));
        (Key::ContentAlways, service.name(), Some(service.purpose()))
    } else if let Some(category) = category {
        line.fill_words(texts.of(Key::ContentNeeds), category.title());
        line.sentence(texts.of(Key::AskStores), "");
        let mut services: Vec<Service> = Vec::new();
        for (_, service) in config.services_in(category) {
            services.push(service);
        }
        put_receivers(line, texts, &services);
        let only = if let [only] = services.as_slice() { Some(only.purpose()) } else { None };
        (Key::ContentAlwaysPurpose, category.title(), only)
    } else {
        // An expression of several ids, or `!a`: no single yes would open it.
        line.words(texts.of(Key::ContentDepends));
        group.button(Action::Open.word(), texts.of(Key::Reopen));
        return group;
    };
    if let Some(purpose) = purpose {
        group.add("p").words(purpose);
    }
    let row = group.add("div").class("samtykke-choice");
    let tick = together(&["samtykke-always-", number]);
    row.add("input").set("type", "checkbox").set("id", &tick).set("data-samtykke-always", "");
    row.add("label").set("for", &tick).fill_words(texts.of(always), of);
    let line = group.add("p").fill_words(texts.of(Key::AskWithdraw), texts.of(Key::Reopen));
    put_statement_link(line, config, texts);
    let actions = group.add("div").class("samtykke-actions");
    actions
        .button(Action::Show.word(), texts.of(Key::ContentShow))
        .set("data-samtykke-for", gate)
        .set("aria-describedby", &name);
    group
}
