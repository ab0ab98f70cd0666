//! The record: what is written is read, and nothing else is.
//!
//! Never: relies on the values of a record being sensible, only on their form.

use super::{CASES, cases, id};
use proptest::prelude::*;
use samtykke::consent::{How, Record};

const HOWS: [&str; 6] =
    [How::ACCEPT_ALL, How::REJECT_ALL, How::SAVE, How::PLACEHOLDER, How::WITHDRAW, How::API];

/// Any record that is written so.
pub fn record() -> impl Strategy<Value = Record> {
    let ids = prop::collection::btree_set(id(), 0..12);
    let word = "[A-Za-z0-9_-]{1,40}";
    (
        any::<u32>(),
        0..1_000_000_000_000_000_u64,
        word,
        "[a-z]{2,3}",
        word,
        prop::sample::select(&HOWS[..]).prop_map(String::from),
        ids,
        any::<u64>(),
    )
        .prop_map(|(revision, time, id, lang, text_hash, how, ids, coins)| {
            let is_granted = |at: &usize| coins >> at & 1 == 1;
            let part = |answer| {
                let ids = ids.iter().enumerate().filter(|(at, _)| is_granted(at) == answer);
                ids.map(|(_, id)| id.as_str()).collect::<Vec<_>>().join(".")
            };
            Record { revision, time, id, lang, text_hash, how, granted: part(true), refused: part(false) }
        })
}

/// A stored form with a piece cut out, put in or exchanged.
fn damaged() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z0-9&=.%+A-Z_ ;-]{0,4}",
        any::<String>().prop_map(|text| text.chars().take(3).collect())
    ];
    (record(), any::<prop::sample::Index>(), 0..4_usize, piece).prop_map(|(record, at, length, piece)| {
        let text = record.to_text();
        let at = at.index(text.len());
        let end = (at + length).min(text.len());
        [&text[..at], &piece, &text[end..]].concat()
    })
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn what_is_written_is_read(record in record()) {
        prop_assert_eq!(Record::parse(&record.to_text()), Some(record));
    }

    #[test]
    fn what_is_read_was_written_so(text in prop_oneof![damaged(), any::<String>()]) {
        if let Some(record) = Record::parse(&text) {
            prop_assert_eq!(record.to_text(), text);
        }
    }

    #[test]
    fn it_needs_no_escaping_in_a_cookie(record in record()) {
        let text = record.to_text();
        prop_assert!(text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"&=._-".contains(&sign)), "{}", text);
    }

    #[test]
    fn it_lives_from_its_making_to_its_end(record in record(), later in 0..100_000_000_u64, months in 1..=13_u32) {
        let lives = record.is_alive(record.time + later, months);
        prop_assert_eq!(lives, later < u64::from(months) * 365 * 86_400 / 12);
        prop_assert!(!record.is_alive(record.time.saturating_sub(later + 301), months) || record.time <= 300 + later);
    }
}
