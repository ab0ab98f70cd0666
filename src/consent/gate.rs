//! Gate expressions: `a & b`, `a | b`, `!a`, parentheses.
//!
//! Never: opens on a doubt. What is not answered yet is neither granted nor refused, so `!a` waits for
//! a no just as `a` waits for a yes; an unknown id or a fault anywhere keeps the whole gate shut.

use super::choice::{Answer, and};
use crate::config::is_id_byte;
use crate::notation::piece;

/// Why an expression says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateFault<'e> {
    /// It cannot be read.
    Syntax,
    /// It names something that the config does not have.
    Unknown(&'e str),
}

/// The deepest nesting; more is a mistake or an attack, and would use up the stack.
const MOST_DEPTH: u8 = 64;

/// The answer that an expression amounts to. The gate is open only on `Ok(Some(true))`.
///
/// `lookup` gives the answer for an id, or `None` for an unknown one.
///
/// # Errors
/// When the expression cannot be read or names an unknown id.
pub fn evaluate<'e>(
    expression: &'e str,
    lookup: &mut dyn FnMut(&'e str) -> Option<Answer>,
) -> Result<Answer, GateFault<'e>> {
    let mut parser = Parser { text: expression, at: 0, depth: 0, lookup, unknown: None };
    let answer = parser.any().filter(|_| parser.peek().is_none());
    match (answer, parser.unknown) {
        (None, _) => Err(GateFault::Syntax),
        (Some(_), Some(id)) => Err(GateFault::Unknown(id)),
        (Some(answer), None) => Ok(answer),
    }
}

/// The ids that an expression names, each once; empty where it cannot be read.
pub fn ids(expression: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let result = evaluate(expression, &mut |id| {
        if !found.contains(&id) {
            found.push(id);
        }
        Some(None)
    });
    if result.is_err() {
        found.clear();
    }
    found
}

struct Parser<'e, 'l> {
    text: &'e str,
    at: usize,
    depth: u8,
    lookup: &'l mut dyn FnMut(&'e str) -> Option<Answer>,
    unknown: Option<&'e str>,
}

// `None` stands for a syntax fault in all of these.
impl<'e> Parser<'e, '_> {
    /// The next sign that is not a blank.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let blanks = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.at += blanks;
        rest.get(blanks).copied()
    }

    fn take(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found
    }

    /// `a | b`
    fn any(&mut self) -> Option<Answer> {
        let mut refused = self.all()?.map(|answer| !answer);
        while self.take(b'|') {
            refused = and(refused, self.all()?.map(|answer| !answer));
        }
        Some(refused.map(|answer| !answer))
    }

    /// `a & b`
    fn all(&mut self) -> Option<Answer> {
        let mut granted = self.one()?;
        while self.take(b'&') {
            granted = and(granted, self.one()?);
        }
        Some(granted)
    }

    /// `a`, `!a` or `( … )`
    fn one(&mut self) -> Option<Answer> {
        self.depth = self.depth.checked_add(1).filter(|depth| *depth <= MOST_DEPTH)?;
        let answer = if self.take(b'!') {
            self.one()?.map(|answer| !answer)
        } else if self.take(b'(') {
            let inner = self.any()?;
            if !self.take(b')') {
                return None;
            }
            inner
        } else {
            self.id()?
        };
        self.depth -= 1;
        Some(answer)
    }

    fn id(&mut self) -> Option<Answer> {
        self.peek();
        let from = self.at;
        let rest = self.text.as_bytes().get(from..)?;
        self.at += rest.iter().take_while(|byte| is_id_byte(**byte)).count();
        let id = piece(self.text, from, self.at);
        if id.is_empty() {
            return None;
        }
        let answer = (self.lookup)(id);
        if answer.is_none() {
            self.unknown = self.unknown.or(Some(id));
        }
        Some(answer.flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same table is read by the loader's own evaluator in the browser tests.
    #[test]
    fn expressions_mean_what_the_table_says() {
        for line in
            include_str!("../../tests/fixtures/expressions.txt").lines().filter(|line| !line.starts_with('#'))
        {
            let (expression, expected) = line.split_once("→").expect("a line has an arrow");
            let mut lookup = |id: &str| match id {
                "yes" | "yes-2" => Some(Some(true)),
                "no" | "no-2" => Some(Some(false)),
                "open" => Some(None),
                _ => None,
            };
            let found = match evaluate(expression.trim_end_matches(' '), &mut lookup) {
                Ok(Some(true)) => "opens",
                Ok(_) => "shut",
                Err(GateFault::Syntax) => "syntax",
                Err(GateFault::Unknown(_)) => "unknown",
            };
            assert_eq!(found, expected.trim(), "{expression}");
        }
    }

    #[test]
    fn endless_nesting_stays_shut() {
        let deep = ["(".repeat(10_000), "yes".into(), ")".repeat(10_000)].concat();
        assert_eq!(evaluate(&deep, &mut |_| Some(Some(true))), Err(GateFault::Syntax));
        assert_eq!(evaluate(&"!".repeat(10_000), &mut |_| None), Err(GateFault::Syntax));
    }

    #[test]
    fn the_ids_of_an_expression_are_found_once() {
        assert_eq!(ids("a & (b | !a)"), ["a", "b"]);
        assert!(ids("a & ").is_empty());
    }
}
