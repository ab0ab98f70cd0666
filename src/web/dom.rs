//! The view tree as the browser's own nodes, and the few steps in a document that everybody here takes.
//!
//! Never: makes nodes from text; `createElement` and `createTextNode` are all, so that no words of a
//! config are ever parsed and Trusted Types have nothing to refuse.

use crate::view::{El, Node};
use wasm_bindgen::prelude::*;
use web_sys::{
    CssStyleSheet, Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode, Window,
};

#[wasm_bindgen]
extern "C" {
    /// A document or a shadow root: both adopt sheets.
    #[wasm_bindgen(extends = js_sys::Object)]
    type Wearer;
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn sheets(this: &Wearer) -> js_sys::Array;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

/// The window.
pub fn window() -> Window {
    WINDOW.with(Window::clone)
}

/// The document.
pub fn document() -> Document {
    DOCUMENT.with(Document::clone)
}

/// A new element. The tag is one of ours, so the browser knows it.
#[inline(never)]
pub fn element(tag: &str) -> Option<Element> {
    document().create_element(tag).ok()
}

/// The tree as nodes of the document.
pub fn mount(el: &El) -> Option<Element> {
    let made = element(el.tag)?;
    for (name, value) in &el.attrs {
        set(&made, name, value);
    }
    for kid in &el.kids {
        match kid {
            Node::Text(text) => append(&made, &document().create_text_node(text)),
            Node::El(kid) => {
                let kid = mount(kid)?;
                append(&made, &kid);
            }
        }
    }
    Some(made)
}

/// Adds a node at the end of another.
#[inline(never)]
pub fn append(parent: &web_sys::Node, child: &web_sys::Node) {
    // Refused only where a node would be inside itself.
    let _ = parent.append_child(child);
}

/// Puts a node before another.
#[inline(never)]
pub fn insert_before(place: &web_sys::Node, node: &web_sys::Node) {
    if let Some(parent) = place.parent_node() {
        let _ = parent.insert_before(node, Some(place));
    }
}

/// Sets an attribute. The name is one of ours, so the browser takes it.
#[inline(never)]
pub fn set(el: &Element, name: &str, value: &str) {
    let _ = el.set_attribute(name, value);
}

/// All elements that fit a selector of ours, in the order of the page.
#[inline(never)]
pub fn all(root: &web_sys::Node, selector: &str) -> Vec<Element> {
    // Documents, elements and fragments all have it; an element's method is called on each.
    let Ok(found) = root.unchecked_ref::<Element>().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
}

/// The first of them.
pub fn first(root: &web_sys::Node, selector: &str) -> Option<Element> {
    root.unchecked_ref::<Element>().query_selector(selector).ok().flatten()
}

/// The shadow root of a host, made where there is none yet, wearing the sheets.
pub fn shadow(host: &Element, sheets: &[&str]) -> Option<ShadowRoot> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?,
    };
    sheets.iter().for_each(|css| wear(&root, css));
    Some(root)
}

/// Lets a document or shadow root wear a sheet. Adopted sheets are no inline styles, so a strict policy allows them.
pub fn wear(wearer: &JsValue, css: &str) {
    if let Ok(sheet) = CssStyleSheet::new() {
        sheet.replace_sync(css).ok();
        wearer.unchecked_ref::<Wearer>().sheets().push(&sheet);
    }
}

/// Moves focus there, where it can go.
pub fn focus(el: &Element) {
    let _ = el.unchecked_ref::<HtmlElement>().focus();
}
