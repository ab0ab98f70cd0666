//! The text packs, and the form in which they are shipped.
//!
//! Never: ships a pack that is not whole.

use crate::failure::Failure;
use crate::input;
use samtykke::config::Value;
use samtykke::owner;
use samtykke::text::{NamedFault, Texts};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// The texts in a language.
pub fn texts(lang: &str) -> Result<Texts, Failure> {
    owner::texts(lang).ok_or_else(|| Failure::NoPack(lang.into()))
}

/// `samtykke pack`: writes the shipped form of the prompt's part, or of the statement's.
pub fn run(path: &Path, statement: bool) -> Result<ExitCode, Failure> {
    let lang = path.file_stem().unwrap_or_default().to_string_lossy();
    let texts = from_named(&lang, &input::read(path)?)?;
    let (prompt, rest) = texts.to_lists();
    let part = rest.filter(|_| statement).unwrap_or(prompt);
    let list: Vec<serde_json::Value> = part
        .items()
        .iter()
        .map(|item| match item {
            Value::Number(number) => (*number as u64).into(),
            Value::Text(text) => text.as_str().into(),
            _ => serde_json::Value::Null,
        })
        .collect();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::Value::from(list))?;
    Ok(ExitCode::SUCCESS)
}

fn from_named(lang: &str, value: &Value) -> Result<Texts, Failure> {
    Texts::from_named(lang, value).map_err(|fault| {
        let what = match fault {
            NamedFault::Shape => "should be an object of texts by key".into(),
            NamedFault::Missing(key) => format!("the text «{key}» is missing"),
            NamedFault::Unknown(key) => format!("nothing says «{key}»"),
        };
        Failure::Pack(lang.into(), what)
    })
}
