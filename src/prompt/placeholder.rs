//! What stands where a shut gate would show something, and asks there and then.
//!
//! Never: asks for more than the gate needs, and never remembers unless told to.

use super::{Action, put_receivers, put_statement_link};
use crate::config::{Category, Config, Service};
use crate::consent::Session;
use crate::disclosure::provider;
use crate::text::{Key, Texts};
use crate::view::El;

// Ids; each placeholder has a shadow root of its own.
const TITLE: &str = "samtykke-title";
const ALWAYS: &str = "samtykke-always";

/// The placeholder for a gate with this expression, without blanks around. `title` is what the held element calls
/// itself, if it does. After a no it is a line that opens.
pub fn draw_placeholder(config: Config, texts: &Texts, session: &Session, gate: &str, title: &str) -> El {
    let (service, category) = (config.service_of_id(gate), config.category(gate));
    let is_refused = session.answers().of_id(config, gate).flatten() == Some(false);
    let mut group = El::new(if is_refused { "details" } else { "div" });
    group.class("samtykke samtykke-placeholder").lang(texts.lang());
    if !is_refused {
        group.set("role", "group").set("aria-labelledby", TITLE);
    }
    let heading = group.add(if is_refused { "summary" } else { "p" }).set("id", TITLE);
    heading.class("samtykke-placeholder-title");
    match (service, category) {
        _ if !title.is_empty() => heading.text(title),
        (Some((_, service)), _) => heading.fill_words(texts.of(Key::ContentFrom), provider(config, service)),
        (None, Some(category)) => heading.text(category.title().words()),
        (None, None) => heading.words(texts.of(Key::ContentShut)),
    };
    if is_refused
        && let Some(of) = service.map(|(_, service)| service.name()).or(category.map(Category::title))
    {
        heading.text(". ").words(texts.of(Key::ChoiceNo)).text(" ").text(of.words()).text(".");
    }
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
    row.add("input").set("type", "checkbox").set("id", ALWAYS).set("data-samtykke-always", "");
    row.add("label").set("for", ALWAYS).fill_words(texts.of(always), of);
    let line = group.add("p").fill_words(texts.of(Key::AskWithdraw), texts.of(Key::Reopen));
    put_statement_link(line, config, texts);
    let actions = group.add("div").class("samtykke-actions");
    for (action, words) in [(Action::Show, Key::ContentShow), (Action::Refuse, Key::ContentRefuse)] {
        if !is_refused || action == Action::Show {
            let button = actions.button(action.word(), texts.of(words));
            button.set("data-samtykke-for", gate).set("aria-describedby", TITLE);
        }
    }
    group
}
