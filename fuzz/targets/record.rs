//! A stored record: whatever stands in a cookie.
//!
//! Never: takes a text for a record that we would have written otherwise.
#![no_main]

use libfuzzer_sys::fuzz_target;
use samtykke::consent::{Record, newest};

fuzz_target!(|stored: &str| {
    let read: Vec<Record> = stored.split('\n').filter_map(Record::parse).collect();
    for (record, text) in read.iter().zip(stored.split('\n').filter(|text| Record::parse(text).is_some())) {
        assert_eq!(record.to_text(), text);
        assert!(text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"&=._-".contains(&sign)));
        for (ids, answer) in [(&record.granted, true), (&record.refused, false)] {
            for id in ids.split('.').filter(|id| !id.is_empty()) {
                assert_eq!(record.answer(id), Some(answer));
            }
        }
        assert!(!record.is_alive(u64::MAX, 13));
    }
    let latest = read.iter().map(|record| record.time).max();
    let found = newest(stored);
    assert_eq!(found.as_ref().map(|record| record.time), latest);
    assert_eq!(found.as_ref(), read.iter().find(|record| Some(record.time) == latest));
});
