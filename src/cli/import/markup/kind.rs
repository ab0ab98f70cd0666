//! Which elements are read in which way.
//!
//! Never: reads one.

use super::NodeRef;
use scraper::Node;

/// What holds no words of the page.
pub const SKIPPED: &[&str] = &[
    "head", "script", "style", "template", "noscript", "svg", "math", "input", "select", "textarea",
    "datalist",
];
/// What shows something that cannot be told in words.
pub const SHOWN: &[&str] = &["iframe", "video", "audio", "object", "embed", "canvas", "applet"];
/// What stands on lines of its own.
pub const BLOCKS: &[&str] = &[
    "address",
    "article",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];
pub const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];

/// Whether a heading stands somewhere below.
pub fn has_heading(node: NodeRef) -> bool {
    node.descendants()
        .any(|inner| matches!(inner.value(), Node::Element(element) if HEADINGS.contains(&element.name())))
}
