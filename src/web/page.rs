//! What `www/page.js` does for us: surfaces, gates, the device. Measured, these steps cost four times as
//! much in wasm as in JavaScript, for they are little more than calls to the browser.
//!
//! Never: called while the session is borrowed; any of it may run the page's own scripts.

use crate::config::Problem;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The page, and the device it is shown on.
    pub type Page;

    /// The records that are stored, one on a line, cookies first.
    #[wasm_bindgen(method)]
    pub fn stored(this: &Page) -> String;

    /// Stores a record for so many seconds, or for the session for 0; `false` when the browser did not keep it.
    #[wasm_bindgen(method)]
    pub fn store(this: &Page, record: &str, seconds: f64, domain: &str) -> bool;

    /// Removes what fits a declared name from a kind of storage.
    #[wasm_bindgen(method)]
    pub fn erase(this: &Page, kind: &str, name: &str);

    /// Puts a surface in front of the visitor, or takes it away.
    #[wasm_bindgen(method)]
    pub fn show(this: &Page, kind: &str, view: Option<Element>);

    /// Puts a notice into the live region.
    #[wasm_bindgen(method)]
    pub fn say(this: &Page, notice: Option<Element>);

    /// Lets gates and told choices follow.
    #[wasm_bindgen(method)]
    pub fn apply(this: &Page);

    /// Tells the page's own scripts that the choice changed.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Page);

    #[wasm_bindgen(method)]
    fn problem(this: &Page, code: &str, severity: &str, path: &str, subject: &str);

    /// A fresh random id: 22 signs of the URL-safe base64 alphabet.
    #[wasm_bindgen(method)]
    pub fn random(this: &Page) -> String;
}

impl Page {
    /// Tells of a problem, on the document and on the console.
    pub fn report(&self, problem: &Problem) {
        let severity = problem.code.severity().name();
        self.problem(problem.code.name(), severity, &problem.path, &problem.subject);
    }
}
