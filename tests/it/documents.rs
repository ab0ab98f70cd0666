//! What docs/record.md promises to those who write servers: it is what the product does.
//!
//! Never: reads more than what could be wrong; people judge whether it can be understood.

use crate::fixture::root;
use samtykke::consent::Record;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// What stands between two pieces of a text, the first time.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.split_once(before).and_then(|(_, rest)| rest.split_once(after)).expect("it is there").0
}

fn has(cookie: &str, service: &str, revision: u32, months: u32, now: u64) -> bool {
    let record = Record::parse(cookie);
    let record = record.filter(|record| record.revision == revision && record.is_alive(now, months));
    record.is_some_and(|record| record.answer(service) == Some(true))
}

#[test]
fn its_pattern_is_the_loaders() {
    let (document, loader) = (read("docs/record.md"), read("www/samtykke.js"));
    let pattern = between(&loader, "RECORD = /", "/;\n");
    assert_eq!(document.matches(pattern).count(), 3, "as it is, in PHP and in Node");
    let inner = pattern.trim_start_matches('^').trim_end_matches('$');
    assert_eq!(document.matches(inner).count(), 4, "and in Python");
}

#[test]
fn its_rust_is_compiled_here() {
    let document = read("docs/record.md");
    let rust = between(&document, "```rust\n", "```");
    let (imported, function) = rust.split_once("\n\n").expect("a line, and a function");
    let here = read("tests/it/documents.rs");
    assert!(here.contains(imported) && here.contains(function), "{rust}");
    let text = "v=1&r=3&t=1795219200&i=AbC-_0123456789abcdefg&l=nb&h=k3f9a&m=save&on=matomo&off=meta";
    assert!(has(text, "matomo", 3, 12, 1_795_219_201));
    assert!(!has(text, "meta", 3, 12, 1_795_219_201), "a no");
    assert!(!has(text, "matomo", 4, 12, 1_795_219_201), "of another revision");
    assert!(!has(text, "matomo", 3, 12, 1_795_219_200 + 366 * 86_400), "run out");
}

#[test]
fn its_receipt_is_of_the_form_that_is_sent() {
    let (document, script) = (read("docs/record.md"), read("www/receipt.js"));
    let version = between(&script, "SCHEMA = '", "'");
    assert!(document.contains(&format!(r#""schema_version": "{version}""#)));
    assert!(read("www/samtykke.d.ts").contains(&format!(r#"schema_version: "{version}""#)));
    let (example, table) =
        (between(&document, "```json\n", "```"), between(&document, "| Kantara |", "What the config"));
    let pieces: Vec<&str> = example.split("\":").collect();
    for key in pieces[..pieces.len() - 1].iter().filter_map(|piece| piece.rsplit('"').next()) {
        assert!(script.contains(key), "{key} is no field of a receipt");
    }
    for field in
        ["schema_version", "receipt_id", "record_id", "pii_principal_id", "event_state", "withdrawal_method"]
    {
        assert!(table.contains(field), "{field}");
    }
}
