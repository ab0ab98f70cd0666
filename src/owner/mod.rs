//! What an owner gets to know and a visitor does not: every problem of a config, in sentences. The command line and the
//! playground share it.
//!
//! Never: part of the visitor's build, and never says that a site is lawful.

#![allow(clippy::disallowed_macros, reason = "no visitor downloads this")]

mod json;
mod pack;
mod preset;
mod sentence;

pub use json::{Held, NotJson, parse};
pub use pack::{PACKS, texts};
pub use preset::{PRESETS, complete};
pub use sentence::Told;

use crate::config::{Problem, Reading, Value, check};

/// The problems of a config in all its languages, each once.
pub fn problems(config: &Value) -> Vec<Problem> {
    let (config, mut problems) = complete(config);
    let mut add = |found: Vec<Problem>| {
        for problem in found {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    };
    let first = Reading::new(config.clone(), "");
    add(first.problems.clone());
    if let Some(sound) = first.config() {
        for lang in sound.languages().iter() {
            add(Reading::new(config.clone(), lang.0).problems);
        }
        add(check(sound, &config));
    }
    problems
}

/// The same in sentences.
pub fn report(config: &Value) -> Vec<Told> {
    problems(config).iter().map(Told::of).collect()
}
