//! A view of the product's in a shadow root of its own, with the sheets that it wears on a website.
//!
//! Never: lets a press in it lead away; what was written here would be lost.

use super::mount;
use crate::view::El;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CssStyleSheet, Document, Element, Event, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode,
};

/// What the statement wears besides: it stands lower among headings than on a website, and should not look it.
pub const HEADINGS: &str = ".samtykke-statement h3 { font-size: 1.75em } .samtykke-statement h4 { font-size: 1.4em } \
    .samtykke-statement h5 { font-size: 1.17em } .samtykke-statement h6 { font-size: 1em }";

/// What the prompt wears besides: here it stands in its place, also where it would lie over a website.
pub const IN_PLACE: &str = ".samtykke-bar, .samtykke-dialog { position: static; max-height: none } \
    .samtykke-dialog { display: block; margin: 1rem auto }";

/// A place where a view is shown.
pub struct Preview {
    document: Document,
    root: ShadowRoot,
    shown: RefCell<Option<El>>,
}

impl Preview {
    /// Makes the place, inside an element of the page.
    ///
    /// # Errors
    /// When the browser is too old for it.
    pub fn new(document: &Document, host: &Element, sheets: &[&str]) -> Result<Self, JsValue> {
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(&sheets.concat())?;
        root.set_adopted_style_sheets(&Array::of1(&sheet));
        let inside = root.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root, "click", options, move |event| follow(&inside, event))
            .forget();
        Ok(Self { document: document.clone(), root, shown: RefCell::default() })
    }

    /// Shows a view, or nothing. One that is shown already stays as it is, with what is unfolded in it.
    ///
    /// # Errors
    /// When the browser refuses an element.
    pub fn show(&self, view: Option<El>) -> Result<(), JsValue> {
        if *self.shown.borrow() == view {
            return Ok(());
        }
        self.root.replace_children_with_node_0();
        if let Some(view) = &view {
            let made = mount(&self.document, view)?;
            self.root.append_child(&made)?;
        }
        self.shown.replace(view);
        Ok(())
    }
}

/// A cross-reference leads to its place; ids in a shadow root are out of reach for the browser's own way.
fn follow(root: &ShadowRoot, event: &Event) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = pressed.and_then(|pressed| pressed.closest("a").ok().flatten()) else { return };
    let address = link.get_attribute("href").unwrap_or_default();
    match address.strip_prefix('#') {
        Some(id) => {
            event.prevent_default();
            let place = root.get_element_by_id(id).and_then(|place| place.dyn_into::<HtmlElement>().ok());
            if let Some(place) = place {
                place.set_tab_index(-1);
                place.scroll_into_view();
                let _ = place.focus();
            }
        }
        // These open a program, and not a page.
        None if address.starts_with("mailto:") || address.starts_with("tel:") => {}
        None => {
            let _ = link.set_attribute("target", "_blank");
        }
    }
}
