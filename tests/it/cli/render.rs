//! `samtykke render`.
//!
//! Never: looks at what a statement says; `statement` does.

use crate::fixture;
use crate::markup::parse;
use crate::program::{run, run_on, word};
use std::fs;
use std::path::Path;

const SITE: &str = "tests/fixtures/config/several-purposes/config.json";

#[test]
fn a_page_holds_the_fragment_and_needs_nothing_else() {
    let (page, fragment) = (run(&["render", SITE]).out, run(&["render", SITE, "--fragment"]).out);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"nb\">"));
    assert!(page.contains(fragment.trim_end()));
    assert!(page.contains("<title>Personvernerklæring – Eksempelvik museum</title>"));
    let data = page.split("<script").nth(1).expect("it tells machines of itself");
    assert!(data.starts_with(r#" type="application/ld+json">{"@context":"https://schema.org","#), "{data}");
    assert_eq!(page.matches("<script").count(), 1, "data runs nothing");
    for never in ["<link", " src=", "@import"] {
        assert!(!page.contains(never), "the page brings in something: {never}");
    }
    assert!(fragment.starts_with("<article") && fragment.ends_with("</article>\n"));
}

#[test]
fn a_format_says_what_a_fragment_says_too() {
    assert_eq!(run(&["render", SITE, "--format", "page"]).out, run(&["render", SITE]).out);
    assert_eq!(run(&["render", SITE, "--format", "fragment"]).out, run(&["render", SITE, "--fragment"]).out);
    for words in [&["--format", "pdf"][..], &["--format", "page", "--fragment"]] {
        assert_eq!(run(&[&["render", SITE], words].concat()).code, 2, "{words:?}");
    }
}

#[test]
fn markdown_has_every_word_of_the_page_and_none_of_its_marks() {
    for case in ["everything", "work-inclusion", "municipality", "rehabilitation", "several-purposes"] {
        let path = fixture::named(case).path();
        let markdown = run(&["render", word(&path), "--format", "markdown"]).out;
        let again = Path::new(env!("CARGO_TARGET_TMPDIR")).join("again.md");
        fs::write(&again, &markdown).expect("there is room");
        // Read again, it is the same words in the same order.
        let config = run(&["import", word(&again)]).out;
        let words = |html: &str| {
            let text = parse(html.trim_end()).text();
            text.split(|sign: char| !sign.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let page = words(&run(&["render", word(&path), "--fragment"]).out);
        assert_eq!(words(&run_on(&["render", "--fragment", "-"], &config).out), page, "{case}: {markdown}");
    }
    let hostile = run(&["render", "--format", "markdown", word(&fixture::named("hostile").path())]).out;
    let unescaped = hostile.replace("\\\\", "").replace("\\<", "");
    for tag in unescaped.split('<').skip(1) {
        let is_ours =
            ["a id=\"", "/a>", "strong>", "/strong>", "br>"].iter().any(|ours| tag.starts_with(ours));
        assert!(is_ours, "<{tag}");
    }
    assert!(!hostile.contains("](javascript:"), "{hostile}");
}

#[test]
fn the_language_is_the_one_asked_for_or_else_the_first_one_offered() {
    for (site, asked, spoken) in [
        ("several-purposes", "nb", "nb"),
        ("several-purposes", "no", "nb"),
        ("several-purposes", "nn-NO", "nn"),
        ("several-purposes", "EN", "en"),
        ("several-purposes", "de", "nb"),
        ("several-purposes", "", "nb"),
        ("languages", "de", "nn"),
        ("no-statement-address", "nn", "nb"),
    ] {
        let path = ["tests/fixtures/config/", site, "/config.json"].concat();
        let outcome = run(&["render", &path, "--lang", asked, "--fragment"]);
        let start = format!("<article class=\"samtykke-statement\" lang=\"{spoken}\" dir=\"ltr\">");
        assert!(outcome.out.starts_with(&start), "{site}, {asked}: {}", outcome.out);
    }
}

#[test]
fn problems_go_to_standard_error_and_the_rest_is_rendered() {
    let outcome = run(&["render", "tests/fixtures/config/dangling-category/config.json"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.err.contains("error: services[1].category: unknown-category"), "{}", outcome.err);
    assert!(outcome.out.contains("Telleverket") && !outcome.out.contains("Annonsetorget"));
}

#[test]
fn a_config_that_nothing_can_be_made_of_is_refused() {
    let outcome = run(&["render", "tests/fixtures/config/nothing-usable/config.json"]);
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert!(outcome.err.contains("nothing can be rendered from it"), "{}", outcome.err);
}

#[test]
fn a_language_without_a_pack_is_refused() {
    let config = r#"{"languages":["ja"],"controller":{"name":"Gielda"}}"#;
    let outcome = run_on(&["render", "-"], config);
    assert_eq!((outcome.code, &*outcome.out), (2, ""));
    assert!(outcome.err.contains("no texts in «ja»"), "{}", outcome.err);
}
