//! Two tabs that see one device: after each answer in either, both have the same choice.
//!
//! Never: lets a tab hear of anything but what the device keeps.

use super::choice::{CONFIG, event, moment};
use super::{CASES, cases};
use crate::visit::START;
use proptest::prelude::*;
use samtykke::consent::{Effect, Event, Moment, Record, Session, Situation};

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn two_tabs_come_to_the_newest_answer(
        events in prop::collection::vec((event(), any::<bool>(), 0..2_u64), 1..10),
    ) {
        let config = *CONFIG;
        let mut tabs = [0, 1].map(|_| Session::new(config, Situation { now: START, ..Situation::default() }));
        tabs.iter_mut().for_each(|tab| drop(tab.handle(config, Event::Arrive, &moment(START))));
        let mut now = START;
        let mut device: Option<Record> = None;
        for (at, (event, second, wait)) in events.into_iter().enumerate() {
            // What is shown for once is this tab's own.
            if matches!(event, Event::Show(_, false)) {
                continue;
            }
            now += wait;
            let (here, there) = (usize::from(second), usize::from(!second));
            let id = at.to_string();
            for effect in tabs[here].handle(config, event, &Moment { id: &id, ..moment(now) }) {
                if effect == Effect::Store {
                    device = tabs[here].record().cloned();
                }
            }
            tabs[there].handle(config, Event::Stored(device.clone()), &moment(now));
            prop_assert_eq!(tabs[0].choice(), tabs[1].choice());
        }
        let fresh = Session::new(config, Situation { stored: device.clone(), now, ..Situation::default() });
        prop_assert_eq!(fresh.choice(), tabs[0].choice(), "a new tab sees the same");
        prop_assert_eq!(tabs[0].record(), device.as_ref());
    }
}
