//! The prompt and the settings: one question with yes and no, or purposes to tick.
//!
//! Never: ticks anything that has not got a yes, and never offers to switch off what is necessary.

use super::{Action, put_button, put_statement_link};
use crate::config::{Category, Config, Duration, Unit};
use crate::consent::{Reason, Session};
use crate::disclosure;
use crate::text::{Key, Texts, number};
use crate::view::El;

/// The id of the heading, which names the section.
const TITLE: &str = "samtykke-title";
/// Up to so many receivers are named in the first lines; above that they are counted, and named in the details.
const MOST_NAMED: usize = 4;

pub(super) fn draw<'a>(config: &'a Config, texts: &'a Texts, session: &Session, is_settings: bool) -> El<'a> {
    let asked: Vec<&Category> = config
        .optional_categories()
        .filter(|category| {
            config.services_in(category).any(|(service, _)| session.asked().contains(&service))
        })
        .collect();
    let mut section = El::of_class("section", "samtykke");
    section.set("aria-labelledby", TITLE).set("lang", texts.lang());
    let title = section.add("h2");
    title.set("id", TITLE).set("tabindex", "-1");
    put_title(title, config, texts, &asked);
    if let Some(reason) = reason(config, texts, session) {
        section.add("p").set("class", "samtykke-reason").text(reason);
    }
    if let Some(text) = config.prompt.as_ref().and_then(|prompt| prompt.text.as_ref()) {
        section.add("p").rich(text, &|_| None);
    }
    section.add("p").text(explanation(config, texts, session));
    if let [only] = asked.as_slice() {
        if let Some(description) = &only.description {
            section.add("p").words(description);
        }
    } else {
        put_choices(&mut section, texts, session, config, &asked);
    }
    let line = section.add("p");
    line.text(conditions(config, texts, session));
    put_statement_link(line, config, texts);
    let details = section.add("details");
    details.add("summary").text(texts.get(Key::Details));
    disclosure::put_categories(details, config, texts, 3);
    let actions = section.add("div").set("class", "samtykke-actions");
    if asked.len() == 1 {
        put_button(actions, Action::AcceptAll, texts.get(Key::Yes));
        put_button(actions, Action::RejectAll, texts.get(Key::No));
    } else {
        put_button(actions, Action::Save, texts.get(Key::Save));
        put_button(actions, Action::AcceptAll, texts.get(Key::AcceptAll));
        put_button(actions, Action::RejectAll, texts.get(Key::RejectAll));
    }
    if is_settings {
        put_button(actions, Action::Close, texts.get(Key::Close));
    }
    section
}

fn put_title<'a>(title: &mut El<'a>, config: &'a Config, texts: &'a Texts, asked: &[&'a Category]) {
    let own = config.prompt.as_ref().and_then(|prompt| prompt.title.as_ref());
    match (own, asked) {
        (Some(own), _) => title.words(own),
        (None, [Category { question: Some(question), .. }]) => title.words(question),
        (None, [only]) => title.text(texts.fill(Key::AskOne, &[("purpose", &only.title.words)])),
        (None, _) => title.text(texts.get(Key::AskMany)),
    };
}

/// Why the visitor is asked again, where there is a reason.
fn reason(config: &Config, texts: &Texts, session: &Session) -> Option<String> {
    Some(match session.reason()? {
        Reason::New => {
            let asked = session.asked().iter().filter_map(|service| config.services.get(*service));
            texts.fill(
                Key::AgainNew,
                &[("names", &texts.enumerate(asked.map(|service| &*service.name.words)))],
            )
        }
        Reason::Changed => texts.get(Key::AgainChanged).into(),
        Reason::Expired => texts.get(Key::AgainExpired).into(),
    })
}

/// What a yes means: what happens on the device, who asks and who gets data (ekomloven § 3-15).
fn explanation(config: &Config, texts: &Texts, session: &Session) -> String {
    let mut names: Vec<&str> = Vec::new();
    for service in session.asked().iter().filter_map(|service| config.services.get(*service)) {
        if let Some(provider) = &service.provider
            && !names.contains(&&*provider.words)
        {
            names.push(&provider.words);
        }
    }
    let mut text = texts.get(Key::AskStores).to_owned();
    push_sentence(
        &mut text,
        &texts.fill(Key::AskController, &[("controller", &config.controller.name.words)]),
    );
    if names.len() > MOST_NAMED {
        let count = number(names.len() as u64);
        push_sentence(&mut text, &texts.fill(Key::AskReceiversMany, &[("count", &count)]));
    } else if !names.is_empty() {
        let names = texts.enumerate(names.into_iter());
        push_sentence(&mut text, &texts.fill(Key::AskReceivers, &[("names", &names)]));
    }
    text
}

/// What holds whatever the answer is: what is necessary, how to change, how long it lasts.
fn conditions(config: &Config, texts: &Texts, session: &Session) -> String {
    let mut text = texts.get(Key::AskNecessary).to_owned();
    let heard = |category: &&Category| session.gpc() && config.is_refused_by_signal(category);
    let mut refused =
        config.categories.iter().filter(heard).map(|category| &*category.title.words).peekable();
    if refused.peek().is_some() {
        push_sentence(&mut text, &texts.fill(Key::AskSignal, &[("purposes", &texts.enumerate(refused))]));
    }
    push_sentence(&mut text, &texts.fill(Key::AskWithdraw, &[("reopen", texts.get(Key::Reopen))]));
    if config.is_session_only() {
        push_sentence(&mut text, texts.get(Key::AskLastsSession));
    } else {
        let duration = texts.duration(Duration::Span(config.months(), Unit::Month));
        push_sentence(&mut text, &texts.fill(Key::AskLasts, &[("duration", &duration)]));
    }
    text
}

fn push_sentence(text: &mut String, sentence: &str) {
    text.push(' ');
    text.push_str(sentence);
}

fn put_choices<'a>(
    section: &mut El<'a>,
    texts: &'a Texts,
    session: &Session,
    config: &'a Config,
    asked: &[&'a Category],
) {
    let group = section.add("fieldset");
    group.add("legend").text(texts.get(Key::Choose));
    for category in asked {
        let id = category.id.as_str();
        let row = group.add("div").set("class", "samtykke-choice");
        let tick = row.add("input");
        tick.set("type", "checkbox").set("id", ["samtykke-", id].concat()).set("data-samtykke-choice", id);
        if session.choice().of_id(config, id) == Some(Some(true)) {
            tick.set("checked", "");
        }
        if category.description.is_some() {
            tick.set("aria-describedby", ["samtykke-", id, "-about"].concat());
        }
        row.add("label").set("for", ["samtykke-", id].concat()).words(&category.title);
        if let Some(description) = &category.description {
            row.add("p").set("id", ["samtykke-", id, "-about"].concat()).words(description);
        }
    }
}
