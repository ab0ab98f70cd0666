//! Tables, row by row.
//!
//! Never: leaves a cell out; one that spans several columns or rows has empty ones beside it.

use super::kind::has_heading;
use super::{NodeRef, Reader, flat};
use crate::import::document::{Piece, Table};
use crate::import::line::Line;
use scraper::Node;
use scraper::node::Element;

/// Cells that one may span; pages with more mean something else.
const MOST_SPANNED: usize = 100;

/// Whether a table only arranges what stands in it.
pub fn is_layout(table: NodeRef) -> bool {
    let is_nested = |node: NodeRef| name(node) == "table" && node.id() != table.id();
    let columns = rows(table).iter().map(|row| cells(*row).len()).max().unwrap_or(0);
    columns < 2 || has_heading(table) || table.descendants().any(is_nested)
}

fn element(node: NodeRef<'_>) -> Option<&Element> {
    match node.value() {
        Node::Element(element) => Some(element),
        _ => None,
    }
}

fn name(node: NodeRef<'_>) -> &str {
    match node.value() {
        Node::Element(element) => element.name(),
        _ => "",
    }
}

fn rows(table: NodeRef<'_>) -> Vec<NodeRef<'_>> {
    let mut rows = Vec::new();
    for part in table.children() {
        match name(part) {
            "tr" => rows.push(part),
            "thead" | "tbody" | "tfoot" => rows.extend(part.children().filter(|row| name(*row) == "tr")),
            _ => {}
        }
    }
    rows
}

fn cells(row: NodeRef<'_>) -> Vec<NodeRef<'_>> {
    row.children().filter(|cell| matches!(name(*cell), "td" | "th")).collect()
}

fn span(cell: NodeRef, key: &str) -> usize {
    let said = element(cell).and_then(|element| element.attr(key)).and_then(|said| said.trim().parse().ok());
    said.unwrap_or(1).clamp(1, MOST_SPANNED)
}

impl Reader {
    pub(super) fn table(&mut self, node: NodeRef, depth: usize) {
        let mut table = Table::default();
        if let Some(caption) = node.children().find(|part| name(*part) == "caption") {
            table.caption = flat::line(&self.inside(caption, depth));
        }
        // How many rows each column is still taken by a cell above.
        let mut taken: Vec<usize> = Vec::new();
        for row in rows(node) {
            let mut lines = Vec::new();
            for cell in cells(row) {
                skip_taken(&mut taken, &mut lines);
                let pieces = self.inside(cell, depth);
                if pieces.iter().any(|piece| matches!(piece, Piece::List(_))) {
                    self.tell("a list in a cell of a table became running words: a cell has no lists".into());
                }
                let (wide, high) = (span(cell, "colspan"), span(cell, "rowspan"));
                for column in 0..wide {
                    let at = lines.len();
                    taken.resize(taken.len().max(at + 1), 0);
                    if let Some(taken) = taken.get_mut(at) {
                        *taken = high - 1;
                    }
                    lines.push(if column == 0 { flat::line(&pieces) } else { Line::default() });
                }
            }
            skip_taken(&mut taken, &mut lines);
            let is_head = table.rows.is_empty() && table.head.is_empty() && is_head(row);
            if is_head && !lines.iter().any(Line::has_link) {
                table.head = lines;
            } else if !lines.is_empty() {
                table.rows.push(lines);
            }
        }
        if table.caption.has_link() {
            self.document.pieces.push(Piece::paragraph(std::mem::take(&mut table.caption)));
        }
        self.document.pieces.push(Piece::Table(table));
    }
}

/// Whether a row has the headings of the columns.
fn is_head(row: NodeRef) -> bool {
    let is_in_head = row.parent().is_some_and(|part| name(part) == "thead");
    is_in_head || cells(row).iter().all(|cell| name(*cell) == "th")
}

/// Leaves room where a cell of a row above reaches down.
fn skip_taken(taken: &mut [usize], lines: &mut Vec<Line>) {
    while let Some(rows) = taken.get_mut(lines.len()).filter(|rows| **rows > 0) {
        *rows -= 1;
        lines.push(Line::default());
    }
}
