//! The view tree as the browser's own nodes.
//!
//! Never: makes nodes from text; `createElement` and `createTextNode` are all, so that no words of a
//! config are ever parsed and Trusted Types have nothing to refuse.

use crate::view::{El, Node};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// The tree as nodes of the document; `None` only where a browser does not know an element of ours.
pub fn mount(el: &El) -> Option<Element> {
    let made = DOCUMENT.with(|document| document.create_element(el.tag)).ok()?;
    for (name, value) in &el.attrs {
        // Refused only for names that are none; ours are.
        let _ = made.set_attribute(name, value);
    }
    for kid in &el.kids {
        // Refused only where a node would be inside itself.
        let _ = match kid {
            Node::Text(text) => made.append_with_str_1(text),
            Node::El(kid) => made.append_with_node_1(mount(kid)?.as_ref()),
        };
    }
    Some(made)
}
