//! What an owner gets to know and a visitor does not: every problem of a config, in sentences. The command line and the
//! playground share it.
//!
//! Never: part of the visitor's build, and never says that a site is lawful.

#![allow(clippy::disallowed_macros, reason = "no visitor downloads this")]

mod cite;
mod json;
pub mod law;
mod mend;
mod pack;
mod preset;
mod sentence;

pub use cite::cite;
pub use json::{Held, NotJson, parse};
pub use mend::{Mend, mend};
pub use pack::{PACKS, texts};
pub use preset::{PRESETS, complete};
pub use sentence::{Told, Tongue};

use crate::config::{Date, Problem, Reading, Value, check};

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

/// The same in sentences of a language, with what the rules of the law find. With the day of today, what was looked
/// after too long ago is found as well.
pub fn report(config: &Value, tongue: Tongue, today: Option<Date>) -> Vec<Told> {
    let mut told: Vec<Told> = problems(config).iter().map(|problem| Told::of(problem, tongue)).collect();
    let (config, _) = complete(config);
    // Of what could not be read at all, nothing can be said.
    if Reading::new(config.clone(), "").config().is_some() {
        let site = law::Site::new(&config, today);
        told.extend(law::findings(&site).iter().map(|(rule, hit)| Told::of_rule(rule, hit, tongue)));
    }
    told
}
