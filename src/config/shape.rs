//! What a config may look like, as data: one declaration gives the typed view, the check and the schema.
//!
//! Never: holds a value; views look into a [`Value`] that was settled before.

use super::Value;

/// What may stand under a key.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Words: a text, or an object of texts by language.
    Text,
    /// Words with `[words](address)` and `**strong**`.
    Rich,
    /// A text that is the same in every language.
    Plain,
    /// An id.
    Id,
    /// An address that a link may have.
    Address,
    /// The name of a text pack.
    Lang,
    /// A day.
    Date,
    /// How long something lasts.
    Duration,
    /// True or false.
    Flag,
    /// A whole number from 0.
    Number,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An object.
    One(ShapeOf),
    /// A list.
    List(&'static Kind),
    /// A block: a rich text, or an object with one of these keys first.
    Either(&'static [(&'static str, ShapeOf)]),
    /// Whatever there is: see [`ByPage`].
    #[cfg(not(feature = "owner"))]
    Any,
}

/// Where the shape of an object is found; a section has sections inside, so it cannot simply be held.
pub type ShapeOf = fn() -> &'static Shape;

/// The keys of an object.
#[derive(Debug)]
pub struct Shape {
    /// What the object is called in the schema.
    #[cfg(feature = "cli")]
    pub name: &'static str,
    /// What it stands for.
    #[cfg(feature = "cli")]
    pub doc: &'static str,
    /// Its keys.
    pub fields: &'static [Field],
}

/// A key of an object.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// Whether the object is of no use without it.
    pub is_required: bool,
    /// What it stands for, and its default.
    #[cfg(feature = "cli")]
    pub doc: &'static str,
}

/// A typed look at what stands under a key of a settled config.
pub trait View<'v>: Sized {
    /// What may stand there.
    const KIND: Kind;
    /// Whether the object is of no use without it.
    const IS_REQUIRED: bool = true;

    /// The look. A settled config has what is required; without it there is an empty one.
    fn of(value: Option<&'v Value>) -> Self;
}

impl<'v, T: View<'v>> View<'v> for Option<T> {
    const KIND: Kind = T::KIND;
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        value.map(|value| T::of(Some(value)))
    }
}

impl<'v> View<'v> for bool {
    const KIND: Kind = Kind::Flag;
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        matches!(value, Some(Value::Bool(true)))
    }
}

impl<'v> View<'v> for u32 {
    const KIND: Kind = Kind::Number;

    fn of(value: Option<&'v Value>) -> Self {
        match value {
            Some(Value::Number(number)) => *number as Self,
            _ => 0,
        }
    }
}

impl<'v> View<'v> for &'v str {
    const KIND: Kind = Kind::Plain;

    fn of(value: Option<&'v Value>) -> Self {
        value.and_then(Value::as_text).unwrap_or_default()
    }
}

/// What only the page's own scripts read, from the config as it was written. An owner is told what is wrong in it; a
/// visitor's wasm does not look into it, and so needs no shape of it.
#[derive(Clone, Copy, Debug)]
pub struct ByPage<T>(#[cfg(feature = "owner")] pub T, std::marker::PhantomData<T>);

impl<'v, T: View<'v>> View<'v> for ByPage<T> {
    #[cfg(feature = "owner")]
    const KIND: Kind = T::KIND;
    #[cfg(not(feature = "owner"))]
    const KIND: Kind = Kind::Any;
    const IS_REQUIRED: bool = false;

    #[cfg(feature = "owner")]
    fn of(value: Option<&'v Value>) -> Self {
        Self(T::of(value), std::marker::PhantomData)
    }

    #[cfg(not(feature = "owner"))]
    fn of(_: Option<&'v Value>) -> Self {
        Self(std::marker::PhantomData)
    }
}

/// The items of a list that could be used.
#[derive(Debug)]
pub struct List<'v, T> {
    list: &'v Value,
    as_what: std::marker::PhantomData<T>,
}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<'v, T: View<'v>> View<'v> for List<'v, T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const IS_REQUIRED: bool = false;

    fn of(value: Option<&'v Value>) -> Self {
        Self { list: value.unwrap_or(&Value::Null), as_what: std::marker::PhantomData }
    }
}

impl<'v, T: View<'v>> List<'v, T> {
    /// The items, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        self.list.items().iter().filter(|item| !item.is_null()).map(|item| T::of(Some(item)))
    }

    /// How many there are.
    pub fn len(self) -> usize {
        count(self.list)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        count(self.list) == 0
    }

    /// The item at a place, from 0.
    pub fn at(self, place: usize) -> Option<T> {
        at(self.list, place).map(|item| T::of(Some(item)))
    }
}

// Once, and not for each type of item.
#[inline(never)]
fn count(list: &Value) -> usize {
    list.items().iter().filter(|item| !item.is_null()).count()
}

#[inline(never)]
fn at(list: &Value, place: usize) -> Option<&Value> {
    list.items().iter().filter(|item| !item.is_null()).nth(place)
}

/// Declares an object of the config once: its keys, their types and their documentation.
/// From it come the typed view, the check and the JSON Schema, so that the three cannot disagree.
///
/// Whether a key is required is its type's to say: `Option`, `List` and `bool` may be left out.
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
                <$type as $crate::config::View>::of(self.0.get($key))
            })*

            const SHAPE: &'static $crate::config::Shape = &$crate::config::Shape {
                #[cfg(feature = "cli")]
                name: stringify!($name),
                #[cfg(feature = "cli")]
                doc: concat!($($doc, "\n"),*),
                fields: &[$($crate::config::Field {
                    key: $key,
                    kind: <$type as $crate::config::View>::KIND,
                    is_required: <$type as $crate::config::View>::IS_REQUIRED,
                    #[cfg(feature = "cli")]
                    doc: concat!($($field_doc, "\n"),*),
                },)*],
            };

            /// What it looks into.
            pub fn value(self) -> &'v $crate::config::Value {
                self.0
            }

            /// The keys of this object.
            pub fn shape() -> &'static $crate::config::Shape {
                Self::SHAPE
            }
        }

        impl<'v> $crate::config::View<'v> for $name<'v> {
            const KIND: $crate::config::Kind = $crate::config::Kind::One(<$name<'static>>::shape);

            fn of(value: Option<&'v $crate::config::Value>) -> Self {
                Self(value.unwrap_or(&$crate::config::Value::Null))
            }
        }
    };
}

/// The place of the word that stands there, which is one of these; the first when it is not.
#[inline(never)]
pub fn place_of_word(value: Option<&Value>, words: &[&str]) -> usize {
    let word = value.and_then(Value::as_text);
    words.iter().position(|known| Some(*known) == word).unwrap_or(0)
}

/// Declares a closed list of words.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $word:literal $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of their words.
            const ALL: &[Self] = &[$(Self::$variant,)*];
            const WORDS: &[&str] = &[$($word,)*];

            /// The word as it is written.
            pub fn word(self) -> &'static str {
                Self::WORDS.get(self as usize).copied().unwrap_or_default()
            }
        }

        impl<'v> $crate::config::View<'v> for $name {
            const KIND: $crate::config::Kind = $crate::config::Kind::Word(Self::WORDS);

            fn of(value: Option<&'v $crate::config::Value>) -> Self {
                match Self::ALL.get($crate::config::place_of_word(value, Self::WORDS)) {
                    Some(found) => *found,
                    None => unreachable!("a word has its place"),
                }
            }
        }
    };
}

pub(crate) use {declare, words};
