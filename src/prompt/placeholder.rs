//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, put_button};
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
    let title = title.filter(|title| !title.is_empty());
    let id = expression.trim_ascii();
    let (subject, purpose, default_title, explanation) = match (config.service_of_id(id), config.category(id))
    {
        (Some((_, service)), _) => {
            let provider = disclosure::provider(config, service);
            let from = &[("provider", provider.words)];
            let title = texts.fill(Key::ContentFrom, from);
            (service.name(), Some(service.purpose()), title, texts.fill(Key::ContentStores, from))
        }
        (None, Some(category)) => {
            let title = category.title();
            let needs = texts.fill(Key::ContentNeeds, &[("purpose", title.words)]);
            (title, category.description(), title.words.into(), needs)
        }
        // An expression of several ids, or `!a`: no single yes would open it.
        (None, None) => {
            heading.text(title.unwrap_or(texts.get(Key::ContentShow)).to_owned());
            put_button(&mut group, Action::Open, texts.get(Key::Reopen));
            return group;
        }
    };
    heading.text(title.map_or(default_title, String::from));
    group.add("p").text(explanation);
    if let Some(purpose) = purpose {
        group.add("p").words(purpose);
    }
    let row = group.add("div").set("class", "samtykke-choice");
    let tick = ["samtykke-always-", number].concat();
    row.add("input").set("type", "checkbox").set("id", tick.clone()).set("data-samtykke-always", "");
    row.add("label").set("for", tick).text(texts.fill(Key::ContentAlways, &[("name", subject.words)]));
    let actions = group.add("div").set("class", "samtykke-actions");
    let button = actions.add("button");
    button.set("type", "button").set("data-samtykke-action", Action::Show.word());
    button.set("data-samtykke-for", id.to_owned()).set("aria-describedby", name);
    button.text(texts.get(Key::ContentShow));
    group
}
