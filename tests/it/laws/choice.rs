//! Any sequence of events: what is stored is what was answered, and nothing is granted that was not.
//!
//! Never: models what is shown; that is told as stories in `session`.

use super::{CASES, cases};
use crate::fixture;
use crate::visit::START;
use proptest::prelude::*;
use samtykke::config::Config;
use samtykke::consent::{Answer, Effect, Event, Moment, Named, Session, Situation};
use std::sync::LazyLock;

pub(super) static CONFIG: LazyLock<Config<'static>> =
    LazyLock::new(|| fixture::named("several-purposes").config("nb").expect("it is sound"));

const IDS: &[&str] = &[
    "samtykke",
    "teller",
    "film",
    "kart",
    "annonse",
    "necessary",
    "statistics",
    "media",
    "marketing",
    "ukjent",
];

fn answers() -> impl Strategy<Value = Named<'static>> {
    let ids =
        || prop::collection::vec(prop::sample::select(IDS), 0..3).prop_map(|ids| &*ids.join(" ").leak());
    (ids(), ids()).prop_map(|(granted, refused)| Named { granted, refused })
}

pub(super) fn event() -> impl Strategy<Value = Event<'static>> {
    let id = || prop::sample::select(IDS);
    prop_oneof![
        Just(Event::AcceptAll),
        Just(Event::RejectAll),
        answers().prop_map(Event::Save),
        answers().prop_map(Event::Set),
        id().prop_map(|id| Event::Show(id, false)),
        id().prop_map(|id| Event::Show(id, true)),
        Just(Event::Withdraw),
        Just(Event::Open),
        Just(Event::Close),
        Just(Event::StoreRefused),
        Just(Event::StillRunning),
        Just(Event::Stored(None)),
    ]
}

pub(super) fn moment(now: u64) -> Moment<'static> {
    Moment { now, id: "i", lang: "nb", text_hash: "h" }
}

/// The answer that ids give to a service, the service's own name first, and a yes before a no.
fn named(answers: &Named, service: usize) -> Answer {
    let service = CONFIG.service(service).expect("it is one of them");
    let by = |id: &str| {
        let has = |ids: &str| ids.split(' ').any(|named| named == id);
        has(answers.granted).then_some(true).or(has(answers.refused).then_some(false))
    };
    by(service.id().text()).or_else(|| by(service.category().text()))
}

/// What was answered for good, and what was let through for this page alone.
#[derive(Clone, Default)]
struct Model {
    answers: Vec<Answer>,
    once: Vec<bool>,
}

impl Model {
    fn hear(&mut self, event: &Event, asked: &[usize], gpc: bool) {
        let all = CONFIG.optional_services();
        let category = |service: usize| CONFIG.service(service).map(|service| service.category());
        let mut heard = if asked.is_empty() { all.clone() } else { asked.to_vec() };
        match event {
            // What the browser's signal refuses is not granted in passing.
            Event::AcceptAll if asked.is_empty() && gpc => heard.retain(|service| {
                let category = category(*service).and_then(|id| CONFIG.category(id.text()));
                !category.is_some_and(|category| CONFIG.is_refused_by_signal(category))
            }),
            // «Avvis alle», where there are boxes, is about all of them.
            Event::RejectAll if heard.iter().any(|other| category(*other) != category(heard[0])) => {
                heard.clone_from(&all);
            }
            _ => {}
        }
        let asked = heard;
        for service in 0..CONFIG.services().len() {
            let is_asked = asked.contains(&service);
            let yes = |id: &str| named(&Named { granted: id, refused: "" }, service) == Some(true);
            let answer = match event {
                Event::AcceptAll if is_asked => Some(true),
                Event::RejectAll if is_asked => Some(false),
                Event::Save(answers) if is_asked => Some(named(answers, service).unwrap_or(false)),
                Event::Set(answers) => named(answers, service),
                Event::Show(id, true) if yes(id) => Some(true),
                Event::Withdraw => Some(false),
                _ => None,
            };
            if all.contains(&service) && answer.is_some() {
                self.answers[service] = answer;
                self.once[service] = false;
            }
            self.once[service] |= matches!(event, Event::Show(id, false) if yes(id));
        }
    }
}

fn ids(model: &Model, answer: bool) -> String {
    let services =
        CONFIG.optional_services().into_iter().filter(|service| model.answers[*service] == Some(answer));
    let ids: Vec<_> =
        services.filter_map(|service| CONFIG.service(service)).map(|service| service.id().text()).collect();
    ids.join(".")
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn what_is_stored_is_what_was_answered(events in prop::collection::vec(event(), 0..12), gpc in any::<bool>()) {
        let config = *CONFIG;
        let mut session = Session::new(config, Situation { stored: None, now: START, gpc });
        session.handle(config, Event::Arrive, &moment(START));
        let services = config.services().len();
        let mut model = Model { answers: vec![None; services], once: vec![false; services] };
        for (at, event) in events.into_iter().enumerate() {
            let before = session.choice().clone();
            model.hear(&event, session.asked(), gpc);
            let is_look = matches!(event, Event::Open | Event::Close | Event::StoreRefused | Event::StillRunning | Event::Stored(None));
            let mut announced = false;
            for effect in session.handle(config, event, &moment(START + at as u64)) {
                match effect {
                    Effect::Store => {
                        let record = session.record().expect("there is something to store");
                        prop_assert_eq!(&record.granted, &ids(&model, true), "granted in the record");
                        prop_assert_eq!(&record.refused, &ids(&model, false), "refused in the record");
                    }
                    Effect::Announce => announced = true,
                    Effect::Erase => prop_assert!(!session.answered(config, false).is_empty()),
                    _ => {}
                }
            }
            prop_assert_eq!(announced, before != *session.choice(), "what changed is announced");
            prop_assert!(!is_look || before == *session.choice(), "looking is no answer");
            for service in config.optional_services() {
                let is_granted = session.choice().of_service(service) == Some(true);
                prop_assert_eq!(is_granted, model.answers[service] == Some(true) || model.once[service]);
            }
        }
    }
}
