//! Rows that are headings.
//!
//! Never: takes a long row, or one that ends like a sentence, for one.

use super::Reader;
use super::marker::{Kind, markers};
use super::row::Row;
use crate::import::contact;

/// How a heading is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// By a line below, of this sign.
    Underlined(char),
    /// By number signs before it.
    Marked(u8),
    /// By a number of so many parts.
    Numbered(u8),
    /// By capitals.
    Capitals,
    /// By being short, with a paragraph below.
    Short,
}

const MOST_SIGNS: usize = 100;
const MOST_WORDS: usize = 14;
/// Words that lead on to what follows.
const LEADING: &[&str] = &[
    "å",
    "at",
    "som",
    "om",
    "er",
    "til",
    "av",
    "ved",
    "og",
    "eller",
    "for",
    "to",
    "that",
    "and",
    "is",
    "are",
    "følgende",
];
/// Words that begin a sentence, and no name of a section.
const BEGINNING: &[&str] = &[
    "vi", "du", "det", "dette", "disse", "denne", "dei", "de", "eg", "jeg", "we", "you", "this", "these",
    "it", "i",
];

impl<'t> Reader<'t> {
    /// How a row is a heading, its words, and how many rows it takes.
    pub(super) fn heading(&self, row: &Row<'t>) -> Option<(Style, &'t str, usize)> {
        let text = row.text;
        let marks = text.bytes().take_while(|byte| *byte == b'#').count();
        if let (1..=6, Some(words)) = (marks, text.get(marks..).filter(|rest| rest.starts_with(' '))) {
            return Some((Style::Marked(marks as u8), words.trim().trim_end_matches('#').trim(), 1));
        }
        let next = self.row(self.at + 1)?;
        let is_brief = text.chars().count() <= MOST_SIGNS && text.split_whitespace().count() <= MOST_WORDS;
        if !is_brief || !text.chars().any(char::is_alphabetic) || contact::is_way(text) {
            return None;
        }
        let starts_list = |at: usize| self.row(at).is_some_and(|row| self.marker(row).is_some());
        if let Some(sign) = next.text.chars().next().filter(|_| self.is_underline(next)) {
            let style = number(text).map_or(Style::Underlined(sign), Style::Numbered);
            return Some((style, text, 2));
        }
        let stands_apart = row.gap > 0 && next.gap <= row.gap && !self.goes_on(self.at, next);
        if !stands_apart || text.ends_with(['.', ',', ';']) || contact::is_way(next.text) {
            return None;
        }
        if let Some(parts) = number(text) {
            // Numbered rows close together are a list.
            let is_one_of_many = next.gap == 0 && (number(next.text).is_some() || starts_list(self.at + 1));
            return (!is_one_of_many).then_some((Style::Numbered(parts), text, 1));
        }
        if starts_list(self.at) || text.split_once(": ").is_some() {
            return None;
        }
        let letters = || text.chars().filter(|sign| sign.is_alphabetic());
        let words = text.split_whitespace().count();
        let last = text.trim_end_matches(':').split_whitespace().last().unwrap_or_default().to_lowercase();
        let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
        let is_sentence = words > 5 || text.contains('.') || BEGINNING.contains(&&*first);
        let leads_on = LEADING.contains(&&*last) || (text.ends_with(':') && is_sentence);
        let is_question = text.ends_with('?');
        let has_text_below = row.gap > 10
            || text.ends_with(':')
            || next.text.chars().count() > 60
            || next.text.ends_with(['.', '!', '?', ':'])
            || starts_list(self.at + 1);
        let is_short = words <= 10
            && text.starts_with(|sign: char| sign.is_uppercase() || sign.is_numeric())
            && has_text_below;
        if letters().count() > 3 && letters().all(char::is_uppercase) {
            Some((Style::Capitals, text, 1))
        } else {
            ((is_question || is_short) && !leads_on).then_some((Style::Short, text, 1))
        }
    }

    /// How far down a heading of this style stands.
    pub(super) fn level(&mut self, style: Style) -> u8 {
        if let Style::Numbered(parts) = style {
            self.numbered = parts;
        }
        let kind = match style {
            Style::Numbered(_) => Style::Numbered(0),
            Style::Marked(_) => Style::Marked(0),
            other => other,
        };
        let is_title =
            self.document.pieces.is_empty() && !matches!(style, Style::Numbered(_) | Style::Marked(_));
        if is_title {
            return 0;
        }
        let rank = self.styles.iter().position(|known| *known == kind).unwrap_or_else(|| {
            self.styles.push(kind);
            self.styles.len() - 1
        });
        match style {
            Style::Marked(marks) => marks,
            Style::Numbered(parts) => rank as u8 * 6 + parts,
            // Among numbered ones it has what the number before it has below.
            _ if self.numbered > 0 => (rank as u8 + 1).max(self.numbered + 1),
            _ => rank as u8 + 1,
        }
    }
}

/// How many parts the number before a heading has: two in `1.2 Formål`.
fn number(text: &str) -> Option<u8> {
    let (label, rest) = text.split_once(char::is_whitespace)?;
    let is_titled = rest.trim_start().starts_with(|sign: char| sign.is_uppercase());
    let parts: Vec<_> = label.trim_end_matches('.').split('.').collect();
    let is_number =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = parts.len() > 1
        || label.ends_with('.')
        || markers(text).iter().any(|marker| matches!(marker.kind, Kind::Number(_)));
    (is_titled && parts.len() <= 6 && parts.iter().all(is_number) && (is_plain || parts.len() == 1))
        .then_some(parts.len() as u8)
}
