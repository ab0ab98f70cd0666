//! One tree, two outputs: what the browser parses from the HTML text is what we mount ourselves.
//!
//! Never: says what is drawn, only that both outputs draw the same.

use crate::fixture::{each_config, texts};
use crate::hostile::{Supply, WORDS};
use crate::views::each_view;
use samtykke::view::{El, Node, to_html};
use samtykke::web::mount;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlTemplateElement};

/// A template that holds what the browser makes of the text.
fn parse(html: &str) -> HtmlTemplateElement {
    let document = web_sys::window().and_then(|window| window.document()).expect("there is a document");
    let template: HtmlTemplateElement =
        document.create_element("template").expect("a template can be made").unchecked_into();
    template.set_inner_html(html);
    template
}

fn assert_same(what: &str, el: &El) -> Element {
    let template = parse(&to_html(el));
    let mounted = mount(el).expect("a tree of ours can be mounted");
    let parsed = template.content().first_child();
    if !mounted.is_equal_node(parsed.as_ref()) || template.content().child_nodes().length() != 1 {
        panic!("{what}: {}", difference(&mounted.outer_html(), &template.inner_html()));
    }
    mounted
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
    each_config(&mut |_| {}, &mut |config_path, config, texts| {
        each_view(config, texts, &mut |view, el| {
            assert_same(&[config_path, ", ", view].concat(), el);
            count += 1;
        });
    });
    assert!(count > 500, "only {count} views were compared");
}

#[wasm_bindgen_test]
fn hostile_words_of_a_config_stay_words_in_both() {
    for at in 0..WORDS.len() {
        let mut supply = Supply::new(at);
        each_config(&mut |config| supply.spoil_all(config), &mut |path, config, texts| {
            each_view(config, texts, &mut |view, el| assert_harmless(&[path, ", ", view].concat(), el));
        });
    }
}

#[wasm_bindgen_test]
fn hostile_words_of_a_text_pack_stay_words_in_both() {
    for at in 0..WORDS.len() {
        let mut supply = Supply::new(at);
        let hostile = texts("nb", &mut |words| supply.spoil(words));
        each_config(&mut |_| {}, &mut |path, config, _| {
            each_view(config, &hostile, &mut |view, el| assert_harmless(&[path, ", ", view].concat(), el));
        });
    }
}

/// Both outputs are the same, and nothing in them is an element or attribute that words asked for.
fn assert_harmless(what: &str, el: &El) {
    let mounted = assert_same(what, el);
    let harmful = "script, img, svg, b, i, style, title, template, textarea, [onclick], [onerror], [onload], \
                   [href^='javascript:' i], [href^='data:' i]";
    let found = mounted.query_selector(harmful).expect("this is a selector");
    assert!(found.is_none(), "{what}: {}", found.map(|found| found.outer_html()).unwrap_or_default());
    assert!(js_sys::eval("window.owned === undefined").is_ok_and(|fine| fine == true), "{what} ran");
}

#[wasm_bindgen_test]
fn a_nul_is_replaced_where_html_cannot_have_it() {
    let with = |sign: &'static str| {
        let mut el = El::new("p");
        el.set("title", ["a", sign, "b"].concat()).text(["c", sign, "d"].concat());
        el
    };
    let parsed = parse(&to_html(&with("\0"))).content().first_child();
    let mounted = mount(&with("\u{fffd}")).expect("a paragraph can be mounted");
    assert!(mounted.is_equal_node(parsed.as_ref()));
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
