//! Which sections there are, in which order, with which numbers and anchors.
//!
//! Never: draws; it is known before the first section is drawn, for cross-references look ahead.

use crate::config::{Activity, Config, FactsOf, List, Plan, Section, Text, View};
use crate::notation::push_number;
use crate::text::{Key, Texts};

/// What a section is filled with between its written blocks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'a> {
    /// Nothing.
    Written,
    /// Facts.
    Facts(FactsOf),
    /// One activity.
    Activity(Activity<'a>),
}

/// A section in its place.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub id: String,
    pub number: String,
    pub heading: Text<'a>,
    pub content: Content<'a>,
    /// Where its own blocks are; an empty one for what is composed.
    pub written: Section<'a>,
    pub inner: Vec<Entry<'a>>,
}

impl<'a> Entry<'a> {
    fn new(heading: Text<'a>, content: Content<'a>) -> Self {
        Self {
            id: String::new(),
            number: String::new(),
            heading,
            content,
            written: Section::of(None),
            inner: Vec::new(),
        }
    }
}

/// What can be composed, in the order of a config without a plan of its own, and under which headings.
const COMPOSED: &[(FactsOf, Key)] = &[
    (FactsOf::Controller, Key::Controller),
    (FactsOf::Officer, Key::Dpo),
    (FactsOf::Activities, Key::Activities),
    (FactsOf::Storage, Key::Storage),
    (FactsOf::Choice, Key::YourChoice),
    (FactsOf::Processors, Key::Processors),
    (FactsOf::Rights, Key::Rights),
    (FactsOf::Complaint, Key::Complaint),
    (FactsOf::Changelog, Key::Changelog),
];

/// The sections of a statement.
pub(super) fn outline<'a>(config: Config<'a>, texts: &'a Texts, plan: Plan<'a>) -> Vec<Entry<'a>> {
    let mut entries = planned(config, texts, plan.sections());
    if entries.is_empty() {
        for (of, _) in COMPOSED {
            // A site that asks about nothing has no choice to tell of, unless its owner wants that said.
            if config.says(*of) && (*of != FactsOf::Choice || config.asks()) {
                entries.push(composed(config, texts, *of));
            }
        }
    }
    place(&mut entries, "", "samtykke-s", plan.numbered());
    entries
}

fn planned<'a>(config: Config<'a>, texts: &'a Texts, sections: List<'a, Section<'a>>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for section in sections.iter() {
        let mut entry = match section.facts() {
            Some(of) if !config.says(of) => continue,
            Some(of) => composed(config, texts, of),
            None => Entry::new(Text::of(None), Content::Written),
        };
        if let Some(id) = section.id() {
            entry.id.push_str(id.text());
        }
        entry.heading = section.heading().unwrap_or(entry.heading);
        entry.written = section;
        entry.inner.append(&mut planned(config, texts, section.sections()));
        entries.push(entry);
    }
    entries
}

fn composed<'a>(config: Config<'a>, texts: &'a Texts, of: FactsOf) -> Entry<'a> {
    let key = COMPOSED.iter().find(|(known, _)| *known == of).map_or(Key::Statement, |(_, key)| *key);
    let mut entry = Entry::new(texts.of(key), Content::Facts(of));
    if of == FactsOf::Activities {
        for activity in config.activities().iter() {
            let mut inner = Entry::new(activity.title(), Content::Activity(activity));
            inner.id.push_str(activity.id().text());
            entry.inner.push(inner);
        }
    }
    entry
}

/// Gives each section its number, and an anchor where it has none.
fn place(entries: &mut [Entry], number: &str, anchor: &str, numbered: bool) {
    let is_inside = !number.is_empty();
    for (index, entry) in entries.iter_mut().enumerate() {
        let with = |before: &str, between: &str| {
            let mut text = String::from(before);
            text.push_str(if is_inside { between } else { "" });
            push_number(&mut text, index as u64 + 1);
            text
        };
        let (own_number, own_anchor) = (with(number, "."), with(anchor, "-"));
        place(&mut entry.inner, &own_number, &own_anchor, numbered);
        if entry.id.is_empty() {
            entry.id = own_anchor;
        }
        if numbered {
            entry.number = own_number;
        }
    }
}
