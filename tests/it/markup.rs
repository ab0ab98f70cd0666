//! HTML text read back into elements, by other code than wrote it.
//!
//! Never: mends anything; what a browser would have to guess at is a failure.

use std::fmt::Write;

/// Elements without an end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// An element as it was read.
#[derive(Debug, PartialEq)]
pub struct Tag {
    pub name: String,
    pub attrs: Vec<(String, String)>,
    pub kids: Vec<Piece>,
}

/// An element or text.
#[derive(Debug, PartialEq)]
pub enum Piece {
    Tag(Tag),
    Text(String),
}

/// Reads one element and nothing else.
pub fn parse(html: &str) -> Tag {
    let (tag, rest) = element(html);
    assert!(rest.is_empty(), "something follows the last element: {rest}");
    tag
}

fn element(html: &str) -> (Tag, &str) {
    let rest = html.strip_prefix('<').unwrap_or_else(|| panic!("an element begins here: {html}"));
    let (name, mut rest) = word(rest);
    let mut tag = Tag { name: name.into(), attrs: Vec::new(), kids: Vec::new() };
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (name, value) = word(attribute);
        let value =
            value.strip_prefix("=\"").unwrap_or_else(|| panic!("{name} has a value in quotes: {rest}"));
        let (value, after) = value.split_once('"').unwrap_or_else(|| panic!("{name} ends: {rest}"));
        assert!(tag.attr(name).is_none(), "{name} is said twice");
        tag.attrs.push((name.into(), unescape(value)));
        rest = after;
    }
    rest = rest.strip_prefix('>').unwrap_or_else(|| panic!("the tag ends: {rest}"));
    if VOID.contains(&&*tag.name) {
        return (tag, rest);
    }
    loop {
        if let Some(end) = rest.strip_prefix("</") {
            let after = end.strip_prefix(&*tag.name).and_then(|after| after.strip_prefix('>'));
            return (tag, after.unwrap_or_else(|| panic!("the element that is open ends: {rest}")));
        }
        if rest.starts_with('<') {
            let (kid, after) = element(rest);
            tag.kids.push(Piece::Tag(kid));
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or_else(|| panic!("every element ends: {rest}"));
            tag.kids.push(Piece::Text(unescape(&rest[..end])));
            rest = &rest[end..];
        }
    }
}

/// A tag or attribute name.
fn word(html: &str) -> (&str, &str) {
    let is_part = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let end = html.bytes().position(|byte| !is_part(byte)).unwrap_or(html.len());
    assert!(end > 0, "a name begins here: {html}");
    html.split_at(end)
}

fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let (reference, after) = after.split_once(';').unwrap_or_else(|| panic!("a raw & in: {text}"));
        plain.push(match reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#13" => '\r',
            _ => panic!("an unknown reference in: {text}"),
        });
        rest = after;
    }
    plain.push_str(rest);
    let raw = text.find(['<', '>', '\r', '\0']);
    assert_eq!(raw, None, "a sign that must be escaped stands raw in: {text}");
    plain
}

impl Tag {
    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// This element and all inside it, in order.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        found.extend(self.elements().flat_map(Self::all));
        found
    }

    /// The elements right inside it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| match kid {
            Piece::Tag(tag) => Some(tag),
            Piece::Text(_) => None,
        })
    }

    /// All text inside, elements set apart by a blank.
    pub fn text(&self) -> String {
        let parts = self.kids.iter().map(|kid| match kid {
            Piece::Tag(tag) => tag.text(),
            Piece::Text(text) => text.clone(),
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    /// The elements and the names of their attributes, without a word of what they say.
    pub fn shape(&self) -> String {
        let mut shape = self.name.clone();
        for (name, _) in &self.attrs {
            write!(shape, "[{name}]").expect("a string takes all");
        }
        if self.elements().next().is_some() {
            let inner: Vec<_> = self.elements().map(Self::shape).collect();
            write!(shape, "({})", inner.join(" ")).expect("a string takes all");
        }
        shape
    }
}

/// The same HTML with a line for each block, so that a diff shows one.
pub fn in_lines(html: &str) -> String {
    let mut lines = html.to_owned();
    for block in [
        "article", "button", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2", "h3",
        "h4", "h5", "h6", "input", "label", "legend", "li", "nav", "ol", "p", "section", "summary", "table",
        "tbody", "td", "th", "thead", "tr", "ul",
    ] {
        for after in [" ", ">"] {
            lines = lines.replace(&format!("<{block}{after}"), &format!("\n<{block}{after}"));
        }
    }
    lines.trim_start().replace("\n\n", "\n") + "\n"
}
