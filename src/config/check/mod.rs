//! What a sound config can still lack: rules that no visitor's browser needs to know.
//!
//! Never: drops anything, and never says that a site is lawful.

pub mod place;
mod prompt;
mod reference;
mod signal;
mod wording;

pub use wording::is_marketing;

use crate::config::{
    Category, Children, Code, Config, DRAFT_LANGS, MOST_MONTHS, Problem, RecordRules, Value,
};
use crate::notation::lists;

/// Law that no longer holds, as people still write it (law.md LP-60).
const REPEALED: &[&str] = &[
    "2-7b",
    "§ 2-7 b",
    "LOV-2003-07-04-83",
    "personopplysningsloven 2000",
    "personopplysningsloven av 2000",
    "personopplysningslova av 2000",
    "arkivloven 1992",
    "arkivloven av 1992",
    "arkivlova av 1992",
    "Privacy Shield",
    "Safe Harbor",
];
/// The most bytes of a record, so that it fits beside other cookies (design: under 500 with 50 services).
const MOST_RECORD_BYTES: usize = 500;
/// What a record needs beside the ids: `v r t i l h m on off` with their values.
const RECORD_FRAME_BYTES: usize = 100;

/// What was found, in the order in which it was looked for.
#[derive(Default)]
struct Findings(Vec<Problem>);

impl Findings {
    fn add(&mut self, code: Code, path: &str, subject: &str) {
        self.0.push(Problem::new(code, path, subject));
    }
}

/// Checks a config that was read without trouble; `value` is the same as it was written.
pub fn check(config: Config, value: &Value) -> Vec<Problem> {
    let mut findings = Findings::default();
    prompt::check(config, value, &mut findings);
    for lang in config.languages().iter().filter(|lang| !config.drafts() && lists(DRAFT_LANGS, lang.0)) {
        findings.add(Code::DraftLanguage, "languages", lang.0);
    }
    check_reasons(config, value, &mut findings);
    check_record(config, &mut findings);
    // GDPR art. 8(1): a country may lower the age from 16, and no lower than to 13.
    if let Some(age) = config.children().map(Children::age_of_consent).filter(|age| !(13..=16).contains(age))
    {
        findings.add(Code::BadValue, "children.ageOfConsent", &age.to_string());
    }
    signal::check(config, value, &mut findings);
    reference::check(config, &mut findings);
    place::each_text(value, "", &mut |place, text| {
        if let Some(law) = REPEALED.iter().find(|law| text.contains(*law)) {
            findings.add(Code::RepealedLaw, place, law);
        }
    });
    findings.0
}

/// Reports what is stored without a yes and without a reason (law.md LP-51).
fn check_reasons(config: Config, value: &Value, findings: &mut Findings) {
    for (place, service) in place::items(value, "", "services") {
        let category = service.get("category").and_then(Value::as_text).and_then(|id| config.category(id));
        if !category.is_some_and(Category::necessary) {
            continue;
        }
        for (place, storage) in place::items(service, &place, "storage") {
            if storage.get("necessityReason").is_none() {
                let name = storage.get("name").and_then(Value::as_text).unwrap_or_default();
                findings.add(Code::NoNecessityReason, &place, name);
            }
        }
    }
}

fn check_record(config: Config, findings: &mut Findings) {
    let asked = config.services().iter().filter(|service| !config.is_necessary(*service));
    let ids: usize = asked.map(|service| service.id().text().len() + 1).sum();
    if ids + RECORD_FRAME_BYTES > MOST_RECORD_BYTES {
        findings.add(Code::RecordTooLong, "services", "");
    }
    if let Some(months) = config.record().and_then(RecordRules::months)
        && !(1..=MOST_MONTHS).contains(&months)
    {
        findings.add(Code::BadValue, "record.months", &months.to_string());
    }
}
