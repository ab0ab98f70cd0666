//! Written blocks as views.
//!
//! Never: reads a block as markup.

use super::Drawing;
use crate::config::{Block, Contact, Item, Link, List, Rich, Table};
use crate::disclosure::{heading, put_fact, put_text};
use crate::text::{Key, Texts};
use crate::view::El;

impl<'a> Drawing<'a, '_> {
    /// Adds blocks to a section whose own heading is of `level`.
    pub(super) fn blocks(&self, section: &mut El<'a>, blocks: List<'a, Block<'a>>, level: u8) {
        for block in blocks.iter() {
            match block {
                Block::Paragraph(rich) => self.rich(section.add("p"), rich),
                Block::Heading(block) => {
                    section.add(heading(level.saturating_add(1))).words(block.heading());
                }
                Block::List(block) => self.list(section, block.list(), block.ordered()),
                Block::Facts(block) => {
                    let facts = section.add("dl").set("class", "samtykke-facts");
                    for fact in block.facts().iter() {
                        let row = facts.add("div");
                        row.add("dt").words(fact.term());
                        self.rich(row.add("dd"), fact.description());
                    }
                }
                Block::Table(block) => self.table(section, block.table()),
                Block::Contact(block) => put_contact(section, block.contact(), self.texts),
                Block::Note(block) => {
                    self.rich(section.add("div").set("class", "samtykke-note").add("p"), block.note());
                }
                Block::Links(block) => put_links(section, block.links()),
            }
        }
    }

    fn rich(&self, el: &mut El<'a>, rich: Rich<'a>) {
        el.rich(rich, &|id| self.name_of(id));
    }

    fn list(&self, parent: &mut El<'a>, items: List<'a, Item<'a>>, ordered: bool) {
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

    fn table(&self, section: &mut El<'a>, table: Table<'a>) {
        let el = section.add("table");
        if let Some(caption) = table.caption() {
            el.add("caption").words(caption);
        }
        if !table.head().is_empty() {
            let row = el.add("thead").add("tr");
            for head in table.head().iter() {
                row.add("th").set("scope", "col").words(head);
            }
        }
        let body = el.add("tbody");
        for cells in table.rows().iter() {
            let row = body.add("tr");
            for (column, cell) in cells.iter().enumerate() {
                let el = if column == 0 { row.add("th").set("scope", "row") } else { row.add("td") };
                if let (1.., Some(head)) = (column, table.head().at(column)) {
                    el.set("data-label", head.words);
                }
                self.rich(el, cell);
            }
        }
    }
}

fn put_contact<'a>(section: &mut El<'a>, contact: Contact<'a>, texts: &'a Texts) {
    let facts = section.add("dl").set("class", "samtykke-facts samtykke-contact");
    put_text(facts, texts, Key::Name, contact.name());
    put_text(facts, texts, Key::Role, contact.role());
    put_reach(facts, texts, contact.email(), contact.phone());
    put_text(facts, texts, Key::Address, contact.address());
    if let Some(website) = contact.website() {
        put_fact(facts, texts, Key::Website).add("a").set("href", website.0).text(website.0);
    }
}

/// Adds an e-mail address and a telephone number as links.
pub(super) fn put_reach<'a>(
    facts: &mut El<'a>,
    texts: &'a Texts,
    email: Option<&'a str>,
    phone: Option<&'a str>,
) {
    if let Some(email) = email {
        let link = put_fact(facts, texts, Key::Email).add("a");
        link.set("href", ["mailto:", email].concat()).text(email);
    }
    if let Some(phone) = phone {
        let link = put_fact(facts, texts, Key::Phone).add("a");
        link.set("href", telephone(phone)).text(phone);
    }
}

/// The address of a telephone number as people write it; eight digits alone are Norwegian (RFC 3966).
fn telephone(phone: &str) -> String {
    let dialled: String = phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    let country = if dialled.len() == 8 && !dialled.starts_with("+") { "+47" } else { "" };
    ["tel:", country, &dialled].concat()
}

fn put_links<'a>(section: &mut El<'a>, links: List<'a, Link<'a>>) {
    let list = section.add("ul");
    for link in links.iter() {
        let item = list.add("li");
        match link.address() {
            Some(address) => item.add("a").set("href", address.0).words(link.words()),
            None => item.words(link.words()),
        };
    }
}
