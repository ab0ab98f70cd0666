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

/// A thing that a config can declare.
pub trait Decode: Sized {
    /// Reads it; `None` when it cannot be used, which has been reported then.
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self>;

    /// What a key that is not there means; `None` for a required one.
    fn absent() -> Option<Self> {
        None
    }
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

    /// Reads the value under `key`; a required one that is not there is reported.
    pub fn field<T: Decode>(&mut self, value: &Value, key: &str) -> Option<T> {
        match value.get(key) {
            None | Some(Value::Null) => {
                let absent = T::absent();
                if absent.is_none() {
                    self.report_at(key, Code::Missing, "");
                }
                absent
            }
            Some(value) => {
                let mark = self.enter(key);
                let decoded = T::decode(value, self);
                self.leave(mark);
                decoded
            }
        }
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self> {
        Some(T::decode(value, reader))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self> {
        let Value::List(values) = value else {
            reader.report(Code::WrongType, "list");
            return Some(Self::new());
        };
        let mut list = Self::new();
        for (index, value) in values.iter().enumerate() {
            let mark = reader.enter_index(index);
            match T::decode(value, reader) {
                Some(item) => list.push(item),
                None => reader.drop_here(),
            }
            reader.leave(mark);
        }
        Some(list)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl Decode for bool {
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self> {
        match value {
            Value::Bool(truth) => Some(*truth),
            _ => {
                reader.report(Code::WrongType, "true or false");
                Some(false)
            }
        }
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl Decode for u32 {
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self> {
        match value {
            Value::Number(number) if *number >= 0.0 && *number <= 1e9 && *number == number.trunc() => {
                Some(*number as Self)
            }
            Value::Number(_) => {
                reader.report(Code::BadValue, "whole number from 0");
                None
            }
            _ => {
                reader.report(Code::WrongType, "number");
                None
            }
        }
    }
}

impl Decode for String {
    fn decode(value: &Value, reader: &mut Reader) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => {
                reader.report(Code::WrongType, "text");
                None
            }
        }
    }
}

/// Declares a type of the config once: its fields, their JSON keys and their documentation.
/// From it come the type, its decoder and its JSON Schema, so that the three cannot disagree.
///
/// A field is required when its type has no [`Decode::absent`]: `Option`, `Vec` and `bool` may be left out.
macro_rules! declare {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $key:literal $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "cli", schemars(deny_unknown_fields, transform = Self::mark_required))]
        pub struct $name {
            $($(#[$doc])* #[cfg_attr(feature = "cli", schemars(rename = $key))] pub $field: $type,)*
        }

        impl $crate::config::Decode for $name {
            fn decode(value: &$crate::config::Value, reader: &mut $crate::config::Reader) -> Option<Self> {
                if !reader.object(value, &[$($key),*]) {
                    return None;
                }
                $(let $field: Option<$type> = reader.field(value, $key);)*
                Some(Self { $($field: $field?,)* })
            }
        }

        #[cfg(feature = "cli")]
        impl $name {
            /// Tells the schema which keys the decoder demands, and that notes are welcome.
            fn mark_required(schema: &mut schemars::Schema) {
                let mut required: Vec<serde_json::Value> = Vec::new();
                $(if <$type as $crate::config::Decode>::absent().is_none() { required.push($key.into()); })*
                schema.remove("required");
                if !required.is_empty() {
                    schema.insert("required".into(), required.into());
                }
                schema.insert("patternProperties".into(), serde_json::json!({ "^\\$comment": true }));
            }
        }
    };
}

/// Declares a closed list of words.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $word:literal $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(feature = "cli", schemars(rename = $word))] $variant,)*
        }

        impl $name {
            /// The word as it is written.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::config::Decode for $name {
            fn decode(value: &$crate::config::Value, reader: &mut $crate::config::Reader) -> Option<Self> {
                match value.as_text() {
                    $(Some($word) => Some(Self::$variant),)*
                    Some(other) => {
                        reader.report($crate::config::Code::BadValue, other);
                        None
                    }
                    None => {
                        reader.report($crate::config::Code::WrongType, "text");
                        None
                    }
                }
            }
        }
    };
}

pub(crate) use {declare, words};
