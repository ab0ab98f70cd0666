//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, put_button};
use crate::config::{Config, Text};
use crate::consent;
use crate::disclosure;
use crate::text::{Key, Texts};
use crate::view::El;

/// The one service or category that would open a gate; `None` when it is not as simple as that.
pub fn needs<'e>(expression: &'e str, config: &Config) -> Option<&'e str> {
    let ids = consent::ids(expression);
    let [id] = ids.as_slice() else { return None };
    let is_known =
        config.services.iter().any(|service| service.id.as_str() == *id) || config.category(id).is_some();
    // `!a` names one id as well, and a yes would not open it.
    (is_known && expression.trim_ascii() == *id).then_some(*id)
}

/// The placeholder for a gate. `title` is what the held element calls itself.
pub fn draw_placeholder<'a>(
    config: &'a Config,
    texts: &'a Texts,
    expression: &str,
    title: Option<&str>,
    id: &str,
) -> El<'a> {
    let mut group = El::of_class("div", "samtykke samtykke-placeholder");
    let name = ["samtykke-placeholder-", id].concat();
    group.set("role", "group").set("aria-labelledby", name.clone()).set("lang", texts.lang());
    let heading = group.add("p").set("class", "samtykke-placeholder-title");
    heading.set("id", name.clone());
    let wanted = needs(expression, config);
    let service = wanted.and_then(|id| config.services.iter().find(|service| service.id.as_str() == id));
    let category = wanted.and_then(|id| config.category(id));
    let (subject, purpose): (&Text, &Text) = match (service, category) {
        (Some(service), _) => (&service.name, disclosure::provider(config, service)),
        (None, Some(category)) => (&category.title, &category.title),
        (None, None) => {
            heading.text(
                title.filter(|title| !title.is_empty()).unwrap_or(texts.get(Key::ContentShow)).to_owned(),
            );
            put_button(&mut group, Action::Open, texts.get(Key::Reopen));
            return group;
        }
    };
    let words = match (title, service) {
        (Some(title), _) if !title.is_empty() => title.to_owned(),
        (_, Some(_)) => texts.fill(Key::ContentFrom, &[("provider", &purpose.words)]),
        (_, None) => subject.words.clone(),
    };
    heading.text(words);
    let explanation = match service {
        Some(_) => texts.fill(Key::ContentStores, &[("provider", &purpose.words)]),
        None => texts.fill(Key::ContentNeeds, &[("purpose", &purpose.words)]),
    };
    group.add("p").text(explanation);
    if let Some(service) = service {
        group.add("p").words(&service.purpose);
    }
    let row = group.add("div").set("class", "samtykke-choice");
    let tick = ["samtykke-always-", id].concat();
    row.add("input").set("type", "checkbox").set("id", tick.clone()).set("data-samtykke-always", "");
    row.add("label").set("for", tick).text(texts.fill(Key::ContentAlways, &[("name", &subject.words)]));
    let actions = group.add("div").set("class", "samtykke-actions");
    let button = actions.add("button");
    button.set("type", "button").set("data-samtykke-action", Action::Show.word());
    button.set("data-samtykke-for", wanted.unwrap_or_default().to_owned()).set("aria-describedby", name);
    button.text(texts.get(Key::ContentShow));
    group
}
