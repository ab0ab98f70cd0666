//! What GDPR art. 13 and 14 and ekomloven § 3-15 ask of a config: rules as data, each with its law and its sentences.
//!
//! Some rules of law.md §5.4 are told under a code of `config` and have their id there ([`of_problem`]): LP-01, 07, 10,
//! 24, 50, 51, 58, 60, 63, 65 (in the prompt) and 72. LP-57 needs a page, LP-62 an older config (`samtykke diff`), and
//! of LP-46 a config shows nothing: `furtherUse` is the information itself. LP-67 is told of written sections; LP-28
//! tells it of activities.
//!
//! Never: says that a site is lawful; what is found here is missing or doubtful, and what is not found may be so too.

mod basis;
mod party;
mod purpose;
mod recipient;
mod retention;
mod right;
mod site;
mod storage;
mod withdrawal;
mod wording;
mod world;

pub use site::Site;

use crate::config::{Code, Problem, Value};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Something that the law asks for is not there.
    Error,
    /// Something is doubtful.
    Warning,
    /// Something that is well done elsewhere.
    Info,
}

impl Level {
    /// The word used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What is wrong, and what to do; `{}` stands for the subject.
pub type Sentences = (&'static str, &'static str);

/// A rule of law.md §5.4.
#[derive(Debug)]
pub struct Rule {
    /// Such as `LP-28`. Two rules of one id differ in their weight.
    pub id: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// Where the law says so.
    pub law: &'static str,
    /// In bokmål.
    pub nb: Sentences,
    /// In English.
    pub en: Sentences,
    find: Find,
}

/// Where a rule looks, and whether it is not met there. The text is the key or the place that a hit names.
#[derive(Debug)]
enum Find {
    /// In each activity.
    InActivities(&'static str, fn(&Site, &Value) -> bool),
    /// In a config that has a statement.
    InStatement(&'static str, fn(&Site) -> bool),
    /// Anywhere, with places of its own.
    Anywhere(fn(&Site, &mut Hits)),
}

/// A place where a rule is not met, and what stands there.
#[derive(Debug)]
pub struct Hit {
    /// Such as `activities[2].retention`.
    pub path: String,
    /// What stands there; may be empty.
    pub subject: String,
}

/// The hits of a rule.
#[derive(Debug, Default)]
struct Hits(Vec<Hit>);

impl Hits {
    fn add(&mut self, path: impl Into<String>, subject: impl Into<String>) {
        self.0.push(Hit { path: path.into(), subject: subject.into() });
    }
}

/// Every rule, by theme.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let themes = [
        party::RULES,
        purpose::RULES,
        basis::RULES,
        recipient::RULES,
        retention::RULES,
        right::RULES,
        withdrawal::RULES,
        storage::RULES,
        wording::RULES,
    ];
    themes.into_iter().flatten()
}

/// What the rules find.
pub fn findings(site: &Site) -> Vec<(&'static Rule, Hit)> {
    let mut found = Vec::new();
    for rule in rules() {
        let mut hits = Hits::default();
        match rule.find {
            Find::InActivities(key, is_hit) => {
                let met = site.activities().into_iter().filter(|(_, activity)| is_hit(site, activity));
                met.for_each(|(place, _)| hits.add([&*place, ".", key].concat(), ""));
            }
            Find::InStatement(place, is_hit) if site.has_statement() && is_hit(site) => hits.add(place, ""),
            Find::InStatement(..) => {}
            Find::Anywhere(find) => find(site, &mut hits),
        }
        found.extend(hits.0.into_iter().map(|hit| (rule, hit)));
    }
    found
}

/// The id and the law of a problem that is one of the rules under another name.
pub fn of_problem(problem: &Problem) -> Option<(&'static str, &'static str)> {
    let path = &*problem.path;
    let is_at = |start: &str, end: &str| path.starts_with(start) && path.ends_with(end);
    Some(match problem.code {
        Code::Missing if is_at("controller", "controller.name") => ("LP-01", "GDPR art. 13(1)(a)"),
        Code::Missing if is_at("controller.jointControllers", ".arrangement") => ("LP-07", "GDPR art. 26(2)"),
        Code::Missing if is_at("activities", ".purpose") => ("LP-10", "GDPR art. 13(1)(c)"),
        Code::Missing | Code::BadValue if is_at("activities", ".article") => {
            ("LP-12", "GDPR art. 6, 13(1)(c)")
        }
        Code::Missing if path.starts_with("services") => ("LP-50", "ekomloven § 3-15"),
        Code::LegitimateInterest => ("LP-24", "ekomloven § 3-15"),
        Code::NoNecessityReason => ("LP-51", "ekomloven § 3-15 b"),
        Code::EmptyCategory | Code::UnknownCategory => ("LP-58", "GDPR art. 7(2)"),
        Code::RepealedLaw => ("LP-60", "ekomloven § 3-15; GDPR art. 44–49"),
        Code::MissingLanguage => ("LP-63", "GDPR art. 12(1); språklova § 9"),
        Code::PressingWords => ("LP-65", "GDPR art. 4(11)"),
        Code::NoStatementAddress => ("LP-72", "ekomloven § 3-15; GDPR art. 7(2), 12"),
        _ => return None,
    })
}
