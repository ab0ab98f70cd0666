//! The state machine: from a stored record and events to effects.
//!
//! Never: looks at a clock or a device; the moment comes in with the event.

use super::event::{Effect, Event, Notice, Reason, Surface};
use super::{Choice, How, Record};
use crate::config::Config;

/// What was there when the page came.
#[derive(Debug, Default)]
pub struct Situation {
    /// The record that was found, where it could be read.
    pub stored: Option<Record>,
    /// Seconds since 1970.
    pub now: u64,
    /// Whether the browser sends a Global Privacy Control signal.
    pub gpc: bool,
}

/// What a record made now would say.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    /// Seconds since 1970.
    pub now: u64,
    /// A fresh random id, 22 signs.
    pub id: String,
    /// The language of the prompt.
    pub lang: String,
    /// Identifies the text of the prompt.
    pub text_hash: String,
}

/// One page's dealings with one visitor.
#[derive(Debug)]
pub struct Session {
    choice: Choice,
    record: Option<Record>,
    reason: Option<Reason>,
    surface: Surface,
    asked: Vec<usize>,
    gpc: bool,
}

impl Session {
    /// Begins with what was found on the device.
    pub fn new(config: &Config, situation: Situation) -> Self {
        let mut session = Self {
            choice: Choice::undecided(config),
            record: None,
            reason: None,
            surface: Surface::None,
            asked: Vec::new(),
            gpc: situation.gpc,
        };
        session.take_in(config, situation.stored, situation.now);
        session
    }

