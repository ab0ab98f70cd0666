//! The statement as the owner plans it: which sections, in which order, composed or written out.
//!
//! Never: holds markup; blocks are a closed list and text is text.

use super::declare::{declare, words};
use super::{Block, Date, Id, Lang, List, Rich, Text};

declare! {
    /// The privacy statement.
    Plan {
        /// The title of the statement. Default: «Personvernerklæring».
        "title" title: Option<Text<'v>>,
        /// What stands before the first section; an empty list for nothing. Default: one sentence of ours.
        "introduction" introduction: Option<List<'v, Block<'v>>>,
        /// The sections. Default: every composed section that has something to say.
        "sections" sections: List<'v, Section<'v>>,
        /// Numbers before headings. Default: false.
        "numbered" numbered: bool,
        /// A table of contents. Default: false.
        "contents" contents: bool,
        /// The language that counts where they differ. Default: not said.
        "authoritativeLanguage" authoritative_language: Option<Lang<'v>>,
        /// The statement's own version. Default: not shown.
        /// Law: GDPR art. 5(2), 12.
        "version" version: Option<&'v str>,
        /// The day it came into effect, as `2026-11-21`. Default: not shown.
        /// Law: GDPR art. 5(2), 12.
        "effective" effective: Option<Date>,
        /// What changed, newest first. Default: none.
        /// Law: GDPR art. 13(3), 14(4).
        "changelog" changelog: List<'v, Change<'v>>,
    }
}

declare! {
    /// A change that readers should know of (GDPR art. 13(3)).
    Change {
        /// The day, as `2026-11-21`.
        /// Law: GDPR art. 13(3), 14(4).
        "date" date: Date,
        /// What changed.
        /// Law: GDPR art. 13(3), 14(4).
        "text" text: Rich<'v>,
    }
}

declare! {
    /// A section: composed from the facts of this config, written out, or both.
    Section {
        /// Anchors the section. Default: made from its place, such as `samtykke-s2-1`.
        "id" id: Option<Id<'v>>,
        /// The words above it. Default: those of `facts`; required without.
        "heading" heading: Option<Text<'v>>,
        /// The facts to compose it from. Default: none.
        "facts" facts: Option<FactsOf>,
        /// Of `activities`, the ids of those that are told here, such as those that concern one group of people. Default: all.
        "only" only: List<'v, Id<'v>>,
        /// What is written out before the facts. Default: nothing.
        "lead" lead: List<'v, Block<'v>>,
        /// What is written out after the facts. Default: nothing.
        "blocks" blocks: List<'v, Block<'v>>,
        /// Sections inside it. Default: none.
        "sections" sections: List<'v, Section<'v>>,
    }
}

words! {
    /// Facts that a section can be composed from.
    FactsOf {
        /// `controller`.
        "controller" Controller,
        /// `dpo`.
        "dpo" Officer,
        /// `activities[]`, a section each.
        "activities" Activities,
        /// `services[]`: what is stored on the device, and why.
        "storage" Storage,
        /// The visitor's present choice, with a control to change it.
        "choice" Choice,
        /// `processors[]`.
        "processors" Processors,
        /// `rights`.
        "rights" Rights,
        /// `children`.
        "children" Children,
        /// `complaint`.
        "complaint" Complaint,
        /// `statement.changelog[]`.
        "changelog" Changelog,
    }
}
