//! How we ask: the surfaces in front of the visitor, as views.
//!
//! Never: makes refusing harder than accepting; the two are alike in words, place and looks.

mod action;
mod ask;
mod notice;
mod placeholder;

pub use action::Action;
pub use notice::{draw_notice, draw_reopen};
pub use placeholder::draw_placeholder;

use crate::config::{Config, PromptRules, Service, Text};
use crate::consent::{Session, Situation, Surface};
use crate::notation::{number, piece};
use crate::text::{Key, Texts};
use crate::view::El;

/// What the session has in front of the visitor, if anything.
pub fn draw(config: Config, texts: &Texts, session: &Session) -> Option<El> {
    match session.surface() {
        Surface::None => None,
        Surface::Prompt => Some(ask::draw(config, texts, session, false)),
        Surface::Settings if config.asks() => Some(ask::draw(config, texts, session, true)),
        Surface::Settings | Surface::Information => Some(draw_information(config, texts)),
    }
}

/// Identifies the text of the whole prompt in this language: what a record says was shown.
///
/// It is the text of a first visit, whatever part of it was asked again later. 64 bits, FNV-1a: it
/// tells texts apart, it does not seal them.
pub fn text_hash(config: Config, texts: &Texts) -> String {
    let mut first_visit = Session::new(config, Situation::default());
    first_visit.handle(config, crate::consent::Event::Arrive, &crate::consent::Moment::default());
    let mut text = String::new();
    if let Some(el) = draw(config, texts, &first_visit) {
        el.push_text_to(&mut text, "\n");
    }
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut signs = String::new();
    for at in 0..16 {
        let digit = (hash >> (at * 4)) as usize & 15;
        signs.push_str(piece("0123456789abcdef", digit, digit + 1));
    }
    signs
}

/// The line of a site that stores only what is necessary (law.md NO-25): no question, no button.
fn draw_information(config: Config, texts: &Texts) -> El {
    let mut section = El::new("section");
    section.class("samtykke samtykke-information").set("aria-label", texts.get(Key::Storage));
    section.lang(texts.lang()).set("tabindex", "-1");
    let line = section.add("p");
    line.fill_words(texts.of(Key::OnlyNecessary), config.controller().name());
    put_statement_link(line, config, texts);
    section
}

/// Adds a link to the statement, where the config has its address.
fn put_statement_link(line: &mut El, config: Config, texts: &Texts) {
    if let Some(address) = config.prompt().and_then(PromptRules::statement) {
        line.text(" ").link(address.0).words(texts.of(Key::ReadStatement));
    }
}

/// Up to so many receivers are named in the first lines; above that they are counted, and named in the details.
const MOST_NAMED: usize = 4;

/// Adds who gets data: providers other than the controller, and those they pass it on to (ekomloven § 3-15).
fn put_receivers(line: &mut El, texts: &Texts, asked: &[Service]) {
    let mut names: Vec<&str> = Vec::new();
    for service in asked {
        if let Some(provider) = service.provider() {
            name(&mut names, provider);
        }
        for recipient in service.recipients().iter() {
            name(&mut names, recipient);
        }
    }
    if names.len() > MOST_NAMED {
        line.sentence(texts.of(Key::AskReceiversMany), &number(names.len() as u64));
    } else if !names.is_empty() {
        line.sentence(texts.of(Key::AskReceivers), &texts.enumerate(&names));
    }
}

/// Names somebody, once.
fn name<'a>(names: &mut Vec<&'a str>, text: Text<'a>) {
    let name = text.words();
    if !names.contains(&name) {
        names.push(name);
    }
}
