//! Pieces brought down to what a list item, a cell or a heading can hold.
//!
//! Never: drops a word.

use super::NodeRef;
use super::kind::SKIPPED;
use crate::import::document::{Item, List, Piece, Table};
use crate::import::line::Line;
use scraper::Node;

/// All words below a node.
pub fn words(node: NodeRef) -> String {
    let mut words = String::new();
    let mut skipped = 0_usize;
    for edge in node.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Element(element) if SKIPPED.contains(&element.name()) => skipped += 1,
                Node::Text(text) if skipped == 0 => {
                    words.push_str(text);
                }
                _ => words.push(' '),
            },
            ego_tree::iter::Edge::Close(node) => match node.value() {
                Node::Element(element) if SKIPPED.contains(&element.name()) => skipped -= 1,
                _ => {}
            },
        }
    }
    words
}

/// Pieces as one line.
pub fn line(pieces: &[Piece]) -> Line {
    let mut line = Line::default();
    for inner in pieces.iter().flat_map(Piece::lines) {
        line.append(inner);
    }
    line.finish()
}

/// Pieces as items of a list.
pub fn items(pieces: Vec<Piece>) -> Vec<Item> {
    let mut items = Vec::new();
    add_items(&mut items, pieces);
    items
}

/// Adds pieces to the last item, or as items of their own where it has a list below already.
pub fn add_items(items: &mut Vec<Item>, pieces: Vec<Piece>) {
    for piece in pieces {
        let list = match piece {
            Piece::List(list) => list,
            Piece::Facts(facts) => rows(facts.iter().map(|(term, said)| joined([term, said])).collect()),
            Piece::Table(Table { caption, head, rows: cells }) => {
                let cells = std::iter::once(&head).chain(&cells).map(joined);
                rows(std::iter::once(caption.clone()).chain(cells).collect())
            }
            piece => {
                let line = line(&[piece]);
                match items.last_mut().filter(|last| last.list.is_none()) {
                    Some(last) => last.line.append(&line),
                    None => items.push(Item { line, list: None }),
                }
                continue;
            }
        };
        match items.last_mut() {
            Some(Item { list: Some(before), .. }) => before.items.extend(list.items),
            Some(last) => last.list = Some(list),
            // A list in an item without words takes its place.
            None => items.extend(list.items),
        }
    }
}

fn rows(lines: Vec<Line>) -> List {
    let lines = lines.into_iter().filter(|line| !line.is_blank());
    List { is_ordered: false, items: lines.map(|line| Item { line, list: None }).collect() }
}

fn joined<'l>(lines: impl IntoIterator<Item = &'l Line>) -> Line {
    let mut joined = Line::default();
    lines.into_iter().for_each(|line| joined.append(line));
    joined.finish()
}
