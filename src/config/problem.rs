//! What can be wrong in a config: a code, a place and what stands there.
//!
//! Never: says it in a sentence; sentences are `owner`'s, so that no visitor downloads them.

use crate::notation::word_at;

/// How bad a problem is for the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Everything works, but something should be looked at.
    Warning,
    /// A part was dropped; what it described is not shown and does not open.
    Error,
}

impl Severity {
    /// The word used in reports and events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    (
        everywhere { $($(#[$doc:meta])* $code:ident $name:literal $severity:ident)* }
        owner { $($(#[$owners_doc:meta])* $owners:ident $owners_name:literal $owners_severity:ident)* }
    ) => {
        /// What is wrong. The kebab-case name is public and stable; the sentence about it is not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $code,)*
            $($(#[$owners_doc])* #[cfg(feature = "owner")] $owners,)*
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$code,)* $(#[cfg(feature = "owner")] Self::$owners,)*];

            const NAMES: &str = concat!($($name, " "),*);
            #[cfg(feature = "owner")]
            const OWNERS_NAMES: &str = concat!($($owners_name, " "),*);

            /// The stable name, such as `unknown-category`.
            pub fn name(self) -> &'static str {
                let place = self as usize;
                #[cfg(feature = "owner")]
                if let Some(place) = place.checked_sub([$(Self::$code),*].len()) {
                    return word_at(Self::OWNERS_NAMES, place);
                }
                word_at(Self::NAMES, place)
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)*
                    $(#[cfg(feature = "owner")] Self::$owners => Severity::$owners_severity,)*
                }
            }
        }
    };
}

codes! {
    everywhere {
        /// A required key is not there.
        Missing "missing" Error
        /// A text where a list should be, and the like.
        WrongType "wrong-type" Error
        /// A word or a number outside what is allowed here.
        BadValue "bad-value" Error
        /// An id with other signs than `a`–`z`, `0`–`9` and `-`.
        BadId "bad-id" Error
        /// An id that something before it has already.
        DuplicateId "duplicate-id" Error
        /// A category that is not among `categories`.
        UnknownCategory "unknown-category" Error
        /// An optional category without a service: there is nothing to say yes to (GDPR art. 7(2)).
        EmptyCategory "empty-category" Error
        /// An address that is not https, http, mailto, tel or relative.
        UnsafeAddress "unsafe-address" Error
        /// Nested deeper than a config can be.
        TooDeep "too-deep" Error
        /// A gate on the page names an id that the config does not have.
        UnknownGate "unknown-gate" Error
        /// A gate on the page whose expression cannot be read.
        BadExpression "bad-expression" Error
    }
    // What `check` alone finds: a visitor's browser has no names for these.
    owner {
        /// A key that nothing reads: often a spelling mistake.
        UnknownKey "unknown-key" Warning
        /// A text that lacks the language asked for; another language is shown and marked.
        MissingLanguage "missing-language" Warning
        /// The same key twice in one object; the last one counts, as in browsers.
        DuplicateKey "duplicate-key" Warning
        /// A preset that nobody has.
        UnknownPreset "unknown-preset" Error
        /// A cross-reference, contact or category that points at nothing.
        UnknownReference "unknown-reference" Warning
        /// A language whose texts are drafts, on a site that has not said that drafts may be shown.
        DraftLanguage "draft-language" Warning
        /// The prompt has no link to the statement (ekomloven § 3-15; GDPR art. 7(2), 12).
        NoStatementAddress "no-statement-address" Warning
        /// Stored in a necessary category without a reason (ekomloven § 3-15 second paragraph b).
        NoNecessityReason "no-necessity-reason" Error
        /// A law that no longer holds is cited, such as § 2-7b of the old ekomlov.
        RepealedLaw "repealed-law" Warning
        /// A record with every service would pass 500 bytes: shorten the ids.
        RecordTooLong "record-too-long" Warning
        /// The prompt presses for a yes, or is vague about what it is for (law.md DP-25).
        PressingWords "pressing-words" Warning
        /// The prompt leads somewhere else than to the statement (law.md DP-31).
        LinkInPrompt "link-in-prompt" Warning
        /// More optional categories than a visitor can weigh (law.md DP-28).
        TooManyCategories "too-many-categories" Warning
        /// A heading that leaves no room for anything else on a small screen.
        LongHeading "long-heading" Warning
        /// A dialog that keeps the visitor from the page until there is an answer (law.md DP-17).
        ModalPrompt "modal-prompt" Warning
        /// `modal` in a layout that cannot be modal.
        IdleModal "idle-modal" Warning
        /// The question of a category that is not the only one asked about.
        IdleQuestion "idle-question" Warning
        /// Holding what nobody has marked, where no service says what is its own.
        NoPatterns "no-patterns" Warning
        /// Legitimate interest, called on for what is stored or read (law.md DP-29, LP-24; ekomloven § 3-15).
        LegitimateInterest "legitimate-interest" Warning
        /// A category that sounds like marketing, which the browser's signal would not refuse (law.md DP-34).
        SignalNotHeeded "signal-not-heeded" Warning
    }
}

/// Something wrong in a config (or in a gate on the page), and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// Where, such as `services[2].category`; empty for the whole.
    pub path: String,
    /// What stands there or what was expected, whichever helps; may be empty.
    pub subject: String,
}

impl Problem {
    /// A problem with its place and subject.
    pub fn new(code: Code, path: &str, subject: &str) -> Self {
        Self { code, path: path.into(), subject: subject.into() }
    }
}
