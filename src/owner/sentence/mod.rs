//! Problems in sentences: what is wrong and what to do.
//!
//! Never: more than the problem knows; it looks at no config.

mod bokmal;
mod english;

use crate::config::{Code, Problem, Severity};
use crate::owner::law::{self, Hit, Level, Rule, Sentences};
use serde::Serialize;

/// A problem as an owner is told of it. `samtykke check --json` prints these fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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

impl Tongue {
    fn of_code(self, code: Code) -> Sentences {
        match self {
            Self::Bokmal => bokmal::of(code),
            Self::English => english::of(code),
        }
    }
}

impl Told {
    /// Says a problem.
    pub fn of(problem: &Problem, tongue: Tongue) -> Self {
        let code = problem.code;
        let (id, law) = law::of_problem(problem).unwrap_or_default();
        let subject = match (code, tongue) {
            (Code::WrongType, Tongue::Bokmal) => bokmal::expected(&problem.subject),
            (Code::WrongType, Tongue::English) => english::expected(&problem.subject),
            _ => &problem.subject,
        };
        Self {
            code: code.name(),
            severity: code.severity().name(),
            path: problem.path.clone(),
            subject: problem.subject.clone(),
            id,
            law,
            ..Self::saying(tongue.of_code(code), subject)
        }
    }

    /// Says a finding of a rule.
    pub fn of_rule(rule: &Rule, hit: &Hit, tongue: Tongue) -> Self {
        let sentences = match tongue {
            Tongue::Bokmal => rule.nb,
            Tongue::English => rule.en,
        };
        Self {
            code: rule.id,
            severity: rule.level.name(),
            path: hit.path.clone(),
            subject: hit.subject.clone(),
            id: rule.id,
            law: rule.law,
            ..Self::saying(sentences, &hit.subject)
        }
    }

    /// The sentences with their subject. Where there is none, what would name it is left out.
    fn saying((message, remedy): Sentences, subject: &str) -> Self {
        let message = match message.find("{}").filter(|_| subject.is_empty()) {
            Some(place) => {
                message.get(..place).and_then(|it| it.rsplit_once([':', ';'])).map_or(message, |it| it.0)
            }
            None => message,
        };
        let message = message.replace("{}", subject);
        let end = if message.ends_with('?') { " " } else { ". " };
        Self { sentence: [&*message, end, remedy].concat(), message, remedy, ..Self::default() }
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

#[cfg(test)]
mod tests {
    use super::{bokmal, english};
    use crate::config::Code;

    #[test]
    fn both_languages_say_every_code_of_the_same_subject() {
        for code in Code::ALL {
            let [nb, en] = [bokmal::of(*code), english::of(*code)];
            assert_ne!(nb, en, "{code:?}");
            assert_eq!(nb.0.contains("{}"), en.0.contains("{}"), "{code:?}");
            assert!(nb.1.ends_with('.') && en.1.ends_with('.'), "{code:?}");
        }
    }
}
