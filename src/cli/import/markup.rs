//! HTML as pieces: what a reader of the page sees, in the order of the page.
//!
//! Never: lets anything of it run or load, and never drops words without saying so.

mod flat;
mod kind;
mod listing;
mod table;
mod terms;

use super::address::{decoded, mended, push_linked};
use super::document::{Document, Heading, Paragraph, Piece};
use super::line::Line;
use kind::{BLOCKS, HEADINGS, SHOWN, SKIPPED, has_heading};
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};

type NodeRef<'h> = ego_tree::NodeRef<'h, Node>;

/// How deep elements are looked into one by one; what is below is read as words alone.
const DEEPEST: usize = 150;

/// Reads a page. `links_words` says whether addresses in running words are links.
pub fn read(html: &str, links_words: bool) -> Document {
    let page = Html::parse_document(html);
    let mut reader = Reader { links_words, ..Reader::default() };
    let root = page.root_element();
    reader.document.lang = root.value().attr("lang").filter(|lang| !lang.is_empty()).map(str::to_owned);
    let top = match select(root, "main").as_slice() {
        [main] => {
            let count = |el: ElementRef| flat::words(*el).split_whitespace().count();
            let outside =
                select(root, "body").first().map_or(0, |body| count(*body)).saturating_sub(count(*main));
            if outside > 0 {
                reader
                    .tell(format!("{outside} words outside <main> were left out, as menus and footers are"));
            }
            *main
        }
        _ => root,
    };
    reader.children(*top, 0);
    reader.end_line();
    reader.place_anchors();
    reader.document
}

fn select<'h>(el: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector);
    selector.map(|selector| el.select(&selector).collect()).unwrap_or_default()
}

/// Where we are in a page.
#[derive(Default)]
struct Reader {
    document: Document,
    line: Line,
    strong: usize,
    address: Option<String>,
    quotes: usize,
    /// Whether the line began after a `<br>`.
    is_tight: bool,
    is_preformatted: bool,
    /// Names that links point at, of what comes next.
    anchors: Vec<String>,
    links_words: bool,
}

impl Reader {
    fn tell(&mut self, notice: String) {
        if !self.document.notices.contains(&notice) {
            self.document.notices.push(notice);
        }
    }

    fn children(&mut self, node: NodeRef, depth: usize) {
        if depth > DEEPEST {
            self.tell("what is nested deeper than 150 elements was read as words alone".into());
            self.words(&flat::words(node));
            return;
        }
        for child in node.children() {
            match child.value() {
                Node::Text(text) if self.is_preformatted => {
                    for (index, row) in text.split('\n').enumerate() {
                        if index > 0 {
                            self.end_line();
                            self.is_tight = true;
                        }
                        self.words(row);
                    }
                }
                Node::Text(text) => self.words(text),
                Node::Element(element) => self.element(child, element, depth + 1),
                _ => {}
            }
        }
    }

    fn words(&mut self, words: &str) {
        match &self.address {
            None if self.links_words => push_linked(&mut self.line, words, self.strong > 0),
            address => self.line.push(words, self.strong > 0, address.as_deref()),
        }
    }

