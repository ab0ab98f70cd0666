//! What a sound config can still lack: rules that no visitor's browser needs to know.
//!
//! Never: drops anything, and never says that a site is lawful.

use super::{
    Block, Code, Config, DRAFT_LANGS, FactsOf, Item, MOST_MONTHS, Officer, Plan, Problem, RecordRules, Rich,
    Rights, Section, Signals, Value, View,
};
use crate::notation::{number, together};

/// Law that no longer holds, as people still write it (law.md LP-60).
const REPEALED: &[&str] = &["2-7b", "§ 2-7 b", "LOV-2003-07-04-83", "Privacy Shield", "Safe Harbor"];
/// The most bytes of a record, so that it fits beside other cookies (design: under 500 with 50 services).
const MOST_RECORD_BYTES: usize = 500;
/// What a record needs beside the ids: `v r t i l h m on off` with their values.
const RECORD_FRAME_BYTES: usize = 100;

/// Checks a config that was read without trouble.
pub fn check(config: Config, value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |code, path: &str, subject: &str| problems.push(Problem::new(code, path, subject));
    let has_statement = config.prompt().is_some_and(|prompt| prompt.statement().is_some());
    if !has_statement {
        report(Code::NoStatementAddress, "prompt.statement", "");
    }
    for lang in config.languages().iter().filter(|lang| !config.drafts() && DRAFT_LANGS.contains(&lang.0)) {
        report(Code::DraftLanguage, "languages", lang.0);
    }
    for service in config.services().iter().filter(|service| config.is_necessary(*service)) {
        for storage in service.storage().iter().filter(|storage| storage.necessity_reason().is_none()) {
            report(Code::NoNecessityReason, &["services.", service.id().text()].concat(), storage.name());
        }
    }
    let asked = config.services().iter().filter(|service| !config.is_necessary(*service));
    let ids: usize = asked.map(|service| service.id().text().len() + 1).sum();
    if ids + RECORD_FRAME_BYTES > MOST_RECORD_BYTES {
        report(Code::RecordTooLong, "services", "");
    }
    if let Some(months) = config.record().and_then(RecordRules::months)
        && !(1..=MOST_MONTHS).contains(&months)
    {
        report(Code::BadValue, "record.months", "1 to 13");
    }
    for id in config.signals().and_then(Signals::gpc).into_iter().flat_map(|ids| ids.iter()) {
        if config.category(id.text()).is_none() {
            report(Code::UnknownReference, "signals.gpc", id.text());
        }
    }
    let plan = config.statement().map(Plan::value);
    plan.into_iter().for_each(|plan| unsaid(config, plan, "statement", &mut report));
    references(config, &mut report);
    repealed(value, &mut String::new(), &mut report);
    problems
}

fn repealed(value: &Value, path: &mut String, report: &mut impl FnMut(Code, &str, &str)) {
    let mark = path.len();
    match value {
        Value::Text(text) => {
            if let Some(law) = REPEALED.iter().find(|law| text.contains(*law)) {
                report(Code::RepealedLaw, path, law);
            }
        }
        Value::List(values) => {
            for (index, value) in values.iter().enumerate() {
                path.push_str(&together(&["[", &number(index as u64), "]"]));
                repealed(value, path, report);
                path.truncate(mark);
            }
        }
        // A changelog may tell what the law once was.
        Value::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| key != "changelog") {
                if mark > 0 {
                    path.push('.');
                }
                path.push_str(key);
                repealed(value, path, report);
                path.truncate(mark);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Sections of facts that the config does not have: they are left out.
fn unsaid(config: Config, parent: &Value, path: &str, report: &mut impl FnMut(Code, &str, &str)) {
    for (index, section) in parent.get("sections").map(Value::items).unwrap_or_default().iter().enumerate() {
        let path = together(&[path, ".sections[", &number(index as u64), "]"]);
        let facts = section.get("facts").is_some().then(|| FactsOf::of(section.get("facts")));
        if let Some(of) = facts.filter(|of| !config.says(*of)) {
            report(Code::UnknownReference, &together(&[&path, ".facts"]), of.word());
        }
        unsaid(config, section, &path, report);
    }
}

/// Cross-references in the statement that point at no section.
fn references(config: Config, report: &mut impl FnMut(Code, &str, &str)) {
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
        report(Code::UnknownReference, "statement", target);
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
