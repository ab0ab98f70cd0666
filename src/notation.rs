//! Numbers and separators in texts, read and written without the library's searchers and formatters,
//! which cost a visitor kilobytes.
//!
//! Never: knows what a text means.

/// Writes a number without the formatting machinery, which costs the visitor 2 KiB.
pub fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = (number % 10) as usize;
    text.push_str(piece("0123456789", digit, digit + 1));
}

/// The part of a text from one place to another, both at the beginning of a sign; empty where there is none.
#[inline(never)]
pub fn piece(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

/// What stands before and after the first `sign`, an ASCII one.
///
/// Like `split_once`, whose searcher costs the visitor half a kilobyte.
#[inline(never)]
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((piece(text, 0, at), piece(text, at + 1, text.len())))
}

/// The parts between one `sign` and the next; a text without any is one part.
#[inline(never)]
pub fn parts(text: &str, sign: u8) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = Some(text);
    while let Some(text) = rest {
        let cut = cut(text, sign);
        parts.push(cut.map_or(text, |(part, _)| part));
        rest = cut.map(|(_, after)| after);
    }
    parts
}

/// Whether an item is among those in a text, which have blanks between them.
#[inline(never)]
pub fn lists(items: &str, item: &str) -> bool {
    place_of_word(items, item).is_some()
}

/// The word at a place, from 0, of those in a text, which have blanks between them.
#[inline(never)]
pub fn word_at(words: &'static str, place: usize) -> &'static str {
    parts(words, b' ').get(place).copied().unwrap_or_default()
}

/// The place of a word, from 0, among those in a text; nothing is no word.
#[inline(never)]
pub fn place_of_word(words: &str, word: &str) -> Option<usize> {
    parts(words, b' ').iter().position(|known| *known == word && !word.is_empty())
}

/// Texts after one another, without the library's joiners, one for each type of list.
#[inline(never)]
pub fn together(texts: &[&str]) -> String {
    let mut together = String::new();
    for text in texts {
        together.push_str(text);
    }
    together
}

/// Fills the `{holes}` of this name in a text, or all of them where it is empty. What is filled in is not
/// looked at again.
#[inline(never)]
pub fn fill(text: &str, name: &str, value: &str) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = cut(rest, b'{') {
        filled.push_str(before);
        rest = after;
        match cut(after, b'}') {
            Some((hole, after)) if name.is_empty() || hole == name => {
                filled.push_str(value);
                // A name such as «Reklame Inc.» ends its sentence by itself.
                let stops_twice = value.ends_with('.') && after.starts_with('.');
                rest = after.get(usize::from(stops_twice)..).unwrap_or_default();
            }
            _ => filled.push_str("{"),
        }
    }
    filled.push_str(rest);
    filled
}

/// A number as people write it: 1 to 15 digits and nothing else.
pub fn parse_number(text: &str) -> Option<u64> {
    if text.is_empty() || text.len() > 15 {
        return None;
    }
    text.bytes().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u64::from(digit - b'0')))
}

/// A number as text.
pub fn number(number: u64) -> String {
    let mut text = String::new();
    push_number(&mut text, number);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_full() {
        let text: Vec<String> = [0, 7, 10, 1_795_219_200, u64::MAX].map(number).into();
        assert_eq!(text, ["0", "7", "10", "1795219200", "18446744073709551615"]);
    }

    #[test]
    fn holes_are_filled_once() {
        assert_eq!(fill("{a} og {b}, {a} { {a", "a", "{a}"), "{a} og {b}, {a} { {a");
        assert_eq!(fill("{a} og {b}.", "", "A."), "A. og A.");
        assert_eq!(fill("{", "", "x"), "{");
    }
}
