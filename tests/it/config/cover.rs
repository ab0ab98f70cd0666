//! That the cases cover what there is: every code of a problem, every key of every shape.
//!
//! Never: covers what only a page can have.

use super::problems;
use crate::fixture;
use samtykke::config::{Code, Config, Kind, Shape, Value, View, What};

/// Codes that no config file can have, and why.
const ELSEWHERE: &[(Code, &str)] = &[
    (
        Code::TooDeep,
        "JSON text ends at the depth where its reader does; only a browser hands in values that deep",
    ),
    (Code::UnknownGate, "gates are on pages"),
    (Code::BadExpression, "gates are on pages"),
];

#[test]
fn every_problem_that_a_config_can_have_has_a_case() {
    let all: String = fixture::all().iter().map(problems).collect();
    for code in Code::ALL {
        let line = format!("{} {} ", code.severity().name(), code.name());
        let exception = ELSEWHERE.iter().find(|(known, _)| known == code);
        match (all.contains(&line), exception) {
            (true, None) | (false, Some(_)) => {}
            (false, None) => panic!("no case has the problem {}", code.name()),
            (true, Some((_, why))) => panic!("{} has a case after all: {why}", code.name()),
        }
    }
}

#[test]
fn the_config_that_has_everything_has_every_key_of_every_shape() {
    let case = fixture::named("everything");
    let mut said = Vec::new();
    gather(&case.value(), Config::KIND, &mut said);
    let mut shapes = Vec::new();
    reach(Config::shape(), &mut shapes);
    for shape in shapes {
        let name = shape.named().name;
        for field in shape.fields() {
            assert!(said.contains(&(name, field.key)), "no {name} has the key {}", field.key);
        }
    }
    assert_eq!(problems(&case), "");
}

/// The keys that a value says, each with the name of its shape.
fn gather(value: &Value, kind: Kind, said: &mut Vec<(&'static str, &'static str)>) {
    match kind.what() {
        What::OrText(_) if !kind.is_object(value) => {}
        What::One(shape) | What::OrText(shape) => {
            for field in shape.fields() {
                if let Some(value) = value.get(field.key) {
                    said.push((shape.named().name, field.key));
                    gather(value, field.kind, said);
                }
            }
        }
        What::List(kind) => value.items().iter().for_each(|item| gather(item, kind, said)),
        What::Either(shape) => {
            if let Some(field) = shape.key_of(value) {
                gather(value, field.kind, said);
            }
        }
        _ => {}
    }
}

/// Every shape that can stand somewhere inside one.
fn reach(shape: Shape, found: &mut Vec<Shape>) {
    if found.contains(&shape) {
        return;
    }
    found.push(shape);
    for field in shape.fields() {
        reach_kind(field.kind, found);
    }
}

fn reach_kind(kind: Kind, found: &mut Vec<Shape>) {
    match kind.what() {
        What::One(shape) | What::OrText(shape) => reach(shape, found),
        What::List(kind) => reach_kind(kind, found),
        What::Either(shape) => shape.fields().for_each(|field| reach_kind(field.kind, found)),
        _ => {}
    }
}
