//! Settles a config: every problem is reported with its path, what cannot be used becomes `null`, and
//! texts are picked in the page's language. After it, the typed views find what they were promised.
//!
//! Never: stops at the first problem, and never drops anything without reporting it; the keys that nothing reads are
//! reported to owners alone, by `check`.

use super::{Code, Date, Duration, Kind, Problem, Shape, Text, Value, View, What, id, inline, lang};
use crate::notation::{lists, push_number};

/// Where we are in a config, which languages to pick, and what was wrong so far.
#[derive(Debug)]
pub(super) struct Settler<'a> {
    langs: &'a [String],
    path: String,
    pub problems: Vec<Problem>,
}

impl<'a> Settler<'a> {
    /// Starts at the root. `langs` are the languages to pick texts in, the asked one first.
    pub fn new(langs: &'a [String]) -> Self {
        Self { langs, path: String::new(), problems: Vec::new() }
    }

    /// Reports a problem here.
    #[inline(never)]
    pub fn report(&mut self, code: Code, subject: &str) {
        self.problems.push(Problem::new(code, &self.path, subject));
    }

    /// Reports a problem at a key of the object we are in.
    pub fn report_at(&mut self, key: &str, code: Code, subject: &str) {
        let mark = self.enter(key);
        self.report(code, subject);
        self.leave(mark);
    }

