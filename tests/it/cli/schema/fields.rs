//! Every key of the schema, one by one: the decoder takes and refuses what it does, and what is said of it holds.
//!
//! Never: knows a key by name; they are found in the config that has everything.

use super::{allows, case, resolved, schema};
use crate::json;
use samtykke::config::{Code, Config, Kind, Reading, View, What};
use serde_json::{Value, json};

/// Where a key stands in the config that has everything.
struct Place {
    object: &'static str,
    key: &'static str,
    /// As JSON pointers write it.
    pointer: String,
    /// As problems write it.
    path: String,
}

/// The first place of each key of each object.
fn places() -> Vec<Place> {
    let mut found = Vec::new();
    gather(&case("everything"), Config::KIND, "", "", &mut found);
    found
}

fn gather(value: &Value, kind: Kind, pointer: &str, path: &str, found: &mut Vec<Place>) {
    let shape = match kind.what() {
        What::List(kind) => {
            for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                gather(item, kind, &format!("{pointer}/{at}"), &format!("{path}[{at}]"), found);
            }
            return;
        }
        What::Either(shape) => {
            if let Some(field) = shape.fields().find(|field| value.get(field.key).is_some()) {
                gather(value, field.kind, pointer, path, found);
            }
            return;
        }
        What::One(shape) | What::OrText(shape) => shape,
        _ => return,
    };
    let object = shape.named().name;
    for field in shape.fields() {
        let Some(value) = value.get(field.key) else { continue };
        let pointer = format!("{pointer}/{}", field.key);
        let path = if path.is_empty() { field.key.to_owned() } else { format!("{path}.{}", field.key) };
        gather(value, field.kind, &pointer, &path, found);
        if !found.iter().any(|place| (place.object, place.key) == (object, field.key)) {
            found.push(Place { object, key: field.key, pointer, path });
        }
    }
}

impl Place {
    fn schema<'s>(&self, root: &'s Value) -> &'s Value {
        let object = if self.object == "Config" { root } else { &root["$defs"][self.object] };
        &object["properties"][self.key]
    }

    /// What the decoder says against the form of a value here; what names something elsewhere is not of its form.
    fn complaints(&self, everything: &Value, value: &Value) -> Vec<String> {
        // Of the other parts nothing is asked, and to read them takes its time.
        let part = self.pointer.split('/').nth(1).unwrap_or_default();
        let is_wanted = |key: &str| key == part || key == "languages" || key == "controller";
        let keys = everything.as_object().into_iter().flatten().filter(|(key, _)| is_wanted(key));
        let mut config: Value = keys.map(|(key, value)| (key.clone(), value.clone())).collect();
        *config.pointer_mut(&self.pointer).expect("the place is there") = value.clone();
        let reading = Reading::new(json::value(&config.to_string()), "nb");
        let here = reading.problems.iter().filter(|problem| {
            let rest = problem.path.strip_prefix(&self.path);
            let is_here = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
            let is_of_form =
                ![Code::UnknownCategory, Code::EmptyCategory, Code::DuplicateId].contains(&problem.code);
            is_here && is_of_form
        });
        here.map(|problem| format!("{} {}", problem.code.name(), problem.path)).collect()
    }
}

/// A value of each type, and texts of each form; the words of a key come beside them.
fn probes() -> Vec<Value> {
    let texts = [
        "x",
        "nb",
        "no",
        "a b",
        "Ø",
        "2026-11-21",
        "2026-02-30",
        "2026-04-31",
        "2026-13-01",
        "13 months",
        "1 day",
        "13 fortnights",
        "session",
        "cookie",
        "all",
        "javascript:alert(1)",
        "https://example.no/",
        "/a",
        "mailto:a@example.no",
    ];
    let others = [
        json!(true),
        json!(false),
        json!(0),
        json!(12),
        json!(-1),
        json!(1.5),
        json!(2e9),
        json!([]),
        json!(["x"]),
        json!(["nb"]),
        json!([[]]),
        json!([["x"]]),
        json!([true]),
        json!({}),
        json!({ "nb": "x" }),
        json!({ "nb": 1 }),
        json!({ "NB": "x" }),
        json!({ "x": 1 }),
        json!([{}]),
        json!([{ "nb": "x" }]),
        json!([{ "x": 1 }]),
    ];
    texts.into_iter().map(Value::from).chain(others).collect()
}

