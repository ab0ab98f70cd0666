//! How an object or a list of words is declared: once, for the view, the check and the schema.
//!
//! Never: declares one itself.

use super::Value;
use super::catalogue::Entry;
use crate::notation::{place_of_word, word_at};

/// Declares an object of the config once: its keys, their types and their documentation.
/// From it come the typed view, the check and the JSON Schema, so that the three cannot disagree.
///
/// Whether a key is required is its type's to say: `Option`, `List` and `bool` may be left out. Its place among the
/// tables is in `catalogue.rs`.
macro_rules! declare {
    ($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $field_doc:literal])* $key:literal $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'v>(&'v $crate::config::Value);

        impl<'v> $name<'v> {
            $($(#[doc = $field_doc])*
            pub fn $field(self) -> $type {
                let key = const { $crate::config::catalogue::key($key) };
                <$type as $crate::config::View>::of(self.0.get(key))
            })*

            // A visitor's wasm has no table of what only an owner is told of.
            #[cfg_attr(not(feature = "owner"), allow(dead_code))]
            const PACKED: [u8; 0 $(+ $crate::config::shape::width($key))*] =
                $crate::config::shape::packed(&[$($crate::config::Field {
                    key: $key,
                    kind: <$type as $crate::config::View>::KIND,
                    is_required: <$type as $crate::config::View>::IS_REQUIRED,
                },)*]);
            #[cfg_attr(not(feature = "owner"), allow(dead_code))]
            pub(super) const TABLE: &'static str = $crate::config::shape::written(&Self::PACKED);
            #[cfg(feature = "cli")]
            pub(super) const NAMED: $crate::config::Named = $crate::config::Named {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),*),
                docs: &[$(concat!($($field_doc, "\n"),*),)*],
            };

            /// What it looks into.
            pub fn value(self) -> &'v $crate::config::Value {
                self.0
            }

            /// The keys of this object.
            pub fn shape() -> $crate::config::Shape {
                $crate::config::Shape::of($crate::config::catalogue::Entry::$name)
            }
        }

        impl<'v> $crate::config::View<'v> for $name<'v> {
            const KIND: $crate::config::Kind =
                $crate::config::Kind::one($crate::config::catalogue::Entry::$name);

            fn of(value: Option<&'v $crate::config::Value>) -> Self {
                Self(value.unwrap_or(&$crate::config::Value::Null))
            }
        }
    };
}

/// The place of the word that stands there among those of an entry; the first where it is none of them.
#[inline(never)]
pub fn place_in(words: Entry, value: Option<&Value>) -> usize {
    let word = value.and_then(Value::as_text).unwrap_or_default();
    place_of_word(Entry::text(words as u8), word).unwrap_or(0)
}

/// The word at a place among those of an entry.
pub fn word_in(words: Entry, place: usize) -> &'static str {
    word_at(Entry::text(words as u8), place)
}

/// Declares a closed list of words.
macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $word_doc:literal])* $word:literal $variant:ident,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[doc = $word_doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of their words.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];
            // A visitor's wasm has no table of what only an owner is told of.
            #[cfg_attr(not(feature = "owner"), allow(dead_code))]
            pub(super) const TABLE: &'static str = concat!($($word, " "),*);
            #[cfg(feature = "cli")]
            pub(super) const NAMED: $crate::config::Named = $crate::config::Named {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),*),
                docs: &[$(concat!($($word_doc, "\n"),*),)*],
            };

            /// The word as it is written.
            pub fn word(self) -> &'static str {
                $crate::config::declare::word_in($crate::config::catalogue::Entry::$name, self as usize)
            }
        }

        impl<'v> $crate::config::View<'v> for $name {
            const KIND: $crate::config::Kind =
                $crate::config::Kind::word($crate::config::catalogue::Entry::$name);

            fn of(value: Option<&'v $crate::config::Value>) -> Self {
                match Self::ALL.get($crate::config::declare::place_in($crate::config::catalogue::Entry::$name, value)) {
                    Some(found) => *found,
                    None => unreachable!("a word has its place"),
                }
            }
        }
    };
}

pub(crate) use {declare, words};
