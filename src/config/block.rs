//! The blocks that a written section is made of.
//!
//! Never: holds markup; the list is closed and text is text.

use super::reader::declare;
use super::{Address, Decode, Reader, Rich, Text, Value};

/// A piece of a written section. A plain text is a paragraph.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(untagged))]
pub enum Block {
    /// Running text.
    Paragraph(Rich),
    /// A heading inside the section, without number.
    Heading(HeadingBlock),
    /// A list, nested as deep as needed.
    List(ListBlock),
    /// Terms and what is said of them.
    Facts(FactsBlock),
    /// A table.
    Table(TableBlock),
    /// A contact card.
    Contact(ContactBlock),
    /// Something that should stand out.
    Note(NoteBlock),
    /// Links.
    Links(LinksBlock),
}

impl Default for Block {
    fn default() -> Self {
        Self::Paragraph(Rich::default())
    }
}

impl Decode for Block {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        for (key, block) in [
            ("heading", Self::Heading(HeadingBlock::default())),
            ("list", Self::List(ListBlock::default())),
            ("facts", Self::Facts(FactsBlock::default())),
            ("table", Self::Table(TableBlock::default())),
            ("contact", Self::Contact(ContactBlock::default())),
            ("note", Self::Note(NoteBlock::default())),
            ("links", Self::Links(LinksBlock::default())),
        ] {
            if value.get(key).is_some() {
                *self = block;
            }
        }
        match self {
            // What has none of those keys is a paragraph, in one language or several.
            Self::Paragraph(block) => block.decode(value, reader),
            Self::Heading(block) => block.decode(value, reader),
            Self::List(block) => block.decode(value, reader),
            Self::Facts(block) => block.decode(value, reader),
            Self::Table(block) => block.decode(value, reader),
            Self::Contact(block) => block.decode(value, reader),
            Self::Note(block) => block.decode(value, reader),
            Self::Links(block) => block.decode(value, reader),
        }
    }
}

declare! {
    /// `{"heading": "…"}`.
    HeadingBlock {
        /// The words.
        "heading" heading: Text,
    }
}

declare! {
    /// `{"list": ["…", {"text": "…", "list": ["…"]}]}`.
    ListBlock {
        /// The items.
        "list" list: Vec<Item>,
        /// Whether the order means something. Default: false.
        "ordered" ordered: bool,
    }
}

/// An item of a list: a text, or a text with a list below it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(untagged))]
pub enum Item {
    /// Just text.
    Text(Rich),
    /// Text and a list.
    Nested(NestedItem),
}

impl Default for Item {
    fn default() -> Self {
        Self::Text(Rich::default())
    }
}

impl Decode for Item {
    fn decode(&mut self, value: &Value, reader: &mut Reader) -> bool {
        if value.get("text").is_some() {
            *self = Self::Nested(NestedItem::default());
        }
        match self {
            Self::Text(text) => text.decode(value, reader),
            Self::Nested(item) => item.decode(value, reader),
        }
    }
}

declare! {
    /// `{"text": "…", "list": ["…"]}`.
    NestedItem {
        /// The text.
        "text" text: Rich,
        /// The list below it. Default: none.
        "list" list: Vec<Item>,
        /// Whether that list's order means something. Default: false.
        "ordered" ordered: bool,
    }
}

declare! {
    /// `{"facts": [{"term": "…", "description": "…"}]}`.
    FactsBlock {
        /// The facts.
        "facts" facts: Vec<Fact>,
    }
}

declare! {
    /// A term and what is said of it.
    Fact {
        /// The term.
        "term" term: Text,
        /// What is said of it.
        "description" description: Rich,
    }
}

declare! {
    /// `{"table": {"head": ["…"], "rows": [["…"]]}}`.
    TableBlock {
        /// The table.
        "table" table: Table,
    }
}

declare! {
    /// A table; the first cell of a row is its heading.
    Table {
        /// What it shows. Default: none.
        "caption" caption: Option<Text>,
        /// The headings of the columns.
        "head" head: Vec<Text>,
        /// The rows.
        "rows" rows: Vec<Vec<Rich>>,
    }
}

declare! {
    /// `{"contact": {"name": "…", "email": "…"}}`.
    ContactBlock {
        /// The contact.
        "contact" contact: Contact,
    }
}

declare! {
    /// A contact card.
    Contact {
        /// A name, a role or an organisation. Default: none.
        "name" name: Option<Text>,
        /// The role. Default: none.
        "role" role: Option<Text>,
        /// Default: none.
        "email" email: Option<String>,
        /// Default: none.
        "phone" phone: Option<String>,
        /// Postal address. Default: none.
        "address" address: Option<Text>,
        /// Default: none.
        "website" website: Option<Address>,
    }
}

declare! {
    /// `{"note": "…"}`.
    NoteBlock {
        /// The text.
        "note" note: Rich,
    }
}

declare! {
    /// `{"links": [{"words": "…", "address": "…"}]}`.
    LinksBlock {
        /// The links.
        "links" links: Vec<Link>,
    }
}

declare! {
    /// A link on its own.
    Link {
        /// What it leads to.
        "words" words: Text,
        /// Where. Default: no address, for a document that is only named.
        "address" address: Option<Address>,
    }
}
