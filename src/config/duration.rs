//! How long something lasts.
//!
//! Never: says it in a language; `text` does.

use super::{Kind, Value, View};
use crate::notation::{cut, parse_number, place_of_word};

/// A unit of time, small to large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 60 seconds.
    Minute,
    /// 60 minutes.
    Hour,
    /// 24 hours.
    Day,
    /// 7 days.
    Week,
    /// A calendar month.
    Month,
    /// 12 months.
    Year,
}

const UNITS: &[Unit] = &[Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year];
// In the same order.
const WORDS: &str = "minute hour day week month year";

/// How long something is kept: `"session"`, `"persistent"`, or a number and a unit such as `"13 months"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// Until the browser is closed.
    Session,
    /// Until somebody removes it.
    Persistent,
    /// A number of units.
    Span(u32, Unit),
}

impl Duration {
    /// The duration, where `text` is one.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "session" => return Some(Self::Session),
            "persistent" => return Some(Self::Persistent),
            _ => {}
        }
        let (count, unit) = cut(text, b' ')?;
        let count = u32::try_from(parse_number(count)?).ok()?;
        let place = place_of_word(WORDS, unit.strip_suffix("s").unwrap_or(unit))?;
        Some(Self::Span(count, *UNITS.get(place)?))
    }
}

impl<'v> View<'v> for Duration {
    const KIND: Kind = Kind::DURATION;

    fn of(value: Option<&'v Value>) -> Self {
        Self::parse(View::of(value)).unwrap_or(Self::Session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_a_unit_is_a_duration() {
        assert_eq!(Duration::parse("13 months"), Some(Duration::Span(13, Unit::Month)));
        assert_eq!(Duration::parse("1 day"), Some(Duration::Span(1, Unit::Day)));
        assert_eq!(Duration::parse("session"), Some(Duration::Session));
        for other in ["", "13", "13months", "x days", "-1 days", "99999999999 days", "2 fortnights", " days"]
        {
            assert_eq!(Duration::parse(other), None, "{other}");
        }
    }
}
