//! The tree as the browser's own nodes.
//!
//! Never: parses markup; elements and texts are made by name, so Trusted Types have nothing to refuse.

use crate::view::{El, Node};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// The nodes that a tree stands for.
///
/// # Errors
/// When the browser refuses a name; it has none to refuse in a view of ours.
pub fn mount(document: &Document, el: &El) -> Result<Element, JsValue> {
    let made = document.create_element(el.tag)?;
    for (name, value) in &el.attrs {
        made.set_attribute(name, value)?;
    }
    for kid in &el.kids {
        let kid: web_sys::Node = match kid {
            Node::El(kid) => mount(document, kid)?.into(),
            Node::Text(text) => document.create_text_node(text).into(),
        };
        made.append_child(&kid)?;
    }
    Ok(made)
}
