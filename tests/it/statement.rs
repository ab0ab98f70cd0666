//! The statement as the command line renders it: a whole page for each case and language.
//!
//! Never: draws one itself; what is compared is what a site owner would publish.

pub mod hostile;
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

#[test]
fn every_case_renders_to_its_page_in_each_of_its_languages() {
    for case in fixture::all() {
        for lang in case.langs() {
            let page = markup::in_lines(&page(&case, &lang));
            case.expected(&format!("statement.{lang}.html")).assert_eq(&page);
        }
    }
}

#[test]
fn an_id_is_given_once_and_every_reference_inside_the_page_leads_somewhere() {
    for case in fixture::all() {
        for lang in case.langs() {
            let statement = statement(&case, &lang);
            let mut ids: Vec<_> = statement.all().iter().filter_map(|tag| tag.attr("id")).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{}: an id is given twice: {ids:?}", case.name);
            if case.name.starts_with("dangling-reference")
                || case.name == "hostile"
                || case.name == "unsafe-addresses"
            {
                continue;
            }
            for tag in statement.all() {
                let inside = tag.attr("href").and_then(|address| address.strip_prefix('#'));
                let named = [inside, tag.attr("aria-labelledby")].into_iter().flatten();
                named.for_each(|id| assert!(ids.contains(&id), "{}: nothing has the id {id}", case.name));
            }
        }
    }
}

#[test]
fn headings_follow_one_another_and_none_is_empty() {
    for case in fixture::all() {
        for lang in case.langs() {
            let mut before = 0;
            for tag in statement(&case, &lang).all() {
                let Some(level) = tag.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok())
                else {
                    continue;
                };
                let said = tag.text();
                assert!(!said.trim().is_empty(), "{}: an h{level} is empty", case.name);
                assert!(level <= before + 1, "{}: h{before} is followed by h{level}: {said}", case.name);
                before = level;
            }
        }
    }
}

#[test]
fn lists_and_tables_that_are_there_hold_something() {
    for case in fixture::all() {
        for lang in case.langs() {
            let statement = statement(&case, &lang);
            for tag in
                statement.all().into_iter().filter(|tag| ["ul", "ol", "dl", "table"].contains(&&*tag.name))
            {
                assert!(tag.elements().next().is_some(), "{}: a {} is empty", case.name, tag.name);
            }
        }
    }
}
