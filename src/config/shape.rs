//! What a config may look like, as data: one declaration gives the typed view, the check and the schema.
//!
//! A table is a text: each key with two signs for what may stand under it. Tables of structs with pointers
//! cost a visitor three times as much.
//!
//! Never: holds a value; views look into a [`Value`](super::Value) that was settled before.

use super::catalogue::Entry;
use crate::notation::piece;

/// What may stand under a key, in two signs; [`Kind::what`] opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    // The sort, how many lists it stands in, and whether it must be there.
    form: u8,
    // The place of its table in the catalogue, where it has one.
    entry: u8,
}

/// The sorts of kinds, in the order of [`Kind::what`].
const ONE: u8 = 10;
const EITHER: u8 = 11;
const WORD: u8 = 12;
const OR_TEXT: u8 = 13;
const LEFT_OUT: u8 = 14;
const SORTS: u8 = 0x0f;
const IN_LIST: u8 = 0x10;
const IN_LISTS: u8 = 0x30;
const REQUIRED: u8 = 0x40;

/// What may stand under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
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
    /// An object.
    One(Shape),
    /// A rich text, or an object that has one of these keys.
    Either(Shape),
    /// Words, or an object that has one of these keys first.
    OrText(Shape),
    /// One of these words, which have blanks between them.
    Word(&'static str),
    /// A list.
    List(Kind),
}

impl Kind {
    /// Words in the language of the page.
    pub const TEXT: Self = Self::simple(0);
    /// Running text.
    pub const RICH: Self = Self::simple(1);
    /// A text that is the same in every language.
    pub const PLAIN: Self = Self::simple(2);
    /// An id.
    pub const ID: Self = Self::simple(3);
    /// An address.
    pub const ADDRESS: Self = Self::simple(4);
    /// The name of a text pack.
    pub const LANG: Self = Self::simple(5);
    /// A day.
    pub const DATE: Self = Self::simple(6);
    /// How long something lasts.
    pub const DURATION: Self = Self::simple(7);
    /// True or false.
    pub const FLAG: Self = Self::simple(8);
    /// A whole number.
    pub const NUMBER: Self = Self::simple(9);
    /// Not looked into, and left out of the table: see [`ByPage`](super::ByPage).
    #[cfg(not(feature = "owner"))]
    pub const LEFT_OUT: Self = Self::simple(LEFT_OUT);

    const fn simple(form: u8) -> Self {
        Self { form, entry: 0 }
    }

    /// An object with the keys of a table.
    pub const fn one(entry: Entry) -> Self {
        Self { form: ONE, entry: entry as u8 }
    }

    /// A rich text, or an object that has one of the keys of a table.
    pub const fn either(entry: Entry) -> Self {
        Self { form: EITHER, entry: entry as u8 }
    }

    /// One of the words of a table.
    pub const fn word(entry: Entry) -> Self {
        Self { form: WORD, entry: entry as u8 }
    }

    /// Words, or this object.
    pub const fn or_text(self) -> Self {
        Self { form: OR_TEXT, entry: self.entry }
    }

    /// Whether a value is the object that this kind allows, and not words in a language.
    pub fn is_object(self, value: &super::Value) -> bool {
        Shape(self.entry).key_of(value).is_some()
    }

    /// A list of these; two deep at most.
    pub const fn list(self) -> Self {
        Self { form: self.form + IN_LIST, entry: self.entry }
    }

    /// What its table is called, and what its keys or words stand for.
    #[cfg(feature = "cli")]
    pub fn named(self) -> &'static super::Named {
        Entry::named(self.entry)
    }

    /// What this is.
    pub fn what(self) -> What {
        if self.form & IN_LISTS != 0 {
            return What::List(Self { form: self.form - IN_LIST, entry: self.entry });
        }
        match self.form & SORTS {
            0 => What::Text,
            1 => What::Rich,
            2 => What::Plain,
            3 => What::Id,
            4 => What::Address,
            5 => What::Lang,
            6 => What::Date,
            7 => What::Duration,
            8 => What::Flag,
            9 => What::Number,
            ONE => What::One(Shape(self.entry)),
            EITHER => What::Either(Shape(self.entry)),
            OR_TEXT => What::OrText(Shape(self.entry)),
            _ => What::Word(Entry::text(self.entry)),
        }
    }
}

/// The keys of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u8);

impl Shape {
    /// The shape of a table.
    pub const fn of(entry: Entry) -> Self {
        Self(entry as u8)
    }

    /// Its keys, in the order of their declaration.
    pub fn fields(self) -> Fields {
        Fields(Entry::text(self.0))
    }

    /// The first of its keys that a value has.
    pub fn key_of(self, value: &super::Value) -> Option<Field> {
        self.fields().find(|field| value.get(field.key).is_some())
    }

    /// The shape of the objects that may stand under a key, by themselves or in a list.
    pub fn under(self, key: &str) -> Option<Self> {
        let mut kind = self.fields().find(|field| field.key == key)?.kind;
        loop {
            match kind.what() {
                What::List(item) => kind = item,
                What::One(shape) | What::OrText(shape) => return Some(shape),
                _ => return None,
            }
        }
    }

    /// What the object is called in the schema, and what it and its keys stand for.
    #[cfg(feature = "cli")]
    pub fn named(self) -> &'static super::Named {
        Entry::named(self.0)
    }
}

/// A key of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What may stand there.
    pub kind: Kind,
    /// Whether the object is of no use without it.
    pub is_required: bool,
}

/// The keys of a table, one after the other.
#[derive(Clone, Debug)]
pub struct Fields(&'static str);

/// The signs before a key: its kind and its length.
const HEAD: usize = 3;

impl Iterator for Fields {
    type Item = Field;

    #[inline(never)]
    fn next(&mut self) -> Option<Field> {
        let [form, entry, length, ..] = *self.0.as_bytes() else { return None };
        let end = HEAD + usize::from(length);
        let key = piece(self.0, HEAD, end);
        self.0 = piece(self.0, end, self.0.len());
        let kind = Kind { form: form & !REQUIRED, entry };
        Some(Field { key, kind, is_required: form & REQUIRED != 0 })
    }
}

/// How many signs a key takes in a table.
pub const fn width(key: &str) -> usize {
    HEAD + key.len()
}

/// A table as it is stored; its keys' widths are its size, or more where some are left out.
pub const fn packed<const SIZE: usize>(mut fields: &[Field]) -> [u8; SIZE] {
    let mut table = [0; SIZE];
    let mut place = table.as_mut_slice();
    while let [Field { key, kind, is_required }, later @ ..] = fields {
        fields = later;
        if kind.form & SORTS == LEFT_OUT {
            continue;
        }
        let (head, rest) = place.split_at_mut(HEAD);
        let form = kind.form + if *is_required { REQUIRED } else { 0 };
        head.copy_from_slice(&[form, kind.entry, key.len() as u8]);
        let (into, rest) = rest.split_at_mut(key.len());
        into.copy_from_slice(key.as_bytes());
        place = rest;
    }
    table
}

/// A table as it is read: every sign of it is ASCII.
pub const fn written(mut table: &'static [u8]) -> &'static str {
    // What was left out; no key ends so.
    while let [written @ .., 0] = table {
        table = written;
    }
    match std::str::from_utf8(table) {
        Ok(text) => text,
        Err(_) => unreachable!(),
    }
}
