//! Markdown with its marks cut away.
//!
//! Never: more than the marks that statements are written with; HTML in it is read by its tags.

use super::told::{Told, address};
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
    let mut is_code = false;
    while let Some(row) = rows.next() {
        let trimmed = row.trim();
        if trimmed.starts_with("```") {
            is_code = !is_code;
            continue;
        }
        let is_rule = trimmed.len() > 2 && trimmed.chars().all(|sign| "-=*_|: ".contains(sign));
        if is_code || row.starts_with("    ") && item(trimmed).is_none() {
            page.extend(row.chars().map(reference));
            page.push('\n');
            continue;
        }
        if is_rule || is_definition(trimmed) {
            continue;
        }
        let spelled = spelled(trimmed);
        let underline = rows.peek().map(|next| next.trim()).is_some_and(|next| {
            next.len() > 2 && (next.chars().all(|sign| sign == '=') || next.chars().all(|sign| sign == '-'))
        });
        let (words, links) = unmarked(&spelled);
        told.links.extend(links);
        if trimmed.starts_with('#') || (underline && !trimmed.is_empty() && !trimmed.contains('|')) {
            let words = words.split(" {#").next().unwrap_or_default();
            told.headings.push(plain(words));
            page.push_str(&[words, "\n"].concat());
            continue;
        }
        if trimmed.starts_with('|') {
            let cells = spelled.trim_matches('|').split('|').map(|cell| plain(&unmarked(cell).0));
            told.cells.extend(cells.filter(|cell| !cell.is_empty()));
        } else if let Some(item) = item(&spelled) {
            told.items.push(plain(&unmarked(item).0));
        }
        page.push_str(&words);
        page.push('\n');
    }
    let inner = html::told(&page);
    told.words = inner.words;
    told.links.extend(inner.links);
    told
}

/// The words of a piece of a row, without the tags in it.
fn plain(words: &str) -> String {
    html::told(words).words.join(" ")
}

/// A sign as HTML spells it, so that it is no mark.
fn reference(sign: char) -> String {
    if sign.is_alphanumeric() || sign == ' ' { sign.into() } else { format!("&#{};", u32::from(sign)) }
}

/// A row in which code and escaped signs are no marks.
fn spelled(row: &str) -> String {
    let mut spelled = String::new();
    let mut is_code = false;
    let mut signs = row.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '`' => is_code = !is_code,
            '\\' if !is_code && signs.peek().is_some_and(char::is_ascii_punctuation) => {
                spelled.extend(signs.next().map(reference));
            }
            sign if is_code => spelled.push_str(&reference(sign)),
            sign => spelled.push(sign),
        }
    }
    spelled
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
        let bare = word.trim_matches(|sign: char| "<>(),;:".contains(sign)).trim_end_matches(['.', '>']);
        if bare.starts_with("http://") || bare.starts_with("https://") {
            links.push(told::address(bare));
        }
    }
    let words: String = words.chars().filter(|sign| !"*[]".contains(*sign)).collect();
    (words.replace('|', " ").replace("<http", " http").replace("__", ""), links)
}
