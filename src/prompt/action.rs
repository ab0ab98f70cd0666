//! What a `data-samtykke-action` may say.
//!
//! Never: takes a word that is not on the list.

use crate::notation::{place_of_word, word_at};

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident $word:literal)*) => {
        /// What a press on a control asks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action { $($(#[$doc])* $action,)* }

        impl Action {
            const ALL: &[Self] = &[$(Self::$action,)*];
            const WORDS: &str = concat!($($word, " "),*);

            /// The action that this word names.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.get(place_of_word(Self::WORDS, word)?).copied()
            }

            /// Its word.
            pub fn word(self) -> &'static str {
                word_at(Self::WORDS, self as usize)
            }
        }
    };
}

actions! {
    /// Show the choice, to see or change it. For any element of a page.
    Open "open"
    /// Yes to all that is asked. For any element of a page.
    AcceptAll "accept-all"
    /// No to all that is asked. For any element of a page.
    RejectAll "reject-all"
    /// Take everything back. For any element of a page.
    Withdraw "withdraw"
    /// Save what is ticked. In the prompt.
    Save "save"
    /// Done looking. In the settings.
    Close "close"
    /// Show what a gate holds. In a placeholder.
    Show "show"
    /// Show it, now and always. In a placeholder.
    ShowAlways "show-always"
    /// Do not show it, now or later. In a placeholder.
    Refuse "refuse"
    /// Set some answers and leave the others. For the page's own script.
    Set "set"
    /// Look at what is stored: another tab may have answered. For `page.js`.
    Stored "stored"
    /// The browser did not store the last record. For `page.js`.
    StoreRefused "store-refused"
    /// Say that something which was opened cannot be shut while the page lives. For `page.js`.
    StillRunning "still-running"
    /// Load the page again. In a notice.
    Reload "reload"
}
