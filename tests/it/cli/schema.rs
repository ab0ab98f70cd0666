//! `samtykke schema`: it allows what the product reads, and demands what the product demands.
//!
//! Never: is a validator; it walks only as far as keys go.

use crate::fixture;
use crate::program::run;
use samtykke::config::{Config, Kind, Shape, What};
use serde_json::Value;
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

/// Whether every key of a value is allowed where it stands; the path of the first that is not.
fn allows(root: &Value, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
    let schema = resolved(root, schema);
    if let Some(choices) = schema["anyOf"].as_array() {
        let tried: Vec<_> = choices.iter().map(|choice| allows(root, choice, value, path)).collect();
        return if tried.iter().any(Result::is_ok) {
            Ok(())
        } else {
            tried.into_iter().last().expect("a choice")
        };
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64(),
        _ => schema["enum"].as_array().is_some_and(|words| words.contains(value)),
    };
    if !fits {
        return Err(path.into());
    }
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        allows(root, &schema["items"], item, &format!("{path}[{at}]"))?;
    }
    for (key, inner) in
        value.as_object().into_iter().flatten().filter(|(key, _)| !key.starts_with("$comment"))
    {
        let path = format!("{path}.{key}");
        let known = schema.pointer(&format!("/properties/{key}")).or(Some(&schema["additionalProperties"]));
        let known = known.filter(|known| known.is_object()).ok_or_else(|| path.clone())?;
        allows(root, known, inner, &path)?;
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    match required.into_iter().find(|key| value.get(key).is_none()) {
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
    let required: Vec<_> =
        schema["required"].as_array().expect("it says").iter().filter_map(Value::as_str).collect();
    let demanded = shape.fields().filter(|field| field.is_required).map(|field| field.key);
    assert_eq!(required, demanded.collect::<Vec<_>>(), "{name}");
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
    // The address of the schema is for editors; a section's heading says when it is needed.
    assert_eq!(silent, ["Config.$schema", "Section.heading"]);
}
