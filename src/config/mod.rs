//! What the site owner declares: one JSON, read into types that say what was meant.
//!
//! Never: knows where the JSON came from or what a visitor answered.

mod activity;
mod basis;
mod block;
mod catalogue;
#[cfg(feature = "owner")]
mod check;
mod date;
mod declare;
mod duration;
mod id;
mod inline;
mod lang;
mod party;
mod plan;
mod problem;
mod resolve;
mod rules;
mod service;
mod settle;
mod shape;
#[cfg(feature = "owner")]
mod spelling;
mod text;
mod value;
mod view;

pub use activity::{
    Activity, AutomatedDecision, CollectedFrom, Interest, Mechanism, Provision, ProvisionKind, Retention,
    Transfer,
};
pub use basis::{Article, LegalBasis, SpecialArticle, SpecialBasis};
pub use block::{
    Block, Contact, ContactBlock, Fact, FactsBlock, HeadingBlock, Item, LawBlock, Link, LinksBlock,
    ListBlock, NestedItem, NoteBlock, Table, TableBlock,
};
#[cfg(feature = "cli")]
pub use catalogue::Named;
pub use catalogue::Spot;
#[cfg(feature = "owner")]
pub use check::{check, is_marketing, place};
pub use date::Date;
pub use duration::{Duration, Unit};
pub use id::{Address, Id, is_address, is_id, is_id_byte};
pub use inline::Run;
pub use lang::{
    DEFAULT as DEFAULT_LANG, DRAFTS as DRAFT_LANGS, Lang, choose as choose_lang, is_rtl, offered,
};
pub use party::{
    Appointment, Children, Complaint, Controller, JointController, Officer, Processor, Rights, Sector,
};
pub use plan::{Change, FactsOf, Plan, Section};
pub use problem::{Code, Problem, Severity};
pub use rules::{
    Addressee, Exit, Layout, MONTHS, MOST_MONTHS, PromptRules, RecordRules, RecordStorage, Signals, TakeOver,
    Tool,
};
pub use service::{Category, Service, Storage, StorageKind};
pub use shape::{Field, Kind, Shape, What};
pub use text::{Rich, Text};
pub use value::Value;
pub use view::{ByPage, List, TextOr, View};

use declare::declare;
use settle::Settler;

declare! {
    /// The config of a site: the prompt, the gates, the record and the privacy statement come from it.
    Config {
        /// The address of this schema, for editors. Default: none.
        /// Example: `"/samtykke/samtykke.schema.json"`.
        "$schema" schema: ByPage<Option<&'v str>>,
        /// Raise it when the purposes or recipients change, and everybody is asked again. Default: 1.
        /// Law: GDPR art. 4(11): a yes is to what one was told.
        "revision" declared_revision: Option<u32>,
        /// The languages of the site, the main one first. Default: `["nb"]`.
        /// Law: GDPR art. 12(1); språklova § 9 for public bodies.
        "languages" languages: List<'v, Lang<'v>>,
        /// Whether languages may be shown whose texts hold drafts that nobody has confirmed: `se`. Default: false.
        "drafts" drafts: bool,
        /// Who asks, and answers for the data.
        /// Law: GDPR art. 13(1)(a), 14(1)(a); ekomloven § 3-15 first paragraph.
        "controller" controller: Controller<'v>,
        /// The data protection officer. Default: none.
        /// Law: GDPR art. 13(1)(b), 14(1)(b), 37.
        /// Example: `{"name": "Personvernombudet", "email": "ombud@example.no"}`.
        "dpo" dpo: Option<Officer<'v>>,
        /// What the visitor can say yes or no to. Default: none.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 4(11).
        "categories" categories: List<'v, Category<'v>>,
        /// Who gets to store or read something. Default: none.
        /// Law: ekomloven § 3-15 first paragraph.
        "services" services: List<'v, Service<'v>>,
        /// The prompt. Default: our own words.
        /// Law: ekomloven § 3-15 first paragraph; GDPR art. 7.
        "prompt" prompt: Option<PromptRules<'v>>,
        /// The processing activities. Default: none.
        /// Law: GDPR art. 13, 14.
        "activities" activities: List<'v, Activity<'v>>,
        /// The processors. Default: none.
        /// Law: GDPR art. 13(1)(e), 14(1)(e), 28.
        "processors" processors: List<'v, Processor<'v>>,
        /// How to use one's rights. Default: our own words.
        /// Law: GDPR art. 13(2)(b), 14(2)(c).
        "rights" rights: Option<Rights<'v>>,
        /// What holds for children. Default: not said.
        /// Law: GDPR art. 8, 12(1); personopplysningsloven § 5.
        "children" children: Option<Children<'v>>,
        /// Where to complain. Default: Datatilsynet, with its address.
        /// Law: GDPR art. 13(2)(d), 14(2)(e), 77.
        "complaint" complaint: Option<Complaint<'v>>,
        /// The privacy statement. Default: composed from the facts above.
        /// Law: GDPR art. 12–14.
        "statement" statement: Option<Plan<'v>>,
        /// The stored choice. Default: twelve months.
        /// Law: GDPR art. 7(1).
        "record" record: Option<RecordRules<'v>>,
        /// Signals: what the browser sends, and what providers are sent. Default: as each says.
        /// Law: GDPR art. 7(3), 21(5).
        "signals" signals: Option<Signals<'v>>,
        /// Other consent tools whose markup is on the pages, so that a site can change tool without touching them.
        /// Default: none.
        "markup" markup: ByPage<List<'v, Tool>>,
        /// A way out of the site at once, as crisis centres have it. Default: none.
        "exit" exit: ByPage<Option<Exit<'v>>>,
    }
}

