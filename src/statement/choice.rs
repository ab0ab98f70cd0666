//! The visitor's present choice, told in the statement and changeable there.
//!
//! Never: decides anything, and never shows more of the record than its number and day.

use crate::config::{Config, Date};
use crate::consent::Session;
use crate::disclosure::put_fact;
use crate::text::{Key, Texts};
use crate::view::El;

/// What is told of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The names of what got a yes.
    pub granted: Vec<String>,
    /// The names of what got a no.
    pub refused: Vec<String>,
    /// When it was made, and the number of its receipt; `None` before a choice.
    pub made: Option<(Date, String)>,
}

impl Told {
    /// What a session has to tell.
    pub fn of(config: Config, session: &Session) -> Self {
        let names = |answer| {
            let mut names = Vec::new();
            for service in session.answered(config, answer) {
                names.extend(config.service(service).map(|service| service.name().words.to_owned()));
            }
            names
        };
        let made = session.record().map(|record| (Date::of_moment(record.time), record.id.clone()));
        Self { granted: names(true), refused: names(false), made }
    }
}

/// The choice alone, for `data-samtykke-choice`.
pub fn draw_choice<'a>(config: Config<'a>, texts: &'a Texts) -> El<'a> {
    let mut part = El::of_class("div", "samtykke-statement");
    part.set("lang", texts.lang());
    put_choice(&mut part, config, texts);
    part
}

/// Adds the place where the choice is told. In HTML text there is no visitor, so it says what will stand there.
pub(super) fn put_choice<'a>(section: &mut El<'a>, config: Config<'a>, texts: &'a Texts) {
    if !config.asks() {
        section
            .add("p")
            .text(texts.fill(Key::OnlyNecessary, &[("controller", config.controller().name().words)]));
        return;
    }
    let place = section.add("div").set("data-samtykke-told", "");
    place.add("p").text(texts.get(Key::ChoiceScript));
}

/// The choice as it is, to stand in that place.
pub fn draw_told<'a>(texts: &'a Texts, told: &'a Told) -> El<'a> {
    let mut part = El::new("div");
    match &told.made {
        Some((date, _)) => part.add("p").text(texts.fill(Key::ChoiceMade, &[("date", &texts.date(*date))])),
        None => part.add("p").text(texts.get(Key::ChoiceNone)),
    };
    if told.made.is_some() || !told.granted.is_empty() {
        let facts = part.add("dl").set("class", "samtykke-facts");
        for (key, names) in [(Key::ChoiceYes, &told.granted), (Key::ChoiceNo, &told.refused)] {
            let said = put_fact(facts, texts, key);
            if names.is_empty() {
                said.text(texts.get(Key::Nothing));
            } else {
                said.text(texts.enumerate(&mut names.iter().map(String::as_str)));
            }
        }
        if let Some((_, id)) = &told.made {
            put_fact(facts, texts, Key::ChoiceReceipt).add("code").text(id.as_str());
        }
    }
    let button = part.add("button");
    button.set("type", "button").set("data-samtykke-action", "open").text(texts.get(Key::Change));
    part
}
