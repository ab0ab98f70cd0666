//! The tree as HTML text: the second output beside the browser's own nodes.
//!
//! Never: decides what is shown, and never writes a sign from a config that HTML would read as markup.

use super::{El, Node};

/// Elements that have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// The element as HTML text, which a browser parses into the same nodes that `web::dom` makes.
pub fn to_html(el: &El) -> String {
    let mut html = String::new();
    push(el, &mut html);
    html
}

fn push(el: &El, html: &mut String) {
    html.push('<');
    html.push_str(el.tag);
    for (name, value) in &el.attrs {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, html);
        html.push('"');
    }
    html.push('>');
    if VOID.contains(&el.tag) {
        return;
    }
    for kid in &el.kids {
        match kid {
            Node::El(el) => push(el, html),
            Node::Text(text) => escape(text, html),
        }
    }
    html.push_str("</");
    html.push_str(el.tag);
    html.push('>');
}

/// Escapes text so that it stays text between tags and inside double quotes.
///
/// A carriage return and a NUL would come back changed from a parser: the one is written as a
/// reference, the other cannot stand in HTML at all and is replaced as a parser replaces it.
fn escape(text: &str, html: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\r' => html.push_str("&#13;"),
            '\0' => html.push('\u{fffd}'),
            sign => html.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut el = El::new("p");
        el.set("title", "\"><script>").text("<b>&amp;</b>");
        el.add("br");
        assert_eq!(
            to_html(&el),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;amp;&lt;/b&gt;<br></p>"
        );
    }
}
