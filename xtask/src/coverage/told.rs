//! What a document tells, in the order of the document.
//!
//! Never: knows how it is marked.

/// What a document tells.
#[derive(Debug, Default)]
pub struct Told {
    pub words: Vec<String>,
    pub headings: Vec<String>,
    pub items: Vec<String>,
    /// Items and headings together; of plain text, the rows that a number stands before.
    pub rows: Vec<String>,
    pub terms: Vec<String>,
    /// Terms and headings together.
    pub named: Vec<String>,
    pub cells: Vec<String>,
    pub links: Vec<String>,
}

/// Words without the signs around them; signs alone are none.
pub fn words(text: &str) -> Vec<String> {
    let text = text.replace(['\u{2060}', '\u{feff}', '\u{ad}'], "");
    let bare = text.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    bare.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A text as its bare words.
pub fn bare(text: &str) -> String {
    words(text).join(" ")
}

/// Whether a text begins with these words; a number before it may be drawn otherwise.
pub fn starts(text: &str, with: &str) -> bool {
    let begins = |with: &str| starts_plainly(text, with);
    let unnumbered = |text: &str| {
        text.split_once(' ').filter(|(label, _)| label.len() < 4).map(|(_, rest)| rest.to_owned())
    };
    begins(with)
        || unnumbered(with).is_some_and(|with| begins(&with))
        || unnumbered(text).is_some_and(|text| starts_plainly(&text, with))
}

fn starts_plainly(text: &str, with: &str) -> bool {
    text.strip_prefix(with).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// An address, however its brackets are spelled; where a link leads inside a document is the product's to name.
pub fn address(address: &str) -> String {
    let address = address.trim().replace("%28", "(").replace("%29", ")").replace("%20", " ");
    if address.starts_with('#') { "#".into() } else { address.trim_end_matches(')').to_owned() }
}
