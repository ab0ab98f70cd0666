//! A config in which something is spoiled: it is reported where it is, and the rest is drawn.
//!
//! Never: knows how a config is read; only that nothing goes without a word.

use super::loss::unsaid;
use super::shut::opened;
use super::{cases, text};
use crate::fixture;
use crate::intruder::intruder;
use crate::markup::parse;
use proptest::prelude::*;
use samtykke::config::{Config, Kind, Problem, Reading, Severity, Shape, Value, View, What, check};
use samtykke::consent::Choice;
use samtykke::view::to_html;
use std::sync::LazyLock;

static EVERYTHING: LazyLock<Value> = LazyLock::new(|| fixture::named("everything").value());

/// Any JSON value, as small as what stands in a config.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        (0..20_u32).prop_map(|number| Value::Number(number.into())),
        text().prop_map(Value::Text),
        "[a-z]{1,3}".prop_map(Value::Text),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let key = prop_oneof!["[a-z]{1,5}", prop::sample::select(KEYS).prop_map(String::from)];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::List),
            prop::collection::vec((key, inner), 0..3).prop_map(Value::Object),
        ]
    })
}

/// Keys that mean something somewhere.
const KEYS: &[&str] = &[
    "id",
    "name",
    "nb",
    "nn",
    "heading",
    "list",
    "text",
    "controller",
    "services",
    "blocks",
    "gpc",
    "links",
    "contact",
    "address",
    "website",
    "words",
];

/// The paths of everything inside a value.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                let path = format!("{path}[{at}]");
                places(item, &path, found);
                found.push(path);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                places(value, &path, found);
                found.push(path);
            }
        }
        _ => {}
    }
}

/// The value at a path.
fn at<'v>(value: &'v mut Value, path: &str) -> &'v mut Value {
    let mut here = value;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        here = match here {
            Value::List(items) => &mut items[step.trim_end_matches(']').parse::<usize>().expect("a place")],
            other => other.get_mut(step).expect("a key"),
        };
    }
    here
}

/// Whether something must stand there: a required key, words in the language asked for, or an item.
fn is_required(path: &str) -> bool {
    fn kind_at(kind: Kind, steps: &mut dyn Iterator<Item = &str>, required: bool) -> bool {
        let Some(step) = steps.next() else { return required };
        let in_shape = |shape: Shape, steps: &mut dyn Iterator<Item = &str>| {
            let field = shape.fields().find(|field| field.key == step).expect("a key of its shape");
            kind_at(field.kind, steps, field.is_required)
        };
        match kind.what() {
            What::OrText(shape) if shape.fields().all(|field| field.key != step) => step == "nb",
            What::One(shape) | What::OrText(shape) => in_shape(shape, steps),
            What::List(kind) => kind_at(kind, steps, true),
            What::Either(shape) => {
                let objects = shape.fields().filter_map(|field| match field.kind.what() {
                    What::One(shape) => Some(shape),
                    _ => None,
                });
                let mut known = objects.filter(|shape| shape.fields().any(|field| field.key == step));
                match known.next() {
                    Some(shape) => in_shape(shape, steps),
                    None => step == "nb",
                }
            }
            _ => step == "nb",
        }
    }
    kind_at(Config::KIND, &mut path.split(['.', '[']).filter(|step| !step.is_empty()), true)
}

/// Looks at everything there is to see of a config: whether there is anything, and every problem of it.
fn use_all(value: &Value) -> (bool, Vec<Problem>) {
    let reading = Reading::new(value.clone(), "nb");
    let mut problems = reading.problems.clone();
    if let Some(config) = reading.config() {
        let texts = fixture::texts("nb");
        let statement = to_html(&samtykke::statement::draw(config, &texts, 1));
        assert_eq!(intruder(&parse(&statement)), None);
        assert_eq!(unsaid(value, config.value(), &problems), None);
        assert_eq!(opened(value, config, &Choice::undecided(config), &[]), None);
        samtykke::prompt::text_hash(config, &texts);
        problems.extend(check(config, value));
    }
    (reading.config().is_some(), problems)
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn whatever_stands_anywhere_the_rest_is_read(new in value(), place in any::<prop::sample::Index>(), whole in 0..20_u8) {
        let mut config = EVERYTHING.clone();
        let mut found = Vec::new();
        places(&config, "", &mut found);
        if whole == 0 {
            config = new;
        } else {
            *at(&mut config, &found[place.index(found.len())]) = new;
        }
        let (is_usable, problems) = use_all(&config);
        let is_said = problems.iter().any(|problem| problem.code.severity() == Severity::Error);
        prop_assert!(is_usable || is_said, "nothing can be made of it, and no error says why: {:?}", problems);
    }
}

/// Not left to chance: every place of the config that has everything.
#[test]
fn whatever_is_spoiled_is_reported_where_it_is() {
    let mut found = Vec::new();
    places(&EVERYTHING, "", &mut found);
    for path in found {
        let mut config = EVERYTHING.clone();
        // No kind of value is a number with a half below zero.
        *at(&mut config, &path) = Value::Number(-0.5);
        let (_, problems) = use_all(&config);
        let is_said = |problem: &Problem| problem.path == path && problem.code.severity() == Severity::Error;
        assert!(problems.iter().any(is_said), "{path} was spoiled, and this was said: {problems:?}");
    }
}

#[test]
fn whatever_is_needed_and_null_is_reported_where_it_is() {
    let mut found = Vec::new();
    places(&EVERYTHING, "", &mut found);
    for path in found.iter().filter(|path| is_required(path)) {
        let mut config = EVERYTHING.clone();
        *at(&mut config, path) = Value::Null;
        let (_, problems) = use_all(&config);
        let is_said = |problem: &Problem| problem.path == *path;
        assert!(problems.iter().any(is_said), "{path} was null, and this was said: {problems:?}");
    }
}
