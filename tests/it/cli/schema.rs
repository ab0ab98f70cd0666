//! `samtykke schema`: it allows what the product reads, and demands what the product demands.
//!
//! Never: passes over a word of the schema that it does not know.

mod fields;

use crate::fixture;
use crate::program::run;
use regex::Regex;
use samtykke::config::{Config, Kind, Shape, What};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;

fn schema() -> Value {
    let outcome = run(&["schema"]);
    assert_eq!((outcome.code, &*outcome.err), (0, ""));
    serde_json::from_str(&outcome.out).expect("the schema is JSON")
}

/// Follows a reference, where there is one.
fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    match schema["$ref"].as_str() {
        Some(reference) => {
            root.pointer(reference.trim_start_matches('#')).expect("a reference leads somewhere")
        }
        None => schema,
    }
}

/// The words of the schema that `allows` heeds, and those that allow nothing.
const KNOWN: &[&str] = &[
    "$ref",
    "additionalProperties",
    "anyOf",
    "enum",
    "items",
    "maximum",
    "minProperties",
    "minimum",
    "pattern",
    "patternProperties",
    "properties",
    "propertyNames",
    "required",
    "type",
];
const SILENT: &[&str] = &["$defs", "$schema", "default", "description", "examples", "format", "title"];

thread_local! {
    // A pattern takes longer to be read than to be tried.
    static PATTERNS: RefCell<BTreeMap<String, Regex>> = RefCell::default();
}

fn matches(pattern: &Value, text: &str) -> bool {
    let Some(pattern) = pattern.as_str() else { return true };
    let read = || Regex::new(pattern).expect("it is a pattern");
    PATTERNS.with_borrow_mut(|known| known.entry(pattern.into()).or_insert_with(read).is_match(text))
}

/// Whether a value is allowed where it stands; the path of what is not.
fn allows(root: &Value, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
    let rules = schema.as_object().expect("a schema is an object");
    for word in rules.keys() {
        assert!(KNOWN.contains(&&**word) || SILENT.contains(&&**word), "nobody heeds {word}");
    }
    if rules.contains_key("$ref") {
        allows(root, resolved(root, schema), value, path)?;
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let tried: Vec<_> = choices.iter().map(|choice| allows(root, choice, value, path)).collect();
        if tried.iter().all(Result::is_err) {
            return tried.into_iter().last().expect("a choice");
        }
    }
    let is_of_type = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        _ => true,
    };
    let number = value.as_f64().unwrap_or_default();
    let fits = is_of_type
        && schema["enum"].as_array().is_none_or(|words| words.contains(value))
        && value.as_str().is_none_or(|text| matches(&schema["pattern"], text))
        && schema["minimum"].as_f64().is_none_or(|least| number >= least)
        && schema["maximum"].as_f64().is_none_or(|most| number <= most)
        && schema["minProperties"]
            .as_u64()
            .is_none_or(|least| value.as_object().is_none_or(|keys| keys.len() as u64 >= least));
    if !fits {
        return Err(path.into());
    }
    if let (Some(items), Some(rule)) = (value.as_array(), rules.get("items")) {
        for (at, item) in items.iter().enumerate() {
            allows(root, rule, item, &format!("{path}[{at}]"))?;
        }
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        let path = format!("{path}.{key}");
        if !matches(&schema["propertyNames"]["pattern"], key) {
            return Err(path);
        }
        let by_pattern = schema["patternProperties"].as_object().into_iter().flatten();
        if let Some(rule) = schema["properties"].get(key) {
            allows(root, rule, inner, &path)?;
        } else if by_pattern.into_iter().all(|(pattern, _)| !matches(&pattern.as_str().into(), key)) {
            match rules.get("additionalProperties") {
                Some(Value::Bool(false)) => return Err(path),
                Some(rule) => allows(root, rule, inner, &path)?,
                None => {}
            }
        }
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    match required.into_iter().find(|key| value.is_object() && value.get(key).is_none()) {
        Some(key) => Err(format!("{path} lacks {key}")),
        None => Ok(()),
    }
}

fn case(name: &str) -> Value {
    let text = fs::read_to_string(fixture::named(name).path()).expect("a case has a config");
    serde_json::from_str(&text).expect("it is JSON")
}

