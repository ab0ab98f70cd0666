//! The words of the product in the page's language.
//!
//! Never: holds words itself, and never falls back to another language silently.

mod key;

pub use key::Key;

use crate::config::{Date, Duration, Text, Unit, Value, View};
use crate::notation::{cut, fill, number, parts};
use std::cell::OnceCell;

/// A text pack: the words of the product in one language. Each part is as it is shipped: a list of the fingerprint,
/// then a text for each key.
#[derive(Clone, Debug)]
pub struct Texts {
    lang: String,
    prompt: Value,
    /// There once a page has something of the statement to show.
    statement: OnceCell<Value>,
}

/// Why a part of a pack, as it is shipped, cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// It is not of the shape that a pack has.
    Shape,
    /// It was built for another version of the product.
    Version,
}

/// Why a pack, as people write it, cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedFault {
    /// It is not an object.
    Shape,
    /// It lacks a text.
    Missing(&'static str),
    /// It has a text that nothing says.
    Unknown(String),
}

/// Identifies the list of keys, so that a pack from another version is not read with the wrong words.
const FINGERPRINT: u32 = {
    let mut hash = 0x811c_9dc5_u32;
    let mut key = 0;
    while key < Key::NAMES.len() {
        #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, in bounds by the loop")]
        let name = Key::NAMES[key].as_bytes();
        let mut at = 0;
        while at < name.len() {
            #[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, in bounds by the loop")]
            let byte = name[at];
            hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
            at += 1;
        }
        hash = hash.wrapping_mul(0x0100_0193);
        key += 1;
    }
    hash >> 1
};

impl Texts {
    /// A pack as people write it: an object of texts by key.
    ///
    /// # Errors
    /// When a text is missing or a key is unknown: a pack is whole or it is not used.
    pub fn from_named(lang: &str, pack: &Value) -> Result<Self, NamedFault> {
        let Value::Object(fields) = pack else { return Err(NamedFault::Shape) };
        if let Some((unknown, _)) = fields.iter().find(|(name, _)| !Key::NAMES.contains(&name.as_str())) {
            return Err(NamedFault::Unknown(unknown.clone()));
        }
        let text = |name: &&'static str| {
            let text = pack.get(name).filter(|text| text.as_text().is_some());
            text.cloned().ok_or(NamedFault::Missing(name))
        };
        let mut words = Vec::new();
        for name in Key::NAMES {
            words.push(text(name)?);
        }
        let part = |words: &[Value]| Value::List([&[Value::Number(f64::from(FINGERPRINT))], words].concat());
        let (prompt, statement) = words.split_at(Key::IN_PROMPT);
        Ok(Self { lang: lang.into(), prompt: part(prompt), statement: OnceCell::from(part(statement)) })
    }

    /// The prompt's part of a pack as it is shipped: a list with the fingerprint first, then the texts in the order of
    /// the keys.
    ///
    /// # Errors
    /// When it is of another version or not a pack at all.
    pub fn from_list(lang: &str, prompt: Value) -> Result<Self, PackFault> {
        check(&prompt, Key::IN_PROMPT)?;
        Ok(Self { lang: lang.into(), prompt, statement: OnceCell::new() })
    }

    /// Adds the statement's part; another one that was there before stays.
    ///
    /// # Errors
    /// When it is of another version or not a pack at all.
    pub fn add_statement(&self, statement: Value) -> Result<(), PackFault> {
        check(&statement, Key::NAMES.len() - Key::IN_PROMPT)?;
        let _ = self.statement.set(statement);
        Ok(())
    }

    /// The shipped form of the prompt's part, and that of the statement's where it is there.
    pub fn to_lists(&self) -> (&Value, Option<&Value>) {
        (&self.prompt, self.statement.get())
    }

    /// The language of the pack.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// A text as words among those of a config.
    #[inline(never)]
    pub fn of(&self, key: Key) -> Text<'_> {
        self.at(key as usize)
    }

    /// The text so many places after the first.
    pub fn at(&self, place: usize) -> Text<'_> {
        let (part, at) = match place.checked_sub(Key::IN_PROMPT) {
            Some(at) => (self.statement.get(), at),
            None => (Some(&self.prompt), place),
        };
        Text::of(part.and_then(|part| part.items().get(at + 1)))
    }

    /// A text as it stands in the pack.
    #[inline(never)]
    pub fn get(&self, key: Key) -> &str {
        self.of(key).words()
    }

    /// A text with its one `{hole}` filled.
    #[inline(never)]
    pub fn fill(&self, key: Key, value: &str) -> String {
        fill(self.get(key), "", value)
    }

    /// A number of things: the form before `|` for one, after it for any other number.
    pub fn count(&self, key: Key, count: u32) -> String {
        let text = self.get(key);
        let (one, many) = cut(text, b'|').unwrap_or((text, text));
        fill(if count == 1 { one } else { many }, "", &number(u64::from(count)))
    }

    /// A duration in words.
    pub fn duration(&self, duration: Duration) -> String {
        let (count, unit) = match duration {
            Duration::Session => return self.get(Key::LastsSession).into(),
            Duration::Persistent => return self.get(Key::LastsPersistent).into(),
            Duration::Span(count, unit) => (count, unit),
        };
        let key = match unit {
            Unit::Minute => Key::Minutes,
            Unit::Hour => Key::Hours,
            Unit::Day => Key::Days,
            Unit::Week => Key::Weeks,
            Unit::Month => Key::Months,
            Unit::Year => Key::Years,
        };
        self.count(key, count)
    }

    /// A day in words, as the language writes it.
    pub fn date(&self, date: Date) -> String {
        let months = parts(self.get(Key::MonthNames), b'|');
        let month = months.get(date.month.saturating_sub(1) as usize).copied();
        let (day, year) = (number(u64::from(date.day)), number(u64::from(date.year)));
        let text = fill(self.get(Key::Date), "day", &day);
        fill(&fill(&text, "month", month.unwrap_or_default()), "year", &year)
    }

    /// Names as one enumerates them: «a, b og c».
    pub fn enumerate(&self, names: &[&str]) -> String {
        let mut line = String::new();
        for (at, name) in names.iter().enumerate() {
            let is_last = at + 1 == names.len();
            if at > 0 {
                line.push_str(if is_last { " " } else { ", " });
            }
            if at > 0 && is_last {
                line.push_str(self.get(Key::And));
                line.push_str(" ");
            }
            line.push_str(name);
        }
        line
    }
}

/// Whether a part is of this version and has so many texts.
fn check(part: &Value, many: usize) -> Result<(), PackFault> {
    let Some((Value::Number(fingerprint), texts)) = part.items().split_first() else {
        return Err(PackFault::Shape);
    };
    if *fingerprint != f64::from(FINGERPRINT) || texts.len() != many {
        return Err(PackFault::Version);
    }
    if texts.iter().any(|text| text.as_text().is_none()) {
        return Err(PackFault::Shape);
    }
    Ok(())
}
