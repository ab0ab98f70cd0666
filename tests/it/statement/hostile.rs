//! A config whose every text tries to be something else than text.
//!
//! Never: trusts a search for strings; the page is read back into elements.

use super::{each, page, statement};
use crate::fixture;
use crate::intruder::{intruder, is_harmless};
use samtykke::config::is_address;

#[test]
fn no_text_of_a_config_becomes_markup() {
    each(|case, statement| assert_eq!(intruder(statement), None, "{}", case.name));
}

#[test]
fn what_was_written_is_what_is_read() {
    let said = statement(&fixture::named("hostile"), "nb").text();
    for words in [
        "<script>alert('navn')</script> & \"Sønner\" AS",
        "Gata 1 ]]> <!-- 0000",
        "&lt;script&gt; &amp; &#60;b&#62;",
        "`${alert(1)}` {{constructor}} <%= x %>",
        "</dd></dl></section></article>",
        "{purpose} {names} {controller} {reopen}",
        "</h1><script>document.title</script>",
        "\u{202e}bmO\u{202c} og \u{2066}isolert\u{2069}",
        "\u{fffd}\u{8}\r\n\tNorge \u{2028} \u{2029}",
    ] {
        assert!(said.contains(words), "{words:?} is there as it was written");
    }
}

#[test]
fn the_page_around_it_is_as_safe() {
    let page = page(&fixture::named("hostile"), "nb");
    assert_eq!(page.matches("<title>").count(), 1);
    assert_eq!(page.matches("</title>").count(), 1);
    assert_eq!(page.matches("</main>").count(), 1);
    // The one for the data that machines read.
    for once in ["<script", "</script"] {
        assert_eq!(page.matches(once).count(), 1, "{once}");
    }
    for never in ["<img", "<iframe", "<svg", "<form", "<base", "<!--", "<link", "javascript:x\""] {
        assert!(!page.contains(never), "{never}");
    }
}

#[test]
fn the_rule_about_addresses_agrees_with_another_reading_of_it() {
    for address in [
        "https://a.no",
        "/a",
        "a:b",
        "javascript:x",
        "JAVASCRIPT:x",
        "java\nscript:x",
        "\u{1}javascript:x",
        "tel:1",
        "//a.no",
        "?a:b",
        "#a:b",
        "data:,x",
        "a/b:c",
        "mailto:a@b.no",
        "vbscript:x",
        "http:a",
        "\u{a0}javascript:x",
    ] {
        assert!(!is_address(address) || is_harmless(address), "{address:?}");
    }
}
