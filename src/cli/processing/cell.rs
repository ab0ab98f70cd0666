//! A cell of a table that spreadsheets open.
//!
//! Never: lets words be read as a formula, whichever sign the spreadsheet takes for the end of a cell.

/// What a formula begins with.
const BEGINNING: &str = "=+-@＝＋－＠";
/// What some spreadsheet takes for the end of a cell.
const ENDING: &str = ",;\t\r\n|";

/// The words, with an apostrophe wherever they could be read as a formula.
pub fn guarded(words: &str) -> String {
    let mut guarded = String::new();
    let mut may_begin = true;
    for sign in words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }) {
        if may_begin && BEGINNING.contains(sign) {
            guarded.push('\'');
        }
        guarded.push(sign);
        may_begin = ENDING.contains(sign) || (may_begin && (sign.is_whitespace() || "\"'".contains(sign)));
    }
    guarded
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn nothing_begins_like_a_formula() {
        for (words, expected) in [
            ("=1+1", "'=1+1"),
            (" @SUM(A1)", " '@SUM(A1)"),
            ("a;=b", "a;'=b"),
            ("a, -b", "a, '-b"),
            ("\"=b", "\"'=b"),
            ("\t=b\n+c", " '=b +c"),
            ("a = b + c", "a = b + c"),
            ("navn, e-post", "navn, e-post"),
        ] {
            assert_eq!(guarded(words), expected, "{words:?}");
        }
    }
}
