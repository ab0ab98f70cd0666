//! The visitor's present choice, told in the statement and changeable there.
//!
//! Never: decides anything, and never shows more of the record than its number and day.

use super::Drawing;
use crate::config::{Config, Date};
use crate::consent::Session;
use crate::disclosure::put_facts;
use crate::text::{Key, Texts};
use crate::view::El;

impl Drawing<'_> {
    /// Adds the place where the choice is told. In HTML text there is no visitor, so it says what will stand there.
    pub(super) fn choice(&self, section: &mut El) {
        if self.config.asks() {
            let place = section.add("div").set("data-samtykke-told", "");
            place.add("p").words(self.texts.of(Key::ChoiceScript));
        } else {
            let controller = self.config.controller().name().words();
            section.add("p").fill(self.texts.of(Key::OnlyNecessary), controller);
        }
    }
}

/// The choice as it is, to stand in that place.
pub fn draw_told(config: Config, texts: &Texts, session: &Session) -> El {
    let mut part = El::new("div");
    let record = session.record();
    let line = part.add("p");
    match record {
        Some(record) => line.fill(texts.of(Key::ChoiceMade), &texts.date(Date::of_moment(record.time))),
        None => line.words(texts.of(Key::ChoiceNone)),
    };
    if record.is_some() || !session.answered(config, true).is_empty() {
        let facts = put_facts(&mut part);
        for (key, answer) in &[(Key::ChoiceYes, true), (Key::ChoiceNo, false)] {
            let mut names = Vec::new();
            for service in session.answered(config, *answer) {
                names.extend(config.service(service).map(|service| service.name().words()));
            }
            let said = facts.fact(texts.of(*key)).text(&texts.enumerate(&names));
            if names.is_empty() {
                said.words(texts.of(Key::Nothing));
            }
        }
        if let Some(record) = record {
            facts.fact(texts.of(Key::ChoiceReceipt)).add("code").text(&record.id);
        }
    }
    part.button("open", texts.of(Key::Change));
    part
}
