//! The tree as words that `www/page.js` makes the browser's own nodes of: the second output beside HTML text.
//!
//! Never: markup; the page makes elements and texts by name, so that no words of a config are ever parsed and
//! Trusted Types have nothing to refuse.

use super::{El, Node};

/// The element as words, with a NUL after each: `<` and a tag, `@` and an attribute with its value, `"` and a text,
/// and `>` where the element ends.
pub fn to_nodes(el: &El) -> String {
    let mut nodes = String::new();
    push(el, &mut nodes);
    nodes
}

fn push(el: &El, nodes: &mut String) {
    push_word(nodes, "<", el.tag, "");
    for (name, value) in &el.attrs {
        nodes.push_str("@");
        push_word(nodes, name, "=", value);
    }
    for kid in &el.kids {
        match kid {
            Node::El(el) => push(el, nodes),
            Node::Text(text) => push_word(nodes, "\"", text, ""),
        }
    }
    push_word(nodes, ">", "", "");
}

fn push_word(nodes: &mut String, sign: &str, one: &str, other: &str) {
    for part in [sign, one, other, "\0"] {
        nodes.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_to_the_letter() {
        let mut el = El::new("p");
        el.set("title", "a=b\"<").text("<b>@>").add("br");
        assert_eq!(to_nodes(&el), "<p\0@title=a=b\"<\0\"<b>@>\0<br\0>\0>\0");
    }
}
