//! The problems of a config as SARIF 2.1.0, which code hosts show beside a change.
//!
//! Never: tells a line; a config is read as data, and its places are paths in it.

use samtykke::owner::Told;
use serde_json::{Value, json};
use std::path::Path;

/// One log with one run.
pub fn log(path: &Path, problems: &[Told]) -> String {
    let mut rules: Vec<Value> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for told in problems.iter().filter(|told| !told.code.is_empty()) {
        if !known.contains(&told.code) {
            known.push(told.code);
            rules.push(json!({
                "id": told.code,
                "help": { "text": told.remedy },
                "properties": { "rule": told.id, "law": told.law },
            }));
        }
    }
    let results: Vec<Value> = problems.iter().map(|told| result(path, told)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "samtykke", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn result(path: &Path, told: &Told) -> Value {
    json!({
        "ruleId": told.code,
        "level": if told.is_info() { "note" } else { told.severity },
        "message": { "text": told.sentence },
        "locations": [{
            "physicalLocation": { "artifactLocation": { "uri": path.to_string_lossy().replace('\\', "/") } },
            "logicalLocations": [{ "fullyQualifiedName": told.path }],
        }],
    })
}