fn add_words(schema: &Value, words: &mut Vec<Value>) {
    words.extend(schema["enum"].as_array().into_iter().flatten().cloned());
    match schema {
        Value::Object(inner) => inner.values().for_each(|schema| add_words(schema, words)),
        Value::Array(inner) => inner.iter().for_each(|schema| add_words(schema, words)),
        _ => {}
    }
}

#[test]
fn schema_and_decoder_take_and_refuse_the_same_at_every_key() {
    let root = schema();
    let everything = case("everything");
    let others = probes();
    let mut apart = Vec::new();
    for place in places() {
        let mut probes = others.clone();
        add_words(place.schema(&root), &mut probes);
        for probe in &probes {
            let (by_schema, complaints) =
                (allows(&root, place.schema(&root), probe, ""), place.complaints(&everything, probe));
            if by_schema.is_ok() != complaints.is_empty() {
                apart.push(format!("{}.{} {probe}: {by_schema:?} {complaints:?}", place.object, place.key));
            }
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

#[test]
fn every_example_and_default_is_taken_where_it_stands() {
    let (root, everything) = (schema(), case("everything"));
    for place in places() {
        let (name, schema) = (format!("{}.{}", place.object, place.key), place.schema(&root));
        let examples = schema["examples"].as_array().unwrap_or_else(|| panic!("{name} has an example"));
        for value in examples.iter().chain(schema.get("default")) {
            assert_eq!(allows(&root, schema, value, ""), Ok(()), "{name}: {value}");
            assert_eq!(place.complaints(&everything, value), [""; 0], "{name}: {value}");
        }
    }
}

/// The objects that the law asks for: the facts of a statement, and what a yes or a no is about.
const OF_LAW: &[&str] = &[
    "Controller",
    "JointController",
    "Officer",
    "Processor",
    "Rights",
    "Complaint",
    "Activity",
    "LegalBasis",
    "SpecialBasis",
    "Interest",
    "Transfer",
    "Retention",
    "Provision",
    "AutomatedDecision",
    "Category",
    "Service",
    "Storage",
    "PromptRules",
    "RecordRules",
    "Signals",
];

#[test]
fn every_key_says_what_it_stands_for_and_the_law_behind_it() {
    let root = schema();
    let mut objects: Vec<_> = OF_LAW.to_vec();
    for place in places() {
        let said = place.schema(&root)["description"].as_str().unwrap_or_default();
        let name = format!("{}.{}", place.object, place.key);
        assert!(
            !said.starts_with("Default:") && !said.starts_with("Law:"),
            "{name} says what it stands for: {said}"
        );
        if OF_LAW.contains(&place.object) {
            assert!(said.contains(" Law: "), "{name} names its law, or says that there is none");
        }
        objects.retain(|object| *object != place.object);
    }
    assert_eq!(objects, [""; 0], "objects that no config has");
}

#[test]
fn the_page_has_every_key_of_the_schema() {
    let (root, page) = (schema(), crate::program::run(&["schema", "--markdown"]).out);
    for place in places() {
        let heading = format!("\n### {}.{}\n", place.object, place.key);
        assert_eq!(page.matches(&heading).count(), 1, "{heading}");
        assert!(resolved(&root, place.schema(&root)).is_object());
    }
    let lines = || page.lines().filter(|line| line.starts_with("- [") || line.starts_with("- **Type**"));
    for link in lines().flat_map(|line| line.split("](#").skip(1)).filter_map(|rest| rest.split(')').next()) {
        let leads =
            page.lines().any(|line| line.strip_prefix("## ").is_some_and(|name| name.to_lowercase() == link));
        assert!(leads, "#{link}");
    }
}
