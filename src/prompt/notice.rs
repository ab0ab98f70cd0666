//! The lines that tell what an act of the visitor's led to, and the permanent way back to the choice.
//!
//! Never: hides by itself.

use super::Action;
use crate::consent::Notice;
use crate::text::{Key, Texts};
use crate::view::El;

/// The line for a notice.
pub fn draw_notice(texts: &Texts, notice: Notice) -> El {
    let mut line = El::new("p");
    let (key, action, button) = match notice {
        Notice::Saved => (Key::Saved, Action::Open, Key::Change),
        Notice::NotSaved => (Key::NotSaved, Action::Open, Key::Change),
        Notice::Withdrawn => (Key::Withdrawn, Action::Open, Key::Change),
        Notice::StillRunning => (Key::StillRunning, Action::Reload, Key::Reload),
    };
    line.class("samtykke-notice").lang(texts.lang()).add("span").words(texts.of(key));
    line.text(" ");
    line.button(action.word(), texts.of(button));
    line
}

/// The way back, for a page that has none of its own (GDPR art. 7(3)).
pub fn draw_reopen(texts: &Texts) -> El {
    let mut line = El::new("p");
    line.class("samtykke-reopen").lang(texts.lang());
    line.button(Action::Open.word(), texts.of(Key::Reopen));
    line
}
