//! Which sections there are, in which order, with which numbers and anchors.
//!
//! Never: draws; it is known before the first section is drawn, for cross-references look ahead.

use crate::config::{Activity, Block, Config, FactsOf, Section};
use crate::text::{Key, Texts, push_number};

/// What a section is filled with before its written blocks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'a> {
    /// Nothing.
    Written,
    /// Facts.
    Facts(FactsOf),
    /// One activity.
    Activity(&'a Activity),
}

/// A section in its place.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub id: String,
    pub number: String,
    pub heading: String,
    pub lang: Option<String>,
    pub content: Content<'a>,
    pub lead: &'a [Block],
    pub blocks: &'a [Block],
    pub inner: Vec<Entry<'a>>,
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
pub(super) fn outline<'a>(config: &'a Config, texts: &Texts) -> Vec<Entry<'a>> {
    let plan = config.statement.as_ref();
    let sections = plan.map(|plan| plan.sections.as_slice()).unwrap_or_default();
    let mut entries: Vec<Entry> = if sections.is_empty() {
        let told = DEFAULT_ORDER.iter().filter(|of| has_something_to_say(config, **of));
        told.map(|of| composed(config, texts, *of)).collect()
    } else {
        sections.iter().map(|section| planned(config, texts, section)).collect()
    };
    place(&mut entries, "", "samtykke-s", plan.is_some_and(|plan| plan.numbered));
    entries
}

fn has_something_to_say(config: &Config, of: FactsOf) -> bool {
    match of {
        FactsOf::Controller | FactsOf::Storage | FactsOf::Rights | FactsOf::Complaint => true,
        FactsOf::Officer => config.dpo.is_some(),
        FactsOf::Activities => !config.activities.is_empty(),
        FactsOf::Choice => config.optional_categories().next().is_some(),
        FactsOf::Processors => !config.processors.is_empty(),
        FactsOf::Changelog => config.statement.as_ref().is_some_and(|plan| !plan.changelog.is_empty()),
    }
}

fn planned<'a>(config: &'a Config, texts: &Texts, section: &'a Section) -> Entry<'a> {
    let mut entry = match section.facts {
        Some(of) => composed(config, texts, of),
        None => Entry {
            id: String::new(),
            number: String::new(),
            heading: String::new(),
            lang: None,
            content: Content::Written,
            lead: &[],
            blocks: &[],
            inner: Vec::new(),
        },
    };
    if let Some(id) = &section.id {
        entry.id = id.as_str().into();
    }
    if let Some(heading) = &section.heading {
        entry.heading.clone_from(&heading.words);
        entry.lang.clone_from(&heading.lang);
    }
    entry.lead = &section.lead;
    entry.blocks = &section.blocks;
    entry.inner.extend(section.sections.iter().map(|inner| planned(config, texts, inner)));
    entry
}

fn composed<'a>(config: &'a Config, texts: &Texts, of: FactsOf) -> Entry<'a> {
    let heading = match of {
        FactsOf::Controller => Key::Controller,
        FactsOf::Officer => Key::Dpo,
        FactsOf::Activities => Key::Activities,
        FactsOf::Storage => Key::Storage,
        FactsOf::Choice => Key::YourChoice,
        FactsOf::Processors => Key::Processors,
        FactsOf::Rights => Key::Rights,
        FactsOf::Complaint => Key::Complaint,
        FactsOf::Changelog => Key::Changelog,
    };
    let activity = |activity: &'a Activity| Entry {
        id: activity.id.as_str().into(),
        number: String::new(),
        heading: activity.title.words.clone(),
        lang: activity.title.lang.clone(),
        content: Content::Activity(activity),
        lead: &[],
        blocks: &[],
        inner: Vec::new(),
    };
    let inner =
        if of == FactsOf::Activities { config.activities.iter().map(activity).collect() } else { Vec::new() };
    Entry {
        id: String::new(),
        number: String::new(),
        heading: texts.get(heading).into(),
        lang: None,
        content: Content::Facts(of),
        lead: &[],
        blocks: &[],
        inner,
    }
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
