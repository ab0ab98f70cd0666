//! Every layout on every screen: nothing scrolls sideways, nothing is cut off, and all of it is reached.
//!
//! Never: a language whose words are short, and no other.

use crate::room;
use crate::variant::{self, LANGUAGES, Variant};
use crate::visit::visit;
use crate::window::{DESK, PHONE, SMALLEST, Size};
use serde_json::json;

/// Languages with long words, and one that is written from right to left.
const LONG: [&str; 3] = ["fi", "de", "ar"];

fn all_is_reached(size: Size, langs: &[&'static str]) {
    visit(variant::site(""), async |page| {
        let mut found = Vec::new();
        page.open_in("/blank", size).await;
        for variant in Variant::of(langs) {
            variant.open(page).await;
            room::look_inside(page, &variant.to_string(), &mut found).await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn on_the_smallest_screen_all_of_every_layout_is_reached_in_every_language() {
    all_is_reached(SMALLEST, &LANGUAGES);
}

#[test]
fn on_a_phone_all_of_every_layout_is_reached_also_where_words_are_long() {
    all_is_reached(PHONE, &LONG);
}

#[test]
fn on_a_desk_all_of_every_layout_is_reached_also_where_words_are_long() {
    all_is_reached(DESK, &LONG);
}

/// Each makes one thing worse, and is told of in these words.
const WORSE: [(&str, &str); 6] = [
    (".samtykke-actions { overflow: hidden; height: 1rem }", "is cut below"),
    (".samtykke-actions { overflow: hidden; width: 1rem }", "is cut at its side"),
    (
        ".samtykke-actions button { flex: none; min-width: 0; width: 3rem; white-space: nowrap }",
        "has words that stand out at its side",
    ),
    (".samtykke-actions button { height: 20px; min-height: 0; line-height: 2 }", "is too low for its words"),
    ("fieldset { position: relative; left: -20rem }", "is beside the window"),
    (
        ".samtykke { position: relative } .samtykke::after { content: ''; position: absolute; inset: 0 }",
        "cannot be pressed",
    ),
];

#[test]
fn what_is_cut_off_or_covered_is_found() {
    visit(variant::site(""), async |page| {
        page.open_in("/blank", SMALLEST).await;
        for (worse, told) in WORSE {
            Variant::of(&["nb"])[0].open(page).await;
            let wear = "const sheet = new CSSStyleSheet(); \
                document.querySelector('[data-samtykke-prompt]').shadowRoot.adoptedStyleSheets.push(sheet);";
            page.promised(&format!("{wear} sheet.replaceSync({})", json!(worse))).await;
            let mut found = Vec::new();
            room::look(page, "", &mut found).await;
            assert!(found.iter().any(|wrong| wrong.contains(told)), "{worse}: {found:#?}");
        }
    });
}
