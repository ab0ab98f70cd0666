//! What the documentation of a key says, taken apart: meaning, default, law and example.
//!
//! Never: adds a word; what is not written at the key is not said of it.

use samtykke::config::{Kind, What};
use serde_json::Value;

/// The parts of what is said of a key.
#[derive(Default)]
pub struct Explanation {
    /// What it stands for.
    pub meaning: String,
    /// What holds where it is left out.
    pub default: String,
    /// The law behind it.
    pub law: String,
    /// An example, where the one of the config that has everything would not do.
    pub example: String,
}

impl Explanation {
    /// Takes a documentation apart. `Law:` and `Example:` begin a line; `Default:` ends the meaning.
    pub fn of(doc: &str) -> Self {
        let mut it = Self::default();
        let mut part = &mut it.meaning;
        for line in doc.lines().map(str::trim) {
            let line = match (line.strip_prefix("Law: "), line.strip_prefix("Example: ")) {
                (Some(law), _) => (part = &mut it.law, law).1,
                (_, Some(example)) => (part = &mut it.example, example).1,
                _ => line,
            };
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(line);
        }
        if let Some(at) = it.meaning.find("Default: ") {
            it.default = it.meaning.split_off(at).trim_start_matches("Default: ").to_owned();
        }
        it.meaning.truncate(it.meaning.trim_end().len());
        it
    }

    /// All that an editor shows of it.
    pub fn in_one_text(&self) -> String {
        let mut text = self.meaning.clone();
        for (label, part) in [("Default", &self.default), ("Law", &self.law)] {
            if !part.is_empty() {
                text.push_str(&format!(" {label}: {part}"));
            }
        }
        text.trim().to_owned()
    }

    /// The default, where it is a value that one could write down.
    pub fn default_value(&self, kind: Kind) -> Option<Value> {
        let bare = self.default.trim_end_matches('.').trim_matches('`');
        match kind.what() {
            What::Flag | What::Number | What::List(_) => serde_json::from_str(bare).ok(),
            What::Word(words) => words.split_whitespace().find(|word| *word == bare).map(Value::from),
            What::Id if self.default == format!("`{bare}`.") => Some(bare.into()),
            _ => None,
        }
    }

    /// The example that stands at the key.
    pub fn example_value(&self) -> Option<Value> {
        serde_json::from_str(self.example.trim_end_matches('.').trim_matches('`')).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Explanation;
    use samtykke::config::Kind;

    #[test]
    fn each_part_is_found_where_it_stands() {
        let it = Explanation::of(" What\n it is. Default: 1.\n Law: GDPR\n art. 6.\n Example: `\"a.b\"`.\n");
        assert_eq!((&*it.meaning, &*it.default, &*it.law), ("What it is.", "1.", "GDPR art. 6."));
        assert_eq!(it.example_value(), Some("a.b".into()));
        assert_eq!(it.default_value(Kind::NUMBER), Some(1.into()));
        assert_eq!(it.in_one_text(), "What it is. Default: 1. Law: GDPR art. 6.");
    }

    #[test]
    fn a_default_in_words_is_no_value() {
        let it = Explanation::of(" Default: `a`, where there is one.\n");
        assert_eq!((it.default_value(Kind::ID), it.default_value(Kind::ID.list())), (None, None));
        assert_eq!(Explanation::of(" Default: `a`.").default_value(Kind::ID), Some("a".into()));
    }
}
