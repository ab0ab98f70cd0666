//! The prompt and the settings: one question with yes and no, or purposes to tick.
//!
//! Never: ticks anything that has not got a yes, and never offers to switch off what is necessary.

use super::{Action, push_receivers, push_sentence, put_button, put_statement_link};
use crate::config::{Category, Config, Duration, PromptRules, Service, Unit};
use crate::consent::{Reason, Session};
use crate::disclosure;
use crate::text::{Key, Texts};
use crate::view::El;

/// The id of the heading, which names the section; no category can have it.
const TITLE: &str = "samtykke_title";

pub(super) fn draw<'a>(config: Config<'a>, texts: &'a Texts, session: &Session, is_settings: bool) -> El<'a> {
    let asked = asked(config, session);
    let mut section = El::of_class("section", "samtykke");
    section.set("aria-labelledby", TITLE).set("lang", texts.lang());
    let title = section.add("h2");
    title.set("id", TITLE).set("tabindex", "-1");
    put_title(title, config, texts, &asked);
    if let Some(reason) = reason(config, texts, session) {
        section.add("p").set("class", "samtykke-reason").text(reason);
    }
    if let Some(text) = config.prompt().and_then(PromptRules::text) {
        section.add("p").rich(text, &|_| None);
    }
    section.add("p").text(explanation(config, texts, session));
    if let [only] = asked.as_slice() {
        // Boxes show what was answered; a question has to say it.
        let said = match session.answers().of_id(config, only.id().0) {
            Some(Some(true)) => Some(Key::ChoiceYes),
            Some(Some(false)) => Some(Key::ChoiceNo),
            _ => None,
        };
        if let Some(said) = said {
            let line = section.add("p").set("class", "samtykke-reason");
            line.text(texts.get(said)).text(" ").text(only.title().words).text(".");
        }
        if let Some(description) = only.description() {
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

/// The categories that have something that is asked about.
fn asked<'a>(config: Config<'a>, session: &Session) -> Vec<Category<'a>> {
    let mut asked = config.optional_categories();
    asked.retain(|category| {
        config.services_in(*category).iter().any(|(service, _)| session.asked().contains(service))
    });
    asked
}

fn put_title<'a>(title: &mut El<'a>, config: Config<'a>, texts: &'a Texts, asked: &[Category<'a>]) {
    let only = match asked {
        [only] => Some(*only),
        _ => None,
    };
    match (config.prompt().and_then(PromptRules::title).or(only.and_then(Category::question)), only) {
        (Some(own), _) => title.words(own),
        (None, Some(only)) => title.text(texts.fill(Key::AskOne, &[("purpose", only.title().words)])),
        (None, None) => title.text(texts.get(Key::AskMany)),
    };
}

/// Why the visitor is asked again, where there is a reason.
fn reason(config: Config, texts: &Texts, session: &Session) -> Option<String> {
    Some(match session.reason()? {
        Reason::New => {
            let asked = session.asked().iter().filter_map(|service| config.service(*service));
            texts.fill(
                Key::AgainNew,
                &[("names", &texts.enumerate(&mut asked.map(|service| service.name().words)))],
            )
        }
        Reason::Changed => texts.get(Key::AgainChanged).into(),
        Reason::Expired => texts.get(Key::AgainExpired).into(),
    })
}

/// What a yes means: what happens on the device, who asks and who gets data (ekomloven § 3-15).
fn explanation(config: Config, texts: &Texts, session: &Session) -> String {
    let mut text = texts.get(Key::AskStores).to_owned();
    push_sentence(
        &mut text,
        &texts.fill(Key::AskController, &[("controller", config.controller().name().words)]),
    );
    let asked: Vec<Service> = session.asked().iter().filter_map(|service| config.service(*service)).collect();
    push_receivers(&mut text, texts, &asked);
    text
}

/// What holds whatever the answer is: what is necessary, how to change, how long it lasts.
fn conditions(config: Config, texts: &Texts, session: &Session) -> String {
    let mut text = String::new();
    if config.services().iter().any(|service| config.is_necessary(service)) {
        text.push_str(texts.get(Key::AskNecessary));
    }
    let mut refused = config.optional_categories();
    refused.retain(|category| session.gpc() && config.is_refused_by_signal(*category));
    if !refused.is_empty() {
        let purposes = texts.enumerate(&mut refused.iter().map(|category| category.title().words));
        push_sentence(&mut text, &texts.fill(Key::AskSignal, &[("purposes", &purposes)]));
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

fn put_choices<'a>(
    section: &mut El<'a>,
    texts: &'a Texts,
    session: &Session,
    config: Config<'a>,
    asked: &[Category<'a>],
) {
    let group = section.add("fieldset");
    group.add("legend").text(texts.get(Key::Choose));
    for category in asked {
        let id = category.id().0;
        let row = group.add("div").set("class", "samtykke-choice");
        let tick = row.add("input");
        tick.set("type", "checkbox").set("id", ["samtykke-", id].concat()).set("data-samtykke-choice", id);
        if session.answers().of_id(config, id) == Some(Some(true)) {
            tick.set("checked", "");
        }
        if category.description().is_some() {
            tick.set("aria-describedby", ["samtykke-", id, "-about"].concat());
        }
        row.add("label").set("for", ["samtykke-", id].concat()).words(category.title());
        if let Some(description) = category.description() {
            row.add("p").set("id", ["samtykke-", id, "-about"].concat()).words(description);
        }
    }
}
