//! Mounting: the nodes are those of the tree, and words are never read as anything else.
//!
//! Never: goes by way of HTML text; that is `parity`'s.

use crate::hostile::WORDS;
use crate::words::mount;
use samtykke::view::El;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

/// What is directly inside.
fn kids(el: &Element) -> Vec<Node> {
    std::iter::successors(el.first_child(), Node::next_sibling).collect()
}

#[wasm_bindgen_test]
fn a_tree_becomes_exactly_its_nodes() {
    let mut el = El::new("section");
    el.class("samtykke").set("lang", "nb").set("hidden", "");
    el.text("før ").add("strong").text("inni");
    el.text(" etter");
    el.add("br");
    let made = mount(&el);
    assert_eq!(made.local_name(), "section");
    assert_eq!(made.namespace_uri().as_deref(), Some("http://www.w3.org/1999/xhtml"));
    let names: Vec<String> = made.get_attribute_names().iter().filter_map(|name| name.as_string()).collect();
    assert_eq!(names, ["class", "lang", "hidden"]);
    assert_eq!(made.get_attribute("hidden").as_deref(), Some(""));
    let kinds: Vec<String> = kids(&made).iter().map(Node::node_name).collect();
    assert_eq!(kinds, ["#text", "STRONG", "#text", "BR"]);
    assert_eq!(made.text_content().as_deref(), Some("før inni etter"));
    assert!(!made.is_connected());
}

#[wasm_bindgen_test]
fn texts_in_a_row_become_one_node_and_empty_ones_none() {
    let mut el = El::new("p");
    el.text("").text("a").text("").text("b");
    let made = mount(&el);
    assert_eq!(kids(&made).len(), 1);
    assert_eq!(made.text_content().as_deref(), Some("ab"));
    assert!(!mount(&El::new("p")).has_child_nodes());
}

#[wasm_bindgen_test]
fn hostile_words_are_kept_to_the_letter_as_text_and_as_attribute() {
    for words in WORDS {
        let mut el = El::new("p");
        el.set("title", words).text(words);
        let made = mount(&el);
        assert_eq!(made.get_attribute("title").as_deref(), Some(*words));
        assert_eq!(kids(&made).len(), 1);
        let kid = made.first_child().expect("the text is there");
        assert_eq!(kid.node_type(), Node::TEXT_NODE);
        assert_eq!(kid.node_value().as_deref(), Some(*words));
    }
}

#[wasm_bindgen_test]
fn an_empty_attribute_switches_on() {
    let mut el = El::new("input");
    el.set("type", "checkbox").set("checked", "");
    let ticked = js_sys::Reflect::get(&mount(&el), &"checked".into()).expect("it is a checkbox");
    assert_eq!(ticked, true);
}

#[wasm_bindgen_test]
fn each_mounting_makes_nodes_of_its_own() {
    let mut el = El::new("p");
    el.add("em").text("x");
    let (one, other) = (mount(&el), mount(&el));
    assert!(one.is_equal_node(Some(&other)));
    assert!(!one.is_same_node(Some(&other)));
}
