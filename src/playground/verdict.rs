//! How much is wrong, and what: to be seen at once, and to be heard when the owner rests.
//!
//! Never: speaks while somebody writes, and never says the same twice.

use super::desk::{Desk, Outcome, report};
use super::mount;
use super::page::Page;
use crate::view::El;
use gloo::timers::callback::Timeout;

/// Milliseconds after a pause that make it a rest.
const REST: u32 = 1_600;
/// Milliseconds that what is to be heard stands there.
const WHILE_HEARD: u32 = 5_000;

impl Desk {
    /// Shows what is wrong at once, and says it when the owner rests.
    pub fn tell(&'static self, how_much: &str, list: &El) -> Outcome {
        let Page { count, problems, document, .. } = &self.page;
        count.set_text_content(Some(how_much));
        let made = mount(document, list)?;
        let (unfolded, folded) = (problems.query_selector("details[open]")?, made.query_selector("details")?);
        if let Some(folded) = folded.filter(|_| unfolded.is_some()) {
            folded.set_attribute("open", "")?;
        }
        problems.replace_children_with_node_1(&made);
        let how_much = how_much.to_owned();
        self.rest.set(Some(Timeout::new(REST, move || report(self.hear(&how_much)))));
        Ok(())
    }

    fn hear(&'static self, how_much: &str) -> Outcome {
        let Page { editor, heard, .. } = &self.page;
        let is_invalid = self.fault.borrow().is_some();
        editor.set_attribute("aria-invalid", if is_invalid { "true" } else { "false" })?;
        if self.heard.replace(how_much.into()) != how_much {
            heard.set_text_content(Some(how_much));
            // Who reads through the page meets it once: it stands there to be seen already.
            Timeout::new(WHILE_HEARD, || heard.set_text_content(None)).forget();
        }
        Ok(())
    }
}
