//! What is granted and refused now.
//!
//! Never: outlives the page; the [`Record`](super::Record) does.

use crate::config::Config;

/// An answer: yes, no, or none yet.
pub type Answer = Option<bool>;

/// The answers, one for each service of the config, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    answers: Vec<Answer>,
}

impl Choice {
    /// Where nobody has answered yet; only what is necessary is granted.
    pub fn undecided(config: Config) -> Self {
        let mut answers = Vec::new();
        for service in config.services().iter() {
            answers.push(config.is_necessary(service).then_some(true));
        }
        Self { answers }
    }

    /// The answer for the service at this place of the config.
    pub fn of_service(&self, service: usize) -> Answer {
        self.answers.get(service).copied().flatten()
    }

    /// Sets the answer for the service at this place.
    pub(super) fn set(&mut self, service: usize, answer: Answer) {
        if let Some(slot) = self.answers.get_mut(service) {
            *slot = answer;
        }
    }

    /// The answer for a category or service id; `None` when the config has no such id.
    ///
    /// A category is granted when every service in it is, refused when any is, and else not answered.
    pub fn of_id(&self, config: Config, id: &str) -> Option<Answer> {
        if let Some((service, _)) = config.service_of_id(id) {
            return Some(self.of_service(service));
        }
        let mut answer = Some(true);
        for (service, _) in config.services_in(config.category(id)?) {
            answer = and(answer, self.of_service(service));
        }
        Some(answer)
    }

    /// The ids of the services that are asked about and have this answer, with dots between.
    pub fn ids(&self, config: Config, answer: bool) -> String {
        let mut ids = String::new();
        for (place, service) in config.services().iter().enumerate() {
            if self.of_service(place) == Some(answer) && !config.is_necessary(service) {
                if !ids.is_empty() {
                    ids.push_str(".");
                }
                ids.push_str(service.id().text());
            }
        }
        ids
    }

    /// The services whose answer differs from an earlier choice.
    pub fn changed_since(&self, earlier: &Self) -> Vec<usize> {
        let mut changed = Vec::new();
        for (service, answer) in self.answers.iter().enumerate() {
            if *answer != earlier.of_service(service) {
                changed.push(service);
            }
        }
        changed
    }
}

/// Both: no if either is no, yes if both are yes, else not known.
pub(super) fn and(left: Answer, right: Answer) -> Answer {
    match (left, right) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}
