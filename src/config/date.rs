//! A day of the calendar.
//!
//! Never: knows what day it is today.

use super::{Kind, Value, View};
use crate::notation::{parse_number, parts};

/// A day, as `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u32,
    /// The month, from 1.
    pub month: u32,
    /// The day, from 1.
    pub day: u32,
}

impl Date {
    /// The day, where `text` is one.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = *parts(text, b'-').as_slice() else { return None };
        let (year, month, day) =
            (parse_number(year)? as u32, parse_number(month)? as u32, parse_number(day)? as u32);
        let longest = match month {
            2 => 28 + u32::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let fits = text.len() == 10 && (1..=12).contains(&month) && (1..=longest).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// The day of a moment, in seconds since 1970, in UTC.
    pub fn of_moment(seconds: u64) -> Self {
        // Civil from days, by years that begin in March: then the leap day is the last of its year.
        let days = seconds / 86_400 + 719_468;
        let era = days / 146_097;
        let day_of_era = days % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        Self { year: year as u32, month: month as u32, day: day as u32 }
    }
}

impl<'v> View<'v> for Date {
    const KIND: Kind = Kind::DATE;

    fn of(value: Option<&'v Value>) -> Self {
        Self::parse(View::of(value)).unwrap_or(Self { year: 1970, month: 1, day: 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_falls_on_its_day() {
        let day = |seconds| {
            let Date { year, month, day } = Date::of_moment(seconds);
            (year, month, day)
        };
        assert_eq!(day(0), (1970, 1, 1));
        assert_eq!(day(951_782_399), (2000, 2, 28));
        assert_eq!(day(951_782_400), (2000, 2, 29));
        assert_eq!(day(1_795_219_199), (2026, 11, 20));
        assert_eq!(day(1_795_219_200), (2026, 11, 21));
        assert_eq!(day(4_107_542_400), (2100, 3, 1));
    }

    #[test]
    fn only_days_are_dates() {
        assert_eq!(Date::parse("2026-11-21"), Some(Date { year: 2026, month: 11, day: 21 }));
        for other in [
            "",
            "2026",
            "2026-13-01",
            "2026-00-01",
            "2026-1-1",
            "21.11.2026",
            "2026-11-211",
            "2026-02-29",
            "2026-04-31",
        ] {
            assert_eq!(Date::parse(other), None, "{other}");
        }
    }
}
