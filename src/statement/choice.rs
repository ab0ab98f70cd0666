//! The visitor's present choice, told in the statement and changeable there.
//!
//! Never: decides anything.

use super::Drawing;
use crate::config::Config;
use crate::consent::Session;
use crate::receipt::put_receipt;
use crate::text::{Key, Texts};
use crate::view::El;

impl Drawing<'_> {
    /// Adds the place where the choice is told. In HTML text there is no visitor, so it says what will stand there.
    pub(super) fn choice(&self, section: &mut El) {
        if self.config.asks() {
            let place = section.add("div").set("data-samtykke-told", "");
            place.add("p").words(self.texts.of(Key::ChoiceScript));
        } else {
            let controller = self.config.controller().name().words();
            section.add("p").fill(self.texts.of(Key::OnlyNecessary), controller);
        }
    }
}

/// The choice as it is, to stand in that place.
pub fn draw_told(config: Config, texts: &Texts, session: &Session) -> El {
    let mut part = El::new("div");
    let has_record = session.record().is_some();
    if !has_record {
        part.add("p").words(texts.of(Key::ChoiceNone));
    }
    if has_record || !session.answered(config, true).is_empty() {
        put_receipt(&mut part, config, texts, session);
    }
    part.button("open", texts.of(Key::Change));
    part
}
