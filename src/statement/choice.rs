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
    pub fn of(config: &Config, session: &Session) -> Self {
        let mut told = Self {
            made: session.record().map(|record| (Date::of_moment(record.time), record.id.clone())),
            ..Self::default()
        };
        for (place, service) in
            config.services.iter().enumerate().filter(|(_, service)| !config.is_necessary(service))
        {
            match session.choice().of_service(place) {
                Some(true) => told.granted.push(service.name.words.clone()),
                Some(false) => told.refused.push(service.name.words.clone()),
                None => {}
            }
        }
        told
    }
}

/// The choice alone, for `data-samtykke-choice`.
pub fn draw_choice<'a>(config: &'a Config, texts: &'a Texts, told: Option<&'a Told>) -> El<'a> {
    let mut part = El::of_class("div", "samtykke-statement");
    part.set("lang", texts.lang());
    put_choice(&mut part, config, texts, told);
    part
}

/// Adds the choice. Without a visitor (in HTML text) it says where it will stand.
pub(super) fn put_choice<'a>(
    section: &mut El<'a>,
    config: &'a Config,
    texts: &'a Texts,
    told: Option<&'a Told>,
) {
    if config.optional_categories().next().is_none() {
        section
            .add("p")
            .text(texts.fill(Key::OnlyNecessary, &[("controller", &config.controller.name.words)]));
        return;
    }
    // The edge finds the place by this attribute when the choice changes.
    let place = section.add("div").set("data-samtykke-told", "");
    let Some(told) = told else {
        place.add("p").text(texts.get(Key::ChoiceScript));
        return;
    };
    match &told.made {
        Some((date, _)) => {
            place.add("p").text(texts.fill(Key::ChoiceMade, &[("date", &texts.date(*date))]));
        }
        None => {
            place.add("p").text(texts.get(Key::ChoiceNone));
        }
    }
    if told.made.is_some() || !told.granted.is_empty() {
        let facts = place.add("dl").set("class", "samtykke-facts");
        for (key, names) in [(Key::ChoiceYes, &told.granted), (Key::ChoiceNo, &told.refused)] {
            let said = put_fact(facts, texts, key);
            if names.is_empty() {
                said.text(texts.get(Key::Nothing));
            } else {
                said.text(texts.enumerate(names.iter().map(String::as_str)));
            }
        }
        if let Some((_, id)) = &told.made {
            put_fact(facts, texts, Key::ChoiceReceipt).add("code").text(id.as_str());
        }
    }
    let button = place.add("button");
    button.set("type", "button").set("data-samtykke-action", "open").text(texts.get(Key::Change));
}
