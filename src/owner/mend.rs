//! What `samtykke check --fix` may write by itself: where there is but one way to say what was meant.
//!
//! Never: decides something for the owner. A purpose, a basis or a day is theirs to say.

use super::Told;
use crate::config::{Code, Date, Duration, Value};

/// How a problem is mended.
#[derive(Clone, Debug, PartialEq)]
pub enum Mend {
    /// The key is taken away.
    Remove,
    /// The key is called this.
    Rename(String),
    /// This stands there instead.
    Write(Value),
}

/// What to write in place of what was found at a problem's path, where that is certain.
pub fn mend(told: &Told, found: &Value) -> Option<Mend> {
    let is = |code: Code| told.code == code.name();
    if is(Code::IdleModal) || told.code == "LP-54" {
        return Some(Mend::Remove);
    }
    if is(Code::UnknownKey) && !told.subject.is_empty() {
        return Some(Mend::Rename(told.subject.clone()));
    }
    let written = match found {
        _ if is(Code::WrongType) => as_expected(&told.subject, found)?,
        Value::Text(text) if is(Code::RepealedLaw) => Value::Text(in_force(text)?),
        Value::Text(text) if is(Code::BadValue) => Value::Text(as_read(text)?),
        _ => return None,
    };
    Some(Mend::Write(written))
}

/// The same in the form that is expected: `"3"` for 3, and one text where there should be a list of them.
fn as_expected(expected: &str, found: &Value) -> Option<Value> {
    Some(match (expected, found) {
        ("list", Value::Text(_)) => Value::List(vec![found.clone()]),
        ("number", Value::Text(text)) => Value::Number(text.trim().parse::<u32>().ok()?.into()),
        ("true or false", Value::Text(text)) => Value::Bool(text.trim().parse().ok()?),
        (expected, Value::Number(number)) if expected.starts_with("text") => Value::Text(number.to_string()),
        _ => return None,
    })
}

/// A text that cites ekomloven of 2003 § 2-7 b, with the section that has its place (LOV-2024-12-13-76).
fn in_force(text: &str) -> Option<String> {
    let cited = ["§ 2-7 b", "§ 2-7b", "2-7b"].into_iter().fold(text.to_owned(), |text, old| {
        text.replace(old, if old.starts_with('§') { "§ 3-15" } else { "3-15" })
    });
    let cited = cited.replace("LOV-2003-07-04-83", "LOV-2024-12-13-76");
    (cited != text).then_some(cited)
}

/// A day, a duration or a letter of an article as people write it, in the one form that is read.
fn as_read(text: &str) -> Option<String> {
    day(text).or_else(|| duration(text)).or_else(|| article(text)).filter(|read| read != text)
}

/// `21.11.2026` as `2026-11-21`.
fn day(text: &str) -> Option<String> {
    let numbers: Vec<u32> =
        text.trim().split('.').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [day, month, year] = *numbers else { return None };
    Some(format!("{year:04}-{month:02}-{day:02}")).filter(|text| Date::parse(text).is_some())
}

/// `13 måneder` as `13 months`.
fn duration(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (count, unit) = text.split_once(' ').unwrap_or((&text, ""));
    let unit = match unit.trim() {
        "" if ["økt", "økten", "sesjon"].contains(&count) => return Some("session".into()),
        "minutt" | "minutter" | "minuttar" | "min" => "minutes",
        "time" | "timer" | "timar" => "hours",
        "dag" | "dager" | "dagar" | "døgn" => "days",
        "uke" | "uker" | "veke" | "veker" => "weeks",
        "måned" | "måneder" | "månad" | "månader" | "mnd" | "mnd." => "months",
        "år" => "years",
        _ => return None,
    };
    Some(format!("{count} {unit}")).filter(|text| Duration::parse(text).is_some())
}

/// `Art. 6 nr. 1 bokstav f` as `6(1)(f)`.
fn article(text: &str) -> Option<String> {
    let text = text.to_lowercase().replace("artikkel", "").replace("article", "").replace("art", "");
    let text = text.replace("bokstav", "").replace("letter", "").replace("nr", "").replace("gdpr", "");
    let signs: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let [article @ ('6' | '9'), number @ ('1' | '2'), letter @ 'a'..='j'] = *signs else { return None };
    Some(format!("{article}({number})({letter})"))
}

#[cfg(test)]
mod tests {
    use super::{as_read, in_force};

    #[test]
    fn what_people_write_becomes_what_is_read() {
        for (written, read) in [
            ("21.11.2026", "2026-11-21"),
            ("1. 2. 2026", "2026-02-01"),
            ("13 måneder", "13 months"),
            ("økt", "session"),
            ("art. 6 nr. 1 bokstav f", "6(1)(f)"),
            ("9(2)h", "9(2)(h)"),
        ] {
            assert_eq!(as_read(written).as_deref(), Some(read));
        }
        for unclear in ["31.2.2026", "en stund", "artikkel 6", "for alltid", "7(1)(a)", ""] {
            assert_eq!(as_read(unclear), None, "{unclear}");
        }
    }

    #[test]
    fn the_old_ekomlov_gives_way_to_the_new_and_other_law_is_left_to_people() {
        assert_eq!(in_force("etter ekomloven § 2-7b").as_deref(), Some("etter ekomloven § 3-15"));
        assert_eq!(in_force("etter Privacy Shield"), None);
    }
}
