//! A record grants what it names and nothing else, and only while it counts.
//!
//! Never: answers a question; what is granted here was granted by the record.

use super::record::record;
use super::shut::opened;
use super::{CASES, cases, id};
use proptest::prelude::*;
use samtykke::config::{Reading, Value};
use samtykke::consent::{Record, Session, Situation};

/// A config of so many services under a few categories, some of them unusable.
fn config() -> impl Strategy<Value = (u32, u32, Value)> {
    let category = (id(), any::<bool>());
    let service =
        (prop_oneof![9 => id(), 1 => "[A-Z ]{1,3}"], any::<prop::sample::Index>(), prop::bool::weighted(0.9));
    let categories = prop::collection::vec(category, 1..4);
    (1..4_u32, 1..=13_u32, categories, prop::collection::vec(service, 0..8)).prop_map(
        |(revision, months, categories, services)| {
            let text = |text: &str| Value::Text(text.into());
            let object = |fields: Vec<(&str, Value)>| {
                Value::Object(fields.into_iter().map(|(key, value)| (key.into(), value)).collect())
            };
            let listed = categories.iter().map(|(id, necessary)| {
                object(vec![("id", text(id)), ("title", text("t")), ("necessary", Value::Bool(*necessary))])
            });
            let listed = listed.collect();
            let services = services.iter().map(|(id, category, is_whole)| {
                let category = &categories[category.index(categories.len())].0;
                let mut fields = vec![("id", text(id)), ("category", text(category)), ("name", text("n"))];
                fields.extend(is_whole.then(|| ("purpose", text("p"))));
                object(fields)
            });
            let value = object(vec![
                ("revision", Value::Number(revision.into())),
                ("controller", object(vec![("name", text("c"))])),
                ("categories", Value::List(listed)),
                ("services", Value::List(services.collect())),
                ("record", object(vec![("months", Value::Number(months.into()))])),
            ]);
            (revision, months, value)
        },
    )
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn no_service_is_granted_unless_a_living_record_says_so(
        (revision, months, value) in config(),
        record in record(),
        named in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        is_current in prop::bool::weighted(0.8),
        age in -1_000_i64..40_000_000,
        gpc in any::<bool>(),
    ) {
        let reading = Reading::new(value.clone(), "nb");
        let config = reading.config().expect("it has a controller");
        let ids: Vec<_> = config.services().iter().map(|service| service.id().text().to_owned()).collect();
        let mut record = Record { time: 1_800_000_000, ..record };
        record.revision = if is_current { revision } else { record.revision };
        for at in named.iter().filter(|_| !ids.is_empty()) {
            record.granted = format!("{}.{}", record.granted, ids[at.index(ids.len())]);
        }
        let lists = |list: &str, id: &str| list.split('.').any(|known| known == id);
        let now = record.time.saturating_add_signed(age);
        let counts = record.revision == revision && record.is_alive(now, months);

        let session = Session::new(config, Situation { stored: Some(record.clone()), now, gpc });
        let granted: Vec<_> = record.granted.split('.').filter(|_| counts).collect();
        prop_assert_eq!(opened(&value, config, session.choice(), &granted), None);
        for (place, service) in config.services().iter().enumerate() {
            let id = service.id().text().to_owned();
            let answer = session.choice().of_service(place);
            if config.is_necessary(service) {
                prop_assert_eq!(answer, Some(true));
            } else if answer == Some(true) {
                prop_assert!(counts && lists(&record.granted, &id), "{} was granted by nobody", id);
            } else if counts {
                prop_assert!(!lists(&record.granted, &id) || lists(&record.refused, &id));
            }
        }
        prop_assert_eq!(session.record(), counts.then_some(&record));
    }
}
