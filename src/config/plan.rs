//! The statement as the owner plans it: which sections, in which order, composed or written out.
//!
//! Never: holds markup; blocks are a closed list and text is text.

use super::reader::{declare, words};
use super::{Block, Date, Id, Rich, Text};

declare! {
    /// The privacy statement.
    Plan {
        /// Default: «Personvernerklæring».
        "title" title: Option<Text>,
        /// What stands before the first section; an empty list for nothing. Default: one sentence of ours.
        "introduction" introduction: Option<Vec<Block>>,
        /// The sections. Default: every composed section that has something to say.
        "sections" sections: Vec<Section>,
        /// Numbers before headings. Default: false.
        "numbered" numbered: bool,
        /// A table of contents. Default: false.
        "contents" contents: bool,
        /// The statement's own version. Default: not shown.
        "version" version: Option<String>,
        /// The day it came into effect, as `2026-11-21`. Default: not shown.
        "effective" effective: Option<Date>,
        /// What changed, newest first. Default: none.
        "changelog" changelog: Vec<Change>,
    }
}

declare! {
    /// A change that readers should know of (GDPR art. 13(3)).
    Change {
        /// The day, as `2026-11-21`.
        "date" date: Date,
        /// What changed.
        "text" text: Rich,
    }
}

declare! {
    /// A section: composed from the facts of this config, written out, or both.
    Section {
        /// Anchors the section. Default: made from its place, such as `samtykke-s2-1`.
        "id" id: Option<Id>,
        /// Required unless `facts` brings one.
        "heading" heading: Option<Text>,
        /// The facts to compose it from. Default: none.
        "facts" facts: Option<FactsOf>,
        /// What is written out before the facts. Default: nothing.
        "lead" lead: Vec<Block>,
        /// What is written out after the facts. Default: nothing.
        "blocks" blocks: Vec<Block>,
        /// Sections inside it. Default: none.
        "sections" sections: Vec<Section>,
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
        /// `complaint`.
        "complaint" Complaint,
        /// `statement.changelog[]`.
        "changelog" Changelog,
    }
}
