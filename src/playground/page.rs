//! The parts of the page, found by their ids.
//!
//! Never: makes a part; the page has them all, so that it stands there before the wasm does.

use wasm_bindgen::{JsCast, JsError};
use web_sys::{Document, Element, HtmlSelectElement, HtmlTextAreaElement, Window};

/// The page.
pub struct Page {
    /// The window that it is in.
    pub window: Window,
    /// Its document.
    pub document: Document,
    /// Where the config is written.
    pub editor: HtmlTextAreaElement,
    /// The button that takes it down as a file.
    pub download: Element,
    /// The button that copies it.
    pub copy: Element,
    /// The button that puts the example back.
    pub restore: Element,
    /// Where it is said what these led to.
    pub acted: Element,
    /// How much is wrong, to be seen.
    pub count: Element,
    /// The same, to be heard when the owner rests.
    pub heard: Element,
    /// What is wrong.
    pub problems: Element,
    /// The language to draw in.
    pub language: HtmlSelectElement,
    /// What is to be known of what is drawn.
    pub remark: Element,
    /// Where the prompt goes.
    pub prompt: Element,
    /// Where the statement goes.
    pub statement: Element,
}

impl Page {
    /// Finds every part.
    ///
    /// # Errors
    /// Names the first that is not there.
    pub fn find() -> Result<Self, JsError> {
        let window = web_sys::window().ok_or_else(|| JsError::new("this is no page"))?;
        let document = window.document().ok_or_else(|| JsError::new("this is no page"))?;
        Ok(Self {
            editor: part(&document, "oppsett")?,
            download: part(&document, "last-ned")?,
            copy: part(&document, "kopier")?,
            restore: part(&document, "tilbake")?,
            acted: part(&document, "utfort")?,
            count: part(&document, "antall")?,
            heard: part(&document, "melding")?,
            problems: part(&document, "feil")?,
            language: part(&document, "sprak")?,
            remark: part(&document, "merknad")?,
            prompt: part(&document, "sporsmal")?,
            statement: part(&document, "erklaering")?,
            window,
            document,
        })
    }
}

fn part<T: JsCast>(document: &Document, id: &str) -> Result<T, JsError> {
    let found = document.get_element_by_id(id).and_then(|found| found.dyn_into().ok());
    found.ok_or_else(|| JsError::new(&format!("the page has no part «{id}»")))
}