    /// What is granted and refused now.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// The record that counts, where there is one.
    pub fn record(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// Why a visitor who has answered is asked again.
    pub fn reason(&self) -> Option<Reason> {
        self.reason
    }

    /// What is in front of the visitor.
    pub fn surface(&self) -> Surface {
        self.surface
    }

    /// The services that the surface asks about, by their places in the config.
    pub fn asked(&self) -> &[usize] {
        &self.asked
    }

    /// Whether the browser asks not to be tracked.
    pub fn gpc(&self) -> bool {
        self.gpc
    }

    /// Whether every service has an answer.
    pub fn is_decided(&self, config: &Config) -> bool {
        self.open_questions(config).is_empty()
    }

    /// Takes an event in and says what follows, in order.
    pub fn handle(&mut self, config: &Config, event: Event, moment: &Moment) -> Vec<Effect> {
        match event {
            Event::Arrive => self.arrive(config),
            Event::AcceptAll => self.answer(config, How::AcceptAll, moment, |_, _| Some(true)),
            Event::RejectAll => self.answer(config, How::RejectAll, moment, |_, _| Some(false)),
            Event::Save(answers) => self.answer(config, How::Save, moment, |config, service| {
                Some(named(config, &answers, service).unwrap_or(false))
            }),
            Event::Set(answers) => {
                self.asked = all_optional(config);
                self.answer(config, How::Api, moment, |config, service| named(config, &answers, service))
            }
            Event::Show(ids, true) => {
                self.asked = all_optional(config);
                let answers: Vec<_> = ids.into_iter().map(|id| (id, true)).collect();
                self.answer(config, How::Placeholder, moment, |config, service| {
                    named(config, &answers, service)
                })
            }
            Event::Show(ids, false) => self.show_once(config, ids),
            Event::Withdraw => {
                self.asked = all_optional(config);
                self.answer(config, How::Withdraw, moment, |_, _| Some(false))
            }
            Event::Open => {
                self.asked = all_optional(config);
                self.show(Surface::Settings).into_iter().collect()
            }
            Event::Close => self.show(Surface::None).into_iter().collect(),
            Event::Stored(record) => self.follow(config, record, moment.now),
            Event::StoreRefused => vec![Effect::Say(Notice::NotSaved)],
            Event::StillRunning => vec![Effect::Say(Notice::StillRunning)],
        }
    }

    fn arrive(&mut self, config: &Config) -> Vec<Effect> {
        let mut effects = vec![Effect::Apply];
        self.asked = self.open_questions(config);
        let surface = if config.optional_categories().next().is_none() {
            Surface::Information
        } else if self.asked.is_empty() {
            Surface::None
        } else {
            Surface::Prompt
        };
        effects.extend(self.show(surface));
        effects
    }

    /// Answers what is asked, stores it, and lets the page follow.
    fn answer(
        &mut self,
        config: &Config,
        how: How,
        moment: &Moment,
        answer: impl Fn(&Config, usize) -> Option<bool>,
    ) -> Vec<Effect> {
        if self.asked.is_empty() {
            self.asked = all_optional(config);
        }
        let before = self.choice.clone();
        for service in std::mem::take(&mut self.asked) {
            if let Some(granted) = answer(config, service) {
                self.choice.set(config, service, Some(granted));
            }
        }
        let record = self.to_record(config, how, moment);
        self.record = Some(record.clone());
        self.reason = None;
        let mut effects = vec![Effect::Store(record)];
        let refused = all_optional(config);
        let refused: Vec<_> =
            refused.into_iter().filter(|service| self.choice.of_service(*service) == Some(false)).collect();
        effects.extend((!refused.is_empty()).then_some(Effect::Erase(refused)));
        effects.extend(self.after_change(config, &before));
        effects.push(Effect::Say(if how == How::Withdraw { Notice::Withdrawn } else { Notice::Saved }));
        effects
    }

    /// Grants for as long as the page lives, and stores nothing.
    fn show_once(&mut self, config: &Config, ids: Vec<String>) -> Vec<Effect> {
        let before = self.choice.clone();
        let answers: Vec<_> = ids.into_iter().map(|id| (id, true)).collect();
        for service in all_optional(config) {
            if named(config, &answers, service) == Some(true) {
                self.choice.set(config, service, Some(true));
            }
        }
        vec![Effect::Apply, Effect::Announce(self.choice.changed_since(&before))]
    }

    /// Another tab's newer choice becomes ours.
    fn follow(&mut self, config: &Config, record: Option<Record>, now: u64) -> Vec<Effect> {
        let known = self.record.as_ref();
        let newer = record
            .as_ref()
            .is_some_and(|record| known.is_none_or(|known| record.time >= known.time && record != known));
        if !newer {
            return Vec::new();
        }
        let before = std::mem::replace(&mut self.choice, Choice::undecided(config));
        self.take_in(config, record, now);
        self.after_change(config, &before)
    }

    /// The gates, the page and the surface follow a choice that may have changed.
    fn after_change(&mut self, config: &Config, before: &Choice) -> Vec<Effect> {
        let mut effects = vec![Effect::Apply];
        let changed = self.choice.changed_since(before);
        effects.extend((!changed.is_empty()).then_some(Effect::Announce(changed)));
        self.asked = self.open_questions(config);
        let left = if self.surface == Surface::Prompt && !self.asked.is_empty() {
            Surface::Prompt
        } else {
            Surface::None
        };
        effects.extend(self.show(left));
        effects
    }

    fn take_in(&mut self, config: &Config, stored: Option<Record>, now: u64) {
        let Some(record) = stored else { return };
        if record.revision != config.revision() {
            self.reason = Some(Reason::Changed);
        } else if !record.is_alive(now, config.months()) {
            self.reason = Some(Reason::Expired);
        } else {
            for (ids, answer) in [(&record.granted, true), (&record.refused, false)] {
                for (service, declared) in config.services.iter().enumerate() {
                    if ids.contains(&declared.id) {
                        self.choice.set(config, service, Some(answer));
                    }
                }
            }
            let new = record.how != How::Placeholder && !self.open_questions(config).is_empty();
            self.reason = new.then_some(Reason::New);
            self.record = Some(record);
        }
    }

    /// The services that wait for an answer. What a signal has refused is not asked about.
    fn open_questions(&self, config: &Config) -> Vec<usize> {
        let mut open = all_optional(config);
        open.retain(|service| {
            self.choice.of_service(*service).is_none() && !self.is_refused_by_signal(config, *service)
        });
        open
    }

    /// Whether the browser's signal speaks against a service.
    pub fn is_refused_by_signal(&self, config: &Config, service: usize) -> bool {
        let category =
            config.services.get(service).and_then(|service| config.category(service.category.as_str()));
        self.gpc && category.is_some_and(|category| config.is_refused_by_signal(category))
    }

    fn to_record(&self, config: &Config, how: How, moment: &Moment) -> Record {
        let with = |answer: bool| {
            let asked = all_optional(config).into_iter();
            asked
                .filter(|service| self.choice.of_service(*service) == Some(answer))
                .filter_map(|service| config.services.get(service).map(|service| service.id.clone()))
                .collect()
        };
        Record {
            revision: config.revision(),
            time: moment.now,
            id: moment.id.clone(),
            lang: moment.lang.clone(),
            text_hash: moment.text_hash.clone(),
            how,
            granted: with(true),
            refused: with(false),
        }
    }

    fn show(&mut self, surface: Surface) -> Option<Effect> {
        // A surface that shows already is drawn again: what it asks may have changed.
        let needed = surface != Surface::None || self.surface != Surface::None;
        self.surface = surface;
        needed.then_some(Effect::Show(surface))
    }
}

/// The services that need a yes, by their places in the config.
fn all_optional(config: &Config) -> Vec<usize> {
    let services = config.services.iter().enumerate();
    services.filter(|(_, service)| !config.is_necessary(service)).map(|(place, _)| place).collect()
}

/// The answer that a list of ids gives to a service: by its own id, or else by its category's.
fn named(config: &Config, answers: &[(String, bool)], service: usize) -> Option<bool> {
    let service = config.services.get(service)?;
    let by = |id: &str| answers.iter().find(|(named, _)| named == id).map(|(_, answer)| *answer);
    by(service.id.as_str()).or_else(|| by(service.category.as_str()))
}
