//! Plain text as pieces: what a reader takes for headings, lists and paragraphs, by how the rows stand.
//!
//! Never: drops a word; a doubt makes a paragraph.

mod heading;
mod listing;
mod marker;
mod row;

use super::address::push_linked;
use super::document::{Document, Heading, Paragraph, Piece};
use super::line::Line;
use heading::Style;
use row::Row;

/// Reads a text.
pub fn read(text: &str) -> Document {
    let rows = row::rows(text);
    let mut reader =
        Reader { width: row::width(&rows), unit: row::unit(&rows), rows: &rows, ..Reader::default() };
    while reader.at < rows.len() {
        reader.piece();
    }
    reader.document
}

/// Where we are in a text.
#[derive(Default)]
struct Reader<'t> {
    rows: &'t [Row<'t>],
    at: usize,
    /// Where rows are broken; none where a row is a paragraph.
    width: Option<usize>,
    /// How many empty rows there are between paragraphs, as a rule.
    unit: usize,
    document: Document,
    /// Which kinds of headings there were, the one that came first above the others.
    styles: Vec<Style>,
    /// How deep the last numbered heading was.
    numbered: u8,
    /// The number of the last item that stood in a list or before a paragraph.
    last_number: usize,
}

impl<'t> Reader<'t> {
    fn row(&self, at: usize) -> Option<&'t Row<'t>> {
        self.rows.get(at)
    }

    fn piece(&mut self) {
        let Some(row) = self.row(self.at) else { return };
        if row.is_rule() {
            self.at += 1;
            return;
        }
        if let Some((style, words, rows)) = self.heading(row) {
            let level = self.level(style);
            let heading = Heading { level, line: Line::plain(words), anchors: Vec::new() };
            self.document.pieces.push(Piece::Heading(heading));
            self.last_number = 0;
            self.at += rows;
            return;
        }
        if let Some(list) = self.list() {
            self.document.pieces.push(Piece::List(list));
            return;
        }
        self.at += 1;
        let mut line = linked(row.text);
        while let Some(next) = self.row(self.at).filter(|next| self.goes_on(self.at - 1, next)) {
            line.append(&linked(next.text));
            self.at += 1;
        }
        let is_tight = row.gap == 0;
        self.document.pieces.push(Piece::Paragraph(Paragraph { line, is_tight }));
    }

    /// Whether a row is the rest of the one before it, that was broken for want of room.
    fn goes_on(&self, before: usize, next: &Row) -> bool {
        let Some(row) = self.row(before) else { return false };
        if next.gap > 0 || next.is_rule() || self.is_underline(next) || self.marker(next).is_some() {
            return false;
        }
        let first = next.text.split_whitespace().next().unwrap_or_default().chars().count();
        let length = row.text.chars().count();
        let had_no_room = self.width.is_some_and(|width| length + first + 1 >= width);
        let is_open = !row.text.ends_with(['.', '!', '?', ':', ';']);
        let is_small = next.text.starts_with(|sign: char| sign.is_lowercase() || sign == '(');
        had_no_room || (is_open && is_small && !next.text.contains('@') && !next.text.starts_with("http"))
    }

    fn is_underline(&self, row: &Row) -> bool {
        row.gap == 0
            && row.text.len() > 2
            && ["=", "-", "_", "~"].iter().any(|sign| row.text.replace(sign, "").is_empty())
    }
}

fn linked(words: &str) -> Line {
    let mut line = Line::default();
    push_linked(&mut line, words, false);
    line.finish()
}
