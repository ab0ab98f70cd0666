//! Numbers and separators in texts, read and written without the library's searchers and formatters,
//! which cost a visitor kilobytes.
//!
//! Never: knows what a text means.

/// Writes a number without the formatting machinery, which costs the visitor 2 KiB.
pub fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// What stands before and after the first `sign`, an ASCII one.
///
/// Like `split_once`, whose searcher costs the visitor half a kilobyte.
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The parts between one `sign` and the next; a text without any is one part.
pub fn parts(text: &str, sign: u8) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = cut(rest, sign) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
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
}
