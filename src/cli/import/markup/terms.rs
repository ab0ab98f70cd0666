//! Lists of terms and what is said of them.
//!
//! Never: brings lists and paragraphs down to a line where they can stand below their term instead.

use super::{NodeRef, Reader, flat};
use crate::import::document::Piece;
use crate::import::line::{Line, Run};
use scraper::Node;

impl Reader {
    pub(super) fn terms(&mut self, node: NodeRef, depth: usize) {
        let mut entries: Vec<(Line, Vec<Piece>)> = Vec::new();
        self.gather(node, depth, &mut entries);
        let mut facts = Vec::new();
        for (term, said) in entries {
            let is_simple = matches!(said.as_slice(), [Piece::Paragraph(_)]);
            if is_simple && !term.is_blank() && !term.has_link() {
                facts.push((term, flat::line(&said)));
                continue;
            }
            self.put_facts(&mut facts);
            if !term.is_blank() && !term.has_link() {
                self.document.pieces.push(Piece::Caption(term));
            } else if !term.is_blank() {
                // A heading has no links.
                let strong = term.0.into_iter().map(|run| Run { is_strong: true, ..run });
                self.document.pieces.push(Piece::paragraph(Line(strong.collect())));
            }
            self.document.pieces.extend(said);
        }
        self.put_facts(&mut facts);
    }

    fn put_facts(&mut self, facts: &mut Vec<(Line, Line)>) {
        if !facts.is_empty() {
            self.document.pieces.push(Piece::Facts(std::mem::take(facts)));
        }
    }

    fn gather(&mut self, node: NodeRef, depth: usize, entries: &mut Vec<(Line, Vec<Piece>)>) {
        for child in node.children() {
            let name = match child.value() {
                Node::Element(element) => element.name(),
                _ => "",
            };
            match name {
                "dt" => {
                    let term = flat::line(&self.inside(child, depth));
                    entries.push((term, Vec::new()));
                }
                "div" => self.gather(child, depth, entries),
                _ => {
                    let said = match child.value() {
                        Node::Text(text) => self.inside_of(|reader| reader.words(text)),
                        _ => self.inside(child, depth),
                    };
                    match entries.last_mut() {
                        _ if said.is_empty() => {}
                        Some((_, before)) => before.extend(said),
                        None => entries.push((Line::default(), said)),
                    }
                }
            }
        }
    }
}
