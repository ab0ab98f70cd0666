//! The blocks that a written section is made of.
//!
//! Never: holds markup; the list is closed and text is text.

use super::catalogue;
use super::declare::declare;
use super::shape::{packed, width, written};
use super::{Address, Field, Kind, List, Rich, Shape, Text, Value, View};

/// A piece of a written section. A plain text is a paragraph.
#[derive(Clone, Copy, Debug)]
pub enum Block<'v> {
    /// Running text.
    Paragraph(Rich<'v>),
    /// A heading inside the section, without number.
    Heading(HeadingBlock<'v>),
    /// A list, nested as deep as needed.
    List(ListBlock<'v>),
    /// Terms and what is said of them.
    Facts(FactsBlock<'v>),
    /// A table.
    Table(TableBlock<'v>),
    /// A contact card.
    Contact(ContactBlock<'v>),
    /// Something that should stand out.
    Note(NoteBlock<'v>),
    /// Links.
    Links(LinksBlock<'v>),
}

/// Declares what may be a text, or an object that is known by one of these keys.
macro_rules! either {
    ($name:ident, $doc:literal: $($key:literal $type:ident)*) => {
        impl $name<'_> {
            const PACKED: [u8; 0 $(+ width($key))*] =
                packed(&[$(Field { key: $key, kind: $type::KIND, is_required: false },)*]);
            pub(super) const TABLE: &'static str = written(&Self::PACKED);
            #[cfg(feature = "cli")]
            pub(super) const NAMED: super::Named = super::Named { name: stringify!($name), doc: $doc, docs: &[] };
        }
    };
}

either!(Block, "A piece of a written section. A plain text is a paragraph.":
    "heading" HeadingBlock "list" ListBlock "facts" FactsBlock "table" TableBlock
    "contact" ContactBlock "note" NoteBlock "links" LinksBlock "law" LawBlock);
either!(Item, "An item of a list: a text, or a text with a list below it.": "text" NestedItem);

impl<'v> View<'v> for Block<'v> {
    const KIND: Kind = Kind::either(catalogue::Entry::Block);

    fn of(value: Option<&'v Value>) -> Self {
        let known = |field: Field| value.is_some_and(|value| value.get(field.key).is_some());
        // In the order of the table.
        match Shape::of(catalogue::Entry::Block).fields().position(known) {
            Some(0) => Self::Heading(View::of(value)),
            Some(1) => Self::List(View::of(value)),
            Some(2) => Self::Facts(View::of(value)),
            Some(3) => Self::Table(View::of(value)),
            Some(4) => Self::Contact(View::of(value)),
            Some(5) => Self::Note(View::of(value)),
            Some(6) => Self::Links(View::of(value)),
            Some(_) => Self::Paragraph(LawBlock::of(value).law()),
            None => Self::Paragraph(View::of(value)),
        }
    }
}

declare! {
    /// `{"heading": "…"}`.
    HeadingBlock {
        /// The words.
        "heading" heading: Text<'v>,
    }
}

declare! {
    /// `{"list": ["…", {"text": "…", "list": ["…"]}]}`.
    ListBlock {
        /// The items.
        "list" list: List<'v, Item<'v>>,
        /// Whether the order means something. Default: false.
        "ordered" ordered: bool,
    }
}

/// An item of a list: a text, or a text with a list below it.
#[derive(Clone, Copy, Debug)]
pub enum Item<'v> {
    /// Just text.
    Text(Rich<'v>),
    /// Text and a list.
    Nested(NestedItem<'v>),
}

impl<'v> View<'v> for Item<'v> {
    const KIND: Kind = Kind::either(catalogue::Entry::Item);

    fn of(value: Option<&'v Value>) -> Self {
        match value.and_then(|value| value.get("text")) {
            Some(_) => Self::Nested(View::of(value)),
            None => Self::Text(View::of(value)),
        }
    }
}

declare! {
    /// `{"text": "…", "list": ["…"]}`.
    NestedItem {
        /// The text.
        "text" text: Rich<'v>,
        /// The list below it. Default: none.
        "list" list: List<'v, Item<'v>>,
        /// Whether that list's order means something. Default: false.
        "ordered" ordered: bool,
    }
}

declare! {
    /// `{"facts": [{"term": "…", "description": "…"}]}`.
    FactsBlock {
        /// The facts.
        "facts" facts: List<'v, Fact<'v>>,
    }
}

declare! {
    /// A term and what is said of it.
    Fact {
        /// The term.
        "term" term: Text<'v>,
        /// What is said of it.
        "description" description: Rich<'v>,
    }
}

declare! {
    /// `{"table": {"head": ["…"], "rows": [["…"]]}}`.
    TableBlock {
        /// The table.
        "table" table: Table<'v>,
    }
}

declare! {
    /// A table; the first cell of a row is its heading.
    Table {
        /// What it shows. Default: none.
        "caption" caption: Option<Text<'v>>,
        /// The headings of the columns. Default: none.
        "head" head: List<'v, Text<'v>>,
        /// The rows. Default: none.
        "rows" rows: List<'v, List<'v, Rich<'v>>>,
    }
}

declare! {
    /// `{"contact": {"name": "…", "email": "…"}}`.
    ContactBlock {
        /// The contact.
        "contact" contact: Contact<'v>,
    }
}

declare! {
    /// A contact card.
    Contact {
        /// A name, a role or an organisation. Default: none.
        "name" name: Option<Text<'v>>,
        /// The role. Default: none.
        "role" role: Option<Text<'v>>,
        /// E-mail address. Default: none.
        "email" email: Option<&'v str>,
        /// Telephone number. Default: none.
        "phone" phone: Option<&'v str>,
        /// Postal address. Default: none.
        "address" address: Option<Text<'v>>,
        /// Address of a web page. Default: none.
        "website" website: Option<Address<'v>>,
    }
}

declare! {
    /// `{"note": "…"}`.
    NoteBlock {
        /// The text.
        "note" note: Rich<'v>,
    }
}

declare! {
    /// `{"links": [{"words": "…", "address": "…"}]}`.
    LinksBlock {
        /// The links.
        "links" links: List<'v, Link<'v>>,
    }
}

declare! {
    /// `{"law": "GDPR art. 33"}`: a paragraph. What is cited with its section or article leads to Lovdata or EUR-Lex,
    /// here and everywhere in a statement.
    LawBlock {
        /// The law, as it is cited.
        "law" law: Rich<'v>,
    }
}

declare! {
    /// A link on its own.
    Link {
        /// What it leads to.
        "words" words: Text<'v>,
        /// Where. Default: no address, for a document that is only named.
        "address" address: Option<Address<'v>>,
    }
}
