//! The stored fact: somebody answered this, then, to that text.
//!
//! Never: guesses; a record that is not wholly understood does not count.

use crate::config::{is_id, is_id_byte};
use crate::notation::{cut, number, parse_number, parts, together};

/// Seconds that a clock may run behind the one that wrote the record.
const CLOCK_SKEW: u64 = 300;
/// Seconds in a month of a choice's life: a twelfth of 365 days.
const MONTH: u64 = 365 * 86_400 / 12;

/// How a choice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The button that says yes to everything, or «Ja».
    AcceptAll,
    /// The button that says no to everything, or «Nei».
    RejectAll,
    /// Some of it, in the prompt.
    Save,
    /// At the place where it was needed.
    Placeholder,
    /// Taken back.
    Withdraw,
    /// By a call from the page's own script.
    Api,
}

impl How {
    const ALL: &[(Self, &str)] = &[
        (Self::AcceptAll, "accept-all"),
        (Self::RejectAll, "reject-all"),
        (Self::Save, "save"),
        (Self::Placeholder, "placeholder"),
        (Self::Withdraw, "withdraw"),
        (Self::Api, "api"),
    ];

    /// The word in the record.
    pub fn word(self) -> &'static str {
        Self::ALL.get(self as usize).map_or("", |(_, word)| word)
    }
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
    /// How it was made.
    pub how: How,
    /// The services that got a yes.
    pub granted: Vec<String>,
    /// The services that got a no.
    pub refused: Vec<String>,
}

impl Record {
    /// The stored form: `v=1&r=3&t=1795219200&i=…&l=nb&h=…&m=save&on=matomo.youtube&off=meta`.
    pub fn to_text(&self) -> String {
        let (revision, time) = (number(u64::from(self.revision)), number(self.time));
        let mut text = together(&[
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
            self.how.word(),
        ]);
        for (key, ids) in [("&on=", &self.granted), ("&off=", &self.refused)] {
            text.push_str(key);
            for (at, id) in ids.iter().enumerate() {
                if at > 0 {
                    text.push_str(".");
                }
                text.push_str(id);
            }
        }
        text
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
        let mut known = Vec::new();
        let record = Self {
            revision: u32::try_from(parse_number(revision)?).ok()?,
            time: parse_number(time)?,
            id: sign_word(id)?,
            lang: sign_word(lang)?,
            text_hash: sign_word(text_hash)?,
            how: How::ALL.iter().find(|(_, word)| *word == how)?.0,
            granted: parse_ids(granted, &mut known)?,
            refused: parse_ids(refused, &mut known)?,
        };
        // There is one way to write a record: what was written otherwise was not written by us.
        (record.to_text() == text).then_some(record)
    }

    /// What it says of a service.
    pub fn answer(&self, id: &str) -> Option<bool> {
        let has = |ids: &[String]| ids.iter().any(|known| known == id);
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

/// A word of a record's own signs: letters, digits, `-` and `_`.
fn sign_word(text: &str) -> Option<String> {
    let fits = text.len() <= 40
        && text.bytes().all(|sign| is_id_byte(sign) || sign.is_ascii_uppercase() || sign == b'_');
    (fits && !text.is_empty()).then(|| text.into())
}

/// Ids with dots between, none of them known before.
fn parse_ids<'t>(text: &'t str, known: &mut Vec<&'t str>) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    if !text.is_empty() {
        for id in parts(text, b'.') {
            if !is_id(id) || known.contains(&id) {
                return None;
            }
            known.push(id);
            ids.push(id.into());
        }
    }
    Some(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str =
        "v=1&r=3&t=1795219200&i=AbC-_0123456789abcdefg&l=nb&h=k3f9a&m=save&on=matomo.youtube&off=meta";

    #[test]
    fn a_record_survives_a_round_trip() {
        let record = Record::parse(STORED).expect("the stored form is understood");
        assert_eq!(record.granted.len(), 2);
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
            ("m=save", "m=later"),
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
