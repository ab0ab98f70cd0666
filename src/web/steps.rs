//! What `www/page.js` is to do, as words with a sign after each: it takes a step's name and as many words as the
//! step has use for. Measured, calls from here cost a visitor twice as much.
//!
//! Never: takes a step; surfaces, gates and the device are `page.js`'s.

use crate::config::{Config, Problem, RecordRules};
use crate::consent::{Effect, Session, lifetime};
use crate::notation::{number, word_at};

/// Their words, in their order.
const SURFACES: &str = "none prompt settings information";

/// Steps in the order in which they are to be taken.
#[derive(Default)]
pub struct Steps(pub String);

impl Steps {
    /// Adds a step.
    pub fn add(&mut self, words: &[&str]) {
        for word in words {
            self.0.push_str(word);
            self.0.push_str("\0");
        }
    }

    /// Adds that a problem is to be told.
    pub fn add_problem(&mut self, problem: &Problem) {
        self.add(&["problem", problem.code.name(), &problem.path, &problem.subject]);
    }

    /// Adds what an effect takes.
    pub fn add_effect(&mut self, config: Config, session: &Session, effect: Effect) {
        match effect {
            Effect::Show(surface) => self.add(&["show", word_at(SURFACES, surface as usize)]),
            Effect::Apply => self.add(&["apply"]),
            Effect::Store => self.add_store(config, session),
            Effect::Erase => {
                for service in session.answered(config, false) {
                    let Some(service) = config.service(service) else { continue };
                    // What lies elsewhere may have the name of something of the site's own.
                    for storage in service.storage().iter().filter(|one| one.domain().is_none()) {
                        self.add(&["erase", storage.kind().word(), storage.name()]);
                    }
                }
            }
            Effect::Announce => self.add(&["change"]),
            Effect::Say(notice) => self.add(&["say", notice.word()]),
        }
    }

    fn add_store(&mut self, config: Config, session: &Session) {
        let Some(record) = session.record() else { return };
        let seconds = if config.is_session_only() { 0 } else { lifetime(config.months()) };
        let domain = config.record().and_then(RecordRules::domain).unwrap_or_default();
        self.add(&["store", &record.to_text(), &number(seconds), domain]);
    }
}
