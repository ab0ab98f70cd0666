//! HTML by its tags alone.
//!
//! Never: builds a tree.

use super::told::{Told, address, bare, words};

/// Elements inside a row of words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];
/// Elements that hold no words.
const SILENT: &[&str] =
    &["head", "script", "style", "template", "noscript", "svg", "math", "select", "textarea"];

/// What a page of somebody's tells: its main part, where it has one.
pub fn of_source(page: &str) -> Told {
    let main = page.find("<main").and_then(|start| Some((start, page.rfind("</main>")?)));
    let is_one = page.matches("<main").count() == 1;
    told(main.filter(|_| is_one).and_then(|(start, end)| page.get(start..end)).unwrap_or(page))
}

/// What a piece of HTML tells.
pub fn told(html: &str) -> Told {
    let mut told = Told::default();
    let mut text = String::new();
    // What is open and gathered: the tag, and where its words begin.
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut lists: Vec<(bool, usize)> = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&decoded(before));
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (tag, after) = split_tag(after);
        rest = after;
        let is_end = tag.starts_with('/');
        let name = tag
            .trim_start_matches('/')
            .split(|sign: char| sign.is_whitespace() || sign == '/')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        if !INLINE.contains(&&*name) && name != "img" {
            text.push('\n');
        }
        if SILENT.contains(&&*name) && !is_end && !tag.ends_with('/') {
            let end = ["</", &name].concat();
            rest = rest.to_lowercase().find(&end).and_then(|at| rest.get(at..)).unwrap_or_default();
            continue;
        }
        match (&*name, is_end) {
            ("a", false) => told.links.extend(attribute(tag, "href").map(|href| address(&href))),
            ("img", false) => text.push_str(&attribute(tag, "alt").unwrap_or_default()),
            ("ul" | "ol", false) => {
                // An item's own words end where a list begins.
                close(&mut open, "li", &text, &mut told);
                lists.push((
                    name == "ol",
                    attribute(tag, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
                ));
            }
            ("ul" | "ol", true) => drop(lists.pop()),
            ("li" | "td" | "th" | "dt" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                if name == "li" {
                    close(&mut open, "li", &text, &mut told);
                    if let Some((true, number)) = lists.last_mut() {
                        text.push_str(&format!(" {number} "));
                        *number += 1;
                    }
                }
                open.push((name, text.len()));
            }
            (_, true) => close(&mut open, &name, &text, &mut told),
            _ => {}
        }
    }
    text.push_str(&decoded(rest));
    told.words = words(&text);
    told
}

/// Closes the last open element, where it has this name.
fn close(open: &mut Vec<(String, usize)>, name: &str, text: &str, told: &mut Told) {
    let Some((name, start)) = open.pop_if(|(open, _)| open == name) else { return };
    let said = bare(text.get(start..).unwrap_or_default());
    let place = match &*name {
        "li" => &mut told.items,
        "td" | "th" => &mut told.cells,
        "dt" => &mut told.terms,
        _ => &mut told.headings,
    };
    if said.is_empty() {
        return;
    }
    place.push(said.clone());
    if name == "dt" || name.starts_with('h') {
        told.named.push(said.clone());
    }
    if name == "li" || name.starts_with('h') {
        told.rows.push(said);
    }
}

/// A tag to its end, which no sign in quotes is.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (None, '>') => {
                return (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
            }
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
    }
    (text, "")
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&[" ", name, "="].concat())?;
    let value = match after.chars().next()? {
        quote @ ('"' | '\'') => after.get(1..)?.split(quote).next()?,
        _ => after.split(char::is_whitespace).next()?,
    };
    Some(decoded(value))
}

/// References to signs, as those signs.
fn decoded(text: &str) -> String {
    const NAMED: &[(&str, &str)] = &[
        ("nbsp", " "),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("aring", "å"),
        ("oslash", "ø"),
        ("aelig", "æ"),
        ("Aring", "Å"),
        ("Oslash", "Ø"),
        ("AElig", "Æ"),
        ("laquo", "«"),
        ("raquo", "»"),
        ("ndash", "–"),
        ("mdash", "—"),
        ("sect", "§"),
        ("shy", ""),
        ("eacute", "é"),
        ("amp", "&"),
    ];
    let mut decoded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let (name, tail) = after.split_once(';').unwrap_or((" ", ""));
        let number = name.strip_prefix("#x").map_or_else(
            || name.strip_prefix('#').and_then(|number| number.parse().ok()),
            |hex| u32::from_str_radix(hex, 16).ok(),
        );
        let sign = number
            .and_then(char::from_u32)
            .map(String::from)
            .or_else(|| NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned()));
        match sign {
            Some(sign) => {
                decoded.push_str(&sign);
                rest = tail;
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}
