//! The state machine: from a stored record and events to effects.
//!
//! Never: looks at a clock or a device; the moment comes in with the event.

use super::event::{Effect, Event, Notice, Reason, Surface};
use super::{Answer, Choice, How, Record};
use crate::config::{Config, Service};

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
    /// What was answered, and what a record says.
    answers: Choice,
    /// The same, and what was asked to be shown on this page only.
    choice: Choice,
    record: Option<Record>,
    reason: Option<Reason>,
    surface: Surface,
    asked: Vec<usize>,
    gpc: bool,
}

impl Session {
    /// Begins with what was found on the device.
    pub fn new(config: Config, situation: Situation) -> Self {
        let mut session = Self {
            answers: Choice::undecided(config),
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

    /// What was answered so far.
    pub fn answers(&self) -> &Choice {
        &self.answers
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
    pub fn is_decided(&self, config: Config) -> bool {
        self.open_questions(config).is_empty()
    }

    /// Takes an event in and says what follows, in order.
    pub fn handle(&mut self, config: Config, event: Event, moment: &Moment) -> Vec<Effect> {
        match event {
            Event::Arrive => self.arrive(config),
            Event::AcceptAll => {
                if self.asked.is_empty() {
                    // The prompt would not ask what the browser's signal refuses; neither does a control of the page.
                    self.asked = config.optional_services();
                    let gpc = self.gpc;
                    self.asked.retain(|service| !gpc || !is_refused_by_signal(config, *service));
                }
                self.answer(config, How::AcceptAll, moment, &|_| Some(true))
            }
            Event::RejectAll => {
                // «Avvis alle» means all, also what is not asked again; «Nei» answers one question.
                if self.asks_several(config) {
                    self.asked = config.optional_services();
                }
                self.answer(config, How::RejectAll, moment, &|_| Some(false))
            }
            Event::Save(answers) => self.answer(config, How::Save, moment, &|service| {
                Some(named(config, &answers, service).unwrap_or(false))
            }),
            // Names nothing that is asked about: no answer, and nothing to store.
            Event::Set(answers)
                if config
                    .optional_services()
                    .iter()
                    .all(|service| named(config, &answers, *service).is_none()) =>
            {
                Vec::new()
            }
            Event::Set(answers) => {
                self.asked = config.optional_services();
                self.answer(config, How::Api, moment, &|service| named(config, &answers, service))
            }
            Event::Show(id, true) => {
                self.asked = config.optional_services();
                let answers = [(id, true)];
                self.answer(config, How::Placeholder, moment, &|service| named(config, &answers, service))
            }
            Event::Show(id, false) => self.show_once(config, id),
            Event::Withdraw => {
                self.asked = config.optional_services();
                self.answer(config, How::Withdraw, moment, &|_| Some(false))
            }
            Event::Open => {
                self.asked = config.optional_services();
                self.show(Surface::Settings)
            }
            // Only what is there to look at closes; a question waits for its answer.
            Event::Close if self.surface == Surface::Settings => self.show(Surface::None),
            Event::Close => Vec::new(),
            Event::Stored(record) => self.follow(config, record, moment.now),
            Event::StoreRefused => vec![Effect::Say(Notice::NotSaved)],
            Event::StillRunning => vec![Effect::Say(Notice::StillRunning)],
        }
    }

    fn arrive(&mut self, config: Config) -> Vec<Effect> {
        self.asked = self.open_questions(config);
        let surface = if !config.asks() {
            Surface::Information
        } else if self.asked.is_empty() {
            Surface::None
        } else {
            Surface::Prompt
        };
        let mut effects = vec![Effect::Apply];
        effects.append(&mut self.show(surface));
        effects
    }

    /// Answers what is asked, stores it, and lets the page follow.
    fn answer(
        &mut self,
        config: Config,
        how: How,
        moment: &Moment,
        answer: &dyn Fn(usize) -> Answer,
    ) -> Vec<Effect> {
        if self.asked.is_empty() {
            self.asked = config.optional_services();
        }
        if self.asked.is_empty() {
            // Nothing is asked on this site: there is nothing to store an answer to (law.md NO-25).
            return Vec::new();
        }
        let before = self.choice.clone();
        for service in std::mem::take(&mut self.asked) {
            if let Some(granted) = answer(service) {
                self.answers.set(config, service, Some(granted));
                self.choice.set(config, service, Some(granted));
            }
        }
        let record = self.to_record(config, how, moment);
        self.record = Some(record.clone());
        self.reason = None;
        let mut effects = vec![Effect::Store(record)];
        let refused = self.answered(config, false);
        if !refused.is_empty() {
            effects.push(Effect::Erase(refused));
        }
        effects.append(&mut self.after_change(config, &before));
        effects.push(Effect::Say(if how == How::Withdraw { Notice::Withdrawn } else { Notice::Saved }));
        effects
    }

    /// Grants for as long as the page lives, and stores nothing.
    fn show_once(&mut self, config: Config, id: String) -> Vec<Effect> {
        let before = self.choice.clone();
        let answers = [(id, true)];
        for service in config.optional_services() {
            if named(config, &answers, service) == Some(true) {
                self.choice.set(config, service, Some(true));
            }
        }
        let mut effects = vec![Effect::Apply];
        let changed = self.choice.changed_since(&before);
        if !changed.is_empty() {
            effects.push(Effect::Announce(changed));
        }
        effects
    }

    /// Another tab's newer choice becomes ours.
    fn follow(&mut self, config: Config, record: Option<Record>, now: u64) -> Vec<Effect> {
        let known = self.record.as_ref();
        let newer = record
            .as_ref()
            .is_some_and(|record| known.is_none_or(|known| record.time >= known.time && record != known));
        if !newer {
            return Vec::new();
        }
        let before = std::mem::replace(&mut self.choice, Choice::undecided(config));
        self.answers = Choice::undecided(config);
        self.record = None;
        self.take_in(config, record, now);
        // The other tab could not reach what lies in this tab's sessionStorage.
        let mut effects = Vec::new();
        let refused = self.answered(config, false);
        if !refused.is_empty() {
            effects.push(Effect::Erase(refused));
        }
        effects.append(&mut self.after_change(config, &before));
        effects
    }

    /// The gates, the page and the surface follow a choice that may have changed.
    fn after_change(&mut self, config: Config, before: &Choice) -> Vec<Effect> {
        let mut effects = vec![Effect::Apply];
        let changed = self.choice.changed_since(before);
        if !changed.is_empty() {
            effects.push(Effect::Announce(changed));
        }
        self.asked = self.open_questions(config);
        let is_asking = self.surface == Surface::Prompt && !self.asked.is_empty();
        effects.append(&mut self.show(if is_asking { Surface::Prompt } else { Surface::None }));
        effects
    }

    fn take_in(&mut self, config: Config, stored: Option<Record>, now: u64) {
        let Some(record) = stored else { return };
        if record.revision != config.revision() {
            self.reason = Some(Reason::Changed);
        } else if !record.is_alive(now, config.months()) {
            // One from the future has no reason that a visitor would understand.
            self.reason = (record.time <= now).then_some(Reason::Expired);
        } else {
            for (ids, answer) in [(&record.granted, true), (&record.refused, false)] {
                for (service, _) in ids.iter().filter_map(|id| config.service_of_id(id)) {
                    self.answers.set(config, service, Some(answer));
                }
            }
            self.choice = self.answers.clone();
            // A placeholder and the page's own script answer a part: what they left open is not new.
            let is_whole = !matches!(record.how, How::Placeholder | How::Api);
            let new = is_whole && !self.open_questions(config).is_empty();
            self.reason = new.then_some(Reason::New);
            self.record = Some(record);
        }
    }

    /// The services that wait for an answer. What a signal has refused is not asked about.
    fn open_questions(&self, config: Config) -> Vec<usize> {
        let mut open = config.optional_services();
        open.retain(|service| {
            self.answers.of_service(*service).is_none()
                && !(self.gpc && is_refused_by_signal(config, *service))
        });
        open
    }

    /// Whether what is asked is in more categories than one, so that there are boxes and not a question.
    fn asks_several(&self, config: Config) -> bool {
        let mut categories =
            self.asked.iter().filter_map(|service| config.service(*service)).map(Service::category);
        let first = categories.next();
        categories.any(|category| Some(category) != first)
    }

    /// The services that are asked about and got this answer, by their places. What was asked to be
    /// shown on this page only is no answer.
    pub fn answered(&self, config: Config, answer: bool) -> Vec<usize> {
        let mut services = config.optional_services();
        services.retain(|service| self.answers.of_service(*service) == Some(answer));
        services
    }

    fn to_record(&self, config: Config, how: How, moment: &Moment) -> Record {
        Record {
            revision: config.revision(),
            time: moment.now,
            id: moment.id.clone(),
            lang: moment.lang.clone(),
            text_hash: moment.text_hash.clone(),
            how,
            granted: self.answers.ids(config, true),
            refused: self.answers.ids(config, false),
        }
    }

    fn show(&mut self, surface: Surface) -> Vec<Effect> {
        // A surface that shows already is drawn again: what it asks may have changed.
        let is_needed = surface != Surface::None || self.surface != Surface::None;
        self.surface = surface;
        if is_needed { vec![Effect::Show(surface)] } else { Vec::new() }
    }
}

/// The answer that a list of ids gives to a service: by its own id, or else by its category's.
fn named(config: Config, answers: &[(String, bool)], service: usize) -> Answer {
    let service = config.service(service)?;
    let by = |id: &str| answers.iter().find(|(named, _)| named == id).map(|(_, answer)| *answer);
    by(service.id().0).or_else(|| by(service.category().0))
}

/// Whether a browser's signal speaks against a service.
fn is_refused_by_signal(config: Config, service: usize) -> bool {
    let category = config.service(service).and_then(|service| config.category(service.category().0));
    category.is_some_and(|category| config.is_refused_by_signal(category))
}
