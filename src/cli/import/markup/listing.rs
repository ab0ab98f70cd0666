//! Lists, item by item.
//!
//! Never: drops a number that a drawn list would not show again.

use super::{NodeRef, Reader, flat};
use crate::import::document::{Item, List, Piece};
use crate::import::line::Line;
use scraper::Node;
use scraper::node::Element;

impl Reader {
    pub(super) fn list(&mut self, node: NodeRef, element: &Element, depth: usize) {
        let start = element.attr("start").and_then(|start| start.trim().parse::<i64>().ok()).unwrap_or(1);
        let is_numbered = element.name() == "ol";
        // Drawn lists begin with 1: others keep their numbers as words.
        let is_ordered = is_numbered && start == 1;
        let mut items = Vec::new();
        let mut number = start;
        for child in node.children() {
            let mut found = match child.value() {
                Node::Element(inner) if ["ul", "ol"].contains(&inner.name()) => {
                    // Misplaced, and common: a list right inside a list belongs to the item before it.
                    let inside = self.inside_of(|reader| reader.element(child, inner, depth + 1));
                    flat::add_items(&mut items, inside);
                    continue;
                }
                Node::Element(_) => flat::items(self.inside(child, depth)),
                Node::Text(text) if !text.trim().is_empty() => {
                    flat::items(vec![Piece::paragraph(Line::plain(text))])
                }
                _ => continue,
            };
            if let Some(first) = found.first_mut().filter(|_| is_numbered && !is_ordered) {
                let mut line = Line::plain(&format!("{number}."));
                line.append(&first.line);
                first.line = line;
            }
            number += i64::from(!found.is_empty());
            items.append(&mut found);
        }
        let items: Vec<Item> = items;
        if !items.is_empty() {
            self.document.pieces.push(Piece::List(List { is_ordered, items }));
        }
    }
}
