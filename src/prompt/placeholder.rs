//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, push_receivers, push_sentence, put_statement_link};
use crate::config::{Config, Text};
use crate::disclosure;
use crate::notation::together;
use crate::text::{Key, Texts};
use crate::view::El;

/// The placeholder for a gate. `title` is what the held element calls itself, if it does; `number` tells it from others.
pub fn draw_placeholder(
    config: Config,
    texts: &Texts,
    expression: &str,
    title: &str,
    number: &str,
) -> El {
    let mut group = El::new("div");
    let name = together(&["samtykke-placeholder-", number]);
    group.class("samtykke samtykke-placeholder").set("role", "group");
    group.set("aria-labelledby", &name).set("lang", texts.lang());
    let heading = group.add("p").class("samtykke-placeholder-title").set("id", &name);
    heading.text(title);
    let mut put_title = |other: &str| {
        if title.is_empty() {
            heading.text(other);
        }
    };
    let id = expression.trim_ascii();
    let (explanation, always, purpose): (String, String, Option<Text>);
    if let Some((_, service)) = config.service_of_id(id) {
        let provider = disclosure::provider(config, service).words();
        put_title(&texts.fill(Key::ContentFrom, provider));
        explanation = texts.fill(Key::ContentStores, provider);
        always = texts.fill(Key::ContentAlways, service.name().words());
        purpose = Some(service.purpose());
    } else if let Some(category) = config.category(id) {
        let title = category.title().words();
        put_title(title);
        let mut services = Vec::new();
        for (_, service) in config.services_in(category) {
            services.push(service);
        }
        let mut needs = texts.fill(Key::ContentNeeds, title);
        push_sentence(&mut needs, texts.get(Key::AskStores));
        push_receivers(&mut needs, texts, &services);
        explanation = needs;
        always = texts.fill(Key::ContentAlwaysPurpose, title);
        purpose = if let [only] = services.as_slice() { Some(only.purpose()) } else { None };
    } else {
        // An expression of several ids, or `!a`: no single yes would open it.
        put_title(texts.get(Key::ContentShut));
        group.add("p").words(texts.of(Key::ContentDepends));
        group.button(Action::Open.word(), texts.of(Key::Reopen));
        return group;
    }
    group.add("p").text(&explanation);
    if let Some(purpose) = purpose {
        group.add("p").words(purpose);
    }
    let row = group.add("div").class("samtykke-choice");
    let tick = together(&["samtykke-always-", number]);
    row.add("input").set("type", "checkbox").set("id", &tick).set("data-samtykke-always", "");
    row.add("label").set("for", &tick).text(&always);
    let line = group.add("p");
    line.text(&texts.fill(Key::AskWithdraw, texts.get(Key::Reopen)));
    put_statement_link(line, config, texts);
    let actions = group.add("div").class("samtykke-actions");
    actions.button(Action::Show.word(), texts.of(Key::ContentShow))
        .set("data-samtykke-for", id)
        .set("aria-describedby", &name);
    group
}
