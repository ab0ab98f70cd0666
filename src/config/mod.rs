//! What the site owner declares: one JSON, read into types that say what was meant.
//!
//! Never: knows where the JSON came from or what a visitor answered.

mod activity;
mod block;
mod check;
mod date;
mod duration;
mod id;
mod lang;
mod party;
mod plan;
mod problem;
mod reader;
mod resolve;
mod rules;
mod service;
mod text;
mod value;

pub use activity::{Activity, Article, LegalBasis};
pub use block::{
    Block, Contact, ContactBlock, Fact, FactsBlock, HeadingBlock, Item, Link, LinksBlock, ListBlock,
    NestedItem, NoteBlock, Table, TableBlock,
};
pub use check::check;
pub use date::Date;
pub use duration::{Duration, Unit};
pub use id::{Address, Id, is_id_byte};
pub use lang::{DEFAULT as DEFAULT_LANG, Lang, choose as choose_lang, primary as primary_lang};
pub use party::{Complaint, Controller, JointController, Officer, Processor, Rights};
pub use plan::{Change, FactsOf, Plan, Section};
pub use problem::{Code, Problem, Severity};
pub use reader::{Decode, Reader};
pub use rules::{MONTHS, MOST_MONTHS, PromptRules, RecordRules, RecordStorage, Signals};
pub use service::{Category, Service, Storage, StorageKind};
pub use text::{Rich, Run, Text};
pub use value::Value;

use reader::declare;

declare! {
    /// The config of a site: the prompt, the gates, the record and the privacy statement come from it.
    Config {
        /// The address of this schema, for editors.
        "$schema" schema: Option<String>,
        /// Raise it when the purposes or recipients change, and everybody is asked again. Default: 1.
        "revision" revision: Option<u32>,
        /// The languages of the site, the main one first. Default: `["nb"]`.
        "languages" languages: Vec<Lang>,
        /// Who asks, and answers for the data.
        "controller" controller: Controller,
        /// The data protection officer. Default: none.
        "dpo" dpo: Option<Officer>,
        /// What the visitor can say yes or no to. Default: none.
        "categories" categories: Vec<Category>,
        /// Who gets to store or read something. Default: none.
        "services" services: Vec<Service>,
        /// The prompt. Default: our own words.
        "prompt" prompt: Option<PromptRules>,
        /// The processing activities (GDPR art. 13, 14). Default: none.
        "activities" activities: Vec<Activity>,
        /// The processors (GDPR art. 28). Default: none.
        "processors" processors: Vec<Processor>,
        /// How to use one's rights. Default: our own words.
        "rights" rights: Option<Rights>,
        /// Where to complain. Default: Datatilsynet.
        "complaint" complaint: Option<Complaint>,
        /// The privacy statement. Default: composed from the facts above.
        "statement" statement: Option<Plan>,
        /// The stored choice. Default: twelve months.
        "record" record: Option<RecordRules>,
        /// Signals that the browser sends. Default: as each says.
        "signals" signals: Option<Signals>,
    }
}

/// A config as it was understood.
#[derive(Debug)]
pub struct Reading {
    /// What is sound of it; `None` when nothing can be asked or told.
    pub config: Option<Config>,
    /// Everything that is wrong, in the order of the file, then what needs two places to see.
    pub problems: Vec<Problem>,
    /// The language that was chosen: one of the config's.
    pub lang: String,
}

impl Config {
    /// Reads a config in the language that a page asks for (its `<html lang>`), as far as it is sound.
    pub fn read(value: &Value, asked: &str) -> Reading {
        let mut first = Reader::new(&[]);
        let mut langs = lang::offered(value, &mut first);
        let lang = choose_lang(asked, &langs);
        if let Some(at) = langs.iter().position(|other| *other == lang) {
            langs.swap(0, at);
        }
        let mut reader = Reader::new(&langs);
        let mut config = Self::default();
        let is_usable = config.decode(value, &mut reader);
        if is_usable {
            resolve::resolve(&mut config, &mut reader);
        }
        let config = is_usable.then_some(config);
        Reading { config, problems: reader.into_problems(), lang }
    }

    /// The revision that a record must have to count.
    pub fn revision(&self) -> u32 {
        self.revision.unwrap_or(1)
    }

    /// How many months a choice lasts.
    pub fn months(&self) -> u32 {
        self.record.as_ref().and_then(|record| record.months).unwrap_or(MONTHS).clamp(1, MOST_MONTHS)
    }

    /// Whether the choice is to leave no trace after the browser closes.
    pub fn is_session_only(&self) -> bool {
        self.record.as_ref().and_then(|record| record.storage) == Some(RecordStorage::Session)
    }

    /// The category of this id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id.as_str() == id)
    }

    /// The services of a category, in the order of the config, with their places.
    pub fn services_in<'a>(&'a self, category: &'a Category) -> impl Iterator<Item = (usize, &'a Service)> {
        self.services.iter().enumerate().filter(move |(_, service)| service.category == category.id)
    }

    /// The categories that the visitor is asked about.
    pub fn optional_categories(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter().filter(|category| !category.necessary)
    }

    /// Whether a service is necessary and so needs no yes.
    pub fn is_necessary(&self, service: &Service) -> bool {
        self.category(service.category.as_str()).is_some_and(|category| category.necessary)
    }

    /// The categories that a Global Privacy Control signal refuses.
    pub fn is_refused_by_signal(&self, category: &Category) -> bool {
        let listed = self.signals.as_ref().and_then(|signals| signals.gpc.as_ref());
        !category.necessary
            && match listed {
                Some(ids) => ids.contains(&category.id),
                None => category.id.as_str() == "marketing",
            }
    }
}
