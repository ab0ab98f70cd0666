//! What a bundle gives to `www/bundle.js`: the config and the prompts, and what a record of a no would say.
//!
//! Never: leaves anything to be worked out on the page that can be worked out here.

use super::Wish;
use super::part::{self, OF_STATEMENT, to_json};
use super::prompt::{self, Shown};
use crate::failure::Failure;
use crate::input;
use samtykke::config::{Config, Reading, RecordRules, Value};
use samtykke::consent::{Event, Moment, Session, Situation, lifetime};
use samtykke::text::Texts;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// All of it, as the script reads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Given {
    /// Of what else the page has to know.
    pub config: serde_json::Value,
    /// The prompt of each language; none where the wasm alone may ask.
    prompts: BTreeMap<String, Shown>,
    /// The language of a page whose own is not there.
    main: String,
    record: Written,
    /// Whether the browser's signal makes it another prompt.
    is_signalled: bool,
    /// What is left out, and fetched where a page shows the statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<&'static [&'static str]>,
    /// Why there are no prompts.
    #[serde(skip)]
    pub reason: Option<&'static str>,
    /// The languages that it speaks, in the order of the config.
    #[serde(skip)]
    pub langs: Vec<String>,
}

/// What the record of a no says, but for the language, the time and its number.
#[derive(Serialize)]
struct Written {
    revision: u32,
    /// The services that are asked about.
    ids: String,
    seconds: u64,
    domain: String,
}

impl Given {
    /// Draws what there is to draw, in each language.
    pub fn new(part: Value, langs: &[String], wish: &Wish) -> Result<Self, Failure> {
        let first = Reading::new(part.clone(), "");
        let config = first.config().ok_or_else(|| Failure::Unusable(wish.config.clone()))?;
        let mut given = Self {
            config: to_json(&part),
            prompts: BTreeMap::new(),
            main: first.lang.clone(),
            record: Written::new(config),
            is_signalled: false,
            left: wish.without_statement.then_some(OF_STATEMENT),
            reason: prompt::reason(config),
            langs: Vec::new(),
        };
        for lang in langs {
            let reading = Reading::new(part.clone(), lang);
            // Drafts that the owner has not allowed are told in another.
            if !given.langs.contains(&reading.lang) {
                given.add(&reading, &wish.dist)?;
            }
        }
        Ok(given)
    }

    fn add(&mut self, reading: &Reading, dist: &Path) -> Result<(), Failure> {
        let lang = &reading.lang;
        let path = dist.join("texts").join(format!("{lang}.json"));
        let texts = Texts::from_list(lang, input::read(&path)?).map_err(|_| {
            Failure::Unreadable(path, "of another version than this command; build both anew".into())
        })?;
        self.langs.push(lang.clone());
        if let Some(config) = reading.config().filter(|_| self.reason.is_none()) {
            self.is_signalled |= prompt::is_signalled(config, &texts);
            self.prompts.extend(
                Shown::new(config, &texts, &part::texts(&self.config)).map(|shown| (lang.clone(), shown)),
            );
        }
        Ok(())
    }
}

impl Written {
    /// As the session itself would store it.
    fn new(config: Config) -> Self {
        let mut session = Session::new(config, Situation::default());
        for event in [Event::Arrive, Event::RejectAll] {
            session.handle(config, event, &Moment::default());
        }
        Self {
            revision: config.revision(),
            ids: session.record().map(|record| record.refused.clone()).unwrap_or_default(),
            seconds: if config.is_session_only() { 0 } else { lifetime(config.months()) },
            domain: config.record().and_then(RecordRules::domain).unwrap_or_default().into(),
        }
    }
}