#[test]
fn configs_without_problems_are_allowed() {
    let schema = schema();
    for name in [
        "everything",
        "work-inclusion",
        "municipality",
        "rehabilitation",
        "several-purposes",
        "necessary-only",
    ] {
        assert_eq!(allows(&schema, &schema, &case(name), ""), Ok(()), "{name}");
    }
    for template in fs::read_dir(fixture::root().join("www/templates")).expect("there are templates") {
        let path = template.expect("it is readable").path();
        let template =
            serde_json::from_str(&fs::read_to_string(&path).expect("it is text")).expect("it is JSON");
        assert_eq!(allows(&schema, &schema, &template, ""), Ok(()), "{}", path.display());
    }
}

#[test]
fn configs_with_problems_of_form_are_not() {
    let schema = schema();
    for name in ["unknown-keys", "missing-required", "wrong-types", "nothing-usable"] {
        assert!(allows(&schema, &schema, &case(name), "").is_err(), "{name}");
    }
}

#[test]
fn what_is_required_and_explained_agrees_with_the_shapes() {
    let schema = schema();
    let mut seen = Vec::new();
    agree(&schema, &schema, Config::shape(), &mut seen);
    assert_eq!(schema["$defs"].as_object().expect("there are definitions").len(), seen.len() - 1);
}

fn agree(root: &Value, schema: &Value, shape: Shape, seen: &mut Vec<Shape>) {
    if seen.contains(&shape) {
        return;
    }
    seen.push(shape);
    let name = shape.named().name;
    let keys: Vec<_> = schema["properties"].as_object().expect("it has keys").keys().collect();
    assert_eq!(keys, shape.fields().map(|field| field.key).collect::<Vec<_>>(), "{name}");
    // What a preset may say is demanded where there is none.
    let is_filled = schema["anyOf"][1]["required"][0] == "preset";
    let without_preset =
        schema["anyOf"][0]["required"].as_array().filter(|_| is_filled).into_iter().flatten();
    let required = schema["required"].as_array().expect("it says").iter().chain(without_preset);
    let demanded = shape.fields().filter(|field| field.is_required).map(|field| field.key);
    assert_eq!(
        required.filter_map(Value::as_str).collect::<Vec<_>>(),
        demanded.collect::<Vec<_>>(),
        "{name}"
    );
    assert_eq!(schema["additionalProperties"], Value::Bool(false));
    for field in shape.fields() {
        let description = schema["properties"][field.key]["description"].as_str().unwrap_or_default();
        assert!(!description.is_empty(), "{name}.{} is explained", field.key);
        inside(root, field.kind, seen);
    }
}

fn inside(root: &Value, kind: Kind, seen: &mut Vec<Shape>) {
    match kind.what() {
        What::One(shape) | What::OrText(shape) => {
            agree(root, &root["$defs"][shape.named().name], shape, seen)
        }
        What::Either(shape) => shape.fields().for_each(|field| inside(root, field.kind, seen)),
        What::List(kind) => inside(root, kind, seen),
        _ => {}
    }
}

/// «Default: …» is what an editor shows, so each key that may be left out says what follows.
#[test]
fn what_may_be_left_out_says_what_follows() {
    let mut seen = Vec::new();
    let mut silent = Vec::new();
    fn walk(shape: Shape, seen: &mut Vec<Shape>, silent: &mut Vec<String>) {
        if seen.contains(&shape) {
            return;
        }
        seen.push(shape);
        let named = shape.named();
        for (field, doc) in shape.fields().zip(named.docs) {
            let is_first = named.name.ends_with("Block");
            if !field.is_required && !is_first && !doc.contains("Default:") {
                silent.push(format!("{}.{}", named.name, field.key));
            }
            each(field.kind, seen, silent);
        }
    }
    fn each(kind: Kind, seen: &mut Vec<Shape>, silent: &mut Vec<String>) {
        match kind.what() {
            What::One(shape) | What::OrText(shape) => walk(shape, seen, silent),
            What::Either(shape) => shape.fields().for_each(|field| each(field.kind, seen, silent)),
            What::List(kind) => each(kind, seen, silent),
            _ => {}
        }
    }
    walk(Config::shape(), &mut seen, &mut silent);
    assert_eq!(silent, [""; 0]);
}
