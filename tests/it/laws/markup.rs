//! HTML text: whatever the words are, it is read back as the tree that it was written from.
//!
//! Never: uses tags or attribute names that a config could choose; there are none.

use super::{CASES, cases, text};
use crate::markup::{Piece, Tag, parse};
use proptest::prelude::*;
use samtykke::view::{El, Node, to_html};

fn element() -> impl Strategy<Value = El> {
    let attrs =
        prop::collection::btree_map(prop::sample::select(vec!["href", "lang", "title"]), text(), 0..3);
    let tag = prop::sample::select(vec!["p", "section", "td", "button"]);
    let leaf = (tag.clone(), attrs, text()).prop_map(|(tag, attrs, words)| {
        let mut el = El::new(tag);
        attrs.into_iter().for_each(|(name, value)| {
            el.set(name, &value);
        });
        el.text(&words);
        el
    });
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let kid = prop_oneof![inner.prop_map(Ok), text().prop_map(Err)];
        (tag.clone(), prop::collection::vec(kid, 0..4)).prop_map(|(tag, kids)| {
            let mut el = El::new(tag);
            for kid in kids {
                match kid {
                    Ok(inner) => el.put(inner),
                    Err(words) => el.text(&words),
                };
            }
            el.add("br");
            el
        })
    })
}

/// The tree as it should be read back. NUL cannot stand in HTML at all.
fn expected(el: &El) -> Tag {
    let plain = |text: &str| text.replace('\0', "\u{fffd}");
    Tag {
        name: el.tag.into(),
        attrs: el.attrs.iter().map(|(name, value)| (name.to_string(), plain(value))).collect(),
        kids: el
            .kids
            .iter()
            .map(|kid| match kid {
                Node::El(el) => Piece::Tag(expected(el)),
                Node::Text(words) => Piece::Text(plain(words)),
            })
            .collect(),
    }
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn a_tree_is_read_back_as_it_was(el in element()) {
        prop_assert_eq!(parse(&to_html(&el)), expected(&el));
    }

    #[test]
    fn texts_in_a_row_are_one_and_never_empty(words in prop::collection::vec(text(), 0..6)) {
        let mut el = El::new("p");
        words.iter().for_each(|words| {
            el.text(words);
        });
        prop_assert!(el.kids.len() <= 1);
        let together = words.concat();
        let mut said = String::new();
        el.push_text_to(&mut said, "\n");
        prop_assert_eq!(said.trim_end_matches('\n'), together.trim_end_matches('\n'));
        prop_assert_eq!(el.is_empty(), together.is_empty());
    }
}
