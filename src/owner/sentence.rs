//! Problems in sentences: what is wrong and what to do.
//!
//! Never: more than the problem knows; it looks at no config.

use super::law::{self, Hit, Level, Rule};
use crate::config::{Code, Problem, Severity};
use serde::Serialize;

/// A problem as an owner is told of it. `samtykke check --json` prints these fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The stable name of what is wrong.
    pub code: &'static str,
    /// How bad it is.
    pub severity: &'static str,
    /// Where; empty for the whole.
    pub path: String,
    /// What stands there or what was expected.
    pub subject: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: &'static str,
    /// The rule of GDPR art. 13 and 14 or ekomloven § 3-15, such as `LP-28`; empty where it is none of them.
    pub id: &'static str,
    /// Where the law says so; empty where it is none of the rules.
    pub law: &'static str,
    /// Message and remedy together, in the language asked for.
    pub sentence: String,
}

/// A language of the sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// Bokmål.
    Bokmal,
    /// English.
    #[default]
    English,
}

impl Told {
    /// Says a problem.
    pub fn of(problem: &Problem) -> Self {
        let (message, remedy) = say(problem.code, &problem.subject);
        let (id, law) = law::of_problem(problem).unwrap_or_default();
        let sentence = format!("{message}. {remedy}");
        Self {
            code: problem.code.name(),
            severity: problem.code.severity().name(),
            path: problem.path.clone(),
            subject: problem.subject.clone(),
            message,
            remedy,
            id,
            law,
            sentence,
        }
    }

    /// Says a finding of a rule.
    pub fn of_rule(rule: &Rule, hit: &Hit, tongue: Tongue) -> Self {
        let (message, remedy) = match tongue {
            Tongue::Bokmal => rule.nb,
            Tongue::English => rule.en,
        };
        // Where nothing stands, nothing is quoted.
        let shape = if hit.subject.is_empty() { message.replace(": «{}»", "") } else { message.to_owned() };
        let message = shape.replace("{}", &hit.subject);
        Self {
            code: rule.id,
            severity: rule.level.name(),
            path: hit.path.clone(),
            subject: hit.subject.clone(),
            sentence: format!("{message}. {remedy}"),
            message,
            remedy,
            id: rule.id,
            law: rule.law,
        }
    }

    /// Whether it is worth knowing, and no more.
    pub fn is_info(&self) -> bool {
        self.severity == Level::Info.name()
    }

    /// Whether a part was dropped.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error.name()
    }
}

