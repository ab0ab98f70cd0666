//! Names by which links point at places in a document, and the ids that sections get for them.
//!
//! Never: leaves a link that points at nothing.

use super::line::{Line, Run};
use super::outline::{Outline, Section};
use std::collections::BTreeMap;

/// The most signs of an id.
const LONGEST: usize = 40;

/// Which id a name has become.
#[derive(Debug, Default)]
pub struct Anchors {
    ids: BTreeMap<String, String>,
}

impl Anchors {
    /// The anchors of a statement that something in it points at.
    pub fn of(outline: &Outline, targets: &[String]) -> Self {
        let mut anchors = Self::default();
        for section in &outline.sections {
            anchors.add(section, targets);
        }
        anchors
    }

    fn add(&mut self, section: &Section, targets: &[String]) {
        let names = || section.anchors.iter().cloned().chain([slug(&section.heading.words())]);
        let wanted: Vec<_> =
            names().filter(|name| targets.contains(name) && !self.ids.contains_key(name)).collect();
        if let Some(first) = wanted.first() {
            let id = self.unused(first);
            self.ids.extend(wanted.into_iter().map(|name| (name, id.clone())));
        }
        for section in &section.inner {
            self.add(section, targets);
        }
    }

    /// An id like this name that no other section has.
    fn unused(&self, name: &str) -> String {
        let spelled = name.to_lowercase().replace('æ', "ae").replace('ø', "o").replace('å', "a");
        let mut id: String =
            spelled.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
        id.truncate(LONGEST - 4);
        let id = id.trim_matches('-');
        // The product's own anchors begin so.
        let id =
            if id.is_empty() || id.starts_with("samtykke") { ["del-", id].concat() } else { id.to_owned() };
        let mut tried = id.clone();
        let mut count = 2;
        while self.ids.values().any(|known| *known == tried) {
            tried = format!("{id}-{count}");
            count += 1;
        }
        tried
    }

    /// The id of a section that is pointed at.
    pub fn id_of(&self, section: &Section) -> Option<String> {
        let slug = slug(&section.heading.words());
        section.anchors.iter().chain([&slug]).find_map(|name| self.ids.get(name)).cloned()
    }

    /// The line with its links into the document pointing at ids; one that points at nothing leaves its words.
    pub fn resolved(&self, line: &Line, notices: &mut Vec<String>) -> Line {
        let mut resolved = Line::default();
        for Run { words, is_strong, address } in &line.0 {
            let address = match address.as_deref().map(|address| (address, address.strip_prefix('#'))) {
                Some((_, Some(name))) => {
                    let id = self.ids.get(name);
                    if id.is_none() {
                        notices.push(format!("the link «{}» to #{name} was left out and its words kept: no section has that name", words.trim()));
                    }
                    id.map(|id| ["#", id].concat())
                }
                Some((address, None)) => Some(address.to_owned()),
                None => None,
            };
            resolved.push(words, *is_strong, address.as_deref());
        }
        resolved.finish()
    }
}

/// The name that GitHub gives a heading.
fn slug(words: &str) -> String {
    let kept = words
        .to_lowercase()
        .chars()
        .filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign))
        .collect::<String>();
    kept.trim().replace(' ', "-")
}
