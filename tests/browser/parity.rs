//! One tree, two outputs: what the browser parses from the HTML text is what we mount ourselves.
//!
//! Never: says what is drawn, only that both outputs draw the same and that words stay words.

use crate::fixture::{each_config, texts};
use crate::hostile::Supply;
use crate::views::each_view;
use crate::words::mount;
use js_sys::Function;
use samtykke::view::{El, Node, to_html};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// What words could make where they were read as markup. None of it is ever drawn by us.
const HARMFUL: &str = "script, img, svg, math, b, i, form, iframe, object, embed, base, style, title, template, \
    textarea, noscript, [onclick], [onerror], [onload], [onfocus], [onmouseover], [style], \
    [href^='javascript:' i], [href^='data:' i]";

/// The only node that a browser makes of the text.
fn parse(html: &str) -> Element {
    let parse = Function::new_with_args(
        "html",
        "const made = document.createElement('template');
        made.innerHTML = html;
        return made.content.childNodes.length === 1 ? made.content.firstChild : null;",
    );
    let parsed = parse.call1(&JsValue::NULL, &html.into()).expect("a browser parses anything");
    assert!(parsed.is_object(), "not one node: {html}");
    parsed.unchecked_into()
}

/// The tree as HTML can have it: a NUL is replaced as a parser replaces it (see `view/html.rs`).
fn without_nul(el: &El) -> El {
    let replaced = |text: &str| text.replace('\0', "\u{fffd}");
    let mut other = El::new(el.tag);
    for (name, value) in &el.attrs {
        other.set(name, &replaced(value));
    }
    for kid in &el.kids {
        match kid {
            Node::El(kid) => other.put(without_nul(kid)),
            Node::Text(text) => other.text(&replaced(text)),
        };
    }
    other
}

fn assert_same_and_harmless(what: &str, el: &El) {
    let (mounted, parsed) = (mount(&without_nul(el)), parse(&to_html(el)));
    if !mounted.is_equal_node(Some(&parsed)) {
        panic!("{what}: {}", difference(&mounted.outer_html(), &parsed.outer_html()));
    }
    let found = mounted.query_selector(HARMFUL).expect("this is a selector");
    assert!(found.is_none(), "{what}: {}", found.map(|found| found.outer_html()).unwrap_or_default());
}

/// Where two texts part, with some signs around.
fn difference(mounted: &str, parsed: &str) -> String {
    let same = mounted.chars().zip(parsed.chars()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(120).collect::<String>();
    ["mounted …", &around(mounted), "… but parsed …", &around(parsed), "…"].concat()
}

#[wasm_bindgen_test]
fn every_view_of_every_config_is_the_same_parsed_and_mounted() {
    let mut count = 0;
    each_config(&mut |_| {}, &mut |path, config, texts| {
        each_view(config, texts, &mut |view, el| {
            assert_same_and_harmless(&[path, ", ", view].concat(), el);
            count += 1;
        });
    });
    assert!(count > 3_000, "only {count} views were compared");
}

#[wasm_bindgen_test]
fn hostile_words_of_a_config_stay_words_in_both() {
    let mut supply = Supply::default();
    each_config(&mut |config| supply.spoil_all(config), &mut |path, config, texts| {
        each_view(config, texts, &mut |view, el| assert_same_and_harmless(&[path, ", ", view].concat(), el));
    });
}

#[wasm_bindgen_test]
fn hostile_words_of_a_text_pack_stay_words_in_both() {
    let mut supply = Supply::default();
    each_config(&mut |_| {}, &mut |path, config, _| {
        let hostile = texts("nb", &mut |words| supply.spoil(words));
        each_view(config, &hostile, &mut |view, el| {
            assert_same_and_harmless(&[path, ", ", view].concat(), el)
        });
    });
}

#[wasm_bindgen_test]
fn no_view_has_texts_in_a_row_or_empty_ones() {
    fn walk(what: &str, el: &El) {
        let mut was_text = false;
        for kid in &el.kids {
            match kid {
                Node::Text(text) => assert!(!was_text && !text.is_empty(), "{what}: <{}>", el.tag),
                Node::El(kid) => walk(what, kid),
            }
            was_text = matches!(kid, Node::Text(_));
        }
    }
    each_config(&mut |_| {}, &mut |_, config, texts| {
        each_view(config, texts, &mut |view, el| walk(view, el))
    });
}
