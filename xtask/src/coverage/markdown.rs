//! Markdown with its marks cut away.
//!
//! Never: more than the marks that statements are written with; HTML in it is read by its tags.

use super::told::{Told, address, bare};
use super::{html, told};

/// What a text tells.
pub fn told(text: &str) -> Told {
    let mut told = Told::default();
    let mut page = String::new();
    let mut rows = text.lines().peekable();
    if rows.peek() == Some(&"---") {
        rows.next();
        rows.by_ref().find(|row| *row == "---");
    }
    while let Some(row) = rows.next() {
        let trimmed = row.trim();
        let is_rule = trimmed.len() > 2 && trimmed.chars().all(|sign| "-=*_|: ".contains(sign));
        if is_rule || trimmed.starts_with("```") || is_definition(trimmed) {
            continue;
        }
        let underline = rows.peek().map(|next| next.trim()).is_some_and(|next| {
            next.len() > 2 && (next.chars().all(|sign| sign == '=') || next.chars().all(|sign| sign == '-'))
        });
        let (words, links) = unmarked(trimmed);
        told.links.extend(links);
        if trimmed.starts_with('#') || (underline && !trimmed.is_empty() && !trimmed.contains('|')) {
            told.headings.push(bare(words.split(" {#").next().unwrap_or_default()));
            page.push_str(&[words.split(" {#").next().unwrap_or_default(), "\n"].concat());
            continue;
        }
        if trimmed.starts_with('|') {
            let cells = trimmed.trim_matches('|').split('|').map(|cell| bare(&unmarked(cell).0));
            told.cells.extend(cells.filter(|cell| !cell.is_empty()));
        } else if let Some(item) = item(trimmed) {
            told.items.push(bare(&unmarked(item).0));
        }
        page.push_str(&words);
        page.push('\n');
    }
    let inner = html::told(&page);
    told.words = inner.words;
    told.links.extend(inner.links);
    told
}

fn is_definition(row: &str) -> bool {
    row.starts_with('[')
        && !row.starts_with("[^")
        && row.split_once("]:").is_some_and(|(name, _)| !name.contains(']'))
}

fn item(row: &str) -> Option<&str> {
    let (mark, rest) = row.split_once(' ')?;
    let number = mark.trim_end_matches(['.', ')']);
    let is_number = number != mark && number.bytes().all(|byte| byte.is_ascii_digit());
    (["-", "*", "+"].contains(&mark) || is_number).then_some(rest)
}

/// The words of a row, and where its links lead.
fn unmarked(row: &str) -> (String, Vec<String>) {
    let mut links = Vec::new();
    let mut words = String::new();
    let mut rest = row;
    while let Some((before, after)) = rest.split_once("](") {
        let (target, after) = after.split_once(')').unwrap_or((after, ""));
        words.push_str(before);
        if !before.rsplit('[').nth(1).is_some_and(|text| text.ends_with('!')) {
            links.push(address(target.split(" \"").next().unwrap_or_default()));
        }
        rest = after;
    }
    words.push_str(rest);
    // `[words][name]`: the address stands elsewhere.
    while let Some((before, (_, after))) =
        words.split_once("][").and_then(|(before, rest)| Some((before, rest.split_once(']')?)))
    {
        words = [before, after].concat();
    }
    for word in rest.split_whitespace() {
        let bare = word.trim_matches(|sign: char| "<>(),".contains(sign)).trim_end_matches('.');
        if bare.starts_with("http") {
            links.push(told::address(bare));
        }
    }
    let words: String = words.chars().filter(|sign| !"*`[]\\".contains(*sign)).collect();
    (words.replace('|', " ").replace("<http", " http").replace("__", ""), links)
}
