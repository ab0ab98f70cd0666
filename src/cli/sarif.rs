//! The problems of a config as SARIF 2.1.0, which code hosts show beside a change.
//!
//! Never: leaves the line out; of what is missing it tells the line of what lacks it.

use crate::path::Lines;
use samtykke::owner::Told;
use serde_json::{Value, json};
use std::path::Path;

/// One log with one run.
pub fn log(path: &Path, text: &str, problems: &[Told]) -> String {
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
    let lines = Lines::of(text);
    let results: Vec<Value> =
        problems.iter().map(|told| result(path, lines.line(&told.path), told)).collect();
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

fn result(path: &Path, line: usize, told: &Told) -> Value {
    json!({
        "ruleId": told.code,
        "level": if told.is_info() { "note" } else { told.severity },
        "message": { "text": told.sentence },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": path.to_string_lossy().replace('\\', "/") },
                "region": { "startLine": line },
            },
            "logicalLocations": [{ "fullyQualifiedName": told.path }],
        }],
    })
}
