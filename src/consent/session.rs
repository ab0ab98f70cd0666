//! The state machine: from a stored record and events to effects.
//!
//! Never: looks at a clock or a device; the moment comes in with the event.

use super::event::{Effect, Event, Named, Notice, Reason, Surface};
use super::{Answer, Choice, How, Record};
use crate::config::{Config, Service};
use crate::notation::lists;

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment<'m> {
    /// Seconds since 1970.
    pub now: u64,
    /// A fresh random id, 22 signs.
    pub id: &'m str,
    /// The language of the prompt.
    pub lang: &'m str,
    /// Identifies the text of the prompt.
    pub text_hash: &'m str,
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
        if let Some(record) = situation.stored {
            session.take_in(config, record, situation.now);
        }
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
        let mut effects = Vec::new();
        match event {
            Event::Arrive => self.arrive(config, &mut effects),
            Event::AcceptAll => {
                let mut asked = std::mem::take(&mut self.asked);
                if asked.is_empty() {
                    // The prompt would not ask what the browser's signal refuses; neither does a control of the page.
                    asked = config.optional_services();
                    asked.retain(|service| !self.is_refused_by_signal(config, *service));
                }
                self.answer(config, Answers::all(How::ACCEPT_ALL, true), asked, moment, &mut effects);
            }
            Event::RejectAll => {
                // «Avvis alle» means all, also what is not asked again; «Nei» answers one question.
                let mut asked = std::mem::take(&mut self.asked);
                if asks_several(config, &asked) {
                    asked = config.optional_services();
                }
                self.answer(config, Answers::all(How::REJECT_ALL, false), asked, moment, &mut effects);
            }
            Event::Save(named) => {
                let asked = std::mem::take(&mut self.asked);
                let answers = Answers { how: How::SAVE, named, other: Some(false) };
                self.answer(config, answers, asked, moment, &mut effects);
            }
            Event::Set(named) => {
                let answers = Answers { how: How::API, named, other: None };
                self.answer(config, answers, config.optional_services(), moment, &mut effects);
            }
            Event::Show(id, true) => {
                let answers = Answers::at_placeholder(id, true);
                self.answer(config, answers, config.optional_services(), moment, &mut effects);
            }
            Event::Show(id, false) => {
                // For as long as the page lives; nothing is stored.
                let before = self.choice.clone();
                let answers = Answers::at_placeholder(id, true);
                for service in config.optional_services() {
                    if answers.of(config, service).is_some() {
                        self.choice.set(service, Some(true));
                    }
                }
                self.apply(&before, &mut effects);
            }
            Event::Refuse(id) => {
                let answers = Answers::at_placeholder(id, false);
                self.answer(config, answers, config.optional_services(), moment, &mut effects);
            }
            Event::Withdraw => {
                let answers = Answers::all(How::WITHDRAW, false);
                self.answer(config, answers, config.optional_services(), moment, &mut effects);
            }
            Event::Open => {
                self.asked = config.optional_services();
                self.show(Surface::Settings, &mut effects);
            }
            // Only what is there to look at closes; a question waits for its answer.
            Event::Close if self.surface == Surface::Settings => self.show(Surface::None, &mut effects),
            Event::Close => {}
            Event::Stored(record) => self.follow(config, record, moment.now, &mut effects),
            Event::StoreRefused => effects.push(Effect::Say(Notice::NotSaved)),
            Event::StillRunning => effects.push(Effect::Say(Notice::StillRunning)),
        }
        effects
    }

    fn arrive(&mut self, config: Config, effects: &mut Vec<Effect>) {
        self.asked = self.open_questions(config);
        effects.push(Effect::Apply);
        let surface = if !config.asks() {
            Surface::Information
        } else if self.asked.is_empty() {
            Surface::None
        } else {
            Surface::Prompt
        };
        self.show(surface, effects);
    }

    /// Answers what is asked, stores it, and lets the page follow.
    fn answer(
        &mut self,
        config: Config,
        answers: Answers,
        mut asked: Vec<usize>,
        moment: &Moment,
        effects: &mut Vec<Effect>,
    ) {
        if asked.is_empty() {
            asked = config.optional_services();
        }
        let before = self.choice.clone();
        let mut is_answered = false;
        for service in asked {
            if let Some(granted) = answers.of(config, service) {
                self.answers.set(service, Some(granted));
                self.choice.set(service, Some(granted));
                is_answered = true;
            }
        }
        // Names nothing that is asked about on this site: there is nothing to store (law.md NO-25).
        if !is_answered {
            return;
        }
        self.record = Some(Record {
            revision: config.revision(),
            time: moment.now,
            id: moment.id.into(),
            lang: moment.lang.into(),
            text_hash: moment.text_hash.into(),
            how: answers.how.into(),
            granted: self.answers.ids(config, true),
            refused: self.answers.ids(config, false),
        });
        self.reason = None;
        effects.push(Effect::Store);
        self.after_change(config, &before, effects);
        let is_withdrawn = answers.how == How::WITHDRAW;
        effects.push(Effect::Say(if is_withdrawn { Notice::Withdrawn } else { Notice::Saved }));
    }

    /// Another tab's newer choice becomes ours.
    fn follow(&mut self, config: Config, record: Option<Record>, now: u64, effects: &mut Vec<Effect>) {
        let Some(record) = record else { return };
        let known = self.record.as_ref().map_or(0, |known| known.time);
        let is_known = self.record.as_ref().is_some_and(|known| known.id == record.id);
        if record.time < known || record.time == known && is_known {
            return;
        }
        let before = std::mem::replace(&mut self.choice, Choice::undecided(config));
        self.answers = Choice::undecided(config);
        self.record = None;
        self.take_in(config, record, now);
        // The other tab could not reach what lies in this tab's sessionStorage.
        self.after_change(config, &before, effects);
    }

    /// The device, the gates, the page and the surface follow a choice that may have changed.
    fn after_change(&mut self, config: Config, before: &Choice, effects: &mut Vec<Effect>) {
        if !self.answered(config, false).is_empty() {
            effects.push(Effect::Erase);
        }
        self.apply(before, effects);
        self.asked = self.open_questions(config);
        let is_asking = self.surface == Surface::Prompt && !self.asked.is_empty();
        self.show(if is_asking { Surface::Prompt } else { Surface::None }, effects);
    }

    /// The page is told what changed, and the gates follow: a provider's script must not run before it has been told.
    fn apply(&self, before: &Choice, effects: &mut Vec<Effect>) {
        if self.choice != *before {
            effects.push(Effect::Announce);
        }
        effects.push(Effect::Apply);
    }

    fn take_in(&mut self, config: Config, record: Record, now: u64) {
        if record.revision != config.revision() {
            self.reason = Some(Reason::Changed);
        } else if !record.is_alive(now, config.months()) {
            // One from the future has no reason that a visitor would understand.
            self.reason = (record.time <= now).then_some(Reason::Expired);
        } else {
            for service in config.optional_services() {
                self.answers.set(
                    service,
                    config.service(service).and_then(|service| record.answer(service.id().text())),
                );
            }
            self.choice = self.answers.clone();
            // A placeholder and the page's own script answer a part: what they left open is not new.
            let is_whole = record.how != How::PLACEHOLDER && record.how != How::API;
            let is_new = is_whole && !self.open_questions(config).is_empty();
            self.reason = is_new.then_some(Reason::New);
            self.record = Some(record);
        }
    }

    /// The services that wait for an answer. What a signal has refused is not asked about.
    fn open_questions(&self, config: Config) -> Vec<usize> {
        let mut open = self.of_answer(config, None);
        open.retain(|service| !self.is_refused_by_signal(config, *service));
        open
    }

    /// The services that are asked about and got this answer, by their places. What was asked to be
    /// shown on this page only is no answer.
    pub fn answered(&self, config: Config, answer: bool) -> Vec<usize> {
        self.of_answer(config, Some(answer))
    }

    fn of_answer(&self, config: Config, answer: Answer) -> Vec<usize> {
        let mut services = config.optional_services();
        services.retain(|service| self.answers.of_service(*service) == answer);
        services
    }

    /// Whether the browser's signal speaks against a service.
    fn is_refused_by_signal(&self, config: Config, service: usize) -> bool {
        let category = config.service(service).and_then(|service| config.category(service.category().text()));
        self.gpc && category.is_some_and(|category| config.is_refused_by_signal(category))
    }

    fn show(&mut self, surface: Surface, effects: &mut Vec<Effect>) {
        // A surface that shows already is drawn again: what it asks may have changed.
        if surface != Surface::None || self.surface != Surface::None {
            effects.push(Effect::Show(surface));
        }
        self.surface = surface;
    }
}

