//! Everything that can happen to a choice, and everything that can follow from it.
//!
//! Never: a callback; both lists are closed, and the edge that runs an effect decides nothing.

use super::Record;
use crate::notation::{place_of_word, word_at};

/// Something happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<'e> {
    /// The page is there and can be asked on.
    Arrive,
    /// Yes to all that is asked.
    AcceptAll,
    /// No to all that is asked.
    RejectAll,
    /// Yes to some of what is asked, and no to the rest.
    Save(Named<'e>),
    /// The page's own script sets these; what it does not name stays as it is.
    Set(Named<'e>),
    /// «Show it», at a placeholder: the category or service it needs, and whether that is to last.
    Show(&'e str, bool),
    /// «Do not show it», at a placeholder, and the category or service that it needs: a no that lasts.
    Refuse(&'e str),
    /// Everything is taken back.
    Withdraw,
    /// The visitor wants to see or change the choice.
    Open,
    /// The visitor is done looking; nothing changes.
    Close,
    /// Another tab stored a choice, or this page came back from the back/forward cache.
    Stored(Option<Record>),
    /// The browser did not let us store.
    StoreRefused,
    /// Something that was opened cannot be shut while the page lives.
    StillRunning,
}

/// Answers to some categories or services: their ids, with blanks between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named<'e> {
    /// What gets a yes.
    pub granted: &'e str,
    /// What gets a no; a yes to the same counts more.
    pub refused: &'e str,
}

/// Something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put this in front of the visitor, in place of what is there.
    Show(Surface),
    /// Let all gates follow the choice.
    Apply,
    /// Store the session's record.
    Store,
    /// Remove what refused services may have left on the device.
    Erase,
    /// Tell the page that answers changed.
    Announce,
    /// Tell the visitor.
    Say(Notice),
}

/// What the visitor has in front of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Nothing.
    None,
    /// A question that waits for an answer.
    Prompt,
    /// The choice as it is, open to be changed.
    Settings,
    /// The line of a site that stores only what is necessary.
    Information,
}

/// Something to tell the visitor after an act of theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The choice is stored.
    Saved,
    /// The choice holds for this page only.
    NotSaved,
    /// The consent is taken back.
    Withdrawn,
    /// Something refused runs until the page is loaded again.
    StillRunning,
}

impl Notice {
    const ALL: &[Self] = &[Self::Saved, Self::NotSaved, Self::Withdrawn, Self::StillRunning];
    // In the same order.
    const WORDS: &str = "saved not-saved withdrawn still-running";

    /// Its word.
    pub fn word(self) -> &'static str {
        word_at(Self::WORDS, self as usize)
    }

    /// The notice that a word names.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.get(place_of_word(Self::WORDS, word)?).copied()
    }
}

/// Why a visitor who has answered is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There are services that were not there.
    New,
    /// The owner raised the revision.
    Changed,
    /// The choice ran out.
    Expired,
}
