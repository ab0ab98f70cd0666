//! Walks a [`Value`], remembers the path and collects every problem on the way.
//!
//! Never: stops at the first problem, and never drops anything without reporting it.

use super::{Code, Problem, Value};

/// Where we are in a config, which languages to pick, and what was wrong so far.
#[derive(Debug)]
pub struct Reader<'a> {
    langs: &'a [String],
    path: String,
    problems: Vec<Problem>,
    dropped: Vec<String>,
}

/// A thing that a config can declare. It is read in place, for moving parts about costs the visitor bytes.
pub trait Decode: Default {
    /// Whether a config must have it.
    const IS_REQUIRED: bool = true;

    /// Reads it; `false` when it cannot be used, which has been reported then.
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool;
}

impl<'a> Reader<'a> {
    /// Starts at the root. `langs` are the languages to pick texts in, the asked one first.
    pub fn new(langs: &'a [String]) -> Self {
        Self { langs, path: String::new(), problems: Vec::new(), dropped: Vec::new() }
    }

    /// The languages to pick texts in.
    pub fn langs(&self) -> &'a [String] {
        self.langs
    }

    /// All that was reported.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Reports a problem here.
    pub fn report(&mut self, code: Code, subject: &str) {
        self.problems.push(Problem::new(code, &self.path, subject));
    }

    /// Reports a problem at a key of the object we are in.
    pub fn report_at(&mut self, key: &str, code: Code, subject: &str) {
        let mark = self.enter(key);
        self.report(code, subject);
        self.leave(mark);
    }

    /// Notes that the element we are in is not used, so that those after it keep their places in paths.
    pub fn drop_here(&mut self) {
        self.dropped.push(self.path.clone());
    }

    /// Whether the element we are in was dropped before.
    pub fn was_dropped(&self) -> bool {
        self.dropped.contains(&self.path)
    }

    /// Steps into a key; give the mark back to [`Reader::leave`].
    pub fn enter(&mut self, key: &str) -> usize {
        let mark = self.path.len();
        if mark > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        mark
    }

    /// Steps into an element of a list.
    pub fn enter_index(&mut self, index: usize) -> usize {
        let mark = self.path.len();
        self.path.push('[');
        crate::text::push_number(&mut self.path, index as u64);
        self.path.push(']');
        mark
    }

    /// Steps back to where `mark` was made.
    pub fn leave(&mut self, mark: usize) {
        self.path.truncate(mark);
    }

    /// Whether this is an object; keys outside `known`, and keys said twice, are reported.
    /// A key that starts with `$comment` is the owner's own note.
    pub fn object(&mut self, value: &Value, known: &[&str]) -> bool {
        let Value::Object(fields) = value else {
            self.report(Code::WrongType, "object");
            return false;
        };
        for (at, (key, _)) in fields.iter().enumerate() {
            if fields.iter().take(at).any(|(earlier, _)| earlier == key) {
                self.report_at(key, Code::DuplicateKey, "");
            } else if !known.contains(&key.as_str()) && !key.starts_with("$comment") {
                self.report_at(key, Code::UnknownKey, "");
            }
        }
        true
    }

    /// Reads the value under `key`; `false` when a required one is missing or cannot be used.
    #[inline(never)]
    pub fn field<T: Decode>(&mut self, value: &Value, key: &str, slot: &mut T) -> bool {
        match value.get(key) {
            None | Some(Value::Null) => {
                if T::IS_REQUIRED {
                    self.report_at(key, Code::Missing, "");
                }
                !T::IS_REQUIRED
            }
            Some(value) => {
                let mark = self.enter(key);
                let is_usable = slot.decode(value, self);
                self.leave(mark);
                is_usable
            }
        }
    }
}

impl<T: Decode> Decode for Option<T> {
    const IS_REQUIRED: bool = false;

    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        let mut inner = T::default();
        *self = inner.decode(value, reader).then_some(inner);
        true
    }
}

