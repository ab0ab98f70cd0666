//! The statement as the command line renders it: a whole page for each case and language.
//!
//! Never: draws one itself; what is compared is what a site owner would publish.

mod hostile;
mod order;

use crate::fixture::{self, Fixture};
use crate::markup::{self, Tag};
use crate::program::{run, word};

/// The page, with the sheets named rather than written out: a look that changes is no change of a statement.
fn page(case: &Fixture, lang: &str) -> String {
    let outcome = run(&["render", word(&case.path()), "--lang", lang]);
    assert_eq!(outcome.code, 0, "{} can be rendered: {}", case.name, outcome.err);
    let mut page = outcome.out;
    for (name, sheet) in [("tokens", samtykke::style::TOKENS), ("statement", samtykke::style::STATEMENT)] {
        assert!(page.contains(sheet), "the page has its looks with it");
        page = page.replace(sheet, &format!("@import url(\"../../../../src/style/{name}.css\");"));
    }
    page
}

/// The statement alone, read back.
fn statement(case: &Fixture, lang: &str) -> Tag {
    let outcome = run(&["render", word(&case.path()), "--lang", lang, "--fragment"]);
    markup::parse(outcome.out.trim_end_matches('\n'))
}

/// Tries the statement of each case in each of its languages.
#[track_caller]
fn each(test: impl Fn(&Fixture, &Tag)) {
    fixture::each(|case| case.langs().iter().for_each(|lang| test(case, &statement(case, lang))));
}

#[test]
fn every_case_renders_to_its_page_in_each_of_its_languages() {
    fixture::each(|case| {
        for lang in case.langs() {
            let page = markup::in_lines(&page(case, &lang));
            case.expected(&format!("statement.{lang}.html")).assert_eq(&page);
        }
    });
}

#[test]
fn no_id_is_given_twice() {
    each(|case, statement| {
        let mut ids: Vec<_> = statement.all().iter().filter_map(|tag| tag.attr("id")).collect();
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{}", case.name);
    });
}

#[test]
fn every_reference_inside_the_page_leads_somewhere() {
    each(|case, statement| {
        if case.name.starts_with("dangling-reference") || case.name == "hostile" {
            return;
        }
        for tag in statement.all() {
            let inside = tag.attr("href").and_then(|address| address.strip_prefix('#'));
            for id in [inside, tag.attr("aria-labelledby")].into_iter().flatten() {
                let is_there = statement.all().iter().any(|tag| tag.attr("id") == Some(id));
                assert!(is_there, "{}: nothing has the id {id}", case.name);
            }
        }
    });
}

#[test]
fn headings_follow_one_another_and_none_is_empty() {
    each(|case, statement| {
        let mut before = 0;
        for tag in statement.all() {
            let level = tag.name.strip_prefix('h').and_then(|level| level.parse().ok());
            let Some(level) = level else { continue };
            let said = tag.text();
            assert!(!said.trim().is_empty(), "{}: an h{level} is empty", case.name);
            assert!(level <= before + 1, "{}: h{before} is followed by h{level}: {said}", case.name);
            before = level;
        }
    });
}

#[test]
fn lists_and_tables_that_are_there_hold_something() {
    each(|case, statement| {
        for tag in statement.all().into_iter().filter(|tag| ["ul", "ol", "dl", "table"].contains(&&*tag.name))
        {
            assert!(tag.elements().next().is_some(), "{}: a {} is empty", case.name, tag.name);
        }
    });
}
