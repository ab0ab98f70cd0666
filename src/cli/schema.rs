//! `samtykke schema`: the JSON Schema of the config, from the shapes that check it.
//!
//! Never: says anything of a key that the shapes do not say.

#![allow(clippy::indexing_slicing, reason = "a JSON object makes room for a key")]

use crate::failure::Failure;
use samtykke::config::{Config, Kind, Shape};
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

fn object(shape: &'static Shape, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for field in shape.fields {
        let mut schema = of_kind(field.kind, definitions);
        schema["description"] = field.doc.trim().replace("\n ", " ").into();
        properties.insert(field.key.into(), schema);
    }
    let required: Vec<_> =
        shape.fields.iter().filter(|field| field.is_required).map(|field| field.key).collect();
    json!({
        "type": "object",
        "description": shape.doc.trim().replace("\n ", " "),
        "properties": properties,
        "required": required,
        "patternProperties": { "^\\$comment": true },
        "additionalProperties": false,
    })
}

fn of_kind(kind: Kind, definitions: &mut Map<String, Value>) -> Value {
    match kind {
        Kind::Text | Kind::Rich => json!({
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 },
            ],
        }),
        Kind::Plain => json!({ "type": "string" }),
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" }),
        Kind::Address => json!({
            "type": "string",
            "pattern": "^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:/?#\\s\\\\]*(?:[/?#]|$))[^\\s\\\\]*$",
        }),
        Kind::Lang => json!({ "type": "string", "pattern": "^[a-z]{2,3}$" }),
        Kind::Date => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
        }
        Kind::Duration => json!({
            "type": "string",
            "pattern": "^(session|persistent|[0-9]{1,9} (minute|hour|day|week|month|year)s?)$",
        }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number => json!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000 }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::List(kind) => json!({ "type": "array", "items": of_kind(*kind, definitions) }),
        Kind::One(shape) => reference(shape(), definitions),
        Kind::Either(blocks) => {
            let mut any = vec![of_kind(Kind::Rich, definitions)];
            any.extend(blocks.iter().map(|(_, shape)| reference(shape(), definitions)));
            json!({ "anyOf": any })
        }
    }
}

fn reference(shape: &'static Shape, definitions: &mut Map<String, Value>) -> Value {
    if !definitions.contains_key(shape.name) {
        // Taken before it is described: a section has sections inside.
        definitions.insert(shape.name.into(), Value::Null);
        let described = object(shape, definitions);
        definitions.insert(shape.name.into(), described);
    }
    json!({ "$ref": format!("#/$defs/{}", shape.name) })
}