    /// Steps into a key; give the mark back to [`Settler::leave`].
    #[inline(never)]
    pub fn enter(&mut self, key: &str) -> usize {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push_str(".");
        }
        self.path.push_str(key);
        mark
    }

    /// Steps into an element of a list.
    #[inline(never)]
    pub fn enter_index(&mut self, index: usize) -> usize {
        let mark = self.path.len();
        self.path.push_str("[");
        push_number(&mut self.path, index as u64);
        self.path.push_str("]");
        mark
    }

    /// Steps back to where `mark` was made.
    pub fn leave(&mut self, mark: usize) {
        self.path.truncate(mark);
    }

    /// Settles a value; `false` when it cannot be used, which has been reported then.
    pub fn settle(&mut self, value: &mut Value, kind: Kind) -> bool {
        match kind.what() {
            What::One(shape) => self.object(value, shape),
            What::List(kind) => self.list(value, kind),
            What::Either(shape) => match shape.key_of(value) {
                // Without the key that it is known by it would be taken for another block, which nobody checked.
                Some(field) => self.settle(value, field.kind) && value.get(field.key).is_some(),
                // What has none of those keys is running text, in one language or several.
                None => self.settle(value, Kind::RICH),
            },
            What::OrText(shape) if kind.is_object(value) => self.object(value, shape),
            What::Text | What::OrText(_) => self.words(value),
            What::Rich => self.words(value) && self.links(value),
            What::Flag => self.expect(matches!(value, Value::Bool(_)), "true or false"),
            What::Number => match value {
                Value::Number(number) if *number >= 0.0 && *number <= 1e9 && *number == number.trunc() => {
                    true
                }
                Value::Number(_) => {
                    self.report(
                        Code::BadValue,
                        if cfg!(feature = "owner") { "whole number from 0" } else { "" },
                    );
                    false
                }
                _ => self.expect(false, "number"),
            },
            what => self.text(value, what),
        }
    }

    // Inlined, so that a visitor's browser need not have the words: it has code and path, `check` says the rest.
    #[inline(always)]
    fn expect(&mut self, fits: bool, expected: &str) -> bool {
        if !fits {
            self.report(Code::WrongType, if cfg!(feature = "owner") { expected } else { "" });
        }
        fits
    }

    /// A text of which only some are allowed.
    fn text(&mut self, value: &Value, what: What) -> bool {
        let Some(text) = value.as_text() else { return self.expect(false, "text") };
        let (fits, code) = match what {
            What::Id => (id::is_id(text), Code::BadId),
            What::Address => (id::is_address(text), Code::UnsafeAddress),
            What::Lang => (lang::is_lang(text), Code::BadValue),
            What::Date => (Date::parse(text).is_some(), Code::BadValue),
            What::Duration => (Duration::parse(text).is_some(), Code::BadValue),
            What::Word(words) => (lists(words, text), Code::BadValue),
            _ => return true,
        };
        if !fits {
            self.report(code, text);
        }
        fits
    }

    fn object(&mut self, value: &mut Value, shape: Shape) -> bool {
        let Value::Object(fields) = value else { return self.expect(false, "object") };
        for at in 0..fields.len() {
            #[cfg(feature = "owner")]
            self.report_twin(fields, at);
            #[cfg(feature = "owner")]
            self.report_unread(fields, at, shape);
            let Some((key, value)) = fields.get_mut(at) else { break };
            let mark = self.enter(key);
            match shape.fields().find(|field| field.key == key) {
                // Or what is drawn by key would show it, and follow an address that nobody checked.
                None => *value = Value::Null,
                Some(field) => {
                    let is_text = matches!(field.kind, Kind::TEXT | Kind::RICH | Kind::PLAIN);
                    let is_missing = field.is_required && (value.is_null() || is_text && is_blank(value));
                    if is_missing {
                        self.report(Code::Missing, "");
                    }
                    if is_missing || !value.is_null() && !self.settle(value, field.kind) {
                        *value = Value::Null;
                    }
                }
            }
            self.leave(mark);
        }
        let mut is_usable = true;
        for field in shape.fields().filter(|field| field.is_required) {
            let said = fields.iter().rev().find(|(key, _)| key == field.key);
            is_usable &= said.is_some_and(|(_, value)| !value.is_null());
            if said.is_none() {
                self.report_at(field.key, Code::Missing, "");
            }
        }
        is_usable
    }

    /// Reports a key that stood there before. What a visitor's browser hands in has every key once.
    #[cfg(feature = "owner")]
    fn report_twin(&mut self, fields: &[(String, Value)], at: usize) {
        let (earlier, rest) = fields.split_at(at);
        if let Some((key, _)) = rest.first().filter(|(key, _)| earlier.iter().any(|(other, _)| other == key))
        {
            self.report_at(key, Code::DuplicateKey, "");
        }
    }

    /// Reports a key that nothing reads, with the one that was probably meant. One that starts with `$comment` is the
    /// owner's own note.
    #[cfg(feature = "owner")]
    fn report_unread(&mut self, fields: &[(String, Value)], at: usize, shape: Shape) {
        let Some((key, _)) = fields.get(at) else { return };
        if !key.starts_with("$comment") && !shape.fields().any(|field| field.key == key) {
            self.report_at(key, Code::UnknownKey, super::spelling::meant(key, shape.fields(), fields));
        }
    }

    fn list(&mut self, value: &mut Value, kind: Kind) -> bool {
        let Value::List(items) = value else { return self.expect(false, "list") };
        for (index, item) in items.iter_mut().enumerate() {
            let mark = self.enter_index(index);
            if !self.settle(item, kind) {
                // A cell of a table keeps its column.
                *item = if kind == Kind::RICH { Value::Text(String::new()) } else { Value::Null };
            }
            self.leave(mark);
        }
        true
    }

    /// Words: picked in the language asked for, or in another one that is named then.
    fn words(&mut self, value: &mut Value) -> bool {
        if !matches!(value, Value::Object(_)) {
            return self.expect(value.as_text().is_some(), "text, or an object of texts by language");
        }
        #[cfg(feature = "owner")]
        self.report_languages(value);
        let mut found = None;
        for lang in self.langs.iter().rev() {
            if let Some(words) = value.get(lang).and_then(Value::as_text) {
                found = Some((lang, words.to_owned()));
            }
        }
        let Some((lang, words)) = found else {
            self.report(Code::Missing, "");
            *value = Value::Null;
            return false;
        };
        *value = Value::Text(words);
        if self.langs.first().is_some_and(|asked| asked != lang) {
            let words = std::mem::replace(value, Value::Null);
            *value = Value::Object(vec![(lang.clone(), words)]);
        }
        true
    }

    /// Reports languages that the config does not have, those that a text lacks, and those that stand there twice. A
    /// visitor's browser can do nothing about it.
    #[cfg(feature = "owner")]
    fn report_languages(&mut self, words: &Value) {
        let Value::Object(by_lang) = words else { return };
        (0..by_lang.len()).for_each(|at| self.report_twin(by_lang, at));
        for (lang, words) in by_lang {
            if !self.langs.contains(lang) {
                self.report_at(lang, Code::UnknownKey, "");
            } else if words.as_text().is_none() {
                self.report_at(lang, Code::WrongType, "text");
            }
        }
        let says = |lang: &&String| words.get(lang).is_some_and(|words| words.as_text().is_some());
        if self.langs.iter().any(|lang| says(&lang))
            && let Some(asked) = self.langs.first().filter(|asked| !says(asked))
        {
            self.report_at(asked, Code::MissingLanguage, "");
        }
    }

    /// Reports the addresses that links in running text may not have; their words stay.
    fn links(&mut self, value: &Value) -> bool {
        inline::each_run(Text::of(Some(value)).words(), &mut |run| {
            if let Some(address) = run.address.filter(|address| !id::is_address(address)) {
                self.report(Code::UnsafeAddress, address);
            }
        });
        true
    }
}

/// Whether a text has no words.
fn is_blank(value: &Value) -> bool {
    value.as_text().is_some_and(|text| text.bytes().all(|byte| byte <= b' '))
}
