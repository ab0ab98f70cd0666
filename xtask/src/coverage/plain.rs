//! Plain text by its rows alone.
//!
//! Never: joins rows; of what is broken over several, the first counts. A row that it takes for a heading may be none:
//! what it calls missing there is for people to look at.

use super::told::{Told, bare, words};

/// What a text tells. Headings are the short rows that stand apart, with more below them than above.
pub fn told(text: &str) -> Told {
    let mut told = Told::default();
    let rows: Vec<&str> = text.lines().map(str::trim).collect();
    let said: Vec<usize> = (0..rows.len()).filter(|at| !rows[*at].is_empty()).collect();
    for (index, at) in said.iter().enumerate() {
        let row = rows[*at];
        let above = index.checked_sub(1).map_or(usize::MAX, |before| at - said[before] - 1);
        let next = said.get(index + 1).map(|next| (next - at - 1, rows[*next]));
        let (mark, item) = row.split_once(char::is_whitespace).unwrap_or((row, ""));
        if item.is_empty() || !is_item(row) {
            told.words.extend(words(row));
        } else if is_number(mark) {
            told.rows.push(bare(row));
            told.words.extend(words(row));
        } else {
            told.items.push(bare(item));
            told.words.extend(words(item));
        }
        if !is_item(row) && next.is_some_and(|(below, next)| is_heading(row, above, below, next)) {
            told.headings.push(bare(row));
        }
        let links = row.split_whitespace().filter_map(link);
        told.links.extend(links);
    }
    told
}

fn is_item(row: &str) -> bool {
    let (mark, rest) = row.split_once(char::is_whitespace).unwrap_or((row, ""));
    let is_sign = ["•", "-", "*", "–", "·", "▪", "o", "◦", "●"].contains(&mark);
    (is_sign || is_number(mark)) && !rest.is_empty()
}

fn is_number(mark: &str) -> bool {
    let number = mark.trim_start_matches('(').trim_end_matches([')', '.']);
    number != mark && (1..3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_heading(row: &str, above: usize, below: usize, next: &str) -> bool {
    let is_brief = row.chars().count() <= 80
        && row.split_whitespace().count() <= 12
        && row.chars().any(char::is_alphabetic);
    let is_plain = !row.starts_with(char::is_lowercase)
        && !row.ends_with(['.', ',', ';', '!'])
        && !row.contains(['@'])
        && !row.contains(": ");
    let is_led = next.contains('@') || next.starts_with("http") || (row.ends_with(':') && is_item(next));
    let goes_on = next.chars().next().is_some_and(char::is_lowercase);
    is_brief && is_plain && above > 0 && below <= above && !is_led && !goes_on
}

fn link(word: &str) -> Option<String> {
    let word = word
        .trim_matches(|sign: char| "()<>[]«»\"',;".contains(sign))
        .trim_end_matches(['.', ':', '!', '?', ')']);
    let is_email =
        word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'));
    if word.starts_with("http://") || word.starts_with("https://") {
        Some(super::told::address(word))
    } else {
        is_email.then(|| ["mailto:", word].concat())
    }
}
