//! What stands before an item of a list.
//!
//! Never: takes a date, an abbreviation or a hyphenated word for one.

/// What an item begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A sign, which is not kept.
    Sign(char),
    /// A number with what stands around it.
    Number(usize),
    /// A letter, counted from 1.
    Letter(usize),
    /// A small Roman number.
    Roman(usize),
}

/// What an item begins with, as it is written, and the rest of the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker<'t> {
    pub kind: Kind,
    pub label: &'t str,
    pub rest: &'t str,
}

const SIGNS: &str = "•◦‣▪▫●○■□·∙*-–—\u{f0b7}\u{f0a7}✓✔➤►▸o";
const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Every way in which the beginning of a row can be read as one; a `i)` is a letter and a number.
pub fn markers(text: &str) -> Vec<Marker<'_>> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (label, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let with = |kind| Marker { kind, label, rest };
    let mut signs = label.chars();
    if let (Some(sign), None) = (signs.next(), signs.next()) {
        return if SIGNS.contains(sign) { vec![with(Kind::Sign(sign))] } else { Vec::new() };
    }
    // A sign that stands right before its word, as `•Innsyn`; a hyphen there belongs to the word.
    if let Some(sign) = label.chars().next().filter(|sign| "•●▪■➤►\u{f0b7}\u{f0a7}".contains(*sign))
    {
        let (label, rest) = text.split_at(sign.len_utf8());
        return vec![Marker { kind: Kind::Sign(sign), label, rest: rest.trim_start() }];
    }
    let Some(inner) = label.strip_suffix([')', '.']) else { return Vec::new() };
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let mut found = Vec::new();
    if (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit()) {
        found.extend(inner.parse().ok().map(|number| with(Kind::Number(number))));
    }
    if let [letter @ b'a'..=b'z'] = inner.as_bytes() {
        found.push(with(Kind::Letter(usize::from(letter - b'a') + 1)));
    }
    if let Some(at) = ROMAN.iter().position(|roman| *roman == inner) {
        found.push(with(Kind::Roman(at + 1)));
    }
    found
}

impl Kind {
    /// Which place it says its item has; a sign says none.
    pub fn place(&self) -> Option<usize> {
        match self {
            Self::Sign(_) => None,
            Self::Number(place) | Self::Letter(place) | Self::Roman(place) => Some(*place),
        }
    }

    /// Whether items with these stand in one list.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Sign(one), Self::Sign(two)) => one == two,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, markers};

    #[test]
    fn many_ways_of_marking_an_item_are_known() {
        for (text, kind) in [
            ("• innsyn", Kind::Sign('•')),
            ("- innsyn", Kind::Sign('-')),
            ("o innsyn", Kind::Sign('o')),
            ("•innsyn", Kind::Sign('•')),
            ("1. innsyn", Kind::Number(1)),
            ("(12) innsyn", Kind::Number(12)),
            ("b) innsyn", Kind::Letter(2)),
            ("iv. innsyn", Kind::Roman(4)),
        ] {
            assert!(
                markers(text).iter().any(|marker| marker.kind == kind && marker.rest == "innsyn"),
                "{text}"
            );
        }
        assert_eq!(markers("i) innsyn").len(), 2, "a letter or a number");
        for text in ["-innsyn", "innsyn", "f.eks. innsyn", "2026 var", "3.1 innsyn", "å lese"] {
            assert!(markers(text).is_empty(), "{text}");
        }
    }
}
