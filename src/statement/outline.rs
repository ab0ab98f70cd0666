//! Which sections there are, in which order, with which numbers and anchors.
//!
//! Never: draws; it is known before the first section is drawn, for cross-references look ahead.

use crate::config::{Activity, Config, FactsOf, Id, List, Plan, Section, Text, View};
use crate::notation::{lists, push_number};
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

/// The headings of what can be composed, in the order of [`FactsOf`], which is that of a config without a plan.
const HEADINGS: &[Key] = &[
    Key::Controller,
    Key::Dpo,
    Key::Activities,
    Key::Storage,
    Key::YourChoice,
    Key::Processors,
    Key::Rights,
    Key::Children,
    Key::Complaint,
    Key::Changelog,
];

/// The sections of a statement.
pub(super) fn outline<'a>(config: Config<'a>, texts: &'a Texts, plan: Plan<'a>) -> Vec<Entry<'a>> {
    let mut entries = planned(config, texts, plan.sections());
    if entries.is_empty() {
        for of in FactsOf::ALL {
            // A site that asks about nothing has no choice to tell of, unless its owner wants that said.
            if config.says(*of) && (*of != FactsOf::Choice || config.asks()) {
                entries.push(composed(config, texts, *of, List::of(None)));
            }
        }
    }
    place(&mut entries, "", "samtykke-s", plan.numbered(), &mut String::new());
    entries
}

fn planned<'a>(config: Config<'a>, texts: &'a Texts, sections: List<'a, Section<'a>>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for section in sections.iter() {
        let mut entry = match section.facts() {
            Some(of) if !config.says(of) => continue,
            Some(of) => composed(config, texts, of, section.only()),
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

fn composed<'a>(config: Config<'a>, texts: &'a Texts, of: FactsOf, only: List<Id>) -> Entry<'a> {
    let key = HEADINGS.get(of as usize).copied().unwrap_or(Key::Statement);
    let mut entry = Entry::new(texts.of(key), Content::Facts(of));
    if of == FactsOf::Activities {
        for activity in config.activities().iter() {
            if only.is_empty() || only.iter().any(|id| id == activity.id()) {
                let mut inner = Entry::new(activity.title(), Content::Activity(activity));
                inner.id.push_str(activity.id().text());
                entry.inner.push(inner);
            }
        }
    }
    entry
}

/// Gives each section its number, and an anchor where it has none or a section before it has the same.
fn place(entries: &mut [Entry], number: &str, anchor: &str, numbered: bool, taken: &mut String) {
    let is_inside = !number.is_empty();
    for (index, entry) in entries.iter_mut().enumerate() {
        let with = |before: &str, between: &str| {
            let mut text = String::from(before);
            text.push_str(if is_inside { between } else { "" });
            push_number(&mut text, index as u64 + 1);
            text
        };
        let (own_number, own_anchor) = (with(number, "."), with(anchor, "-"));
        if entry.id.is_empty() || lists(taken, &entry.id) {
            entry.id.clear();
            entry.id.push_str(&own_anchor);
        }
        taken.push_str(&entry.id);
        taken.push_str(" ");
        place(&mut entry.inner, &own_number, &own_anchor, numbered, taken);
        if numbered {
            entry.number = own_number;
        }
    }
}
