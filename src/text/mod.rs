//! The words of the product in the page's language.
//!
//! Never: holds words itself, and never falls back to another language silently.

mod key;

pub use key::Key;

use crate::config::{Date, Duration, Unit, Value};
use crate::notation::{cut, number, parts};

/// A text pack: every word of the product in one language.
#[derive(Clone, Debug)]
pub struct Texts {
    lang: String,
    words: Vec<String>,
}

/// Why a text pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// It is not of the shape that a pack has.
    Shape,
    /// It was built for another version of the product.
    Version,
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
    pub fn from_named(lang: &str, pack: &Value) -> Result<Self, PackFault> {
        let Value::Object(fields) = pack else { return Err(PackFault::Shape) };
        if let Some((unknown, _)) = fields.iter().find(|(name, _)| !Key::NAMES.contains(&name.as_str())) {
            return Err(PackFault::Unknown(unknown.clone()));
        }
        let text = |name: &&'static str| {
            pack.get(name).and_then(Value::as_text).map(String::from).ok_or(PackFault::Missing(name))
        };
        let words = Key::NAMES.iter().map(text).collect::<Result<_, _>>()?;
        Ok(Self { lang: lang.into(), words })
    }

    /// A pack as it is shipped: a list with the fingerprint first, then the texts in the order of the keys.
    ///
    /// # Errors
    /// When it is of another version or not a pack at all.
    pub fn from_list(lang: &str, pack: &Value) -> Result<Self, PackFault> {
        let Value::List(list) = pack else { return Err(PackFault::Shape) };
        let Some((Value::Number(fingerprint), texts)) = list.split_first() else {
            return Err(PackFault::Shape);
        };
        if *fingerprint != f64::from(FINGERPRINT) || texts.len() != Key::NAMES.len() {
            return Err(PackFault::Version);
        }
        let words: Option<Vec<String>> = texts.iter().map(|text| text.as_text().map(String::from)).collect();
        Ok(Self { lang: lang.into(), words: words.ok_or(PackFault::Shape)? })
    }

    /// The shipped form of this pack.
    pub fn to_list(&self) -> Value {
        let texts = self.words.iter().cloned().map(Value::Text);
        Value::List(std::iter::once(Value::Number(f64::from(FINGERPRINT))).chain(texts).collect())
    }

    /// The language of the pack.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// A text as it stands in the pack.
    #[inline(never)]
    pub fn get(&self, key: Key) -> &str {
        self.words.get(key as usize).map(String::as_str).unwrap_or_default()
    }

    /// A text with its `{holes}` filled.
    #[inline(never)]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A number of things: the form before `|` for one, after it for any other number.
    pub fn count(&self, key: Key, count: u32) -> String {
        let text = self.get(key);
        let (one, many) = cut(text, b'|').unwrap_or((text, text));
        fill(if count == 1 { one } else { many }, &[("count", &number(u64::from(count)))])
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
        self.fill(Key::Date, &[("day", &day), ("month", month.unwrap_or_default()), ("year", &year)])
    }

    /// Names as one enumerates them: «a, b og c».
    pub fn enumerate(&self, names: &mut dyn Iterator<Item = &str>) -> String {
        let mut names = names.peekable();
        let mut line = String::new();
        while let Some(name) = names.next() {
            if !line.is_empty() {
                if names.peek().is_some() {
                    line.push_str(", ");
                } else {
                    line.push(' ');
                    line.push_str(self.get(Key::And));
                    line.push(' ');
                }
            }
            line.push_str(name);
        }
        line
    }
}

/// Fills the `{holes}` of a text. What is filled in is not looked at again; an unknown hole stays.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = cut(rest, b'{') {
        filled.push_str(before);
        let hole = cut(after, b'}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        match hole {
            Some((value, after)) => {
                filled.push_str(value);
                // A name such as «Reklame Inc.» ends its sentence by itself.
                let stops_twice = value.ends_with('.') && after.starts_with('.');
                rest = if stops_twice { after.get(1..).unwrap_or_default() } else { after };
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_once_and_unknown_ones_stay() {
        let values = [("a", "{b}"), ("b", "x")];
        assert_eq!(fill("{a} og {b}, {c} { {a", &values), "{b} og x, {c} { {a");
    }
}
