//! What is wrong, as a list: how bad, where, what, and what to do.
//!
//! Never: a sentence of its own about a config; those are `owner`'s. What JSON lacks is told in English, and marked.

use super::words;
use crate::owner::{NotJson, Told};
use crate::view::El;

/// Marks the button that leads to a place in the text.
pub const LEADS: &str = "data-leads";

/// How many are in sight; what is below the list is not to be pushed away by a language that was just added.
const MOST_SEEN: usize = 8;

/// The problems, those that drop something first.
pub fn draw(told: &[Told]) -> El {
    let mut sorted: Vec<&Told> = told.iter().collect();
    sorted.sort_by_key(|told| !told.is_error());
    let (seen, left) = sorted.split_at(sorted.len().min(MOST_SEEN));
    let mut part = El::new("div");
    put_list(&mut part, seen);
    if !left.is_empty() {
        let rest = part.add("details");
        rest.add("summary").text(&words::more(left.len()));
        put_list(rest, left);
    }
    part
}

fn put_list(part: &mut El, told: &[&Told]) {
    if told.is_empty() {
        return;
    }
    let list = part.add("ul").class("problems");
    for one in told {
        let item = list.add("li").class(one.severity);
        let head = item.add("p");
        head.add("strong").text(words::severity(one));
        head.text(" ").add("code").text(if one.path.is_empty() { words::WHOLE } else { &one.path });
        put_sentence(item.add("p"), &one.message);
        put_sentence(item.add("p"), one.remedy);
    }
}

/// The list for a text that is not JSON.
pub fn draw_not_json(fault: &NotJson) -> El {
    let mut part = El::new("div");
    let item = part.add("ul").class("problems").add("li").class("error");
    let head = item.add("p");
    head.add("strong").text(words::ERROR);
    head.text(" ").text(&words::place(fault));
    put_sentence(item.add("p").set("lang", "en"), &fault.what);
    item.add("p").add("button").set("type", "button").set(LEADS, "").text(words::LEAD);
    part
}

/// Writes a sentence; what stands in backticks is code.
fn put_sentence(line: &mut El, sentence: &str) {
    for (at, part) in sentence.split('`').enumerate() {
        if at % 2 == 0 {
            line.text(part);
        } else {
            line.add("code").text(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SEEN, draw};
    use crate::config::{Code, Problem};
    use crate::owner::{Told, Tongue};
    use crate::view::to_html;

    fn told(code: Code, path: &str, subject: &str) -> Told {
        Told::of(&Problem::new(code, path, subject), Tongue::Bokmal)
    }

    #[test]
    fn a_problem_is_told_with_its_place() {
        let html = to_html(&draw(&[
            told(Code::UnknownCategory, "services[1].category", "<b>"),
            told(Code::UnknownKey, "", ""),
        ]));
        for part in [
            r#"<li class="error"><p><strong>Feil</strong> <code>services[1].category</code></p>"#,
            "<p>kategorien «&lt;b&gt;» finnes ikke</p>",
            "<p>Bruk en av dem i <code>categories</code>.",
            r#"<li class="warning"><p><strong>Advarsel</strong> <code>hele oppsettet</code></p>"#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn errors_come_first_and_the_rest_of_a_long_list_is_folded() {
        let mut list = vec![told(Code::UnknownKey, "", ""); MOST_SEEN + 1];
        list.push(told(Code::Missing, "", ""));
        let html = to_html(&draw(&list));
        assert!(html.starts_with(r#"<div><ul class="problems"><li class="error">"#), "{html}");
        assert!(html.contains("<summary>Vis 2 til</summary>"), "{html}");
        assert!(!to_html(&draw(&list[..MOST_SEEN])).contains("details"));
    }
}
