//! What the owner can do with what is written: take it out, put the example back, go to where it is wrong.
//!
//! Never: lets what was written be lost without a word.

use super::desk::{Desk, EXAMPLE, Outcome};
use super::{file, listing, words};
use crate::owner::NotJson;
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Milliseconds that a live region stands empty before it speaks; screen readers miss what comes with it.
const BEFORE_SPEAKING: u32 = 100;

impl Desk {
    /// Whether something was written that stands nowhere else.
    pub fn may_be_lost(&self) -> bool {
        *self.kept.borrow() != self.page.editor.value()
    }

    /// Takes the text down as a file.
    pub fn take_down(&'static self) -> Outcome {
        let text = self.page.editor.value();
        let outcome = file::take_down(&self.page.window, &text);
        self.took(text, outcome, words::TAKEN_DOWN, words::NOT_TAKEN_DOWN);
        Ok(())
    }

    /// Copies the text.
    pub fn copy(&'static self) -> Outcome {
        spawn_local(async {
            let text = self.page.editor.value();
            let outcome = file::copy(&self.page.window, &text).await;
            self.took(text, outcome, words::COPIED, words::NOT_COPIED);
        });
        Ok(())
    }

    fn took(&'static self, text: String, outcome: Outcome, done: &'static str, refused: &'static str) {
        self.say(if outcome.is_ok() { done } else { refused });
        if outcome.is_ok() {
            self.kept.replace(text);
        }
    }

    /// Puts the example back, after a question where something would be lost.
    pub fn restore(&'static self) -> Outcome {
        if self.may_be_lost() && !self.page.window.confirm_with_message(words::MAY_RESTORE)? {
            return Ok(());
        }
        self.page.editor.set_value(EXAMPLE);
        self.kept.replace(EXAMPLE.into());
        self.say(words::RESTORED);
        self.try_out()
    }

    fn say(&'static self, what: &'static str) {
        let acted = &self.page.acted;
        acted.set_text_content(None);
        Timeout::new(BEFORE_SPEAKING, || acted.set_text_content(Some(what))).forget();
    }

    /// Goes to where the text stops being JSON, when a press asks for it.
    pub fn lead(&self, event: &Event) -> Outcome {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_asked = pressed.is_some_and(|pressed| pressed.has_attribute(listing::LEADS));
        let (editor, fault) = (&self.page.editor, self.fault.borrow());
        let Some(fault) = fault.as_ref().filter(|_| is_asked) else { return Ok(()) };
        let text = editor.value();
        let (start, end) = place_in(&text, fault);
        editor.focus()?;
        editor.set_selection_range(start, end)?;
        // Lines may be broken on the screen, so this is near and not exact.
        let part = (fault.line as f64 - 1.0) / text.split('\n').count() as f64;
        let above = part * f64::from(editor.scroll_height()) - f64::from(editor.client_height()) / 2.0;
        editor.set_scroll_top(above.max(0.0) as i32);
        Ok(())
    }
}

/// The sign at a place, from where to where in the units that a text field counts in.
fn place_in(text: &str, fault: &NotJson) -> (u32, u32) {
    let units = |text: &str| text.encode_utf16().count() as u32;
    let before: u32 = text.split('\n').take(fault.line.saturating_sub(1)).map(|line| units(line) + 1).sum();
    let line = text.split('\n').nth(fault.line.saturating_sub(1)).unwrap_or_default();
    let up_to =
        |signs: usize| before + line.chars().take(signs).map(|sign| sign.len_utf16() as u32).sum::<u32>();
    (up_to(fault.column.saturating_sub(1)), up_to(fault.column))
}

#[cfg(test)]
mod tests {
    use super::place_in;
    use crate::owner::parse;

    #[test]
    fn the_sign_that_is_wrong_is_found_in_the_units_of_the_browser() {
        let text = "{\n  \"æ😀\": x\n}";
        let fault = parse(text).expect_err("this is not JSON");
        let (start, end) = place_in(text, &fault);
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[start as usize..end as usize]), "x");
    }
}
