//! A gate's expression: whatever stands in `data-samtykke`.
//!
//! Never: opens where a plain reading, or the same with other blanks, would not.
#![no_main]

#[path = "../../tests/it/laws/plain.rs"]
mod plain;

use libfuzzer_sys::fuzz_target;
use plain::{Answers, Outcome, found, read};
use samtykke::consent::{Answer, ids};

/// The signs that nest. A text with more of them may be deeper than the product goes along.
const NESTS: [char; 2] = ['!', '('];
const MOST_NESTING: usize = 63;
const BLANKS: [&str; 5] = [" ", "\t", "\n", "\r\n", " \u{c} "];

fuzz_target!(|expression: &str| {
    let named = ids(expression);
    for turn in 0..4 {
        let answers = answers(&named, turn);
        let outcome = found(expression, &answers);
        if expression.matches(NESTS).count() <= MOST_NESTING {
            assert_eq!(outcome, read(expression, &answers));
        }
        for blank in BLANKS {
            assert_eq!(outcome, found(&apart(expression, blank), &answers));
        }
    }
    // A doubt: nobody has answered, or nobody knows the ids.
    let nobody = named.iter().map(|id| ((*id).to_owned(), None)).collect();
    for answers in [nobody, Answers::new()] {
        assert_ne!(found(expression, &answers), Outcome::Answer(Some(true)));
    }
});

/// By turns a yes, a no, no answer, and an id that nobody knows.
fn answers(ids: &[&str], turn: usize) -> Answers {
    let known = ids.iter().enumerate().filter_map(|(at, id)| {
        let answer: Answer = [Some(true), Some(false), None].get((at + turn) % 4).copied()?;
        Some(((*id).to_owned(), answer))
    });
    known.collect()
}

/// The same with blanks wherever they mean nothing: everywhere but inside an id.
fn apart(expression: &str, blank: &str) -> String {
    let is_id = |sign: char| matches!(sign, 'a'..='z' | '0'..='9' | '-');
    let mut apart = String::new();
    let mut before = ' ';
    for sign in expression.chars() {
        if !(is_id(before) && is_id(sign)) {
            apart.push_str(blank);
        }
        apart.push(sign);
        before = sign;
    }
    apart + blank
}
