//! What we tell: the privacy statement, composed from facts and from written sections.
//!
//! Never: leaves out what the config says, and never adds a fact of its own.

mod blocks;
mod choice;
mod facts;
mod outline;
mod rights;

pub use choice::{Told, draw_choice, draw_told};

use crate::config::{Config, FactsOf, Plan};
use crate::disclosure::heading;
use crate::text::{Key, Texts};
use crate::view::El;
use outline::{Content, Entry};

/// The deepest heading that numbers and contents reach; HTML ends at `h6`.
const DEEPEST: u8 = 6;

/// The statement. `level` is that of its title, from 1. Where the visitor's choice is told there is a
/// place with `data-samtykke-told`, for the edge to fill.
pub fn draw<'a>(config: Config<'a>, texts: &'a Texts, level: u8) -> El<'a> {
    let entries = outline::outline(config, texts);
    let drawing = Drawing { config, texts, entries: &entries };
    let mut article = El::of_class("article", "samtykke-statement");
    article.set("lang", texts.lang());
    let plan = config.statement();
    match plan.and_then(Plan::title) {
        Some(title) => article.add(heading(level)).words(title),
        None => article.add(heading(level)).text(texts.get(Key::Statement)),
    };
    match plan.and_then(Plan::introduction) {
        Some(own) => drawing.blocks(&mut article, own, level),
        None => {
            let controller = &[("controller", config.controller().name().words)];
            article.add("p").text(texts.fill(Key::StatementIntro, controller));
        }
    }
    if let Some(plan) = plan {
        put_version(&mut article, plan, texts);
        if plan.contents() {
            put_contents(&mut article, &entries, texts, level);
        }
    }
    for entry in &entries {
        drawing.entry(&mut article, entry, level.saturating_add(1));
    }
    article
}

/// The storage table alone, for `data-samtykke-cookies`.
pub fn draw_storage<'a>(config: Config<'a>, texts: &'a Texts, level: u8) -> El<'a> {
    let mut part = El::of_class("div", "samtykke-statement");
    part.set("lang", texts.lang());
    facts::put_storage(&mut part, config, texts, level);
    part
}

/// What a section needs at hand while it is drawn.
struct Drawing<'a, 'e> {
    config: Config<'a>,
    texts: &'a Texts,
    entries: &'e [Entry<'a>],
}

impl<'a> Drawing<'a, '_> {
    fn entry(&self, parent: &mut El<'a>, entry: &Entry<'a>, level: u8) {
        let section = parent.add("section");
        let title = section.add(heading(level));
        title.set("id", entry.id.clone());
        if !entry.number.is_empty() {
            title.text([&entry.number, " "].concat());
        }
        title.words(entry.heading);
        self.blocks(section, entry.lead, level);
        match entry.content {
            Content::Activity(activity) => facts::put_activity(section, activity, self.texts),
            Content::Facts(of) => self.facts(section, of, level),
            Content::Written => {}
        }
        self.blocks(section, entry.blocks, level);
        for inner in &entry.inner {
            self.entry(section, inner, level.saturating_add(1).min(DEEPEST));
        }
    }

    fn facts(&self, section: &mut El<'a>, of: FactsOf, level: u8) {
        let (config, texts) = (self.config, self.texts);
        match of {
            FactsOf::Controller => facts::put_controller(section, config, texts, level),
            FactsOf::Officer => facts::put_officer(section, config, texts, &|id| self.name_of(id)),
            FactsOf::Storage => facts::put_storage(section, config, texts, level.saturating_add(1)),
            FactsOf::Choice => choice::put_choice(section, config, texts),
            FactsOf::Processors => facts::put_processors(section, config, texts),
            FactsOf::Rights => rights::put_rights(section, config, texts, level, &|id| self.name_of(id)),
            FactsOf::Complaint => rights::put_complaint(section, config, texts),
            FactsOf::Changelog => facts::put_changelog(section, config, texts, &|id| self.name_of(id)),
            // Each activity is a section inside this one: the outline has them.
            FactsOf::Activities => {}
        }
    }

    /// What a section calls itself, for a cross-reference without words.
    fn name_of(&self, id: &str) -> Option<String> {
        fn find<'x, 'a>(entries: &'x [Entry<'a>], id: &str) -> Option<&'x Entry<'a>> {
            entries.iter().find_map(|entry| if entry.id == id { Some(entry) } else { find(&entry.inner, id) })
        }
        let entry = find(self.entries, id)?;
        let gap = if entry.number.is_empty() { "" } else { " " };
        Some([&entry.number, gap, entry.heading.words].concat())
    }
}

fn put_version<'a>(article: &mut El<'a>, plan: Plan<'a>, texts: &'a Texts) {
    let version = plan.version().map(|version| texts.fill(Key::Version, &[("version", version)]));
    let effective = plan.effective().map(|date| texts.fill(Key::Effective, &[("date", &texts.date(date))]));
    if version.is_some() || effective.is_some() {
        let line = article.add("p").set("class", "samtykke-version");
        line.text(version.unwrap_or_default()).text(" ").text(effective.unwrap_or_default());
    }
}

fn put_contents<'a>(article: &mut El<'a>, entries: &[Entry<'a>], texts: &'a Texts, level: u8) {
    let nav = article.add("nav");
    nav.set("class", "samtykke-contents").set("aria-labelledby", "samtykke-contents");
    nav.add(heading(level.saturating_add(1))).set("id", "samtykke-contents").text(texts.get(Key::Contents));
    put_entries(nav, entries);
}

fn put_entries<'a>(parent: &mut El<'a>, entries: &[Entry<'a>]) {
    if entries.is_empty() {
        return;
    }
    let list = parent.add("ul");
    for entry in entries {
        let item = list.add("li");
        let link = item.add("a");
        link.set("href", ["#", &entry.id].concat());
        if !entry.number.is_empty() {
            link.text([&entry.number, " "].concat());
        }
        link.words(entry.heading);
        put_entries(item, &entry.inner);
    }
}
