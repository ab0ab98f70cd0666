//! Every object and every list of words that a config may have, numbered, so that a table names another in one sign.
//!
//! Never: says what is in one; that is declared where it is meant.

use super::shape::written;
use super::*;
use crate::notation::piece;

/// What objects and words are called in the schema, and what they stand for.
#[cfg(feature = "cli")]
#[derive(Debug)]
pub struct Named {
    /// The name of the table.
    pub name: &'static str,
    /// What it stands for.
    pub doc: &'static str,
    /// What each of its keys or words stands for, in their order.
    pub docs: &'static [&'static str],
}

macro_rules! tables {
    (everywhere { $($name:ident)* } owner { $($owners:ident)* }) => {
        /// The place of an object or a list of words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Entry {
            $(#[doc = concat!("Of [`", stringify!($name), "`].")] $name,)*
            $(#[doc = concat!("Of [`", stringify!($owners), "`].")] $owners,)*
        }

        /// The table of each, in the same order.
        const TABLES: &[&str] = &[$($name::TABLE,)* $(#[cfg(feature = "owner")] $owners::TABLE,)*];
        #[cfg(feature = "cli")]
        static NAMES: &[Named] = &[$($name::NAMED,)* $($owners::NAMED,)*];
    };
}

tables! {
    everywhere {
        Config Controller JointController Officer Category Service Storage PromptRules Activity LegalBasis
        SpecialBasis Interest Transfer Retention Provision AutomatedDecision Processor Rights Children Complaint Plan Section
        Change RecordRules Signals
        Block HeadingBlock ListBlock Item NestedItem FactsBlock Fact TableBlock Table ContactBlock Contact NoteBlock
        LinksBlock LawBlock Link
        StorageKind Layout Article SpecialArticle ProvisionKind Mechanism FactsOf RecordStorage
    }
    // What only the page's scripts read: a visitor's wasm has no shape of it.
    owner { Exit TakeOver Tool Addressee CollectedFrom Sector Appointment }
}

const LENGTH: usize = {
    let (mut tables, mut length) = (TABLES, 0);
    while let [table, later @ ..] = tables {
        (tables, length) = (later, length + table.len());
    }
    length
};

/// All tables in one text: with a pointer to each a visitor would pay for the pointers.
const TEXT: &str = written(&JOINED);

static JOINED: [u8; LENGTH] = {
    let mut text = [0; LENGTH];
    let (mut tables, mut place) = (TABLES, text.as_mut_slice());
    while let [table, later @ ..] = tables {
        let (into, rest) = place.split_at_mut(table.len());
        into.copy_from_slice(table.as_bytes());
        (tables, place) = (later, rest);
    }
    text
};

/// Where each table ends in that text.
static ENDS: [u16; TABLES.len()] = {
    let mut ends = [0; TABLES.len()];
    let (mut tables, mut rest, mut end) = (TABLES, ends.as_mut_slice(), 0);
    while let ([table, later @ ..], [slot, slots @ ..]) = (tables, rest) {
        end += table.len() as u16;
        *slot = end;
        (tables, rest) = (later, slots);
    }
    ends
};

impl Entry {
    /// The text of the table at a place.
    #[inline(never)]
    pub fn text(place: u8) -> &'static str {
        let end = |place: usize| usize::from(ENDS.get(place).copied().unwrap_or_default());
        let place = usize::from(place);
        piece(TEXT, end(place.wrapping_sub(1)), end(place))
    }

    /// What the table at a place is called, and what it stands for.
    #[cfg(feature = "cli")]
    pub fn named(place: u8) -> &'static Named {
        match NAMES.get(usize::from(place)) {
            Some(named) => named,
            None => unreachable!("a table has its place"),
        }
    }
}

/// Where a key stands in the tables: half of what a text takes in a list of them, and no second copy of the key.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    at: u16,
    length: u8,
}

impl Spot {
    /// The spot of a key; a config has none that the tables lack.
    pub const fn of(key: &str) -> Self {
        match place_of(key) {
            Some(at) => Self { at: at as u16, length: key.len() as u8 },
            // Of a table that a visitor's wasm does not have.
            None if cfg!(not(feature = "owner")) => Self { at: 0, length: 0 },
            None => unreachable!(),
        }
    }

    /// The key.
    #[inline(never)]
    pub fn key(self) -> &'static str {
        let at = usize::from(self.at);
        piece(TEXT, at, at + usize::from(self.length))
    }
}

/// A key as it stands in one of the tables, where it does: a second copy would go over the wire too.
pub const fn key(key: &'static str) -> &'static str {
    match place_of(key) {
        Some(at) => TEXT.split_at(at).1.split_at(key.len()).0,
        None => key,
    }
}

/// Where the tables first have these signs.
const fn place_of(key: &str) -> Option<usize> {
    let mut rest = TEXT.as_bytes();
    while let [_, later @ ..] = rest {
        if begins(rest, key.as_bytes()) {
            return Some(TEXT.len() - rest.len());
        }
        rest = later;
    }
    None
}

const fn begins(mut text: &[u8], mut with: &[u8]) -> bool {
    while let ([sign, signs @ ..], [other, others @ ..]) = (text, with) {
        if *sign != *other {
            return false;
        }
        (text, with) = (signs, others);
    }
    with.is_empty()
}