/// What somebody answered: to some categories or services by id, and to the others alike.
struct Answers<'e> {
    how: &'static str,
    named: Named<'e>,
    other: Answer,
}

impl<'e> Answers<'e> {
    fn all(how: &'static str, answer: bool) -> Self {
        Self { how, named: Named::default(), other: Some(answer) }
    }

    fn at_placeholder(id: &'e str, answer: bool) -> Self {
        let mut named = Named::default();
        *(if answer { &mut named.granted } else { &mut named.refused }) = id;
        Self { how: How::PLACEHOLDER, named, other: None }
    }

    /// The answer to a service: by its own id, or else by its category's, or else as to the others.
    fn of(&self, config: Config, service: usize) -> Answer {
        let service = config.service(service)?;
        for id in &[service.id(), service.category()] {
            let is_granted = lists(self.named.granted, id.text());
            if is_granted || lists(self.named.refused, id.text()) {
                return Some(is_granted);
            }
        }
        self.other
    }
}

/// Whether services are in more categories than one, so that there are boxes and not a question.
fn asks_several(config: Config, asked: &[usize]) -> bool {
    let mut categories = asked.iter().filter_map(|service| config.service(*service)).map(Service::category);
    let first = categories.next();
    categories.any(|category| Some(category) != first)
}
