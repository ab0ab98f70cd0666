//! A problem's path, such as `services[2].storage[0].duration`, step by step; and the line on which it ends in a text.
//!
//! Never: a path of the file system.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, parse_to_ast};

use crate::fix::STRICT;

/// One step of a path.
pub enum Step<'p> {
    Key(&'p str),
    Index(usize),
}

/// The steps of a path, from the root. What is no index is a key.
pub fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    let steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    steps.map(|step| match step.strip_suffix(']').and_then(|index| index.parse().ok()) {
        Some(index) => Step::Index(index),
        None => Step::Key(step),
    })
}

/// A text in which paths are looked up.
pub struct Lines<'t> {
    text: &'t str,
    root: Option<Value<'t>>,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// The line, from 1, on which a path begins in the text; of what is not there, where the last of it that is begins.
    pub fn line(&self, path: &str) -> usize {
        let mut start = 0;
        let mut here = self.root.as_ref();
        for step in steps(path) {
            let next = match (here, step) {
                (Some(Value::Object(object)), Step::Key(key)) => {
                    object.get(key).map(|found| (found.range.start, &found.value))
                }
                (Some(Value::Array(list)), Step::Index(index)) => {
                    list.elements.get(index).map(|found| (found.start(), found))
                }
                _ => None,
            };
            let Some((place, value)) = next else { break };
            (start, here) = (place, Some(value));
        }
        1 + self.text.bytes().take(start).filter(|byte| *byte == b'\n').count()
    }
}
