//! Written blocks as views.
//!
//! Never: reads a block as markup.

use super::Drawing;
use crate::config::{Block, Item, Link, List, Rich, Table};
use crate::disclosure::{put_facts, put_party};
use crate::view::El;

impl Drawing<'_> {
    /// Adds blocks to a section whose own heading is of `level`.
    pub(super) fn blocks(&self, section: &mut El, blocks: List<Block>, level: u8) {
        for block in blocks.iter() {
            match block {
                Block::Paragraph(rich) => self.rich(section.add("p"), rich),
                Block::Heading(block) => drop(section.heading(level + 1).words(block.heading())),
                Block::List(block) => self.list(section, block.list(), block.ordered()),
                Block::Facts(block) => {
                    let facts = put_facts(section);
                    for fact in block.facts().iter() {
                        self.rich(facts.fact(fact.term()), fact.description());
                    }
                }
                Block::Table(block) => self.table(section, block.table()),
                Block::Contact(block) => {
                    let contact = block.contact().value();
                    put_party(section, self.texts, contact, "samtykke-facts samtykke-contact");
                }
                Block::Note(block) => {
                    self.rich(section.add("div").class("samtykke-note").add("p"), block.note());
                }
                Block::Links(block) => put_links(section, block.links()),
            }
        }
    }

    /// Running text; a cross-reference without words takes the name of the section.
    pub(super) fn rich(&self, el: &mut El, rich: Rich) {
        el.rich(rich, &|id| self.name_of(id));
    }

    fn list(&self, parent: &mut El, items: List<Item>, ordered: bool) {
        let list = parent.add(if ordered { "ol" } else { "ul" });
        for item in items.iter() {
            let el = list.add("li");
            match item {
                Item::Text(rich) => self.rich(el, rich),
                Item::Nested(nested) => {
                    self.rich(el, nested.text());
                    if !nested.list().is_empty() {
                        self.list(el, nested.list(), nested.ordered());
                    }
                }
            }
        }
    }

    fn table(&self, section: &mut El, table: Table) {
        let el = section.add("table");
        if let Some(caption) = table.caption() {
            el.add("caption").words(caption);
        }
        let head = table.head();
        if !head.is_empty() {
            let row = el.add("thead").add("tr");
            for head in head.iter() {
                row.add("th").set("scope", "col").words(head);
            }
        }
        let body = el.add("tbody");
        for cells in table.rows().iter() {
            let row = body.add("tr");
            for (column, cell) in cells.iter().enumerate() {
                let el = if column == 0 { row.add("th").set("scope", "row") } else { row.add("td") };
                if let (1.., Some(head)) = (column, head.at(column)) {
                    el.set("data-label", head.words());
                }
                self.rich(el, cell);
            }
        }
    }
}

fn put_links(section: &mut El, links: List<Link>) {
    let list = section.add("ul");
    for link in links.iter() {
        let mut item = list.add("li");
        if let Some(address) = link.address() {
            item = item.link(address.0);
        }
        item.words(link.words());
    }
}
