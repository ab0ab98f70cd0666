//! What plain text is taken for.
//!
//! Never: looks at more than one shape at a time.

use super::{config, import};
use serde_json::{Value, json};

/// The statement that comes of a text.
#[track_caller]
fn statement(name: &str, text: &str) -> Value {
    config(&import(name, text))["statement"].clone()
}

/// The blocks of a text without headings.
#[track_caller]
fn blocks(name: &str, text: &str) -> Value {
    statement(name, text)["sections"][0]["blocks"].clone()
}

const FILLER: &str = "Dette er en setning som er lang nok til at ingen tar den for en overskrift i en tekst.";

#[test]
fn headings_are_known_by_how_they_stand() {
    for (name, heading) in [
        ("marked.txt", "## Hva vi lagrer"),
        ("question.txt", "Hva lagrer vi?"),
        ("capitals.txt", "HVA VI LAGRER"),
        ("short.txt", "Hva vi lagrer"),
        ("underlined.txt", "Hva vi lagrer\n-------------"),
        ("colon.txt", "Lagring:"),
    ] {
        let text = ["Personvern\n\n", FILLER, "\n\n", heading, "\n\n", FILLER, "\n"].concat();
        let statement = statement(name, &text);
        let words = heading.trim_start_matches('#').trim().lines().next().expect("it has a row");
        assert_eq!(statement["title"], "Personvern", "{name}");
        assert_eq!(statement["sections"], json!([{ "heading": words, "blocks": [FILLER] }]), "{name}");
    }
}

#[test]
fn what_leads_to_something_is_no_heading() {
    for (name, row) in [
        ("leading.txt", "Vi lagrer:"),
        ("sentence.txt", "Vi lagrer navn."),
        ("email.txt", "post@kino.example"),
        ("term.txt", "Lagring: ingen"),
    ] {
        let statement =
            statement(name, &["Personvern\n\n", FILLER, "\n\n", row, "\n\n", FILLER, "\n"].concat());
        assert_eq!(statement["sections"].as_array().map(Vec::len), Some(1), "{name}");
        assert_eq!(statement["sections"][0]["heading"], "Personvern", "{name}");
    }
}

#[test]
fn numbers_of_sections_are_drawn_by_the_product_when_all_have_them() {
    let rows =
        |second: &str| ["Personvern\n\n1. Om oss\n\n", FILLER, "\n\n", second, "\n\n", FILLER, "\n"].concat();
    let numbered = statement("numbered.txt", &rows("1.1 Hvor"));
    assert_eq!(numbered["numbered"], true);
    assert_eq!(numbered["sections"][0]["heading"], "Om oss");
    assert_eq!(numbered["sections"][0]["sections"][0]["heading"], "Hvor");
    let broken = statement("broken-numbers.txt", &rows("3. Hvor"));
    assert_eq!(broken["numbered"], Value::Null);
    assert_eq!(broken["sections"][1]["heading"], "3. Hvor");
}

#[test]
fn lists_are_known_by_many_signs_and_keep_the_labels_that_are_not_drawn_again() {
    let blocks = blocks(
        "lists.txt",
        "- a\n- b\n\nMellom.\n\n1. c\n2. d\n\nMellom.\n\na) e\nb) f\n\nMellom.\n\n• g\n   o h\n   o i\n• j\n",
    );
    let lists: Vec<_> = blocks.as_array().expect("blocks").iter().step_by(2).collect();
    assert_eq!(
        lists,
        [
            &json!({ "list": ["a", "b"] }),
            &json!({ "list": ["c", "d"], "ordered": true }),
            &json!({ "list": ["a) e", "b) f"] }),
            &json!({ "list": [{ "list": ["h", "i"], "text": "g" }, "j"] }),
        ]
    );
}

#[test]
fn rows_that_were_broken_for_want_of_room_are_one_paragraph() {
    let row = "Her er en rad som er omtrent like lang som de andre radene";
    let text = [row, "\n", row, "\nog slutter her.\n\n", row, "\n", row, ".\n"].concat();
    let blocks = blocks("broken-rows.txt", &text);
    let (one, other) = (format!("{row} {row} og slutter her."), format!("{row} {row}."));
    assert_eq!(blocks, json!([one, other]));
}

#[test]
fn an_empty_row_after_each_row_is_none() {
    let paragraph = "Her er en rad som går videre\n\npå den neste raden og\n\nså på den tredje før den\n\nslutter her.\n\n \n\n";
    let blocks = blocks("double.txt", &paragraph.repeat(2));
    let words = "Her er en rad som går videre på den neste raden og så på den tredje før den slutter her.";
    assert_eq!(blocks, json!([words, words]));
}

#[test]
fn a_contact_is_a_card_where_a_card_says_the_same_words() {
    let blocks = blocks(
        "card.txt",
        "Daglig leder:\nleder@kino.example\nTelefon: 22 00 00 10\n\nTlf.: 22 00 00 11\nOrg.nr.: 999 999 999\n",
    );
    assert_eq!(
        blocks,
        json!([
            { "contact": { "name": "Daglig leder", "email": "leder@kino.example", "phone": "22 00 00 10" } },
            { "facts": [
                { "term": "Tlf.", "description": "22 00 00 11" },
                { "term": "Org.nr.", "description": "999 999 999" },
            ] },
        ])
    );
}