/// A config as it was understood.
#[derive(Debug)]
pub struct Reading {
    /// Everything that is wrong, in the order of the file, then what needs two places to see.
    pub problems: Vec<Problem>,
    /// The language that was chosen: one of the config's.
    pub lang: String,
    settled: Option<Value>,
}

impl Reading {
    /// Reads a config in the language that a page asks for (its `<html lang>`), as far as it is sound.
    pub fn new(mut value: Value, asked: &str) -> Self {
        let mut langs = offered(&value);
        let lang = choose_lang(asked, &langs, Config(&value).drafts());
        if let Some(at) = langs.iter().position(|other| *other == lang) {
            // The others keep their order: what lacks a text falls back to the site's main language.
            if let Some(front) = langs.get_mut(..=at) {
                front.rotate_right(1);
            }
        }
        let mut settler = Settler::new(&langs);
        let is_usable = settler.settle(&mut value, Config::KIND);
        if is_usable {
            resolve::resolve(&mut value, &mut settler);
        }
        Self { problems: settler.problems, lang, settled: is_usable.then_some(value) }
    }

    /// What is sound of the config; `None` when nothing can be asked or told.
    pub fn config(&self) -> Option<Config<'_>> {
        self.settled.as_ref().map(Config)
    }

    /// The same, to be kept as long as the page lives.
    pub fn into_config(self) -> Option<Config<'static>> {
        self.settled.map(|settled| Config(Box::leak(Box::new(settled))))
    }
}

impl<'v> Config<'v> {
    /// The revision that a record must have to count.
    pub fn revision(self) -> u32 {
        self.declared_revision().unwrap_or(1)
    }

    /// How many months a choice lasts.
    pub fn months(self) -> u32 {
        self.record().and_then(RecordRules::months).unwrap_or(MONTHS).clamp(1, MOST_MONTHS)
    }

    /// Whether the choice is to leave no trace after the browser closes.
    pub fn is_session_only(self) -> bool {
        self.record().and_then(RecordRules::storage) == Some(RecordStorage::Session)
    }

    /// The category of this id.
    pub fn category(self, id: &str) -> Option<Category<'v>> {
        self.categories().iter().find(|category| category.id().text() == id)
    }

    /// The service at this place, counting those that could be used.
    pub fn service(self, place: usize) -> Option<Service<'v>> {
        self.services().at(place)
    }

    /// The service of this id, with its place.
    pub fn service_of_id(self, id: &str) -> Option<(usize, Service<'v>)> {
        self.services().iter().enumerate().find(|(_, service)| service.id().text() == id)
    }

    /// The services of a category, in the order of the config, with their places.
    pub fn services_in(self, category: Category<'v>) -> Vec<(usize, Service<'v>)> {
        let mut found = Vec::new();
        for (place, service) in self.services().iter().enumerate() {
            if service.category() == category.id() {
                found.push((place, service));
            }
        }
        found
    }

    /// The categories that the visitor is asked about.
    pub fn optional_categories(self) -> Vec<Category<'v>> {
        let mut found = Vec::new();
        for category in self.categories().iter() {
            if !category.necessary() {
                found.push(category);
            }
        }
        found
    }

    /// Whether there is anything to ask about.
    pub fn asks(self) -> bool {
        !self.optional_categories().is_empty()
    }

    /// The places of the services that need a yes.
    pub fn optional_services(self) -> Vec<usize> {
        let mut found = Vec::new();
        for (place, service) in self.services().iter().enumerate() {
            if !self.is_necessary(service) {
                found.push(place);
            }
        }
        found
    }

    /// Whether a service is necessary and so needs no yes.
    pub fn is_necessary(self, service: Service<'v>) -> bool {
        self.category(service.category().text()).is_some_and(Category::necessary)
    }

    /// Whether there is something to say of these facts.
    pub fn says(self, of: FactsOf) -> bool {
        match of {
            FactsOf::Officer => self.dpo().is_some(),
            FactsOf::Activities => !self.activities().is_empty(),
            FactsOf::Processors => !self.processors().is_empty(),
            FactsOf::Children => self.children().is_some(),
            FactsOf::Changelog => self.statement().is_some_and(|plan| !plan.changelog().is_empty()),
            _ => true,
        }
    }

    /// The categories that a Global Privacy Control signal refuses.
    pub fn is_refused_by_signal(self, category: Category<'v>) -> bool {
        !category.necessary()
            && match self.signals().and_then(Signals::gpc) {
                Some(ids) => ids.iter().any(|id| id == category.id()),
                None => category.id().text() == "marketing",
            }
    }
}
