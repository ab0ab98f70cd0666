//! A config as the rules look at it: its facts with their places, and what its written sections say.
//!
//! Never: judges.

use crate::config::place::{each_text, items};
use crate::config::{Date, Value};

/// A config and what the rules ask of it again and again.
#[derive(Debug)]
pub struct Site<'v> {
    /// The config as it was written, with its presets.
    pub value: &'v Value,
    /// The day of the check, where it is known.
    pub today: Option<Date>,
    /// Everything written in the statement, in small letters.
    prose: String,
}

/// A thing in a list, with its place.
pub type Placed<'v> = (String, &'v Value);

impl<'v> Site<'v> {
    /// Looks at a config.
    pub fn new(value: &'v Value, today: Option<Date>) -> Self {
        let told = ["statement", "rights", "children", "complaint", "dpo"];
        let prose = told.iter().map(|key| words(value.get(key))).collect();
        Self { value, today, prose }
    }

    /// Whether the config has a statement; one with a prompt alone has its statement elsewhere.
    pub fn has_statement(&self) -> bool {
        ["activities", "statement", "dpo", "processors", "rights"]
            .iter()
            .any(|key| self.value.get(key).is_some())
    }

    /// `controller.sector`.
    pub fn sector(&self) -> &str {
        self.text("controller", "sector").unwrap_or("private")
    }

    /// A text of an object at the root.
    pub fn text(&self, object: &str, key: &str) -> Option<&str> {
        self.value.get(object)?.get(key)?.as_text()
    }

    /// Whether a key of an object at the root says something.
    pub fn has(&self, object: &str, key: &str) -> bool {
        self.value.get(object).is_some_and(|object| object.get(key).is_some())
    }

    /// The items of a list at the root.
    pub fn each(&self, key: &str) -> Vec<Placed<'v>> {
        items(self.value, "", key)
    }

    /// The activities.
    pub fn activities(&self) -> Vec<Placed<'v>> {
        self.each("activities")
    }

    /// Whether the written parts of the statement have one of these, written in small letters.
    pub fn says(&self, words: &[&str]) -> bool {
        says(&self.prose, words)
    }

    /// Whether a section is composed from these facts; without a plan all are.
    pub fn composes(&self, facts: &str) -> bool {
        let sections = self.sections();
        sections.is_empty()
            || sections
                .iter()
                .any(|(_, section)| section.get("facts").and_then(Value::as_text) == Some(facts))
    }

    /// Whether the statement tells something: composed from these facts, or in words that belong to it.
    pub fn tells(&self, facts: &str, words: &[&str]) -> bool {
        self.composes(facts) || self.says(words)
    }

    /// All sections of the statement, the inner ones too.
    pub fn sections(&self) -> Vec<Placed<'v>> {
        let mut found = Vec::new();
        if let Some(plan) = self.value.get("statement") {
            sections_in(plan, "statement", &mut found);
        }
        found
    }

    /// Whether an activity rests on one of these letters.
    pub fn rests_on(&self, letters: &str) -> bool {
        self.activities().iter().any(|(_, activity)| rests_on(activity, letters))
    }
}

fn sections_in<'v>(parent: &'v Value, place: &str, found: &mut Vec<Placed<'v>>) {
    for (place, section) in items(parent, place, "sections") {
        found.push((place.clone(), section));
        sections_in(section, &place, found);
    }
}

/// Whether an activity rests on one of these letters of art. 6(1).
pub fn rests_on(activity: &Value, letters: &str) -> bool {
    items(activity, "", "legalBasis")
        .iter()
        .any(|(_, basis)| letter(basis).is_some_and(|it| letters.contains(it)))
}

/// The letter that a basis names: `f` of `6(1)(f)`.
pub fn letter(basis: &Value) -> Option<char> {
    basis.get("article")?.as_text()?.chars().rev().nth(1)
}

/// Whether a list or a text has nothing in it.
pub fn lacks(object: &Value, key: &str) -> bool {
    match object.get(key) {
        None => true,
        Some(Value::List(items)) => items.is_empty(),
        Some(_) => false,
    }
}

/// Whether an activity's data come from others than the people themselves.
pub fn is_from_others(activity: &Value) -> bool {
    matches!(activity.get("collectedFrom").and_then(Value::as_text), Some("others" | "both"))
}

/// All the words below a value, in small letters; addresses and ids too.
pub fn words(value: Option<&Value>) -> String {
    let mut found = String::new();
    each_text(value.unwrap_or(&Value::Null), "", &mut |_, text| {
        found.push_str(&text.to_lowercase());
        found.push('\n');
    });
    found
}

/// Whether a text in small letters has one of these.
pub fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
