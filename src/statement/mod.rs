//! What we tell: the privacy statement, composed from facts and from written sections.
//!
//! Never: leaves out what the config says, and never adds a fact of its own.

mod blocks;
mod choice;
mod facts;
mod outline;
mod rights;

pub use choice::draw_told;

use crate::config::{Config, FactsOf, Plan, View};
use crate::notation::together;
use crate::text::{Key, Texts};
use crate::view::El;
use outline::{Content, Entry};

/// The deepest heading that numbers and contents reach; HTML ends at `h6`.
const DEEPEST: u8 = 6;

/// The statement. `level` is that of its title, from 1. Where the visitor's choice is told there is a
/// place with `data-samtykke-told`, for the edge to fill.
pub fn draw(config: Config, texts: &Texts, level: u8) -> El {
    let (plan, level) = (plan(config), level.min(DEEPEST));
    let entries = outline::outline(config, texts, plan);
    let drawing = Drawing { config, texts, plan, entries: &entries };
    let mut article = frame("article", texts);
    article.heading(level).words(plan.title().unwrap_or(texts.of(Key::Statement)));
    match plan.introduction() {
        Some(own) => drawing.blocks(&mut article, own, level),
        None => {
            let controller = config.controller().name().words();
            article.add("p").fill(texts.of(Key::StatementIntro), controller);
        }
    }
    drawing.version(&mut article);
    if plan.contents() {
        let nav = article.add("nav").class("samtykke-contents");
        nav.set("aria-labelledby", "samtykke-contents");
        nav.heading(level + 1).set("id", "samtykke-contents").words(texts.of(Key::Contents));
        put_entries(nav, &entries);
    }
    for entry in &entries {
        drawing.entry(&mut article, entry, level + 1);
    }
    article
}

/// The storage table alone, for `data-samtykke-cookies`.
pub fn draw_storage(config: Config, texts: &Texts, level: u8) -> El {
    let mut part = frame("div", texts);
    Drawing { config, texts, plan: plan(config), entries: &[] }.storage(&mut part, level);
    part
}

/// The choice alone, for `data-samtykke-choice`.
pub fn draw_choice(config: Config, texts: &Texts) -> El {
    let mut part = frame("div", texts);
    Drawing { config, texts, plan: plan(config), entries: &[] }.choice(&mut part);
    part
}

fn plan(config: Config) -> Plan {
    config.statement().unwrap_or(Plan::of(None))
}

fn frame(tag: &'static str, texts: &Texts) -> El {
    let mut frame = El::new(tag);
    frame.class("samtykke-statement").lang(texts.lang());
    frame
}

/// What a section needs at hand while it is drawn.
struct Drawing<'a> {
    config: Config<'a>,
    texts: &'a Texts,
    plan: Plan<'a>,
    entries: &'a [Entry<'a>],
}

impl Drawing<'_> {
    fn entry(&self, parent: &mut El, entry: &Entry, level: u8) {
        let section = parent.add("section");
        put_heading(section.heading(level).set("id", &entry.id), entry);
        self.blocks(section, entry.written.lead(), level);
        match entry.content {
            Content::Activity(activity) => self.activity(section, activity),
            Content::Facts(of) => self.facts(section, of, level),
            Content::Written => {}
        }
        self.blocks(section, entry.written.blocks(), level);
        for inner in &entry.inner {
            self.entry(section, inner, (level + 1).min(DEEPEST));
        }
    }

    fn facts(&self, section: &mut El, of: FactsOf, level: u8) {
        match of {
            FactsOf::Controller => self.controller(section, level),
            FactsOf::Officer => self.officer(section),
            FactsOf::Storage => self.storage(section, level + 1),
            FactsOf::Choice => self.choice(section),
            FactsOf::Processors => self.processors(section),
            FactsOf::Rights => self.rights(section, level),
            FactsOf::Children => self.children(section),
            FactsOf::Complaint => self.complaint(section),
            FactsOf::Changelog => self.changelog(section),
            // Each activity is a section inside this one: the outline has them.
            FactsOf::Activities => {}
        }
    }

    /// What a section calls itself, for a cross-reference without words.
    fn name_of(&self, id: &str) -> Option<String> {
        fn find<'x, 'a>(entries: &'x [Entry<'a>], id: &str) -> Option<&'x Entry<'a>> {
            for entry in entries {
                let found = if entry.id == id { Some(entry) } else { find(&entry.inner, id) };
                if found.is_some() {
                    return found;
                }
            }
            None
        }
        let mut name = El::new("");
        put_heading(&mut name, find(self.entries, id)?);
        let mut text = String::new();
        name.push_text_to(&mut text, "");
        Some(text)
    }

    fn version(&self, article: &mut El) {
        let mut line = El::new("p");
        line.class("samtykke-version");
        if let Some(version) = self.plan.version() {
            line.text(&self.texts.fill(Key::Version, version)).text(" ");
        }
        if let Some(date) = self.plan.effective() {
            line.fill(self.texts.of(Key::Effective), &self.texts.date(date));
        }
        if self.plan.authoritative_language().is_some_and(|lang| lang.0 != self.texts.lang()) {
            line.text(" ").words(self.texts.of(Key::Translation));
        }
        if !line.is_empty() {
            article.put(line);
        }
    }
}

/// A section's number and heading.
fn put_heading(el: &mut El, entry: &Entry) {
    if !entry.number.is_empty() {
        el.text(&entry.number).text(" ");
    }
    el.words(entry.heading);
}

fn put_entries(parent: &mut El, entries: &[Entry]) {
    if entries.is_empty() {
        return;
    }
    let list = parent.add("ul");
    for entry in entries {
        let item = list.add("li");
        put_heading(item.link(&together(&["#", &entry.id])), entry);
        put_entries(item, &entry.inner);
    }
}
