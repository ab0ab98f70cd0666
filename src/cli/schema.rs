//! `samtykke schema`: the JSON Schema of the config, from the shapes that check it.
//!
//! Never: says anything of a key that the shapes do not say.

#![allow(clippy::indexing_slicing, reason = "a JSON object makes room for a key")]

mod example;
mod explanation;
mod reference;

use crate::failure::Failure;
use example::Examples;
use explanation::Explanation;
use samtykke::config::{Config, Field, Kind, Shape, What};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::process::ExitCode;

/// How a language is named. `no` is none of them: it says neither bokmål nor nynorsk.
const LANG: &str = "^([a-mo-z][a-z]|n[a-np-z]|[a-z]{3})$";

/// Writes the schema to standard output, or a page about the same keys.
pub fn run(as_page: bool) -> Result<ExitCode, Failure> {
    let text = match as_page {
        true => reference::page(&Examples::read()),
        false => serde_json::to_string_pretty(&schema()).unwrap_or_default(),
    };
    writeln!(std::io::stdout().lock(), "{text}")?;
    Ok(ExitCode::SUCCESS)
}

/// The schema: the config, and each object in it as a definition.
fn schema() -> Value {
    let mut told = Told { definitions: Map::new(), examples: Examples::read() };
    let mut root = object(Config::shape(), &mut told);
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    root["title"] = "Samtykke".into();
    root["$defs"] = told.definitions.into();
    root
}

/// What has been described so far, and what it is described with.
struct Told {
    definitions: Map<String, Value>,
    examples: Examples,
}

fn object(shape: Shape, told: &mut Told) -> Value {
    let mut properties = Map::new();
    for (field, doc) in shape.fields().zip(shape.named().docs) {
        let explanation = Explanation::of(doc);
        let mut schema = of_kind(field.kind, told);
        schema["description"] = explanation.in_one_text().into();
        if let Some(default) = explanation.default_value(field.kind) {
            schema["default"] = default;
        }
        if let Some(example) = told.examples.of(shape, field, &explanation) {
            schema["examples"] = json!([example]);
        }
        properties.insert(field.key.into(), schema);
    }
    let demanded = |by_preset: bool| -> Vec<_> {
        let fields = shape.fields().filter(|field| field.is_required && fills(shape, *field) == by_preset);
        fields.map(|field| field.key).collect()
    };
    let mut schema = json!({
        "type": "object",
        "description": Explanation::of(shape.named().doc).in_one_text(),
        "properties": properties,
        "required": demanded(false),
        "patternProperties": { "^\\$comment": true },
        "additionalProperties": false,
    });
    let one_of = match demanded(true) {
        keys if keys.is_empty() => {
            shape.fields().find(|field| field.key == HEADING).map(|_| (vec![HEADING], FACTS))
        }
        keys => Some((keys, PRESET)),
    };
    if let Some((keys, stand_in)) = one_of.filter(|(_, key)| shape.fields().any(|field| field.key == *key)) {
        schema["anyOf"] = json!([{ "required": keys }, { "required": [stand_in] }]);
    }
    schema
}

/// The key that names a preset, and what no preset can know.
const PRESET: &str = "preset";
const OWN: &[&str] = &["id", "category"];
/// A section has one of these, and a heading from the other.
const HEADING: &str = "heading";
const FACTS: &str = "facts";

/// Whether a preset says what a key demands, where the owner does not.
fn fills(shape: Shape, field: Field) -> bool {
    shape.fields().any(|field| field.key == PRESET) && !OWN.contains(&field.key)
}

fn of_kind(kind: Kind, told: &mut Told) -> Value {
    match kind.what() {
        What::Text | What::Rich => json!({
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "propertyNames": { "pattern": LANG },
                    "additionalProperties": { "type": "string" },
                    "minProperties": 1,
                },
            ],
        }),
        What::Plain => json!({ "type": "string" }),
        What::Id => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" }),
        What::Address => json!({
            "type": "string",
            "pattern": "^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:/?#\\s\\\\]*(?:[/?#]|$))[^\\s\\\\]*$",
        }),
        What::Lang => json!({ "type": "string", "pattern": LANG }),
        What::Date => {
            json!({
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$",
            })
        }
        What::Duration => json!({
            "type": "string",
            "pattern": "^(session|persistent|[0-9]{1,9} (minute|hour|day|week|month|year)s?)$",
        }),
        What::Flag => json!({ "type": "boolean" }),
        What::Number => json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000 }),
        What::Word(words) => json!({ "enum": words.split_whitespace().collect::<Vec<_>>() }),
        What::List(kind) => json!({ "type": "array", "items": of_kind(kind, told) }),
        What::One(shape) => reference(shape, told),
        What::OrText(shape) => {
            let mut object = reference(shape, told);
            // With none of its keys it would be taken for words in no language.
            object["minProperties"] = 1.into();
            json!({ "anyOf": [of_kind(Kind::TEXT, told), object] })
        }
        What::Either(shape) => {
            // An object is known by its key: without it, it would be words in no language.
            let objects = shape.fields().map(|Field { key, kind, .. }| {
                let mut object = of_kind(kind, told);
                object["required"] = json!([key]);
                object
            });
            let objects: Vec<_> = objects.collect();
            let any: Vec<_> = [of_kind(Kind::RICH, told)].into_iter().chain(objects).collect();
            json!({ "anyOf": any })
        }
    }
}

fn reference(shape: Shape, told: &mut Told) -> Value {
    let name = shape.named().name;
    if !told.definitions.contains_key(name) {
        // Taken before it is described: a section has sections inside.
        told.definitions.insert(name.into(), Value::Null);
        let described = object(shape, told);
        told.definitions.insert(name.into(), described);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}
