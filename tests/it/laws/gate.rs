//! Gate expressions: no text opens a gate that a plain reading of it would keep shut.
//!
//! Never: reads an expression as the product does; it is cut at its loosest sign, again and again.

use super::{CASES, cases};
use proptest::prelude::*;
use samtykke::consent::{Answer, GateFault, evaluate};
use std::collections::BTreeMap;

type Answers = BTreeMap<String, Answer>;

/// What an expression amounts to: an answer, or why it has none.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    Answer(Answer),
    Syntax,
    Unknown,
}

fn found(expression: &str, answers: &Answers) -> Outcome {
    match evaluate(expression, &mut |id| answers.get(id).copied()) {
        Ok(answer) => Outcome::Answer(answer),
        Err(GateFault::Syntax) => Outcome::Syntax,
        Err(GateFault::Unknown(_)) => Outcome::Unknown,
    }
}

/// The same, by another way of reading. A fault in the writing comes before one in the ids.
fn read(expression: &str, answers: &Answers) -> Outcome {
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

fn expression() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a", "b", "c", "x", "&", "|", "!", "(", ")", " ", "a & b", "(a | b)", "\t", "A", "æ",
    ]);
    let loose = prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat());
    let leaf = prop::sample::select(vec!["a", "b", "c", "x"]).prop_map(String::from);
    let sound = leaf.prop_recursive(6, 40, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left} & {right}")),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| format!("{left}|{right}")),
            inner.clone().prop_map(|inner| format!("({inner})")),
            inner.prop_map(|inner| format!("!({inner})")),
        ]
    });
    prop_oneof![2 => loose, 3 => sound, 1 => any::<String>()]
}

fn answers() -> impl Strategy<Value = Answers> {
    prop::array::uniform3(any::<Answer>())
        .prop_map(|answers| ["a", "b", "c"].map(String::from).into_iter().zip(answers).collect())
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn an_expression_means_what_a_plain_reading_says(expression in expression(), answers in answers()) {
        prop_assert_eq!(found(&expression, &answers), read(&expression, &answers));
    }

    #[test]
    fn granting_more_never_shuts_where_there_is_no_not(expression in expression(), answers in answers(), more in 0..3_usize) {
        let expression = expression.replace('!', "");
        let mut granted = answers.clone();
        granted.insert(["a", "b", "c"][more].into(), Some(true));
        let opens = |answers| found(&expression, answers) == Outcome::Answer(Some(true));
        prop_assert!(!opens(&answers) || opens(&granted));
    }

    #[test]
    fn what_nobody_has_answered_never_opens(expression in expression()) {
        let answers = ["a", "b", "c", "x"].map(|id| (id.to_owned(), None)).into();
        prop_assert_ne!(found(&expression, &answers), Outcome::Answer(Some(true)));
    }

    #[test]
    fn an_answer_that_is_taken_back_never_opens(expression in expression(), answers in answers(), gone in 0..3_usize) {
        let mut fewer = answers.clone();
        fewer.insert(["a", "b", "c"][gone].into(), None);
        if found(&expression, &fewer) == Outcome::Answer(Some(true)) {
            prop_assert_eq!(found(&expression, &answers), Outcome::Answer(Some(true)));
        }
    }
}
