//! `samtykke schema`: the JSON Schema of the config, from the shapes that check it.
//!
//! Never: says anything of a key that the shapes do not say.

#![allow(clippy::indexing_slicing, reason = "a JSON object makes room for a key")]

use crate::failure::Failure;
use samtykke::config::{Config, Field, Kind, Shape, What};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::process::ExitCode;

/// Writes the schema to standard output.
pub fn run() -> Result<ExitCode, Failure> {
    writeln!(std::io::stdout().lock(), "{}", serde_json::to_string_pretty(&schema()).unwrap_or_default())?;
    Ok(ExitCode::SUCCESS)
}

/// The schema: the config, and each object in it as a definition.
pub fn schema() -> Value {
    let mut definitions = Map::new();
    let mut root = object(Config::shape(), &mut definitions);
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    root["title"] = "Samtykke".into();
    root["$defs"] = definitions.into();
    root
}

fn object(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for (field, doc) in shape.fields().zip(shape.named().docs) {
        let mut schema = of_kind(field.kind, definitions);
        schema["description"] = on_one_line(doc);
        properties.insert(field.key.into(), schema);
    }
    let required: Vec<_> = shape.fields().filter(|field| field.is_required).map(|field| field.key).collect();
    json!({
        "type": "object",
        "description": on_one_line(shape.named().doc),
        "properties": properties,
        "required": required,
        "patternProperties": { "^\\$comment": true },
        "additionalProperties": false,
    })
}

fn on_one_line(doc: &str) -> Value {
    doc.trim().replace("\n ", " ").into()
}

fn of_kind(kind: Kind, definitions: &mut Map<String, Value>) -> Value {
    match kind.what() {
        What::Text | What::Rich => json!({
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 },
            ],
        }),
        What::Plain => json!({ "type": "string" }),
        What::Id => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" }),
        What::Address => json!({
            "type": "string",
            "pattern": "^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:/?#\\s\\\\]*(?:[/?#]|$))[^\\s\\\\]*$",
        }),
        What::Lang => json!({ "type": "string", "pattern": "^[a-z]{2,3}$" }),
        What::Date => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
        }
        What::Duration => json!({
            "type": "string",
            "pattern": "^(session|persistent|[0-9]{1,9} (minute|hour|day|week|month|year)s?)$",
        }),
        What::Flag => json!({ "type": "boolean" }),
        What::Number => json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000 }),
        What::Word(words) => json!({ "enum": words.split_whitespace().collect::<Vec<_>>() }),
        What::List(kind) => json!({ "type": "array", "items": of_kind(kind, definitions) }),
        What::One(shape) => reference(shape, definitions),
        What::OrText(shape) => {
            json!({ "anyOf": [of_kind(Kind::TEXT, definitions), reference(shape, definitions)] })
        }
        What::Either(shape) => {
            let objects = shape.fields().map(|Field { kind, .. }| kind);
            let any: Vec<_> =
                [Kind::RICH].into_iter().chain(objects).map(|kind| of_kind(kind, definitions)).collect();
            json!({ "anyOf": any })
        }
    }
}

fn reference(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    let name = shape.named().name;
    if !definitions.contains_key(name) {
        // Taken before it is described: a section has sections inside.
        definitions.insert(name.into(), Value::Null);
        let described = object(shape, definitions);
        definitions.insert(name.into(), described);
    }
    json!({ "$ref": format!("#/$defs/{name}") })
}
