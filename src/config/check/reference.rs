//! What a statement points at: sections by their ids, and facts that the config has.
//!
//! Never: follows an address out of the page.

use super::Findings;
use crate::config::{
    Block, Code, Config, FactsOf, Id, Item, List, Officer, Plan, Rich, Rights, Section, Value, View,
};
use crate::notation::number;

/// Reports what points at nothing.
pub(super) fn check(config: Config, findings: &mut Findings) {
    if let Some(plan) = config.statement() {
        check_facts(config, plan.value(), "statement", findings);
    }
    check_processors(config, findings);
    check_links(config, findings);
}

/// Sections of facts that the config does not have: they are left out.
fn check_facts(config: Config, parent: &Value, path: &str, findings: &mut Findings) {
    for (index, section) in parent.get("sections").map(Value::items).unwrap_or_default().iter().enumerate() {
        let path = [path, ".sections[", &number(index as u64), "]"].concat();
        let facts = section.get("facts").is_some().then(|| FactsOf::of(section.get("facts")));
        if let Some(of) = facts.filter(|of| !config.says(*of)) {
            findings.add(Code::UnknownReference, &[&path, ".facts"].concat(), of.word());
        }
        for id in List::<Id>::of(section.get("only")).iter() {
            if !config.activities().iter().any(|activity| activity.id() == id) {
                findings.add(Code::UnknownReference, &[&path, ".only"].concat(), id.text());
            }
        }
        check_facts(config, section, &path, findings);
    }
}

/// Processors that an activity names and `processors` does not have.
fn check_processors(config: Config, findings: &mut Findings) {
    for activity in config.activities().iter() {
        for named in activity.processors().iter() {
            if !config.processors().iter().any(|known| known.name().words() == named.words()) {
                let path = ["activities.", activity.id().text(), ".processors"].concat();
                findings.add(Code::UnknownReference, &path, named.words());
            }
        }
    }
}

/// Cross-references in the statement that point at no section.
fn check_links(config: Config, findings: &mut Findings) {
    let plan = config.statement();
    let mut known: Vec<&str> = config.activities().iter().map(|activity| activity.id().text()).collect();
    let mut asked: Vec<&str> = Vec::new();
    plan.and_then(Plan::introduction)
        .into_iter()
        .flat_map(|blocks| blocks.iter())
        .for_each(|block| in_block(block, &mut asked));
    plan.into_iter()
        .flat_map(|plan| plan.sections().iter())
        .for_each(|section| in_section(section, &mut known, &mut asked));
    plan.into_iter()
        .flat_map(|plan| plan.changelog().iter())
        .for_each(|change| in_rich(change.text(), &mut asked));
    let (dpo, rights) = (config.dpo(), config.rights());
    for rich in
        [dpo.and_then(Officer::about), rights.and_then(Rights::how_to), rights.and_then(Rights::limits)]
    {
        rich.into_iter().for_each(|rich| in_rich(rich, &mut asked));
    }
    dpo.into_iter().flat_map(|dpo| dpo.tasks().iter()).for_each(|task| in_rich(task, &mut asked));
    // Sections without an id of their own get one that begins so.
    let is_known = |target: &&&str| known.contains(target) || target.starts_with("samtykke-s");
    for target in asked.iter().filter(|target| !is_known(target)) {
        findings.add(Code::UnknownReference, "statement", target);
    }
}

fn in_section<'v>(section: Section<'v>, known: &mut Vec<&'v str>, asked: &mut Vec<&'v str>) {
    known.extend(section.id().map(|id| id.text()));
    section.lead().iter().chain(section.blocks().iter()).for_each(|block| in_block(block, asked));
    section.sections().iter().for_each(|inner| in_section(inner, known, asked));
}

fn in_block<'v>(block: Block<'v>, asked: &mut Vec<&'v str>) {
    match block {
        Block::Paragraph(rich) => in_rich(rich, asked),
        Block::Note(note) => in_rich(note.note(), asked),
        Block::List(list) => list.list().iter().for_each(|item| in_item(item, asked)),
        Block::Facts(facts) => facts.facts().iter().for_each(|fact| in_rich(fact.description(), asked)),
        Block::Table(table) => {
            table.table().rows().iter().flat_map(|row| row.iter()).for_each(|cell| in_rich(cell, asked));
        }
        Block::Links(links) => {
            let addresses = links.links().iter().filter_map(|link| link.address());
            asked.extend(addresses.filter_map(|address| address.0.strip_prefix('#')));
        }
        Block::Heading(_) | Block::Contact(_) => {}
    }
}

fn in_item<'v>(item: Item<'v>, asked: &mut Vec<&'v str>) {
    match item {
        Item::Text(rich) => in_rich(rich, asked),
        Item::Nested(nested) => {
            in_rich(nested.text(), asked);
            nested.list().iter().for_each(|item| in_item(item, asked));
        }
    }
}

fn in_rich<'v>(rich: Rich<'v>, asked: &mut Vec<&'v str>) {
    rich.each_run(&mut |run| asked.extend(run.address.and_then(|address| address.strip_prefix('#'))));
}
