//! Every word of any document comes out again, in its order.
//!
//! Never: asks what a word was taken for.

use super::import;
use crate::markup::parse;
use crate::program::run_on;
use proptest::prelude::*;
use samtykke::view::{El, Node, to_html};

/// How many documents of each kind; each is two runs of the program.
const CASES: u32 = 24;

/// A word, and signs around it that mean something somewhere. Each word is another one, so that order shows.
fn words() -> impl Strategy<Value = Vec<String>> {
    let before = prop::sample::select(vec![
        "", "", "", "", "[", "(", "**", "*", "<", "#", "-", "•", "«", "1. ", "a) ", "**[",
    ]);
    let after = prop::sample::select(vec![
        "", "", "", "", "]", "](", ")", "**", ":", "?", ".", ",", "](x)", "** ", "»", "\n", "\n\n", "\n  - ",
        "\n1. ",
    ]);
    let word = (before, after).prop_map(|(before, after)| (before, after));
    prop::collection::vec(word, 1..60).prop_map(|signs| {
        signs.iter().enumerate().map(|(at, (before, after))| format!("{before}ord{at}x{after}")).collect()
    })
}

/// Whether these words stand in what is rendered of a file, in order.
fn keeps(name: &str, content: &str, total: usize) -> Result<(), TestCaseError> {
    let outcome = import(name, content);
    prop_assert_eq!(outcome.code, 0, "{}", outcome.err);
    let checked = run_on(&["check", "-"], &outcome.out).out;
    prop_assert!(!super::is_malformed(&checked), "{}", checked);
    let html = run_on(&["render", "--fragment", "-"], &outcome.out).out;
    let drawn = parse(html.trim_end()).text();
    let mut rest = &*drawn;
    for at in 0..total {
        let word = format!("ord{at}x");
        let found = rest.find(&word);
        prop_assert!(found.is_some(), "{} is gone or out of order in\n{}\nof\n{}", word, drawn, content);
        rest = &rest[found.unwrap_or(0) + word.len()..];
    }
    Ok(())
}

/// A document as HTML: the words in elements of many kinds, inside one another.
fn page(words: &[String], tags: &[usize]) -> El {
    const TAGS: &[&str] = &[
        "p",
        "div",
        "ul",
        "li",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "b",
        "em",
        "blockquote",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "pre",
        "summary",
        "address",
        "a",
    ];
    let mut root = El::new("div");
    let mut rest = words;
    let mut nested: Vec<El> = Vec::new();
    for tag in tags {
        let (some, others) = rest.split_at(rest.len().min(1 + tag % 3));
        rest = others;
        let mut el = El::new(TAGS[tag % TAGS.len()]);
        el.text(&some.join(" ")).text(" ");
        match nested.last_mut() {
            Some(outer) if tag % 5 < 2 => drop(outer.put(el)),
            _ => nested.push(el),
        }
        if tag % 7 == 0 {
            root.kids.extend(nested.drain(..).map(Node::El));
        }
    }
    root.kids.extend(nested.into_iter().map(Node::El));
    root.text(&rest.join(" "));
    root
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_plain_text(words in words()) {
        keeps("law.txt", &words.join(" "), words.len())?;
    }

    #[test]
    fn of_markdown(words in words()) {
        // A `<` would begin a tag, whose name is no word, and `](` a link, whose address is none; the page below has them.
        let words: Vec<_> = words.iter().map(|word| word.replace('<', "").replace("](", "] (").replace("[", "\\[")).collect();
        keeps("law.md", &words.join(" "), words.len())?;
    }

    #[test]
    fn of_a_page(words in words(), tags in prop::collection::vec(0..1000_usize, 0..30)) {
        let html = to_html(&page(&words, &tags));
        // What a browser makes of misplaced elements moves words: only those that stay in place are asked for.
        if !html.contains("<table") && !html.contains("<td") && !html.contains("<th") && !html.contains("<tr") {
            keeps("law.html", &html, words.len())?;
        }
    }
}