fn say(code: Code, subject: &str) -> (String, &'static str) {
    match code {
        Code::Missing => ("is missing".into(), "Add it; what it belongs to is left out until then."),
        Code::WrongType => {
            (format!("should be {subject}"), "Write it in that form; it is left out until then.")
        }
        Code::UnknownKey => (
            "is not a key that is read here".into(),
            "Check the spelling, or start it with $comment if it is a note.",
        ),
        Code::DuplicateKey => ("stands twice in the same object".into(), "Keep one; browsers read the last."),
        Code::BadValue => {
            (format!("cannot be «{subject}»"), "See the schema (`samtykke schema`) for what is allowed here.")
        }
        Code::BadId => (
            format!("«{subject}» is not an id"),
            "Use a–z, 0–9 and hyphens, at most 40 signs. What it belongs to is left out and its gates stay shut.",
        ),
        Code::DuplicateId => (
            format!("the id «{subject}» is taken"),
            "Categories and services share one set of ids; so do activities. The later one is left out.",
        ),
        Code::UnknownCategory => (
            format!("there is no category «{subject}»"),
            "Name one of `categories`. The service is left out and its gates stay shut.",
        ),
        Code::EmptyCategory => (
            format!("the category «{subject}» has no services"),
            "Add the services that a yes is for (ekomloven § 3-15: who gets what), or remove the category.",
        ),
        Code::UnknownPreset => (
            format!("there is no preset «{subject}»"),
            "See `presets/` for those there are, or say name, purpose and storage of the service yourself.",
        ),
        Code::UnknownReference => {
            (format!("«{subject}» points at nothing"), "Name an id that exists in this config.")
        }
        Code::UnsafeAddress => (
            format!("«{subject}» is not an address that a page may link to"),
            "Use https, http, mailto, tel or a relative address, without blanks. The words stay, the link is left out.",
        ),
        Code::MissingLanguage => (
            "there is no text in this language".into(),
            "Add it. Until then another language is shown there, marked as such.",
        ),
        Code::DraftLanguage => (
            format!("has «{subject}», whose texts are drafts that nobody has confirmed"),
            "It is not shown. Have the texts read by somebody who knows the language, and say \"drafts\": true.",
        ),
        Code::NoStatementAddress => (
            "the prompt has no link to the privacy statement".into(),
            "Say where the statement is (ekomloven § 3-15; GDPR art. 12, 13).",
        ),
        Code::NoNecessityReason => (
            format!("«{subject}» is called necessary without a reason"),
            "Say which service the visitor asks for needs it: `necessityReason` (ekomloven § 3-15 second paragraph b).",
        ),
        Code::RepealedLaw => (
            format!("cites «{subject}», which no longer holds"),
            if subject.contains("2-7") || subject.contains("LOV-2003") {
                "Cite ekomloven § 3-15 (LOV-2024-12-13-76, in force 2025-01-01)."
            } else {
                "Name the mechanism that the transfer rests on today (GDPR art. 44–49)."
            },
        ),
        Code::RecordTooLong => {
            ("a record with all services would pass 500 bytes".into(), "Use shorter ids, or fewer services.")
        }
        Code::PressingWords => (
            format!("says «{subject}», which presses or is vague"),
            "Say what happens and what it is for, and leave the answer to the visitor (ekomloven § 3-15; GDPR art. 4(11)).",
        ),
        Code::LinkInPrompt => (
            format!("links to «{subject}», which is not the privacy statement"),
            "Link to `prompt.statement`, or to a section of it; the rest belongs on the page.",
        ),
        Code::TooManyCategories => (
            format!("asks about {subject} purposes"),
            "Bring them together until there are 12 at most: more than that nobody weighs one by one.",
        ),
        Code::LongHeading => (
            format!("is {subject} signs long"),
            "Stay below 120, so that a small screen has room for the rest; `prompt.text` and `description` take more.",
        ),
        Code::ModalPrompt => (
            "keeps visitors from the page until they have answered".into(),
            "Leave it out, unless the page is of no use without an answer; nobody has to answer to read.",
        ),
        Code::IdleModal => (
            format!("does nothing where the layout is «{subject}»"),
            "Leave it out, or say \"layout\": \"dialog\".",
        ),
        Code::IdleQuestion => (
            "is not what a visitor is asked first".into(),
            "Only the question of the one optional category is; where there are several, say `prompt.title`, or leave it out.",
        ),
        Code::NoPatterns => (
            "has nothing to hold".into(),
            "Say by `patterns` which addresses are a service's, or name its preset, which brings them along.",
        ),
        Code::LegitimateInterest => (
            format!("calls on «{subject}»"),
            "What is stored or read takes a yes, unless it is strictly necessary (ekomloven § 3-15). An interest changes nothing.",
        ),
        Code::SignalNotHeeded => (
            format!("does not name «{subject}», which sounds like marketing"),
            "Name it, so that browsers which ask not to be tracked refuse it for the visitor.",
        ),
        Code::TooDeep => ("is nested too deep".into(), "Nest less; what is below is left out."),
        Code::UnknownGate => (
            format!("the gate names «{subject}», which the config does not have"),
            "Mend the id; the gate stays shut.",
        ),
        Code::BadExpression => (
            format!("the gate's expression «{subject}» cannot be read"),
            "Use ids, &, |, ! and parentheses; the gate stays shut.",
        ),
    }
}