impl<T: Decode> Decode for Vec<T> {
    const IS_REQUIRED: bool = false;

    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        let Value::List(values) = value else {
            reader.report(Code::WrongType, "list");
            return true;
        };
        for (index, value) in values.iter().enumerate() {
            let mark = reader.enter_index(index);
            let mut item = T::default();
            if item.decode(value, reader) {
                self.push(item);
            } else {
                reader.drop_here();
            }
            reader.leave(mark);
        }
        true
    }
}

impl Decode for bool {
    const IS_REQUIRED: bool = false;

    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        match value {
            Value::Bool(truth) => *self = *truth,
            _ => reader.report(Code::WrongType, "true or false"),
        }
        true
    }
}

impl Decode for u32 {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        match value {
            Value::Number(number) if *number >= 0.0 && *number <= 1e9 && *number == number.trunc() => {
                *self = *number as Self;
                return true;
            }
            Value::Number(_) => reader.report(Code::BadValue, "whole number from 0"),
            _ => reader.report(Code::WrongType, "number"),
        }
        false
    }
}

impl Decode for String {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        match value {
            Value::Text(text) => {
                self.push_str(text);
                true
            }
            _ => {
                reader.report(Code::WrongType, "text");
                false
            }
        }
    }
}

/// What `parse` makes of a text; what it does not know is reported.
pub(super) fn parsed<T>(
    value: &Value,
    reader: &mut Reader,
    code: Code,
    parse: fn(&str) -> Option<T>,
) -> Option<T> {
    let Some(text) = value.as_text() else {
        reader.report(Code::WrongType, "text");
        return None;
    };
    let found = parse(text);
    if found.is_none() {
        reader.report(code, text);
    }
    found
}

/// Declares a type of the config once: its fields, their JSON keys and their documentation.
/// From it come the type, its decoder and its JSON Schema, so that the three cannot disagree.
///
/// Whether a field is required is its type's to say: `Option`, `Vec` and `bool` may be left out.
macro_rules! declare {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $key:literal $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "cli", schemars(deny_unknown_fields, transform = Self::mark_required))]
        pub struct $name {
            $($(#[$doc])* #[cfg_attr(feature = "cli", schemars(rename = $key))] pub $field: $type,)*
        }

        impl $crate::config::Decode for $name {
            fn decode(&mut self, value: &$crate::config::Value, reader: &mut $crate::config::Reader) -> bool {
                let mut is_usable = reader.object(value, &[$($key),*]);
                if is_usable {
                    $(is_usable &= reader.field(value, $key, &mut self.$field);)*
                }
                is_usable
            }
        }

        #[cfg(feature = "cli")]
        impl $name {
            /// Tells the schema which keys the decoder demands, and that notes are welcome.
            fn mark_required(schema: &mut schemars::Schema) {
                let mut required: Vec<serde_json::Value> = Vec::new();
                $(if <$type as $crate::config::Decode>::IS_REQUIRED { required.push($key.into()); })*
                schema.remove("required");
                if !required.is_empty() {
                    schema.insert("required".into(), required.into());
                }
                schema.insert("patternProperties".into(), serde_json::json!({ "^\\$comment": true }));
            }
        }
    };
}

/// Declares a closed list of words; the first is what a place holds before it is read.
macro_rules! words {
    (
        $(#[$meta:meta])* $name:ident {
            $(#[doc = $first_doc:literal])* $first_word:literal $first:ident,
            $($(#[$doc:meta])* $word:literal $variant:ident,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[doc = $first_doc])*
            #[default]
            #[cfg_attr(feature = "cli", schemars(rename = $first_word))]
            $first,
            $($(#[$doc])* #[cfg_attr(feature = "cli", schemars(rename = $word))] $variant,)*
        }

        impl $name {
            /// The word as it is written.
            pub fn word(self) -> &'static str {
                match self { Self::$first => $first_word, $(Self::$variant => $word,)* }
            }

            fn parse(word: &str) -> Option<Self> {
                match word {
                    $first_word => Some(Self::$first),
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl $crate::config::Decode for $name {
            fn decode(&mut self, value: &$crate::config::Value, reader: &mut $crate::config::Reader) -> bool {
                let found = $crate::config::reader::parsed(value, reader, $crate::config::Code::BadValue, Self::parse);
                found.map(|found| *self = found).is_some()
            }
        }
    };
}

pub(crate) use {declare, words};