    fn element(&mut self, node: NodeRef, element: &Element, depth: usize) {
        let name = element.name();
        if BLOCKS.contains(&name) || HEADINGS.contains(&name) {
            self.end_line();
        }
        if let Some(id) = element.attr("id").or_else(|| element.attr("name").filter(|_| name == "a")) {
            self.anchors.push(id.to_owned());
        }
        match name {
            _ if SKIPPED.contains(&name) => {}
            _ if SHOWN.contains(&name) => {
                let address = element.attr("src").or_else(|| element.attr("data")).unwrap_or("no address");
                self.tell(format!("<{name}> ({address}) was left out: a statement is words"));
            }
            "br" => {
                self.end_line();
                self.is_tight = true;
            }
            "img" => self.picture(element),
            "a" => self.link(node, element, depth),
            "b" | "strong" => {
                self.strong += 1;
                self.children(node, depth);
                self.strong -= 1;
            }
            "blockquote" | "aside" => {
                self.end_line();
                self.quotes += 1;
                self.children(node, depth);
                self.end_line();
                self.quotes -= 1;
            }
            "summary" if !has_heading(node) => {
                let line = flat::line(&self.inside(node, depth));
                self.document.pieces.extend((!line.is_blank()).then_some(Piece::Caption(line)));
            }
            _ if HEADINGS.contains(&name) => self.heading(node, name, depth),
            "ul" | "ol" | "menu" if !has_heading(node) => self.list(node, element, depth),
            "dl" if !has_heading(node) => self.terms(node, depth),
            "table" if !table::is_layout(node) => self.table(node, depth),
            "pre" => {
                let before = std::mem::replace(&mut self.is_preformatted, true);
                self.children(node, depth);
                self.end_line();
                self.is_preformatted = before;
            }
            _ if BLOCKS.contains(&name) => {
                self.children(node, depth);
                self.end_line();
            }
            _ => self.children(node, depth),
        }
    }

    fn picture(&mut self, element: &Element) {
        let words = element.attr("alt").unwrap_or_default().trim();
        let what = element.attr("src").unwrap_or_default();
        let (shown, said) = (
            what.get(..60).unwrap_or(what),
            if words.is_empty() { "" } else { "; its description was kept" },
        );
        self.tell(format!("the picture «{shown}» was left out{said}"));
        self.words(words);
    }

    fn link(&mut self, node: NodeRef, element: &Element, depth: usize) {
        let Some(raw) = element.attr("href") else { return self.children(node, depth) };
        let address = if raw.starts_with('#') { mended(&decoded(raw)) } else { mended(raw) };
        if address.is_none() {
            let shown: String = raw.chars().take(80).collect();
            self.tell(format!(
                "the link to «{shown}» was left out and its words kept: no statement may have such a link"
            ));
        }
        let words_before = self.line.words().len();
        let pieces_before = self.document.pieces.len();
        let outer = std::mem::replace(&mut self.address, address.clone());
        self.children(node, depth);
        // A link without words shows where it leads.
        if self.line.words().len() == words_before && self.document.pieces.len() == pieces_before {
            self.line.push(address.as_deref().unwrap_or_default(), false, address.as_deref());
        }
        self.address = outer;
    }

    fn heading(&mut self, node: NodeRef, name: &str, depth: usize) {
        let pieces = self.inside(node, depth);
        let line = flat::line(&pieces);
        if !line.is_blank() {
            let level = HEADINGS.iter().position(|known| *known == name).map_or(1, |at| at as u8 + 1);
            let anchors = std::mem::take(&mut self.anchors);
            self.document.pieces.push(Piece::Heading(Heading { level, line, anchors }));
        }
    }

    /// What stands in an element, apart from what stands around it.
    fn inside(&mut self, node: NodeRef, depth: usize) -> Vec<Piece> {
        self.inside_of(|reader| reader.children(node, depth))
    }

    fn inside_of(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Piece> {
        self.end_line();
        let outer = std::mem::take(&mut self.document.pieces);
        read(self);
        self.end_line();
        std::mem::replace(&mut self.document.pieces, outer)
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line).finish();
        let is_tight = std::mem::take(&mut self.is_tight);
        if line.is_blank() {
            return;
        }
        self.place_anchors();
        self.document.pieces.push(match self.quotes {
            0 => Piece::Paragraph(Paragraph { line, is_tight }),
            _ => Piece::Note(line),
        });
    }

    /// What was named and is no heading belongs to the section that it stands in.
    fn place_anchors(&mut self) {
        let last = self.document.pieces.iter_mut().rev().find_map(|piece| match piece {
            Piece::Heading(heading) => Some(heading),
            _ => None,
        });
        if let Some(heading) = last {
            heading.anchors.append(&mut self.anchors);
        }
    }
}
