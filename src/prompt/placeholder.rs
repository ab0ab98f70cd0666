//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, push_receivers, push_sentence, put_button, put_statement_link};
use crate::config::Config;
use crate::disclosure;
use crate::text::{Key, Texts};
use crate::view::El;

/// The placeholder for a gate. `title` is what the held element calls itself; `number` tells it from others.
pub fn draw_placeholder<'a>(
    config: Config<'a>,
    texts: &'a Texts,
    expression: &str,
    title: Option<&str>,
    number: &str,
) -> El<'a> {
    let mut group = El::of_class("div", "samtykke samtykke-placeholder");
    let name = ["samtykke-placeholder-", number].concat();
    group.set("role", "group").set("aria-labelledby", name.clone()).set("lang", texts.lang());
    let heading = group.add("p").set("class", "samtykke-placeholder-title");
    heading.set("id", name.clone());
    let id = expression.trim_ascii();
    let asked = match (config.service_of_id(id), config.category(id)) {
        (Some((_, service)), _) => vec![service],
        (None, Some(category)) => {
            config.services_in(category).into_iter().map(|(_, service)| service).collect()
        }
        (None, None) => Vec::new(),
    };
    let (default_title, explanation, always) = match (asked.as_slice(), config.category(id)) {
        ([service], None) => {
            let provider = &[("provider", disclosure::provider(config, *service).words)];
            let always = texts.fill(Key::ContentAlways, &[("name", service.name().words)]);
            (texts.fill(Key::ContentFrom, provider), texts.fill(Key::ContentStores, provider), always)
        }
        (_, Some(category)) => {
            let purpose = &[("purpose", category.title().words)];
            let mut needs = texts.fill(Key::ContentNeeds, purpose);
            push_sentence(&mut needs, texts.get(Key::AskStores));
            push_receivers(&mut needs, texts, &asked);
            (category.title().words.into(), needs, texts.fill(Key::ContentAlwaysPurpose, purpose))
        }
        // An expression of several ids, or `!a`: no single yes would open it.
        _ => (texts.get(Key::ContentShut).into(), texts.get(Key::ContentDepends).into(), String::new()),
    };
    heading.text(title.filter(|title| !title.is_empty()).map_or(default_title, String::from));
    group.add("p").text(explanation);
    if asked.is_empty() {
        put_button(&mut group, Action::Open, texts.get(Key::Reopen));
        return group;
    }
    if let [service] = asked.as_slice() {
        group.add("p").words(service.purpose());
    }
    let row = group.add("div").set("class", "samtykke-choice");
    let tick = ["samtykke-always-", number].concat();
    row.add("input").set("type", "checkbox").set("id", tick.clone()).set("data-samtykke-always", "");
    row.add("label").set("for", tick).text(always);
    let line = group.add("p");
    line.text(texts.fill(Key::AskWithdraw, &[("reopen", texts.get(Key::Reopen))]));
    put_statement_link(line, config, texts);
    let actions = group.add("div").set("class", "samtykke-actions");
    let button = actions.add("button");
    button.set("type", "button").set("data-samtykke-action", Action::Show.word());
    button.set("data-samtykke-for", id.to_owned()).set("aria-describedby", name);
    button.text(texts.get(Key::ContentShow));
    group
}
