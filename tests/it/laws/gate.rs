//! Gate expressions: no text opens a gate that a plain reading of it would keep shut.
//!
//! Never: says what an expression means; that is told in `plain`.

use super::plain::{Answers, Outcome, found, read};
use super::{CASES, cases};
use proptest::prelude::*;
use samtykke::consent::Answer;

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
