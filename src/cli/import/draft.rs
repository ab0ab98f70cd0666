//! A statement in sections as a config.
//!
//! Never: writes a key that `samtykke check` calls an error.

use super::anchors::Anchors;
use super::document::{Card, Item, List, Piece, Table};
use super::line::Line;
use super::outline::{Outline, Section};
use serde_json::{Map, Value, json};

/// How deep lists are nested at most; text of a config is read to a depth of its own.
const DEEPEST: usize = 12;

/// Makes the config's `statement`.
pub struct Draft<'a> {
    pub anchors: Anchors,
    pub notices: &'a mut Vec<String>,
}

impl Draft<'_> {
    /// The plan of a statement.
    pub fn plan(&mut self, outline: &Outline) -> Value {
        let mut plan = Map::new();
        if let Some(title) = &outline.title {
            plan.insert("title".into(), title.words().into());
        }
        plan.insert("introduction".into(), self.blocks(&outline.introduction).into());
        if outline.is_numbered {
            plan.insert("numbered".into(), true.into());
        }
        let sections: Vec<_> = outline.sections.iter().map(|section| self.section(section)).collect();
        plan.insert("sections".into(), sections.into());
        plan.into()
    }

    fn section(&mut self, section: &Section) -> Value {
        let mut object = Map::new();
        if let Some(id) = self.anchors.id_of(section) {
            object.insert("id".into(), id.into());
        }
        object.insert("heading".into(), section.heading.words().into());
        let mut blocks = self.links_of(&section.heading, "heading");
        blocks.extend(self.blocks(&section.pieces));
        if !blocks.is_empty() {
            object.insert("blocks".into(), blocks.into());
        }
        if !section.inner.is_empty() {
            let inner: Vec<_> = section.inner.iter().map(|section| self.section(section)).collect();
            object.insert("sections".into(), inner.into());
        }
        object.into()
    }

    fn blocks(&mut self, pieces: &[Piece]) -> Vec<Value> {
        let mut blocks = Vec::new();
        for piece in pieces {
            match piece {
                // Those that begin sections are no blocks.
                Piece::Heading(heading) => blocks.push(json!({ "heading": heading.line.words() })),
                Piece::Caption(line) => {
                    blocks.push(json!({ "heading": line.words() }));
                    blocks.extend(self.links_of(line, "heading"));
                }
                Piece::Paragraph(paragraph) => blocks.push(self.rich(&paragraph.line)),
                Piece::Note(line) => blocks.push(json!({ "note": self.rich(line) })),
                Piece::List(list) => blocks.push(self.links(list).unwrap_or_else(|| self.list(list, 1))),
                Piece::Facts(facts) => {
                    let facts: Vec<_> = facts
                        .iter()
                        .map(|(term, said)| json!({ "term": term.words(), "description": self.rich(said) }))
                        .collect();
                    blocks.push(json!({ "facts": facts }));
                }
                Piece::Table(table) => blocks.push(self.table(table)),
                Piece::Card(card) => blocks.push(json!({ "contact": of_card(card) })),
            }
        }
        blocks
    }

    /// Running text, whose links to places in the document point at its sections.
    fn rich(&mut self, line: &Line) -> Value {
        let line = self.anchors.resolved(line, self.notices);
        let (text, is_whole) = line.to_rich();
        if !is_whole {
            self.notices.push(format!("«{}» has links or strong words between signs that would be read as marks; they are words now", line.words()));
        }
        text.into()
    }

    /// The links of words that can have none, to stand below them.
    fn links_of(&mut self, line: &Line, what: &str) -> Vec<Value> {
        let line = self.anchors.resolved(line, self.notices);
        let links: Vec<_> = line
            .links()
            .iter()
            .map(|(words, address)| json!({ "words": words, "address": address }))
            .collect();
        if links.is_empty() {
            return Vec::new();
        }
        self.notices.push(format!("the {what} «{}» had links, which stand below it now", line.words()));
        vec![json!({ "links": links })]
    }

    /// A list in which every item is one link.
    fn links(&mut self, list: &List) -> Option<Value> {
        let mut links = Vec::new();
        for item in list.items.iter().filter(|_| !list.is_ordered) {
            let line = self.anchors.resolved(&item.line, &mut Vec::new());
            match (line.0.as_slice(), &item.list) {
                ([run], None) => links.push(json!({ "words": run.words, "address": run.address.as_ref()? })),
                _ => return None,
            }
        }
        (!links.is_empty()).then(|| json!({ "links": links }))
    }

    fn list(&mut self, list: &List, depth: usize) -> Value {
        let items = self.items(list, depth);
        let mut object = json!({ "list": items });
        if let Some(object) = object.as_object_mut().filter(|_| list.is_ordered) {
            object.insert("ordered".into(), true.into());
        }
        object
    }

    fn items(&mut self, list: &List, depth: usize) -> Vec<Value> {
        let mut items = Vec::new();
        for Item { line, list } in &list.items {
            let text = self.rich(line);
            match list {
                None => items.push(text),
                Some(inner) if depth < DEEPEST => {
                    let mut object = self.list(inner, depth + 1);
                    if let Some(object) = object.as_object_mut() {
                        object.insert("text".into(), text);
                    }
                    items.push(object);
                }
                Some(inner) => {
                    self.notices.push(format!("lists below the {DEEPEST}th level stand on that level now"));
                    items.push(text);
                    items.extend(self.items(inner, depth));
                }
            }
        }
        items
    }

    fn table(&mut self, table: &Table) -> Value {
        let mut object = Map::new();
        if !table.caption.is_blank() {
            object.insert("caption".into(), table.caption.words().into());
        }
        if !table.head.is_empty() {
            object.insert("head".into(), table.head.iter().map(Line::words).collect::<Vec<_>>().into());
        }
        let rows: Vec<Vec<_>> =
            table.rows.iter().map(|cells| cells.iter().map(|cell| self.rich(cell)).collect()).collect();
        object.insert("rows".into(), rows.into());
        json!({ "table": object })
    }
}

fn of_card(card: &Card) -> Value {
    let said =
        [("name", &card.name), ("email", &card.email), ("phone", &card.phone), ("address", &card.address)];
    let said = said.into_iter().filter(|(_, words)| !words.is_empty());
    Value::Object(said.map(|(key, words)| (key.into(), words.as_str().into())).collect())
}
