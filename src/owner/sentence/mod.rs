//! Problems in sentences: what is wrong and what to do.
//!
//! Never: more than the problem knows; it looks at no config.

mod bokmal;
mod english;

use crate::config::{Code, Problem, Severity};
use crate::owner::law::{self, Hit, Level, Rule, Sentences};
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
            _ => &problem.subject,
        };
        let (message, remedy) = tongue.of_code(code);
        let told = Self {
            code: code.name(),
            severity: code.severity().name(),
            path: problem.path.clone(),
            subject: problem.subject.clone(),
            message: message.replace("{}", subject),
            remedy,
            id,
            law,
            sentence: String::new(),
        };
        told.with_sentence()
    }

    /// Says a finding of a rule.
    pub fn of_rule(rule: &Rule, hit: &Hit, tongue: Tongue) -> Self {
        let (message, remedy) = match tongue {
            Tongue::Bokmal => rule.nb,
            Tongue::English => rule.en,
        };
        // Where nothing stands, nothing is quoted.
        let shape = if hit.subject.is_empty() { message.replace(": «{}»", "") } else { message.to_owned() };
        let told = Self {
            code: rule.id,
            severity: rule.level.name(),
            path: hit.path.clone(),
            subject: hit.subject.clone(),
            message: shape.replace("{}", &hit.subject),
            remedy,
            id: rule.id,
            law: rule.law,
            sentence: String::new(),
        };
        told.with_sentence()
    }

    fn with_sentence(self) -> Self {
        Self { sentence: [&*self.message, ". ", self.remedy].concat(), ..self }
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
