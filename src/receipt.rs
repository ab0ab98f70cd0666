//! What the visitor is told of an answer they gave: when, to what, and the number of its record. Settings and
//! statement say the same.
//!
//! Never: shows more of a record than that.

use crate::config::{Config, Date};
use crate::consent::Session;
use crate::disclosure::put_facts;
use crate::text::{Key, Texts};
use crate::view::El;

/// What a control says that gives the visitor a copy; see `www/receipt.js`.
const DOWNLOAD: &str = "receipt";

/// Adds the day, what got a yes and a no, and, where there is a record, its number and a way to take a copy.
pub fn put_receipt(part: &mut El, config: Config, texts: &Texts, session: &Session) {
    let record = session.record();
    if let Some(record) = record {
        part.add("p").fill(texts.of(Key::ChoiceMade), &texts.date(Date::of_moment(record.time)));
    }
    let facts = put_facts(part);
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
        part.button(DOWNLOAD, texts.of(Key::Download));
        part.text(" ");
    }
}
