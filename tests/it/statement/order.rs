//! What the owner wrote is in the statement, in the owner's order.
//!
//! Never: minds what stands between.

use super::statement;
use crate::fixture;
use crate::markup::Tag;
use samtykke::config::{Block, Config, FactsOf, Item, List, Rich, Section};

/// A heading, a list item or a link with its address.
type Part = (&'static str, String);

#[test]
fn headings_items_and_links_come_in_the_order_they_were_written() {
    for name in ["work-inclusion", "municipality", "rehabilitation", "everything"] {
        let case = fixture::named(name);
        let config = case.config("nb").expect("it is sound");
        let drawn = drawn(&statement(&case, "nb"));
        let mut rest = drawn.iter();
        for part in written(config) {
            assert!(rest.any(|drawn| is_same(&part, drawn)), "{name}: {part:?} is missing or out of order");
        }
    }
}

/// Words may have a number before them and links among them, and a cross-reference takes its words from elsewhere.
fn is_same(written: &Part, drawn: &Part) -> bool {
    let close = |text: &str| text.split_whitespace().collect::<String>();
    written.0 == drawn.0 && close(&drawn.1).ends_with(&close(&written.1))
}

fn drawn(statement: &Tag) -> Vec<Part> {
    let mut parts = Vec::new();
    for tag in statement.all().into_iter().skip_while(|tag| tag.name != "section") {
        match &*tag.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => parts.push(("heading", tag.text())),
            "li" => parts.push(("item", tag.text())),
            "a" => parts.push(("link", tag.attr("href").unwrap_or_default().into())),
            _ => {}
        }
    }
    parts
}

fn written(config: Config) -> Vec<Part> {
    let mut parts = Vec::new();
    let plan = config.statement().expect("it has a plan");
    plan.sections().iter().for_each(|section| in_section(config, section, &mut parts));
    parts
}

fn in_section(config: Config, section: Section, parts: &mut Vec<Part>) {
    parts.extend(section.heading().map(|heading| ("heading", heading.words().into())));
    in_blocks(section.lead(), parts);
    match section.facts() {
        Some(FactsOf::Officer) => {
            let officer = config.dpo().expect("a section tells of it");
            parts.extend(officer.email().map(|email| ("link", format!("mailto:{email}"))));
            officer.tasks().iter().for_each(|task| in_rich("item", task, parts));
        }
        Some(FactsOf::Rights) => {
            let rights = config.rights().expect("a section tells of them");
            rights.how_to().into_iter().for_each(|how| links(how, parts));
        }
        _ => {}
    }
    in_blocks(section.blocks(), parts);
    if section.facts() == Some(FactsOf::Activities) {
        let only = section.only();
        let activities = config
            .activities()
            .iter()
            .filter(|activity| only.is_empty() || only.iter().any(|id| id == activity.id()));
        activities.for_each(|activity| parts.push(("heading", activity.title().words().into())));
    }
    section.sections().iter().for_each(|inner| in_section(config, inner, parts));
}

fn in_blocks<'v>(blocks: List<'v, Block<'v>>, parts: &mut Vec<Part>) {
    for block in blocks.iter() {
        match block {
            Block::Paragraph(rich) => links(rich, parts),
            Block::Heading(block) => parts.push(("heading", block.heading().words().into())),
            Block::List(block) => in_list(block.list(), parts),
            Block::Note(block) => links(block.note(), parts),
            Block::Links(block) => block.links().iter().for_each(|link| {
                parts.push(("item", link.words().words().into()));
                parts.extend(link.address().map(|address| ("link", address.0.into())));
            }),
            Block::Contact(block) => {
                parts.extend(block.contact().email().map(|email| ("link", format!("mailto:{email}"))));
                parts.extend(block.contact().phone().map(|phone| ("link", phone.replace(' ', ""))));
                parts.extend(block.contact().website().map(|website| ("link", website.0.into())));
            }
            Block::Table(block) => {
                block.table().rows().iter().flat_map(List::iter).for_each(|cell| links(cell, parts));
            }
            Block::Facts(block) => block.facts().iter().for_each(|fact| links(fact.description(), parts)),
        }
    }
}

fn in_list<'v>(items: List<'v, Item<'v>>, parts: &mut Vec<Part>) {
    for item in items.iter() {
        match item {
            Item::Text(rich) => in_rich("item", rich, parts),
            Item::Nested(nested) => {
                // Its text is followed by the list inside it, so it does not end with its own words.
                parts.push(("item", String::new()));
                links(nested.text(), parts);
                in_list(nested.list(), parts);
            }
        }
    }
}

/// A text that holds no links, as an item; with links, only these.
fn in_rich(kind: &'static str, rich: Rich, parts: &mut Vec<Part>) {
    let mut words = String::new();
    rich.each_run(&mut |run| words = run.words.into());
    parts.push((kind, words));
    links(rich, parts);
}

fn links(rich: Rich, parts: &mut Vec<Part>) {
    rich.each_run(&mut |run| parts.extend(run.address.map(|address| ("link", address.into()))));
}
