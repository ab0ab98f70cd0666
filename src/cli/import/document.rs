//! A statement as it was read: pieces in the order in which they stand, before anything is known of sections.
//!
//! Never: knows which kind of file it came from.

use super::line::Line;

/// What was read, in order, with what an owner should know of the reading.
#[derive(Debug, Default)]
pub struct Document {
    /// The language that the file itself names.
    pub lang: Option<String>,
    /// What stands in it.
    pub pieces: Vec<Piece>,
    /// What could not be kept as it was, in sentences.
    pub notices: Vec<String>,
}

/// A piece of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Begins a section; 0 is the title, and a smaller level stands above a larger one.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// A heading that begins no section.
    Caption(Line),
    /// A list.
    List(List),
    /// Terms and what is said of them.
    Facts(Vec<(Line, Line)>),
    /// A table.
    Table(Table),
    /// How somebody is reached.
    Card(Card),
    /// Something that stands out.
    Note(Line),
}

/// A heading, and the names by which links point at it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    pub level: u8,
    pub line: Line,
    pub anchors: Vec<String>,
}

/// Running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub line: Line,
    /// Whether it is the next line of what stands before it, and no paragraph of its own.
    pub is_tight: bool,
}

/// A list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    pub is_ordered: bool,
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub line: Line,
    pub list: Option<List>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub caption: Line,
    pub head: Vec<Line>,
    pub rows: Vec<Vec<Line>>,
}

/// How somebody is reached; an empty text is not said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub address: String,
}

impl Piece {
    /// A paragraph of its own.
    pub fn paragraph(line: Line) -> Self {
        Self::Paragraph(Paragraph { line, is_tight: false })
    }

    /// Every line in it, in order.
    pub fn lines(&self) -> Vec<&Line> {
        let mut lines = Vec::new();
        match self {
            Self::Heading(Heading { line, .. })
            | Self::Paragraph(Paragraph { line, .. })
            | Self::Caption(line)
            | Self::Note(line) => lines.push(line),
            Self::List(list) => list.add_lines(&mut lines),
            Self::Facts(facts) => facts.iter().for_each(|(term, said)| lines.extend([term, said])),
            Self::Table(Table { caption, head, rows }) => {
                lines.push(caption);
                lines.extend(head.iter().chain(rows.iter().flatten()));
            }
            Self::Card(_) => {}
        }
        lines
    }
}

impl List {
    fn add_lines<'l>(&'l self, lines: &mut Vec<&'l Line>) {
        for item in &self.items {
            lines.push(&item.line);
            if let Some(list) = &item.list {
                list.add_lines(lines);
            }
        }
    }
}
