//! What would make the prompt worse than it need be, though it can be shown as it is.
//!
//! Never: knows how it looks on a page; `www/selftest.js` does.

use super::place::{Saying, each_text, items, sayings};
use super::{Findings, wording};
use crate::config::{Code, Config, Layout, PromptRules, Value, inline, is_address};
use crate::notation::number;

/// The most optional categories: what one can be expected to weigh (law.md DP-28).
const MOST_CATEGORIES: usize = 12;
/// The most signs of a heading: five lines of a small screen.
const MOST_SIGNS: usize = 120;

pub(super) fn check(config: Config, value: &Value, findings: &mut Findings) {
    let rules = config.prompt();
    if rules.and_then(PromptRules::statement).is_none() {
        findings.add(Code::NoStatementAddress, "prompt.statement", "");
    }
    check_modal(rules, findings);
    let optional = config.optional_categories().len();
    if optional > MOST_CATEGORIES {
        findings.add(Code::TooManyCategories, "categories", &number(optional as u64));
    }
    let own = value.get("prompt").unwrap_or(&Value::Null);
    let (titles, texts) = (sayings(own, "prompt", "title"), sayings(own, "prompt", "text"));
    check_links(rules, &texts, findings);
    let (mut headings, mut others) = (titles, texts);
    for (place, category) in items(value, "", "categories") {
        let questions = sayings(category, &place, "question");
        let is_necessary = matches!(category.get("necessary"), Some(Value::Bool(true)));
        if !questions.is_empty() && (is_necessary || optional > 1) {
            findings.add(Code::IdleQuestion, &[&place, ".question"].concat(), "");
        }
        headings.extend(sayings(category, &place, "title"));
        headings.extend(questions);
        others.extend(sayings(category, &place, "description"));
    }
    for heading in &headings {
        let signs = heading.words.chars().count();
        if signs > MOST_SIGNS {
            findings.add(Code::LongHeading, &heading.place, &number(signs as u64));
        }
    }
    for saying in headings.iter().chain(&others) {
        if let Some(words) = wording::pressing(saying) {
            findings.add(Code::PressingWords, &saying.place, words);
        }
    }
    for key in ["prompt", "categories", "services"] {
        each_text(value.get(key).unwrap_or(&Value::Null), key, &mut |place, text| {
            if let Some(words) = wording::legitimate_interest(text) {
                findings.add(Code::LegitimateInterest, place, words);
            }
        });
    }
}

fn check_modal(rules: Option<PromptRules>, findings: &mut Findings) {
    let Some(rules) = rules.filter(|rules| rules.modal()) else { return };
    if rules.layout() == Layout::Dialog {
        findings.add(Code::ModalPrompt, "prompt.modal", "");
    } else {
        findings.add(Code::IdleModal, "prompt.modal", rules.layout().word());
    }
}

/// Links in the owner's text that lead elsewhere than to the statement. What is no address leads nowhere.
fn check_links(rules: Option<PromptRules>, texts: &[Saying], findings: &mut Findings) {
    let statement = rules.and_then(PromptRules::statement).map(|address| page(address.0));
    for text in texts {
        inline::each_run(text.words, &mut |run| {
            let leads_away = |address: &&str| is_address(address) && Some(page(address)) != statement;
            if let Some(address) = run.address.filter(leads_away) {
                findings.add(Code::LinkInPrompt, &text.place, address);
            }
        });
    }
}

/// An address without the place in the page.
fn page(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}
