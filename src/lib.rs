//! Samtykke: the consent prompt, the gates, the record and the privacy statement of a Norwegian website,
//! from one JSON config.
//!
//! ```text
//!   config.json ─► config ─► Config ──► consent ──► effects ──► web (browser edge)
//!                    │          │           ▲
//!                 problems      ├─► prompt ─┤ events
//!                               └─► statement ─► view ─► nodes (web) · HTML text (cli)
//! ```
//!
//! `config` declares, `consent` decides, `prompt` asks, `statement` tells, `disclosure` is what both say of
//! services and `receipt` what both say of an answer, `view` draws, `text` has the words, `style` the looks, `notation` reads and writes signs; `web`,
//! `cli` and `playground` are edges, and `owner` is what the last two share: sentences for problems, JSON as it
//! is written. The core has no clock, no I/O and no web type.
//!
//! # Glossary: one word, one thing
//!
//! | say | means |
//! |---|---|
//! | **category** | a purpose that the visitor can say yes or no to |
//! | **service** | one third party, or a tool of one's own, that needs a yes or is necessary |
//! | **storage** | what a service stores or reads on the device |
//! | **answer** | yes, no, or none yet, for one service |
//! | **choice** | all answers now, in memory |
//! | **record** | the stored proof of a choice |
//! | **receipt** | the visitor's copy of a record |
//! | **revision** | the number that the owner raises to ask everybody again |
//! | **gate** | an element on the page that waits for a choice |
//! | **placeholder** | what stands where a shut gate would show something |
//! | **prompt** | the question that waits for an answer |
//! | **settings** | the choice as it is, open to be changed |
//! | **surface** | whichever of these is in front of the visitor |
//! | **layout** | how the prompt stands in the page: inline, as a bar, or as a dialog, modal or not |
//! | **notice** | a line that tells what an act of the visitor's led to |
//! | **statement** | the privacy statement |
//! | **plan** | the statement as the owner ordered it |
//! | **activity** | what is done with personal data, for one purpose |
//! | **problem** | something wrong in a config or a gate |
//! | **fault** | something that the browser refused us |
//! | **trial** | a config as it is being written: what is wrong in it, and how it would look |
//! | **trace** | what a refused service may have left on the device |
//! | **exit** | the quick way out of a page that somebody must not be seen on |

pub mod config;
pub mod consent;
pub mod disclosure;
pub mod notation;
pub mod prompt;
pub mod receipt;
pub mod statement;
pub mod style;
pub mod text;
pub mod view;

#[cfg(feature = "owner")]
pub mod owner;
#[cfg(feature = "playground")]
pub mod playground;
#[cfg(feature = "web")]
pub mod web;
