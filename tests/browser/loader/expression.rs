//! Gate expressions: the loader folds text, the core parses; both must open the same.
//!
//! Never: takes a doubt for a yes.

use super::lottery::Lottery;
use super::{part, run};
use js_sys::Function;
use samtykke::consent::{Answer, evaluate};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// What the loader knows: services of which some were answered, in categories that follow from them.
const KNOWN: &str = "
    const config = {
        categories: [{ id: 'both' }, { id: 'none' }, { id: 'mixed' }, { id: 'half' }, { id: 'empty' },
            { id: 'base', necessary: true }, { id: 'claimed', necessary: 'yes' }],
        services: [
            { id: 'yes', category: 'both' }, { id: 'yes-2', category: 'both' }, { id: 'no', category: 'none' },
            { id: 'no-2', category: 'mixed' }, { id: '1', category: 'mixed' }, { id: 'open', category: 'half' },
            { id: 'x', category: 'half' }, { id: 'login', category: 'base' }, { id: 'tool', category: 'claimed' }, null
        ]
    };
    const granted = ['yes', 'yes-2', '1', 'x', 'gone'], refused = ['no', 'no-2', 'gone-2'];
";

/// What the core would be told of the same ids.
fn lookup(id: &str) -> Option<Answer> {
    match id {
        "yes" | "yes-2" | "1" | "x" | "both" | "login" | "base" => Some(Some(true)),
        "no" | "no-2" | "none" | "mixed" => Some(Some(false)),
        "open" | "half" | "tool" | "claimed" => Some(None),
        _ => None,
    }
}

fn core_opens(expression: &str) -> bool {
    evaluate(expression, &mut lookup) == Ok(Some(true))
}

/// The loader's evaluator.
fn loader() -> impl Fn(&str) -> bool {
    let is_granted: Function = run(KNOWN, part("the record", "gates"), "isGranted").unchecked_into();
    move |expression| {
        let answer = is_granted.call1(&JsValue::NULL, &expression.into());
        answer.expect("it never throws").as_bool().expect("it says yes or no")
    }
}

/// Asks both about expressions that a lottery draws; the shortest that they differ on is told.
fn compare(draw: &mut dyn FnMut() -> String) {
    let loader_opens = loader();
    let mut opened = 0;
    let mut differ: Vec<String> = Vec::new();
    for expression in (0..2_000).map(|_| draw()) {
        let expected = core_opens(&expression);
        opened += u32::from(expected);
        if loader_opens(&expression) != expected {
            differ.push(expression.split_whitespace().collect());
        }
    }
    assert!(opened > 20, "only {opened} opened: nothing was tried");
    let shortest = differ.iter().min_by_key(|expression| expression.len());
    assert_eq!(shortest, None, "the core opens it: {:?}", shortest.map(|expression| core_opens(expression)));
}

#[wasm_bindgen_test]
fn the_loader_opens_what_the_table_says() {
    let loader_opens = loader();
    let table = include_str!("../../fixtures/expressions.txt");
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (expression, expected) = line.split_once('→').expect("a line has an arrow");
        assert_eq!(loader_opens(expression), expected.trim() == "opens", "{expression}");
    }
}

#[wasm_bindgen_test]
fn the_loader_and_the_core_agree_on_ids() {
    let loader_opens = loader();
    for id in [
        "yes",
        "no",
        "open",
        "1",
        "0",
        "x",
        "both",
        "none",
        "mixed",
        "half",
        "login",
        "base",
        "tool",
        "claimed",
        "empty",
        "gone",
        "gone-2",
        "undefined",
        "null",
        "",
    ] {
        for expression in [id.to_owned(), ["!", id].concat(), ["!!", id].concat()] {
            assert_eq!(loader_opens(&expression), core_opens(&expression), "{expression}");
        }
    }
}

#[wasm_bindgen_test]
fn the_loader_and_the_core_agree_on_sound_expressions() {
    let mut lottery = Lottery::new(1);
    compare(&mut || lottery.expression(4));
}

#[wasm_bindgen_test]
fn the_loader_and_the_core_agree_on_any_signs() {
    let mut lottery = Lottery::new(2);
    compare(&mut || lottery.signs());
}

#[wasm_bindgen_test]
fn endless_nesting_opens_nothing_that_is_not_granted() {
    let loader_opens = loader();
    for inner in ["no", "open", "unknown", "yes & no", ""] {
        let nested = ["(".repeat(500), inner.into(), ")".repeat(500)].concat();
        assert!(!core_opens(&nested) && !loader_opens(&nested), "{inner}");
    }
    assert!(!core_opens(&"!".repeat(2_000)) && !loader_opens(&"!".repeat(2_000)));
}
