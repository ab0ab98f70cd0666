//! Another way of reading gate expressions, to hold the product's against. The fuzz targets use it too.
//!
//! Never: reads an expression as the product does; it is cut at its loosest sign, again and again.

use samtykke::consent::{Answer, GateFault, evaluate};
use std::collections::BTreeMap;

/// What was answered, by id; an id that is not there is unknown.
pub type Answers = BTreeMap<String, Answer>;

/// What an expression amounts to: an answer, or why it has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    Answer(Answer),
    Syntax,
    Unknown,
}

/// What the product says that it amounts to.
pub fn found(expression: &str, answers: &Answers) -> Outcome {
    match evaluate(expression, &mut |id| answers.get(id).copied()) {
        Ok(answer) => Outcome::Answer(answer),
        Err(GateFault::Syntax) => Outcome::Syntax,
        Err(GateFault::Unknown(_)) => Outcome::Unknown,
    }
}

/// The same, by another way of reading. A fault in the writing comes before one in the ids.
pub fn read(expression: &str, answers: &Answers) -> Outcome {
    let mut is_known = true;
    match side(expression, answers, &mut is_known) {
        None => Outcome::Syntax,
        Some(_) if !is_known => Outcome::Unknown,
        Some(answer) => Outcome::Answer(answer),
    }
}

fn side(expression: &str, answers: &Answers, is_known: &mut bool) -> Option<Answer> {
    let expression = expression.trim_matches([' ', '\t', '\n', '\r', '\u{c}']);
    for (sign, decides) in [('|', true), ('&', false)] {
        if let Some((left, right)) = cut(expression, sign) {
            let (left, right) = (side(left, answers, is_known)?, side(right, answers, is_known)?);
            return Some(match (left, right) {
                (Some(one), _) | (_, Some(one)) if one == decides => Some(decides),
                (Some(_), Some(_)) => Some(!decides),
                _ => None,
            });
        }
    }
    if let Some(rest) = expression.strip_prefix('!') {
        return Some(side(rest, answers, is_known)?.map(|answer| !answer));
    }
    if let Some(inner) = expression.strip_prefix('(') {
        return side(inner.strip_suffix(')')?, answers, is_known);
    }
    let is_id =
        !expression.is_empty() && expression.chars().all(|sign| matches!(sign, 'a'..='z' | '0'..='9' | '-'));
    is_id.then(|| {
        let answer = answers.get(expression).copied();
        *is_known &= answer.is_some();
        answer.flatten()
    })
}

/// What stands before and after the first such sign that is in no parentheses.
fn cut(expression: &str, sign: char) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    let at = expression.char_indices().find_map(|(at, here)| {
        depth += i32::from(here == '(') - i32::from(here == ')');
        (here == sign && depth == 0).then_some(at)
    })?;
    Some((&expression[..at], &expression[at + 1..]))
}
