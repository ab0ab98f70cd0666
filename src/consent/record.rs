//! The stored fact: somebody answered this, then, to that text.
//!
//! Never: guesses; a record that is not wholly understood does not count.

use crate::config::{is_id, is_id_byte};
use crate::notation::{cut, number, parse_number, parts, together};

/// Seconds that a clock may run behind the one that wrote the record.
const CLOCK_SKEW: u64 = 300;
/// Seconds in a month of a choice's life: a twelfth of 365 days.
const MONTH: u64 = 365 * 86_400 / 12;

/// How a choice was made, in the words of a record.
#[derive(Debug)]
pub struct How;

impl How {
    /// The button that says yes to everything, or «Ja».
    pub const ACCEPT_ALL: &str = "accept-all";
    /// The button that says no to everything, or «Nei».
    pub const REJECT_ALL: &str = "reject-all";
    /// Some of it, in the prompt.
    pub const SAVE: &str = "save";
    /// At the place where it was needed.
    pub const PLACEHOLDER: &str = "placeholder";
    /// Taken back.
    pub const WITHDRAW: &str = "withdraw";
    /// By a call from the page's own script.
    pub const API: &str = "api";
}

/// A choice as it is stored: a query string that any server language reads, and that needs no escaping
/// in a cookie. At most a few hundred bytes, and nothing personal in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The config's revision when the choice was made.
    pub revision: u32,
    /// When, in seconds since 1970.
    pub time: u64,
    /// 128 random bits as 22 signs: proof that a receipt and a record belong together, and nothing else.
    pub id: String,
    /// The language the text was shown in.
    pub lang: String,
    /// Identifies the text that was shown; see [`crate::prompt::text_hash`].
    pub text_hash: String,
    /// How it was made: a word of [`How`]. One that a later version has does not change what was answered.
    pub how: String,
    /// The ids of the services that got a yes, with dots between.
    pub granted: String,
    /// Those of the services that got a no.
    pub refused: String,
}

impl Record {
    /// The stored form: `v=1&r=3&t=1795219200&i=…&l=nb&h=…&m=save&on=matomo.youtube&off=meta`.
    pub fn to_text(&self) -> String {
        let (revision, time) = (number(u64::from(self.revision)), number(self.time));
        together(&[
            "v=1&r=",
            &revision,
            "&t=",
            &time,
            "&i=",
            &self.id,
            "&l=",
            &self.lang,
            "&h=",
            &self.text_hash,
            "&m=",
            &self.how,
            "&on=",
            &self.granted,
            "&off=",
            &self.refused,
        ])
    }

    /// Reads a stored form; anything but what [`Record::to_text`] writes is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut values = Vec::new();
        for field in parts(text, b'&') {
            values.push(cut(field, b'=')?.1);
        }
        let [_, revision, time, id, lang, text_hash, how, granted, refused] = *values.as_slice() else {
            return None;
        };
        if !are_words(&[id, lang, text_hash, how]) || !are_ids(&[granted, refused]) {
            return None;
        }
        let record = Self {
            revision: u32::try_from(parse_number(revision)?).ok()?,
            time: parse_number(time)?,
            id: id.into(),
            lang: lang.into(),
            text_hash: text_hash.into(),
            how: how.into(),
            granted: granted.into(),
            refused: refused.into(),
        };
        // There is one way to write a record: what was written otherwise was not written by us.
        (record.to_text() == text).then_some(record)
    }

    /// What it says of a service.
    pub fn answer(&self, id: &str) -> Option<bool> {
        let has = |ids| parts(ids, b'.').contains(&id);
        if has(&self.granted) { Some(true) } else { has(&self.refused).then_some(false) }
    }

    /// Whether it still counts at `now`: not from the future and not run out.
    pub fn is_alive(&self, now: u64, months: u32) -> bool {
        self.time <= now.saturating_add(CLOCK_SKEW) && now < self.expires(months)
    }

    /// When it runs out, in seconds since 1970.
    pub fn expires(&self, months: u32) -> u64 {
        self.time.saturating_add(lifetime(months))
    }
}

/// How long a choice of so many months lasts, in seconds.
pub fn lifetime(months: u32) -> u64 {
    u64::from(months) * MONTH
}

/// The newest of the records that are stored, one on a line; the first where they are of the same time.
///
/// Cookies come first and the mirror last (law.md WEB-33).
pub fn newest(stored: &str) -> Option<Record> {
    let mut newest: Option<Record> = None;
    for record in parts(stored, b'\n').into_iter().filter_map(Record::parse) {
        if newest.as_ref().is_none_or(|newest| record.time > newest.time) {
            newest = Some(record);
        }
    }
    newest
}

/// Whether these are words of a record's own signs: letters, digits, `-` and `_`.
fn are_words(texts: &[&str]) -> bool {
    let fits = |sign| is_id_byte(sign) || sign.is_ascii_uppercase() || sign == b'_';
    texts.iter().all(|text| (1..=40).contains(&text.len()) && text.bytes().all(fits))
}

/// Whether these are ids with dots between, none of them said twice.
fn are_ids(lists: &[&str]) -> bool {
    let mut known = Vec::new();
    for list in lists.iter().filter(|list| !list.is_empty()) {
        for id in parts(list, b'.') {
            if !is_id(id) || known.contains(&id) {
                return false;
            }
            known.push(id);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str =
        "v=1&r=3&t=1795219200&i=AbC-_0123456789abcdefg&l=nb&h=k3f9a&m=save&on=matomo.youtube&off=meta";

    #[test]
    fn a_record_survives_a_round_trip() {
        let record = Record::parse(STORED).expect("the stored form is understood");
        assert_eq!(record.granted, "matomo.youtube");
        assert_eq!(record.to_text(), STORED);
    }

    #[test]
    fn a_record_that_was_tampered_with_does_not_count() {
        for (from, to) in [
            ("v=1", "v=2"),
            ("v=1&", ""),
            ("r=3", "r=-3"),
            ("r=3", "r=03"),
            ("t=1795219200", "t="),
            ("t=1795219200", "t=9999999999999999999999"),
            ("m=save", "m=s.ve"),
            ("on=matomo.youtube", "on=matomo..youtube"),
            ("on=matomo.youtube", "on=matomo.meta"),
            ("on=matomo.youtube", "on=matomo.matomo"),
            ("off=meta", "off=Meta"),
            ("off=meta", "off=meta&x=1"),
            ("&off=meta", ""),
            ("r=3&t=1795219200", "t=1795219200&r=3"),
        ] {
            assert_eq!(Record::parse(&STORED.replace(from, to)), None, "{from} → {to}");
        }
        for other in ["", "1", "{\"a\":true}", "%7B%7D", "v=1", "æøå"] {
            assert_eq!(Record::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_record_runs_out_and_does_not_come_from_the_future() {
        let record = Record::parse(STORED).expect("the stored form is understood");
        assert!(record.is_alive(record.time, 12));
        assert!(record.is_alive(record.time + 364 * 86_400, 12));
        assert!(!record.is_alive(record.time + 365 * 86_400, 12));
        assert!(record.is_alive(record.time - 200, 12));
        assert!(!record.is_alive(record.time - 86_400, 12));
    }
}
