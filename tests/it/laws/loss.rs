//! What a config has lost when it was read, and whether somebody was told. The fuzz targets ask it too.
//!
//! Never: knows why something cannot be used; only that it went, and that no problem is about it.

use samtykke::config::{Problem, Value};

/// The path of something that was written, was left out, and that no problem is about.
pub fn unsaid(written: &Value, settled: &Value, problems: &[Problem]) -> Option<String> {
    let mut lost = Vec::new();
    losses(written, settled, "", &mut lost);
    lost.into_iter().find(|path| !problems.iter().any(|problem| is_about(&problem.path, path)))
}

/// Whether a problem at one place tells of what is lost at another: it lies there or inside it.
fn is_about(problem: &str, lost: &str) -> bool {
    problem.strip_prefix(lost).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Whether it is a text without a sign, in some language at least.
fn is_empty(written: &Value) -> bool {
    match written {
        Value::Object(by_lang) => by_lang.iter().any(|(_, words)| words.as_text() == Some("")),
        written => written.as_text() == Some(""),
    }
}

fn losses(written: &Value, settled: &Value, path: &str, lost: &mut Vec<String>) {
    match (written, settled) {
        (Value::Null, _) => {}
        (_, Value::Null) => lost.push(path.into()),
        // A cell of a table keeps its column.
        (_, Value::Text(text)) if text.is_empty() && !is_empty(written) => lost.push(path.into()),
        (Value::List(written), Value::List(settled)) => {
            for (at, (written, settled)) in written.iter().zip(settled).enumerate() {
                losses(written, settled, &format!("{path}[{at}]"), lost);
            }
        }
        // Of words in several languages one is picked; everything else keeps its keys.
        (Value::Object(written), Value::Object(settled)) if written.len() == settled.len() => {
            for ((key, written), (_, settled)) in written.iter().zip(settled) {
                // A note of the owner's own is for nobody else.
                if key.starts_with("$comment") {
                    continue;
                }
                let dot = if path.is_empty() { "" } else { "." };
                losses(written, settled, &format!("{path}{dot}{key}"), lost);
            }
        }
        _ => {}
    }
}
