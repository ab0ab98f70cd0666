//! The prompt and the settings: one question with yes and no, or purposes to tick.
//!
//! Never: ticks anything that has not got a yes, and never offers to switch off what is necessary.

use super::{Action, put_receivers, put_statement_link};
use crate::config::{Category, Config, Duration, Layout, PromptRules, Service, Unit};
use crate::consent::{Reason, Session};
use crate::disclosure::{put_box, put_categories, put_label};
use crate::notation::together;
use crate::receipt::put_receipt;
use crate::text::{Key, Texts};
use crate::view::El;

/// The id of the heading, which names the section; no category can have it.
const TITLE: &str = "samtykke_title";

pub(super) fn draw(config: Config, texts: &Texts, session: &Session, is_settings: bool) -> El {
    let asked = asked(config, session);
    let only = if let [only] = asked.as_slice() { Some(*only) } else { None };
    let mut section = frame(config);
    section.set("aria-labelledby", TITLE).lang(texts.lang());
    // What is docked scrolls above its buttons.
    let body = section.add("div").class("samtykke-body");
    let title = body.add("h2").set("id", TITLE).set("tabindex", "-1");
    match (config.prompt().and_then(PromptRules::title).or(only.and_then(Category::question)), only) {
        (Some(own), _) => title.words(own),
        (None, Some(only)) => title.fill_words(texts.of(Key::AskOne), only.title()),
        (None, None) => title.words(texts.of(Key::AskMany)),
    };
    put_reason(body, config, texts, session);
    if let Some(text) = config.prompt().and_then(PromptRules::text) {
        body.add("p").rich(text, &|_| None);
    }
    // What a yes means: what happens on the device, who asks and who gets data (ekomloven § 3-15).
    let line = body.add("p").words(texts.of(Key::AskStores));
    line.sentence(texts.of(Key::AskController), config.controller().name().words());
    put_receivers(line, texts, &asked_services(config, session));
    match only {
        Some(only) => put_question(body, config, texts, session, only),
        None => put_choices(body, config, texts, session, &asked),
    }
    let line = body.add("p");
    put_conditions(line, config, texts, session);
    put_statement_link(line, config, texts);
    let details = body.add("details");
    details.add("summary").words(texts.of(Key::Details));
    // One service is answered for by its question.
    let has_boxes = session.asked().len() > 1;
    put_categories(details, config, texts, 3, has_boxes.then_some(session));
    if has_boxes && only.is_some() {
        details.button(Action::Save.word(), texts.of(Key::Save));
    }
    if is_settings && session.record().is_some() {
        let receipt = body.add("details");
        receipt.add("summary").words(texts.of(Key::Receipt));
        put_receipt(receipt, config, texts, session);
    }
    let actions = section.add("div").class("samtykke-actions");
    let (yes, no) = if only.is_some() { (Key::Yes, Key::No) } else { (Key::AcceptAll, Key::RejectAll) };
    if only.is_none() {
        actions.button(Action::Save.word(), texts.of(Key::Save));
    }
    actions.button(Action::AcceptAll.word(), texts.of(yes));
    actions.button(Action::RejectAll.word(), texts.of(no));
    if is_settings {
        actions.button(Action::Close.word(), texts.of(Key::Close));
    }
    section
}

/// What the owner's layout makes of the section; `www/page.js` keeps room for a bar and opens what is modal.
fn frame(config: Config) -> El {
    let rules = config.prompt();
    let layout = rules.map_or(Layout::Inline, PromptRules::layout);
    let is_dialog = layout == Layout::Dialog;
    let mut frame = El::new(if is_dialog { "dialog" } else { "section" });
    frame.class(&together(&["samtykke samtykke-", layout.word()]));
    if is_dialog {
        let is_modal = rules.is_some_and(PromptRules::modal);
        frame.set(if is_modal { "data-samtykke-modal" } else { "open" }, "");
    }
    frame
}

/// The categories that have something that is asked about.
fn asked<'a>(config: Config<'a>, session: &Session) -> Vec<Category<'a>> {
    let mut asked = Vec::new();
    for category in config.categories().iter() {
        let mut services = session.asked().iter().filter_map(|service| config.service(*service));
        if services.any(|service| service.category() == category.id()) {
            asked.push(category);
        }
    }
    asked
}

/// Why the visitor is asked again, where there is a reason.
fn put_reason(section: &mut El, config: Config, texts: &Texts, session: &Session) {
    let Some(reason) = session.reason() else { return };
    let mut names = Vec::new();
    for service in asked_services(config, session) {
        names.push(service.name().words());
    }
    let key = match reason {
        Reason::New => Key::AgainNew,
        Reason::Changed => Key::AgainChanged,
        Reason::Expired => Key::AgainExpired,
    };
    section.add("p").class("samtykke-reason").fill(texts.of(key), &texts.enumerate(&names));
}

fn asked_services<'a>(config: Config<'a>, session: &Session) -> Vec<Service<'a>> {
    let mut services = Vec::new();
    for service in session.asked() {
        services.extend(config.service(*service));
    }
    services
}

/// What holds whatever the answer is: what is necessary, how to change, how long it lasts.
fn put_conditions(line: &mut El, config: Config, texts: &Texts, session: &Session) {
    if config.services().iter().any(|service| config.is_necessary(service)) {
        line.words(texts.of(Key::AskNecessary));
    }
    let mut refused = Vec::new();
    for category in config.categories().iter() {
        if session.gpc() && config.is_refused_by_signal(category) {
            refused.push(category.title().words());
        }
    }
    if !refused.is_empty() {
        line.sentence(texts.of(Key::AskSignal), &texts.enumerate(&refused));
    }
    line.sentence(texts.of(Key::AskWithdraw), texts.get(Key::Reopen));
    if config.is_session_only() {
        line.sentence(texts.of(Key::AskLastsSession), "");
    } else {
        let duration = Duration::Span(config.months(), Unit::Month);
        line.sentence(texts.of(Key::AskLasts), &texts.duration(duration));
    }
}

/// What there is to say of the one purpose. Boxes show what was answered; a question has to say it.
fn put_question(section: &mut El, config: Config, texts: &Texts, session: &Session, only: Category) {
    if let Some(Some(answer)) = session.answers().of_id(config, only.id().text()) {
        let line = section.add("p").class("samtykke-reason");
        let said = if answer { Key::ChoiceYes } else { Key::ChoiceNo };
        line.words(texts.of(said)).text(" ").text(only.title().words()).text(".");
    }
    if let Some(description) = only.description() {
        section.add("p").words(description);
    }
}

fn put_choices(section: &mut El, config: Config, texts: &Texts, session: &Session, asked: &[Category]) {
    let group = section.add("fieldset");
    group.add("legend").words(texts.of(Key::Choose));
    for category in asked {
        let id = category.id().text();
        let about = together(&["samtykke_about-", id]);
        let description = category.description();
        let more = description.is_some().then_some(("aria-describedby", &*about));
        let row = put_box(group, id, session.answers().of_id(config, id).flatten(), more);
        put_label(row, id, category.title());
        if let Some(description) = description {
            row.add("p").set("id", &about).words(description);
        }
    }
}
