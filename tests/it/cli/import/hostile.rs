//! What somebody else wrote into a statement stays words, whatever it is.
//!
//! Never: more than what a browser could be made to do.

use super::{config, import};
use crate::markup::parse;
use crate::program::run_on;

/// The statement that is rendered of a file.
#[track_caller]
fn rendered(name: &str, content: &str) -> (String, String) {
    let outcome = import(name, content);
    config(&outcome);
    (run_on(&["render", "--fragment", "-"], &outcome.out).out, outcome.err)
}

#[test]
fn scripts_and_frames_do_not_come_along() {
    let page = "<h1 onclick=alert(1)>Personvern</h1><script>alert(2)</script><style>*{}</style><p onmouseover=alert(3)>Hei \
        <svg><script>alert(4)</script></svg><img src=x onerror=alert(5) alt='et kart'><iframe src='//film.example'></iframe>\
        <noscript><img src=y></noscript><template><p>skjult</p></template><object data=z></object></p>";
    for (name, content) in
        [("scripts.html", page.to_owned()), ("scripts.md", ["# Tittel\n\n", page].concat())]
    {
        let (html, told) = rendered(name, &content);
        for never in ["script", "alert", "onclick", "onerror", "<img", "iframe", "svg", "skjult", "object"] {
            assert!(!html.contains(never), "{never} in {html}");
        }
        assert!(html.contains("Hei") && html.contains("et kart"), "{html}");
        assert!(
            told.contains("note: <iframe> (//film.example) was left out")
                && told.contains("note: the picture «x»"),
            "{told}"
        );
    }
}

#[test]
fn links_that_no_statement_may_have_leave_their_words_and_are_told_of() {
    let page = "<p><a href='javascript:alert(1)'>en</a> <a href='java&#10;script:alert(1)'>to</a> <a href='&#1;javascript:x'>tre</a> \
        <a href='data:text/html,x'>fire</a> <a href='ftp://a.example'>fem</a> <a href='#nowhere'>seks</a> <a href='https://a.example/[x](y) z'>sju</a>";
    let (html, told) = rendered("links.html", page);
    let links: Vec<_> =
        parse(html.trim_end()).all().iter().filter_map(|tag| Some(tag.attr("href")?.to_owned())).collect();
    assert_eq!(links, ["https://a.example/[x]%28y%29%20z"]);
    for word in ["en", "to", "tre", "fire", "fem", "seks", "sju"] {
        assert!(
            parse(html.trim_end()).text().split_whitespace().any(|said| said == word),
            "{word} in {html}"
        );
    }
    assert_eq!(told.matches("was left out and its words kept").count(), 6, "{told}");
}

#[test]
fn what_looks_like_our_marks_stays_signs() {
    let text = "Se [her](https://a.example) og **der** og [ x ](y) ** og [a [b](c).";
    let (html, _) = rendered("marks.txt", text);
    assert!(!html.contains("<strong>"), "{html}");
    let drawn = parse(html.trim_end()).text().replace([' ', '\u{2060}'], "");
    for word in text.split_whitespace() {
        assert!(drawn.contains(word), "{word} in {drawn}");
    }
}

#[test]
fn deep_nesting_ends_somewhere_and_keeps_the_words() {
    let nest =
        |open: &str, close: &str, times: usize| [&open.repeat(times), "bunn", &close.repeat(times)].concat();
    for (name, content) in [
        ("divs.html", nest("<div>", "</div>", 3_000)),
        ("lists.html", nest("<ul><li>x", "</li></ul>", 500)),
        ("tables.html", nest("<table><tr><td>x<td>", "</table>", 300)),
        ("bold.html", nest("<b>", "</b>", 2_000)),
        ("quotes.md", nest("> ", "", 2_000)),
        ("lists.md", (0..200).map(|depth| "  ".repeat(depth) + "- x\n").collect::<String>() + "\nbunn"),
        ("lists.txt", (0..400).map(|depth| " ".repeat(depth * 2) + "- x\n").collect::<String>() + "\nbunn\n"),
        (
            "headings.txt",
            "Tekst\n\n".to_owned()
                + &(0..400).map(|at| format!("{} bunn\n\n", "1.".repeat(at))).collect::<String>(),
        ),
    ] {
        let (html, _) = rendered(name, &content);
        assert!(html.contains("bunn"), "{name}");
    }
}

#[test]
fn a_long_statement_is_read_in_its_order() {
    let text: String = (0..20_000).map(|at| format!("Avsnitt nummer {at} har sine egne ord.\n\n")).collect();
    let (html, _) = rendered("long.txt", &text);
    let drawn = parse(html.trim_end()).text();
    let numbers: Vec<usize> = drawn.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert_eq!(numbers, (0..20_000).collect::<Vec<_>>());
}
