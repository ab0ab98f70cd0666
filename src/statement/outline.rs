//! Which sections there are, in which order, with which numbers and anchors.
//!
//! Never: draws; it is known before the first section is drawn, for cross-references look ahead.

use crate::config::{Activity, Block, Config, FactsOf, List, Plan, Section, Text, View};
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
    pub lead: List<'a, Block<'a>>,
    pub blocks: List<'a, Block<'a>>,
    pub inner: Vec<Entry<'a>>,
}

impl<'a> Entry<'a> {
    fn new(heading: Text<'a>, content: Content<'a>) -> Self {
        Self {
            id: String::new(),
            number: String::new(),
            heading,
            content,
            lead: List::of(None),
            blocks: List::of(None),
            inner: Vec::new(),
        }
    }
}

/// The sections that a config without a plan of its own gets, as far as there is something to say.
const DEFAULT_ORDER: &[FactsOf] = &[
    FactsOf::Controller,
    FactsOf::Officer,
    FactsOf::Activities,
    FactsOf::Storage,
    FactsOf::Choice,
    FactsOf::Processors,
    FactsOf::Rights,
    FactsOf::Complaint,
    FactsOf::Changelog,
];

/// The sections of a statement.
pub(super) fn outline<'a>(config: Config<'a>, texts: &'a Texts) -> Vec<Entry<'a>> {
    let plan = config.statement();
    let mut entries = Vec::new();
    for section in plan.iter().flat_map(|plan| plan.sections().iter()) {
        entries.push(planned(config, texts, section));
    }
    if entries.is_empty() {
        for of in DEFAULT_ORDER {
            if has_something_to_say(config, *of) {
                entries.push(composed(config, texts, *of));
            }
        }
    }
    place(&mut entries, "", "samtykke-s", plan.is_some_and(Plan::numbered));
    entries
}

fn has_something_to_say(config: Config, of: FactsOf) -> bool {
    match of {
        FactsOf::Controller | FactsOf::Storage | FactsOf::Rights | FactsOf::Complaint => true,
        FactsOf::Officer => config.dpo().is_some(),
        FactsOf::Activities => !config.activities().is_empty(),
        FactsOf::Choice => config.asks(),
        FactsOf::Processors => !config.processors().is_empty(),
        FactsOf::Changelog => config.statement().is_some_and(|plan| !plan.changelog().is_empty()),
    }
}

fn planned<'a>(config: Config<'a>, texts: &'a Texts, section: Section<'a>) -> Entry<'a> {
    let mut entry = match section.facts() {
        Some(of) => composed(config, texts, of),
        None => Entry::new(Text::default(), Content::Written),
    };
    if let Some(id) = section.id() {
        entry.id = id.0.into();
    }
    if let Some(heading) = section.heading() {
        entry.heading = heading;
    }
    entry.lead = section.lead();
    entry.blocks = section.blocks();
    for inner in section.sections().iter() {
        entry.inner.push(planned(config, texts, inner));
    }
    entry
}

fn composed<'a>(config: Config<'a>, texts: &'a Texts, of: FactsOf) -> Entry<'a> {
    let heading = texts.get(match of {
        FactsOf::Controller => Key::Controller,
        FactsOf::Officer => Key::Dpo,
        FactsOf::Activities => Key::Activities,
        FactsOf::Storage => Key::Storage,
        FactsOf::Choice => Key::YourChoice,
        FactsOf::Processors => Key::Processors,
        FactsOf::Rights => Key::Rights,
        FactsOf::Complaint => Key::Complaint,
        FactsOf::Changelog => Key::Changelog,
    });
    let mut entry = Entry::new(Text { words: heading, lang: None }, Content::Facts(of));
    if of == FactsOf::Activities {
        for activity in config.activities().iter() {
            let mut inner = Entry::new(activity.title(), Content::Activity(activity));
            inner.id = activity.id().0.into();
            entry.inner.push(inner);
        }
    }
    entry
}

/// Gives each section its number, and an anchor where it has none.
fn place(entries: &mut [Entry], number: &str, anchor: &str, numbered: bool) {
    for (index, entry) in entries.iter_mut().enumerate() {
        let with = |before: &str, between: &str| {
            let mut text = [before, between].concat();
            push_number(&mut text, index as u64 + 1);
            text
        };
        let own_number = with(number, if number.is_empty() { "" } else { "." });
        let own_anchor = with(anchor, if number.is_empty() { "" } else { "-" });
        if entry.id.is_empty() {
            entry.id.clone_from(&own_anchor);
        }
        place(&mut entry.inner, &own_number, &own_anchor, numbered);
        if numbered {
            entry.number = own_number;
        }
    }
}
