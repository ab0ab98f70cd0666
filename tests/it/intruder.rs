//! What should never be in a statement. The fuzz targets look for it too.
//!
//! Never: uses the product's own rules; what is harmless is said here by other code.

use crate::markup::Tag;

/// All that a statement is made of.
const TAGS: &[&str] = &[
    "a", "article", "br", "caption", "code", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4",
    "h5", "h6", "li", "nav", "ol", "p", "section", "span", "strong", "summary", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
];
const ATTRIBUTES: &[&str] = &[
    "aria-label",
    "aria-labelledby",
    "class",
    "data-label",
    "data-samtykke-told",
    "dir",
    "id",
    "lang",
    "scope",
];

/// The first thing in a statement that should never be in one.
pub fn intruder(statement: &Tag) -> Option<String> {
    statement.all().into_iter().find_map(|tag| {
        let attribute = |(name, value): &(String, String)| match &**name {
            "href" => (!is_harmless(value)).then(|| format!("a link to {value}")),
            name => (!ATTRIBUTES.contains(&name)).then(|| format!("the attribute {name}")),
        };
        let element = (!TAGS.contains(&&*tag.name)).then(|| format!("the element {}", tag.name));
        element.or_else(|| tag.attrs.iter().find_map(attribute))
    })
}

/// Whether following it stays among the addresses that links may have: by other code than the product's.
pub fn is_harmless(address: &str) -> bool {
    let cleaned: String = address.chars().filter(|sign| !sign.is_control() && *sign != ' ').collect();
    let scheme = cleaned
        .split(['/', '?', '#'])
        .next()
        .and_then(|start| start.split_once(':'))
        .map(|(scheme, _)| scheme);
    scheme.is_none_or(|scheme| ["http", "https", "mailto", "tel"].contains(&&*scheme.to_ascii_lowercase()))
}
